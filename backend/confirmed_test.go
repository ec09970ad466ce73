package backend_test

import (
	"slices"
	"testing"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func TestTheClerkSeesWhatTheBusinessHasConfirmed(t *testing.T) {
	k := world.New(t).Join()
	settled := func(id string) []string {
		t.Helper()
		k.ToOffice()
		r, err := k.Office.ToReview(t.Context(), id)
		must(t, err)
		return r.Settled
	}
	sends := func(id, days string) {
		t.Helper()
		s, err := k.Save(t.Context(), id, form.Values{"result.interview": days})
		must(t, err)
		var all []string
		for _, p := range s.Problems {
			all = append(all, p.ID)
		}
		_, err = k.Submit(t.Context(), id, s.Rev, append(all, "no.such.rule"))
		must(t, err)
	}
	id := k.Drafted().ID
	sends(id, "60") // late, which a person may mean
	late := settled(id)
	if len(late) != 1 || late[0] == "no.such.rule" {
		t.Errorf("of the posting: %q", late)
	}
	_, err := k.Office.Return(t.Context(), id, []posting.Remark{{Text: "くわしく"}})
	must(t, err)
	k.Carry()
	sends(id, "7")
	if s := settled(id); len(s) != 0 {
		t.Errorf("what asks no more: %q", s)
	}
	_, err = k.Office.Accept(t.Context(), id)
	must(t, err)
	k.Carry()
	_, err = k.DraftChange(t.Context(), id)
	must(t, err)
	sends(id, "60")
	if s := settled(id); !slices.Equal(s, late) {
		t.Errorf("of the change: %q", s)
	}
}
