package mailbox

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
)

// guess tries the usual names at the usual ports, all at once, and takes the first that answers with a
// certificate of its own name. Failing that, the first that answers at all: rented servers often show
// their landlord's certificate. Where the landlord is of the table, his own server is taken; or else the connection test will say so.
func (f Finder) guess(ctx context.Context, a address) (Settings, error) {
	in, certificate, err := f.answering(ctx, "imap", candidates(a.domain, []string{"imap", "mail", ""}, 993, 143))
	if err != nil {
		return Settings{}, err
	}
	for _, name := range certificate.Names {
		p, known := byMX(strings.TrimPrefix(name, "*."))
		s, err := p.settings(a, name)
		if known && err == nil && f.Probe(ctx, "imap", s.IMAP, s.IMAP.Host) == nil { // which shows a good certificate for it
			return s, nil
		}
	}
	out, _, err := f.answering(ctx, "smtp", candidates(a.domain, []string{"smtp", "mail", ""}, 465, 587))
	if err != nil {
		return Settings{}, err
	}
	return Settings{User: a.whole(), IMAP: in, SMTP: out}, nil
}

func candidates(domain string, names []string, tlsPort, startTLSPort int) []Server {
	var list []Server
	for _, n := range names {
		host := domain
		if n != "" {
			host = n + "." + domain
		}
		list = append(list, Server{Host: host, Port: tlsPort, Security: TLS}, Server{Host: host, Port: startTLSPort, Security: StartTLS})
	}
	return list
}

// answering gives the first of some servers that answers well, or else the first that answers, and its certificate.
func (f Finder) answering(ctx context.Context, protocol string, list []Server) (Server, Certificate, error) {
	errs := make([]error, len(list))
	var wg sync.WaitGroup
	for i, s := range list {
		wg.Go(func() { errs[i] = f.Probe(ctx, protocol, s, s.Host) })
	}
	wg.Wait()
	for i, s := range list {
		if errs[i] == nil {
			return s, Certificate{}, nil
		}
	}
	for i, s := range list {
		if reason(errs[i]) == "mail.certificate" {
			c, _ := CertificateOf(errs[i])
			return s, c, nil
		}
	}
	return Server{}, Certificate{}, fmt.Errorf("%s: %w", protocol, errors.Join(append(errs, errNothing)...))
}

// probe connects, encrypts and hangs up. The certificate must be for name, which need not be the host.
func probe(ctx context.Context, protocol string, s Server, name string) error {
	s.name = name
	if protocol == "smtp" {
		_, l, err := s.dialSMTP(ctx)
		if err != nil {
			return err
		}
		return l.Close()
	}
	l, err := s.dialIMAP(ctx, nil)
	if err != nil {
		return err
	}
	l.Close()
	return nil
}
