package desk

import (
	"context"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// become makes a posting what was told of it, in the running transaction. What a person typed here and has no place in it any
// more is kept as a version, and the history says so.
func (d *Desk) become(ctx context.Context, id string, t posting.Told) error {
	mine, err := d.store.Posting(ctx, id)
	if fault.Is(err, fault.NotFound) {
		mine, err = posting.Posting{ID: id, Kind: t.Kind, From: t.From}, nil
	}
	if err != nil {
		return err
	}
	p := mine.Become(t, d.now())
	if err := d.store.PutPosting(ctx, mine, p.Posting); err != nil {
		return err
	}
	event := posting.Event{At: d.now(), Decided: t.At, Kind: t.Event, Rev: t.Rev, Request: t.Request, By: t.By, Reason: t.Reason}
	if err := d.store.PutEvent(ctx, p.ID, event); err != nil {
		return err
	}
	for _, typed := range p.Lost {
		if err := d.keepVersion(ctx, p.ID, mine.Base, typed); err != nil {
			return err
		}
	}
	_, err = d.store.PutVersion(ctx, p.ID, posting.Version{At: t.At, Origin: posting.FromOffice, Rev: p.Base, Values: p.Held})
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
	was := p
	p.Figures = body.Figures
	return d.store.PutPosting(ctx, was, p)
}

// keepVersion keeps answers that were typed here and never sent, and says so in the history.
func (d *Desk) keepVersion(ctx context.Context, id string, base int, v form.Values) error {
	fresh, err := d.store.PutVersion(ctx, id, posting.Version{At: d.now(), Origin: posting.Kept, Rev: base, Values: v})
	if err != nil || !fresh {
		return err
	}
	return d.store.PutEvent(ctx, id, posting.Event{At: d.now(), Kind: posting.WasKept, Rev: base})
}
