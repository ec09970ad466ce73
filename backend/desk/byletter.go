package desk

import (
	"context"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// byLetter is the channel to an office that runs the other end.
type byLetter struct {
	entry *entry.Entry
	now   clock.Clock
}

// New makes the desk of a business whose office is written to, over its file. post is called after a letter was put into the
// outbox, changed after something was applied that the person did not just do; neither may block.
func New(store Store, secrets entry.Secrets, now clock.Clock, wages posting.MinimumWages, post func(), changed func(letter.Topic)) *Desk {
	return open(store, secrets, now, wages, post, changed, func(d *Desk) Channel { return byLetter{d.Entry, now} })
}

// Decides is true: a change of the establishment is asked for (変更申請).
func (c byLetter) Decides() bool { return true }

// Tell posts the letters that bring a filing.
func (c byLetter) Tell(ctx context.Context, f Filing) error {
	switch f.Act {
	case Submit:
		return c.post(ctx, letter.PostingSubmit, f, letter.PostingSubmitBody{Kind: f.Kind, Values: f.Values, From: f.From, Confirmed: f.Confirm})
	case Request:
		r := f.Request
		return c.post(ctx, letter.PostingAsk, f, letter.PostingAskBody{ID: r.ID, Form: f.Kind, Kind: r.Kind, Reason: r.Reason, Values: f.Values, Confirmed: r.Confirmed})
	case Drop:
		return c.post(ctx, letter.PostingDrop, f, letter.PostingDropBody{ID: f.Request.ID})
	case Result:
		return c.post(ctx, letter.Result, f, letter.ResultBody{Values: f.Values, Number: f.Number, Referral: f.Referral})
	case Forget:
		return c.post(ctx, letter.ApplicantErased, f, struct{}{})
	}
	for _, p := range f.Pictures {
		l, err := letter.New(letter.EstablishmentPicture, f.About, letter.EstablishmentPictureBody{Name: p.Name}, c.now())
		if err != nil {
			return err
		}
		l.Attach(p.File(), p.Type(), p.Content)
		if err := c.entry.Send(ctx, l); err != nil {
			return err
		}
	}
	return c.post(ctx, letter.EstablishmentChange, f, letter.EstablishmentChangeBody{ID: f.ID, Values: f.Values})
}

func (c byLetter) post(ctx context.Context, k letter.Kind, f Filing, body any) error {
	l, err := letter.New(k, f.About, body, c.now())
	if err != nil {
		return err
	}
	l.BaseRev = f.Base
	if err := l.Put(f.Rest); err != nil {
		return err
	}
	return c.entry.Send(ctx, l)
}

// readTold reads what a letter says became of a posting.
func readTold(l letter.Letter) (posting.Told, error) {
	b, err := letter.Read[letter.PostingToldBody](l)
	if err != nil {
		return posting.Told{}, err
	}
	rest, err := letter.Rest[letter.PostingToldBody](l)
	if err != nil {
		return posting.Told{}, err
	}
	at, err := clock.Parse(b.At)
	if err != nil || !b.Kind.Known() {
		return posting.Told{}, letter.ErrUnreadable
	}
	return posting.Told{
		Event: b.Event, Request: b.Request, By: b.By, At: at, Reason: b.Reason, Kind: b.Kind, State: b.State, Rev: b.Rev, Values: b.Values,
		Number: b.Number, Received: b.Received, Expires: b.Expires, Remarks: b.Remarks, Requests: b.Requests, Office: b.Office, From: b.From,
		Rest: rest,
	}, nil
}
