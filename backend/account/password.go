package account

import (
	"strings"

	"kyujindesk/backend/fault"
)

// Bounds of a password (seed 000, STEP 6; seed 004, step 4), in half-width characters.
const (
	PasswordMin = 8
	PasswordMax = 32
)

// AddressMax is how long an ID, a mail address, may be (seed 004, step 3), in half-width characters.
const AddressMax = 100

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
