package desk

import (
	"context"

	"kyujindesk/backend/posting"
)

// endUnsent ends, once the account is closed, the postings that the office never had: it has told of all others before. It runs in the
// transaction that learns of the closing.
func (d *Desk) endUnsent(ctx context.Context) error {
	closed, err := d.Closed(ctx)
	if err != nil || !closed {
		return err
	}
	all, err := d.store.Postings(ctx)
	if err != nil {
		return err
	}
	for _, s := range all {
		if s.State != posting.Submitted {
			continue
		}
		p, err := d.store.Posting(ctx, s.ID)
		if err != nil {
			return err
		}
		was := p
		p.State, _ = p.State.After(posting.Withdraw, posting.ByDesk)
		p.Rev, p.UpdatedAt = p.Rev+1, d.now()
		if err := d.store.PutPosting(ctx, was, p); err != nil {
			return err
		}
		if err := d.store.PutEvent(ctx, p.ID, posting.Event{At: d.now(), Kind: posting.WasGranted, Request: posting.Withdrawal, Reason: posting.AccountClosed}); err != nil {
			return err
		}
	}
	return nil
}
