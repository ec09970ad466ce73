package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

// keychainSetting is the name of a proof: only the vault and the keychain's key together open it. It is empty where the
// vault alone seals what opens the mailbox.
const keychainSetting = "keychain"

// passwordOf is the name, and the place in the safe, of the password that goes with a mailbox's setting.
func passwordOf(setting string) string { return setting + ".password" }

// safe seals what opens a mailbox, its password and what a person granted by signing in: with the vault and, where there
// is one, with a key in the operating system's keychain. A copied folder opens no mailbox then, not even with the password.
type safe struct {
	*vault.Vault // nil where the keychain does not give its key
	proof        []byte
}

// newSafe makes the safe of an account. Without a keychain, and in practice, it is the vault. The caller has the lock.
func (h *house) newSafe(id string, secrets *vault.Vault) (safe, error) {
	if h.world != nil {
		return safe{Vault: secrets}, nil
	}
	key, err := h.keychain.Make(id)
	if err != nil {
		h.log.Info("no keychain, the vault keeps the mail password", "error", fmt.Sprintf("%T", err))
		return safe{Vault: secrets}, nil
	}
	both, err := secrets.And(key)
	if err != nil {
		return safe{}, err
	}
	return safe{both, both.Seal(keychainSetting, nil)}, nil
}

// given is what the keychain gave.
type given struct {
	key []byte
	err error
}

// askKeychain asks for the key of an account while the password is still being looked at. The caller has the lock.
func (h *house) askKeychain(id string) <-chan given {
	answer := make(chan given, 1)
	if h.world != nil {
		answer <- given{err: vault.ErrNoKeychain}
		return answer
	}
	go func() {
		key, err := h.keychain.Key(id)
		answer <- given{key, err}
	}()
	return answer
}

// openSafe opens the safe of an account. Where the keychain has lost its key, is locked, or belongs to another computer,
// the safe is empty: nothing but the mail password is asked for again.
func openSafe(ctx context.Context, store *sqlite.Desk, secrets *vault.Vault, answer <-chan given) (safe, error) {
	proof, err := store.Setting(ctx, keychainSetting)
	if err != nil || len(proof) == 0 {
		return safe{Vault: secrets}, err
	}
	got := <-answer
	if got.err != nil {
		return safe{}, nil //nolint:nilerr // it is empty
	}
	both, err := secrets.And(got.key)
	if err != nil {
		return safe{}, err
	}
	if _, err := both.Unseal(keychainSetting, proof); err != nil {
		return safe{}, nil //nolint:nilerr // another key than the one it was sealed with
	}
	return safe{both, proof}, nil
}

// putMailbox seals how a mailbox is reached, in the running transaction: its password apart, so that the rest is known
// even where the safe is empty.
func putMailbox(ctx context.Context, store *sqlite.Desk, secrets *vault.Vault, s safe, setting string, box mailbox.Account) error {
	password := box.Password
	box.Password = ""
	plain, err := json.Marshal(box) //nolint:gosec // without its password, and it is sealed at once
	if err != nil {
		return fmt.Errorf("write mailbox: %w", err)
	}
	return errors.Join(
		store.PutSetting(ctx, setting, secrets.Seal(setting, plain)),
		store.PutSetting(ctx, passwordOf(setting), s.Seal(passwordOf(setting), []byte(password))),
		store.PutSetting(ctx, keychainSetting, append([]byte{}, s.proof...)),
	)
}

// readMailbox reads how a mailbox is reached. known is false where nothing is kept under that name.
func readMailbox(ctx context.Context, store *sqlite.Desk, secrets *vault.Vault, s safe, setting string) (box mailbox.Account, known bool, err error) {
	sealed, err := store.Setting(ctx, setting)
	if err != nil || sealed == nil {
		return box, false, err
	}
	plain, err := secrets.Unseal(setting, sealed)
	if err != nil {
		return box, false, err
	}
	if err := json.Unmarshal(plain, &box); err != nil {
		return box, false, fmt.Errorf("read mailbox: %w", err)
	}
	if sealed, err = store.Setting(ctx, passwordOf(setting)); err != nil || sealed == nil {
		return box, true, err
	}
	if s.Vault != nil {
		if plain, err = s.Unseal(passwordOf(setting), sealed); err == nil {
			box.Password = string(plain)
			return box, true, nil
		}
	}
	box.Withheld = box.Auth == mailbox.Password
	return box, true, nil
}

// errWithheld is returned where something is to be sealed or read with a safe that is empty.
var errWithheld = fault.New(fault.Denied, "mail.keychain")
