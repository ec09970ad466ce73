package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
)

func (c command) notice(ctx context.Context, verb string, args []string) error {
	switch verb {
	case "send":
		return c.notify(ctx, args)
	case "list":
		return c.notices(ctx, args)
	}
	return errUsage
}

// notify sends a notice, and prints its id and to how many businesses it went.
func (c command) notify(ctx context.Context, args []string) error {
	var n notice.Notice
	var to notice.Audience
	var pdfs, numbers files
	f := flags("notice send")
	kind := f.String("kind", "", "what it is about")
	f.StringVar(&n.Title, "title", "", "one line")
	f.StringVar(&n.Text, "text", "", "what it says")
	from := f.String("text-file", "", "a file with what it says")
	f.BoolVar(&n.Important, "important", false, "it stays on top until it was read")
	f.BoolVar(&n.Receipt, "receipt", false, "the business is asked to say that it was read")
	f.Var(&pdfs, "file", "a PDF; may be given more than once")
	f.Var(&numbers, "establishment", "only to this number; may be given more than once")
	f.StringVar(&to.Place, "place", "", "only where the address begins so")
	table := f.String("table", "", "a table, as CSV; of data, and to everybody")
	f.StringVar((*string)(&n.Table.Kind), "table-kind", string(notice.Wages), "what the table is about: wages, holidays or windows")
	state := f.String("posting", "", "only to businesses with a posting in this state")
	if err := parse(f, args, "kind", "title"); err != nil {
		return err
	}
	n.Kind, to.Posting = notice.Kind(*kind), posting.State(*state)
	if *from != "" {
		text, err := read(*from, 1<<20)
		if err != nil {
			return err
		}
		n.Text = strings.TrimRight(string(text), "\r\n")
	}
	if *table == "" {
		n.Table.Kind = ""
	} else {
		csv, err := read(*table, notice.MaxTable+1)
		if err != nil {
			return err
		}
		n.Table.CSV = string(csv)
	}
	for _, number := range numbers {
		parsed, err := establishment.ParseNumber(number)
		if err != nil {
			return err
		}
		to.Establishments = append(to.Establishments, parsed)
	}
	for _, path := range pdfs {
		content, err := read(path, notice.MaxBytes+1)
		if err != nil {
			return err
		}
		n.Files = append(n.Files, notice.File{Name: filepath.Base(path), Content: content})
	}
	return c.with(ctx, f, func(o opened) error {
		sent, err := o.office.Notify(ctx, n, to)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(c.out, sent.ID, sent.To)
		return err
	})
}

// read reads a file, of which it wants at most so many bytes.
func read(path string, most int64) (content []byte, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return io.ReadAll(io.LimitReader(file, most))
}

// notices lists what was sent, the newest first.
func (c command) notices(ctx context.Context, args []string) error {
	f := flags("notice list")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		list, err := o.office.SentNotices(ctx)
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
		for _, n := range list {
			read := "-"
			if n.Receipt {
				read = fmt.Sprint(n.Read)
			}
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%s\t%s\n", n.ID, era.Of(n.At), n.Kind, n.To, read, jptext.Visible(n.Title)); err != nil {
				return err
			}
		}
		return w.Flush()
	})
}
