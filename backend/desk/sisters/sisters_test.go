package sisters_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
	"kyujindesk/backend/xtest/world"
)

// business is the computers of one business, all let in, with a minute passed.
func business(t *testing.T, n int) (*world.World, []*world.Desk) {
	t.Helper()
	w := world.New(t)
	var all []*world.Desk
	for range n {
		all = append(all, w.Join())
	}
	minutes(w, all...)
	return w, all
}

// minutes lets the computers do what is due and carries it, until nothing is left to tell.
func minutes(w *world.World, all ...*world.Desk) {
	w.Helper()
	for range 4 {
		w.At = w.At.Add(time.Minute)
		for _, k := range all {
			w.Must(k.Minute(w.Context()))
		}
		w.Carry()
	}
}

// note writes a field of an applicant's record at a computer and has it told, as the book does.
func note(k *world.Desk, applicant, field, value string) replica.Fact {
	k.Helper()
	return write(k, replica.Record{ID: applicant, Kind: "applicant", Of: applicant}, field, value, nil)
}

// attach puts a document of an applicant into a computer and has it told.
func attach(k *world.Desk, applicant, id string, content []byte) letter.File {
	k.Helper()
	var l letter.Letter
	l.Attach(id, "application/pdf", content)
	r := replica.Record{ID: id, Kind: "document", Of: applicant}
	write(k, r, "type", "application/pdf", nil)
	write(k, r, "sha256", l.Files[0].SHA256, l.Files)
	return l.Files[0]
}

func write(k *world.Desk, r replica.Record, field, value string, files []letter.File) (f replica.Fact) {
	k.Helper()
	if held := records(k)[r.ID]; held != nil {
		r = *held
	}
	clock := replica.Clock{By: own(k)}
	f = r.Write(field, value, &clock, k.At)
	k.At = k.At.Add(time.Millisecond) // the next one is later
	k.Must(k.Store.Atomically(k.Context(), func(ctx context.Context) error {
		if err := k.Applicants.Take(ctx, []replica.Fact{f}, files); err != nil {
			return err
		}
		return k.Share(ctx, []replica.Fact{f}, files)
	}))
	return f
}

// records are all a computer holds.
func records(k *world.Desk) map[string]*replica.Record {
	k.Helper()
	all := map[string]*replica.Record{}
	k.Must(k.Applicants.All(k.Context(), func(facts []replica.Fact, _ []letter.File) error {
		r := &replica.Record{}
		for _, f := range facts {
			r.Apply(f)
		}
		all[r.ID] = r
		return nil
	}))
	return all
}

// documents are their contents by the id of their record.
func documents(k *world.Desk) map[string]string {
	k.Helper()
	all := map[string]string{}
	k.Must(k.Applicants.All(k.Context(), func(_ []replica.Fact, files []letter.File) error {
		for _, f := range files {
			all[f.Name] = f.SHA256
		}
		return nil
	}))
	return all
}

// alike fails where computers hold different records or documents.
func alike(t *testing.T, all ...*world.Desk) {
	t.Helper()
	first, _ := json.Marshal(records(all[0]))
	for i, k := range all[1:] {
		if other, _ := json.Marshal(records(k)); !bytes.Equal(first, other) {
			t.Fatalf("computer %d holds\n%s\nand the first\n%s", i+2, other, first)
		}
		if !maps.Equal(documents(k), documents(all[0])) {
			t.Fatalf("computer %d holds %d documents and the first %d", i+2, len(documents(k)), len(documents(all[0])))
		}
	}
}

func own(k *world.Desk) string {
	k.Helper()
	a, err := k.Account(k.Context())
	k.Must(err)
	return a.Own
}

