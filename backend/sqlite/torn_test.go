package sqlite_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	deskstore "kyujindesk/backend/store/desk"
)

// written is a file after one transaction and after two, as it lies on the disk while it is open: nothing
// is in the main file's copy that a sudden death would not have left.
func written(t *testing.T) (main, wal1, wal2 []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "desk.db")
	d, err := deskstore.Open(t.Context(), path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close() }()
	put := func(value string) []byte {
		atomically(t, d, func(ctx context.Context) error {
			return d.PutProgramSetting(ctx, "torn", append([]byte(value), make([]byte, 10000)...))
		})
		wal, err := os.ReadFile(path + "-wal")
		if err != nil {
			t.Fatal(err)
		}
		return wal
	}
	wal1, wal2 = put("first"), put("second")
	if main, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return main, wal1, wal2
}

// TestATornWriteLeavesWhatWasThere cuts the log of the second transaction at many bytes: what the first
// one wrote is there, whole, and the file can be written on.
func TestATornWriteLeavesWhatWasThere(t *testing.T) {
	main, wal1, wal2 := written(t)
	if len(wal2) <= len(wal1) {
		t.Fatalf("the log has %d and then %d bytes", len(wal1), len(wal2))
	}
	for cut := len(wal1); cut <= len(wal2); cut += 331 {
		path := filepath.Join(t.TempDir(), "desk.db")
		for name, bytes := range map[string][]byte{path: main, path + "-wal": wal2[:cut]} {
			if err := os.WriteFile(name, bytes, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		d, err := deskstore.Open(t.Context(), path, time.Now)
		if err != nil {
			t.Fatalf("cut at %d of %d: %v", cut, len(wal2), err)
		}
		got, err := d.ProgramSetting(t.Context(), "torn")
		if err != nil || len(got) < 10000 || string(got[:5]) != "first" {
			t.Errorf("cut at %d of %d: %d bytes, %v", cut, len(wal2), len(got), err)
		}
		atomically(t, d, func(ctx context.Context) error { return d.PutProgramSetting(ctx, "torn", []byte("third")) })
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAHalfWrittenPageIsNamed leaves the second half of each page of a closed file unwritten in turn.
// Whoever opens and reads it gets what was written, or hears that the file is damaged. Only the inside of
// a long value has nothing that could tell: SQLite keeps no checksums. The log repairs such a page.
func TestAHalfWrittenPageIsNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	d, err := deskstore.Open(t.Context(), path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	want := "first" + string(make([]byte, 10000))
	atomically(t, d, func(ctx context.Context) error { return d.PutProgramSetting(ctx, "torn", []byte(want)) })
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	named := 0
	for at := 0; at < len(whole); at += page {
		torn := append([]byte{}, whole...)
		for i := at + page/2; i < at+page; i++ {
			torn[i] = 0xAA
		}
		path := filepath.Join(t.TempDir(), "desk.db")
		if err := os.WriteFile(path, torn, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := readTorn(t.Context(), path)
		switch {
		case hasKey(err, "storage.damaged"):
			named++
		case err != nil:
			t.Errorf("page %d: %v is not said in words", at/page, err)
		case len(got) != len(want):
			t.Errorf("page %d: other data were read, and nothing said", at/page)
		}
	}
	if named == 0 {
		t.Error("no page seems to matter")
	}
}

func readTorn(ctx context.Context, path string) (string, error) {
	d, err := deskstore.Open(ctx, path, time.Now)
	if err != nil {
		return "", err
	}
	got, err := d.ProgramSetting(ctx, "torn")
	if cerr := d.Close(); err == nil {
		err = cerr
	}
	return string(got), err
}
