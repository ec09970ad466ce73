package faults_test

import (
	"database/sql"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// TestEveryCrashPoint kills a desk, and then the office, before and after every write to its store and
// every command on its line, in every story; starts it again; and requires the same end as when nobody
// dies. After yet another start, it must still be the same.
func TestEveryCrashPoint(t *testing.T) {
	if testing.Short() {
		t.Skip("dying by the dozen is left out of the fast part")
	}
	s := newSeedling(t)
	began := time.Now()
	pair := s.paired(t)
	var all []death
	for _, st := range stories() {
		s := s
		if st.pair {
			s = pair
		}
		want, counts := s.uncrashed(t, st)
		for _, side := range slices.Sorted(maps.Keys(counts)) {
			for at := int64(1); at <= counts[side]; at++ {
				all = append(all, death{s, st, side, at, want})
			}
		}
	}
	tried := some(all)
	var failed atomic.Int64
	t.Run("points", func(t *testing.T) {
		for _, d := range tried {
			t.Run(fmt.Sprintf("%s/%s/%d", d.story.name, d.side, d.at), func(t *testing.T) {
				t.Parallel()
				if failed.Load() >= 5 {
					t.Skip("enough points have failed")
				}
				synctest.Test(t, d.outlived)
				if t.Failed() {
					failed.Add(1)
					t.Logf("replay: go test -tags sqlite_fts5 ./backend/faults -v -points 0 -run '%s'", t.Name())
				}
			})
		}
	})
	t.Logf("crash_points=%d of %d failed=%d in %s", len(tried), len(all), failed.Load(), time.Since(began).Round(time.Second))
}

// death is one point of a story at which one side dies, and how the story must end all the same.
type death struct {
	seedling seedling
	story    story
	side     string
	at       int64
	want     string
}

func (d death) outlived(t *testing.T) {
	w := d.seedling.live(t, d.story, d.side, d.at)
	defer w.end()
	if got := w.portrait(); got != d.want {
		t.Errorf("after a death:\n%s\nwithout one:\n%s", got, d.want)
	}
	w.again()
	if got := w.portrait(); got != d.want {
		t.Errorf("after another start:\n%s\nbefore:\n%s", got, d.want)
	}
}

// uncrashed is the end of a story in which nobody dies, and how many points each side passes.
func (s seedling) uncrashed(t *testing.T, st story) (end string, points map[string]int64) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		w := s.live(t, st, "", 0)
		defer w.end()
		end = w.portrait()
		points = map[string]int64{"desk": w.desks[0].life.points.Load(), "office": w.office.life.points.Load()}
		if st.pair {
			points["second computer"] = w.desks[2].life.points.Load()
		}
	})
	few := slices.ContainsFunc(slices.Collect(maps.Values(points)), func(n int64) bool { return n < 40 })
	if few || strings.Contains(end, "!") || !strings.Contains(end, "acknowledged") {
		t.Fatalf("%s: points %v, end\n%s", st.name, points, end)
	}
	return end, points
}

// live tells a story in which one side dies at a point.
func (s seedling) live(t *testing.T, st story, dies string, at int64) *world {
	t.Helper()
	folder := memory(t)
	s.copyTo(t, folder)
	if st.strange {
		must(t, os.Remove(filepath.Join(folder, "saiyo.db")))
	}
	w := s.world(t, folder, 1, func(string, ...any) {})
	w.post.calm, w.post.fates = true, slices.Clone(st.fates)
	switch dies {
	case "desk":
		w.desks[0].life.dies = at
	case "second computer":
		w.desks[2].life.dies = at
	case "office":
		w.office.life.dies = at
	}
	w.office.start()
	if st.strange { // its computer is gone: the counter shuts it out before it gives paper again
		devices, err := w.office.DevicesOf(t.Context(), w.desks[0].address)
		must(t, err)
		for _, d := range devices {
			w.surely(func() { w.must(w.office.Revoke(t.Context(), d.Fingerprint)) })
		}
	}
	w.desks[0].start()
	if st.two {
		w.desks[1].start()
	}
	if st.pair {
		w.desks[2].start()
	}
	st.tell(w)
	w.travel()
	return w
}

