package office

import (
	"context"
	"maps"

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

// readers are what letters do at an office, by their kind.
func (o *Office) readers() map[letter.Kind]letter.Act {
	acts := o.Acts()
	maps.Copy(acts, map[letter.Kind]letter.Act{
		letter.PostingSubmit:        o.applySubmit,
		letter.PostingBrought:       o.applyBrought,
		letter.PostingAsk:           o.applyAsk,
		letter.PostingDrop:          o.applyDrop,
		letter.EstablishmentPicture: o.applyPicture,
		letter.EstablishmentChange:  o.applyChange,
		letter.NoticeRead:           o.applyNoticeRead,
		letter.TalkMessage:          o.applyTalkMessage,
		letter.Result:               o.applyResult,
		letter.ApplicantErased:      o.applyErased,
		letter.SeekerSearch:         o.applySearch,
		letter.SeekerWatch:          o.applyWatch,
		letter.SeekerApproach:       o.applyApproach,
		letter.Unsupported:          func(context.Context, letter.Opened) error { return nil },
	})
	return acts
}

// apply does what a letter asks, in the running transaction. A kind that is not known here is answered.
func (o *Office) apply(ctx context.Context, l letter.Opened) error {
	if act, known := o.acts[l.Kind]; known {
		return act(ctx, l)
	}
	return o.Unsupported(ctx, l)
}
