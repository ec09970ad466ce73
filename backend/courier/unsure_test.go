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

// TestAMailWhoseAnswerWasLost: of a letter nothing is lost, since it goes again until it is acknowledged, but not every two
// minutes; an ordinary mail is not sent twice, whatever happens.
func TestAMailWhoseAnswerWasLost(t *testing.T) {
	for kind, want := range map[letter.Kind]struct{ hour, day int }{letter.PostingSubmit: {3, 6}, letter.NoticeKind: {1, 1}} {
		t.Run(string(kind), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := start(t)
				w.lineSays(func(string) error {
					return fault.New(fault.Network, "mail.unsure").Because(errors.New("the line broke after the final dot"))
				})
				err := w.store.Atomically(t.Context(), func(ctx context.Context) error {
					o := letter.Outgoing{ID: "x", Kind: kind, Raw: []byte("x"), MadeAt: time.Now()}
					if kind != letter.NoticeKind {
						var err error
						if o.Epoch, o.Seq, err = w.store.NextSeq(ctx, "office"); err != nil {
							return err
						}
						o.Peer = "office"
					}
					return w.store.PutOutgoing(ctx, o)
				})
				if err != nil {
					t.Fatal(err)
				}
				w.courier.Kick()
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
				if tries > want.day || kind == letter.NoticeKind && tries != 1 || kind != letter.NoticeKind && tries < 3 {
					t.Errorf("%d times within a day", tries)
				}
			})
		})
	}
}
