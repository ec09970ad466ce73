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

// State is what the courier can say about the line.
type State struct {
	Online  bool      // the last look into the mailbox succeeded
	Sending bool      // a mail is being handed in
	LastOK  time.Time // last successful exchange with a server; zero for none since the start
	Trouble string    // key of why not, while not Online
	Page    string    // an address the server names with it; it may be anybody's
	Storage string    // key of why letters cannot be kept or applied; empty while they can
}

// Change is what has changed.
type Change string

// The changes.
const (
	Line     Change = "line"     // the state
	Outgoing Change = "outgoing" // letters that wait, or went a step further
	Incoming Change = "incoming" // mails that came, or were decided on
)

// Courier carries the letters of one party. Run owns everything but the state's snapshot.
type Courier struct {
	store   Store
	party   Party
	mails   Correspondent // nil where nobody waits for mails that are no letters
	in      Reader
	out     Sender
	now     clock.Clock
	log     *slog.Logger
	changed func(Change)  // called after something has changed
	poll    time.Duration // look into the outbox at least this often; 0: only when told

	work chan struct{} // something may be due
	come chan struct{} // something has come, or is to be decided on anew
	look chan struct{} // look into the mailbox now

	settled chan struct{} // a mail was decided on
	state   atomic.Pointer[State]
	tried   atomic.Bool // the mailbox was looked into since the start, with or without success
	fresh   atomic.Bool // the line may be better than thought: forget the pause, unless the server locked us out
	asked   atomic.Bool // a person asks: forget it in any case

	kept, sent atomic.Value // keys of why the store fails, for what comes and for what goes; empty texts while it does not

	// The rest is owned by carry.
	pause  time.Time // no sending before
	locked bool      // because the server knows us and will not have us
	waits  int       // acknowledgements in a row that did not get out
	limit  int64     // largest mail the server takes, as it was kept last
}

// New makes a courier; Run makes it work. poll is 0 where Kick is called for every new letter, and
// short where other processes put letters into the outbox.
func New(store Store, party Party, in Reader, out Sender, now clock.Clock, log *slog.Logger, poll time.Duration, changed func(Change)) *Courier {
	c := &Courier{
		store: store, party: party, in: in, out: out, now: now, log: log, poll: poll, changed: changed,
		work: make(chan struct{}, 1), come: make(chan struct{}, 1), look: make(chan struct{}, 1), settled: make(chan struct{}, 1),
	}
	c.state.Store(&State{})
	c.kept.Store("")
	c.sent.Store("")
	return c
}

// Serve has mails that are no letters brought to who waits for them. It is called before Run.
func (c *Courier) Serve(mails Correspondent) { c.mails = mails }

// Wanted tells the courier that more is waited for than before: what an address sent in the last 30 days is looked for at once.
// It never blocks.
func (c *Courier) Wanted() { signal(c.look) }

// Kick tells the courier that a letter was put into the outbox, or that a mail is to be decided on anew. It never blocks.
func (c *Courier) Kick() {
	signal(c.work)
	signal(c.come)
}

// Now asks for an exchange at once, whatever the delays were (今すぐ同期).
func (c *Courier) Now(ctx context.Context) error {
	if err := c.store.RetryUnsent(ctx); err != nil {
		return err
	}
	c.asked.Store(true)
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
	g.Go(func() error { return c.take(ctx) })
	g.Go(func() error { return c.carry(ctx) })
	g.Go(func() error { return c.watch(ctx) })
	if err := g.Wait(); err != nil && ctx.Err() == nil {
		return err
	}
	return nil
}

// storeAgain is how long to wait where the store fails: a full disk, say, stays as it is until there is room.
const storeAgain = 5 * time.Second

// carry is the only goroutine that touches the sender.
func (c *Courier) carry(ctx context.Context) error {
	defer c.out.Close()
	for ctx.Err() == nil {
		err := errors.Join(c.replay(ctx), c.send(ctx))
		if ctx.Err() != nil {
			break
		}
		c.changed(Outgoing)
		c.keeps(&c.sent, err)
		delay := c.untilNext(ctx)
		if err != nil {
			c.log.Error("carry letters", "error", err)
			delay = storeAgain
		}
		wait(ctx, c.work, delay)
	}
	return ctx.Err()
}

// keeps notes whether the store failed, in one direction.
func (c *Courier) keeps(direction *atomic.Value, err error) {
	direction.Store(storageKey(err))
	c.set(func(s *State) {
		s.Storage, _ = c.kept.Load().(string)
		if s.Storage == "" {
			s.Storage, _ = c.sent.Load().(string)
		}
	})
}

