package program

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
)

func TestALateVisitToTheCounterMendsALapsedRegistration(t *testing.T) {
	v := newVisit(t)
	v.must(v.program.Enrol(t.Context(), Enrolment{Way: letter.Provisional, Office: practice.OfficeAddress, Mail: v.mailbox()}))
	s := v.stage("enrolling", func(s State) bool { return s.Enrolment.Offer != "" })
	v.must(v.program.EnterKey(t.Context(), Key{
		Key: s.Enrolment.Offer, Password: ownPassword, Business: &establishment.Establishment{Name: "新規商店"},
	}))
	s = v.stage("opened", whatever)
	v.must(v.program.Leave(t.Context()))
	v.must(v.program.Unlock(t.Context(), s.Account, ownPassword))
	v.login(true)
	v.stage("desk", func(s State) bool { return s.Provisional != "" && !s.Lapsed })

	v.watch.forward(16 * 24 * time.Hour)
	v.stage("desk", func(s State) bool { return s.Lapsed })
	if _, err := v.desk().Create(t.Context(), posting.FullTime); err != nil {
		t.Errorf("drafting after the last day: %v", err)
	}
	v.must(v.desk().AskDeviceCode(t.Context())) // it waits at the office
	v.must(v.world.Office.Complete(t.Context(), practice.DeskAddress, establishment.Establishment{Number: "4101-222222-2"}))
	v.stage("desk", func(s State) bool {
		a, err := v.desk().Account(t.Context())
		v.must(err)
		return s.Provisional == "" && !s.Lapsed && a.Code != "" // what waited was taken up
	})
}

func TestAnAccountThatWasRegisteredAnewIsSetApart(t *testing.T) {
	v := newVisit(t)
	first := v.open()
	if err := v.program.RemoveFormer(t.Context(), first); !fault.Is(err, fault.State) {
		t.Errorf("the only one there is: %v", err)
	}
	v.must(v.world.Office.RegisterAddress(t.Context(), establishment.Establishment{Number: "4101-123456-7"}, practice.DeskAddress))
	v.must(v.program.Enrol(t.Context(), Enrolment{Way: letter.Registered, Office: practice.OfficeAddress, Mail: v.mailbox()}))
	s := v.stage(Enrolling, func(s State) bool { return s.Enrolment.Offer != "" })
	v.must(v.program.EnterKey(t.Context(), Key{Key: s.Enrolment.Offer, Password: ownPassword}))
	v.stage(Opened, whatever)
	v.must(v.program.Leave(t.Context()))
	s = v.stage(Locked, func(s State) bool { return len(s.Accounts) == 2 })
	for _, e := range s.Accounts {
		if e.Former != (e.ID == first) {
			t.Errorf("%+v", e)
		}
	}
	v.must(v.program.RemoveFormer(t.Context(), first))
	s = v.stage(Locked, func(s State) bool { return len(s.Accounts) == 1 })
	if err := v.program.RemoveFormer(t.Context(), s.Accounts[0].ID); !fault.Is(err, fault.State) {
		t.Errorf("the one that counts: %v", err)
	}
	v.must(v.program.Unlock(t.Context(), s.Accounts[0].ID, ownPassword))
}

// TestAnAccountThatLostItsEntryLosesNothingElse: a file that went missing, or was damaged, is no reason to take drafts away.
func TestAnAccountThatLostItsEntryLosesNothingElse(t *testing.T) {
	v := newVisit(t)
	v.must(v.program.OpenOwn(t.Context(), Own{Business: "例示商店", Password: ownPassword}))
	s := v.stage(Desk, whatever)
	draft, err := v.desk().Create(t.Context(), posting.FullTime)
	v.must(err)
	for _, damage := range []func(file string) error{os.Remove, func(file string) error { return os.WriteFile(file, []byte("{"), 0o600) }} {
		v.must(v.program.Close())
		v.must(damage(filepath.Join(v.data, "accounts", s.Account, "account.json")))
		v.again()
		v.stage(Locked, func(s State) bool {
			return len(s.Accounts) == 1 && s.Accounts[0].Business == "" && !s.Accounts[0].Former
		})
		v.must(v.program.Unlock(t.Context(), s.Account, ownPassword))
		if _, err := v.desk().Open(t.Context(), draft.ID); err != nil {
			t.Errorf("the draft: %v", err)
		}
		v.stage(Desk, func(s State) bool { return s.Accounts[0].Business == "例示商店" })
	}
}
