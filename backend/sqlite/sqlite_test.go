package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/sqlite"
	deskstore "kyujindesk/backend/store/desk"
	officestore "kyujindesk/backend/store/office"
)

var now = clock.Fixed("2026-11-21T14:00:00+09:00")

func openDesk(t *testing.T) (*deskstore.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "desk 机.db")
	d, err := deskstore.Open(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d, path
}

func atomically(t *testing.T, d *deskstore.Store, do func(ctx context.Context) error) {
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
	old, err := deskstore.Open(t.Context(), path, now)
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

func TestNothingIsKeptOfATransactionThatFails(t *testing.T) {
	d, _ := openDesk(t)
	boom := errors.New("boom")
	err := d.Atomically(t.Context(), func(ctx context.Context) error {
		if err := d.PutProgramSetting(ctx, "x", []byte("1")); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Error(err)
	}
	if v, err := d.ProgramSetting(t.Context(), "x"); v != nil || err != nil {
		t.Errorf("kept %q, %v", v, err)
	}
	if err := d.PutProgramSetting(t.Context(), "x", nil); err == nil {
		t.Error("written outside a transaction")
	}
}

func TestTroubleWithTheFileIsAFault(t *testing.T) {
	d, path := openDesk(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := officestore.Open(t.Context(), path, now); !hasKey(err, "storage.otherKind") {
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
	if _, err := deskstore.Open(t.Context(), path, now); !hasKey(err, "storage.newer") {
		t.Errorf("a newer file: %v", err)
	}
	bad := filepath.Join(t.TempDir(), "bad.db")
	if err := os.WriteFile(bad, []byte(strings.Repeat("not a database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := deskstore.Open(t.Context(), bad, now); !hasKey(err, "storage.damaged") {
		t.Errorf("a damaged file: %v", err)
	}
}

func hasKey(err error, key string) bool {
	f, ok := fault.Of(err)
	return ok && f.Key == key
}

func TestAFileThatLostEverythingIsNotTakenForANewOne(t *testing.T) {
	d, path := openDesk(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 0); err != nil {
		t.Fatal(err)
	}
	_, err := deskstore.Open(t.Context(), path, now)
	if !hasKey(err, "storage.emptied") {
		t.Errorf("opened: %v", err)
	}
	if at, err := os.Stat(path); err != nil || at.Size() != 0 {
		t.Errorf("it was written over: %v, %v", at, err)
	}
	// A first start that was cut off before there was a schema goes on.
	if err := os.WriteFile(path+".new", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := deskstore.Open(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(path + ".new"); !os.IsNotExist(err) {
		t.Errorf("it is still being made: %v", err)
	}
}

func TestAFullDiskIsAFault(t *testing.T) {
	d, path := openDesk(t)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sqlite.Open(t.Context(), path, deskstore.Kind(), now)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	small := deskstore.New(db, now)
	if err := sqlite.LimitPages(t.Context(), db, 60); err != nil {
		t.Fatal(err)
	}
	err = small.Atomically(t.Context(), func(ctx context.Context) error {
		return small.PutProgramSetting(ctx, "big", make([]byte, 1<<20))
	})
	if !hasKey(err, "storage.full") {
		t.Errorf("full: %v", err)
	}
	if err := small.Atomically(t.Context(), func(ctx context.Context) error { return small.PutProgramSetting(ctx, "small", []byte("1")) }); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

// TestACopyIsWholeAndHoldsNothingThatWasDeleted copies a file while it is written to.
func TestACopyIsWholeAndHoldsNothingThatWasDeleted(t *testing.T) {
	d, path := openDesk(t)
	put := func(name, value string) {
		t.Helper()
		atomically(t, d, func(ctx context.Context) error { return d.PutProgramSetting(ctx, name, []byte(value)) })
	}
	put("kept", strings.Repeat("例示商店", 5000))
	put("gone", strings.Repeat("山田花子", 5000))
	put("gone", "")
	to := filepath.Join(filepath.Dir(path), "copy 写.db")
	if err := os.WriteFile(to, []byte("what stood there"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := d.Atomically(t.Context(), func(ctx context.Context) error {
		if err := d.PutProgramSetting(ctx, "late", []byte("x")); err != nil {
			return err
		}
		return d.CopyTo(context.Background(), to) // somebody else, meanwhile
	})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(to)
	if err != nil || strings.Contains(string(raw), "山田花子") {
		t.Errorf("what was deleted is in it, %v", err)
	}
	copied, err := deskstore.Open(t.Context(), to, now)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = copied.Close() }()
	kept, err := copied.ProgramSetting(t.Context(), "kept")
	late, err2 := copied.ProgramSetting(t.Context(), "late")
	if err := errors.Join(err, err2); err != nil || len(kept) != 4*3*5000 || late != nil {
		t.Errorf("%d bytes, late %q, %v", len(kept), late, err)
	}
	if err := d.CopyTo(t.Context(), filepath.Join(filepath.Dir(path), "none", "copy.db")); !fault.Is(err, fault.Storage) {
		t.Errorf("into no folder: %v", err)
	}
}
