package mailbox

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-sasl"
	"github.com/wneessen/go-mail/smtp"

	"kyujindesk/backend/fault"
)

// tokenError is a server's refusal of an access token (RFC 7628 §3.2.2; XOAUTH2 says it likewise).
type tokenError struct{ Status string }

// Error says what the server said: a short code.
func (e *tokenError) Error() string { return "the server refused the access token: " + e.Status }

func tokenRefused(err error) bool {
	var refused *tokenError
	return errors.As(err, &refused)
}

// bearer is OAUTHBEARER (RFC 7628) or XOAUTH2.
type bearer struct {
	mechanism string
	first     string
}

// Start gives the whole of what we have to say.
func (b bearer) Start() (string, []byte, error) { return b.mechanism, []byte(b.first), nil }

// Next comes only when the token was refused, with the reason.
func (b bearer) Next(challenge []byte) ([]byte, error) {
	var said struct {
		Status string `json:"status"`
	}
	if json.Unmarshal(challenge, &said) != nil || said.Status == "" {
		said.Status = "unknown"
	}
	return nil, &tokenError{said.Status[:min(len(said.Status), 40)]}
}

func newBearer(mechanism, user, token string, s Server) bearer {
	if mechanism == "XOAUTH2" {
		return bearer{mechanism, "user=" + user + "\x01auth=Bearer " + token + "\x01\x01"}
	}
	name := strings.NewReplacer("=", "=3D", ",", "=2C").Replace(user) // RFC 5801 §4
	return bearer{mechanism, "n,a=" + name + ",\x01host=" + s.Host + "\x01port=" + strconv.Itoa(s.Port) + "\x01auth=Bearer " + token + "\x01\x01"}
}

// mechanism is the best way to log in among those a server offers. "" is for none we know.
func (a Account) mechanism(offered func(string) bool) string {
	list := []string{"SCRAM-SHA-256", "SCRAM-SHA-1"}
	if a.Auth == OAuth2 {
		list = []string{"OAUTHBEARER", "XOAUTH2"}
	}
	for _, m := range list {
		if offered(m) {
			return m
		}
	}
	return ""
}

// withheld is the fault of an account that nothing at hand opens: servers are not asked for nothing.
func (a Account) withheld() error {
	switch {
	case !a.Withheld:
		return nil
	case a.Auth == OAuth2:
		return fault.New(fault.Denied, "mail.signIn")
	}
	return fault.New(fault.Denied, "mail.keychain")
}

// credentials is what a mechanism says. done must be called with the outcome.
func (a Account) credentials(ctx context.Context, mechanism string, s Server) (c sasl.Client, done func(error) error, err error) {
	switch mechanism {
	case "SCRAM-SHA-256", "SCRAM-SHA-1":
		c := newSCRAM(mechanism, a.User, a.Password)
		return c, c.outcome, nil
	case "PLAIN":
		return sasl.NewPlainClient("", a.User, a.Password), func(err error) error { return err }, nil
	case "LOGIN":
		return &asked{answers: []string{a.User, a.Password}}, func(err error) error { return err }, nil
	}
	if a.Tokens == nil {
		return nil, nil, fault.New(fault.Denied, "mail.signIn").With("host", s.Host)
	}
	token, err := a.Tokens.Token(ctx)
	if err != nil {
		return nil, nil, err
	}
	return newBearer(mechanism, a.User, token, s), func(err error) error {
		if tokenRefused(err) {
			a.Tokens.Refused(token)
		}
		return err
	}, nil
}

// loginIMAP logs in. The caller closes the connection when it fails.
func (a Account) loginIMAP(ctx context.Context, c *imapclient.Client) error {
	caps := c.Caps()
	if caps == nil {
		return fmt.Errorf("capabilities: %w", net.ErrClosed)
	}
	m := a.mechanism(func(m string) bool { return caps.Has(imap.AuthCap(m)) })
	if m == "" && a.Auth == Password && caps.Has(imap.CapLoginDisabled) && caps.Has(imap.AuthCap("PLAIN")) {
		m = "PLAIN"
	}
	var err error
	switch {
	case m != "":
		var who sasl.Client
		var done func(error) error
		if who, done, err = a.credentials(ctx, m, a.IMAP); err == nil {
			err = done(c.Authenticate(who))
		}
	case a.Auth == OAuth2, caps.Has(imap.CapLoginDisabled):
		return errNoLogin
	default:
		err = c.Login(a.User, a.Password).Wait()
	}
	var answer *imap.Error
	if errors.As(err, &answer) {
		return fault.New(fault.Network, loginReason(answer)).With("host", a.IMAP.Host).Because(err)
	}
	if err != nil {
		return fmt.Errorf("log in: %w", err)
	}
	return nil
}

// loginSMTP logs in. The caller closes the connection when it fails.
func (a Account) loginSMTP(ctx context.Context, c *smtp.Client) error {
	ok, list := c.Extension("AUTH")
	if !ok {
		return errNoLogin
	}
	offered := func(m string) bool {
		for have := range strings.FieldsSeq(list) {
			if strings.EqualFold(have, m) {
				return true
			}
		}
		return false
	}
	m := a.mechanism(offered)
	for _, plain := range []string{"PLAIN", "LOGIN"} {
		if m == "" && a.Auth == Password && offered(plain) {
			m = plain
		}
	}
	if m == "" {
		return errNoLogin
	}
	who, done, err := a.credentials(ctx, m, a.SMTP)
	if err != nil {
		return err
	}
	if err := done(c.Auth(overSMTP{who})); err != nil {
		return fmt.Errorf("log in: %w", err)
	}
	return nil
}

// asked is LOGIN: two questions, whose wording differs from server to server and means nothing
// (draft-murchison-sasl-login-00).
type asked struct{ answers []string }

// Start says nothing yet.
func (a *asked) Start() (string, []byte, error) { return "LOGIN", nil, nil }

// Next gives the next answer.
func (a *asked) Next([]byte) ([]byte, error) {
	if len(a.answers) == 0 {
		return nil, sasl.ErrUnexpectedServerChallenge
	}
	next := a.answers[0]
	a.answers = a.answers[1:]
	return []byte(next), nil
}

// overSMTP says over SMTP what a SASL client says.
type overSMTP struct{ client sasl.Client }

// Start begins.
func (o overSMTP) Start(*smtp.ServerInfo) (string, []byte, error) { return o.client.Start() }

// Next answers; with more false the server is content.
func (o overSMTP) Next(challenge []byte, more bool) ([]byte, error) {
	if !more {
		return nil, nil
	}
	answer, err := o.client.Next(challenge)
	if answer == nil {
		answer = []byte{} // nil would end the exchange
	}
	return answer, err
}
