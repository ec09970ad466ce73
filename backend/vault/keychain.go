package vault

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"runtime"
	"time"

	"github.com/zalando/go-keyring"
	"golang.org/x/crypto/chacha20poly1305"
)

// Errors of a Keychain.
var (
	ErrNoKeychain = errors.New("there is no keychain, or it does not answer")
	ErrNoKey      = errors.New("the keychain does not hold the key")
)

// keychainWait bounds one question to the keychain. One that is locked asks the person first, and may wait for ever.
const keychainWait = 3 * time.Second

// Keychain is the operating system's own store for secrets: Keychain of macOS, Credential Manager of Windows, Secret Service
// of Linux. Each account keeps one random key in it, which And joins with a vault. A nil Keychain is none.
type Keychain struct {
	service string
	asking  chan struct{} // holds one token while a question is under way
}

// NewKeychain makes the keychain of a program. Nothing is asked of the system yet.
func NewKeychain(service string) *Keychain {
	return &Keychain{service: service, asking: make(chan struct{}, 1)}
}

// Key is the key that is kept under a name. It returns ErrNoKey or ErrNoKeychain, within a few seconds.
func (k *Keychain) Key(name string) ([]byte, error) {
	text, err := k.ask(func() (string, error) { return keyring.Get(k.service, name) })
	if err != nil {
		return nil, err
	}
	key, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(key) != chacha20poly1305.KeySize {
		return nil, ErrNoKey
	}
	return key, nil
}

// Make gives the key that is kept under a name, a new one where there is none. It returns ErrNoKeychain where it cannot be
// kept.
func (k *Keychain) Make(name string) ([]byte, error) {
	key, err := k.Key(name)
	if !errors.Is(err, ErrNoKey) {
		return key, err
	}
	key = random(chacha20poly1305.KeySize)
	if _, err = k.ask(func() (string, error) {
		return "", keyring.Set(k.service, name, base64.StdEncoding.EncodeToString(key))
	}); err != nil {
		return nil, err
	}
	return k.Key(name) // what cannot be read back is not kept
}

// Forget removes what is kept under a name. What the keychain cannot remove is useless without the data it seals.
func (k *Keychain) Forget(name string) {
	_, _ = k.ask(func() (string, error) { return "", keyring.Delete(k.service, name) })
}

// ask puts one question to the system. A question nobody answers goes on waiting by itself, and no other one is put
// meanwhile: a person sees at most one prompt.
func (k *Keychain) ask(question func() (string, error)) (string, error) {
	if k == nil || runtime.GOOS == "linux" && os.Getenv("DBUS_SESSION_BUS_ADDRESS") == "" {
		return "", ErrNoKeychain // without a session bus, asking would start one
	}
	select {
	case k.asking <- struct{}{}:
	default:
		return "", ErrNoKeychain
	}
	type answer struct {
		text string
		err  error
	}
	said := make(chan answer, 1)
	go func() {
		var a answer
		defer func() {
			if why := recover(); why != nil { // go-keyring 0.2.8 does where the session bus goes while a prompt is open
				a.err = fmt.Errorf("ask the keychain: %v", why)
			}
			<-k.asking
			said <- a
		}()
		a.text, a.err = question()
	}()
	select {
	case a := <-said:
		switch {
		case errors.Is(a.err, keyring.ErrNotFound):
			return "", ErrNoKey
		case a.err != nil: // the libraries below have no error of their own for a missing keychain
			return "", fmt.Errorf("%w: %w", ErrNoKeychain, a.err)
		}
		return a.text, nil
	case <-time.After(keychainWait):
		return "", ErrNoKeychain
	}
}
