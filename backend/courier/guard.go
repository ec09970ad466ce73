package courier

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime/debug"
	"time"

	"kyujindesk/backend/fault"
)

// ackAgain is how long a peer is left alone to whom no acknowledgement can be written.
const ackAgain = time.Hour

// panicked is a panic as an error.
type panicked struct {
	value any
	stack []byte
}

func (p panicked) Error() string { return fmt.Sprintf("panic: %v\n%s", p.value, p.stack) }

// guard makes an error of a panic.
func guard[T any](do func() (T, error)) (v T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = panicked{p, debug.Stack()}
		}
	}()
	return do()
}

// stops says whether an error concerns everything, not only what was being done: the store or the line fails, or the
// program is being closed.
func stops(ctx context.Context, err error) bool {
	if ctx.Err() != nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return true
	}
	f, ok := fault.Of(err)
	return ok && (f.Code == fault.Storage || f.Code == fault.Network)
}

// incident logs a defect under a number and gives the number.
func (c *Courier) incident(what string, err error, args ...any) string {
	n := fmt.Sprintf("%06d", rand.IntN(1_000_000)) //nolint:gosec // a number to find a line by
	c.log.Error("defect", append([]any{"in", what, "incident", n, "error", err}, args...)...)
	return n
}

// replay begins streams anew where that is due. What goes wrong with one peer is the party's to pass over; what is left
// here holds up nothing either.
func (c *Courier) replay(ctx context.Context) error {
	_, err := guard(func() (struct{}, error) { return struct{}{}, c.party.Replay(ctx) })
	if err == nil || stops(ctx, err) {
		return err
	}
	c.incident("letters cannot be numbered anew", err)
	return nil
}
