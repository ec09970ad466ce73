package courier_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/courier"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
)

// world is a courier over a real store, with a line that does what the test says. Time is virtual.
type world struct {
	t       *testing.T
	store   *deskstore.Store
	courier *courier.Courier

	mu         sync.Mutex
	sent       []string // what the server took, in order
	attempts   int
	refuse     func(raw string) error // what the server says to a mail
	read       func() error           // what the server says to a look into the mailbox
	looks      int
	incoming   []letter.Incoming
	uid        uint32       // of the last mail that came
	limit      int64        // what the server says of the largest mail
	jump       atomic.Int64 // nanoseconds by which the wall clock has run away
	audits     [][]uint32
	overlooked []letter.Incoming // what only an audit finds
	tidied     []uint32
	slow       atomic.Int64           // nanoseconds a server takes for a mail
	defect     func(raw string) error // what goes wrong with a mail, or with the acknowledgement to a peer; may panic
}

func start(t *testing.T) *world {
	t.Helper()
	return startWith(t, func(w *world) courier.Reader { return w })
}

// startWith has the courier read where the test says.
func startWith(t *testing.T, in func(*world) courier.Reader) *world {
	t.Helper()
	w := &world{t: t, refuse: func(string) error { return nil }, read: func() error { return nil }, defect: func(string) error { return nil }}
	store, err := deskstore.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), w.wall)
	if err != nil {
		t.Fatal(err)
	}
	w.store = store
	w.courier = courier.New(store, w, in(w), sender{w}, w.wall, slog.New(slog.DiscardHandler), 0, func(courier.Change) {})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- w.courier.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := errors.Join(<-done, store.Close()); err != nil {
			t.Error(err)
		}
	})
	return w
}

// wall is what the clock on the wall shows.
func (w *world) wall() time.Time { return time.Now().Add(time.Duration(w.jump.Load())) }

// put puts a letter into the outbox.
func (w *world) put(name string) {
	w.t.Helper()
	err := w.store.Atomically(w.t.Context(), func(ctx context.Context) error {
		epoch, n, err := w.store.NextSeq(ctx, "office")
		if err != nil {
			return err
		}
		return w.store.PutOutgoing(ctx, letter.Outgoing{
			ID: name, Peer: "office", Epoch: epoch, Seq: n, Hash: name, Kind: letter.PostingSubmit, Ends: letter.AtAck, Raw: []byte(name), MadeAt: time.Now(),
		})
	})
	if err != nil {
		w.t.Fatal(err)
	}
	w.courier.Kick()
}

func (w *world) lineSays(err func(raw string) error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.refuse = err
}

// readingSays decides what comes of the next looks into the mailbox.
func (w *world) readingSays(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.read = func() error { return err }
}

func (w *world) tries() (sent []string, attempts, looks int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.sent), w.attempts, w.looks
}

// fails decides what goes wrong with mails, and with acknowledgements.
func (w *world) fails(defect func(what string) error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.defect = defect
}

func (w *world) defectOf(what string) error {
	w.mu.Lock()
	defect := w.defect
	w.mu.Unlock()
	return defect(what)
}

type sender struct{ w *world }

func (s sender) Send(ctx context.Context, _ string, raw []byte) error {
	w := s.w
	if slow := w.slow.Load(); slow > 0 {
		select {
		case <-time.After(time.Duration(slow)):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.attempts++
	if err := w.refuse(string(raw)); err != nil {
		return err
	}
	w.sent = append(w.sent, string(raw))
	return nil
}

func (sender) Close() {}

func (s sender) Limit() int64 {
	s.w.mu.Lock()
	defer s.w.mu.Unlock()
	return s.w.limit
}

func (w *world) Boxes(context.Context, func(string) (letter.Mark, error)) ([]string, error) {
	return []string{"INBOX"}, nil
}

// Ahead needs no help.
func (w *world) Ahead([]string, map[string]letter.Mark) {}

// Complaints has none.
func (w *world) Complaints(string) []letter.Complaint { return nil }

// Audit notes what it was told is known, and hands over what the test has put there.
func (w *world) Want(letter.Wants) {}

func (w *world) Back(context.Context, string, letter.Mark, []uint32, []string, time.Time, func(letter.Mark, []letter.Incoming) error) (int, error) {
	return 0, nil
}

func (w *world) Audit(_ context.Context, _ string, mark letter.Mark, known []uint32, _ time.Time, keep func(letter.Mark, []letter.Incoming) error) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.audits = append(w.audits, known)
	mails := w.overlooked
	w.overlooked = nil
	return len(mails), keep(mark, mails)
}

func (w *world) Tidy(_ context.Context, _ string, _ uint32, uids []uint32) (bool, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.tidied = append(w.tidied, uids...)
	return true, nil
}

func (w *world) Read(_ context.Context, _ string, from letter.Mark, keep func(letter.Mark, []letter.Incoming) error) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.looks++
	if err := w.read(); err != nil {
		return err
	}
	if len(w.incoming) == 0 {
		return nil
	}
	mails := w.incoming
	w.incoming = nil
	return keep(letter.Mark{Validity: 1, UID: from.UID + uint32(len(mails))}, mails)
}

func (w *world) Wait(ctx context.Context, wake <-chan struct{}, limit time.Duration) error {
	t := time.NewTimer(limit)
	defer t.Stop()
	select {
	case <-wake:
	case <-t.C:
	case <-ctx.Done():
	}
	return ctx.Err()
}

func (w *world) Close() {}