func TestWhatIsWrittenAtOneIsKnownAtTheOther(t *testing.T) {
	w, all := business(t, 2)
	one, two := all[0], all[1]
	note(one, "applicant1", "stage", "interview")
	note(two, "applicant2", "stage", "applied")
	file := attach(one, "applicant1", "document1", bytes.Repeat([]byte("x"), 300_000))
	minutes(w, all...)
	alike(t, all...)
	if got := records(two)["applicant1"].Value("stage"); got != "interview" {
		t.Errorf("the other computer says %q", got)
	}
	if got := documents(two)["document1"]; got != file.SHA256 {
		t.Error("the document is not the same")
	}
}

func TestBothWriteWhileTheLineIsDown(t *testing.T) {
	w, all := business(t, 2)
	one, two := all[0], all[1]
	note(one, "a", "stage", "applied")
	minutes(w, all...)
	note(one, "a", "stage", "interview")
	w.At = w.At.Add(time.Second)
	note(two, "a", "stage", "rejected")
	note(two, "a", "memo", "電話した")
	w.At = w.At.Add(3 * 24 * time.Hour)
	minutes(w, all...)
	alike(t, all...)
	r := records(one)["a"]
	if losers := r.Losers(); r.Value("stage") != "rejected" || r.Value("memo") != "電話した" || len(losers) != 1 || losers[0].Value != "interview" {
		t.Errorf("stands %q, lost %v", r.Value("stage"), losers)
	}
}

func TestNobodyNeedsALoginToTellItsSister(t *testing.T) {
	w, all := business(t, 2)
	w.Must(all[0].Store.Atomically(t.Context(), func(ctx context.Context) error { return all[0].Store.Hold(ctx, true) }))
	note(all[0], "a", "stage", "applied")
	minutes(w, all...)
	alike(t, all...)
}

// TestABusinessOfOneComputerWritesNothing: no letter, and nothing waits.
func TestABusinessOfOneComputerWritesNothing(t *testing.T) {
	w, all := business(t, 1)
	note(all[0], "a", "stage", "applied")
	attach(all[0], "a", "d", []byte("x"))
	w.Must(all[0].Minute(t.Context()))
	if _, waiting, err := all[0].Store.Facts(t.Context(), 1<<30); err != nil || len(waiting) != 0 {
		t.Errorf("%d wait, %v", len(waiting), err)
	}
	if due, err := all[0].Store.Due(t.Context(), 10); err != nil || len(due) != 0 {
		t.Errorf("%d letters, %v", len(due), err)
	}
	p, err := all[0].Sharing(t.Context())
	w.Must(err)
	if p.Asking {
		t.Error("it waits for somebody")
	}
	two := w.Join()
	minutes(w, append(all, two)...)
	alike(t, all[0], two)
	if len(documents(two)) != 1 {
		t.Error("the computer that came later lacks the document")
	}
}

// TestANewComputerIsGivenTheWhole in pieces, with progress, and waits for nobody who is off.
func TestANewComputerIsGivenTheWhole(t *testing.T) {
	w, all := business(t, 2)
	for i := range 120 {
		note(all[i%2], fmt.Sprintf("applicant%03d", i), "memo", strings.Repeat("長", 3000))
	}
	for i := range 13 {
		attach(all[0], fmt.Sprintf("applicant%03d", i), fmt.Sprintf("document%03d", i), bytes.Repeat([]byte{byte(i)}, 2<<20))
	}
	minutes(w, all...)
	alike(t, all...)
	three := w.Join()
	for range 12 {
		w.At = w.At.Add(time.Minute)
		for _, k := range append(all, three) {
			w.Must(k.Minute(t.Context()))
		}
		w.Carry()
	}
	alike(t, all[0], all[1], three)
	if p, err := three.Sharing(t.Context()); err != nil || p.Asking {
		t.Errorf("it still asks: %v, %v", p, err)
	}
}

