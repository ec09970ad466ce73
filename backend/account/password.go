package account

import (
	"strings"

	"kyujindesk/backend/fault"
)

// CheckPassword says what a new password still lacks: 8–32 half-width characters with at least one
// digit, one letter and one symbol. It returns a fault at field "password".
func CheckPassword(p string) error {
	var digit, letter, symbol bool
	for _, r := range p {
		switch {
		case r >= '0' && r <= '9':
			digit = true
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			letter = true
		case strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r):
			symbol = true
		default:
			return fault.At("password", fault.Invalid, "account.password.halfWidth")
		}
	}
	switch {
	case len(p) < PasswordMin || len(p) > PasswordMax:
		return fault.At("password", fault.Invalid, "account.password.length").
			With("min", PasswordMin).With("max", PasswordMax)
	case !digit || !letter || !symbol:
		return fault.At("password", fault.Invalid, "account.password.kinds")
	}
	return nil
}

// FoldAddress is how mail addresses are compared: no provider tells upper from lower case.
func FoldAddress(address string) string { return strings.ToLower(strings.TrimSpace(address)) }
