package program

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
)

// keychainSetting is the name of a proof: only the vault and the keychain's key together open it. It is empty where the
// vault alone seals what opens the mailbox.
const keychainSetting = "keychain"

// moveWait is how much longer than the password's own work an unlock waits for a keychain that held nothing so far.
const moveWait = 100 * time.Millisecond

// secretOf is the name, and the place in the safe, of what opens the mailbox of a setting.
func secretOf(setting string) string { return setting + ".secret" }

// secret opens a mailbox: its password, or what a person granted by signing in.
type secret struct {
	Password string  `json:"password,omitempty"`
	SignIn   *signed `json:"signIn,omitempty"`
}

// safe seals how the mailboxes of an account are reached with its vault, and what opens them with the vault and, where
// there is one, with a key in the operating system's keychain. A copied folder opens no mailbox then, not even with the
// password.
type safe struct {
	store *deskstore.Store
	vault *vault.Vault
	both  *vault.Vault // the vault itself without a keychain, nil where the keychain does not give its key
	proof []byte
}

// vaultAlone is the safe of an account that no keychain knows.
func vaultAlone(store *deskstore.Store, secrets *vault.Vault) safe {
	return safe{store, secrets, secrets, nil}
}

// with is the same safe with a key of the keychain.
func (s safe) with(key []byte) (safe, error) {
	both, err := s.vault.And(key)
	if err != nil {
		return safe{}, err
	}
	return safe{s.store, s.vault, both, both.Seal(keychainSetting, nil)}, nil
}

// empty says that the keychain does not give its key: what opens the mailbox must be entered again.
func (s safe) empty() bool { return s.both == nil }

// newSafe makes the safe of an account. Without a keychain, and in practice, it is the vault.
func (p *Program) newSafe(id string, store *deskstore.Store, secrets *vault.Vault) (safe, error) {
	alone := vaultAlone(store, secrets)
	if p.world != nil {
		return alone, nil
	}
	key, err := p.Keychain.Make(id)
	if err != nil {
		p.Log.Info("no keychain, the vault keeps what opens the mailbox", "error", fmt.Sprintf("%T", err))
		return alone, nil
	}
	return alone.with(key)
}

// given is what the keychain gave.
type given struct {
	key []byte
	err error
}

// askKeychain asks for the key of an account while the password is still being looked at; where nothing is sealed with one
// yet, it has one made.
func (p *Program) askKeychain(id string, proof []byte) <-chan given {
	answer := make(chan given, 1)
	if p.world != nil {
		answer <- given{err: vault.ErrNoKeychain}
		return answer
	}
	ask := p.Keychain.Key
	if len(proof) == 0 {
		ask = p.Keychain.Make
	}
	go func() {
		key, err := ask(id)
		answer <- given{key, err}
	}()
	return answer
}

// openSafe opens the safe of an account. Where the keychain has lost its key, is locked, or belongs to another computer,
// the safe is empty: nothing but the mail password is asked for again. Where the vault was alone so far and a keychain
// answers now, what opens the mailbox moves there.
func (p *Program) openSafe(ctx context.Context, store *deskstore.Store, secrets *vault.Vault, proof []byte, answer <-chan given) (safe, error) {
	alone := vaultAlone(store, secrets)
	if len(proof) == 0 {
		select {
		case got := <-answer:
			if got.err == nil {
				return p.move(ctx, alone, got.key)
			}
		case <-time.After(moveWait): // another time
		}
		return alone, nil
	}
	got := <-answer
	if got.err != nil {
		return safe{store: store, vault: secrets}, nil //nolint:nilerr // it is empty
	}
	both, err := secrets.And(got.key)
	if err != nil {
		return safe{}, err
	}
	if _, err := both.Unseal(keychainSetting, proof); err != nil {
		return safe{store: store, vault: secrets}, nil //nolint:nilerr // another key than the one it was sealed with
	}
	return safe{store, secrets, both, proof}, nil
}

