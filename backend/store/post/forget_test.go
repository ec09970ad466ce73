package post_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
)

// aging opens a store whose clock the test moves on.
func aging(t *testing.T) (d *deskstore.Store, path string, after func(days int)) {
	t.Helper()
	at := now()
	path = filepath.Join(t.TempDir(), "desk.db")
	d, err := deskstore.Open(t.Context(), path, func() time.Time { return at })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d, path, func(days int) { at = now().AddDate(0, 0, days) }
}

// post puts a numbered letter into the outbox.
func numbered(t *testing.T, d *deskstore.Store, id, raw string) {
	t.Helper()
	atomically(t, d, func(ctx context.Context) error {
		epoch, seq, err := d.NextSeq(ctx, "office")
		return errors.Join(err, d.PutOutgoing(ctx, letter.Outgoing{
			ID: id, Peer: "office", Epoch: epoch, Seq: seq, Hash: id, Kind: letter.PostingSubmit, Ends: letter.AtAck, About: id, Raw: []byte(raw), MadeAt: now(),
		}))
	})
}

// acked has the office say what it has of our stream, in a stream of its own.
func acked(t *testing.T, d *deskstore.Store, theirs string, a letter.Acks) {
	t.Helper()
	atomically(t, d, func(ctx context.Context) error {
		return d.TakeAcks(ctx, letter.Opened{Letter: letter.Letter{From: "office", Epoch: theirs, Acks: a}})
	})
}

