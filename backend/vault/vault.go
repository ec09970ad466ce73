// Package vault is keys at rest: a password opens a random data key, and the data key seals what must
// not be readable without it. It knows nothing of files, SQL or what is sealed.
package vault

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
)

// Cost of one try at the password (RFC 9106 §4, second choice with one more pass): about 0.2 s and 64 MiB.
const (
	passes  = 3
	memory  = 64 * 1024 // KiB
	threads = 4
)

// Errors of Open and Unseal.
var (
	ErrPassword = errors.New("the password does not open the vault")
	ErrSealed   = errors.New("the sealed data was changed or moved")
)

// Vault seals and unseals with an open data key.
type Vault struct {
	aead cipher.AEAD
	key  []byte
}

// header is what is kept of a vault: everything but the password.
type header struct {
	V       int    `json:"v"`
	KDF     string `json:"kdf"`
	Passes  uint32 `json:"passes"`
	Memory  uint32 `json:"memory"` // KiB
	Threads uint8  `json:"threads"`
	Salt    []byte `json:"salt"`
	Wrapped []byte `json:"wrapped"` // nonce and data key, sealed with the password's key
}

// New makes a vault with a fresh data key and returns the header to keep beside the data.
func New(password string) (*Vault, []byte, error) {
	v, err := withKey(random(chacha20poly1305.KeySize))
	if err != nil {
		return nil, nil, err
	}
	kept, err := v.Wrap(password)
	return v, kept, err
}

// Wrap gives the header with which a password opens this vault from now on. What is sealed stays as it is; the header
// kept before opens the vault, too, until it is replaced.
func (v *Vault) Wrap(password string) ([]byte, error) {
	h := header{V: 1, KDF: "argon2id", Passes: passes, Memory: memory, Threads: threads, Salt: random(16)}
	outer, err := h.open(password)
	if err != nil {
		return nil, err
	}
	h.Wrapped = outer.Seal("data key", v.key)
	return json.Marshal(h)
}

// Open opens a vault from its kept header. It returns ErrPassword where the password is another one.
func Open(kept []byte, password string) (*Vault, error) {
	var h header
	if err := json.Unmarshal(kept, &h); err != nil {
		return nil, fmt.Errorf("read vault header: %w", err)
	}
	if h.V != 1 || h.KDF != "argon2id" || h.Memory > 1<<20 || h.Passes > 64 || h.Passes == 0 || h.Threads == 0 {
		return nil, fmt.Errorf("vault header version %d, %s: not one this program can open", h.V, h.KDF)
	}
	outer, err := h.open(password)
	if err != nil {
		return nil, err
	}
	key, err := outer.Unseal("data key", h.Wrapped)
	if err != nil {
		return nil, ErrPassword
	}
	return withKey(key)
}

// And gives a vault that only this one and another key open together.
func (v *Vault) And(other []byte) (*Vault, error) {
	key, err := hkdf.Key(sha256.New, v.key, other, "vault and keychain", chacha20poly1305.KeySize)
	if err != nil {
		return nil, fmt.Errorf("join keys: %w", err)
	}
	return withKey(key)
}

// Seal encrypts plain so that only this vault opens it, and only at the same place: a name such as
// "setting/mail.password" that binds the data to its table, row and column.
func (v *Vault) Seal(place string, plain []byte) []byte {
	nonce := random(chacha20poly1305.NonceSizeX)
	return v.aead.Seal(nonce, nonce, plain, []byte(place))
}

// Unseal decrypts what Seal made at the same place. It returns ErrSealed for anything else.
func (v *Vault) Unseal(place string, sealed []byte) ([]byte, error) {
	if len(sealed) < chacha20poly1305.NonceSizeX {
		return nil, ErrSealed
	}
	nonce, rest := sealed[:chacha20poly1305.NonceSizeX], sealed[chacha20poly1305.NonceSizeX:]
	plain, err := v.aead.Open(nil, nonce, rest, []byte(place))
	if err != nil {
		return nil, ErrSealed
	}
	return plain, nil
}

// Mark is a keyed hash of content (HMAC-SHA-256, 32 bytes) that nobody makes without this vault's key; one made for another purpose is
// another one.
func (v *Vault) Mark(purpose string, content []byte) []byte {
	key, err := hkdf.Key(sha256.New, v.key, nil, "mark "+purpose, sha256.Size)
	if err != nil {
		panic(err) // only for more bytes than a hash can give
	}
	h := hmac.New(sha256.New, key)
	_, _ = h.Write(content) // never fails
	return h.Sum(nil)
}

func (h header) open(password string) (*Vault, error) {
	return withKey(argon2.IDKey([]byte(password), h.Salt, h.Passes, h.Memory, h.Threads, chacha20poly1305.KeySize))
}

func withKey(key []byte) (*Vault, error) {
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		return nil, fmt.Errorf("make cipher: %w", err)
	}
	return &Vault{aead, key}, nil
}

func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails since Go 1.24
	return b
}
