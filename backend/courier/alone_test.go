package courier_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// come has mails arrive, and waits until they are decided.
func (w *world) come(raws ...string) {
	w.t.Helper()
	w.mu.Lock()
	for _, raw := range raws {
		w.uid++
		w.incoming = append(w.incoming, letter.Incoming{UID: w.uid, Raw: []byte(raw)})
	}
	w.mu.Unlock()
	if err := w.courier.Now(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
	time.Sleep(2 * time.Second)
	synctest.Wait()
}

// applied is how far a peer's stream has come.
func (w *world) applied(peer string) int64 {
	w.t.Helper()
	a, err := w.store.AcksFor(w.t.Context(), peer)
	if err != nil {
		w.t.Fatal(err)
	}
	return a.Upto
}

// TestAMailIsJudgedAlone has one mail cause a defect, and one a panic: they are put aside under a number, and those behind
// them are applied.
func TestAMailIsJudgedAlone(t *testing.T) {
	for name, defect := range map[string]func() error{
		"a defect":              func() error { return errors.New("nobody thought of this") },
		"a fault nobody mapped": func() error { return fmt.Errorf("apply: %w", errors.New("UNIQUE constraint failed")) },
		"a panic":               func() error { panic("index out of range") },
		"an index":              func() error { list := []int{}; return fmt.Errorf("%d", list[1]) },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := start(t)
				w.fails(func(raw string) error {
					if strings.HasSuffix(raw, "stranger") {
						return defect()
					}
					return nil
				})
				w.come("1 stranger", "1", "1 third")
				if w.applied("office") != 1 || w.applied("third") != 1 || w.applied("stranger") != 0 {
					t.Errorf("applied: %d of the office, %d of a third, %d of the stranger", w.applied("office"), w.applied("third"), w.applied("stranger"))
				}
				list, err := w.store.Correspondence(t.Context(), 10)
				if err != nil {
					t.Fatal(err)
				}
				i := slices.IndexFunc(list, func(r letter.Record) bool { return r.Mail > 0 })
				if i < 0 || list[i].Trouble != "letter.incident" || len(list[i].Incident) != 6 {
					t.Errorf("the record is %+v", list)
				}
				if s := w.courier.State(); s.Storage != "" || !s.Online {
					t.Errorf("the line is %+v", s)
				}
			})
		})
	}
}

// TestOnlyAStoreThatFailsStopsTheRound: what cannot be written now is decided later, and nothing is put aside for it.
func TestOnlyAStoreThatFailsStopsTheRound(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		var full atomic.Bool
		full.Store(true)
		w.fails(func(string) error {
			if full.Load() {
				return fault.New(fault.Storage, "storage.full")
			}
			return nil
		})
		w.come("1", "2")
		if w.applied("office") != 0 || w.courier.State().Storage != "storage.full" {
			t.Errorf("applied %d, said %q", w.applied("office"), w.courier.State().Storage)
		}
		full.Store(false)
		time.Sleep(10 * time.Second)
		synctest.Wait()
		if w.applied("office") != 2 || w.courier.State().Storage != "" {
			t.Errorf("afterwards applied %d, said %q", w.applied("office"), w.courier.State().Storage)
		}
	})
}

// TestAPeerThatCannotBeWrittenToHoldsUpNobody: the others hear that their letters have come; it is put off and shown.
func TestAPeerThatCannotBeWrittenToHoldsUpNobody(t *testing.T) {
	for name, defect := range map[string]func() error{
		"nobody knows it":  func() error { return fault.New(fault.NotFound, "account.device.unknown") },
		"its key is wrong": func() error { return errors.New("no valid encryption keys") },
		"a panic":          func() error { panic("nil") },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := start(t)
				var tries atomic.Int64
				w.fails(func(what string) error {
					if what == "ack stranger" {
						tries.Add(1)
						return defect()
					}
					return nil
				})
				w.come("1 stranger", "1")
				if sent, _, _ := w.tries(); !slices.Equal(sent, []string{"ack 1 []"}) || tries.Load() != 1 {
					t.Errorf("sent %v, tried the stranger %d times", sent, tries.Load())
				}
				if due, err := w.store.AcksDue(t.Context()); err != nil || len(due) != 0 {
					t.Errorf("due at once again: %v, %v", due, err)
				}
				list, err := w.store.Correspondence(t.Context(), 10)
				if err != nil || !slices.ContainsFunc(list, func(r letter.Record) bool { return r.Out && r.Kind == letter.Ack && r.Trouble == "letter.peer" }) {
					t.Errorf("the record shows %+v, %v", list, err)
				}
				time.Sleep(24 * time.Hour)
				synctest.Wait()
				if n := tries.Load(); n < 2 || n > 30 {
					t.Errorf("tried the stranger %d times in a day", n)
				}
			})
		})
	}
}

