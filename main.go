// Command kyujindesk is the desktop program of Kyujin Desk (求人デスク).
package main

import (
	"embed"
	"fmt"
	"os"
)

//go:embed all:frontend/dist
var assets embed.FS //nolint:gochecknoglobals // embedded files

// version is set when a release is built.
var version = "0.1.0" //nolint:gochecknoglobals // set by the linker

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err) //nolint:forbidigo // the last words of the program
		os.Exit(1)
	}
}
