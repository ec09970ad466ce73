package letter

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ProtonMail/go-crypto/openpgp/packet"
	openpgp "github.com/ProtonMail/go-crypto/openpgp/v2"
)

// maxCertificate bounds an armored certificate, in bytes; ours have about 900.
const maxCertificate = 4 << 10

// ReadCertificate reads the certificate of another side and judges it once and for all: public half only, version 4,
// Ed25519 that signs and X25519 that can be encrypted to, one name, the creation time all keys have, no end, nothing
// revoked. So it cannot cause an error later, whatever the time is. It returns ErrCertificate.
func ReadCertificate(armored string) (Key, error) {
	if len(armored) > maxCertificate || strings.Count(armored, "-----BEGIN ") != 1 {
		return Key{}, fmt.Errorf("%d bytes: %w", len(armored), ErrCertificate)
	}
	k, err := ParseKey(armored)
	if err != nil {
		return Key{}, errors.Join(ErrCertificate, err)
	}
	if why := unfit(k.key.GetEntity()); why != "" {
		return Key{}, fmt.Errorf("%s: %w", why, ErrCertificate)
	}
	h, err := pgp().Encryption().Recipient(k.key).New()
	if err == nil {
		_, err = h.Encrypt([]byte("x")) // the last word is the library's own
	}
	if err != nil {
		return Key{}, errors.Join(ErrCertificate, err)
	}
	return k, nil
}

// unfit says why a key is none of ours; empty where it is.
func unfit(e *openpgp.Entity) string {
	primary := e.PrimaryKey
	switch {
	case e.PrivateKey != nil:
		return "a private key"
	case primary.Version != 4 || primary.PubKeyAlgo != packet.PubKeyAlgoEdDSA || primary.CreationTime.Unix() != keyBirth:
		return "another kind of key"
	case len(e.Revocations) > 0 || len(e.DirectSignatures) > 0 || len(e.Identities) != 1 || len(e.Subkeys) != 1:
		return "more or less than one name and one subkey"
	}
	for _, id := range e.Identities {
		if len(id.UserId.Id) > maxName || len(id.SelfCertifications) != 1 || len(id.OtherCertifications) > 0 || len(id.Revocations) > 0 {
			return "certified otherwise"
		}
		if s := id.SelfCertifications[0].Packet; ends(s) || !s.FlagsValid || !s.FlagSign {
			return "a key that ends or does not sign"
		}
	}
	sub := e.Subkeys[0]
	if sub.PrivateKey != nil || sub.PublicKey.PubKeyAlgo != packet.PubKeyAlgoECDH || sub.PublicKey.Version != 4 || sub.PublicKey.CreationTime.Unix() != keyBirth ||
		len(sub.Bindings) != 1 || len(sub.Revocations) > 0 {
		return "another kind of subkey"
	}
	if s := sub.Bindings[0].Packet; ends(s) || !s.FlagsValid || !s.FlagEncryptCommunications {
		return "a subkey that ends or cannot be encrypted to"
	}
	return ""
}

// maxName bounds the name in a certificate, in bytes.
const maxName = 512

func ends(s *packet.Signature) bool {
	return s.KeyLifetimeSecs != nil && *s.KeyLifetimeSecs != 0 || s.SigLifetimeSecs != nil && *s.SigLifetimeSecs != 0
}
