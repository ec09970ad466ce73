package desk

import (
	"context"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/picture"
	"kyujindesk/backend/posting"
)

// Act is what a business does towards its office.
type Act string

// The acts.
const (
	Submit  Act = "submit"  // a posting, new or corrected
	Request Act = "request" // something about a posting the office holds
	Drop    Act = "drop"    // a request is taken back
	Change  Act = "change"  // of the establishment
)

// Filing is what a business filed.
type Filing struct {
	Act      Act
	About    string // a posting's id, or the establishment's number
	Base     int    // the office's revision that this desk has seen
	Kind     posting.Kind
	Rest     string          // of the posting: what this program does not know
	From     string          // id of the posting it follows, or empty
	Values   form.Values     // settled: of the posting or of the establishment
	Request  posting.Request // of Request and Drop
	ID       string          // of a change of the establishment
	Pictures []picture.Picture
}

// Channel is the way to the office. What became of a posting that was filed is told through Desk.become, whatever the channel.
type Channel interface {
	// Tell passes on what was filed, in the transaction that files it.
	Tell(ctx context.Context, f Filing) error
}

// byLetter is the channel to an office that runs the other end.
type byLetter struct {
	entry *entry.Entry
	now   clock.Clock
}

// Tell posts the letters that bring a filing.
func (c byLetter) Tell(ctx context.Context, f Filing) error {
	switch f.Act {
	case Submit:
		return c.post(ctx, letter.PostingSubmit, f, letter.PostingSubmitBody{Kind: f.Kind, Values: f.Values, From: f.From})
	case Request:
		r := f.Request
		return c.post(ctx, letter.PostingAsk, f, letter.PostingAskBody{ID: r.ID, Form: f.Kind, Kind: r.Kind, Reason: r.Reason, Values: f.Values})
	case Drop:
		return c.post(ctx, letter.PostingDrop, f, letter.PostingDropBody{ID: f.Request.ID})
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
