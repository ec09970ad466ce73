package letter

import (
	"context"
	"errors"
	"fmt"

	"kyujindesk/backend/fault"
)

// Inbox is the part of a store that remembers what has come.
type Inbox interface {
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
	// Admit decides inside the running transaction whether a letter may be applied now.
	Admit(ctx context.Context, l Opened) (Verdict, error)
	// Refuse notes that an admitted letter cannot be done; looked at again, it is admitted again.
	Refuse(ctx context.Context, l Opened) error
	// TakeAcks takes what a letter says of both streams: it marks what its sender has as delivered, and
	// what it misses as due now, and sees when either side was put back to an earlier state.
	TakeAcks(ctx context.Context, l Opened) error
}

// Receive opens a mail and has apply do what its letter says, at most once and in order; the effect and
// the memory of it commit together. What cannot be opened or applied is quarantined with a reason: it
// is kept, it is shown, and it holds up nothing. The reason of a waiting one is who must log in. An error means: not
// decided, try again.
func Receive(ctx context.Context, box Inbox, raw []byte, k Keys, apply func(ctx context.Context, l Opened) error) (v Verdict, reason string, err error) {
	l, err := Open(raw, k)
	if errors.Is(err, ErrElsewhere) {
		return Elsewhere, "", nil
	}
	if err != nil {
		if r := refusal(err); r != "" {
			return Quarantined, r, nil
		}
		return "", "", err
	}
	if k.Gate != nil {
		err := k.Gate(ctx, l)
		switch {
		case errors.Is(err, ErrWaits):
			return Waiting, l.From, nil
		case refusal(err) != "":
			return Quarantined, refusal(err), nil
		case err != nil:
			return "", "", err
		}
	}
	v, err = admit(ctx, box, l, func(ctx context.Context, l Opened) error {
		if len(l.Files) > 0 && !l.Kind.mayBring() { // it counts as received: its kind may bring some one day
			return ErrFile
		}
		return apply(ctx, l)
	})
	if err == nil {
		if v == Quarantined {
			reason = "letter.number"
		}
		return v, reason, nil
	}
	reason = refusal(err)
	if reason == "" {
		return "", "", err
	}
	if !l.Kind.InStream() { // nothing waits behind it, and nothing is to be remembered of what strangers want
		return Quarantined, reason, nil
	}
	// It was understood and cannot be done. It counts as received, so that the next ones can be applied.
	v, err = admit(ctx, box, l, box.Refuse)
	if v == Applied {
		v = Quarantined
	}
	return v, reason, err
}

func admit(ctx context.Context, box Inbox, l Opened, apply func(ctx context.Context, l Opened) error) (v Verdict, err error) {
	err = box.Atomically(ctx, func(ctx context.Context) error {
		if l.Kind.InStream() || l.Kind == Ack { // the others touch neither peers nor epochs
			if err := box.TakeAcks(ctx, l); err != nil {
				return err
			}
		}
		if l.Kind == Ack {
			v = Applied
			return nil
		}
		v, err = box.Admit(ctx, l)
		if err != nil || v != Applied {
			return err
		}
		if err := apply(ctx, l); err != nil {
			return fmt.Errorf("apply %s: %w", l.Kind, err)
		}
		return nil
	})
	return v, err
}

// refusal is the reason of an error that will be the same tomorrow; empty for all others.
func refusal(err error) string {
	for _, r := range []struct {
		err error
		key string
	}{
		{ErrNotALetter, "letter.notALetter"},
		{ErrProfile, "letter.profile"},
		{ErrCertificate, "letter.certificate"},
		{ErrAddressee, "letter.addressee"},
		{ErrSister, "letter.sister"},
		{ErrSignature, "letter.signature"},
		{ErrText, "letter.text"},
		{ErrFile, "letter.file"},
		{ErrVersion, "letter.version"},
		{ErrTooLarge, "letter.tooLarge"},
		{ErrUnreadable, "letter.unreadable"},
	} {
		if errors.Is(err, r.err) {
			return r.key
		}
	}
	if f, ok := fault.Of(err); ok && f.Code != fault.Storage && f.Code != fault.Network {
		return f.Key
	}
	return ""
}