// Receive takes "7" for the seventh letter of the office, and "7 somebody" for that of somebody else.
func (w *world) Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error) {
	var v letter.Verdict
	err := w.store.Atomically(ctx, func(ctx context.Context) (err error) {
		peer, seq := "office", int64(0)
		_, text, whole := strings.Cut(string(raw), "\r\n\r\n") // a mail, or a number alone
		if !whole {
			text = string(raw)
		}
		if _, err := fmt.Sscan(text, &seq, &peer); err != nil && seq == 0 {
			v = letter.Quarantined
			return nil
		}
		sum := sha256.Sum256(raw)
		v, err = w.store.Admit(ctx, letter.Opened{
			Letter: letter.Letter{ID: string(raw), From: peer, Seq: seq, Kind: letter.PostingTold}, Hash: string(raw), Mail: hex.EncodeToString(sum[:]),
		})
		return errors.Join(err, w.defectOf(string(raw)))
	})
	return v, "", err
}

func (w *world) Replay(context.Context) error { return nil }

func (w *world) Ack(ctx context.Context, peer string) (letter.Outgoing, error) {
	if err := w.defectOf("ack " + peer); err != nil {
		return letter.Outgoing{}, err
	}
	a, err := w.store.AcksFor(ctx, peer)
	return letter.Outgoing{Raw: fmt.Appendf(nil, "ack %d %v", a.Upto, a.Gaps)}, err
}

func TestALetterIsSentAtOnceAndAgainUntilAcknowledged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.put("a")
		synctest.Wait()
		if sent, _, _ := w.tries(); !slices.Equal(sent, []string{"a"}) {
			t.Fatalf("sent %v", sent)
		}
		time.Sleep(48 * time.Hour)
		synctest.Wait()
		sent, _, _ := w.tries()
		if len(sent) < 5 || len(sent) > 8 { // 15 min, 1 h, 4 h, then daily
			t.Errorf("sent %d times in two days without acknowledgement", len(sent))
		}
		if err := w.store.Atomically(t.Context(), func(ctx context.Context) error {
			epoch, err := w.store.Epoch(ctx, "office")
			if err != nil {
				return err
			}
			acks := letter.Acks{Epoch: epoch, Upto: 1, Chain: letter.Chain("", "a")}
			return w.store.TakeAcks(ctx, letter.Opened{Letter: letter.Letter{From: "office", Acks: acks}})
		}); err != nil {
			t.Fatal(err)
		}
		before := len(sent)
		time.Sleep(48 * time.Hour)
		synctest.Wait()
		if sent, _, _ = w.tries(); len(sent) != before {
			t.Errorf("sent %d times more after the acknowledgement", len(sent)-before)
		}
	})
}

func TestADeadLineIsTriedGentlyAndALivingOneAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.lineSays(func(string) error { return fault.New(fault.Network, "mail.network") })
		for i := range 20 {
			w.put(fmt.Sprint("letter ", i))
		}
		time.Sleep(time.Hour)
		synctest.Wait()
		_, attempts, _ := w.tries()
		if attempts < 30 || attempts > 60 { // one try, of one letter, every two minutes in the end
			t.Errorf("%d attempts in an hour", attempts)
		}
		w.lineSays(func(string) error { return nil })
		if err := w.courier.Now(t.Context()); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if sent, _, _ := w.tries(); len(sent) != 20 || sent[0] != "letter 0" || sent[19] != "letter 19" {
			t.Errorf("sent %v", sent)
		}
	})
}

func TestARefusedLetterHoldsUpNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.lineSays(func(raw string) error {
			if raw == "bad" {
				return fault.New(fault.Network, "mail.refused")
			}
			return nil
		})
		w.put("bad")
		w.put("good")
		synctest.Wait()
		if sent, _, _ := w.tries(); !slices.Equal(sent, []string{"good"}) {
			t.Errorf("sent %v", sent)
		}
		if pending, underway, trouble, err := w.store.Unsettled(t.Context()); pending != 1 || underway != 1 || trouble != "mail.refused" || err != nil {
			t.Errorf("%d pending, %d under way, %q, %v", pending, underway, trouble, err)
		}
		w.lineSays(func(string) error { return nil })
		time.Sleep(2 * time.Hour)
		synctest.Wait()
		if sent, _, _ := w.tries(); !slices.Contains(sent, "bad") {
			t.Errorf("given up: sent %v", sent)
		}
	})
}

func TestAWrongPasswordIsTriedAtMostTwiceAnHour(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.readingSays(fault.New(fault.Network, "mail.password"))
		time.Sleep(10 * time.Hour)
		synctest.Wait()
		if _, _, looks := w.tries(); looks > 20 {
			t.Errorf("%d attempts in ten hours", looks)
		}
		if s := w.courier.State(); s.Online || s.Trouble != "mail.password" {
			t.Errorf("state %+v", s)
		}
	})
}

func TestWhatComesIsDecidedInOrderAndAcknowledgedWithinSeconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		synctest.Wait()
		w.mu.Lock()
		for i, raw := range []string{"3", "not a letter", "1", "2"} {
			w.incoming = append(w.incoming, letter.Incoming{UID: uint32(i + 1), Raw: []byte(raw)})
		}
		w.mu.Unlock()
		if err := w.courier.Now(t.Context()); err != nil {
			t.Fatal(err)
		}
		time.Sleep(2 * time.Second)
		synctest.Wait()
		sent, _, _ := w.tries()
		if !slices.Equal(sent, []string{"ack 3 []"}) {
			t.Errorf("sent %v", sent)
		}
		if left, err := w.store.Unhandled(t.Context()); len(left) != 0 || err != nil {
			t.Errorf("undecided: %v, %v", left, err)
		}
	})
}
