//go:build linux

package main

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/bridge"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
	"kyujindesk/backend/xtest"
)

// withKeychain opens an account whose mail password is sealed with a keychain, too.
func withKeychain(t *testing.T) (*visit, *xtest.Keychain, string) {
	t.Helper()
	system := xtest.StartKeychain(t)
	v := newVisit(t)
	v.house.keychain = vault.NewKeychain("KyujinDesk test")
	return v, system, v.open()
}

func TestACopiedFolderOpensNoMailboxEvenWithThePassword(t *testing.T) {
	v, system, id := withKeychain(t)
	store, err := sqlite.OpenDesk(t.Context(), filepath.Join(v.house.accountFolder(id), "desk.db"), v.watch.now)
	v.must(err)
	kept, err := store.Setting(t.Context(), vaultSetting)
	v.must(err)
	thief, err := vault.Open(kept, ownPassword)
	v.must(err)
	sealed, err := store.Setting(t.Context(), passwordOf(mailSetting))
	v.must(err)
	if _, err := thief.Unseal(passwordOf(mailSetting), sealed); !errors.Is(err, vault.ErrSealed) {
		t.Errorf("the password alone opens the mail password: %v", err)
	}
	v.must(store.Close())

	v.must(v.house.Unlock(t.Context(), id, ownPassword))
	if v.house.room.box.Password != v.world.DeskMailbox().Password {
		t.Error("on its own computer the mail password is not there")
	}
	v.login(true)
	v.must(v.house.Leave(t.Context()))

	// The folder comes to another computer: the mail password is asked for, and nothing else is lost.
	system.Lose()
	v.must(v.house.Unlock(t.Context(), id, ownPassword))
	s := v.stage("desk", func(s bridge.StartView) bool { return s.MailWithheld })
	if s.Business == "" || v.house.room.box.Password != "" {
		t.Errorf("%+v", s)
	}
	v.must(v.house.ChangeMailbox(t.Context(), v.mailbox()))
	v.stage("desk", func(s bridge.StartView) bool { return !s.MailWithheld })
	v.must(v.house.Leave(t.Context()))
	v.must(v.house.Unlock(t.Context(), id, ownPassword))
	v.stage("desk", func(s bridge.StartView) bool { return !s.MailWithheld })
	v.must(v.house.room.desk.AskDeviceCode(t.Context())) // the line works
	v.stage("desk", func(bridge.StartView) bool {
		a, err := v.house.room.desk.Account(t.Context())
		v.must(err)
		return a.Code != ""
	})
}

func TestAKeychainThatAnswersNothingHoldsNobodyUp(t *testing.T) {
	v, system, id := withKeychain(t)
	system.Freeze()
	from := time.Now()
	v.must(v.house.Unlock(t.Context(), id, ownPassword))
	if took := time.Since(from); took > 5*time.Second {
		t.Errorf("unlocking took %s", took)
	}
	v.stage("login", func(s bridge.StartView) bool { return s.MailWithheld })
	if err := v.house.AddAddress(t.Context(), true, v.mailbox()); !errors.Is(err, errWithheld) {
		t.Errorf("a new ID while the safe is empty: %v", err)
	}
	v.must(v.house.ChangeMailbox(t.Context(), v.mailbox())) // the vault alone keeps it now
	v.stage("login", func(s bridge.StartView) bool { return !s.MailWithheld })
	v.login(true)
	v.must(v.house.Leave(t.Context()))
	system.Lose()
	v.must(v.house.Unlock(t.Context(), id, ownPassword))
	v.stage("desk", func(s bridge.StartView) bool { return !s.MailWithheld })
}
