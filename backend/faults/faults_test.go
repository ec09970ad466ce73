package faults_test

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/posting"
)

var (
	seeds  = flag.Int("seeds", 8, "how many seeds to try")
	first  = flag.Uint64("first", 1, "the first seed; with -seeds 1 it replays one")
	points = flag.Int("points", 50, "how many crash points, and ways of the small model, to try; 0 for all")
	told   = flag.Bool("tell", false, "tell what goes wrong on the line")
)

// TestMain lets rubbish lie up to 256 MiB: worlds are short-lived, and much of their time went into collecting it, and
// into asking the system for more memory where more may lie.
func TestMain(m *testing.M) {
	if settings := os.Getenv(headlessEnv); settings != "" {
		os.Exit(headlessMain(settings))
	}
	if settings := os.Getenv(readOnceEnv); settings != "" {
		os.Exit(readOnceMain(settings))
	}
	if raced { // everything takes ten times as long, and is done in full without it
		for name, value := range map[string]string{"seeds": "3", "points": "5", "kills": "2", "rapid.checks": "5"} {
			if err := flag.Set(name, value); err != nil {
				panic(err)
			}
		}
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(256 << 20)
	os.Exit(m.Run())
}

// some are as many of all as are to be tried, evenly spread.
func some[T any](all []T) []T {
	if *points == 0 || *points >= len(all) {
		return all
	}
	picked := make([]T, *points)
	for i := range picked {
		picked[i] = all[i*len(all) / *points]
	}
	return picked
}

// tally is what went wrong in all seeds together.
type tally struct {
	mu       sync.Mutex
	failed   int
	happened map[string]int
}

func (c *tally) add(happened map[string]int, failed bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for what, n := range happened {
		c.happened[what] += n
	}
	if failed {
		c.failed++
	}
}

func (c *tally) failures() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// everything is what the weather and a bad day can do. A run of many seeds must have met all of it.
func everything() []string {
	return strings.Split("killed,clock jumps,line down,cut,stall,lost,doubled,reordered,junk,bounced,421,4xx,5xx,quota full,greylisted,auth flip,"+
		"OK lost after DATA,no OK after DATA,omitted FETCH answer,lying UIDNEXT,new UIDVALIDITY,deaf IDLE,"+
		"deleted by a stranger,moved by a stranger,moved away and back", ",")
}

// TestNothingIsLostOnABadLine lets people draft, send and correct postings while the line, the programs
// and the clocks fail by a seed. When the weather clears, desk and office must agree on everything, and
// nothing may wait.
func TestNothingIsLostOnABadLine(t *testing.T) {
	if testing.Short() {
		t.Skip("days of bad weather are left out of the fast part")
	}
	all := newSeedling(t).days(t, *seeds, nil)
	t.Logf("seeds=%d kills=%d failed=%d", *seeds, all.happened["killed"], all.failed)
	for _, what := range slices.Sorted(maps.Keys(all.happened)) {
		t.Logf("%6d × %s", all.happened[what], what)
	}
	if *seeds < 200 {
		return
	}
	for _, what := range everything() {
		if all.happened[what] == 0 {
			t.Errorf("in %d seeds, nothing was ever %s", *seeds, what)
		}
	}
}

// days are bad days, one a seed; enemies write to both sides meanwhile.
func (s seedling) days(t *testing.T, n int, enemies []attack) *tally {
	t.Helper()
	all := &tally{happened: map[string]int{}}
	t.Run("seeds", func(t *testing.T) {
		for i := range n {
			seed := *first + uint64(i)
			t.Run(fmt.Sprint(seed), func(t *testing.T) {
				t.Parallel()
				if all.failures() >= 5 {
					t.Skip("enough seeds have failed")
				}
				folder := memory(t)
				s.copyTo(t, folder)
				var happened map[string]int
				defer func() {
					all.add(happened, t.Failed())
					if t.Failed() && len(enemies) == 0 {
						t.Logf("replay: go test -tags sqlite_fts5 ./backend/faults -run BadLine -v -seeds 1 -tell -first %d", seed)
					}
				}()
				synctest.Test(t, func(t *testing.T) { happened = badDay(t, s, folder, seed, enemies) })
			})
		}
	})
	return all
}

// badDay is one seed; it tells what happened. enemies write to both sides meanwhile.
func badDay(t *testing.T, s seedling, folder string, seed uint64, enemies []attack) map[string]int {
	r := rand.New(rand.NewPCG(seed, 2))
	tell := func(string, ...any) {}
	if *told {
		tell = func(format string, args ...any) {
			t.Logf("%s "+format, append([]any{time.Now().Format("01-02 15:04:05")}, args...)...)
		}
	}
	w := s.world(t, folder, seed, tell)
	defer w.end()
	d, o := w.desks[0], w.office
	did := func(what string) {
		w.post.mu.Lock()
		defer w.post.mu.Unlock()
		w.post.happened[what]++
		tell("%s", what)
	}
	jump := func() { // years away, or an hour
		years := time.Duration(r.IntN(21)-10) * 365 * 24 * time.Hour
		for _, to := range []*side{&d.side, &o.side}[r.IntN(2):] {
			did("clock jumps")
			to.skewBy(years)
		}
	}
	if r.IntN(4) == 0 {
		d.skewBy(time.Duration(r.IntN(20)-10) * 365 * 24 * time.Hour)
	}
	o.start()
	d.start()
	var ids []string
	w.hostile = len(enemies) > 0
	for range 10 {
		time.Sleep(time.Duration(r.IntN(1800)) * time.Second)
		for range min(r.IntN(8), len(enemies)) {
			a := enemies[r.IntN(len(enemies))]
			w.post.bring(a.to, a.raw)
			did("attacked")
		}
		switch r.IntN(9) {
		case 0:
			did("killed")
			d.kill()
			d.start()
		case 1:
			did("killed")
			o.kill()
			time.Sleep(time.Duration(r.IntN(3600)) * time.Second)
			o.start()
		case 2, 3, 4:
			ids = append(ids, d.send(""))
		case 5:
			d.correct(ids)
		case 6:
			if r.IntN(2) == 0 {
				jump()
			}
		default:
			w.decide(r)
		}
	}
	tell("the weather clears")
	w.post.clear()
	for range 12 * 27 { // what is returned is corrected, until everything is accepted; a lost letter is sent again within a day
		time.Sleep(time.Hour)
		in := d.enterOn()
		for range 10 { // the office's clock may have ended the session; a one-time password lives half an hour
			if in {
				break
			}
			time.Sleep(time.Minute)
			in = d.enterOn()
		}
		if in && w.settled() {
			break
		}
		d.correct(ids)
		w.acceptAll()
	}
	synctest.Wait() // a mail that came in this very moment is decided on
	w.agree(ids)
	return w.post.happened
}

// send drafts a posting and sends it, or sends one again.
func (s *deskSide) send(id string) string {
	ctx := s.w.t.Context()
	var sheet desk.Page
	var err error
	if id == "" {
		if sheet, err = s.Create(ctx, posting.FullTime); err == nil {
			id = sheet.ID
		}
	} else {
		sheet, err = s.Open(ctx, id)
	}
	if err == nil && posting.Title(sheet.Values) == "" {
		sheet, err = s.Save(ctx, id, s.w.answers)
	}
	if s.w.must(err); err != nil {
		return id
	}
	var confirmed []string
	for _, p := range sheet.Problems {
		confirmed = append(confirmed, p.ID)
	}
	_, err = s.Submit(ctx, id, sheet.Rev, confirmed)
	s.w.must(err)
	return id
}

// correct sends every returned posting again.
func (s *deskSide) correct(ids []string) {
	for _, id := range ids {
		p, err := s.store.Posting(s.w.t.Context(), id)
		must(s.w.t, err)
		if p.State == posting.Returned {
			s.send(id)
		}
	}
}

// decide is a clerk in a mood.
func (w *world) decide(r *rand.Rand) {
	for _, p := range w.waiting() {
		switch r.IntN(3) {
		case 0:
			_, err := w.office.Accept(w.t.Context(), p.ID)
			must(w.t, err)
		case 1:
			_, err := w.office.Return(w.t.Context(), p.ID, []posting.Remark{{Text: "くわしく書いてください"}})
			must(w.t, err)
		}
	}
}

func (w *world) waiting() []posting.Posting {
	list, err := w.office.Waiting(w.t.Context())
	must(w.t, err)
	return list
}

func (w *world) acceptAll() {
	for _, p := range w.waiting() {
		_, err := w.office.Accept(w.t.Context(), p.ID)
		w.must(err)
	}
}

// settled says whether nothing waits on either side.
func (w *world) settled() bool {
	list, err := w.desks[0].store.Postings(w.t.Context())
	must(w.t, err)
	for _, p := range list {
		if p.State != posting.Valid {
			return false
		}
	}
	return len(w.waiting()) == 0 && w.quiet()
}

// quiet says whether no letter is on its way. Where strangers write, the office's answers to them never arrive: then only
// what goes to the first desk counts.
func (w *world) quiet() bool {
	if w.hostile {
		return w.underway() == ""
	}
	open := 0
	for _, s := range []unsettled{w.desks[0].store, w.office.store} {
		a, b, _, err := s.Unsettled(w.t.Context())
		must(w.t, err)
		open += a + b
	}
	return open == 0
}

// underway are the letters between the first desk and the office that are not done with, a line each.
func (w *world) underway() string {
	const left = `SELECT kind || ' to ' || recipient FROM outbox WHERE acked_at IS NULL AND recipient IN ('%s', '%s')`
	query := fmt.Sprintf(left, w.desks[0].address, officeAddress)
	return w.rows(w.desks[0].file, query) + w.rows(w.office.file, query)
}

// agree is what must hold in the end: every posting sent is accepted on both sides under one number and
// at one revision, no number was given twice, and no letter waits, is quarantined or was applied twice.
func (w *world) agree(ids []string) {
	w.t.Helper()
	ctx := w.t.Context()
	d, o := w.desks[0], w.office
	numbers := map[string]bool{}
	for _, id := range ids {
		here, err := d.store.Posting(ctx, id)
		must(w.t, err)
		there, err := o.store.Posting(ctx, id)
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
	if left := w.underway(); left != "" {
		w.t.Errorf("between the desk and the office there is still on its way:\n%s", left)
	}
	for name, s := range map[string]interface {
		unsettled
		quarantined
	}{"desk": d.store, "office": o.store} {
		pending, underway, trouble, err := s.Unsettled(ctx)
		if pending+underway != 0 && !w.hostile || err != nil {
			w.t.Errorf("%s: %d letters wait, %d without acknowledgement, %q, %v", name, pending, underway, trouble, err)
		}
		if open, err := s.Unhandled(ctx); len(open) != 0 || err != nil {
			w.t.Errorf("%s: %d mails undecided, %v", name, len(open), err)
		}
		if known, strange, err := s.Quarantined(ctx); known+strange != 0 && !w.hostile || err != nil {
			w.t.Errorf("%s: %d mails quarantined, %v", name, known+strange, err)
		}
	}
}

// once checks that a posting's history has one decision for each submission.
func (w *world) once(id string) {
	w.t.Helper()
	events, err := w.desks[0].store.Events(w.t.Context(), id)
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
