package station

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
)

// idle is a party that nobody writes to.
type idle struct{}

func (idle) Receive(context.Context, []byte) (letter.Verdict, string, error) { return "", "", nil }
func (idle) Ack(context.Context, string) (letter.Outgoing, error)            { return letter.Outgoing{}, nil }
func (idle) Replay(context.Context) error                                    { return nil }

func file(t *testing.T) *deskstore.Store {
	t.Helper()
	store, err := deskstore.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// at makes a station whose clock and daily work a test has in its hands.
func at(t *testing.T, now *string, daily ...func(context.Context) error) *Station[idle] {
	t.Helper()
	means := Means{Now: func() time.Time { return clock.Fixed(*now)() }, Log: slog.New(slog.DiscardHandler), Daily: daily}
	s, err := New(file(t), means, func(func()) (idle, error) { return idle{}, nil })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestWhatIsDueIsDoneOnceADayInJapan(t *testing.T) {
	now, done := "2026-11-28T08:00:00+09:00", 0
	s := at(t, &now, func(context.Context) error {
		done++
		return nil
	})
	for _, step := range []struct {
		at   string
		want int
	}{
		{"2026-11-28T08:00:00+09:00", 1},
		{"2026-11-28T23:59:00+09:00", 1},
		{"2026-11-29T00:00:00+09:00", 2}, // a day has begun in Japan, though not in UTC
		{"2026-11-29T12:00:00+09:00", 2},
		{"2026-11-20T12:00:00+09:00", 3}, // a clock set back stops nothing
	} {
		now = step.at
		if err := s.day(t.Context()); err != nil || done != step.want {
			t.Errorf("at %s: done %d times, %v", step.at, done, err)
		}
	}
	if last, err := s.LastDay(t.Context()); err != nil || !last.Equal(clock.Fixed(now)()) {
		t.Errorf("done last at %v, %v", last, err)
	}
}

func TestOneTaskThatFailsKeepsNoOtherFromBeingDone(t *testing.T) {
	now, fails, done := "2026-11-28T08:00:00+09:00", true, 0
	s := at(t, &now, func(context.Context) error {
		if fails {
			return errors.New("the disk is full")
		}
		return nil
	}, func(context.Context) error {
		done++
		return nil
	})
	if err := s.day(t.Context()); err == nil || done != 1 {
		t.Errorf("done %d times, %v", done, err)
	}
	if last, err := s.LastDay(t.Context()); err != nil || !last.IsZero() {
		t.Errorf("it is said to be done: %v, %v", last, err)
	}
	fails = false
	if err := s.day(t.Context()); err != nil || done != 2 {
		t.Errorf("tried again: done %d times, %v", done, err)
	}
}

func TestAVaultIsMadeOnceAndOpensWithItsPasswordAlone(t *testing.T) {
	store := file(t)
	defer func() { _ = store.Close() }()
	if _, err := OpenVault(t.Context(), store, "himitsu-1"); !errors.Is(err, ErrNoVault) {
		t.Errorf("before it is made: %v", err)
	}
	if _, err := MakeVault(t.Context(), store, "himitsu-1", func(*vault.Vault) error { return errors.New("killed") }); err == nil {
		t.Error("what must be sealed first was not")
	}
	if _, err := OpenVault(t.Context(), store, "himitsu-1"); !errors.Is(err, ErrNoVault) {
		t.Errorf("half made: %v", err)
	}
	v, err := MakeVault(t.Context(), store, "himitsu-1", nil)
	if err != nil {
		t.Fatal(err)
	}
	sealed := v.Seal("place", []byte("text"))
	if _, err := OpenVault(t.Context(), store, "himitsu-2"); !fault.Is(err, fault.Denied) {
		t.Errorf("another password: %v", err)
	}
	again, err := OpenVault(t.Context(), store, "himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := again.Unseal("place", sealed); err != nil || string(plain) != "text" {
		t.Errorf("%q, %v", plain, err)
	}
}

func TestAStationSeesANewDayByItself(t *testing.T) {
	noon, done := "2026-11-28T12:00:00+09:00", make(chan struct{}, 9)
	s := at(t, &noon, func(context.Context) error {
		done <- struct{}{}
		return nil
	})
	synctest.Test(t, func(t *testing.T) {
		s.means.Now = time.Now // the bubble's: 9 o'clock in Japan
		ctx, stop := context.WithCancel(context.Background())
		ended := make(chan error, 1)
		go func() { ended <- s.days(ctx) }()
		time.Sleep(15*time.Hour - time.Second)
		if len(done) != 1 {
			t.Errorf("done %d times on the first day", len(done))
		}
		time.Sleep(looks)
		if len(done) != 2 {
			t.Errorf("done %d times a minute after midnight", len(done))
		}
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}
