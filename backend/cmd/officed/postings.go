package main

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"kyujindesk/backend/jptext"
	"kyujindesk/backend/posting"
)

func (c command) list(ctx context.Context, args []string) error {
	f, dir := flags("posting list")
	state := f.String("state", "", "a state, for example valid; without one, what waits for a decision")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, *dir, func(o opened) error {
		list, err := o.office.Waiting(ctx)
		if *state != "" {
			list, err = o.office.List(ctx, posting.State(*state))
		}
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
		for _, p := range list {
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", jptext.Visible(p.ID), p.State, p.Number,
				jptext.Visible(posting.WageHeadline(p.Kind, p.Values).JA), jptext.Visible(posting.Title(p.Values))); err != nil {
				return err
			}
			for _, r := range p.Requests {
				if r.State != posting.Asked {
					continue
				}
				if _, err := fmt.Fprintf(w, "  %s\t%s\n", jptext.Visible(r.ID), r.Kind); err != nil {
					return err
				}
			}
		}
		return w.Flush()
	})
}

// decide is a clerk's word on a posting, or on the oldest request that waits on it.
func (c command) decide(ctx context.Context, verb string, args []string) error {
	f, dir := flags("posting " + verb)
	by := f.String("by", "", "the clerk's name, which the business is told")
	remark := f.String("remark", "", "what is to be changed, or why it cannot be taken")
	field := f.String("field", "", "key of the field a remark is about")
	var needed []string
	if verb == "return" || verb == "refuse" || verb == "decline" {
		needed = append(needed, "remark")
	}
	if err := parse(f, args, needed...); err != nil {
		return err
	}
	id, remarks := f.Arg(0), []posting.Remark{{Field: *field, Text: *remark}}
	return c.with(ctx, *dir, func(o opened) error {
		var p posting.Posting
		var request string
		var err error
		if verb == "grant" || verb == "decline" {
			if request, err = waitingRequest(ctx, o, id); err != nil {
				return err
			}
		}
		switch verb {
		case "accept":
			p, err = o.office.Accept(ctx, id, *by)
		case "return":
			p, err = o.office.Return(ctx, id, *by, remarks)
		case "refuse":
			p, err = o.office.Refuse(ctx, id, *by, *remark)
		case "grant":
			p, err = o.office.Grant(ctx, id, request, *by)
		case "decline":
			p, err = o.office.Decline(ctx, id, request, *by, remarks)
		default:
			return errUsage
		}
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(c.out, p.Number)
		return err
	})
}

// waitingRequest is the oldest request that waits on a posting.
func waitingRequest(ctx context.Context, o opened, id string) (string, error) {
	list, err := o.office.Waiting(ctx)
	if err != nil {
		return "", err
	}
	for _, p := range list {
		for _, r := range p.Requests {
			if p.ID == id && r.State == posting.Asked {
				return r.ID, nil
			}
		}
	}
	return "", errors.New("no request waits on this posting")
}
