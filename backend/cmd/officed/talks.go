package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/talk"
)

// message is what the office and businesses write to each other.
func (c command) message(ctx context.Context, verb string, args []string) error {
	switch verb {
	case "list":
		return c.talks(ctx, args)
	case "show":
		return c.showTalk(ctx, args)
	case "reply", "send":
		return c.writeTalk(ctx, verb, args)
	}
	return errUsage
}

// talks lists what is written with businesses: what waits for an answer first.
func (c command) talks(ctx context.Context, args []string) error {
	f := flags("message list")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		list, err := o.office.Talks(ctx)
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
		for _, t := range list {
			state := "answered"
			if t.Waits {
				state = "waits"
			}
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", t.ID, state, clock.Text(t.At), t.Establishment.Number, jptext.Visible(t.Establishment.Name), jptext.Visible(t.Title)); err != nil {
				return err
			}
		}
		return w.Flush()
	})
}

// showTalk prints the messages of a talk; with a folder the files are put there.
func (c command) showTalk(ctx context.Context, args []string) error {
	f := flags("message show")
	folder := f.String("files", "", "a folder to put the files in")
	if err := parse(f, args); err != nil || f.NArg() != 1 {
		return orUsage(err)
	}
	return c.with(ctx, f, func(o opened) error {
		all, err := o.office.TalkMessages(ctx, f.Arg(0))
		if err != nil {
			return err
		}
		for n, m := range all {
			who := string(m.From)
			if m.Clerk != "" {
				who += " " + m.Clerk
			}
			if m.Opens() {
				if _, err := fmt.Fprintf(c.out, "%s\n%s\n\n", jptext.Visible(m.Title), jptext.Visible(m.Posting)); err != nil {
					return err
				}
			}
			if _, err := fmt.Fprintf(c.out, "%s  %s\n%s\n", clock.Text(m.At), jptext.Visible(who), visibleLines(m.Text)); err != nil {
				return err
			}
			for i, file := range m.Files {
				name := fmt.Sprintf("%d-%d-%s", n+1, i+1, filename.Safe(file.Name))
				if _, err := fmt.Fprintf(c.out, "  %s  %d\n", name, len(file.Content)); err != nil {
					return err
				}
				if *folder == "" {
					continue
				}
				if err := os.WriteFile(filepath.Join(*folder, name), file.Content, 0o600); err != nil {
					return err
				}
			}
			if _, err := fmt.Fprintln(c.out); err != nil {
				return err
			}
		}
		return nil
	})
}

// visibleLines shows a text of several lines so that nothing in it steers a terminal.
func visibleLines(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = jptext.Visible(strings.TrimRight(lines[i], "\r"))
	}
	return strings.Join(lines, "\n")
}

func orUsage(err error) error {
	if err == nil {
		err = errUsage
	}
	return err
}

// writeTalk answers in a talk, or opens one.
func (c command) writeTalk(ctx context.Context, verb string, args []string) error {
	var m talk.Message
	var paths files
	f := flags("message " + verb)
	f.StringVar(&m.Text, "text", "", "what is written")
	from := f.String("text-file", "", "a file with what is written")
	f.Var(&paths, "file", "a file that goes with it; may be given more than once")
	number := f.String("establishment", "", "to this number")
	f.StringVar(&m.Title, "title", "", "one line: what it is about")
	f.StringVar(&m.Posting, "posting", "", "id of the posting it is about")
	if err := parse(f, args); err != nil {
		return err
	}
	if (verb == "reply") != (f.NArg() == 1) || (verb == "send") != (*number != "") {
		return errUsage
	}
	if *from != "" {
		text, err := read(*from, 1<<20)
		if err != nil {
			return err
		}
		m.Text = string(text)
	}
	for _, path := range paths {
		content, err := read(path, talk.MaxBytes+1)
		if err != nil {
			return err
		}
		m.Files = append(m.Files, talk.File{Name: filename.Safe(filepath.Base(path)), Content: content})
	}
	return c.with(ctx, f, func(o opened) error {
		if verb == "reply" {
			return o.office.AnswerTalk(ctx, f.Arg(0), m.Text, m.Files)
		}
		parsed, err := establishment.ParseNumber(*number)
		if err != nil {
			return err
		}
		id, err := o.office.OpenTalk(ctx, parsed, m)
		if err == nil {
			_, err = fmt.Fprintln(c.out, id)
		}
		return err
	})
}
