// Command kyujindesk is the desktop program of Kyujin Desk (求人デスク).
package main

import (
	"embed"
	"fmt"
	"os"
)

//go:embed all:frontend/dist
var assets embed.FS

// version is set when a release is built.
var version = "0.1.0"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
