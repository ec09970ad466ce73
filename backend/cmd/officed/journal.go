package main

import (
	"cmp"
	"context"
	"fmt"
	"text/tabwriter"

	"kyujindesk/backend/journal"
	"kyujindesk/backend/jptext"
)

// linesListed is how many lines of the journal are listed unless told otherwise.
const linesListed = 100

// listLines prints who did what, the last first.
func (c command) listLines(ctx context.Context, args []string) error {
	var look journal.Filter
	f := flags("journal list")
	f.StringVar(&look.Clerk, "clerk", "", "id or name")
	f.StringVar(&look.Act, "act", "", "for example posting.accept, or posting for all that is done to postings")
	f.StringVar(&look.About, "about", "", "id or number of what it was done to")
	f.Int64Var(&look.Before, "before", 0, "only lines of before this number")
	f.IntVar(&look.Limit, "limit", linesListed, "at most so many lines, up to 1,000")
	since, until := f.String("since", "", "the first day"), f.String("until", "", "the last day")
	asJSON := f.Bool("json", false, "as JSON")
	if err := parse(f, args); err != nil {
		return err
	}
	first, last, err := days(*since, *until)
	if err != nil {
		return err
	}
	if first.Valid() {
		look.Since = first.Start()
	}
	if last.Valid() {
		look.Until = last.Start().AddDate(0, 0, 1)
	}
	return c.with(ctx, f, func(o opened) error {
		lines, err := o.office.FindLines(ctx, look)
		if err != nil {
			return err
		}
		if *asJSON {
			return c.printJSON(lines)
		}
		w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
		for _, l := range lines {
			who := jptext.Visible(cmp.Or(l.Clerk, "-"))
			if l.Name != "" {
				who += " " + jptext.Visible(l.Name)
			}
			if _, err := fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%s\n", l.N, jptext.Visible(l.At), who, jptext.Visible(l.Act), jptext.Visible(l.About), jptext.Visible(l.Why)); err != nil {
				return err
			}
		}
		return w.Flush()
	})
}

// verifyJournal looks whether the journal is as it was written.
func (c command) verifyJournal(ctx context.Context, args []string) error {
	f := flags("journal verify")
	head := f.String("head", "", "the line of a mail that says how far the journal had come")
	asJSON := f.Bool("json", false, "as JSON")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		var known []journal.Head
		if *head != "" {
			h, err := o.office.ReadHead(*head)
			if err != nil {
				return err
			}
			known = append(known, h)
		}
		checked, err := o.office.CheckJournal(ctx, known...)
		if err != nil {
			return err
		}
		if *asJSON {
			err = c.printJSON(checked)
		} else {
			_, err = fmt.Fprintf(c.out, "lines %d to %d, known by mail to %d\n", checked.First, checked.Last, checked.Mailed)
			for _, x := range checked.Findings {
				if err == nil {
					_, err = fmt.Fprintln(c.out, found(x))
				}
			}
		}
		if err == nil && len(checked.Findings) > 0 {
			err = errJournal
		}
		return err
	})
}

// found says what is wrong.
func found(f journal.Finding) string {
	switch f.Trouble {
	case journal.Missing:
		return fmt.Sprintf("lines %d to %d are gone", f.N, f.To)
	case journal.Moved:
		return fmt.Sprintf("line %d stood at %d", f.N, f.From)
	case journal.PutBack:
		return fmt.Sprintf("from line %d on, the file is an older one or another one", f.N)
	default:
		return fmt.Sprintf("line %d is not what the office wrote", f.N)
	}
}