// move seals anew, with a key of the keychain, what the vault alone has sealed. It happens as a whole or not at all; what
// cannot be kept today stays where it is.
func (p *Program) move(ctx context.Context, alone safe, key []byte) (safe, error) {
	joined, err := alone.with(key)
	if err != nil {
		return safe{}, err
	}
	err = alone.store.Atomically(ctx, func(ctx context.Context) error {
		for _, setting := range []string{mailSetting, nextMailSetting} {
			sealed, err := alone.store.ProgramSetting(ctx, secretOf(setting))
			if err != nil {
				return err
			}
			plain, err := alone.both.Unseal(secretOf(setting), sealed)
			if err != nil {
				continue // none, or of a keychain that is lost
			}
			if err := alone.store.PutProgramSetting(ctx, secretOf(setting), joined.both.Seal(secretOf(setting), plain)); err != nil {
				return err
			}
		}
		return alone.store.PutProgramSetting(ctx, keychainSetting, joined.proof)
	})
	if err != nil {
		p.Log.Error("move to the keychain", "error", err)
		return alone, nil
	}
	return joined, nil
}

// putMailbox keeps how a mailbox is reached, and what opens it apart from that, so that the rest is known even where the
// safe is empty. Without in, a mailbox that is signed in to keeps the sign-in it has.
func (s safe) putMailbox(ctx context.Context, setting string, box mailbox.Setup, in *signed) error {
	kept := secret{Password: box.Password, SignIn: in}
	box.Password = ""
	plain, err := json.Marshal(box) //nolint:gosec // without its password, and it is sealed at once
	if err != nil {
		return fmt.Errorf("write mailbox: %w", err)
	}
	return s.store.Atomically(ctx, func(ctx context.Context) error {
		err := errors.Join(
			s.store.PutProgramSetting(ctx, setting, s.vault.Seal(setting, plain)),
			s.store.PutProgramSetting(ctx, keychainSetting, append([]byte{}, s.proof...)),
		)
		if box.Auth == mailbox.OAuth2 && in == nil {
			return err
		}
		return errors.Join(err, s.putSecret(ctx, setting, kept))
	})
}

// putSecret seals what opens a mailbox, in the running transaction.
func (s safe) putSecret(ctx context.Context, setting string, kept secret) error {
	if s.empty() {
		return errWithheld
	}
	plain, err := json.Marshal(kept) //nolint:gosec // it is sealed at once
	if err != nil {
		return fmt.Errorf("write what opens the mailbox: %w", err)
	}
	return s.store.PutProgramSetting(ctx, secretOf(setting), s.both.Seal(secretOf(setting), plain))
}

// readMailbox reads how a mailbox is reached, and the sign-in to it. It is withheld where the safe does not give what opens
// it, and has no address where nothing is kept.
func (s safe) readMailbox(ctx context.Context, setting string) (box mailbox.Setup, in *signed, err error) {
	sealed, err := s.store.ProgramSetting(ctx, setting)
	if err != nil || sealed == nil {
		return box, nil, err
	}
	plain, err := s.vault.Unseal(setting, sealed)
	if err != nil {
		return box, nil, err
	}
	if err := json.Unmarshal(plain, &box); err != nil {
		return box, nil, fmt.Errorf("read mailbox: %w", err)
	}
	kept, err := s.readSecret(ctx, setting)
	box.Password, box.Withheld = kept.Password, kept == secret{}
	return box, kept.SignIn, err
}

// readSecret is what opens a mailbox; nothing where the safe does not give it.
func (s safe) readSecret(ctx context.Context, setting string) (kept secret, err error) {
	sealed, err := s.store.ProgramSetting(ctx, secretOf(setting))
	if err != nil || s.empty() {
		return kept, err
	}
	plain, err := s.both.Unseal(secretOf(setting), sealed)
	if err != nil {
		return kept, nil //nolint:nilerr // it was sealed with another key, or never
	}
	if err := json.Unmarshal(plain, &kept); err != nil {
		return kept, fmt.Errorf("read what opens the mailbox: %w", err)
	}
	return kept, nil
}

// errWithheld is returned where something is to be sealed with a safe that is empty.
var errWithheld = fault.New(fault.Denied, "mail.keychain")
