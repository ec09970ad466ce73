package desk_test

import (
	"context"
	"testing"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// recorder is a channel that keeps what it is told.
type recorder struct{ filed []desk.Filing }

func (r *recorder) Tell(_ context.Context, f desk.Filing) error {
	r.filed = append(r.filed, f)
	return nil
}

func (r *recorder) Decides() bool { return true }

// last is what was filed last.
func (r *recorder) last() desk.Filing { return r.filed[len(r.filed)-1] }

// shop is a desk whose office is the test.
type shop struct {
	*world.Desk
	office *recorder
}

func newShop(t *testing.T) *shop {
	t.Helper()
	s := &shop{world.New(t).Sit(), &recorder{}}
	s.Through(s.office)
	return s
}

// told has the office say how a posting is now.
func (s *shop) told(id string, change func(t *posting.Told)) desk.Page {
	s.Helper()
	p, err := s.Store.Posting(s.Context(), id)
	s.Must(err)
	t := posting.Told{
		Event: posting.WasAccepted, At: s.At, Kind: p.Kind, State: posting.Valid, Rev: p.Base, Values: p.Held, Number: "41010-00000161",
		Received: era.Of(s.At), Expires: posting.Expiry(era.Of(s.At), p.Kind),
	}
	change(&t)
	s.Must(s.Store.Atomically(s.Context(), func(ctx context.Context) error { return s.Become(ctx, id, t) }))
	return s.Sheet(id)
}

// valid is a posting the office has accepted.
func (s *shop) valid() desk.Page {
	s.Helper()
	return s.told(s.Submitted(), func(*posting.Told) {})
}

func (s *shop) save(id string, v form.Values) {
	s.Helper()
	_, err := s.Save(s.Context(), id, v)
	s.Must(err)
}
