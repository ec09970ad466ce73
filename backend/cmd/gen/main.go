// Command gen writes the TypeScript that comes from the Go tables: the forms
// with their words, the keys of all fields, the ids of all problems; and the drawing of a posting's life. It knows the tables and
// nothing of screens. A test holds the written files against the tables.
package main

//go:generate go run .

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"kyujindesk/backend/posting"
)

func main() {
	out := flag.String("out", "../../../frontend/src/lib/gen", "folder the TypeScript is written to")
	docs := flag.String("docs", "../../../docs", "folder the papers are written to")
	flag.Parse()
	if err := errors.Join(write(*out, files()), write(*docs, papers())); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// papers are the pages of the documentation that come from tables.
func papers() map[string]string { return map[string]string{"postings.md": posting.LifePaper()} }

func write(folder string, files map[string]string) error {
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			return err
		}
	}
	return nil
}
