// Command opinion forms the second opinion on what the tables of posting/text find, from sentences of which it is known whether a
// clerk would send a posting back for them: opinion FOLDER, the folder of posting/text. It reads data/examples.tsv and
// testdata/sentences/*.dev.jsonl there and writes data/opinion.bin; the same sentences give the same bytes.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kyujindesk/backend/posting/text"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "opinion:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("opinion FOLDER, not %q", args)
	}
	folder := args[0]
	all := []text.Example{}
	for _, name := range []string{"people", "money", "time", "ordinary"} {
		err := lines(filepath.Join(folder, "testdata", "sentences", name+".dev.jsonl"), func(line string) error {
			var s struct{ Text, Concept, Label string }
			if err := json.Unmarshal([]byte(line), &s); err != nil {
				return err
			}
			all = append(all, weighed(text.Example{Text: s.Text, Concept: s.Concept, Bad: s.Label == "bad"}, s.Label)...)
			return nil
		})
		if err != nil {
			return err
		}
	}
	err := lines(filepath.Join(folder, "data", "examples.tsv"), func(line string) error {
		parts := strings.Split(line, "\t")
		if len(parts) != 3 {
			return fmt.Errorf("not three columns: %q", line)
		}
		all = append(all, weighed(text.Example{Text: parts[2], Concept: parts[0], Bad: parts[1] == "bad"}, parts[1])...)
		return nil
	})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "data", "opinion.bin"), text.Train(all).Bytes(), 0o600) //nolint:gosec // a folder of the project, named by whoever runs this
}

// weighed gives what is to be learned twice two times: nearly every sentence of a posting is an ordinary one, so a false alarm there weighs
// most.
func weighed(e text.Example, label string) []text.Example {
	if label == "good" || label == "bad" {
		return []text.Example{e}
	}
	return []text.Example{e, e}
}

func lines(file string, take func(string) error) error {
	f, err := os.Open(file) //nolint:gosec // a folder of the project, named by whoever runs this
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // only read
	scan := bufio.NewScanner(f)
	for scan.Scan() {
		if err := take(scan.Text()); err != nil {
			return fmt.Errorf("read %s: %w", file, err)
		}
	}
	return scan.Err()
}
