package mailbox

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/textproto"
	"strconv"
	"time"

	"github.com/wneessen/go-mail/smtp"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
)

// reuseWithin is how long an unused connection is kept for the next mail; servers close idle ones
// after 30 s and more.
const reuseWithin = 20 * time.Second

// Sender hands mails in. It belongs to one goroutine.
type Sender struct {
	account Account
	now     clock.Clock
	conn    *smtp.Client
	line    *line
	used    time.Time
	limit   int64
}

// NewSender makes a sender; it connects when there is something to send.
func NewSender(a Account, now clock.Clock) *Sender { return &Sender{account: a, now: now} }

// Send hands one mail to the server and returns when the server has taken it. Its faults are network
// faults. About this mail: mail.refused, mail.recipient and mail.tooLarge (for good), mail.later and
// mail.quota (for now). About the account: mail.password, mail.appPassword, mail.smtpOff and mail.signIn.
// The rest are about a line that does not work.
func (s *Sender) Send(ctx context.Context, to string, raw []byte) error {
	ctx, cancel := context.WithTimeout(ctx, sendTimeout)
	defer cancel()
	if s.conn != nil && s.now().Sub(s.used) > reuseWithin {
		s.Close()
	}
	fresh := s.conn == nil
	err := s.try(ctx, to, raw)
	if err != nil && !fresh && s.conn == nil && ctx.Err() == nil {
		err = s.try(ctx, to, raw) // the kept connection had died; once more on a new one
	}
	return explain(s.account.SMTP, err)
}

// Limit is the largest mail in bytes the server said it takes when it was last connected to; 0 where it
// did not say, or was not asked yet.
func (s *Sender) Limit() int64 { return s.limit }

// Close ends the connection, if there is one.
func (s *Sender) Close() {
	if s.conn == nil {
		return
	}
	bye := time.AfterFunc(time.Second, func() { _ = s.line.Close() })
	_ = s.conn.Quit() // the mails are through; nothing depends on a clean goodbye
	bye.Stop()
	s.drop()
}

func (s *Sender) try(ctx context.Context, to string, raw []byte) error {
	if s.conn == nil {
		conn, l, err := s.account.openSMTP(ctx)
		if err != nil {
			return err
		}
		s.conn, s.line, s.limit = conn, l, sizeLimit(conn)
	}
	defer s.line.until(ctx)()
	s.line.hurry()
	err := s.hand(to, raw)
	s.used = s.now()
	switch {
	case err == nil:
	case ctx.Err() != nil, reason(err) == "mail.network":
		s.drop()
	default:
		if s.conn.Reset() != nil {
			s.drop()
		}
	}
	if s.conn != nil {
		s.line.rest()
	}
	if ctx.Err() != nil && err != nil {
		return errors.Join(ctx.Err(), err)
	}
	return err
}

// drop forgets a connection that no longer works.
func (s *Sender) drop() {
	_ = s.line.Close()
	s.conn, s.line = nil, nil
}

func (s *Sender) hand(to string, raw []byte) error {
	if s.limit > 0 && int64(len(raw)) > s.limit {
		return fault.New(fault.Network, "mail.tooLarge").With("host", s.account.SMTP.Host).With("limit", s.limit)
	}
	if err := s.conn.Mail(s.account.Address); err != nil {
		return fmt.Errorf("sender: %w", err)
	}
	if err := s.conn.Rcpt(to); err != nil {
		return fmt.Errorf("recipient: %w", err)
	}
	w, err := s.conn.Data()
	if err != nil {
		return fmt.Errorf("data: %w", err)
	}
	if _, err := w.Write(raw); err != nil {
		_ = s.line.Close() // a closing dot would hand in half a mail
		return errors.Join(fmt.Errorf("data: %w", err), w.Close())
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("end of data: %w", err)
	}
	return nil
}

// sizeLimit is the largest mail a server says it takes (RFC 1870), or 0 where it does not say.
func sizeLimit(c *smtp.Client) int64 {
	ok, text := c.Extension("SIZE")
	n, err := strconv.ParseInt(text, 10, 64)
	if !ok || err != nil || n < 0 {
		return 0
	}
	return n
}

// openSMTP connects, encrypts and logs in; with a new token where the first had been revoked.
func (a Account) openSMTP(ctx context.Context) (*smtp.Client, *line, error) {
	c, l, err := a.openSMTPOnce(ctx)
	if tokenRefused(err) {
		c, l, err = a.openSMTPOnce(ctx)
	}
	return c, l, err
}

func (a Account) openSMTPOnce(ctx context.Context) (*smtp.Client, *line, error) {
	if err := a.withheld(); err != nil {
		return nil, nil, err
	}
	c, l, err := a.SMTP.dialSMTP(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("connect to SMTP: %w", err)
	}
	defer l.until(ctx)()
	if err := a.loginSMTP(ctx, c); err != nil {
		_ = l.Close()
		return nil, nil, err
	}
	return c, l, nil
}

// dialSMTP connects and encrypts.
func (s Server) dialSMTP(ctx context.Context) (*smtp.Client, *line, error) {
	if err := s.allowed(); err != nil {
		return nil, nil, err
	}
	l, err := dialTCP(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	defer l.until(ctx)()
	c, err := s.greetSMTP(ctx, l)
	if err != nil {
		_ = l.Close()
		return nil, nil, err
	}
	return c, l, nil
}

func (s Server) greetSMTP(ctx context.Context, l *line) (*smtp.Client, error) {
	var conn net.Conn = l
	if s.Security == TLS {
		secure := tls.Client(l, s.tls())
		if err := secure.HandshakeContext(ctx); err != nil {
			return nil, err
		}
		conn = secure
	}
	c, err := smtp.NewClient(conn, s.Host)
	if err != nil {
		return nil, err
	}
	if err := c.Hello("[127.0.0.1]"); err != nil { // no name of this computer goes out
		return nil, err
	}
	if s.Security != StartTLS {
		return c, nil
	}
	if ok, _ := c.Extension("STARTTLS"); !ok {
		return nil, errNoStartTLS
	}
	err = c.StartTLS(s.tls())
	var refused *textproto.Error
	if errors.As(err, &refused) && refused.Code != 421 {
		return nil, errors.Join(errNoStartTLS, err)
	}
	return c, err
}
