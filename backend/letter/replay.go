package letter

import (
	"context"
	"time"

	"kyujindesk/backend/fault"
)

// Streams is the part of a store that begins streams anew (docs/adr/0009-epochs.md).
type Streams interface {
	Outbox
	Restarts
}

// Restarts is what a store does with streams that are over.
type Restarts interface {
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
	// Ended lists the peers whose stream from here is over: this side was put back to an earlier state.
	Ended(ctx context.Context) ([]string, error)
	// Restart begins a new epoch and lists the letters to a peer that are not acknowledged, in order.
	Restart(ctx context.Context, peer string) ([]Outgoing, error)
	// Renumber replaces a letter by the same one with a number of the new epoch.
	Renumber(ctx context.Context, o Outgoing) error
}

// Replay begins a new epoch with every peer whose stream from here is over: what is not acknowledged is
// numbered and sealed again, in order, under the same ids, so that a peer who has it does it only once.
// envelope tells how a peer is written to; its signer opens what was sealed.
func Replay(ctx context.Context, box Streams, envelope func(ctx context.Context, peer string) (Envelope, error), at time.Time) error {
	peers, err := box.Ended(ctx)
	if err != nil {
		return err
	}
	for _, peer := range peers {
		e, err := envelope(ctx, peer)
		if _, known := fault.Of(err); known {
			continue // nobody is written to there now
		}
		if err != nil {
			return err
		}
		if err := box.Atomically(ctx, func(ctx context.Context) error { return replay(ctx, box, peer, e, at) }); err != nil {
			return err
		}
	}
	return nil
}

func replay(ctx context.Context, box Streams, peer string, e Envelope, at time.Time) error {
	list, err := box.Restart(ctx, peer)
	if err != nil {
		return err
	}
	for _, o := range list {
		l, err := Open(o.Raw, Keys{Own: e.Signer, Sender: func(Letter) (Key, error) { return e.Signer, nil }})
		if err != nil {
			return err
		}
		if l.Epoch, l.Seq, err = box.NextSeq(ctx, peer); err != nil {
			return err
		}
		again, err := seal(ctx, box, l.Letter, peer, e, at)
		if err != nil {
			return err
		}
		if err := box.Renumber(ctx, again); err != nil {
			return err
		}
	}
	return nil
}
