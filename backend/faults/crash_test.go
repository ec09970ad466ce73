package faults_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sqlite"
)

var errDead = errors.New("the program is dead")

// life is one run of a program. Every write to the store and every command on the line is two points:
// just before it and just after. At the point it is told, the program dies: nothing it does from then
// on happens.
type life struct {
	points atomic.Int64
	dies   int64 // at this point; 0 for never
}

// goesOn passes a point.
func (l *life) goesOn() bool {
	n := l.points.Add(1)
	return l.dies == 0 || n < l.dies
}

// around does something that the world can see, between two points.
func (l *life) around(do func() error) error {
	if !l.goesOn() {
		return errDead
	}
	err := do()
	if !l.goesOn() {
		return errDead
	}
	return err
}

// atomically is a transaction with one more point: everything is done and not committed.
func (l *life) atomically(ctx context.Context, run func(context.Context, func(context.Context) error) error, do func(context.Context) error) error {
	return l.around(func() error {
		return run(ctx, func(ctx context.Context) error {
			if err := do(ctx); err != nil {
				return err
			}
			if !l.goesOn() {
				return errDead
			}
			return nil
		})
	})
}

// courierStore is what the courier writes to.
type courierStore interface {
	Keep(ctx context.Context, box string, m letter.Mark, mails []letter.Incoming) error
	Settle(ctx context.Context, id int64, v letter.Verdict, reason string) error
	Tried(ctx context.Context, id string, a letter.Attempt) error
	RetryUnsent(ctx context.Context) error
	AckSent(ctx context.Context, peer string) error
}

// mortalPost is the courier's store of a mortal.
type mortalPost struct {
	store courierStore
	life  *life
}

func (m mortalPost) Keep(ctx context.Context, box string, mark letter.Mark, mails []letter.Incoming) error {
	return m.life.around(func() error { return m.store.Keep(ctx, box, mark, mails) })
}

func (m mortalPost) Settle(ctx context.Context, id int64, v letter.Verdict, reason string) error {
	return m.life.around(func() error { return m.store.Settle(ctx, id, v, reason) })
}

func (m mortalPost) Tried(ctx context.Context, id string, a letter.Attempt) error {
	return m.life.around(func() error { return m.store.Tried(ctx, id, a) })
}

func (m mortalPost) RetryUnsent(ctx context.Context) error {
	return m.life.around(func() error { return m.store.RetryUnsent(ctx) })
}

func (m mortalPost) AckSent(ctx context.Context, peer string) error {
	return m.life.around(func() error { return m.store.AckSent(ctx, peer) })
}

// mortalDesk and mortalOffice are the stores of programs that die at a point.
type mortalDesk struct {
	*sqlite.Desk
	mortalPost
}

func (m mortalDesk) Atomically(ctx context.Context, do func(context.Context) error) error {
	return m.life.atomically(ctx, m.Desk.Atomically, do)
}

type mortalOffice struct {
	*sqlite.Office
	mortalPost
}

func (m mortalOffice) Atomically(ctx context.Context, do func(context.Context) error) error {
	return m.life.atomically(ctx, m.Office.Atomically, do)
}

type mortalSender struct {
	sender
	life *life
}

func (m mortalSender) Send(ctx context.Context, to string, raw []byte) error {
	err := m.life.around(func() error { return m.sender.Send(ctx, to, raw) })
	if errors.Is(err, errDead) {
		return network("mail.network")
	}
	return err
}

type mortalReader struct {
	reader
	life *life
}

func (m mortalReader) Read(ctx context.Context, box string, from letter.Mark, keep func(letter.Mark, []letter.Incoming) error) error {
	return m.life.around(func() error { return m.reader.Read(ctx, box, from, keep) })
}

// story is what happens between two people on a good line. Each act may meet a dead program; it is then
// done again by the same person, who sees that it has not happened.
type story struct {
	name string
	tell func(w *world) []string // gives the postings it was about
}

func stories() []story {
	accept := func(w *world) { w.waitHere(w.acceptAll) }
	giveBack := func(w *world) {
		w.waitHere(func() {
			waiting, err := w.office.Waiting(w.t.Context())
			w.must(err)
			for _, p := range waiting {
				_, err := w.office.Return(w.t.Context(), p.ID, "係", []posting.Remark{{Text: "くわしく書いてください"}})
				w.must(err)
			}
		})
	}
	return []story{
		{"one posting is accepted", func(w *world) []string {
			ids := []string{w.surely("")}
			accept(w)
			return ids
		}},
		{"one posting is returned, corrected and accepted", func(w *world) []string {
			ids := []string{w.surely("")}
			giveBack(w)
			w.waitHere(func() { w.correct(ids) })
			accept(w)
			return ids
		}},
		{"three postings at once, two returned", func(w *world) []string {
			ids := []string{w.surely(""), w.surely(""), w.surely("")}
			giveBack(w)
			w.waitHere(func() { w.correct(ids) })
			accept(w)
			return ids
		}},
		{"one after another while the first is read", func(w *world) []string {
			ids := []string{w.surely("")}
			time.Sleep(500 * time.Millisecond)
			ids = append(ids, w.surely(""))
			time.Sleep(1500 * time.Millisecond)
			ids = append(ids, w.surely(""))
			accept(w)
			return ids
		}},
	}
}

