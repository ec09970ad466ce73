// Package mailbox is the line to the outside: it reads mails by IMAP and hands mails in by SMTP, finds
// out how an address is reached, and says what is wrong when it is not. It moves bytes; what a letter
// is, only IsMine tells it. It keeps nothing.
package mailbox

import (
	"context"
	"net"
	"strconv"
	"time"

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

// Auth is how an account proves who it is.
type Auth string

// The ways to log in. Password is the zero value, so that settings made before there was a choice go on.
const (
	Password Auth = ""       // SCRAM where it is offered, the password itself where not
	OAuth2   Auth = "oauth2" // an access token from Tokens
)

// Server is where one of the two protocols is spoken.
type Server struct {
	Host     string   `json:"host"`
	Port     int      `json:"port"`
	Security Security `json:"security"`
	// Pin is the SHA-256 of the server's certificate (DER, 64 hexadecimal digits) that a person compared
	// and accepted; empty for the ordinary check. With a pin, that certificate is taken and no other.
	Pin string `json:"pin,omitempty"`
	// Dialer opens the connection; nil for an ordinary one.
	Dialer Dialer `json:"-"`

	name string // the certificate must be for it; empty for Host
}

// Dialer opens connections, as net.Dialer does.
type Dialer interface {
	DialContext(ctx context.Context, network, address string) (net.Conn, error)
}

// Setup is one mailbox and how to get to it.
type Setup struct {
	Address  string `json:"address"`
	User     string `json:"user"`
	SMTPUser string `json:"smtpUser,omitempty"` // where the sending server has another user name; empty for User
	Password string `json:"password"`
	Auth     Auth   `json:"auth,omitempty"`
	IMAP     Server `json:"imap"`
	SMTP     Server `json:"smtp"`
	Tokens   Tokens `json:"-"` // with OAuth2
	// Authority is who signs the person in, with OAuth2: the id of an Authority.
	Authority string `json:"authority,omitempty"`
	Withheld  bool   `json:"-"` // the operating system's keychain does not give the key to what opens it
}

// Tokens gives the access tokens of one account.
type Tokens interface {
	// Token gives one that should be good now; it may ask the provider for it.
	Token(ctx context.Context) (string, error)
	// Refused tells that a server did not take a token, so that it is not given again.
	Refused(token string)
}

const (
	dialTimeout = 15 * time.Second // of every connection attempt
	readTimeout = time.Hour        // of one look into a folder, however much is in it
	sendTimeout = time.Hour        // of one mail, whatever its parts take

	// imapPatience is how long a server may be silent while something is asked of it.
	imapPatience = 3 * time.Minute
)

// How long a server may be silent at the steps of handing in a mail (RFC 5321 §4.5.3.2).
const (
	commandPatience = 5 * time.Minute // greeting, EHLO, AUTH, MAIL, RCPT
	dataPatience    = 2 * time.Minute // DATA until its 354
	blockPatience   = 3 * time.Minute // each piece of the mail on its way
	takenPatience   = 10 * time.Minute
)

// called is the name the server's certificate must be for.
func (s Server) called() string {
	if s.name != "" {
		return s.name
	}
	return s.Host
}

func (s Server) address() string { return net.JoinHostPort(s.Host, strconv.Itoa(s.Port)) }

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
