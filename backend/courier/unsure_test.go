package courier_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// ways are the mails of each end: what is numbered, what asks, what answers, and what a person reads.
func ways() map[letter.Ends]letter.Kind {
	return map[letter.Ends]letter.Kind{
		letter.AtAck: letter.PostingSubmit, letter.AtAnswer: letter.LoginAsk, letter.AtSending: letter.LoginNeeded,
		letter.AtMostOnce: letter.AccountMailKind,
	}
}

// send puts a mail of an end into the outbox.
func (w *world) send(e letter.Ends) {
	w.t.Helper()
	err := w.store.Atomically(w.t.Context(), func(ctx context.Context) (err error) {
		o := letter.Outgoing{ID: "x", Kind: ways()[e], Ends: e, Recipient: "tanaka@example.jp", Raw: []byte("x"), MadeAt: time.Now()}
		if e == letter.AtAck {
			o.Peer = "office"
			if o.Epoch, o.Seq, err = w.store.NextSeq(ctx, o.Peer); err != nil {
				return err
			}
		}
		return w.store.PutOutgoing(ctx, o)
	})
	if err != nil {
		w.t.Fatal(err)
	}
	w.courier.Kick()
}

// TestAMailWhoseAnswerWasLost: of a letter nothing is lost, since it goes again until it is acknowledged or answered, but not
// every two minutes; an ordinary mail is not sent twice, whatever happens.
func TestAMailWhoseAnswerWasLost(t *testing.T) {
	for end, want := range map[letter.Ends]struct{ hour, day int }{
		letter.AtAck: {3, 6}, letter.AtAnswer: {3, 6}, letter.AtSending: {3, 6}, letter.AtMostOnce: {1, 1},
	} {
		t.Run(string(end), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := start(t)
				w.lineSays(func(string) error {
					return fault.New(fault.Network, "mail.unsure").Because(errors.New("the line broke after the final dot"))
				})
				w.send(end)
				time.Sleep(time.Hour)
				synctest.Wait()
				if _, tries, _ := w.tries(); tries < 1 || tries > want.hour {
					t.Errorf("%d times within an hour", tries)
				}
				if err := w.courier.Now(t.Context()); err != nil { // a person wants everything sent
					t.Fatal(err)
				}
				time.Sleep(23 * time.Hour)
				synctest.Wait()
				_, tries, _ := w.tries()
				if tries > want.day || end == letter.AtMostOnce && tries != 1 || end != letter.AtMostOnce && tries < 3 {
					t.Errorf("%d times within a day", tries)
				}
			})
		})
	}
}

// TestAMailToAPersonIsSentOnce: a person has no program that acknowledges. Once a server took the mail it is done with, and is
// no task for anybody; a letter goes on.
func TestAMailToAPersonIsSentOnce(t *testing.T) {
	for end, want := range map[letter.Ends]struct {
		least, most, underway, stuck int
	}{letter.AtAck: {8, 12, 1, 1}, letter.AtAnswer: {8, 12, 1, 1}, letter.AtSending: {1, 1, 0, 0}, letter.AtMostOnce: {1, 1, 0, 0}} {
		t.Run(string(end), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := start(t)
				w.send(end)
				time.Sleep(7 * 24 * time.Hour)
				synctest.Wait()
				sent, _, _ := w.tries()
				if len(sent) < want.least || len(sent) > want.most {
					t.Errorf("sent %d times in seven days", len(sent))
				}
				pending, underway, _, err := w.store.Unsettled(t.Context())
				if pending != 0 || underway != want.underway || err != nil {
					t.Errorf("%d pending, %d under way, %v", pending, underway, err)
				}
				if stuck, err := w.store.Stuck(t.Context()); stuck != want.stuck || err != nil {
					t.Errorf("%d stuck, %v", stuck, err)
				}
				if err := w.courier.Now(t.Context()); err != nil {
					t.Fatal(err)
				}
				synctest.Wait()
				if again, _, _ := w.tries(); want.most == 1 && len(again) != 1 {
					t.Errorf("sent %d times when a person asks", len(again))
				}
			})
		})
	}
}

// TestAMailToAPersonWaitsForTheLine: it is tried until a server has taken it.
func TestAMailToAPersonWaitsForTheLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := start(t)
		w.lineSays(func(string) error { return fault.New(fault.Network, "mail.later") })
		w.send(letter.AtMostOnce)
		time.Sleep(time.Hour)
		synctest.Wait()
		if _, tries, _ := w.tries(); tries < 3 {
			t.Errorf("tried %d times in an hour", tries)
		}
		w.lineSays(func(string) error { return nil })
		time.Sleep(2 * time.Hour)
		synctest.Wait()
		if sent, _, _ := w.tries(); len(sent) != 1 {
			t.Errorf("sent %d times", len(sent))
		}
	})
}
