package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf16"

	"kyujindesk/backend/era"
	"kyujindesk/backend/posting"
)

// check prints the problems of a posting in a file, as JSON. It returns errProblems or errUnreadable.
func (c command) check(ctx context.Context, args []string) (err error) {
	f := flags("check")
	if err := f.Parse(args); err != nil || f.NArg() != 1 {
		return errUsage
	}
	wages := posting.LoadMinimumWages()
	if dirOf(f) != "" {
		if wages, err = c.wages(ctx, f); err != nil {
			return err
		}
	}
	file, err := os.Open(f.Arg(0))
	if err != nil {
		return errors.Join(errUnreadable, err)
	}
	defer func() { _ = file.Close() }() // only read
	problems, err := posting.CheckJSON(file, era.Of(c.now()), wages)
	if err != nil {
		return errors.Join(errUnreadable, err)
	}
	if err := c.printJSON(problems); err != nil {
		return fmt.Errorf("print problems: %w", err)
	}
	if len(problems) > 0 {
		return errProblems
	}
	return nil
}

// wages are the minimum wages that hold at the office of a folder.
func (c command) wages(ctx context.Context, f *flag.FlagSet) (wages posting.MinimumWages, err error) {
	err = c.with(ctx, f, func(o opened) error {
		rules, err := o.office.Rules(ctx)
		wages = rules.Wages
		return err
	})
	return wages, err
}

// printJSON prints a value as JSON in which nothing steers a terminal.
func (c command) printJSON(v any) error {
	var text bytes.Buffer
	w := json.NewEncoder(&text)
	w.SetIndent("", "  ")
	w.SetEscapeHTML(false)
	if err := w.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(c.out, visible(text.String()))
	return err
}

// visible writes out what a terminal would obey and cannot be seen, as JSON does with the first of such characters.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r == '\n' || r == '　' || unicode.IsPrint(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}
