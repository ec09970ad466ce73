// Command kyujindesk is the desktop program of Kyujin Desk (求人デスク).
package main

import (
	"fmt"
	"os"
	"runtime/debug"
)

// memoryWanted is how much memory the Go half takes before it collects its rubbish more often than it likes to: a list of ten
// thousand people leaves much of it, and the web view needs what it needs. GOMEMLIMIT says otherwise.
const memoryWanted = 64 << 20

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryWanted)
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
