package desk_test

import (
	"context"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/replica"
	"kyujindesk/backend/talk"
	"kyujindesk/backend/xtest/world"
)

// tell lets two computers tell each other what was written at them.
func tell(w *world.World, all ...*world.Desk) {
	w.Helper()
	for range 3 {
		for _, k := range all {
			w.Must(k.Minute(w.Context()))
		}
		w.At = w.At.Add(2 * time.Minute)
		w.Carry()
	}
}

// unseen is how many notices and messages of the office nobody has looked at, as a computer has it.
func unseen(k *world.Desk) (n int) {
	k.Helper()
	all, err := k.Notices(k.Context())
	k.Must(err)
	for _, one := range all {
		if one.Read.IsZero() {
			n++
		}
	}
	messages, err := k.Talks.Unseen(k.Context())
	k.Must(err)
	return n + messages
}

func TestWhatWasLookedAtIsLookedAtOnEveryComputer(t *testing.T) {
	w := world.New(t)
	k, second := w.Join(), w.Join()
	tell(w, k, second)
	asks := news()
	asks.Receipt = true
	sent, err := w.Office.Notify(t.Context(), asks, notice.Audience{})
	w.Must(err)
	of, err := w.Office.OpenTalk(t.Context(), world.Shop().Number, talk.Message{Title: "お伺い", Text: "お電話ください。"})
	w.Must(err)
	w.Carry()
	if unseen(k) != 2 || unseen(second) != 2 {
		t.Fatalf("%d, %d", unseen(k), unseen(second))
	}
	_, err = k.SeeNotice(t.Context(), sent.ID)
	w.Must(err)
	w.Must(k.Talks.See(t.Context(), of))
	tell(w, k, second)
	if unseen(second) != 0 {
		t.Errorf("on the other computer %d are new", unseen(second))
	}
	_, err = second.SeeNotice(t.Context(), sent.ID)
	w.Must(err)
	if told, err := second.Store.LettersAbout(t.Context(), sent.ID); err != nil || len(told) != 0 {
		t.Errorf("the office is told twice: %d, %v", len(told), err)
	}
	third := w.Join()
	tell(w, k, second, third)
	if unseen(third) != 0 {
		t.Errorf("on a new computer %d are new", unseen(third))
	}
}

// TestAttackSeen: what a sister says she has looked at is held by its shape, and what is not here yet is noted for when it comes.
func TestAttackSeen(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	own, err := k.Account(t.Context())
	w.Must(err)
	fact := func(id, value string, change func(f *replica.Fact)) replica.Fact {
		f := replica.Fact{Record: "~seen/" + id, Of: "~seen/" + id, Kind: "seen", Field: "at", Value: value, Stamp: replica.Stamp{At: w.At.UnixMilli(), By: own.Own}}
		change(&f)
		return f
	}
	as := func(f replica.Fact) {
		w.Must(k.Store.Atomically(t.Context(), func(ctx context.Context) error { return k.TakeFacts(ctx, []replica.Fact{f}, []letter.File{}) }))
	}
	same := func(*replica.Fact) {}
	const early = "0193a1b2-0000-7000-8000-000000000301"
	as(fact(early, "2026-11-21T05:00:00.000Z", same))
	as(fact("a", "soon", same))
	as(fact("b", "2026-11-21T05:00:00.000Z", func(f *replica.Fact) { f.Kind = "note" }))
	as(fact("c", "2026-11-21T05:00:00.000Z", func(f *replica.Fact) { f.Field = "by" }))
	as(fact(string(make([]byte, 65)), "2026-11-21T05:00:00.000Z", same))
	if all, err := k.Store.Seen(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("%v, %v", all, err)
	}
	w.Must(k.Store.Atomically(t.Context(), func(ctx context.Context) error { return k.Store.PutNotice(ctx, early, w.At, []byte{1}, nil) }))
	if n, err := k.Store.Notice(t.Context(), early); err != nil || n.Read.IsZero() {
		t.Errorf("it came after it was looked at: %v, %v", n.Read, err)
	}
}
