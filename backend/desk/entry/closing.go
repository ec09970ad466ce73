package entry

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/sealed"
)

// errClosed is returned where something is to be sent, and the account is closed.
var errClosed = fault.New(fault.State, "account.closed")

// Closed says whether the account is closed (退会): the desk is to be read, and sends nothing any more.
func (n *Entry) Closed(ctx context.Context) (bool, error) {
	s, err := n.session(ctx)
	return s.Closed, err
}

// open is a State fault where the account is closed.
func (n *Entry) open(ctx context.Context) error {
	closed, err := n.Closed(ctx)
	if err == nil && closed {
		err = errClosed
	}
	return err
}

// followClosing has this desk send nothing any more once the account is closed.
func (n *Entry) followClosing(ctx context.Context, closed bool) error {
	s, err := n.session(ctx)
	if err != nil || !closed || s.Closed {
		return err
	}
	if err := n.store.Hold(ctx, true); err != nil {
		return err
	}
	_, office, err := n.Envelope(ctx)
	if err != nil {
		return err
	}
	if err := n.store.TakeBack(ctx, office); err != nil { // nobody takes what is under way any more
		return err
	}
	return sealed.Keep(ctx, n.store, n.secrets, sessionSetting, session{Closed: true})
}

// The stages of closing the account.
const (
	ClosingNone    = ""        // nobody asks
	ClosingQueued  = "queued"  // asked here, and not with the office yet
	ClosingAsked   = "asked"   // the office has it and has not decided
	ClosingUndoing = "undoing" // taken back here, and the office does not know it yet
	ClosingDone    = "closed"
)

// Closing is how far the closing of the account is.
type Closing struct {
	Stage string
	At    time.Time // of asked and closed: by the office's clock
}

// Closing tells how far the closing of the account is.
func (n *Entry) Closing(ctx context.Context) (c Closing, err error) {
	a, err := n.account(ctx)
	if err != nil {
		return c, err
	}
	c.At = moment(a.State.Closing)
	closed, err := n.Closed(ctx)
	switch told := a.State.Closing != ""; {
	case err != nil:
		return c, err
	case closed:
		c.Stage, c.At = ClosingDone, moment(a.State.Closed)
	case told && a.Close == closeUndone:
		c.Stage = ClosingUndoing
	case told:
		c.Stage = ClosingAsked
	case a.Close == closeAsked:
		c.Stage = ClosingQueued
	}
	return c, nil
}

// moment reads a time the office told; zero where it is none.
func moment(s string) time.Time {
	t, err := clock.Parse(s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// heard forgets what was asked here of closing the account once the office tells it.
func (a *Account) heard() {
	if told := a.State.Closing != ""; told && a.Close == closeAsked || !told && a.Close == closeUndone {
		a.Close = ""
	}
}

// What this desk asked last of the account, until the office has told how it stands.
const (
	closeAsked  = "asked"
	closeUndone = "undone"
)

// Close asks the office to close the account (退会); why may be empty. It returns a State fault where it was asked, and an Invalid fault for
// more than letter.MaxWhy characters.
func (n *Entry) Close(ctx context.Context, why string) error {
	why = strings.TrimSpace(why)
	if utf8.RuneCountInString(why) > letter.MaxWhy {
		return fault.At("why", fault.Invalid, "account.close.why").With("limit", letter.MaxWhy)
	}
	c, err := n.Closing(ctx)
	switch {
	case err != nil:
		return err
	case c.Stage == ClosingDone:
		return errClosed
	case c.Stage != ClosingNone && c.Stage != ClosingUndoing:
		return fault.New(fault.State, "account.close.asked")
	}
	return n.write(ctx, letter.AccountClose, letter.AccountCloseBody{Why: why}, func(a *Account, _ string) { a.Close = closeAsked })
}

// KeepOpen takes back what Close asked, while the office has not closed the account. It returns a State fault where nothing was asked.
func (n *Entry) KeepOpen(ctx context.Context) error {
	c, err := n.Closing(ctx)
	switch {
	case err != nil:
		return err
	case c.Stage == ClosingDone:
		return errClosed
	case c.Stage == ClosingNone:
		return fault.New(fault.State, "account.close.notAsked")
	}
	return n.write(ctx, letter.AccountClose, letter.AccountCloseBody{Undo: true}, func(a *Account, _ string) { a.Close = closeUndone })
}
