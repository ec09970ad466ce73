package courier

import (
	"context"

	"kyujindesk/backend/letter"
)

// acknowledge tells every peer that is due how far its letters have come. One that cannot be written to is passed over
// and put off.
func (c *Courier) acknowledge(ctx context.Context) error {
	peers, err := c.store.AcksDue(ctx)
	if err != nil {
		return err
	}
	for _, p := range peers {
		o, err := guard(func() (letter.Outgoing, error) { return c.party.Ack(ctx, p) })
		if err != nil {
			if stops(ctx, err) {
				return err
			}
			n := c.incident("acknowledgement cannot be written", err, "peer", p)
			if err := c.store.AckFailed(ctx, p, "letter.peer", c.now().Add(ackAgain)); err != nil {
				return err
			}
			c.log.Info("peer put off", "incident", n)
			continue
		}
		if err := c.out.Send(ctx, o.Recipient, o.Raw); err != nil {
			c.log.Info("acknowledgement waits", "trouble", key(err))
			if concernsLetter(key(err)) { // of this one alone: the others' may get out
				if err := c.store.AckFailed(ctx, p, key(err), c.now().Add(refusedDelay(err, 0))); err != nil {
					return err
				}
				continue
			}
			c.pause, c.locked = c.now().Add(lineDelay(err, 3+c.waits)), locksOut(key(err)) // each is sealed anew
			c.waits++
			return nil
		}
		c.waits = 0
		if err := c.store.AckSent(ctx, p); err != nil {
			return err
		}
	}
	return nil
}
