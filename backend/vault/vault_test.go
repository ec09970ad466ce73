package vault_test

import (
	"bytes"
	"errors"
	"testing"

	"kyujindesk/backend/vault"
)

func TestOnlyThePasswordOpensTheVault(t *testing.T) {
	v, kept, err := vault.New("himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	sealed := v.Seal("setting/name", []byte("監査太郎"))
	if bytes.Contains(append(kept, sealed...), []byte("監査太郎")) {
		t.Error("the sealed text is readable")
	}
	again, err := vault.Open(kept, "himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	plain, err := again.Unseal("setting/name", sealed)
	if err != nil || string(plain) != "監査太郎" {
		t.Errorf("unsealed %q, %v", plain, err)
	}
	if _, err := vault.Open(kept, "himitsu-2"); !errors.Is(err, vault.ErrPassword) {
		t.Errorf("another password: %v", err)
	}
}

func TestSealedDataCannotBeMovedOrChanged(t *testing.T) {
	v, _, err := vault.New("himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	sealed := v.Seal("a", []byte("x"))
	if _, err := v.Unseal("b", sealed); !errors.Is(err, vault.ErrSealed) {
		t.Errorf("moved: %v", err)
	}
	for i := range sealed {
		changed := bytes.Clone(sealed)
		changed[i] ^= 1
		if _, err := v.Unseal("a", changed); !errors.Is(err, vault.ErrSealed) {
			t.Errorf("byte %d changed: %v", i, err)
		}
	}
	if _, err := v.Unseal("a", nil); !errors.Is(err, vault.ErrSealed) {
		t.Errorf("empty: %v", err)
	}
}

func TestAnotherPasswordOpensWhatWasSealedBefore(t *testing.T) {
	v, _, err := vault.New("himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	sealed := v.Seal("place", []byte("監査太郎"))
	kept, err := v.Wrap("himitsu-2")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := vault.Open(kept, "himitsu-1"); !errors.Is(err, vault.ErrPassword) {
		t.Errorf("the former password: %v", err)
	}
	again, err := vault.Open(kept, "himitsu-2")
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := again.Unseal("place", sealed); err != nil || string(plain) != "監査太郎" {
		t.Errorf("%q, %v", plain, err)
	}
}
