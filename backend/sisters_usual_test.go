package backend_test

import (
	"maps"
	"testing"
	"time"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// TestTheOtherComputersKnowTheUsualAnswers changes いつもの条件 on two computers, on both at once, and gives them to a third that joins later.
func TestTheOtherComputersKnowTheUsualAnswers(t *testing.T) {
	k := world.New(t).Join()
	second := k.Join()
	pass(k, second)
	save := func(at *world.Desk, kind posting.Kind, changes form.Values) {
		_, err := at.SaveUsual(t.Context(), kind, changes)
		k.Must(err)
		k.At = k.At.Add(time.Second)
	}
	same := func(want form.Values, all ...*world.Desk) {
		t.Helper()
		pass(all...)
		for i, at := range all {
			if u, err := at.Usual(t.Context(), posting.PartTime); err != nil || !maps.Equal(u.Values, want) {
				t.Errorf("computer %d: %v, want %v (%v)", i+1, u.Values, want, err)
			}
		}
	}
	save(k, posting.PartTime, form.Values{"contact.name": "山田　花子", "contact.phone": "0952-00-0000"})
	same(form.Values{"contact.name": "山田　花子", "contact.phone": "0952-00-0000"}, k, second)

	// The later word stands; what only one has changed stands, too.
	save(k, posting.PartTime, form.Values{"contact.name": "例示　一郎"})
	save(second, posting.PartTime, form.Values{"contact.name": "例示　次郎", "contact.phone": ""})
	save(second, posting.FullTime, form.Values{"raise.has": "yes"}) // of full-time postings alone
	same(form.Values{"contact.name": "例示　次郎"}, k, second)
	save(k, posting.PartTime, form.Values{"contact.name": "例示　三郎"}) // written over what was seen
	same(form.Values{"contact.name": "例示　三郎"}, k, second)

	third := k.Join()
	same(form.Values{"contact.name": "例示　三郎"}, k, second, third)
	if u, err := third.Usual(t.Context(), posting.FullTime); err != nil || u.Values["raise.has"] != "yes" {
		t.Errorf("full-time: %v, %v", u.Values, err)
	}
}
