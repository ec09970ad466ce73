package desk

import (
	"context"
	"maps"

	"kyujindesk/backend/letter"
)

// Receive opens one mail and does what its letter says. See courier.Party.
func (d *Desk) Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error) {
	keys, open, err := d.Keys(ctx)
	if err != nil || !open {
		return letter.Elsewhere, "", err
	}
	if is, err := d.TakeAccountMail(ctx, raw); is || err != nil {
		return letter.Elsewhere, "", err
	}
	topic := letter.AboutNothing
	v, reason, err := letter.Receive(ctx, d.store, raw, keys, func(ctx context.Context, l letter.Opened) error {
		topic = l.Kind.Topic()
		return d.apply(ctx, l)
	})
	if err == nil {
		err = d.Refused(ctx, reason)
	}
	if v == letter.Applied && topic != letter.AboutNothing {
		d.changed(topic)
	}
	return v, reason, err
}

// Ack writes the letter that tells the office or a sister how far its stream has come. See courier.Party.
func (d *Desk) Ack(ctx context.Context, peer string) (letter.Outgoing, error) {
	e, err := d.EnvelopeTo(ctx, peer)
	if err != nil {
		return letter.Outgoing{}, err
	}
	return letter.SealAck(ctx, d.store, peer, e, d.now())
}

// Replay begins the streams to the office and to sisters anew where this desk was put back to an earlier state; what it has forgotten of
// its applicants it asks its sisters for. See courier.Party.
func (d *Desk) Replay(ctx context.Context) error {
	back, err := d.store.PutBack(ctx)
	if err != nil {
		return err
	}
	if err := letter.Replay(ctx, d.store, d.EnvelopeTo, d.now()); err != nil {
		return err
	}
	return d.askAnew(ctx, back)
}

// readers are what letters do at a desk, by their kind.
func (d *Desk) readers() map[letter.Kind]letter.Act {
	acts := d.Acts()
	maps.Copy(acts, map[letter.Kind]letter.Act{
		letter.PostingTold:           d.applyTold,
		letter.PostingFigures:        d.applyFigures,
		letter.OfficeNotice:          d.applyNotice,
		letter.OfficeRules:           d.applyRules,
		letter.TalkTold:              func(ctx context.Context, l letter.Opened) error { return d.Talks.Told(ctx, l.Letter) },
		letter.EstablishmentTold:     d.applyEstablishment,
		letter.EstablishmentPicture:  d.applyPicture,
		letter.Introduction:          d.applyIntroduction,
		letter.IntroductionDocuments: d.applyDocuments,
		letter.IntroductionWithdrawn: d.applyWithdrawn,
		letter.ResultTold:            d.applyResultTold,
		letter.SeekerFound:           func(ctx context.Context, l letter.Opened) error { return d.Seekers.Found(ctx, l.Letter) },
		letter.ApproachTold:          func(ctx context.Context, l letter.Opened) error { return d.Seekers.Told(ctx, l.Letter) },
		letter.SeekerGone:            func(ctx context.Context, l letter.Opened) error { return d.Seekers.Gone(ctx, l.Letter) },
		letter.Unsupported:           func(context.Context, letter.Opened) error { return nil },
	})
	acts[letter.Enrolled] = d.joins(acts[letter.Enrolled])
	maps.Copy(acts, d.shared(maps.Clone(acts)))
	return acts
}

// apply does what a letter says, in the running transaction. A kind that is not known here is answered.
func (d *Desk) apply(ctx context.Context, l letter.Opened) error {
	if act, known := d.acts[l.Kind]; known {
		return act(ctx, l)
	}
	answer, err := letter.New(letter.Unsupported, l.Case, struct{}{}, d.now())
	if err != nil {
		return err
	}
	answer.Answers = l.ID
	return d.SendTo(ctx, answer, l.From)
}

func (d *Desk) applyTold(ctx context.Context, l letter.Opened) error {
	told, err := readTold(l.Letter)
	if err != nil {
		return err
	}
	return d.become(ctx, l.Case, told)
}
