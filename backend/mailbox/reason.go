package mailbox

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"strconv"
	"strings"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
)

// errNoStartTLS is a server that does not offer what the settings ask for.
var errNoStartTLS = errors.New("the server offers no STARTTLS")

// errNoLogin is a server that offers no way to log in that we know.
var errNoLogin = errors.New("the server offers no known way to log in")

// explain turns an error of the line into a fault a person can act on.
func explain(s Server, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	if _, ok := fault.Of(err); ok {
		return err
	}
	key := reason(err)
	if r, ok := reasonOf(err, reading); ok && r.Key == key {
		return r.fault(s, err)
	}
	f := fault.New(fault.Network, key).With("host", s.Host).Because(err)
	if c, ok := CertificateOf(err); ok {
		return f.With("why", string(c.Why)).With("fingerprint", c.Fingerprint).
			With("names", strings.Join(c.Names, ", ")).With("until", clock.Text(c.Until))
	}
	return f
}

// reason is the key of what an error of the line means.
func reason(err error) string {
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	var pinned *certificateError
	var unknown x509.UnknownAuthorityError
	var record tls.RecordHeaderError
	_, alerted := alertOf(err)
	var token *tokenError
	if f, ok := fault.Of(err); ok {
		return f.Key
	}
	switch {
	case errors.As(err, &name):
		return "mail.name"
	case errors.As(err, &certificate), errors.As(err, &pinned), errors.As(err, &unknown):
		return "mail.certificate"
	case errors.Is(err, errOld):
		return "mail.oldServer"
	case errors.As(err, &record), alerted, errors.Is(err, errNoStartTLS), errors.Is(err, errNoLogin):
		return "mail.security"
	case errors.Is(err, errOmitted):
		return "mail.server"
	case errors.As(err, &token):
		return "mail.signIn"
	}
	if r, ok := reasonOf(err, reading); ok {
		return r.Key
	}
	return "mail.network"
}

// enhanced is the enhanced status code (RFC 3463) a reply's text begins with, or "".
func enhanced(text string) string {
	code, _, _ := strings.Cut(strings.TrimLeft(text, " #("), " ")
	code, _, _ = strings.Cut(strings.TrimRight(code, ")"), "\n")
	parts := strings.Split(code, ".")
	if len(parts) != 3 || len(parts[0]) != 1 || !strings.Contains("245", parts[0]) {
		return ""
	}
	for _, p := range parts {
		if _, err := strconv.ParseUint(p, 10, 16); err != nil {
			return ""
		}
	}
	return code
}
