//go:build linux

package vault_test

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"kyujindesk/backend/vault"
	"kyujindesk/backend/xtest"
)

// quickly fails a test in which a keychain holds up the program.
func quickly(t *testing.T, do func() error) error {
	t.Helper()
	from := time.Now()
	err := do()
	if took := time.Since(from); took > 4*time.Second {
		t.Errorf("it took %s", took)
	}
	return err
}

func TestTheKeychainKeepsAKeyOfEachAccount(t *testing.T) {
	k := vault.NewKeychain("KyujinDesk test")
	system := xtest.StartKeychain(t)
	if _, err := k.Key("one"); !errors.Is(err, vault.ErrNoKey) {
		t.Fatalf("an empty keychain: %v", err)
	}
	one, err := k.Make("one")
	if err != nil {
		t.Fatal(err)
	}
	two, err := k.Make("two")
	if err != nil || bytes.Equal(one, two) || len(one) != 32 {
		t.Fatalf("%x, %x, %v", one, two, err)
	}
	if again, err := k.Make("one"); err != nil || !bytes.Equal(again, one) {
		t.Errorf("a key that is there: %x, %v", again, err)
	}
	k.Forget("two")
	if _, err := k.Key("two"); !errors.Is(err, vault.ErrNoKey) {
		t.Errorf("after forgetting: %v", err)
	}
	system.Lose()
	if _, err := k.Key("one"); !errors.Is(err, vault.ErrNoKey) {
		t.Errorf("on another computer: %v", err)
	}
}

func TestAKeychainThatDoesNotAnswerHoldsNothingUp(t *testing.T) {
	k := vault.NewKeychain("KyujinDesk test")
	system := xtest.StartKeychain(t)
	if _, err := k.Make("one"); err != nil {
		t.Fatal(err)
	}
	system.Lock()
	if err := quickly(t, func() error { _, err := k.Key("one"); return err }); !errors.Is(err, vault.ErrNoKeychain) {
		t.Errorf("locked: %v", err)
	}
	frozen := vault.NewKeychain("KyujinDesk test")
	system.Freeze()
	for range 2 { // the second question is not put while the first one waits
		if err := quickly(t, func() error { _, err := frozen.Make("one"); return err }); !errors.Is(err, vault.ErrNoKeychain) {
			t.Errorf("frozen: %v", err)
		}
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	if err := quickly(t, func() error { _, err := vault.NewKeychain("x").Make("one"); return err }); !errors.Is(err, vault.ErrNoKeychain) {
		t.Errorf("without a session: %v", err)
	}
	var none *vault.Keychain
	if _, err := none.Make("one"); !errors.Is(err, vault.ErrNoKeychain) {
		t.Errorf("none: %v", err)
	}
}

func TestTwoKeysOpenTogetherAndNeitherAlone(t *testing.T) {
	v, _, err := vault.New("himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	both, err := v.And([]byte("key of the keychain"))
	if err != nil {
		t.Fatal(err)
	}
	sealed := both.Seal("mailbox.password", []byte("mail"))
	again, err := v.And([]byte("key of the keychain"))
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := again.Unseal("mailbox.password", sealed); err != nil || string(plain) != "mail" {
		t.Errorf("%s, %v", plain, err)
	}
	other, err := v.And([]byte("another key"))
	if err != nil {
		t.Fatal(err)
	}
	for name, alone := range map[string]*vault.Vault{"the vault alone": v, "another key": other} {
		if _, err := alone.Unseal("mailbox.password", sealed); !errors.Is(err, vault.ErrSealed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
