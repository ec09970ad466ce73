// Package mailbox is the line to the outside: it reads mails by IMAP and hands mails in by SMTP.
// It moves bytes; what a letter is, only IsMine tells it. It keeps nothing.
package mailbox

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/textproto"
	"strconv"
	"time"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/fault"
)

// Security is how a connection is protected.
type Security string

// The kinds of protection. Plain is refused for every host but this computer itself.
const (
	TLS      Security = "tls"      // from the first byte (RFC 8314)
	StartTLS Security = "starttls" // before anything is said
	Plain    Security = "plain"
)

// Server is where one of the two protocols is spoken.
type Server struct {
	Host     string   `json:"host"`
	Port     int      `json:"port"`
	Security Security `json:"security"`
}

// Account is one mailbox and how to get to it.
type Account struct {
	Address  string `json:"address"`
	User     string `json:"user"`
	Password string `json:"password"`
	IMAP     Server `json:"imap"`
	SMTP     Server `json:"smtp"`
}

// dialTimeout bounds every connection attempt, callTimeout every command.
const (
	dialTimeout = 15 * time.Second
	callTimeout = 60 * time.Second
)

func (s Server) address() string { return net.JoinHostPort(s.Host, strconv.Itoa(s.Port)) }

// tls is how the server is checked.
func (s Server) tls() *tls.Config {
	return &tls.Config{ServerName: s.Host, MinVersion: tls.VersionTLS12}
}

// allowed refuses an unprotected line to any host but this computer.
func (s Server) allowed() error {
	if s.Security == TLS || s.Security == StartTLS {
		return nil
	}
	if ip := net.ParseIP(s.Host); s.Security == Plain && ip != nil && ip.IsLoopback() {
		return nil
	}
	return fault.New(fault.Network, "mail.unprotected").With("host", s.Host)
}

// explain turns an error of the line into a fault a person can act on.
func explain(s Server, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	if _, ok := fault.Of(err); ok {
		return err
	}
	return fault.New(fault.Network, reason(err)).With("host", s.Host).Because(err)
}

func reason(err error) string {
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	var unknown x509.UnknownAuthorityError
	var record tls.RecordHeaderError
	var reply *textproto.Error
	var answer *imap.Error
	switch {
	case errors.As(err, &name):
		return "mail.name"
	case errors.As(err, &certificate), errors.As(err, &unknown):
		return "mail.certificate"
	case errors.As(err, &record):
		return "mail.security"
	case errors.As(err, &reply):
		return replyReason(reply.Code)
	case errors.As(err, &answer) && (answer.Code == imap.ResponseCodeAuthenticationFailed || answer.Code == imap.ResponseCodeAuthorizationFailed):
		return "mail.password"
	case errors.As(err, &answer):
		return "mail.server"
	}
	return "mail.network"
}

// replyReason reads an SMTP reply code (RFC 5321 §4.2, RFC 4954 §6).
func replyReason(code int) string {
	switch {
	case code == 534 || code == 535:
		return "mail.password"
	case code == 421:
		return "mail.network"
	case code >= 500:
		return "mail.refused"
	}
	return "mail.later"
}
