//go:build linux

package program

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/station"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
	"kyujindesk/backend/xtest"
)

// withKeychain opens an account whose mail password is sealed with a keychain, too.
func withKeychain(t *testing.T) (*visit, *xtest.Keychain, string) {
	t.Helper()
	system := xtest.StartKeychain(t)
	v := newVisit(t)
	v.program.Keychain = vault.NewKeychain("KyujinDesk test")
	return v, system, v.open()
}

// stolen says whether an account's folder and its password open the mailbox.
func (v *visit) stolen(id string) bool {
	v.Helper()
	store, err := deskstore.Open(v.Context(), filepath.Join(v.program.accountFolder(id), "desk.db"), v.watch.now)
	v.must(err)
	defer func() { v.must(store.Close()) }()
	kept, err := store.ProgramSetting(v.Context(), station.VaultSetting)
	v.must(err)
	thief, err := vault.Open(kept, ownPassword)
	v.must(err)
	box, _, err := vaultAlone(store, thief).readMailbox(v.Context(), mailSetting)
	v.must(err)
	return box.Password != "" || !box.Withheld
}

func TestACopiedFolderOpensNoMailboxEvenWithThePassword(t *testing.T) {
	v, system, id := withKeychain(t)
	if v.stolen(id) {
		t.Error("the password alone opens the mail password")
	}
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if v.session().box.Password != v.world.DeskMailbox().Password {
		t.Error("on its own computer the mail password is not there")
	}
	v.login(true)
	v.must(v.program.Leave(t.Context()))

	// The folder comes to another computer: the mail password is asked for, and nothing else is lost.
	system.Lose()
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	s := v.stage("desk", func(s State) bool { return s.MailWithheld })
	if s.Business == "" || v.session().box.Password != "" {
		t.Errorf("%+v", s)
	}
	v.must(v.program.ChangeMailbox(t.Context(), v.mailbox()))
	v.stage("desk", func(s State) bool { return !s.MailWithheld })
	v.must(v.program.Leave(t.Context()))
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	v.stage("desk", func(s State) bool { return !s.MailWithheld })
	v.must(v.desk().AskDeviceCode(t.Context())) // the line works
	v.stage("desk", func(State) bool {
		a, err := v.desk().Account(t.Context())
		v.must(err)
		return a.Code != ""
	})
}

func TestAKeychainThatAnswersNothingHoldsNobodyUp(t *testing.T) {
	v, system, id := withKeychain(t)
	system.Freeze()
	from := time.Now()
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if took := time.Since(from); took > 5*time.Second {
		t.Errorf("unlocking took %s", took)
	}
	v.stage("login", func(s State) bool { return s.MailWithheld })
	if err := v.program.AddAddress(t.Context(), true, v.mailbox()); !errors.Is(err, errWithheld) {
		t.Errorf("a new ID while the safe is empty: %v", err)
	}
	v.must(v.program.ChangeMailbox(t.Context(), v.mailbox())) // the vault alone keeps it now
	v.stage("login", func(s State) bool { return !s.MailWithheld })
	v.login(true)
	v.must(v.program.Leave(t.Context()))
	system.Lose()
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	v.stage("desk", func(s State) bool { return !s.MailWithheld })
}

func TestAKeychainThatComesLaterTakesOver(t *testing.T) {
	system := xtest.StartKeychain(t)
	v := newVisit(t)
	v.program.Keychain = vault.NewKeychain("KyujinDesk test")
	system.Lock()
	id := v.open()
	if !v.stolen(id) {
		t.Fatal("a locked keychain has taken something")
	}
	v.must(v.program.Unlock(t.Context(), id, ownPassword)) // still locked: nothing is held up, and nothing asked
	v.login(true)
	v.must(v.program.Leave(t.Context()))

	// It was killed once after the key was made and before anything was sealed with it.
	system.Unlock()
	_, err := v.program.Keychain.Make(id)
	v.must(err)
	for range 20 { // an unlock does not wait for a slow keychain
		v.must(v.program.Unlock(t.Context(), id, ownPassword))
		v.stage("desk", func(s State) bool { return !s.MailWithheld })
		v.must(v.program.Leave(t.Context()))
		if !v.stolen(id) {
			break
		}
	}
	if v.stolen(id) {
		t.Fatal("the vault alone still opens the mail password")
	}
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	if v.session().box.Password != v.world.DeskMailbox().Password {
		t.Error("the mail password was lost on the way")
	}
}

func TestAMoveIntoTheKeychainIsWholeOrNothing(t *testing.T) {
	v := newVisit(t)
	id := v.open()
	v.must(v.program.Unlock(t.Context(), id, ownPassword))
	alone := v.session().keys
	next := v.world.DeskMailbox()
	next.Address, next.Auth, next.Authority = "honten@example.jp", mailbox.OAuth2, "example"
	in := &signed{Authority: "example", Grant: mailbox.Grant{Refresh: "refresh-1"}}
	v.must(alone.putMailbox(t.Context(), nextMailSetting, next, in))
	v.must(alone.putMailbox(t.Context(), nextMailSetting, next, nil)) // other servers, the same sign-in
	holds := func(s safe) (box, other mailbox.Setup, in *signed) {
		box, _, err := s.readMailbox(t.Context(), mailSetting)
		v.must(err)
		other, in, err = s.readMailbox(t.Context(), nextMailSetting)
		v.must(err)
		return box, other, in
	}

	ended, end := context.WithCancel(t.Context())
	end()
	same, err := v.program.move(ended, alone, []byte("key of the keychain"))
	v.must(err)
	if box, _, in := holds(same); same.both != alone.both || box.Withheld || in == nil {
		t.Errorf("what could not be moved is gone: %+v, %+v", box, in)
	}
	moved, err := v.program.move(t.Context(), alone, []byte("key of the keychain"))
	v.must(err)
	if box, other, in := holds(moved); box.Password != v.world.DeskMailbox().Password || other.Withheld || in == nil || in.Grant.Refresh != "refresh-1" {
		t.Errorf("moved: %+v, %+v, %+v", box, other, in)
	}
	if box, other, in := holds(alone); !box.Withheld || !other.Withheld || in != nil {
		t.Errorf("the vault alone still opens: %+v, %+v", box, other)
	}
}
