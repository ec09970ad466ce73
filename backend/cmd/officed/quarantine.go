package main

import (
	"context"
	"fmt"
	"strconv"
	"text/tabwriter"

	"kyujindesk/backend/clock"
)

// quarantineListed bounds the list of mails that were put aside.
const quarantineListed = 1000

// quarantine lists the mails that were put aside, has one looked at again, or deletes some.
func (c command) quarantine(ctx context.Context, verb string, args []string) error {
	f := flags("quarantine " + verb)
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		switch verb {
		case "list":
			return c.putAside(ctx, o)
		case "empty":
			return o.store.EmptyQuarantine(ctx)
		case "retry", "drop":
			mail, err := strconv.ParseInt(f.Arg(0), 10, 64)
			if err != nil {
				return fmt.Errorf("quarantine %s: the number of a mail is missing: %w", verb, err)
			}
			if verb == "drop" {
				return o.store.DropMail(ctx, mail)
			}
			return o.store.TakeUp(ctx, mail)
		}
		return errUsage
	})
}

// putAside prints a line for each mail in quarantine, and how many there are. Nothing a stranger wrote is printed but the
// domain it says it is from.
func (c command) putAside(ctx context.Context, o opened) error {
	list, err := o.store.Quarantine(ctx, quarantineListed)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, r := range list {
		if _, err := fmt.Fprintf(w, "%d\t%s\t%s\t%d\t%s\t%s\n", r.Mail, clock.Text(r.MadeAt), r.Trouble, r.Size, r.Domain, r.Incident); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	known, strange, err := o.store.Quarantined(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.out, "%d of those who are let in, %d of strangers\n", known, strange)
	return err
}