func TestASilentSisterIsPassedOver(t *testing.T) {
	w, all := business(t, 2)
	note(all[0], "a", "stage", "applied")
	minutes(w, all...)
	three := w.Join()
	for range 5 { // only one of the two works at all
		w.At = w.At.Add(31 * time.Minute)
		w.Must(three.Minute(t.Context()))
		w.Must(all[1].Minute(t.Context()))
		w.Carry()
	}
	alike(t, all[1], three)
	if p, err := three.Sharing(t.Context()); err != nil || p.Asking {
		t.Errorf("it still asks: %v, %v", p, err)
	}
}

func TestARevokedComputerIsNoSister(t *testing.T) {
	w, all := business(t, 3)
	one, two, lost := all[0], all[1], all[2]
	note(one, "a", "stage", "applied")
	minutes(w, all...)
	// What the lost one wrote last reached one of the others alone.
	last := note(lost, "a", "stage", "hired")
	w.Must(lost.Minute(t.Context()))
	due, err := lost.Store.Due(t.Context(), 100)
	w.Must(err)
	for _, o := range due {
		if o.Peer == own(one) {
			_, _, err := one.Receive(t.Context(), o.Raw)
			w.Must(err)
		}
	}
	note(one, "c", "stage", "applied")
	w.Must(one.Minute(t.Context())) // under way to the lost one, too
	w.Must(one.RevokeDevice(t.Context(), own(lost)))
	one.ToOffice()
	for _, o := range officeLetters(w) { // the lost one hears nothing of it: its thief keeps it off line
		for _, k := range []*world.Desk{one, two} {
			_, _, err := k.Receive(t.Context(), o.Raw)
			w.Must(err)
		}
	}
	// It writes on, and two reads it.
	for _, o := range due {
		if o.Peer != own(two) {
			continue
		}
		if v, why, err := two.Receive(t.Context(), o.Raw); v != letter.Quarantined || why != "letter.sister" || err != nil {
			t.Errorf("a letter of it: %s %s, %v", v, why, err)
		}
	}
	note(one, "b", "stage", "applied")
	for range 3 {
		w.At = w.At.Add(time.Minute)
		for _, k := range []*world.Desk{one, two} {
			w.Must(k.Minute(t.Context()))
			out, err := k.Store.Due(t.Context(), 100)
			w.Must(err)
			for _, o := range out {
				w.Must(k.Store.Tried(t.Context(), o.ID, letter.Attempt{At: w.At, Sent: true}))
				if o.Peer == own(lost) {
					t.Errorf("%s goes to it", o.Kind)
				}
				for _, to := range []*world.Desk{one, two} {
					_, _, err := to.Receive(t.Context(), o.Raw)
					w.Must(err)
				}
			}
		}
	}
	alike(t, one, two)
	if n, _, err := one.Store.Underway(t.Context(), own(lost)); n != 0 || err != nil {
		t.Errorf("%d letters to it wait to be sent again, %v", n, err)
	}
	if got := records(two)["a"].Fields["stage"].Stamp; got != last.Stamp {
		t.Errorf("what it wrote before is %v", got)
	}
}

func TestALetterThatComesAgainChangesNothing(t *testing.T) {
	w, all := business(t, 2)
	note(all[0], "a", "stage", "applied")
	w.Must(all[0].Minute(t.Context()))
	due, err := all[0].Store.Due(t.Context(), 10)
	w.Must(err)
	if len(due) != 1 {
		t.Fatalf("%d letters for one note", len(due))
	}
	w.Carry()
	before, _ := json.Marshal(records(all[1]))
	for range 2 {
		if v, why, err := all[1].Receive(t.Context(), due[0].Raw); v != letter.Duplicate || err != nil {
			t.Errorf("%s %s, %v", v, why, err)
		}
		if v, _, err := all[0].Receive(t.Context(), due[0].Raw); v != letter.Elsewhere || err != nil {
			t.Errorf("its own letter, read in the shared mailbox: %s, %v", v, err)
		}
	}
	after, _ := json.Marshal(records(all[1]))
	if !bytes.Equal(before, after) {
		t.Error("it did something again")
	}
}
