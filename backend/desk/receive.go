package desk

import (
	"context"

	"kyujindesk/backend/letter"
)

// Receive opens one mail and does what its letter says. See courier.Party.
func (d *Desk) Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error) {
	keys, open, err := d.Keys(ctx)
	if err != nil || !open {
		return letter.Elsewhere, "", err
	}
	if is, err := d.TakeNotice(ctx, raw); is || err != nil {
		return letter.Elsewhere, "", err
	}
	topic := Topic("")
	v, reason, err := letter.Receive(ctx, d.store, raw, keys, func(ctx context.Context, l letter.Opened) (err error) {
		topic, err = d.apply(ctx, l)
		return err
	})
	if err == nil {
		err = d.Refused(ctx, reason)
	}
	if v == letter.Applied && topic != "" {
		d.changed(topic)
	}
	return v, reason, err
}

// Ack writes the letter that tells the office how far its stream has come. See courier.Party.
func (d *Desk) Ack(ctx context.Context, peer string) (letter.Outgoing, error) {
	e, _, err := d.Envelope(ctx)
	if err != nil {
		return letter.Outgoing{}, err
	}
	return letter.SealAck(ctx, d.store, peer, e, d.now())
}

// Replay begins the stream to the office anew where this desk was put back to an earlier state. See
// courier.Party.
func (d *Desk) Replay(ctx context.Context) error {
	return letter.Replay(ctx, d.store, func(ctx context.Context, _ string) (letter.Envelope, error) {
		e, _, err := d.Envelope(ctx)
		return e, err
	}, d.now())
}

func (d *Desk) apply(ctx context.Context, l letter.Opened) (Topic, error) {
	if its, err := d.Apply(ctx, l); its || err != nil {
		return AboutAccount, err
	}
	switch l.Kind {
	case letter.PostingTold:
		told, err := readTold(l.Letter)
		if err != nil {
			return "", err
		}
		return AboutPostings, d.become(ctx, l.Case, told)
	case letter.PostingFigures:
		return AboutPostings, d.applyFigures(ctx, l)
	case letter.OfficeRules:
		return AboutPostings, d.applyRules(ctx, l)
	case letter.EstablishmentTold:
		return AboutEstablishment, d.applyEstablishment(ctx, l)
	case letter.EstablishmentPicture:
		return AboutEstablishment, d.applyPicture(ctx, l)
	case letter.Unsupported:
		return "", nil
	}
	answer, err := letter.New(letter.Unsupported, l.Case, struct{}{}, d.now())
	if err != nil {
		return "", err
	}
	answer.Answers = l.ID
	return "", d.Send(ctx, answer)
}
