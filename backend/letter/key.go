package letter

import (
	"fmt"
	"slices"
	"time"

	"github.com/ProtonMail/go-crypto/openpgp/s2k"
	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/ProtonMail/gopenpgp/v3/profile"
)

// keyBirth is the creation time of every key. It carries no meaning: which keys are valid, and since
// when, is the office's record. A fixed moment in the past keeps a desk whose clock is years off able
// to sign and to be written to.
var keyBirth = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC).Unix() //nolint:gochecknoglobals // a constant in all but syntax

// Key is an OpenPGP key: with its private half it signs and opens, without it is a certificate.
type Key struct{ key *crypto.Key }

// NewKey makes the key pair of one device or office (Ed25519 and X25519). The private half never
// travels. name and address stand in the certificate for people who use a mail program.
func NewKey(name, address string) (Key, error) {
	k, err := pgp().KeyGeneration().AddUserId(name, address).GenerationTime(keyBirth).New().GenerateKey()
	if err != nil {
		return Key{}, fmt.Errorf("make OpenPGP key: %w", err)
	}
	made := Key{k}
	made.prove()
	return made, nil
}

// ParseKey reads what Certificate or Private wrote.
func ParseKey(armored string) (Key, error) {
	k, err := crypto.NewKeyFromArmored(armored)
	if err != nil {
		return Key{}, fmt.Errorf("read OpenPGP key: %w", err)
	}
	read := Key{k}
	read.prove()
	return read, nil
}

// Fingerprint names the key: 40 hexadecimal digits.
func (k Key) Fingerprint() string { return k.key.GetFingerprint() }

// Certificate is the public half, armored.
func (k Key) Certificate() (string, error) {
	s, err := k.key.GetArmoredPublicKey()
	if err != nil {
		return "", fmt.Errorf("write certificate: %w", err)
	}
	return s, nil
}

// Private is the whole key, armored and not locked: it must be sealed wherever it is kept.
func (k Key) Private() (string, error) {
	s, err := k.key.Armor()
	if err != nil {
		return "", fmt.Errorf("write private key: %w", err)
	}
	return s, nil
}

// opens says whether a sealed message names the key among its readers. A message that cannot be parsed names nobody and
// counts as this key's: it is broken, not another's.
func (k Key) opens(sealed []byte) bool {
	m, err := crypto.NewPGPMessageFromArmored(string(sealed))
	if err != nil {
		return true
	}
	ids, ok := m.EncryptionKeyIDs()
	if !ok {
		return true
	}
	for _, e := range k.key.GetEntity().Subkeys {
		if slices.Contains(ids, e.PublicKey.KeyId) {
			return true
		}
	}
	return slices.Contains(ids, k.key.GetKeyID())
}

// pgp is what GnuPG and Thunderbird read too. A code's secret is 75 random bits and needs no
// stretching, so its count of hash rounds is a modest one.
func pgp() *crypto.PGPHandle {
	p := profile.Default()
	p.S2kEncryption = &s2k.Config{S2KMode: s2k.IteratedSaltedS2K, S2KCount: 65536}
	return crypto.PGPWithProfile(p)
}
