package backend_test

import (
	"context"
	"testing"

	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// TestARestTravelsWithItsPosting has the office hold such words of a posting, return it, and get it back corrected.
func TestARestTravelsWithItsPosting(t *testing.T) {
	const rest = `{"later":{"shifts":[1,2]}}`
	k := world.New(t).Join()
	id := k.Submitted()
	k.ToOffice()
	held, err := k.Office.Store.Posting(t.Context(), id)
	must(t, err)
	filing, err := k.Office.Store.Filing(t.Context(), id)
	must(t, err)
	newer := held
	newer.Rest = rest
	must(t, k.Office.Store.Atomically(t.Context(), func(ctx context.Context) error { return k.Office.Store.PutPosting(ctx, held, newer, filing) }))
	_, err = k.Office.Return(t.Context(), id, []posting.Remark{{Text: "くわしく"}})
	must(t, err)
	k.Carry()
	if p, err := k.Store.Posting(t.Context(), id); err != nil || p.Rest != rest {
		t.Errorf("the desk keeps %q, %v", p.Rest, err)
	}
	s := k.Sheet(id)
	_, err = k.Submit(t.Context(), id, s.Rev, world.Confirmed(s))
	must(t, err)
	k.Carry()
	if p, err := k.Office.Store.Posting(t.Context(), id); err != nil || p.Rest != rest || p.State != posting.Submitted {
		t.Errorf("the office has %q back, %s, %v", p.Rest, p.State, err)
	}
}
