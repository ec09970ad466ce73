package letter

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/ProtonMail/go-crypto/openpgp/armor"
	"github.com/ProtonMail/go-crypto/openpgp/packet"
	"github.com/ProtonMail/go-crypto/openpgp/s2k"
	"github.com/ProtonMail/gopenpgp/v3/crypto"
)

// The packets of OpenPGP that the outside of a letter is made of (RFC 9580 §5).
const (
	tagPublicKeySession = 1  // a session key, encrypted to a certificate
	tagPasswordSession  = 3  // a session key, encrypted with a passphrase
	tagProtectedData    = 18 // encrypted, with protection of its integrity
)

// readersOf is how many certificates a letter is encrypted to: its reader's and its sender's.
const readersOf = 2

// s2kCount is how many bytes are hashed to make a key of a code's secret: 75 random bits need no stretching.
const s2kCount = 65536

// checkProfile says whether an armored message is sealed as a letter is and in no other way: session keys for two
// certificates, or one for a passphrase, and then encrypted data whose integrity is protected (version 1), and nothing
// else. The library would take more: what is not encrypted at all, keys that cost gigabytes of memory to stretch, data
// whose integrity nothing protects. It returns ErrProfile, or ErrUnreadable for what is no OpenPGP.
func checkProfile(sealed []byte, password bool) error {
	block, err := armor.Decode(bytes.NewReader(sealed))
	if err != nil {
		return errors.Join(ErrUnreadable, err)
	}
	if block.Type != "PGP MESSAGE" {
		return ErrProfile
	}
	packets := packet.NewOpaqueReader(block.Body)
	keys, ended := 0, false
	for {
		p, err := packets.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return errors.Join(ErrUnreadable, err)
		}
		switch {
		case ended:
			return fmt.Errorf("something behind the sealed data: %w", ErrProfile)
		case p.Tag == tagPublicKeySession && !password && publicKeySession(p.Contents):
			keys++
		case p.Tag == tagPasswordSession && password && passwordSession(p.Contents):
			keys++
		case p.Tag == tagProtectedData && len(p.Contents) > 0 && p.Contents[0] == 1:
			ended = true
		default:
			return fmt.Errorf("packet %d: %w", p.Tag, ErrProfile)
		}
	}
	if want := map[bool]int{true: 1, false: readersOf}[password]; !ended || keys != want {
		return fmt.Errorf("%d session keys, sealed data %t: %w", keys, ended, ErrProfile)
	}
	return nil
}

// publicKeySession: version 3, a reader that is named, X25519 as in our certificates (RFC 9580 §5.1.1).
func publicKeySession(b []byte) bool {
	return len(b) > 10 && b[0] == 3 && binary.BigEndian.Uint64(b[1:9]) != 0 && packet.PublicKeyAlgorithm(b[9]) == packet.PubKeyAlgoECDH
}

// passwordSession: version 4, AES-256, a passphrase that is hashed with salt, and no more often than we do (RFC 9580
// §5.3.1).
func passwordSession(b []byte) bool {
	if len(b) < 2 || b[0] != 4 || packet.CipherFunction(b[1]) != packet.CipherAES256 {
		return false
	}
	const salted, spec = 3, 11 // octets: mode, hash, 8 of salt, count
	if len(b) < 2+spec || b[2] != salted {
		return false
	}
	count := (16 + int(b[12]&15)) << (b[12]>>4 + 6)
	return s2k.Mode(b[2]) == s2k.IteratedSaltedS2K && count <= s2kCount
}

// provedBy says whether a decrypted message carries exactly one signature over exactly what was read, by a key and, where
// it is encrypted to certificates, for exactly this reader and the sender. It returns ErrSignature.
func provedBy(v *crypto.VerifiedDataResult, sender, own Key, password bool) error {
	if err := v.SignatureError(); err != nil {
		return errors.Join(ErrSignature, err)
	}
	if len(v.Signatures) != 1 {
		return fmt.Errorf("%d signatures: %w", len(v.Signatures), ErrSignature)
	}
	s := v.Signatures[0]
	if s.SignedBy == nil || s.SignedBy.GetFingerprint() != sender.Fingerprint() { // the library takes the reader's own, too
		return fmt.Errorf("signed by another key: %w", ErrSignature)
	}
	if s.Signature == nil || s.Signature.SigType != packet.SigTypeBinary {
		return fmt.Errorf("another type of signature: %w", ErrSignature)
	}
	if password {
		return nil
	}
	meant := s.Signature.IntendedRecipients
	if len(meant) != readersOf || !names(meant, own) || !names(meant, sender) {
		return fmt.Errorf("signed for other readers: %w", ErrSignature)
	}
	return nil
}

func names(list []*packet.Recipient, k Key) bool {
	for _, r := range list {
		if bytes.Equal(r.Fingerprint, k.key.GetFingerprintBytes()) {
			return true
		}
	}
	return false
}
