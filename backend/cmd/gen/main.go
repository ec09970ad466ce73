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
	"strings"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

func main() {
	out := flag.String("out", "../../../frontend/src/lib/gen", "folder the TypeScript is written to")
	docs := flag.String("docs", "../../../docs", "folder the papers are written to")
	code := flag.String("code", "../..", "folder of the rooms whose code is read")
	flag.Parse()
	if err := run(*code, *out, *docs); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(code, out, docs string) error {
	keys, err := faultKeys(code)
	if err != nil {
		return err
	}
	pages, err := papers(docs)
	if err != nil {
		return err
	}
	return errors.Join(write(out, files(keys)), write(docs, pages))
}

// papers are the pages of the documentation that come from tables, whole or in part.
func papers(docs string) (map[string]string, error) {
	protocol, err := os.ReadFile(filepath.Join(docs, "PROTOCOL.md"))
	if err != nil {
		return nil, err
	}
	text, err := between(string(protocol), "<!-- kinds: written by go generate -->\n", "<!-- end of kinds -->\n", letter.KindTable())
	return map[string]string{"postings.md": posting.LifePaper(), "PROTOCOL.md": text}, err
}

// between replaces what stands between two lines.
func between(text, from, to, by string) (string, error) {
	head, rest, ok := strings.Cut(text, from)
	_, tail, also := strings.Cut(rest, to)
	if !ok || !also {
		return "", fmt.Errorf("%q and %q do not both stand in the text", from, to)
	}
	return head + from + by + to + tail, nil
}

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
