package mailbox

import (
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/textproto"
	"slices"
	"strconv"
	"strings"

	"github.com/emersion/go-imap/v2"
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

// withheld is the fault of an account that nothing at hand opens: servers are not asked for nothing.
func (a Setup) withheld() error {
	switch {
	case !a.Withheld:
		return nil
	case a.Auth == OAuth2:
		return fault.New(fault.Denied, "mail.signIn")
	}
	return fault.New(fault.Denied, "mail.keychain")
}

// credentials is what a mechanism says. done must be called with the outcome.
func (a Setup) credentials(ctx context.Context, mechanism, user string, s Server) (c sasl.Client, done func(error) error, err error) {
	switch mechanism {
	case "SCRAM-SHA-256", "SCRAM-SHA-1":
		c := newSCRAM(mechanism, user, a.Password)
		return c, c.outcome, nil
	case "PLAIN":
		return sasl.NewPlainClient("", user, a.Password), func(err error) error { return err }, nil
	case "LOGIN":
		return &asked{answers: []string{user, a.Password}}, func(err error) error { return err }, nil
	}
	if a.Tokens == nil {
		return nil, nil, fault.New(fault.Denied, "mail.signIn").With("host", s.Host)
	}
	token, err := a.Tokens.Token(ctx)
	if err != nil {
		return nil, nil, err
	}
	return newBearer(mechanism, user, token, s), func(err error) error {
		if tokenRefused(err) {
			a.Tokens.Refused(token)
		}
		return err
	}, nil
}

// command is the LOGIN of IMAP itself, among the names of SASL mechanisms.
const command = "LOGIN command"

// loginIMAP logs in, in one way. The caller closes the connection when it fails.
func (a Setup) loginIMAP(ctx context.Context, l imapLine, w *ways) error {
	caps := l.offers()
	if caps == nil {
		return fmt.Errorf("capabilities: %w", net.ErrClosed)
	}
	m := w.pick(a.ways(func(m string) bool {
		off := caps.Has(imap.CapLoginDisabled)
		return m == command && !off || m != command && caps.Has(imap.AuthCap(m)) && (m != "LOGIN" || off)
	}))
	var err error
	switch m {
	case "":
		return errNoLogin
	case command:
		err = l.Login(a.User, a.Password).Wait()
	default:
		who, done, other := a.credentials(ctx, m, a.User, a.IMAP)
		if other != nil {
			return other
		}
		err = done(l.Authenticate(who))
	}
	return a.loggedIn(a.IMAP, m, w, l.filter.said(err))
}

// loginSMTP logs in, in one way. The caller closes the connection when it fails.
func (a Setup) loginSMTP(ctx context.Context, c *smtp.Client, w *ways) error {
	_, list := c.Extension("AUTH")
	m := w.pick(a.ways(func(m string) bool {
		return slices.ContainsFunc(strings.Fields(list), func(have string) bool { return strings.EqualFold(have, m) })
	}))
	if m == "" {
		return errNoLogin
	}
	who, done, err := a.credentials(ctx, m, cmp.Or(a.SMTPUser, a.User), a.SMTP)
	if err != nil {
		return err
	}
	return a.loggedIn(a.SMTP, m, w, done(authenticate(c, who)))
}

// loggedIn says what came of a login, and has another way be tried where this one may be to blame.
func (a Setup) loggedIn(s Server, way string, w *ways, err error) error {
	r, refused := reasonOf(err, login)
	switch {
	case err == nil:
		w.good()
		return nil
	case !refused:
		return fmt.Errorf("log in: %w", err)
	case r.Key == "mail.password":
		w.refuse(way)
		if a.Auth == OAuth2 {
			r.Key = "mail.signIn"
		}
	}
	return r.fault(s, err)
}

// authenticate is AUTH (RFC 4954). The library does it too, but hangs up when it fails.
func authenticate(c *smtp.Client, who sasl.Client) error {
	mechanism, answer, err := who.Start()
	if err != nil {
		return err
	}
	said := "AUTH " + mechanism
	if answer != nil {
		said += " " + cmp.Or(base64.StdEncoding.EncodeToString(answer), "=")
	}
	for range 10 { // no mechanism asks more often
		code, text, err := converse(c, said)
		switch {
		case err != nil:
			return err
		case code == 235:
			return nil
		case code != 334:
			return &textproto.Error{Code: code, Msg: text}
		}
		challenge, err := base64.StdEncoding.DecodeString(strings.TrimSpace(text))
		if err != nil {
			challenge = []byte(text) // some ask for LOGIN's answers in plain words
		}
		if answer, err = who.Next(challenge); err != nil {
			return err
		}
		said = base64.StdEncoding.EncodeToString(answer)
	}
	return sasl.ErrUnexpectedServerChallenge
}

// converse says a line to a server and gives its reply.
func converse(c *smtp.Client, said string) (code int, text string, err error) {
	id, err := c.Text.Cmd("%s", said)
	if err != nil {
		return 0, "", err
	}
	c.Text.StartResponse(id)
	defer c.Text.EndResponse(id)
	return c.Text.ReadResponse(0)
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
