package mailbox

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/emersion/go-imap/v2"

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
	f := fault.New(fault.Network, reason(err)).With("host", s.Host).Because(err)
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
	var alert tls.AlertError
	var token *tokenError
	var reply *textproto.Error
	var answer *imap.Error
	if f, ok := fault.Of(err); ok {
		return f.Key
	}
	switch {
	case errors.As(err, &name):
		return "mail.name"
	case errors.As(err, &certificate), errors.As(err, &pinned), errors.As(err, &unknown):
		return "mail.certificate"
	case errors.As(err, &record), errors.As(err, &alert), errors.Is(err, errNoStartTLS), errors.Is(err, errNoLogin):
		return "mail.security"
	case errors.Is(err, errOmitted):
		return "mail.server"
	case errors.As(err, &token):
		return "mail.signIn"
	case errors.As(err, &reply):
		return replyReason(reply.Code, enhanced(reply.Msg))
	case errors.As(err, &answer):
		return answerReason(answer)
	}
	return "mail.network"
}

// replyReason reads an SMTP reply code (RFC 5321 §4.2, RFC 4954 §6) and, where there is one, the
// enhanced code (RFC 3463), which says more.
func replyReason(code int, more string) string {
	switch {
	case more == "5.7.9": // RFC 4954 §6: the mechanism is too weak; Google: an app password is needed
		return "mail.appPassword"
	case more == "5.7.139": // Exchange Online: passwords, or SMTP for this mailbox, are switched off
		return "mail.smtpOff"
	case code == 530 || code == 534 || code == 535 || code == 538:
		return "mail.password"
	case code == 454: // RFC 4954 §6: temporary failure to authenticate; RFC 3207 §4: TLS not available now
		return "mail.network"
	case code == 421:
		return "mail.network"
	}
	switch strings.TrimLeft(more, "45") {
	case ".2.2":
		return "mail.quota" // the reader's mailbox is full
	case ".3.4", ".2.3":
		return "mail.tooLarge"
	case ".1.1", ".1.2", ".1.3", ".1.10", ".2.1":
		return "mail.recipient"
	}
	switch {
	case code == 552:
		return "mail.tooLarge"
	case code >= 500:
		return "mail.refused"
	}
	return "mail.later"
}

// enhanced is the enhanced status code (RFC 3463) a reply's text begins with, or "".
func enhanced(text string) string {
	code, _, _ := strings.Cut(text, " ")
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

// answerReason reads the code of an IMAP answer (RFC 9051 §7.1, RFC 5530).
func answerReason(e *imap.Error) string {
	switch e.Code {
	case imap.ResponseCodeAuthenticationFailed, imap.ResponseCodeAuthorizationFailed, imap.ResponseCodeExpired:
		return "mail.password"
	case imap.ResponseCodePrivacyRequired:
		return "mail.security"
	case imap.ResponseCodeOverQuota:
		return "mail.quota"
	}
	if e.Type == imap.StatusResponseTypeBye {
		return "mail.network" // it hangs up; a new connection may do
	}
	return "mail.server"
}

// loginReason reads an answer to a login. Codes are optional there, and what some providers mean they
// say in words only: those words are data (providers.json).
func loginReason(e *imap.Error) string {
	if key := wordingOf(e.Text); key != "" {
		return key
	}
	switch e.Code {
	case "", imap.ResponseCodeAlert, imap.ResponseCodeContactAdmin:
		if e.Type == imap.StatusResponseTypeNo {
			return "mail.password"
		}
	case imap.ResponseCodeUnavailable, imap.ResponseCodeInUse, imap.ResponseCodeLimit, imap.ResponseCodeServerBug:
		return "mail.server"
	}
	return answerReason(e)
}
