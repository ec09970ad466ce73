package office

import (
	"context"

	"kyujindesk/backend/letter"
)

// Receive opens one mail and does what its letter says. See courier.Party.
func (o *Office) Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error) {
	v, reason, err := letter.Receive(ctx, o.store, raw, o.Keys(ctx), o.apply)
	if v == letter.Applied {
		o.post()
	}
	return v, reason, err
}

// Ack writes the letter that tells a device how far its stream has come. See courier.Party.
func (o *Office) Ack(ctx context.Context, peer string) (letter.Outgoing, error) {
	e, err := o.EnvelopeTo(ctx, peer)
	if err != nil {
		return letter.Outgoing{}, err
	}
	return letter.SealAck(ctx, o.store, peer, e, o.now())
}

// Replay begins the streams to devices anew where this office was put back to an earlier state. See
// courier.Party.
func (o *Office) Replay(ctx context.Context) error {
	return letter.Replay(ctx, o.store, o.EnvelopeTo, o.now())
}

func (o *Office) apply(ctx context.Context, l letter.Opened) error {
	if its, err := o.Apply(ctx, l); its || err != nil {
		return err
	}
	switch l.Kind {
	case letter.PostingSubmit:
		return o.applySubmit(ctx, l)
	case letter.PostingAsk:
		return o.applyAsk(ctx, l)
	case letter.PostingDrop:
		return o.applyDrop(ctx, l)
	case letter.EstablishmentPicture:
		return o.applyPicture(ctx, l)
	case letter.EstablishmentChange:
		return o.applyChange(ctx, l)
	case letter.Unsupported:
		return nil
	}
	return o.Unsupported(ctx, l)
}
