package backup

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"filippo.io/age"

	"kyujindesk/backend/fault"
)

// PassphraseMin is how many characters a passphrase has at least: whoever finds the file has all the time there is to guess it.
const PassphraseMin = 12

// prefix stands before every paper key (age, X25519 identity).
const prefix = "AGE-SECRET-KEY-1"

// Key opens the backups of one account: with its passphrase, or with the paper key. Its zero value is none.
type Key struct {
	paper   string // the identity that backups are sealed to
	wrapped []byte // the same, sealed with the passphrase
}

// NewKey makes a key. It returns an Invalid fault for a passphrase that is too short.
func NewKey(passphrase string) (Key, error) {
	if utf8.RuneCountInString(strings.TrimSpace(passphrase)) < PassphraseMin {
		return Key{}, fault.At("passphrase", fault.Invalid, "backup.passphrase").With("min", PassphraseMin)
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return Key{}, fmt.Errorf("make backup key: %w", err)
	}
	lock, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return Key{}, fmt.Errorf("make backup key: %w", err)
	}
	var wrapped bytes.Buffer
	w, err := age.Encrypt(&wrapped, lock)
	if err == nil {
		_, err = io.WriteString(w, identity.String())
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return Key{}, fmt.Errorf("wrap backup key: %w", err)
	}
	return Key{identity.String(), wrapped.Bytes()}, nil
}

// Paper is the key as it is printed: it opens every backup that was sealed with it, without the passphrase.
func (k Key) Paper() string { return k.paper }

// None says whether there is no key.
func (k Key) None() bool { return k.paper == "" }

// kept is a key as it is kept, sealed, by who makes backups.
type kept struct {
	Paper   string `json:"paper"`
	Wrapped []byte `json:"wrapped"`
}

// MarshalJSON writes it as it is kept. The text must be sealed.
func (k Key) MarshalJSON() ([]byte, error) { return json.Marshal(kept{k.paper, k.wrapped}) }

// UnmarshalJSON reads what MarshalJSON wrote.
func (k *Key) UnmarshalJSON(text []byte) error {
	var was kept
	err := json.Unmarshal(text, &was)
	k.paper, k.wrapped = was.Paper, was.Wrapped
	return err
}

// identity is what a passphrase, or a paper key as somebody types it, opens the sealed part with. wrapped is from the file.
func identity(secret string, wrapped []byte) (age.Identity, error) {
	if paper, is := typed(secret); is {
		id, err := age.ParseX25519Identity(paper)
		if err != nil {
			return nil, fault.At("secret", fault.Invalid, "backup.paper").Because(err)
		}
		return id, nil
	}
	lock, err := age.NewScryptIdentity(secret)
	if err != nil {
		return nil, fault.At("secret", fault.Invalid, "backup.secret").Because(err)
	}
	r, err := age.Decrypt(bytes.NewReader(wrapped), lock)
	if err != nil {
		return nil, fault.At("secret", fault.Invalid, "backup.secret").Because(err)
	}
	paper, err := io.ReadAll(io.LimitReader(r, 1024))
	if err != nil {
		return nil, errDamaged(err)
	}
	id, err := age.ParseX25519Identity(string(paper))
	if err != nil {
		return nil, errDamaged(err)
	}
	return id, nil
}

// typed reads a paper key in whatever groups and letters it was typed; false for what is none.
func typed(secret string) (string, bool) {
	plain := strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' { // an IME's full width
			r -= '！' - '!'
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r)
		}
		return -1
	}, secret)
	rest, is := strings.CutPrefix(plain, strings.ReplaceAll(prefix, "-", ""))
	return prefix + rest, is
}
