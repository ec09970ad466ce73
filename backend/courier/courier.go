// Package courier carries letters between a store and a mailbox until they are acknowledged. It never
// gives up, never lets one letter hold up another, and never forgets what came. It knows neither the
// trade nor what a letter says.
package courier

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// inbox is the folder letters arrive in.
const inbox = "INBOX"

// idleFor is how long the courier listens before it looks by itself (RFC 2177 allows 29 minutes; some
// servers forget earlier).
const idleFor = 5 * time.Minute

// Inward is where mails are kept as they come.
type Inward interface {
	Mark(ctx context.Context, box string) (letter.Mark, error)
	Keep(ctx context.Context, box string, m letter.Mark, mails []letter.Incoming) error
	Unhandled(ctx context.Context) ([]letter.Incoming, error)
	Settle(ctx context.Context, id int64, v letter.Verdict, reason string) error
}

// Outward is where letters wait to be sent.
type Outward interface {
	Due(ctx context.Context, limit int) ([]letter.Outgoing, error)
	Tried(ctx context.Context, id string, a letter.Attempt) error
	NextDue(ctx context.Context) (time.Time, error)
	RetryUnsent(ctx context.Context) error
	Unsettled(ctx context.Context) (pending, underway int, trouble string, err error)
}

// Acknowledged is the record of who must still hear that a letter has come.
type Acknowledged interface {
	AcksDue(ctx context.Context) ([]string, error)
	AckSent(ctx context.Context, peer string) error
}

// Store is what the courier needs of a desk's or an office's file.
type Store interface {
	Inward
	Outward
	Acknowledged
}

// Party is whose letters are carried: the desk or the office.
type Party interface {
	// Receive opens one mail and does what its letter says, in one transaction. An error means that it
	// could not be decided now, and is tried again.
	Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error)
	// Ack writes the letter that tells a peer how far its stream has come.
	Ack(ctx context.Context, peer string) (letter.Outgoing, error)
}

// Reader is the way in.
type Reader interface {
	Read(ctx context.Context, box string, from letter.Mark, keep func(letter.Mark, []letter.Incoming) error) error
	Wait(ctx context.Context, wake <-chan struct{}, max time.Duration) error
	Close()
}

// Sender is the way out.
type Sender interface {
	Send(ctx context.Context, to string, raw []byte) error
	Close()
}

// State is what the courier can say about the line.
type State struct {
	Online  bool      // the last look into the mailbox succeeded
	Sending bool      // a mail is being handed in
	LastOK  time.Time // last successful exchange with a server; zero for none since the start
	Trouble string    // key of why not, while not Online
}

// Courier carries the letters of one party. Run owns everything but the state's snapshot.
type Courier struct {
	store   Store
	party   Party
	in      Reader
	out     Sender
	now     clock.Clock
	log     *slog.Logger
	changed func()        // called after the state or what is in the store has changed
	poll    time.Duration // look into the outbox at least this often; 0: only when told

	work  chan struct{} // something may be due, or has come
	look  chan struct{} // look into the mailbox now
	state atomic.Pointer[State]
	fresh atomic.Bool // the line may be better than thought: forget the pause
	pause time.Time   // no sending before; owned by carry
	waits int         // acknowledgements in a row that did not get out; owned by carry
}

// New makes a courier; Run makes it work. poll is 0 where Kick is called for every new letter, and
// short where other processes put letters into the outbox.
func New(store Store, party Party, in Reader, out Sender, now clock.Clock, log *slog.Logger, poll time.Duration, changed func()) *Courier {
	c := &Courier{
		store: store, party: party, in: in, out: out, now: now, log: log, poll: poll, changed: changed,
		work: make(chan struct{}, 1), look: make(chan struct{}, 1),
	}
	c.state.Store(&State{})
	return c
}

// Kick tells the courier that a letter was put into the outbox. It never blocks.
func (c *Courier) Kick() { signal(c.work) }

// Now asks for an exchange at once, whatever the delays were (今すぐ同期).
func (c *Courier) Now(ctx context.Context) error {
	if err := c.store.RetryUnsent(ctx); err != nil {
		return err
	}
	c.fresh.Store(true)
	signal(c.look)
	signal(c.work)
	return nil
}

// State is the latest snapshot.
func (c *Courier) State() State { return *c.state.Load() }

// Run carries letters until ctx ends. It returns nil then, and never for a line that does not work.
func (c *Courier) Run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return c.listen(ctx) })
	g.Go(func() error { return c.carry(ctx) })
	if err := g.Wait(); err != nil && ctx.Err() == nil {
		return err
	}
	return nil
}

// listen is the only goroutine that touches the reader.
func (c *Courier) listen(ctx context.Context) error {
	defer c.in.Close()
	for failures := 0; ctx.Err() == nil; {
		err := c.listenOnce(ctx)
		if ctx.Err() != nil {
			break
		}
		if err == nil {
			failures = 0
			continue
		}
		c.offline(err)
		wait(ctx, c.look, probeDelay(key(err), failures))
		failures++
	}
	return ctx.Err()
}

func (c *Courier) listenOnce(ctx context.Context) error {
	from, err := c.store.Mark(ctx, inbox)
	if err != nil {
		return err
	}
	err = c.in.Read(ctx, inbox, from, func(m letter.Mark, mails []letter.Incoming) error {
		if err := c.store.Keep(ctx, inbox, m, mails); err != nil {
			return err
		}
		c.log.Info("mails stored", "count", len(mails))
		signal(c.work)
		return nil
	})
	if err != nil {
		return err
	}
	c.online(ctx)
	return c.in.Wait(ctx, c.look, idleFor)
}

