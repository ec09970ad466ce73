package practice

import (
	"context"
	"time"
)

// closesAfter is how long the clerk waits before an account is closed, so that one may think again.
const closesAfter = 15 * time.Second

// close has the clerk close the accounts whose businesses asked for it.
func (w *World) close(ctx context.Context) error {
	all, err := w.Office.Closings(ctx)
	for _, c := range all {
		if err != nil {
			return err
		}
		if w.now().Sub(c.Account.Closing) >= closesAfter {
			err = calm(w.Office.Close(ctx, c.Account.Establishment, false))
		}
	}
	return err
}