// revive starts again who has died.
func (w *world) revive() {
	for _, s := range w.sides() {
		if s.life.over() {
			s.kill()
			s.life = &life{}
			s.again()
		}
	}
}

// again starts everybody once more.
func (w *world) again() {
	for _, s := range w.sides() {
		if s.kill != nil {
			s.kill()
			s.life = &life{}
			s.again()
		}
	}
	w.travel()
}

// atRest says whether nothing is on its way and nothing waits to be decided or said: whether no line of the portrait
// would be marked.
func (w *world) atRest() bool {
	for _, s := range w.sides() {
		if s.kill != nil && w.rows(s.file, unrest) != "" {
			return false
		}
	}
	return true
}

const unrest = `
	SELECT '!' WHERE EXISTS (SELECT 1 FROM peer WHERE sent + upto > 0 AND ack_due_at IS NOT NULL)
	              OR EXISTS (SELECT 1 FROM outbox WHERE acked_at IS NULL)
	              OR EXISTS (SELECT 1 FROM inbox WHERE seq > 0 AND applied_at IS NULL)
	              OR EXISTS (SELECT 1 FROM mail WHERE verdict IN ('', 'early'))`

// portrait is everything that must be the same however often somebody died: what the stores hold, but
// for names and times that chance gives, and mails for another reader of the same mailbox, of which there are
// as many as were sent again. "!" marks what is still to be done.
func (w *world) portrait() string {
	var s strings.Builder
	for _, d := range w.desks {
		if d.kill == nil {
			continue
		}
		fmt.Fprintf(&s, "%s\n", filepath.Base(d.file))
		s.WriteString(w.rows(d.file, deskPortrait))
		s.WriteString(w.rows(d.file, postPortrait))
	}
	s.WriteString("office\n" + w.rows(w.office.file, officePortrait) + w.rows(w.office.file, postPortrait))
	return s.String()
}

const (
	deskPortrait = `
		SELECT 'posting ' || state || ' rev ' || rev || ' base ' || base || iif(number = '', '', ' numbered') || ' ' || received || ' ' || expires || ' ' || remarks ||
		       ': ' || (SELECT group_concat(kind, ' ') FROM (SELECT kind FROM event WHERE posting = p.id ORDER BY id))
		  FROM posting p ORDER BY id`
	officePortrait = `
		SELECT 'posting ' || state || ' rev ' || rev || iif(number = '', '', ' numbered') || ' ' || received || ' ' || expires || ' ' || remarks
		  FROM posting ORDER BY id`
	postPortrait = `
		SELECT sent || ' sent, ' || upto || ' come' || iif(ack_due_at IS NULL, '', ' !to be acknowledged') FROM peer WHERE sent + upto > 0 ORDER BY sent, upto
		;SELECT kind || iif(seq > 0, ' number ' || seq, '') || iif(acked_at IS NULL, ' !waits', ' acknowledged') FROM outbox ORDER BY seq, kind, acked_at IS NULL
		;SELECT kind || ' number ' || seq || iif(applied_at IS NULL, ' !early', ' applied') FROM inbox WHERE seq > 0 ORDER BY seq, kind
		;SELECT 'a mail ' || verdict || ' ' || reason || iif(verdict IN ('', 'early'), '!not decided', '') FROM mail WHERE verdict NOT IN ('applied', 'duplicate', 'elsewhere') ORDER BY verdict, reason`
)

// rows reads what some queries give, a line each.
func (w *world) rows(file, queries string) string {
	w.t.Helper()
	pool := w.looks[file]
	if pool == nil {
		var err error
		pool, err = sql.Open("sqlite3", "file:"+file+"?mode=ro&_busy_timeout=10000&_stmt_cache_size=16")
		must(w.t, err)
		pool.SetMaxOpenConns(1)
		w.looks[file] = pool
	}
	var s strings.Builder
	for query := range strings.SplitSeq(queries, ";") {
		w.lines(&s, pool, query)
	}
	return s.String()
}

func (w *world) lines(s *strings.Builder, pool *sql.DB, query string) {
	rows, err := pool.QueryContext(w.t.Context(), query)
	must(w.t, err)
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var line string
		must(w.t, rows.Scan(&line))
		s.WriteString("  " + line + "\n")
	}
	must(w.t, rows.Err())
}
