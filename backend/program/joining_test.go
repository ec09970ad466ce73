package program

import (
	"testing"
	"time"

	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
)

// applies sends the entries with a code for the business, over its mailbox.
func (v *visit) applies() {
	v.Helper()
	code, e, err := v.world.IssueCode(v.Context())
	v.must(err)
	v.must(v.program.Enrol(v.Context(), Enrolment{
		Code: string(code), Establishment: e.Number, Phone: e.Phone, Office: practice.OfficeAddress, Mail: v.mailbox(),
	}))
}

// TestABusinessJoinsAnOfficeFromItsDesk, and the program is killed while the office has the key.
func TestABusinessJoinsAnOfficeFromItsDesk(t *testing.T) {
	v := newVisit(t)
	id := v.own("例示商店")
	made, err := v.desk().Create(t.Context(), posting.FullTime)
	v.must(err)
	v.must(v.program.BeginJoining(t.Context()))
	if s := v.now(); s.Stage != Enrolling || !s.Joining || !s.ByHand || s.Enrolment.State != "" {
		t.Fatalf("at the ways in: %+v", s)
	}
	v.must(v.program.CancelEnrol(t.Context()))
	if s := v.now(); s.Stage != Desk || s.Joining {
		t.Fatalf("back at the desk: %+v", s)
	}
	v.must(v.program.BeginJoining(t.Context()))
	v.applies()
	v.stage(Enrolling, func(s State) bool { return s.Joining && !s.ByHand && s.Enrolment.State == entry.EnrolKey })
	// One step back, and in again: nothing is lost.
	v.must(v.program.CancelEnrol(t.Context()))
	if s := v.now(); s.Stage != Enrolling || !s.ByHand || s.Enrolment.State != "" {
		t.Fatalf("given up: %+v", s)
	}
	v.applies()
	s := v.stage(Enrolling, func(s State) bool { return s.Enrolment.Offer != "" })
	v.must(v.program.EnterKey(t.Context(), Key{Key: s.Enrolment.Offer}))
	v.must(v.program.Close())
	v.again()
	if s = v.now(); s.Stage != Locked || len(s.Accounts) != 1 {
		t.Fatalf("begun again: %+v", s)
	}
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	s = v.stage(Login, func(s State) bool { return s.Login.Offer != "" })
	if s.ByHand || s.Joining || s.Account != id {
		t.Errorf("%+v", s)
	}
	v.login(true)
	s = v.stage(Desk, func(s State) bool { return s.Accounts[0].Address != "" })
	if s.Accounts[0].ByHand || len(s.Accounts) != 1 {
		t.Errorf("%+v", s.Accounts)
	}
	if _, err := v.desk().Open(t.Context(), made.ID); err != nil {
		t.Errorf("its draft: %v", err)
	}
	v.must(v.program.Leave(t.Context()))
	v.watch.forward(time.Minute)
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if s = v.now(); s.ByHand || s.Stage != Desk {
		t.Errorf("the next day: %+v", s)
	}
	if err := v.program.BeginJoining(t.Context()); !fault.Is(err, fault.State) {
		t.Errorf("joined twice: %v", err)
	}
}

// TestJoiningNeverCostsAnAccount: whatever is done half-way, it is there, and its password opens it.
func TestJoiningNeverCostsAnAccount(t *testing.T) {
	v := newVisit(t)
	id := v.own("例示商店")
	v.must(v.program.BeginJoining(t.Context()))
	v.applies()
	if secret, err := v.session().store.ProgramSetting(t.Context(), secretOf(mailSetting)); err != nil || len(secret) == 0 {
		t.Errorf("what opens the mailbox: %v", err)
	}
	v.must(v.program.OpenOwn(t.Context(), Own{Business: "例示商店二号店", Password: ownPassword}))
	v.must(v.program.OpenOwn(t.Context(), Own{Business: "例示商店三号店", Password: ownPassword}))
	if s := v.now(); len(s.Accounts) != 3 {
		t.Fatalf("%d accounts", len(s.Accounts))
	}
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if s := v.now(); s.Stage != Desk || !s.ByHand {
		t.Errorf("left before the key was sent: %+v", s)
	}
	v.must(v.program.BeginJoining(t.Context()))
	v.applies()
	v.must(v.program.CancelEnrol(t.Context()))
	if secret, err := v.session().store.ProgramSetting(t.Context(), secretOf(mailSetting)); err != nil || len(secret) != 0 {
		t.Errorf("given up, something opens the mailbox: %v", err)
	}
	if err := v.program.EnterKey(t.Context(), Key{Key: "12345678"}); !fault.Is(err, fault.State) {
		t.Errorf("a key that nobody asked for: %v", err)
	}
}
