package bridge

import (
	"context"
	"net"
	"net/mail"
	"net/url"
	"strings"

	"golang.org/x/net/idna"

	"kyujindesk/backend/fault"
)

// Links takes people out of the program, to pages and mail programs. The page itself can go nowhere.
type Links struct {
	life *Life
	open func(address string) error
}

// NewLinks makes the service. open opens an address in the program the system has for it.
func NewLinks(l *Life, open func(address string) error) *Links { return &Links{l, open} }

// LinkView is where a link leads, as a person is asked before it is followed.
type LinkView struct {
	Kind string `json:"kind"` // "https" or "mailto"
	To   string `json:"to"`   // the host as the DNS spells it, or the mail address
}

// Look tells where a link leads.
func (s *Links) Look(link string) (LinkView, error) {
	return call(s.life, quick, func(context.Context) (LinkView, error) {
		v, _, err := lookAt(link)
		return v, err
	})
}

// Follow opens a link that Look lets pass.
func (s *Links) Follow(link string) error {
	return act(s.life, quick, func(context.Context) error {
		_, address, err := lookAt(link)
		if err != nil {
			return err
		}
		return s.open(address)
	})
}

// longestLink is longer than the links of people are.
const longestLink = 2000

// lookAt lets https and mailto pass and nothing else, and gives the link as it is opened: hosts that look like others are spelt out
// (IDNA), a user name before the host is refused, and of a mailto only the address is left.
func lookAt(link string) (v LinkView, address string, err error) {
	refused := fault.New(fault.Invalid, "link.refused")
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || len(link) > longestLink {
		return v, "", refused.Because(err)
	}
	switch u.Scheme {
	case "https":
		host, err := idna.Lookup.ToASCII(u.Hostname())
		if err != nil || host == "" || u.User != nil || u.Opaque != "" {
			return v, "", refused.Because(err)
		}
		if port := u.Port(); port != "" {
			host = net.JoinHostPort(host, port)
		}
		u.Host = host
		return LinkView{"https", host}, u.String(), nil
	case "mailto":
		to, err := url.PathUnescape(u.Opaque)
		if err != nil {
			return v, "", refused.Because(err)
		}
		a, err := mail.ParseAddress(to)
		if err != nil || a.Name != "" || strings.ContainsAny(a.Address, " \"\\<>%?&") {
			return v, "", refused.Because(err)
		}
		return LinkView{"mailto", a.Address}, "mailto:" + a.Address, nil
	}
	return v, "", refused
}
