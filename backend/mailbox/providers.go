package mailbox

import (
	"cmp"
	_ "embed" // providers.json
	"encoding/json"
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed providers.json
var providersJSON []byte

// provider is how one provider's mailboxes are reached. The table only proposes, the connection test decides; whoever is missing is
// found by SRV records, autoconfig or a guess.
type provider struct {
	Name     string   `json:"name"`
	Domains  []string `json:"domains"`  // of its addresses; *. stands for any one part or more
	MX       []string `json:"mx"`       // ends of the hosts that take mail for its customers' own domains
	IMAP     string   `json:"imap"`     // host:port/security; {domain} and {mx} are filled in; empty where it is not known for sure
	SMTP     string   `json:"smtp"`     // the same
	User     string   `json:"user"`     // "local" where only the part before @ logs in, "ask" where the address says nothing of it
	SMTPUser string   `json:"smtpUser"` // "whole" or "local" where the sending server wants another
	OAuth    string   `json:"oauth"`    // id of the Authority that signs people in
	Hint     string   `json:"hint"`     // key of what a person must know beforehand
	Source   string   `json:"source"`   // the site whose help pages say so
	Verified bool     `json:"verified"` // whether somebody has logged in with it
}

// table is what providers.json holds.
type table struct {
	Providers []provider `json:"providers"`
}

// providers reads the table once; it is part of the program, so a test and not a person meets an error in it.
var providers = sync.OnceValue(func() table { //nolint:gochecknoglobals // a constant that must be parsed
	var t table
	if err := json.Unmarshal(providersJSON, &t); err != nil {
		panic("providers.json: " + err.Error())
	}
	return t
})

// byDomain finds the provider of an address's domain.
func byDomain(domain string) (provider, bool) {
	for _, p := range providers().Providers {
		for _, d := range p.Domains {
			wild, ok := strings.CutPrefix(d, "*")
			if d == domain || ok && strings.HasSuffix(domain, wild) {
				return p, true
			}
		}
	}
	return provider{}, false
}

// byMX finds the provider that takes mail for a domain of one's own.
func byMX(host string) (provider, bool) {
	for _, p := range providers().Providers {
		for _, end := range p.MX {
			if within(host, end) {
				return p, true
			}
		}
	}
	return provider{}, false
}

// settings fills a row in.
func (p provider) settings(a address, mx string) (s Settings, err error) {
	fill := strings.NewReplacer("{domain}", a.domain, "{mx}", mx)
	var in, out Server
	if p.IMAP != "" {
		if in, err = parseServer(fill.Replace(p.IMAP)); err != nil {
			return s, err
		}
	}
	if p.SMTP != "" {
		if out, err = parseServer(fill.Replace(p.SMTP)); err != nil {
			return s, err
		}
	}
	return p.reach(a, in, out), nil
}

// reach is how an address is reached over a provider's servers.
func (p provider) reach(a address, in, out Server) Settings {
	return Settings{
		Provider: p.Name, User: a.user(cmp.Or(p.User, "whole")), SMTPUser: a.user(p.SMTPUser), IMAP: in, SMTP: out, OAuth: p.OAuth, Hint: p.Hint,
		Ask: p.User == "ask" || in.Host == "" || out.Host == "",
	}
}

// user is the user name a row means by a word.
func (a address) user(word string) string {
	switch word {
	case "whole":
		return a.whole()
	case "local":
		return a.local
	}
	return ""
}

// parseServer reads host:port/security of a server on the Internet.
func parseServer(text string) (Server, error) {
	s, err := readPlace(text)
	if err != nil {
		return Server{}, err
	}
	return s, s.usable()
}

// readPlace reads host:port/security.
func readPlace(text string) (Server, error) {
	place, security, _ := strings.Cut(text, "/")
	host, port, err := net.SplitHostPort(place)
	if err != nil {
		return Server{}, fmt.Errorf("server %q: %w", text, err)
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return Server{}, fmt.Errorf("server %q: %w", text, err)
	}
	s := Server{Host: host, Port: int(n), Security: Security(security)}
	if host == "" || n == 0 || s.Security != TLS && s.Security != StartTLS {
		return Server{}, fmt.Errorf("server %q: %w", text, errNothing)
	}
	return s, nil
}

// within tells whether a host is a domain or below it. Both are in lower case.
func within(host, domain string) bool {
	return host == domain || strings.HasSuffix(host, "."+domain)
}

// Hints are the keys of what a person may have to know of a provider beforehand.
func Hints() []string {
	var keys []string
	for _, p := range providers().Providers {
		if p.Hint != "" {
			keys = append(keys, p.Hint)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
