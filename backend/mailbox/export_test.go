package mailbox

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
	return parseAutoconfig(text, a)
}

// ProviderRows is every row of the table, filled in for an address of a domain.
func ProviderRows(local, domain, mx string) (rows []Settings, errs []error) {
	for _, p := range providers().Providers {
		s, err := p.settings(address{local, domain}, mx)
		rows, errs = append(rows, s), append(errs, err)
	}
	return rows, errs
}
