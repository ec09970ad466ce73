package post_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/sqlite"
	deskstore "kyujindesk/backend/store/desk"
)

// several opens one file for several processes, whose clock is the test's.
func several(t *testing.T, n int) (takers []*deskstore.Store, later func(time.Duration)) {
	t.Helper()
	var mu sync.Mutex
	at := now()
	path := filepath.Join(t.TempDir(), "desk.db")
	for range n {
		d, err := deskstore.Open(t.Context(), path, func() time.Time {
			mu.Lock()
			defer mu.Unlock()
			return at
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = d.Close() })
		takers = append(takers, d)
	}
	return takers, func(d time.Duration) {
		mu.Lock()
		defer mu.Unlock()
		at = at.Add(d)
	}
}

func send(t *testing.T, d *deskstore.Store, ids ...string) {
	t.Helper()
	for i, id := range ids {
		atomically(t, d, func(ctx context.Context) error {
			return d.PutOutgoing(ctx, letter.Outgoing{
				ID: id, Kind: letter.AccountMailKind, Ends: letter.AtMostOnce, Raw: []byte("mail"), MadeAt: now().Add(time.Duration(i)*time.Second - time.Hour),
			})
		})
	}
}

// due and open are what one process gets to do.
func due(t *testing.T, d *deskstore.Store) (ids []string) {
	t.Helper()
	list, err := d.Due(t.Context(), 50)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range list {
		ids = append(ids, o.ID)
	}
	return ids
}

func open(t *testing.T, d *deskstore.Store) []int64 {
	t.Helper()
	mails, err := d.Unhandled(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return mails
}

// giveBack gives what was tried and decided back, undone.
func giveBack(t *testing.T, d *deskstore.Store) {
	t.Helper()
	if err := d.Tried(t.Context(), "1", letter.Attempt{At: now(), Next: now(), Trouble: "mail.later"}); err != nil {
		t.Fatal(err)
	}
	if err := d.Settle(t.Context(), 1, letter.Decision{Verdict: letter.Quarantined, Incident: "123456"}); err != nil {
		t.Fatal(err)
	}
	if err := d.TakeUp(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
}

// TestOneProcessSendsAndDecides: another one gets nothing while the first goes on, however long, and all when that has died.
func TestOneProcessSendsAndDecides(t *testing.T) {
	takers, later := several(t, 2)
	a, b := takers[0], takers[1]
	send(t, a, "1", "2")
	keep(t, a, 1, mailOf(1, 100), mailOf(2, 100))
	gets := func(d *deskstore.Store, letters []string, mails []int64) {
		t.Helper()
		if got := due(t, d); len(got) != len(letters) {
			t.Errorf("gets the letters %v, want %v", got, letters)
		}
		if got := open(t, d); !slices.Equal(got, mails) {
			t.Errorf("gets the mails %v, want %v", got, mails)
		}
	}
	all, both := []string{"1", "2"}, []int64{1, 2}
	for range 10 { // it goes on for two hours
		gets(a, all, both)
		gets(b, nil, nil)
		if at, err := b.NextDue(t.Context()); err != nil || !at.After(now().Add(14*time.Minute)) {
			t.Errorf("the second looks again at %s, %v: others' letters are no reason to", at, err)
		}
		later(14 * time.Minute)
		giveBack(t, a)
	}
	gets(b, nil, nil)
	later(14 * time.Minute)
	gets(b, nil, nil)
	later(2 * time.Minute) // the first has not been heard of for longer than it may
	gets(b, all, both)
	gets(a, nil, nil)
	giveBack(t, a) // it was not dead, and changes nothing by that
	gets(a, nil, nil)
	gets(b, all, both)
}

// TestAClockThatWasWrongTakesNothingForLong: what a process ten years ahead has taken is free when it has gone.
func TestAClockThatWasWrongTakesNothingForLong(t *testing.T) {
	takers, later := several(t, 2)
	send(t, takers[0], "1")
	const years = 10 * 365 * 24 * time.Hour
	later(years)
	if got := due(t, takers[0]); len(got) != 1 {
		t.Fatalf("gets %v", got)
	}
	later(-years)
	if got := due(t, takers[1]); len(got) != 1 {
		t.Errorf("gets %v", got)
	}
}

// TestAfterADeathNobodyWaits: where no other process is at work, what the dead one had taken is free at once.
func TestAfterADeathNobodyWaits(t *testing.T) {
	takers, _ := several(t, 3) // the third has it open and takes nothing
	dead, next := takers[0], takers[1]
	send(t, dead, "1")
	keep(t, dead, 1, mailOf(1, 100))
	if letters, mails := due(t, dead), open(t, dead); len(letters)+len(mails) != 2 {
		t.Fatalf("taken: %v, %v", letters, mails)
	}
	if err := dead.Close(); err != nil {
		t.Fatal(err)
	}
	if letters, mails := due(t, next), open(t, next); len(letters)+len(mails) != 2 {
		t.Errorf("the next one gets %v and %v", letters, mails)
	}
}

// TestNoLetterIsSentByTwo has four processes begin at once, and the one that sends die again and again.
func TestNoLetterIsSentByTwo(t *testing.T) {
	takers, later := several(t, 4)
	const n = 120
	for i := range n {
		send(t, takers[0], fmt.Sprintf("%03d", i))
	}
	var mu sync.Mutex
	sent := map[string]int{}
	for len(sent) < n {
		before := len(sent)
		var g sync.WaitGroup
		for _, d := range takers {
			g.Go(func() {
				list, err := d.Due(t.Context(), 7)
				if err != nil {
					t.Error(err)
				}
				for _, o := range list {
					mu.Lock()
					sent[o.ID]++
					mu.Unlock()
					if err := d.Tried(t.Context(), o.ID, letter.Attempt{At: now(), Sent: true}); err != nil {
						t.Error(err)
					}
				}
			})
		}
		if g.Wait(); t.Failed() || len(sent) == before {
			t.Fatalf("%d letters are sent, and no more", before)
		}
		later(time.Hour)
	}
	for id, times := range sent {
		if times != 1 {
			t.Errorf("%s was sent %d times", id, times)
		}
	}
}

// TestWhatWasSentMeanwhileIsNotSentAgain: another process sends a letter, and dies, between a look and the taking of the work.
func TestWhatWasSentMeanwhileIsNotSentAgain(t *testing.T) {
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), deskstore.Kind(), now)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	d := deskstore.New(&raced{db, "INSERT INTO taker", "UPDATE outbox SET acked_at = made_at, next_try_at = NULL WHERE id = '1'"}, now)
	send(t, d, "1", "2")
	if got := due(t, d); !slices.Equal(got, []string{"2"}) {
		t.Errorf("gets %v", got)
	}
}

func TestTheOldestMailIsDecidedFirst(t *testing.T) {
	d, _ := openDesk(t)
	const n = 510 // more than are taken at once
	var came []letter.Incoming
	for uid := uint32(n); uid > 0; uid-- { // as they came, whatever number a server gave them
		came = append(came, letter.Incoming{UID: uid, Raw: fmt.Append(nil, "mail ", uid)})
	}
	if err := d.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: n}, came); err != nil {
		t.Fatal(err)
	}
	mails := open(t, d)
	if len(mails) != 500 || !slices.IsSorted(mails) || mails[0] != 1 || mails[499] != 500 || string(raw(t, d, 1)) != "mail 510" {
		t.Errorf("%d mails: %v", len(mails), mails)
	}
}
