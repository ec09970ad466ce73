package courier

import (
	"context"
	"time"
)

// The clocks are compared so often: while a letter waits to be sent, and else, which is the only wake-up of an idle program but for
// one every idleFor.
const (
	watchWaiting = 10 * time.Second
	watchIdle    = time.Minute
)

// jumpOver is by how much the wall clock must have run away from the time the program was awake.
const jumpOver = 5 * time.Second

// watch sees that the computer has slept, or that its clock was set: the time the program was awake and
// the wall clock part. Then everything is looked at anew, because what was to happen meanwhile did not.
func (c *Courier) watch(ctx context.Context) error {
	for last := c.now().Round(0); ; {
		every := watchIdle
		if next, err := c.store.NextDue(ctx); err == nil && !next.IsZero() {
			every = watchWaiting
		}
		wait(ctx, nil, every)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		wall := c.now().Round(0) // without the reading of the clock that stands still in sleep
		if jump := wall.Sub(last) - every; jump.Abs() > jumpOver {
			c.log.Info("clock jumped", "seconds", int(jump.Seconds()))
			c.fresh.Store(true)
			if !locksOut(c.State().Trouble) {
				signal(c.look)
			}
			c.Kick()
		}
		if err := c.store.Compact(ctx); err != nil && ctx.Err() == nil { // somebody may have been reading when it was tried before
			c.log.Error("compact", "error", err)
		}
		last = wall
	}
}
