package station

import (
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
)

// TestEachDayForgetsWhatIsKeptNoLonger: no side has to ask for it.
func TestEachDayForgetsWhatIsKeptNoLonger(t *testing.T) {
	now := "2026-11-28T08:00:00+09:00"
	clocked := func() time.Time { return clock.Fixed(now)() }
	store, err := deskstore.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), clocked)
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(store, Means{Now: clocked, Log: slog.New(slog.DiscardHandler)}, func(func()) (idle, error) { return idle{}, nil })
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := store.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: 1}, []letter.Incoming{{UID: 1, Raw: []byte("mail")}}); err != nil {
		t.Fatal(err)
	}
	if err := store.Settle(t.Context(), 1, letter.Decision{Verdict: letter.Applied}); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		at   string
		kept int
	}{{"2026-11-28T09:00:00+09:00", 4}, {"2026-12-20T09:00:00+09:00", 4}, {"2026-12-29T09:00:00+09:00", 0}} {
		now = step.at
		if err := s.day(t.Context()); err != nil {
			t.Fatal(err)
		}
		if raw, err := store.Raw(t.Context(), 1); len(raw) != step.kept || err != nil {
			t.Errorf("at %s: %d bytes, %v", step.at, len(raw), err)
		}
	}
}
