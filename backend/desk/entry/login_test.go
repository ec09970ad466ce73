package entry_test

import (
	"slices"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

// Mails come in any order. Who types faster than the mail comes is told what became of it all the same.
func TestTheAnswerThatOvertakesTheMailedOneIsSaid(t *testing.T) {
	for _, order := range [][]letter.Kind{
		{letter.LoginMailed, letter.LoginRefused},
		{letter.LoginRefused, letter.LoginMailed},
	} {
		k := world.New(t).Sit()
		k.Apply()
		k.Carry()
		k.Must(k.EnterKey(t.Context(), enrolment(k).Offer, "", nil))
		k.Carry()
		k.Must(k.Enter(t.Context()))
		k.ToOffice()
		k.Must(k.AnswerLogin(t.Context(), account.ByMail, "00000000", false))
		k.ToOffice()
		due, err := k.Office.Store.Due(t.Context(), 10)
		k.Must(err)
		for _, kind := range order {
			i := slices.IndexFunc(due, func(l letter.Outgoing) bool { return l.Kind == kind })
			if i < 0 {
				t.Fatalf("no %s is due", kind)
			}
			if v, why, err := k.Receive(t.Context(), due[i].Raw); err != nil || v != letter.Applied {
				t.Fatalf("%s: %v %s %v", kind, v, why, err)
			}
		}
		l, err := k.Login(t.Context())
		k.Must(err)
		if l.State != entry.LoginMailed || l.Reason != letter.ReasonWrong || l.TriesLeft == 0 {
			t.Errorf("after %v the login is %+v", order, l)
		}
	}
}
