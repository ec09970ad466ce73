package courier

import (
	"context"
	"time"
)

// watchEvery is how often the clocks are compared: the only wake-up of an idle program but for one every idleFor.
const watchEvery = time.Minute

// jumpOver is by how much the wall clock must have run away from the time the program was awake.
const jumpOver = 10 * time.Second

// watch notices that the computer has slept, or that its clock was set: the time the program was awake and
// the wall clock part. Then everything is looked at anew, because what was to happen meanwhile did not.
func (c *Courier) watch(ctx context.Context) error {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for last := c.now().Round(0); ; {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
		wall := c.now().Round(0) // without the reading of the clock that stands still in sleep
		if jump := wall.Sub(last) - watchEvery; jump.Abs() > jumpOver {
			c.log.Info("clock jumped", "seconds", int(jump.Seconds()))
			c.fresh.Store(true)
			if !locksOut(c.State().Trouble) {
				signal(c.look)
			}
			c.Kick()
		}
		last = wall
	}
}