// TestEveryCrashPoint kills the desk, and then the office, at every single point of every story, starts
// it again, and requires the same end; and the same once more after another start.
func TestEveryCrashPoint(t *testing.T) {
	if testing.Short() {
		t.Skip("dying by the dozen is left out of the fast part")
	}
	s := newSeedling(t)
	var points atomic.Int64
	t.Run("points", func(t *testing.T) {
		for _, st := range stories() {
			desk, office := s.count(t, st)
			for side, n := range map[string]int64{"desk": desk, "office": office} {
				for at := int64(1); at <= n; at += *stride {
					t.Run(fmt.Sprintf("%s/%s/%d", st.name, side, at), func(t *testing.T) {
						t.Parallel()
						points.Add(1)
						folder := memory(t)
						s.copyTo(t, folder)
						synctest.Test(t, func(t *testing.T) { s.live(t, st, folder, side, at) })
					})
				}
			}
		}
	})
	t.Logf("crash_points=%d", points.Load())
}

// count is how many points each side passes when nothing goes wrong.
func (s seedling) count(t *testing.T, st story) (desk, office int64) {
	t.Helper()
	folder := memory(t)
	s.copyTo(t, folder)
	synctest.Test(t, func(t *testing.T) {
		w := s.live(t, st, folder, "", 0)
		desk, office = w.deskLife.points.Load(), w.officeLife.points.Load()
	})
	if desk < 10 || office < 10 {
		t.Fatalf("%s: only %d and %d points", st.name, desk, office)
	}
	return desk, office
}

// live tells a story in which one side dies at a point.
func (s seedling) live(t *testing.T, st story, folder, side string, at int64) *world {
	t.Helper()
	w := s.world(t, folder, newPostOffice(1, func(string, ...any) {}, deskAddress, officeAddress))
	w.post.calm = true
	w.deskLife, w.officeLife = &life{}, &life{}
	switch side {
	case "desk":
		w.deskLife.dies = at
	case "office":
		w.officeLife.dies = at
	}
	w.startOffice()
	w.startDesk()
	ids := st.tell(w)
	w.rest()
	w.agree(ids)
	first := w.state(ids)
	w.killDesk()
	w.killOffice()
	w.startOffice()
	w.startDesk()
	w.rest()
	if again := w.state(ids); again != first {
		t.Errorf("after another start: %s, before: %s", again, first)
	}
	w.killDesk()
	w.killOffice()
	return w
}

// revive starts again whoever has died.
func (w *world) revive() {
	if l := w.deskLife; l.dies > 0 && l.points.Load() >= l.dies {
		w.killDesk()
		w.deskLife = &life{}
		w.startDesk()
	}
	if l := w.officeLife; l.dies > 0 && l.points.Load() >= l.dies {
		w.killOffice()
		w.officeLife = &life{}
		w.startOffice()
	}
}

// waitHere lets mail travel, brings the dead back, and then lets somebody act, again where the act met a
// dead program.
func (w *world) waitHere(act func()) {
	for range 3 {
		time.Sleep(10 * time.Second)
		w.revive()
	}
	for range 2 {
		w.dead = false
		act()
		if !w.dead {
			break
		}
		w.revive()
	}
}

// rest brings back who died last, and lets everything come to rest: what was lost is sent again within
// the hour.
func (w *world) rest() {
	for range 2 {
		time.Sleep(30 * time.Second)
		w.revive()
	}
	time.Sleep(2 * time.Hour)
}

// surely sends a posting, again where the program died over it.
func (w *world) surely(id string) (sent string) {
	for range 3 {
		w.dead = false
		sent = w.send(id)
		if !w.dead {
			return sent
		}
		w.revive()
		if p, err := w.deskStore.Posting(w.t.Context(), sent); err == nil {
			if p.State != posting.Draft {
				return sent // it had happened
			}
			id = sent
		}
	}
	return sent
}

// state is everything that must not change by another start.
func (w *world) state(ids []string) (s string) {
	for _, id := range ids {
		here, err := w.deskStore.Posting(w.t.Context(), id)
		w.must(err)
		there, err := w.officeStore.Posting(w.t.Context(), id)
		w.must(err)
		s += fmt.Sprintln(here.State, here.Rev, here.Number, here.Received, there.State, there.Rev, there.Number)
	}
	return s
}
