package post_test

import (
	"context"
	"path/filepath"
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	deskstore "kyujindesk/backend/store/desk"
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

func hasKey(err error, key string) bool {
	f, ok := fault.Of(err)
	return ok && f.Key == key
}