// send tries every letter that is due, once, and then what is only an acknowledgement.
func (c *Courier) send(ctx context.Context) error {
	asked, fresh := c.asked.Swap(false), c.fresh.Swap(false)
	if asked || fresh && !c.locked {
		c.pause, c.waits, c.locked = time.Time{}, 0, false
	}
	if c.held() || c.paused() {
		return nil
	}
	c.locked = false
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

// paused says that nothing is sent for a while. What is left of a pause when it is longer than any was
// left by a clock that was wrong.
func (c *Courier) paused() bool {
	left := c.pause.Sub(c.now())
	return 0 < left && left <= longestPause
}

// held says that nothing is sent until the mailbox was looked into: a password that is found wrong there is
// not tried at the other door as well. Whoever ends it signals.
func (c *Courier) held() bool { return !c.tried.Load() || locksOut(c.State().Trouble) }

func (c *Courier) sendOne(ctx context.Context, o letter.Outgoing) (stop bool, err error) {
	to, raw, err := c.opened(o)
	if err != nil {
		c.incident("mail cannot be opened", err, "letter", o.ID)
		at := c.now()
		return false, c.store.Tried(ctx, o.ID, letter.Attempt{At: at, Next: at.Add(ackAgain), Refused: true, Trouble: "letter.incident"})
	}
	c.set(func(s *State) { s.Sending = true })
	sendErr := c.out.Send(ctx, to, raw)
	c.set(func(s *State) { s.Sending = false })
	if ctx.Err() != nil {
		return true, nil //nolint:nilerr // not a try: the program is being closed
	}
	why := key(sendErr)
	a := letter.Attempt{At: c.now(), Sent: sendErr == nil, Trouble: why}
	switch {
	case sendErr == nil:
		a.Next = again(o, a.At, false)
		c.set(func(s *State) { s.LastOK = a.At })
		err = c.learn(ctx)
	case why == unsure:
		a.Refused = true // the return of the line alone makes it due no sooner
		a.Next = again(o, a.At, true)
		c.pause, stop = a.At.Add(lineDelay(sendErr, 0)), true
	case concernsLetter(why):
		a.Next, a.Refused = a.At.Add(refusedDelay(sendErr, o.Attempts)), true
	default:
		a.Next = a.At.Add(lineDelay(sendErr, o.Attempts))
		c.pause, c.locked = a.Next, locksOut(why)
		stop = true
	}
	c.log.Info("letter tried", "letter", o.ID, "kind", string(o.Kind), "bytes", len(raw), "sent", a.Sent, "trouble", why)
	return stop, errors.Join(err, c.store.Tried(ctx, o.ID, a))
}

// opened is a letter as it is sent.
func (c *Courier) opened(o letter.Outgoing) (to string, raw []byte, err error) {
	if party, opens := c.party.(Opener); opens {
		return party.OpenMail(o)
	}
	return o.Recipient, o.Raw, nil
}

// learn keeps how large a mail the server takes, so that a larger one is not even written.
func (c *Courier) learn(ctx context.Context) error {
	n := c.out.Limit()
	if n == c.limit {
		return nil
	}
	if err := c.store.PutSizeLimit(ctx, n); err != nil {
		return err
	}
	c.limit = n
	return nil
}

// untilNext is how long carry may wait.
func (c *Courier) untilNext(ctx context.Context) time.Duration {
	d := time.Hour
	if c.poll > 0 {
		d = c.poll
	}
	next, err := c.store.NextDue(ctx)
	if err != nil || next.IsZero() || c.held() {
		return d
	}
	if c.paused() && next.Before(c.pause) {
		next = c.pause
	}
	return max(10*time.Millisecond, min(d, next.Sub(c.now())))
}

func (c *Courier) online(ctx context.Context) {
	was := c.State().Online
	c.set(func(s *State) { s.Online, s.Trouble, s.Page, s.LastOK = true, "", "", c.now() })
	c.tried.Store(true)
	if was {
		return
	}
	c.log.Info("line up")
	if err := c.store.RetryStopped(ctx); err != nil {
		c.log.Error("retry after the line came back", "error", err)
	}
	c.fresh.Store(true)
	signal(c.work)
}

func (c *Courier) offline(err error) {
	if s := c.State(); s.Online || s.Trouble != key(err) {
		c.log.Info("line down", "trouble", key(err), "error", err)
	}
	held := c.held()
	c.set(func(s *State) { s.Online, s.Trouble, s.Page = false, key(err), page(err) })
	c.tried.Store(true)
	if held && !c.held() {
		signal(c.work) // the mail may get out where none gets in
	}
}

// set changes the snapshot and tells about it.
func (c *Courier) set(change func(*State)) {
	for {
		old := c.state.Load()
		s := *old
		change(&s)
		if c.state.CompareAndSwap(old, &s) {
			if s != *old {
				c.changed(Line)
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

// storageKey is the reason why something could not be written, or empty.
func storageKey(err error) string {
	if f, ok := fault.Of(err); ok && f.Code == fault.Storage {
		return f.Key
	}
	return ""
}

// page is the address a server names with its no, or empty.
func page(err error) string {
	if f, ok := fault.Of(err); ok {
		return f.Args["url"]
	}
	return ""
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
