package desk

import (
	"context"

	"kyujindesk/backend/letter"
)

// Receive opens one mail and does what its letter says. See courier.Party.
func (d *Desk) Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error) {
	id, err := d.identity(ctx)
	if err != nil {
		return "", "", err
	}
	if id.Key == "" { // nobody can have written to a desk that has not written yet
		return letter.Elsewhere, "", nil
	}
	own, err := d.keys.Parse(id.Key)
	if err != nil {
		return "", "", err
	}
	if letter.IsNotice(raw) { // it stays in the inbox, for the person
		if request, digits, ok := letter.DigitsOf(raw); ok {
			err = d.takeOffer(ctx, offer{request, digits})
		}
		return letter.Elsewhere, "", err
	}
	topic := Topic("")
	v, reason, err := letter.Receive(ctx, d.store, raw, letter.Keys{
		Own:    own,
		Secret: id.secret,
		Sender: id.sender,
	}, func(ctx context.Context, l letter.Opened) error {
		id, err := d.identity(ctx) // as it is now: a person may have done something meanwhile
		if err != nil {
			return err
		}
		topic, err = d.apply(ctx, id, l)
		return err
	})
	if err == nil && reason == otherOffice {
		err = d.doubt(ctx)
	}
	if v == letter.Applied && topic != "" {
		d.changed(topic)
	}
	return v, reason, err
}

// Ack writes the letter that tells the office how far its stream has come. See courier.Party.
func (d *Desk) Ack(ctx context.Context, peer string) (letter.Outgoing, error) {
	id, err := d.identity(ctx)
	if err != nil {
		return letter.Outgoing{}, err
	}
	e, _, err := id.envelope()
	if err != nil {
		return letter.Outgoing{}, err
	}
	return letter.SealAck(ctx, d.store, peer, e, d.now())
}

// Replay begins the stream to the office anew where this desk was put back to an earlier state. See
// courier.Party.
func (d *Desk) Replay(ctx context.Context) error {
	return letter.Replay(ctx, d.store, func(ctx context.Context, _ string) (letter.Envelope, error) {
		id, err := d.identity(ctx)
		if err != nil {
			return letter.Envelope{}, err
		}
		e, _, err := id.envelope()
		return e, err
	}, d.now())
}

func (d *Desk) apply(ctx context.Context, id identity, l letter.Opened) (Topic, error) {
	switch l.Kind {
	case letter.KeyMailed:
		return AboutAccount, d.applyKeyMailed(ctx, id, l)
	case letter.LoginMailed, letter.LoginGranted, letter.LoginRefused, letter.LoginNeeded:
		return AboutAccount, d.applyLogin(ctx, l)
	case letter.AccountState, letter.DeviceCoded, letter.AddressSaid, letter.TOTPSecret:
		return AboutAccount, d.applyAccount(ctx, id, l)
	case letter.Enrolled:
		return AboutAccount, d.applyEnrolled(ctx, id, l)
	case letter.EnrolRefused:
		return AboutAccount, d.applyRefused(ctx, id, l)
	case letter.PostingTold:
		return AboutPostings, d.applyTold(ctx, l)
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
	return "", d.send(ctx, id, letter.Unsupported, l.Case, l.ID, 0, struct{}{})
}

// send posts a letter to the office in the running transaction.
func (d *Desk) send(ctx context.Context, id identity, k letter.Kind, about, answers string, rev int, body any) error {
	l, err := letter.New(k, about, body, d.now())
	if err != nil {
		return err
	}
	l.Answers, l.BaseRev = answers, rev
	return d.posted(ctx, id, l)
}

func (d *Desk) posted(ctx context.Context, id identity, l letter.Letter) error {
	e, office, err := id.envelope()
	if err != nil {
		return err
	}
	return letter.Post(ctx, d.store, l, office, e, d.now())
}
