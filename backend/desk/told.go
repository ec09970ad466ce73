package desk

import (
	"context"
	"errors"
	"maps"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// applyTold makes a posting what the office says it is. Answers a person has typed here and the office does not have are
// never lost: where the office's take their place, they are kept as a version, and the history says so.
func (d *Desk) applyTold(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.PostingToldBody](l.Letter)
	if err != nil {
		return err
	}
	at, err := clock.Parse(body.At)
	if err != nil || !body.Kind.Known() {
		return errors.Join(letter.ErrUnreadable, err)
	}
	p, err := d.store.Posting(ctx, l.Case)
	if fault.Is(err, fault.NotFound) {
		p, err = posting.Posting{ID: l.Case, Kind: body.Kind, From: body.From}, nil
	}
	if err != nil {
		return err
	}
	mine := p
	p.State, p.Base, p.Number, p.Received, p.Expires = body.State, body.Rev, body.Number, body.Received, body.Expires
	p.Office = body.Office
	p.Remarks, p.Requests, p.Rev, p.UpdatedAt = body.Remarks, merge(body, mine), mine.Rev+1, d.now()
	typed := posting.FormOf(p.Kind).Settled(mine.Values)
	goesOn := p.State.Editable() && maps.Equal(mine.Held, body.Values) // nothing new: what is typed here stays
	replaced := !goesOn && !maps.Equal(typed, body.Values)
	unsent := replaced && len(typed) > 0 && !maps.Equal(typed, mine.Held)
	p.Held = body.Values
	if replaced {
		p.Values = body.Values
	}
	switch {
	case unsent:
		p.Notice = posting.WasKept
	case body.Event == posting.WasOvertaken, body.Event == posting.WasRefused, body.Event == posting.WasDeclined:
		p.Notice = body.Event
	}
	if err := d.store.PutPosting(ctx, p); err != nil {
		return err
	}
	event := posting.Event{At: d.now(), Decided: at, Kind: body.Event, Rev: body.Rev, Request: body.Request, By: body.By, Reason: body.Reason}
	if err := d.store.PutEvent(ctx, p.ID, event); err != nil {
		return err
	}
	if unsent {
		if err := d.keepVersion(ctx, p.ID, mine.Base, mine.Values); err != nil {
			return err
		}
	}
	if r, drafted := mine.OpenRequest(posting.Change); drafted && r.State == posting.Drafting && p.State.Final() {
		if err := d.keepVersion(ctx, p.ID, mine.Base, r.Values); err != nil {
			return err
		}
	}
	_, err = d.store.PutVersion(ctx, p.ID, posting.Version{At: at, Origin: posting.FromOffice, Rev: p.Base, Values: p.Held})
	return err
}

// applyFigures takes what came of a posting. Nothing a person works on is touched by it.
func (d *Desk) applyFigures(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.PostingFiguresBody](l.Letter)
	if err != nil {
		return err
	}
	p, err := d.store.Posting(ctx, l.Case)
	if err != nil {
		return err
	}
	p.Figures = body.Figures
	return d.store.PutPosting(ctx, p)
}

// merge is the office's list of requests with what it cannot know: a change being drafted here, and what was asked in
// letters still on their way. A change that met newer answers is a draft again. A posting that has ended takes nothing more.
func merge(told letter.PostingToldBody, mine posting.Posting) []posting.Request {
	p := posting.Posting{Requests: told.Requests}
	for _, r := range mine.Requests {
		if _, known := p.Request(r.ID); known || !r.Open() {
			continue
		}
		switch {
		case told.State.Final():
			r.State = posting.Dropped
		case told.Event == posting.WasOvertaken && told.Request == r.Kind:
			r.State = posting.Drafting
		}
		p.PutRequest(r)
	}
	return p.Requests
}

// keepVersion keeps answers that were typed here and never sent, and says so in the history.
func (d *Desk) keepVersion(ctx context.Context, id string, base int, v form.Values) error {
	fresh, err := d.store.PutVersion(ctx, id, posting.Version{At: d.now(), Origin: posting.Kept, Rev: base, Values: v})
	if err != nil || !fresh {
		return err
	}
	return d.store.PutEvent(ctx, id, posting.Event{At: d.now(), Kind: posting.WasKept, Rev: base})
}
