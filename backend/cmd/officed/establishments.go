package main

import (
	"context"
	"fmt"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
)

// establishments lists the changes of establishments that wait, or is a clerk's word on one.
func (c command) establishments(ctx context.Context, verb string, args []string) error {
	f, dir := flags("establishment " + verb)
	by := f.String("by", "", "the clerk's name, which the business is told")
	reason := f.String("reason", "", "why the change cannot be granted")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, *dir, func(o opened) error {
		switch verb {
		case "list":
			waiting, err := o.office.WaitingChanges(ctx)
			for _, w := range waiting {
				if _, err := fmt.Fprintf(c.out, "%s  %s  %s\n", w.Number, clock.Text(w.AskedAt), establishment.Of(w.Values).Name); err != nil {
					return err
				}
			}
			return err
		case "grant":
			return o.office.GrantChange(ctx, f.Arg(0), *by)
		case "decline":
			return o.office.DeclineChange(ctx, f.Arg(0), *by, *reason)
		}
		return errUsage
	})
}
