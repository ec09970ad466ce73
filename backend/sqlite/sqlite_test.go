package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sqlite"
)

var update = flag.Bool("update", false, "write the golden files")

var now = clock.Fixed("2026-11-21T14:00:00+09:00")

func openDesk(t *testing.T) (*sqlite.Desk, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "desk 机.db")
	d, err := sqlite.OpenDesk(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d, path
}

func atomically(t *testing.T, d *sqlite.Desk, do func(ctx context.Context) error) {
	t.Helper()
	if err := d.Atomically(t.Context(), do); err != nil {
		t.Fatal(err)
	}
}

// TestADatabaseIsClosedToOthers opens one that was made when nobody saw to it, and makes a new one.
func TestADatabaseIsClosedToOthers(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there the folder does it")
	}
	d, path := openDesk(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	old, err := sqlite.OpenDesk(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = old.Close() }()
	_, fresh := openDesk(t)
	for _, file := range []string{path, path + "-wal", path + "-shm", fresh, fresh + "-wal"} {
		if is, err := os.Stat(file); err != nil || is.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", filepath.Base(file), is, err)
		}
	}
}

func TestSchemaIsTheGoldenOne(t *testing.T) {
	for kind, open := range map[string]func(path string) (interface{ Close() error }, error){
		"desk":   func(p string) (interface{ Close() error }, error) { return sqlite.OpenDesk(t.Context(), p, now) },
		"office": func(p string) (interface{ Close() error }, error) { return sqlite.OpenOffice(t.Context(), p, now) },
	} {
		path := filepath.Join(t.TempDir(), kind)
		store, err := open(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Close(); err != nil {
			t.Fatal(err)
		}
		got := schema(t, path)
		golden := filepath.Join("testdata", kind+".schema.golden.sql")
		if *update {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the schema is not that of %s:\n%s", kind, golden, got)
		}
	}
}

func schema(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	rows, err := db.QueryContext(t.Context(), `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'goose%' AND name NOT LIKE 'sqlite%' ORDER BY type DESC, name`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var b strings.Builder
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s;\n\n", s)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPostingsComeBackAsTheyWereKept(t *testing.T) {
	d, _ := openDesk(t)
	p := posting.Posting{
		ID: "a", Kind: posting.FullTime, State: posting.Returned, Rev: 3, UpdatedAt: now().UTC(),
		Values: form.Values{"job.title": "一般事務"}, Remarks: []posting.Remark{{Field: "job.title", Text: "くわしく"}},
	}
	atomically(t, d, func(ctx context.Context) error { return d.PutPosting(ctx, p) })
	got, err := d.Posting(t.Context(), "a")
	if err != nil || fmt.Sprint(got) != fmt.Sprint(p) {
		t.Errorf("got %+v, %v; want %+v", got, err, p)
	}
	if _, err := d.Posting(t.Context(), "b"); !fault.Is(err, fault.NotFound) {
		t.Errorf("missing: %v", err)
	}
	atomically(t, d, func(ctx context.Context) error { return d.Discard(ctx, "a", now()) })
	if list, err := d.Postings(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("in the bin, and listed: %v, %v", list, err)
	}
	atomically(t, d, func(ctx context.Context) error { return d.Discard(ctx, "a", time.Time{}) })
	if list, err := d.Postings(t.Context()); err != nil || len(list) != 1 {
		t.Errorf("out of the bin: %v, %v", list, err)
	}
}

func TestNothingIsKeptOfATransactionThatFails(t *testing.T) {
	d, _ := openDesk(t)
	boom := errors.New("boom")
	err := d.Atomically(t.Context(), func(ctx context.Context) error {
		if err := d.PutSetting(ctx, "x", []byte("1")); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Error(err)
	}
	if v, err := d.Setting(t.Context(), "x"); v != nil || err != nil {
		t.Errorf("kept %q, %v", v, err)
	}
	if err := d.PutSetting(t.Context(), "x", nil); err == nil {
		t.Error("written outside a transaction")
	}
}

func TestTroubleWithTheFileIsAFault(t *testing.T) {
	d, path := openDesk(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.OpenOffice(t.Context(), path, now); !hasKey(err, "storage.otherKind") {
		t.Errorf("a desk's file as an office's: %v", err)
	}
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), `INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.OpenDesk(t.Context(), path, now); !hasKey(err, "storage.newer") {
		t.Errorf("a newer file: %v", err)
	}
	bad := filepath.Join(t.TempDir(), "bad.db")
	if err := os.WriteFile(bad, []byte(strings.Repeat("not a database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.OpenDesk(t.Context(), bad, now); !hasKey(err, "storage.damaged") {
		t.Errorf("a damaged file: %v", err)
	}
}

func hasKey(err error, key string) bool {
	f, ok := fault.Of(err)
	return ok && f.Key == key
}

func TestAFullDiskIsAFault(t *testing.T) {
	d, path := openDesk(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	small, err := sqlite.OpenDesk(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = small.Close() }()
	if err := sqlite.LimitPages(t.Context(), small, 60); err != nil {
		t.Fatal(err)
	}
	err = small.Atomically(t.Context(), func(ctx context.Context) error {
		return small.PutSetting(ctx, "big", make([]byte, 1<<20))
	})
	if !hasKey(err, "storage.full") {
		t.Errorf("full: %v", err)
	}
	if err := small.Atomically(t.Context(), func(ctx context.Context) error { return small.PutSetting(ctx, "small", []byte("1")) }); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func opened(peer string, seq int64, id, hash string) letter.Opened {
	return letter.Opened{Letter: letter.Letter{ID: id, From: peer, Seq: seq, Kind: letter.PostingTold}, Hash: hash}
}

// admitting asks the store about one letter after the other.
func admitting(t *testing.T, d *sqlite.Desk) func(l letter.Opened) letter.Verdict {
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

func TestLettersAreAdmittedOnceAndInOrder(t *testing.T) {
	d, _ := openDesk(t)
	admit := admitting(t, d)
	acks := func() letter.Acks {
		t.Helper()
		a, err := d.AcksFor(t.Context(), "office")
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	for _, step := range []struct {
		seq  int64
		hash string
		want letter.Verdict
		upto int64
		gaps []int64
	}{
		{1, "h1", letter.Applied, 1, []int64{}},
		{1, "h1", letter.Duplicate, 1, []int64{}},
		{1, "other", letter.Quarantined, 1, []int64{}},
		{4, "h4", letter.Early, 1, []int64{2, 3}},
		{3, "h3", letter.Early, 1, []int64{2}},
		{4, "h4", letter.Early, 1, []int64{2}},
		{2, "h2", letter.Applied, 2, []int64{}},
		{3, "h3", letter.Applied, 3, []int64{}},
		{4, "h4", letter.Applied, 4, []int64{}},
		{4, "h4", letter.Duplicate, 4, []int64{}},
	} {
		got := admit(opened("office", step.seq, fmt.Sprint("id", step.seq), step.hash))
		if a := acks(); got != step.want || a.Upto != step.upto || !slices.Equal(a.Gaps, step.gaps) {
			t.Errorf("%d %s: %s, %+v; want %s, %d %v", step.seq, step.hash, got, a, step.want, step.upto, step.gaps)
		}
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
			return d.PutOutgoing(ctx, letter.Outgoing{ID: fmt.Sprint(seq), Peer: "office", Epoch: epoch, Seq: n, Hash: fmt.Sprint(n), Kind: letter.PostingSubmit, Raw: []byte("mail"), MadeAt: now()})
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
