package main

import (
	"context"
	"fmt"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/jptext"
)

// introductions records who applies to a posting, and what came of it.
func (c command) introductions(ctx context.Context, verb string, args []string) error {
	f, dir := flags("introduction " + verb)
	route := f.String("route", string(applicant.ByOffice), "office, online or direct")
	result := f.String("result", "", "hired, rejected or withdrawn")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, *dir, func(o opened) error {
		switch verb {
		case "add":
			id, err := o.office.Introduce(ctx, f.Arg(0), applicant.Route(*route))
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(c.out, id)
			return err
		case "conclude":
			return o.office.Conclude(ctx, f.Arg(0), applicant.Result(*result))
		case "list":
			all, err := o.office.Introductions(ctx, f.Arg(0))
			for _, i := range all {
				if _, err := fmt.Fprintf(c.out, "%s  %s  %s  %s\n", jptext.Visible(i.ID), i.On, i.Route, i.Result); err != nil {
					return err
				}
			}
			return err
		}
		return errUsage
	})
}
