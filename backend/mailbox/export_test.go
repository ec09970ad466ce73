package mailbox

import "net"

// For the tests of this package's borders.
var (
	ProbeServer = probe
	LineOf      = newLine
)

// ParseAutoconfig reads an autoconfig file for an address.
func ParseAutoconfig(text []byte, address string) (Settings, error) {
	a, err := parseAddress(address)
	if err != nil {
		return Settings{}, err
	}
	return parseAutoconfig(text, "", a)
}

// ProviderRows is every row of the table, filled in for an address of a domain.
func ProviderRows(local, domain, mx string) (rows []Settings, errs []error) {
	for _, p := range providers().Providers {
		s, err := p.settings(address{local, domain}, mx)
		rows, errs = append(rows, s), append(errs, err)
	}
	return rows, errs
}

// SCRAM is a client with a nonce of the test's choice, and what its outcome would be.
func SCRAM(mechanism, user, password, nonce string) (first string, next func(string) (string, error), outcome func(error) error) {
	s := newSCRAMWith(mechanism, user, password, nonce)
	_, start, _ := s.Start()
	return string(start), func(challenge string) (string, error) {
		answer, err := s.Next([]byte(challenge))
		return string(answer), err
	}, s.outcome
}

// Hurry is hurry.
func (l *line) Hurry() { l.hurry() }

// Rest is rest.
func (l *line) Rest() { l.rest() }

// Sources are the rows of the table, for where they are from.
func Sources() []provider { return providers().Providers }

// FilterOf is what stands before the library on a connection.
func FilterOf(conn net.Conn) net.Conn { return newFilter(conn, false) }
