package desk

import (
	"context"
	"errors"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// Receive opens one mail and does what its letter says. See courier.Party.
func (d *Desk) Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error) {
	id, err := d.identity(ctx)
	if err != nil {
		return "", "", err
	}
	own, err := letter.ParseKey(id.Key)
	if err != nil {
		return "", "", err
	}
	topic := Topic("")
	v, reason, err := letter.Receive(ctx, d.store, raw, letter.Keys{
		Own:    own,
		Secret: id.secret,
		Sender: id.sender,
	}, func(ctx context.Context, l letter.Opened) (err error) {
		topic, err = d.apply(ctx, id, l)
		return err
	})
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
	id, err := d.identity(ctx)
	if err != nil || id.Account == "" {
		return err
	}
	own, err := letter.ParseKey(id.Key)
	if err != nil {
		return err
	}
	return letter.Replay(ctx, d.store, own, func(context.Context, string) (letter.Envelope, error) {
		e, _, err := id.envelope()
		return e, err
	}, d.now())
}

// secret is that of the code under way.
func (id identity) secret(name string) (string, error) {
	if id.Code == "" || id.Code.Name() != name {
		return "", letter.ErrUnreadable
	}
	return id.Code.Secret(), nil
}

// sender is the office. In first contact its certificate is in the answer itself, which only who knows
// the code's secret can have written.
func (id identity) sender(l letter.Letter) (letter.Key, error) {
	certificate := id.OfficeKey
	if l.Kind == letter.Enrolled || l.Kind == letter.EnrolRefused {
		body, err := letter.Read[struct {
			Certificate string `json:"certificate"`
		}](l)
		if err != nil {
			return letter.Key{}, err
		}
		certificate = body.Certificate
	}
	if certificate == "" {
		return letter.Key{}, letter.ErrSignature
	}
	key, err := letter.ParseKey(certificate)
	if err != nil {
		return letter.Key{}, errors.Join(letter.ErrSignature, err)
	}
	return key, nil
}

func (d *Desk) apply(ctx context.Context, id identity, l letter.Opened) (Topic, error) {
	switch l.Kind {
	case letter.Enrolled:
		return AboutAccount, d.applyEnrolled(ctx, id, l)
	case letter.EnrolRefused:
		return AboutAccount, d.applyRefused(ctx, id, l)
	case letter.PostingTold:
		return AboutPostings, d.applyTold(ctx, l)
	case letter.OfficeRules:
		return AboutPostings, d.applyRules(ctx, l)
	case letter.EstablishmentTold:
		return AboutEstablishment, d.applyEstablishment(ctx, l)
	case letter.Unsupported:
		return "", nil
	}
	return "", d.send(ctx, id, letter.Unsupported, l.Case, l.ID, 0, struct{}{})
}

func (d *Desk) applyEnrolled(ctx context.Context, id identity, l letter.Opened) error {
	if l.Code == "" || l.Answers != id.EnrolLetter {
		return fault.New(fault.State, "letter.notAsked")
	}
	body, err := letter.Read[letter.EnrolledBody](l.Letter)
	if err != nil {
		return err
	}
	if err := d.store.Answered(ctx, id.EnrolLetter); err != nil {
		return err
	}
	id.Account, id.OfficeKey, id.Office, id.OfficeAddress = body.Account, body.Certificate, body.Office, body.OfficeAddress
	id.Establishment, id.Code, id.EnrolLetter, id.Refused = body.Establishment, "", "", nil
	return d.putIdentity(ctx, id)
}

func (d *Desk) applyRefused(ctx context.Context, id identity, l letter.Opened) error {
	if l.Code == "" || l.Answers != id.EnrolLetter {
		return fault.New(fault.State, "letter.notAsked")
	}
	body, err := letter.Read[letter.EnrolRefusedBody](l.Letter)
	if err != nil {
		return err
	}
	if err := d.store.Answered(ctx, id.EnrolLetter); err != nil {
		return err
	}
	id.Refused = &body
	return d.putIdentity(ctx, id)
}

// send posts a letter to the office in the running transaction.
func (d *Desk) send(ctx context.Context, id identity, k letter.Kind, about, answers string, rev int, body any) error {
	e, office, err := id.envelope()
	if err != nil {
		return err
	}
	l, err := letter.New(k, about, body, d.now())
	if err != nil {
		return err
	}
	l.Answers, l.BaseRev = answers, rev
	return letter.Post(ctx, d.store, l, office, e, d.now())
}
