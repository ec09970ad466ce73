package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"kyujindesk/backend/era"
	"kyujindesk/backend/posting"
)

// check prints the problems of a posting in a file, as JSON. It returns errProblems or errUnreadable.
func (c command) check(path string) (err error) {
	file, err := os.Open(path)
	if err != nil {
		return errors.Join(errUnreadable, err)
	}
	defer func() { _ = file.Close() }() // only read
	problems, err := posting.CheckJSON(file, era.Of(c.now()), posting.LoadMinimumWages())
	if err != nil {
		return errors.Join(errUnreadable, err)
	}
	w := json.NewEncoder(c.out)
	w.SetIndent("", "  ")
	w.SetEscapeHTML(false)
	if err := w.Encode(problems); err != nil {
		return fmt.Errorf("print problems: %w", err)
	}
	if len(problems) > 0 {
		return errProblems
	}
	return nil
}