// TestARefusedAcknowledgementHoldsUpNobody: a server that refuses one address takes the mails to others.
func TestARefusedAcknowledgementHoldsUpNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		first := true
		w.lineSays(func(raw string) error {
			if strings.HasPrefix(raw, "ack") && first {
				first = false
				return fault.New(fault.Network, "mail.recipient")
			}
			return nil
		})
		w.come("1 stranger", "1")
		if sent, _, _ := w.tries(); len(sent) != 1 {
			t.Errorf("sent %v", sent)
		}
	})
}

// TestNobodysLettersWaitForAnothers: 2,000 letters of one peer that came before their turn hold up nobody, cost no memory, and
// are asked for again where they were too many.
func TestNobodysLettersWaitForAnothers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		early := make([]string, 0, 2000)
		for seq := 2001; seq > 1; seq-- {
			early = append(early, fmt.Sprintf("%d stranger %s", seq, strings.Repeat("x", 1000)))
		}
		w.come(early...)
		var looked atomic.Int64
		w.fails(func(raw string) error {
			if strings.Contains(raw, "stranger") {
				looked.Add(1)
			}
			return nil
		})
		w.come("1")
		if w.applied("office") != 1 || looked.Load() != 0 {
			t.Errorf("the good letter: applied %d; %d letters of the stranger were looked at again", w.applied("office"), looked.Load())
		}
		a, err := w.store.AcksFor(t.Context(), "stranger")
		if err != nil || !slices.Equal(a.Gaps[:1], []int64{1}) {
			t.Errorf("asked for %v, %v", a.Gaps, err)
		}
		parked, bytes := w.parked("stranger")
		if parked > 1000 || bytes > 32<<20 {
			t.Errorf("%d letters of %d bytes wait", parked, bytes)
		}
		w.come(fmt.Sprintf("1 stranger %s", strings.Repeat("x", 1000)))
		if got := w.applied("stranger"); got < 1 || looked.Load() > 1100 {
			t.Errorf("applied %d of the stranger, looked at %d", got, looked.Load())
		}
		for round := 0; w.applied("stranger") < 2001; round++ { // what was not kept is asked for, and comes again
			a, err := w.store.AcksFor(t.Context(), "stranger")
			if err != nil || len(a.Gaps) == 0 || round > 30 {
				t.Fatalf("applied %d of the stranger after %d rounds, asked for %v, %v", a.Upto, round, a.Gaps, err)
			}
			var again []string
			for _, seq := range a.Gaps {
				again = append(again, fmt.Sprintf("%d stranger %s", seq, strings.Repeat("x", 1000)))
			}
			w.come(again...)
		}
	})
}

// parked counts the mails of a peer that wait for their turn.
func (w *world) parked(peer string) (n int, bytes int64) {
	w.t.Helper()
	err := w.store.Atomically(w.t.Context(), func(ctx context.Context) (err error) {
		n, bytes, err = w.store.Parked(ctx, letter.Early, peer)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return n, bytes
}

// TestASlowServerHoldsUpNothingThatComes: while a mail waits for ten minutes to be taken, letters are applied.
func TestASlowServerHoldsUpNothingThatComes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		synctest.Wait()
		w.slow.Store(int64(10 * time.Minute))
		w.put("mail to a server that takes its time")
		time.Sleep(time.Second)
		w.come("1", "2")
		if got := w.applied("office"); got != 2 {
			t.Errorf("%d letters were applied while a mail was on its way", got)
		}
	})
}
