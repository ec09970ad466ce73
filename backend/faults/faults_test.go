package faults_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime/debug"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/posting"
)

var (
	seeds  = flag.Int("seeds", 8, "how many seeds to try")
	first  = flag.Uint64("first", 1, "the first seed; with -seeds 1 it replays one")
	stride = flag.Int64("stride", 60, "try every so-manieth crash point; 1 for all")
	tell   = flag.Bool("tell", false, "tell what goes wrong on the line")
)

// TestMain lets rubbish lie: worlds are short-lived, and most of their time went into collecting it.
func TestMain(m *testing.M) {
	debug.SetGCPercent(800)
	os.Exit(m.Run())
}

// TestNothingIsLostOnABadLine lets a person draft, send and correct postings while the line, both
// programs and the desk's clock fail by a seed. When the weather clears, desk and office must agree on
// everything, and nothing may wait.
func TestNothingIsLostOnABadLine(t *testing.T) {
	if testing.Short() {
		t.Skip("days of bad weather are left out of the fast part")
	}
	s := newSeedling(t)
	var failed, kills atomic.Int64
	t.Run("seeds", func(t *testing.T) {
		for i := range *seeds {
			seed := *first + uint64(i)
			t.Run(fmt.Sprint(seed), func(t *testing.T) {
				t.Parallel()
				if failed.Load() >= 5 {
					t.Skip("enough seeds have failed")
				}
				folder := memory(t)
				s.copyTo(t, folder)
				synctest.Test(t, func(t *testing.T) { kills.Add(int64(badDay(t, s, folder, seed))) })
				if t.Failed() {
					failed.Add(1)
					t.Logf("replay: go test -tags sqlite_fts5 ./backend/faults -run BadLine -v -seeds 1 -tell -first %d", seed)
				}
			})
		}
	})
	t.Logf("seeds=%d kills=%d failed=%d", *seeds, kills.Load(), failed.Load())
}

// badDay is one seed; it tells how many times a program was killed.
func badDay(t *testing.T, s seedling, folder string, seed uint64) (kills int) {
	r := rand.New(rand.NewPCG(seed, 2))
	report := func(string, ...any) {}
	if *tell {
		report = func(format string, args ...any) {
			t.Logf("%s "+format, append([]any{time.Now().Format("01-02 15:04:05")}, args...)...)
		}
	}
	w := s.world(t, folder, newPostOffice(seed, report, deskAddress, officeAddress))
	if r.IntN(4) == 0 {
		w.skew = time.Duration(r.IntN(20)-10) * 365 * 24 * time.Hour
	}
	w.startOffice()
	w.startDesk()
	var ids []string
	for range 12 {
		time.Sleep(time.Duration(r.IntN(1800)) * time.Second)
		switch r.IntN(8) {
		case 0:
			report("the desk is killed")
			w.killDesk()
			w.startDesk()
			kills++
		case 1:
			report("the office is killed")
			w.killOffice()
			time.Sleep(time.Duration(r.IntN(3600)) * time.Second)
			w.startOffice()
			kills++
		case 2, 3, 4:
			ids = append(ids, w.send(""))
		case 5:
			w.correct(ids)
		default:
			w.decide(r)
		}
	}
	report("the weather clears")
	w.post.clear()
	for range 12 * 27 { // what is returned is corrected, until everything is accepted; a lost letter is sent again within a day
		time.Sleep(time.Hour)
		if w.settled() {
			break
		}
		w.correct(ids)
		w.acceptAll()
	}
	w.agree(ids)
	w.killDesk()
	w.killOffice()
	return kills
}

// send drafts a posting and sends it, or sends one again.
func (w *world) send(id string) string {
	ctx := w.t.Context()
	if id == "" {
		s, err := w.desk.Create(ctx, posting.FullTime)
		if w.must(err); err != nil {
			return ""
		}
		id = s.ID
	}
	var s desk.Sheet
	p, err := w.deskStore.Posting(ctx, id)
	if err == nil && p.State == posting.Draft {
		s, err = w.desk.Save(ctx, id, posting.Sample(posting.FullTime))
	} else {
		s, err = w.desk.Open(ctx, id)
	}
	if w.must(err); err != nil {
		return id
	}
	var confirmed []string
	for _, p := range s.Problems {
		confirmed = append(confirmed, p.ID)
	}
	_, err = w.desk.Submit(ctx, s.ID, s.Rev, confirmed)
	w.must(err)
	return id
}

