package main

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"kyujindesk/backend/era"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
)

func (c command) list(ctx context.Context, args []string) error {
	f := flags("posting list")
	state := f.String("state", "", "a state, for example valid; without one, what waits for a decision")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
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
	f := flags("posting " + verb)
	remark := f.String("remark", "", "what is to be changed, or why it cannot be taken")
	field := f.String("field", "", "key of the field a remark is about")
	number := f.String("number", "", "what the number of a brought posting is, where it is another")
	received := f.String("received", "", "when a brought posting was received, where it is another day")
	expires := f.String("expires", "", "the last day of a brought posting, where it is another day")
	ground := f.String("ground", "", "why a posting may be refused: unlawful, farBelow, sanctioned, unstated, organised, silent")
	var needed []string
	if verb == "return" || verb == "refuse" || verb == "decline" || verb == "reject" {
		needed = append(needed, "remark")
	}
	if verb == "refuse" {
		needed = append(needed, "ground")
	}
	if err := parse(f, args, needed...); err != nil {
		return err
	}
	id, remarks := f.Arg(0), []posting.Remark{{Field: *field, Text: *remark}}
	return c.with(ctx, f, func(o opened) error {
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
			p, err = o.office.Accept(ctx, id)
		case "return":
			p, err = o.office.Return(ctx, id, remarks)
		case "refuse":
			p, err = o.office.Refuse(ctx, id, office.Ground(*ground), *remark)
		case "verify":
			as := posting.Decision{Number: *number}
			if as.Received, as.Expires, err = days(*received, *expires); err == nil {
				p, err = o.office.Verify(ctx, id, as)
			}
		case "reject":
			p, err = o.office.Reject(ctx, id, *remark)
		case "grant":
			p, err = o.office.Grant(ctx, id, request)
		case "decline":
			p, err = o.office.Decline(ctx, id, request, remarks)
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

// days reads two days; a text that is empty is no day.
func days(texts ...string) (first, second era.Date, err error) {
	var read [2]era.Date
	for i, text := range texts {
		if text == "" {
			continue
		}
		if read[i], err = era.Parse(text); err != nil {
			return first, second, err
		}
	}
	return read[0], read[1], nil
}

// brought lists what businesses said that stands already, with whose it is: a clerk looks it up.
func (c command) brought(ctx context.Context, args []string) error {
	f := flags("posting brought")
	if err := parse(f, args); err != nil {
		return err
	}
	return c.with(ctx, f, func(o opened) error {
		list, err := o.office.List(ctx, posting.Brought)
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
		for _, p := range list {
			business, err := o.office.BusinessOf(ctx, p.ID)
			if err != nil {
				return err
			}
			if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", jptext.Visible(p.ID), jptext.Visible(p.Number), p.Received, p.Expires,
				jptext.Visible(business.Number), jptext.Visible(business.Name), jptext.Visible(posting.Title(p.Values))); err != nil {
				return err
			}
		}
		return w.Flush()
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
