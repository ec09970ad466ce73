package sqlite

import (
	"context"
	"time"

	"kyujindesk/backend/fault"
)

// Join makes this process one of those that take work out of the file, until Close. Where no other one does, free is called
// first: what was taken before was taken by processes that have died. The lock is the operating system's, which knows who is
// dead.
func (d *DB) Join(ctx context.Context, free func(ctx context.Context) error) error {
	alone, err := d.takers.TryLock()
	if err == nil && alone {
		// Whoever joins now waits until what was taken is free: nothing is freed that was taken after.
		err = free(ctx)
		if uerr := d.takers.Unlock(); err == nil {
			err = uerr
		}
	}
	if err == nil {
		_, err = d.takers.TryRLockContext(ctx, 10*time.Millisecond)
	}
	if err == nil {
		return nil
	}
	if _, said := fault.Of(err); said || ctx.Err() != nil {
		return err
	}
	return fault.New(fault.Storage, "storage.unwritable").Because(err)
}
