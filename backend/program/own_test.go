package program

import (
	"os"
	"testing"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/station"
	deskstore "kyujindesk/backend/store/desk"
)

// own is an account of a business that goes to its office itself, open.
func (v *visit) own(name string) (id string) {
	v.Helper()
	v.must(v.program.OpenOwn(v.Context(), Own{Business: name, Password: ownPassword}))
	s, err := v.program.State(v.Context())
	v.must(err)
	return s.Account
}

func (v *visit) now() State {
	v.Helper()
	s, err := v.program.State(v.Context())
	v.must(err)
	return s
}

func TestABusinessThatGoesItselfIsAtItsDeskAtOnce(t *testing.T) {
	v := newVisit(t)
	v.must(v.program.OpenOwn(t.Context(), Own{Business: "　例示商店 ", Number: "４１０１１２３４５６７", Password: ownPassword}))
	s := v.now()
	if s.Stage != Desk || !s.ByHand || s.Business != "例示商店" || s.MailWithheld {
		t.Fatalf("%+v", s)
	}
	if _, open := v.program.Line(); open {
		t.Error("there is a line")
	}
	if e, err := v.desk().Establishment(t.Context()); err != nil || e.Number != "4101-123456-7" {
		t.Errorf("%q, %v", e.Number, err)
	}
	made, err := v.desk().Create(t.Context(), posting.FullTime)
	v.must(err)
	v.must(v.program.Leave(t.Context()))
	s = v.now()
	if s.Stage != Locked || len(s.Accounts) != 1 || !s.Accounts[0].ByHand || s.Accounts[0].Business != "例示商店" {
		t.Fatalf("locked: %+v", s)
	}
	id := s.Accounts[0].ID
	if err := v.program.Unlock(t.Context(), id, "himitsu-2"); !fault.Is(err, fault.Denied) {
		t.Errorf("a wrong password: %v", err)
	}
	v.watch.forward(time.Minute)
	v.must(v.program.Close())
	v.again()
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if s = v.now(); s.Stage != Desk || !s.ByHand || s.Account != id {
		t.Errorf("unlocked: %+v", s)
	}
	if _, err := v.desk().Open(t.Context(), made.ID); err != nil {
		t.Errorf("its draft: %v", err)
	}
}

func TestWhatOnlyAMailboxHasIsRefusedWithoutOne(t *testing.T) {
	v := newVisit(t)
	v.own("例示商店")
	box := v.mailbox()
	if err := v.program.ChangeMailbox(t.Context(), box); !fault.Is(err, fault.State) {
		t.Errorf("another mailbox: %v", err)
	}
	if err := v.program.AddAddress(t.Context(), true, box); !fault.Is(err, fault.State) {
		t.Errorf("another ID: %v", err)
	}
	if kept, err := v.session().store.ProgramSetting(t.Context(), nextMailSetting); err != nil || kept != nil {
		t.Errorf("a mailbox was kept: %v", err)
	}
}

func TestANewNameStandsOnTheFirstPage(t *testing.T) {
	v := newVisit(t)
	id := v.own("例示商店")
	_, err := v.desk().SaveBusiness(t.Context(), form.Values{"name": "例示商店本店"})
	v.must(err)
	v.stage(Desk, func(s State) bool {
		return s.Business == "例示商店本店" && s.Accounts[0].Business == "例示商店本店"
	})
	v.must(v.program.ChangePassword(t.Context(), ownPassword, "himitsu-2"))
	v.must(v.program.Leave(t.Context()))
	if err := v.program.Unlock(t.Context(), id, ownPassword); !fault.Is(err, fault.Denied) {
		t.Errorf("the old password: %v", err)
	}
	v.watch.forward(time.Minute)
	v.must(v.program.Unlock(t.Context(), id, "himitsu-2"))
}

// TestTwoBusinessesOfOneComputerAreNotOneAnothersFormer: neither has an ID, which makes them no former account of each other.
func TestTwoBusinessesOfOneComputerAreNotOneAnothersFormer(t *testing.T) {
	v := newVisit(t)
	first := v.own("例示商店")
	v.must(v.program.Leave(t.Context()))
	v.own("例示商店二号店")
	v.must(v.program.Leave(t.Context()))
	for _, e := range v.now().Accounts {
		if e.Former {
			t.Errorf("%s is set apart", e.Business)
		}
	}
	if err := v.program.RemoveFormer(t.Context(), first); !fault.Is(err, fault.State) {
		t.Errorf("removed: %v", err)
	}
	v.must(v.program.Unlock(t.Context(), first, ownPassword))
}

func TestNothingIsMadeOfWhatCannotBeRead(t *testing.T) {
	v := newVisit(t)
	for field, in := range map[string]Own{
		"business":      {Business: " 　", Password: ownPassword},
		"establishment": {Business: "例示商店", Number: "4101-12", Password: ownPassword},
		"password":      {Business: "例示商店", Password: "himitsu"},
	} {
		f, _ := fault.Of(v.program.OpenOwn(t.Context(), in))
		if f == nil || f.Field != field {
			t.Errorf("%s: %v", field, f)
		}
	}
	if s := v.now(); s.Stage != First || len(s.Accounts) != 0 {
		t.Errorf("%+v", s)
	}
	if folders, err := os.ReadDir(v.program.accountsFolder()); err == nil && len(folders) > 0 {
		t.Errorf("%d folders are left", len(folders))
	}
}

// TestAnAccountThatWasKilledOnItsWayIsNone: with a folder, a file, a password or a way of its own, but no entry on the first page,
// there is nothing in it yet, and nothing of it stays.
func TestAnAccountThatWasKilledOnItsWayIsNone(t *testing.T) {
	v := newVisit(t)
	kept := v.own("例示商店")
	v.must(v.program.Leave(t.Context()))
	store := func(id string) *deskstore.Store {
		v.must(v.program.newFolder(id))
		s, err := deskstore.Open(t.Context(), v.program.database(id), v.watch.now)
		v.must(err)
		return s
	}
	v.must(os.MkdirAll(v.program.accountFolder("01890000-0000-7000-8000-000000000001"), 0o700))
	v.must(v.program.newFolder("01890000-0000-7000-8000-000000000004"))
	v.must(store("01890000-0000-7000-8000-000000000002").Close())
	locked := store("01890000-0000-7000-8000-000000000003")
	_, err := station.MakeVault(t.Context(), locked, ownPassword, nil)
	v.must(err)
	v.must(locked.Close())
	v.must(v.program.Close())
	v.again()
	if s := v.now(); len(s.Accounts) != 1 || s.Accounts[0].ID != kept {
		t.Errorf("%+v", s.Accounts)
	}
	if folders, err := os.ReadDir(v.program.accountsFolder()); err != nil || len(folders) != 1 {
		t.Errorf("%d folders, %v", len(folders), err)
	}
	v.must(v.program.Unlock(t.Context(), kept, ownPassword))
}

// TestAnAccountWithAMailboxIsNeverTakenForOneWithout: what an account is, it says itself.
func TestAnAccountWithAMailboxIsNeverTakenForOneWithout(t *testing.T) {
	v := newVisit(t)
	id := v.open()
	v.own("例示商店")
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if s := v.now(); s.ByHand || s.Stage != Login {
		t.Errorf("%+v", s)
	}
	if _, open := v.program.Line(); !open {
		t.Error("there is no line")
	}
	if v.session().box.Address == "" || v.session().box.Auth == mailbox.OAuth2 {
		t.Error("its mailbox is gone")
	}
}
