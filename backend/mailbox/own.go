package mailbox

import (
	"net/url"
	"slices"

	"kyujindesk/backend/fault"
)

// OwnProvider is a provider that the program's table does not know: an organisation's own servers, and where it
// has one, the authority that signs its people in. Whoever sets up the program writes it into the settings.
type OwnProvider struct {
	Name      string     `json:"name"`
	Domains   []string   `json:"domains"`
	IMAP      string     `json:"imap"` // host:port/security, as in the program's table
	SMTP      string     `json:"smtp"`
	User      string     `json:"user,omitempty"`      // "local" where only the part before @ logs in
	Authority *Authority `json:"authority,omitempty"` // nil for passwords
}

// Reach is how an address is reached; false where it is another provider's. A row that cannot be used is the fault
// mail.ownProvider: a person's secrets must not go where nobody meant them to.
func (p OwnProvider) Reach(text string) (Settings, bool, error) {
	a, err := parseAddress(text)
	if err != nil || !slices.Contains(p.Domains, a.domain) {
		return Settings{}, false, err
	}
	unusable := fault.New(fault.Invalid, "mail.ownProvider").With("name", p.Name)
	row := provider{Name: p.Name, User: p.User}
	in, err := readPlace(p.IMAP)
	if err != nil {
		return Settings{}, false, unusable.Because(err)
	}
	out, err := readPlace(p.SMTP)
	if err != nil {
		return Settings{}, false, unusable.Because(err)
	}
	s := row.reach(a, in, out)
	if p.Authority != nil {
		if !confidential(p.Authority.AuthURL) || !confidential(p.Authority.TokenURL) || p.Authority.ID == "" {
			return Settings{}, false, unusable
		}
		s.OAuth = p.Authority.ID
	}
	return s, true, nil
}

// confidential tells whether what is said to an address stays between two: https, or this computer itself.
func confidential(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http" && Server{Host: u.Hostname(), Security: Plain}.allowed() == nil)
}
