package account

import (
	"net/mail"
	"strings"

	"kyujindesk/backend/fault"
)

// CheckAddress says whether a text may be a login address: a bare mail address of up to 100 half-width characters (seed 004, step 3),
// whose domain has a dot, and without what only a server of one's own would take. It returns an Invalid fault.
func CheckAddress(address string) error {
	a, err := mail.ParseAddress(address)
	local, domain, _ := strings.Cut(address, "@")
	odd := func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`"@(),:;<>[\]`, r) }
	if err != nil || a.Address != address || len(address) > AddressMax || strings.ContainsFunc(local+domain, odd) || !strings.Contains(domain, ".") {
		return fault.At("address", fault.Invalid, "account.address")
	}
	return nil
}
