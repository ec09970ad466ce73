// Package station is one side at work: its file, its party, what is due by the day and, where it writes to somebody, its courier
// on a mailbox, started and stopped together. It knows neither the trade nor which side it is.
package station

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"golang.org/x/sync/errgroup"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/mailbox"
)

// Store is a side's file.
type Store interface {
	courier.Store
	Settings
	// Forget erases what is kept no longer, and tells how much there was.
	Forget(ctx context.Context) (int, error)
	Close() error
}

// Means is what a station works with.
type Means struct {
	Mail    mailbox.Setup
	Alone   bool // nobody is written to: there is no line, and no mailbox
	Now     clock.Clock
	Log     *slog.Logger
	Poll    time.Duration        // look into the outbox at least this often where other processes fill it; 0: only when told
	Changed func(courier.Change) // called after the line or the letters have changed; it may not block; nil for nobody
	// Daily is what is due by the day, beside what every station does.
	Daily []func(ctx context.Context) error
	// Minute is what is due by the minute, beside what the party does; nil for nothing.
	Minute func(ctx context.Context) error
}

// Station is a side with its store open. Start makes it work, Stop ends that, Close ends both.
type Station[P courier.Party] struct {
	Party P
	Line  *courier.Courier // nil where nobody is written to
	store Store
	means Means

	stop context.CancelFunc // nil while nothing runs
	done chan struct{}      // closed when Run has returned
}

// New makes a station over an open store, which it closes in the end. party makes the side; post is for it to call after it
// put a letter into the outbox.
func New[P courier.Party](store Store, m Means, party func(post func()) (P, error)) (*Station[P], error) {
	if m.Changed == nil {
		m.Changed = func(courier.Change) {}
	}
	s := &Station[P]{store: store, means: m}
	var err error
	if s.Party, err = party(s.kick); err != nil || m.Alone {
		return s, err
	}
	s.Line = courier.New(store, s.Party, mailbox.NewReader(m.Mail), mailbox.NewSender(m.Mail, m.Now), m.Now, m.Log, m.Poll, m.Changed)
	if mails, waits := any(s.Party).(courier.Correspondent); waits {
		s.Line.Serve(mails)
	}
	return s, nil
}

// kick has the line look into the outbox.
func (s *Station[P]) kick() {
	if s.Line != nil {
		s.Line.Kick()
	}
}

// Run works until ctx ends; it returns nil then.
func (s *Station[P]) Run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	if s.Line != nil {
		g.Go(func() error { return s.Line.Run(ctx) })
	}
	g.Go(func() error { return s.days(ctx) })
	if err := g.Wait(); err != nil && ctx.Err() == nil {
		return fmt.Errorf("station: %w", err)
	}
	return nil
}

// Start has the station work on its own until Stop or Close, or until ctx ends. What ends it before is logged.
func (s *Station[P]) Start(ctx context.Context) {
	ctx, s.stop = context.WithCancel(ctx) //nolint:gosec // Stop calls it
	s.done = make(chan struct{})
	go func() {
		defer close(s.done)
		if err := s.Run(ctx); err != nil {
			s.means.Log.Error("station stopped", "error", err)
		}
	}()
}

// Stop ends the work and waits for it; the store stays open. A station that was not started is stopped already.
func (s *Station[P]) Stop() {
	if s.stop == nil {
		return
	}
	s.stop()
	<-s.done
	s.stop = nil
}

// Close stops the work and closes the store.
func (s *Station[P]) Close() error {
	s.Stop()
	return s.store.Close()
}