func epoch(t *testing.T, d *deskstore.Store) string {
	t.Helper()
	e, err := d.Epoch(t.Context(), "office")
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func forget(t *testing.T, d *deskstore.Store, want int) {
	t.Helper()
	if n, err := d.Forget(t.Context()); n != want || err != nil {
		t.Errorf("%d are forgotten, %v; want %d", n, err, want)
	}
}

// kept says of which letters about a case the bytes are there.
func kept(t *testing.T, d *deskstore.Store, about string) bool {
	t.Helper()
	list, err := d.LettersAbout(t.Context(), about)
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	return len(list[0].Raw) > 0
}

// found says in which files beside a path a text stands.
func found(t *testing.T, path, text string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Dir(path), func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(p)
		if bytes.Contains(b, []byte(text)) {
			files = append(files, filepath.Base(p))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestWhatIsForgottenIsInNoFile: neither in the database nor in its log.
func TestWhatIsForgottenIsInNoFile(t *testing.T) {
	d, path, after := aging(t)
	const canary = "監査太郎"
	text := strings.Repeat(canary+"\r\n", 5000) // larger than a page
	keep(t, d, 1, mailOf(1, 100)+text, mailOf(2, 100)+canary)
	settle(t, d, letter.Decision{Verdict: letter.Applied}, "")
	numbered(t, d, "large", text)
	numbered(t, d, "small", canary)
	acked(t, d, "theirs", letter.Acks{Epoch: epoch(t, d), Upto: 2, Chain: letter.Chain(letter.Chain("", "large"), "small")})
	forget(t, d, 0)
	if got := found(t, path, canary); !slices.Contains(got, "desk.db") {
		t.Fatalf("before, it stands only in %v: the test sees nothing", got)
	}
	after(91)
	forget(t, d, 4)
	if got := found(t, path, canary); len(got) > 0 {
		t.Errorf("it still stands in %v", got)
	}
	forget(t, d, 0)
	if list, err := d.Correspondence(t.Context(), 10); len(list) != 2 || err != nil {
		t.Errorf("that they were is forgotten, too: %v, %v", list, err)
	}
}

// TestWhatIsForgottenWhen: each kind of bytes for as long as it may be needed.
func TestWhatIsForgottenWhen(t *testing.T) {
	d, _, after := aging(t)
	for i, v := range []letter.Verdict{letter.Applied, letter.Duplicate, letter.Early, letter.Waiting} {
		keep(t, d, uint32(i+1), mailOf(i, 100))
		settle(t, d, letter.Decision{Verdict: v}, "")
	}
	keep(t, d, 5, mailOf(5, 100)) // not decided
	numbered(t, d, "acked", "x")
	numbered(t, d, "not acked", "x")
	acked(t, d, "theirs", letter.Acks{Epoch: epoch(t, d), Upto: 1, Chain: letter.Chain("", "acked")})
	other := func(id string, e letter.Ends) {
		atomically(t, d, func(ctx context.Context) error {
			return d.PutOutgoing(ctx, letter.Outgoing{ID: id, Kind: letter.LoginAsk, Ends: e, About: id, Raw: []byte("x"), MadeAt: now()})
		})
	}
	other("sent", letter.AtMostOnce)
	other("taken", letter.AtSending)
	other("not sent", letter.AtMostOnce)
	other("answered", letter.AtAnswer)
	other("not answered", letter.AtAnswer)
	for _, id := range []string{"sent", "taken", "not answered", "not acked"} {
		if err := d.Tried(t.Context(), id, letter.Attempt{At: now(), Next: now(), Sent: true}); err != nil {
			t.Fatal(err)
		}
	}
	atomically(t, d, func(ctx context.Context) error { return d.Answered(ctx, "answered") })
	there := func() (left []string) {
		t.Helper()
		for id := range 5 {
			if raw(t, d, int64(id+1)) != nil {
				left = append(left, fmt.Sprint("mail ", id+1))
			}
		}
		for _, about := range []string{"acked", "not acked", "sent", "taken", "not sent", "answered", "not answered"} {
			if kept(t, d, about) {
				left = append(left, about)
			}
		}
		return left
	}
	always := []string{"mail 3", "mail 4", "mail 5", "not acked", "not sent", "not answered"}
	for _, tt := range []struct{ days, n, left int }{{29, 0, 12}, {31, 2, 10}, {89, 0, 10}, {91, 4, 6}, {1000, 0, 6}} {
		after(tt.days)
		forget(t, d, tt.n)
		if got := there(); len(got) != tt.left {
			t.Errorf("after %d days %v are there", tt.days, got)
		}
	}
	if got := there(); !slices.Equal(got, always) {
		t.Errorf("in the end %v are there, want %v", got, always)
	}
	if due := due(t, d); len(due) != 3 {
		t.Errorf("to be sent: %v", due)
	}
}

// TestAReaderPutBackIsSentWhatIsThere: of what it has lost, that which is not forgotten; in a new stream, since the old one
// has gaps for ever. One that lost less goes on.
func TestAReaderPutBackIsSentWhatIsThere(t *testing.T) {
	for name, back := range map[string]func(t *testing.T, d *deskstore.Store, ours string){
		"and knows it": func(t *testing.T, d *deskstore.Store, _ string) { t.Helper(); acked(t, d, "anew", letter.Acks{}) },
		"to the beginning of ours": func(t *testing.T, d *deskstore.Store, ours string) {
			t.Helper()
			acked(t, d, "anew", letter.Acks{Epoch: ours})
		},
		"and misses letters": func(t *testing.T, d *deskstore.Store, ours string) {
			t.Helper()
			acked(t, d, "theirs", letter.Acks{Epoch: ours, Gaps: []int64{1, 2}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, _, after := aging(t)
			numbered(t, d, "old", "x")
			acked(t, d, "theirs", letter.Acks{Epoch: epoch(t, d), Upto: 1, Chain: letter.Chain("", "old")})
			after(80)
			numbered(t, d, "young", "x")
			chain := letter.Chain(letter.Chain("", "old"), "young")
			acked(t, d, "theirs", letter.Acks{Epoch: epoch(t, d), Upto: 2, Chain: chain})
			after(100)
			forget(t, d, 1)
			if ended, err := d.Ended(t.Context()); len(ended) != 0 || err != nil {
				t.Fatalf("ended: %v, %v", ended, err)
			}
			back(t, d, epoch(t, d))
			ended, err := d.Ended(t.Context())
			if err != nil || !slices.Equal(ended, []string{"office"}) {
				t.Fatalf("the stream goes on, and waits for ever for what is forgotten: %v, %v", ended, err)
			}
			atomically(t, d, func(ctx context.Context) error {
				again, err := d.Restart(ctx, "office")
				if err != nil || len(again) != 1 || again[0].ID != "young" || len(again[0].Raw) == 0 {
					t.Errorf("sent again: %+v, %v", again, err)
				}
				return err
			})
			if got := due(t, d); !slices.Equal(got, []string{"young"}) {
				t.Errorf("to be sent: %v", got)
			}
		})
	}
}

// TestAnAnswerThatIsForgottenIsWrittenAnew: there is nothing to send once more.
func TestAnAnswerThatIsForgottenIsWrittenAnew(t *testing.T) {
	d, _, after := aging(t)
	atomically(t, d, func(ctx context.Context) error {
		return d.PutOutgoing(ctx, letter.Outgoing{ID: "answer", Kind: letter.LoginNeeded, Ends: letter.AtSending, Answers: "question", Raw: []byte("x"), MadeAt: now()})
	})
	if err := d.Tried(t.Context(), "answer", letter.Attempt{At: now(), Sent: true}); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		days int
		told bool
	}{{1, true}, {30, true}, {200, false}} {
		after(tt.days)
		if _, err := d.Forget(t.Context()); err != nil {
			t.Fatal(err)
		}
		atomically(t, d, func(ctx context.Context) error {
			told, err := d.AnswerAgain(ctx, "question")
			if told != tt.told {
				t.Errorf("after %d days: %t", tt.days, told)
			}
			return err
		})
		if got := due(t, d); (len(got) == 1) != tt.told {
			t.Errorf("after %d days to be sent: %v", tt.days, got)
		}
		if !tt.told {
			continue
		}
		if err := d.Tried(t.Context(), "answer", letter.Attempt{At: now().AddDate(0, 0, tt.days), Sent: true}); err != nil {
			t.Fatal(err)
		}
	}
}
