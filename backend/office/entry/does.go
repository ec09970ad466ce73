package entry

import (
	"context"
	"encoding/json"
	"fmt"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/journal"
)

// Journal is where the office keeps who did what.
type Journal interface {
	PutLine(ctx context.Context, l journal.Line) error
}

// As is the same entry with a clerk at work, over a registry of theirs.
func (n *Entry) As(c clerk.Clerk, r Registry) *Entry {
	as := *n
	as.clerk, as.registry = c, r
	return &as
}

// Clerk is who is at work; the zero one where the office works by itself.
func (n *Entry) Clerk() clerk.Clerk { return n.clerk }

// errMayNot is returned for what no role of a clerk lets them do.
var errMayNot = fault.New(fault.Denied, "clerk.mayNot")

// Does has the clerk at work do something in one transaction, with its line in the journal, after which letters wait to be sent. do gives
// the id or number of what it was done to. It returns a Denied fault where no role of
// theirs lets them, or they work there no more.
func (n *Entry) Does(ctx context.Context, act clerk.Act, do func(ctx context.Context) (about string, err error)) error {
	if !n.clerk.May(act) {
		return errMayNot
	}
	err := n.store.Atomically(ctx, func(ctx context.Context) error {
		now, err := n.Present(ctx)
		if err == nil && !now.May(act) {
			err = errMayNot
		}
		if err != nil {
			return err
		}
		about, err := do(ctx)
		if err != nil {
			return err
		}
		return n.Note(ctx, journal.Line{Clerk: n.clerk.ID, Name: n.clerk.Name, Act: string(act), About: about})
	})
	if err == nil {
		n.post()
	}
	return err
}

// Note writes a line into the journal, in the running transaction; its moment, number and marks are given here.
func (n *Entry) Note(ctx context.Context, l journal.Line) error {
	span, err := n.Span(ctx)
	if err != nil {
		return err
	}
	l.At = clock.Text(n.now())
	if l, err = span.Last.Next(l, n.Marker()); err != nil {
		return err
	}
	if err := n.store.PutLine(ctx, l); err != nil {
		return err
	}
	span.Last = l.Head()
	return n.PutSpan(ctx, span)
}

// Span is which lines of the journal there are: those behind Forgotten, up to Last.
type Span struct {
	Forgotten journal.Head `json:"forgotten"`
	Last      journal.Head `json:"last"`
}

// spanSetting is the name, and the place in the vault, of the span: a file whose last lines, or whose first, are gone says so.
const spanSetting = "journal"

// Span reads it.
func (n *Entry) Span(ctx context.Context) (s Span, err error) {
	sealed, err := n.store.Setting(ctx, spanSetting)
	if err != nil || sealed == nil {
		return s, err
	}
	plain, err := n.secrets.Unseal(spanSetting, sealed)
	if err != nil {
		return s, fmt.Errorf("read how far the journal is: %w", err)
	}
	return s, json.Unmarshal(plain, &s)
}

// PutSpan keeps it, in the running transaction.
func (n *Entry) PutSpan(ctx context.Context, s Span) error {
	plain, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("write how far the journal is: %w", err)
	}
	return n.store.PutSetting(ctx, spanSetting, n.secrets.Seal(spanSetting, plain))
}

// Marker makes the marks of the journal's lines.
func (n *Entry) Marker() journal.Marker {
	return func(content []byte) []byte { return n.secrets.Mark("journal", content) }
}
