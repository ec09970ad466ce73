package mailbox

import (
	"context"
	"fmt"
)

// srv asks the domain's SRV records (RFC 6186, and RFC 8314 §5.1 for submissions). Whoever can forge DNS
// could lead us anywhere, so a host counts only within the mail domain, or when its certificate was made
// for the mail domain (RFC 6186 §6).
func (f Finder) srv(ctx context.Context, a address) (Settings, error) {
	in, err := f.service(ctx, a.domain, "imap", []service{{"imaps", TLS}, {"imap", StartTLS}})
	if err != nil {
		return Settings{}, err
	}
	out, err := f.service(ctx, a.domain, "smtp", []service{{"submissions", TLS}, {"submission", StartTLS}})
	if err != nil {
		return Settings{}, err
	}
	return Settings{User: a.whole(), IMAP: in, SMTP: out}, nil
}

type service struct {
	name     string
	security Security
}

// service gives the first record that may be believed, in the order of priority and weight (RFC 2782).
// A domain that publishes "." says that it does not offer the service.
func (f Finder) service(ctx context.Context, domain, protocol string, list []service) (Server, error) {
	for _, sv := range list {
		_, records, err := f.Names.LookupSRV(ctx, sv.name, "tcp", domain)
		if err != nil {
			continue // no such record: the next service
		}
		for _, r := range records {
			s := Server{Host: hostOf(r.Target), Port: int(r.Port), Security: sv.security}
			if s.usable() != nil {
				continue
			}
			if within(s.Host, domain) || f.Probe(ctx, protocol, s, domain) == nil {
				return s, nil
			}
		}
	}
	return Server{}, fmt.Errorf("%s of %s: %w", protocol, domain, errNothing)
}
