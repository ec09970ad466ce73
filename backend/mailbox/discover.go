package mailbox

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/mail"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/idna"

	"kyujindesk/backend/fault"
)

// How says by which way an address's servers were found.
type How string

// The ways, surest first.
const (
	FromTable      How = "table"      // our own table of providers knows the domain
	FromAutoconfig How = "autoconfig" // the domain's owner says so over https
	FromSRV        How = "srv"        // the domain's DNS says so (RFC 6186)
	FromMX         How = "mx"         // the domain's mail lies with a provider of our table
	FromGuess      How = "guess"      // a usual name answered
)

// Settings is how an address is reached, as far as it could be found out; a person may change all of it.
type Settings struct {
	Provider string `json:"provider"`           // its name, or empty
	User     string `json:"user"`               // empty where only the person knows it; then Ask is true
	SMTPUser string `json:"smtpUser,omitempty"` // where the sending server has another user name
	IMAP     Server `json:"imap"`
	SMTP     Server `json:"smtp"`
	OAuth    string `json:"oauth"`         // id of the Authority that signs people in, or empty
	Hint     string `json:"hint"`          // key of what a person must know beforehand, or empty
	Ask      bool   `json:"ask,omitempty"` // a person must fill in what is empty: it is not known for sure
}

// findTimeout bounds a whole search, stepTimeout each of its ways.
const (
	findTimeout = 20 * time.Second
	stepTimeout = 8 * time.Second
)

// errNothing is a way that leads nowhere: the usual case.
var errNothing = errors.New("nothing found this way")

// Names asks the DNS; *net.Resolver is one. Records come in the order in which they should be tried.
type Names interface {
	LookupSRV(ctx context.Context, service, proto, name string) (string, []*net.SRV, error)
	LookupMX(ctx context.Context, name string) ([]*net.MX, error)
}

// Probe looks whether a server speaks a protocol ("imap" or "smtp") behind a certificate for a name.
type Probe func(ctx context.Context, protocol string, s Server, name string) error

// Finder finds out how addresses are reached.
type Finder struct {
	Names Names
	Web   http.RoundTripper
	Probe Probe
}

// Discover finds out over the network how an address is reached. Nothing but the domain goes to anybody,
// save that the domain's own autoconfig page is told the address. Where nothing is found, the fault is
// mail.notDiscovered, and a person fills the servers in.
func Discover(ctx context.Context, address string) (Settings, How, error) {
	return Finder{Names: net.DefaultResolver, Web: http.DefaultTransport, Probe: probe}.Find(ctx, address)
}

// Find is Discover with its ways to the world given. The ways are tried at the same time; the surest that
// leads somewhere counts.
func (f Finder) Find(ctx context.Context, text string) (Settings, How, error) {
	a, err := parseAddress(text)
	if err != nil {
		return Settings{}, "", err
	}
	if p, ok := byDomain(a.domain); ok {
		s, err := p.settings(a, "")
		return s, FromTable, err
	}
	ctx, cancel := context.WithTimeout(ctx, findTimeout)
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel() // ends the ways that are still under way
	ways := []struct {
		how  How
		find func(context.Context, address) (Settings, error)
	}{{FromAutoconfig, f.autoconfig}, {FromSRV, f.srv}, {FromMX, f.mx}, {FromGuess, f.guess}}
	type found struct {
		Settings
		err error
	}
	results := make([]chan found, len(ways))
	for i, w := range ways {
		results[i] = make(chan found, 1)
		wg.Go(func() {
			step, cancel := context.WithTimeout(ctx, stepTimeout)
			defer cancel()
			s, err := w.find(step, a)
			results[i] <- found{s, err}
		})
	}
	for i, w := range ways {
		select {
		case r := <-results[i]:
			if r.err == nil {
				return r.Settings, w.how, nil
			}
		case <-ctx.Done():
			return Settings{}, "", ctx.Err()
		}
	}
	return Settings{}, "", fault.New(fault.NotFound, "mail.notDiscovered").With("domain", a.domain)
}

// address is a mail address in two parts, the domain as the DNS spells it.
type address struct{ local, domain string }

func (a address) whole() string { return a.local + "@" + a.domain }

func parseAddress(text string) (address, error) {
	wrong := fault.At("address", fault.Invalid, "account.address")
	parsed, err := mail.ParseAddress(text)
	if err != nil {
		return address{}, wrong.Because(err)
	}
	at := strings.LastIndexByte(parsed.Address, '@')
	domain, err := idna.Lookup.ToASCII(parsed.Address[at+1:])
	if err != nil || !isHost(domain) {
		return address{}, wrong.Because(err)
	}
	return address{parsed.Address[:at], domain}, nil
}

// isHost tells whether a name can be a host on the Internet: parts of letters, digits and hyphens, at
// least two of them, the last not a number.
func isHost(name string) bool {
	parts := strings.Split(name, ".")
	if len(name) > 253 || len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		if p == "" || len(p) > 63 || p[0] == '-' || p[len(p)-1] == '-' {
			return false
		}
		if strings.Trim(p, "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
			return false
		}
	}
	return strings.Trim(parts[len(parts)-1], "0123456789") != ""
}

// usable refuses what cannot be a server, or would talk without protection.
func (s Server) usable() error {
	if !isHost(s.Host) || s.Port < 1 || s.Port > 65535 || s.Security != TLS && s.Security != StartTLS {
		return errNothing
	}
	return nil
}

// mx looks whether the domain's mail lies with a provider of the table. A forged answer leads at worst
// to another provider of the table, over a line that proves to be that provider's.
func (f Finder) mx(ctx context.Context, a address) (Settings, error) {
	list, err := f.Names.LookupMX(ctx, a.domain)
	if err != nil {
		return Settings{}, err
	}
	for _, m := range list {
		host := hostOf(m.Host)
		if p, ok := byMX(host); ok {
			return p.settings(a, host)
		}
	}
	return Settings{}, errNothing
}

// hostOf spells a name of the DNS as a host.
func hostOf(name string) string { return strings.ToLower(strings.TrimSuffix(name, ".")) }
