package desk

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
)

// recorder is a channel that keeps what it is told.
type recorder struct{ filed []Filing }

func (r *recorder) Tell(_ context.Context, f Filing) error {
	r.filed = append(r.filed, f)
	return nil
}

// last is what was filed last.
func (r *recorder) last() Filing { return r.filed[len(r.filed)-1] }

// shop is a desk over a real file, whose office is the test.
type shop struct {
	*testing.T
	*Desk
	office *recorder
	at     time.Time
}

func newShop(t *testing.T) *shop {
	t.Helper()
	s := &shop{T: t, office: &recorder{}, at: clock.Fixed("2026-11-28T09:00:00+09:00")()}
	now := func() time.Time { return s.at }
	store, err := deskstore.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), now)
	s.must(err)
	t.Cleanup(func() { s.must(store.Close()) })
	secrets, _, err := vault.New("himitsu-1")
	s.must(err)
	s.Desk = New(store, secrets, now, posting.LoadMinimumWages(), func() {}, func(letter.Topic) {})
	s.channel = s.office
	return s
}

func (s *shop) must(err error) {
	s.Helper()
	if err != nil {
		s.Fatal(err)
	}
}

// drafted is a posting that may be sent, with its answers.
func (s *shop) drafted() (sheet Sheet, all []string) {
	s.Helper()
	sheet, err := s.Create(s.Context(), posting.FullTime)
	s.must(err)
	sheet, err = s.Save(s.Context(), sheet.ID, posting.Sample(posting.FullTime))
	s.must(err)
	for _, p := range sheet.Problems {
		all = append(all, p.ID)
	}
	return sheet, all
}

// submitted is a posting that was sent.
func (s *shop) submitted() Sheet {
	s.Helper()
	sheet, all := s.drafted()
	sheet, err := s.Submit(s.Context(), sheet.ID, sheet.Rev, all)
	s.must(err)
	return sheet
}

// told has the office say how a posting is now.
func (s *shop) told(id string, change func(t *posting.Told)) Sheet {
	s.Helper()
	p, err := s.store.Posting(s.Context(), id)
	s.must(err)
	t := posting.Told{
		Event: posting.WasAccepted, At: s.at, Kind: p.Kind, State: posting.Valid, Rev: p.Base, Values: p.Held, Number: "41010-00000161",
		Received: era.Of(s.at), Expires: posting.Expiry(era.Of(s.at), p.Kind),
	}
	change(&t)
	s.must(s.store.Atomically(s.Context(), func(ctx context.Context) error { return s.become(ctx, id, t) }))
	sheet, err := s.Open(s.Context(), id)
	s.must(err)
	return sheet
}

// valid is a posting the office has accepted.
func (s *shop) valid() Sheet {
	s.Helper()
	return s.told(s.submitted().ID, func(*posting.Told) {})
}
