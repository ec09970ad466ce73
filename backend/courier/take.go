package courier

import (
	"context"
	"time"

	"kyujindesk/backend/letter"
)

// take is the only goroutine that has letters applied. A slow server to which others are sent holds it up no more than a
// slow one they come from.
func (c *Courier) take(ctx context.Context) error {
	for ctx.Err() == nil {
		decided, err := c.receive(ctx)
		if ctx.Err() != nil {
			break
		}
		c.keeps(&c.kept, err)
		if decided > 0 {
			if err == nil {
				err = c.store.Compact(ctx)
			}
			c.changed(Incoming)
			signal(c.work) // what came may be to be acknowledged
		}
		delay := time.Hour
		if c.poll > 0 {
			delay = c.poll
		}
		if err != nil {
			c.log.Error("take letters", "error", err)
			delay = storeAgain
		}
		wait(ctx, c.come, delay)
	}
	return ctx.Err()
}

// receive has every stored mail decided on, one at a time. What one of them does to the party is no other one's matter:
// only a store or a line that fails, and the end of the program, stop the round.
func (c *Courier) receive(ctx context.Context) (decided int, err error) {
	for {
		mails, err := c.store.Unhandled(ctx)
		if err != nil || len(mails) == 0 {
			return decided, err
		}
		for _, id := range mails {
			raw, err := c.store.Raw(ctx, id)
			if err != nil {
				return decided, err
			}
			d, err := c.decide(ctx, id, raw)
			if err != nil {
				return decided, err
			}
			if err := c.store.Settle(ctx, id, d); err != nil {
				return decided, err
			}
			decided++
			signal(c.settled)
			c.log.Info("mail decided", "mail", id, "verdict", string(d.Verdict), "reason", d.Reason)
		}
	}
}

// decide asks the party about a letter, and who waits for them about other mails. A defect, a panic too, is that mail's own: it is put into quarantine under the number
// that the log tells more by.
func (c *Courier) decide(ctx context.Context, id int64, raw []byte) (letter.Decision, error) {
	d, err := guard(func() (d letter.Decision, err error) {
		if c.mails != nil && !letter.IsMine(raw) {
			d.Verdict, d.Reason, err = c.mails.ReceiveMail(ctx, id, raw)
		} else {
			d.Verdict, d.Reason, err = c.party.Receive(ctx, raw)
		}
		return d, err
	})
	if err == nil || stops(ctx, err) {
		return d, err
	}
	n := c.incident("mail cannot be decided", err, "mail", id)
	return letter.Decision{Verdict: letter.Quarantined, Reason: "letter.incident", Incident: n}, nil
}
