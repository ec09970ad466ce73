package account

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
	"golang.org/x/text/width"
)

// Purpose is what a challenge is for.
type Purpose string

// The purposes.
const (
	ForOpening Purpose = "opening" // 認証キー of the account mail
	ForLogin   Purpose = "login"   // ワンタイムパスワード
	ForAddress Purpose = "address" // 認証キー to a new login address
)

// Challenge is digits the office has mailed, which one device must send back in time. Its id is that of the letter
// that asked for it.
type Challenge struct {
	ID      string
	Purpose Purpose
	Device  string // fingerprint it is bound to
	Address string // where the digits were mailed
	Sealed  []byte // the secret the digits are made from, sealed by the office
	Lives   time.Duration
	Mail    string // id of the first mail with the digits in the outbox; empty where none was sent
	Tries   int
	Made    time.Time // or when its mail was sent, once it was
	Matter  []byte    // what is done once the digits have come back: JSON of the office's own, sealed
}

// NewSecret draws the secret of one challenge: 160 bits in base 32 (RFC 4226 §4, R6).
func NewSecret() string {
	b := make([]byte, 20)
	_, _ = rand.Read(b) // never fails since Go 1.24
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(b)
}

// Digits are those of a challenge's secret. A secret serves one challenge, so the counter stays where it is.
func Digits(secret string) (string, error) {
	s, err := hotp.GenerateCodeCustom(secret, 0, hotpOptions())
	if err != nil {
		return "", fmt.Errorf("make digits: %w", err)
	}
	return s, nil
}

// DigitsFit says in constant time whether typed digits are those of a secret.
func DigitsFit(typed, secret string) bool {
	ok, err := hotp.ValidateCustom(ReadDigits(typed), 0, secret, hotpOptions())
	return err == nil && ok
}

func hotpOptions() hotp.ValidateOpts {
	return hotp.ValidateOpts{Digits: otp.Digits(ChallengeDigits), Algorithm: otp.AlgorithmSHA1}
}

// ReadDigits reads digits as people type or paste them: full width, with spaces and hyphens.
func ReadDigits(typed string) string {
	var b strings.Builder
	for _, r := range width.Narrow.String(typed) {
		if r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// NewRecoveryCode draws a code that stands in once for the authenticator app: 50 bits, in two groups of five.
func NewRecoveryCode() string {
	s := draw(10)
	return s[:5] + "-" + s[5:]
}

// RecoveryHash is what the office keeps of a recovery code, typed in any width and case.
func RecoveryHash(typed string) string {
	var b strings.Builder
	for _, r := range strings.ToUpper(width.Narrow.String(typed)) {
		switch r {
		case 'O':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		if strings.ContainsRune(crockford, r) {
			b.WriteRune(r)
		}
	}
	sum := sha256.Sum256([]byte(b.String()))
	return fmt.Sprintf("%x", sum)
}

// base32Secret gives the bytes of a secret.
func base32Secret(secret string) ([]byte, error) {
	b, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(secret)
	if err != nil {
		return nil, fmt.Errorf("read secret: %w", err)
	}
	return b, nil
}
