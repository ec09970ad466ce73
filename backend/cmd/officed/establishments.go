package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/office"
)

// establishments lists the changes of establishments that wait, or is a clerk's word on one.
func (c command) establishments(ctx context.Context, verb string, args []string) error {
	f := flags("establishment " + verb)
	reason := f.String("reason", "", "why the change cannot be granted")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		switch verb {
		case "list":
			waiting, err := o.office.WaitingChanges(ctx)
			for _, w := range waiting {
				if _, err := fmt.Fprintf(c.out, "%s  %s  %s\n", w.Number, clock.Text(w.AskedAt), jptext.Visible(establishment.Of(w.Values).Name)); err != nil {
					return err
				}
			}
			return err
		case "pictures":
			return c.pictures(ctx, o.office, f.Arg(0), f.Arg(1))
		case "grant":
			return o.office.GrantChange(ctx, f.Arg(0))
		case "decline":
			return o.office.DeclineChange(ctx, f.Arg(0), *reason)
		}
		return errUsage
	})
}

// pictures writes the pictures a waiting change names into a folder, for a clerk to look at.
func (c command) pictures(ctx context.Context, o *office.Office, number, folder string) error {
	waiting, err := o.WaitingChanges(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(waiting, func(w establishment.Change) bool { return w.Number == number })
	if i < 0 {
		return fault.New(fault.State, "establishment.notWaiting")
	}
	all, err := o.PicturesOf(ctx, number, waiting[i].Values)
	for n, p := range all {
		path := filepath.Join(folder, fmt.Sprintf("%02d-%s", n+1, p.File()))
		if err := os.WriteFile(path, p.Content, 0o600); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(c.out, path); err != nil {
			return err
		}
	}
	return err
}
