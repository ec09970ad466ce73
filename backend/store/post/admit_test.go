package post_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
)

func opened(peer string, seq int64, id, hash string) letter.Opened {
	return letter.Opened{Letter: letter.Letter{ID: id, From: peer, Seq: seq, Kind: letter.PostingTold}, Hash: hash}
}

// admitting asks the store about one letter after the other.
func admitting(t *testing.T, d *deskstore.Store) func(l letter.Opened) letter.Verdict {
	return func(l letter.Opened) (v letter.Verdict) {
		t.Helper()
		atomically(t, d, func(ctx context.Context) (err error) {
			v, err = d.Admit(ctx, l)
			return err
		})
		return v
	}
}

func TestAnIDIsOnePeersForEver(t *testing.T) {
	d, _ := openDesk(t)
	admit := admitting(t, d)
	first := opened("office", 0, "question", "hash")
	first.Kind = letter.LoginMailed
	if v := admit(first); v != letter.Applied {
		t.Fatal(v)
	}
	if v := admit(opened("office", 1, "a", "hash of a")); v != letter.Applied {
		t.Fatal(v)
	}
	again := first
	again.From = "somebody else"
	for _, l := range []letter.Opened{again, opened("somebody else", 1, "a", "hash of a"), opened("somebody else", 0, "a", "hash of a")} {
		if v := admit(l); v != letter.Quarantined {
			t.Errorf("%s of %s, number %d: %s", l.ID, l.From, l.Seq, v)
		}
	}
	if a, err := d.AcksFor(t.Context(), "somebody else"); err != nil || a.Upto != 0 {
		t.Errorf("somebody else's stream is at %d, %v", a.Upto, err)
	}
	if v := admit(opened("office", 1, "a", "hash of a")); v != letter.Duplicate {
		t.Errorf("the letter itself, again: %s", v)
	}
}

// TestLettersAreAdmittedOnceAndInOrder has an office's letters come in any order, more than once, and with what is none of
// them; what is acknowledged is the running hash of just those that were applied.
func TestLettersAreAdmittedOnceAndInOrder(t *testing.T) {
	d, _ := openDesk(t)
	admit := admitting(t, d)
	of := func(peer string) letter.Acks {
		t.Helper()
		a, err := d.AcksFor(t.Context(), peer)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	if v := admit(opened("another", 1, "its first", "h1")); v != letter.Applied {
		t.Fatal(v)
	}
	chain := ""
	applied := []string{}
	for i, step := range []struct {
		seq      int64
		id, hash string
		want     letter.Verdict
		upto     int64
		gaps     []int64
	}{
		{1, "id1", "h1", letter.Applied, 1, []int64{}},
		{1, "id1", "h1", letter.Duplicate, 1, []int64{}},
		{1, "id1", "other", letter.Quarantined, 1, []int64{}}, // other data under its number
		{1, "idx", "h1", letter.Quarantined, 1, []int64{}},    // another letter under its number
		{4, "id4", "h4", letter.Early, 1, []int64{2, 3}},
		{4, "idy", "h4", letter.Quarantined, 1, []int64{2, 3}}, // the number is given, though not applied
		{3, "id3", "h3", letter.Early, 1, []int64{2}},
		{4, "id4", "h4", letter.Early, 1, []int64{2}},
		{2, "id2", "h2", letter.Applied, 2, []int64{}},
		{4, "id4", "h4", letter.Early, 2, []int64{}}, // here, and not its turn
		{3, "id3", "h3", letter.Applied, 3, []int64{}},
		{3, "id3", "h3", letter.Duplicate, 3, []int64{}},
		{4, "id4", "h4", letter.Applied, 4, []int64{}},
		{4, "id4", "h4", letter.Duplicate, 4, []int64{}},
		{2, "late", "h2", letter.Quarantined, 4, []int64{}},       // a number that is past
		{200_000, "far", "far", letter.Quarantined, 4, []int64{}}, // a number that is nobody's
		{7, "id7", "h7", letter.Early, 4, []int64{5, 6}},          // and all goes on
		{5, "id5", "h5", letter.Applied, 5, []int64{6}},
	} {
		got := admit(opened("office", step.seq, step.id, step.hash))
		if got == letter.Applied {
			chain = letter.Chain(chain, step.hash)
			applied = append(applied, step.id)
		}
		if a := of("office"); got != step.want || a.Upto != step.upto || !slices.Equal(a.Gaps, step.gaps) || a.Chain != chain {
			t.Errorf("step %d, %d %s %s: %s, %+v; want %s, %d %v %s", i, step.seq, step.id, step.hash, got, a, step.want, step.upto, step.gaps, chain)
		}
	}
	if !slices.Equal(applied, []string{"id1", "id2", "id3", "id4", "id5"}) {
		t.Errorf("applied: %v", applied)
	}
	if a := of("another"); a.Upto != 1 || a.Chain != letter.Chain("", "h1") {
		t.Errorf("another's stream is %+v", a)
	}
	list, err := d.Correspondence(t.Context(), 100)
	if err != nil {
		t.Fatal(err)
	}
	came := map[string]bool{}
	for _, r := range list {
		if r.Out || came[r.ID] {
			t.Errorf("the record has %+v", r)
		}
		came[r.ID] = !r.ArrivedAt.IsZero()
	}
	if want := map[string]bool{"its first": true, "id1": true, "id2": true, "id3": true, "id4": true, "id5": true, "id7": false}; !maps.Equal(came, want) {
		t.Errorf("in the record, with whether they are applied: %v", came)
	}
	if due, err := d.AcksDue(t.Context()); err != nil || len(due) != 0 {
		t.Errorf("to be acknowledged before anything else could carry it: %v, %v", due, err)
	}
	if at, err := d.NextDue(t.Context()); err != nil || !at.Equal(now().Add(200*time.Millisecond)) {
		t.Errorf("to be acknowledged %s after they came, %v", at.Sub(now()), err)
	}
}

func TestAcknowledgementsEndSendingAndGapsHastenIt(t *testing.T) {
	d, _ := openDesk(t)
	for seq := int64(1); seq <= 3; seq++ {
		atomically(t, d, func(ctx context.Context) error {
			epoch, n, err := d.NextSeq(ctx, "office")
			if err != nil || n != seq {
				t.Errorf("number %d, %v; want %d", n, err, seq)
			}
			return d.PutOutgoing(ctx, letter.Outgoing{ID: fmt.Sprint(seq), Peer: "office", Epoch: epoch, Seq: n, Hash: fmt.Sprint(n), Kind: letter.PostingSubmit, Ends: letter.AtAck, Raw: []byte("mail"), MadeAt: now()})
		})
		if err := d.Tried(t.Context(), fmt.Sprint(seq), letter.Attempt{At: now(), Next: now().Add(time.Hour), Sent: true}); err != nil {
			t.Fatal(err)
		}
	}
	atomically(t, d, func(ctx context.Context) error {
		epoch, err := d.Epoch(ctx, "office")
		if err != nil {
			return err
		}
		acks := letter.Acks{Epoch: epoch, Upto: 1, Chain: letter.Chain("", "1"), Gaps: []int64{2}}
		return d.TakeAcks(ctx, letter.Opened{Letter: letter.Letter{From: "office", Acks: acks}})
	})
	due, err := d.Due(t.Context(), 10)
	if err != nil || len(due) != 1 || due[0].Seq != 2 {
		t.Errorf("due %v, %v", due, err)
	}
	if pending, underway, _, err := d.Unsettled(t.Context()); pending != 0 || underway != 2 || err != nil {
		t.Errorf("pending %d, underway %d, %v", pending, underway, err)
	}
}
