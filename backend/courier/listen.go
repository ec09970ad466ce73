package courier

import (
	"cmp"
	"context"
	"slices"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// idleFor is how long the courier listens before it looks by itself (RFC 2177 allows 29 minutes; some
// servers forget earlier).
const idleFor = 5 * time.Minute

// foldersFor is how long a list of folders holds: people make and mark them rarely.
const foldersFor = time.Hour

// listen is the only goroutine that touches the reader.
func (c *Courier) listen(ctx context.Context) error {
	defer c.in.Close()
	l := &listener{Courier: c, told: map[string][]letter.Complaint{}}
	l.lookout.Courier = c
	for failures := 0; ctx.Err() == nil; {
		err := l.once(ctx)
		if ctx.Err() != nil {
			break
		}
		if err == nil {
			failures = 0
			continue
		}
		l.boxes = nil
		c.offline(err)
		wait(ctx, c.look, probeDelay(err, failures))
		failures++
	}
	return ctx.Err()
}

// listener is what the listening goroutine knows of the mailbox.
type listener struct {
	*Courier
	boxes []string
	asked time.Time                     // when they were listed
	told  map[string][]letter.Complaint // what is kept of each

	lookout lookout
}

// once looks into every folder and then waits for news.
func (l *listener) once(ctx context.Context) error {
	if err := l.lookout.want(ctx); err != nil {
		return err
	}
	if age := l.now().Sub(l.asked); l.boxes == nil || age >= foldersFor || age < 0 {
		if err := l.list(ctx); err != nil {
			return err
		}
		if len(l.boxes) == 1 { // that is read, and open
			return l.linger(ctx)
		}
	}
	marks := map[string]letter.Mark{}
	for _, box := range l.boxes {
		mark, err := l.store.Mark(ctx, box)
		if err != nil {
			return err
		}
		marks[box] = mark
	}
	l.in.Ahead(l.boxes, marks)
	for i, box := range l.boxes {
		err := l.read(ctx, box, marks[box])
		if err = cmp.Or(l.complain(ctx, box), err); err == nil {
			continue
		}
		if !aboutFolder(err) || i == len(l.boxes)-1 { // the last is the inbox, without which there is nothing
			return err
		}
		l.log.Info("folder passed over", "trouble", key(err))
	}
	return l.linger(ctx)
}

// linger is for when everything new has been read: it waits for more.
func (l *listener) linger(ctx context.Context) error {
	if err := l.lookout.back(ctx, l.boxes, l.keep); err != nil {
		return err
	}
	l.online(ctx)
	return l.in.Wait(ctx, l.look, idleFor)
}

// inbox is the folder every mailbox has (RFC 9051 §5.1).
const inbox = "INBOX"

// list asks which folders there are, and reads at once what is new in the inbox: on a long line that is there with the list.
func (l *listener) list(ctx context.Context) error {
	boxes, err := l.in.Boxes(ctx, func(box string) (letter.Mark, error) { return l.store.Mark(ctx, box) })
	if err != nil {
		return err
	}
	mark, err := l.store.Mark(ctx, inbox)
	if err != nil {
		return err
	}
	if err := cmp.Or(l.read(ctx, inbox, mark), l.complain(ctx, inbox)); err != nil {
		return err
	}
	l.boxes, l.asked = boxes, l.now()
	return nil
}

// read brings in what is new in a folder, looks through all of it once a day, and clears away what is done
// with where the person wants that.
func (l *listener) read(ctx context.Context, box string, mark letter.Mark) error {
	keep := l.keep(ctx, box)
	if err := l.in.Read(ctx, box, mark, func(m letter.Mark, mails []letter.Incoming) error {
		err := keep(m, mails)
		if err == nil {
			mark = m
		}
		return err
	}); err != nil {
		return err
	}
	// What is new has been read. A server that will not do the rest takes nothing away from that.
	for _, more := range []func(context.Context, string, letter.Mark) error{l.audit, l.tidy} {
		if err := more(ctx, box, mark); err != nil && !aboutFolder(err) {
			return err
		}
	}
	return nil
}

// complain keeps what the server of a folder does wrong.
func (l *listener) complain(ctx context.Context, box string) error {
	now := l.in.Complaints(box)
	before, told := l.told[box]
	same := told && slices.Equal(before, now)
	if same && len(now) == 0 {
		return nil
	}
	if err := l.store.Complain(ctx, box, now); err != nil { // also the same: a person may have asked for another try
		return err
	}
	if l.told[box] = now; !same {
		l.log.Info("folder incomplete", "count", len(now))
		l.changed(Incoming)
	}
	return nil
}

// tidy clears away what is done with, where the person wants that.
func (l *listener) tidy(ctx context.Context, box string, mark letter.Mark) error {
	done, err := l.store.Processed(ctx, box, mark.Validity)
	if err != nil || len(done) == 0 {
		return err
	}
	moved, err := l.in.Tidy(ctx, box, mark.Validity, done)
	if err != nil || !moved {
		return err
	}
	l.log.Info("letters moved", "count", len(done))
	return l.store.Moved(ctx, box, mark.Validity, done)
}

func (l *listener) audit(ctx context.Context, box string, mark letter.Mark) error {
	due, err := l.store.AuditDue(ctx, box)
	if err != nil || !due {
		return err
	}
	known, err := l.store.Known(ctx, box, mark.Validity)
	if err != nil {
		return err
	}
	found, err := l.in.Audit(ctx, box, mark, known, l.lookout.since(), l.keep(ctx, box))
	if err != nil {
		return err
	}
	l.log.Info("folder looked through", "known", len(known), "found", found)
	return l.store.Audited(ctx, box)
}

// keep stores mails of a folder and has them decided on.
func (l *listener) keep(ctx context.Context, box string) func(letter.Mark, []letter.Incoming) error {
	return func(m letter.Mark, mails []letter.Incoming) error {
		if err := l.store.Keep(ctx, box, m, mails); err != nil {
			return err
		}
		l.log.Info("mails stored", "count", len(mails))
		signal(l.come)
		return l.room(ctx)
	}
}

// undecidedBytes is how much lies undecided at most before more is fetched: what strangers send is thrown away when it is
// decided, and must not fill the disk before.
const undecidedBytes = 4 << 20

// room waits until enough of what came is decided on.
func (l *listener) room(ctx context.Context) error {
	for {
		n, err := l.store.Undecided(ctx)
		if err != nil || n <= undecidedBytes {
			return err
		}
		if key, _ := l.kept.Load().(string); key != "" {
			return fault.New(fault.Storage, key)
		}
		wait(ctx, l.settled, storeAgain)
		if err := ctx.Err(); err != nil {
			return err
		}
	}
}