// correct sends every returned posting again.
func (w *world) correct(ids []string) {
	for _, id := range ids {
		p, err := w.deskStore.Posting(w.t.Context(), id)
		must(w.t, err)
		if p.State == posting.Returned {
			w.send(id)
		}
	}
}

// decide is a clerk in a mood.
func (w *world) decide(r *rand.Rand) {
	waiting, err := w.office.Waiting(w.t.Context())
	must(w.t, err)
	for _, p := range waiting {
		switch r.IntN(3) {
		case 0:
			_, err = w.office.Accept(w.t.Context(), p.ID, "係")
		case 1:
			_, err = w.office.Return(w.t.Context(), p.ID, "係", []posting.Remark{{Text: "くわしく書いてください"}})
		}
		must(w.t, err)
	}
}

func (w *world) acceptAll() {
	waiting, err := w.office.Waiting(w.t.Context())
	must(w.t, err)
	for _, p := range waiting {
		_, err = w.office.Accept(w.t.Context(), p.ID, "係")
		w.must(err)
	}
}

// settled says whether nothing waits on either side.
func (w *world) settled() bool {
	a, b, _, err := w.deskStore.Unsettled(w.t.Context())
	must(w.t, err)
	c, d, _, err := w.officeStore.Unsettled(w.t.Context())
	must(w.t, err)
	waiting, err := w.office.Waiting(w.t.Context())
	must(w.t, err)
	list, err := w.deskStore.Postings(w.t.Context())
	must(w.t, err)
	for _, p := range list {
		if p.State != posting.Valid {
			return false
		}
	}
	return a+b+c+d+len(waiting) == 0
}

// agree is what must hold in the end: every posting sent is accepted on both sides under one number and
// at one revision, no number was given twice, and no letter waits, is quarantined or was applied twice.
func (w *world) agree(ids []string) {
	w.t.Helper()
	ctx := w.t.Context()
	numbers := map[string]bool{}
	for _, id := range ids {
		here, err := w.deskStore.Posting(ctx, id)
		must(w.t, err)
		there, err := w.officeStore.Posting(ctx, id)
		if err != nil {
			w.t.Errorf("posting %s never reached the office: %v", id, err)
			continue
		}
		if here.State != posting.Valid || here.State != there.State || here.Base != there.Rev || here.Number != there.Number {
			w.t.Errorf("posting %s: desk has %s rev %d number %q, office has %s rev %d number %q",
				id, here.State, here.Base, here.Number, there.State, there.Rev, there.Number)
		}
		if numbers[here.Number] {
			w.t.Errorf("number %s was given twice", here.Number)
		}
		numbers[here.Number] = true
		w.once(id)
	}
	for name, unsettled := range map[string]func() (int, int, string, error){
		"desk":   func() (int, int, string, error) { return w.deskStore.Unsettled(ctx) },
		"office": func() (int, int, string, error) { return w.officeStore.Unsettled(ctx) },
	} {
		pending, underway, trouble, err := unsettled()
		if pending+underway != 0 || err != nil {
			w.t.Errorf("%s: %d letters wait, %d without acknowledgement, %q, %v", name, pending, underway, trouble, err)
		}
	}
	for name, list := range map[string]func() (int, error){
		"desk":   func() (int, error) { return w.deskStore.Quarantined(ctx) },
		"office": func() (int, error) { return w.officeStore.Quarantined(ctx) },
	} {
		if n, err := list(); n != 0 || err != nil {
			w.t.Errorf("%s: %d mails quarantined, %v", name, n, err)
		}
	}
}

// once checks that a posting's history has one decision for each submission.
func (w *world) once(id string) {
	w.t.Helper()
	events, err := w.deskStore.Events(w.t.Context(), id)
	must(w.t, err)
	open := 0
	for _, e := range events {
		switch e.Kind {
		case posting.WasSubmitted:
			open++
		case posting.WasReturned, posting.WasAccepted:
			open--
		}
		if open < 0 || open > 1 {
			w.t.Errorf("posting %s: %v", id, events)
			return
		}
	}
	if open != 0 {
		w.t.Errorf("posting %s has %d submissions without a decision: %v", id, open, events)
	}
}