// carry is the only goroutine that touches the sender and has letters applied.
func (c *Courier) carry(ctx context.Context) error {
	defer c.out.Close()
	for ctx.Err() == nil {
		err := errors.Join(c.receive(ctx), c.send(ctx))
		if ctx.Err() != nil {
			break
		}
		c.changed()
		delay := c.untilNext(ctx)
		if err != nil {
			c.log.Error("carry letters", "error", err)
			delay = max(delay, 5*time.Second) // a full disk, say: it stays as it is until there is room
		}
		wait(ctx, c.work, delay)
	}
	return ctx.Err()
}

// receive has every stored mail decided on. Where one was applied, those that waited for it get
// another look.
func (c *Courier) receive(ctx context.Context) error {
	for again := true; again; {
		again = false
		mails, err := c.store.Unhandled(ctx)
		if err != nil {
			return err
		}
		for _, m := range mails {
			v, why, err := c.party.Receive(ctx, m.Raw)
			if err != nil {
				return err
			}
			if err := c.store.Settle(ctx, m.ID, v, why); err != nil {
				return err
			}
			again = again || v == letter.Applied
			c.log.Info("mail decided", "mail", m.ID, "verdict", string(v), "reason", why)
		}
	}
	return nil
}

// send tries every letter that is due, once, and then what is only an acknowledgement.
func (c *Courier) send(ctx context.Context) error {
	if c.fresh.Swap(false) {
		c.pause, c.waits = time.Time{}, 0
	}
	if c.now().Before(c.pause) {
		return nil
	}
	for {
		due, err := c.store.Due(ctx, 50)
		if err != nil || len(due) == 0 {
			return errors.Join(err, c.acknowledge(ctx))
		}
		for _, o := range due {
			if stop, err := c.sendOne(ctx, o); stop || err != nil {
				return err
			}
		}
	}
}

func (c *Courier) sendOne(ctx context.Context, o letter.Outgoing) (stop bool, err error) {
	c.set(func(s *State) { s.Sending = true })
	sendErr := c.out.Send(ctx, o.Recipient, o.Raw)
	c.set(func(s *State) { s.Sending = false })
	if ctx.Err() != nil {
		return true, nil //nolint:nilerr // not a try: the program is being closed
	}
	why := key(sendErr)
	a := letter.Attempt{At: c.now(), Sent: sendErr == nil, Trouble: why}
	switch {
	case sendErr == nil:
		a.Next = a.At.Add(resendDelay(a.At.Sub(o.MadeAt)))
		c.set(func(s *State) { s.LastOK = a.At })
	case concernsLetter(why):
		a.Next = a.At.Add(refusedDelay(o.Attempts))
	default:
		a.Next = a.At.Add(lineDelay(why, o.Attempts))
		c.pause = a.Next
		stop = true
	}
	c.log.Info("letter tried", "letter", o.ID, "kind", string(o.Kind), "bytes", len(o.Raw), "sent", a.Sent, "trouble", why)
	return stop, c.store.Tried(ctx, o.ID, a)
}

func (c *Courier) acknowledge(ctx context.Context) error {
	peers, err := c.store.AcksDue(ctx)
	if err != nil {
		return err
	}
	for _, p := range peers {
		o, err := c.party.Ack(ctx, p)
		if err != nil {
			return err
		}
		if err := c.out.Send(ctx, o.Recipient, o.Raw); err != nil {
			c.log.Info("acknowledgement waits", "trouble", key(err))
			c.pause = c.now().Add(lineDelay(key(err), 3+c.waits)) // each is sealed anew
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

// untilNext is how long carry may wait.
func (c *Courier) untilNext(ctx context.Context) time.Duration {
	d := time.Hour
	if c.poll > 0 {
		d = c.poll
	}
	next, err := c.store.NextDue(ctx)
	if err != nil || next.IsZero() {
		return d
	}
	if next.Before(c.pause) {
		next = c.pause
	}
	return max(10*time.Millisecond, min(d, next.Sub(c.now())))
}

func (c *Courier) online(ctx context.Context) {
	was := c.State().Online
	c.set(func(s *State) { s.Online, s.Trouble, s.LastOK = true, "", c.now() })
	if was {
		return
	}
	c.log.Info("line up")
	if err := c.store.RetryUnsent(ctx); err != nil {
		c.log.Error("retry after the line came back", "error", err)
	}
	c.fresh.Store(true)
	signal(c.work)
}

func (c *Courier) offline(err error) {
	if s := c.State(); s.Online || s.Trouble != key(err) {
		c.log.Info("line down", "trouble", key(err), "error", err)
	}
	c.set(func(s *State) { s.Online, s.Trouble = false, key(err) })
}

// set changes the snapshot and tells about it.
func (c *Courier) set(change func(*State)) {
	for {
		old := c.state.Load()
		s := *old
		change(&s)
		if c.state.CompareAndSwap(old, &s) {
			if s != *old {
				c.changed()
			}
			return
		}
	}
}

func signal(ch chan struct{}) {
	select {
	case ch <- struct{}{}:
	default:
	}
}

func wait(ctx context.Context, ch <-chan struct{}, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ch:
	case <-t.C:
	case <-ctx.Done():
	}
}

// key is the reason of a fault; a defect has one of its own.
func key(err error) string {
	if err == nil {
		return ""
	}
	if f, ok := fault.Of(err); ok {
		return f.Key
	}
	return "mail.network"
}
