package mailbox

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"time"

	gomail "github.com/wneessen/go-mail"
	"github.com/wneessen/go-mail/smtp"

	"kyujindesk/backend/clock"
)

// reuseWithin is how long an unused connection is kept for the next mail; servers close idle ones
// after 30 s and more.
const reuseWithin = 20 * time.Second

// Sender hands mails in. It belongs to one goroutine.
type Sender struct {
	account Account
	now     clock.Clock
	client  *gomail.Client
	conn    *smtp.Client
	used    time.Time
}

// NewSender makes a sender; it connects when there is something to send.
func NewSender(a Account, now clock.Clock) *Sender { return &Sender{account: a, now: now} }

// Send hands one mail to the server and returns when the server has taken it. Its faults are network
// faults: mail.password, mail.refused (this mail, for good), mail.later (this mail, for now), and the
// rest for a line that does not work.
func (s *Sender) Send(ctx context.Context, to string, raw []byte) error {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	if s.conn != nil && s.now().Sub(s.used) > reuseWithin {
		s.Close()
	}
	fresh := s.conn == nil
	err := s.try(ctx, to, raw)
	if err != nil && !fresh && s.conn == nil {
		err = s.try(ctx, to, raw) // the kept connection had died; once more on a new one
	}
	return explain(s.account.SMTP, err)
}

// Close ends the connection, if there is one.
func (s *Sender) Close() {
	if s.conn != nil {
		_ = s.client.CloseWithSMTPClient(s.conn) // the mails are through; nothing depends on a clean goodbye
		s.conn = nil
	}
}

func (s *Sender) try(ctx context.Context, to string, raw []byte) error {
	if s.conn == nil {
		if err := s.connect(ctx); err != nil {
			return err
		}
	}
	conn := s.conn
	defer context.AfterFunc(ctx, func() { _ = conn.UpdateDeadline(time.Nanosecond) })()
	err := s.hand(to, raw)
	s.used = s.now()
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil, reason(err) == "mail.network":
		s.drop()
	default:
		if s.conn.Reset() != nil {
			s.drop()
		}
	}
	return err
}

// drop forgets a connection that no longer works.
func (s *Sender) drop() {
	_ = s.conn.Close()
	s.conn = nil
}

func (s *Sender) hand(to string, raw []byte) error {
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
		return errors.Join(fmt.Errorf("data: %w", err), w.Close())
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("end of data: %w", err)
	}
	return nil
}

func (s *Sender) connect(ctx context.Context) error {
	a := s.account
	if err := a.SMTP.allowed(); err != nil {
		return err
	}
	dial := dialer{until: ctx.Done(), server: a.SMTP, ready: make(chan struct{})}
	options := []gomail.Option{
		gomail.WithPort(a.SMTP.Port), gomail.WithTimeout(dialTimeout), gomail.WithHELO("[127.0.0.1]"),
		gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(a.User), gomail.WithPassword(a.Password),
		gomail.WithTLSConfig(a.SMTP.tls()),
		gomail.WithoutNoop(), gomail.WithDialContextFunc(dial.conn),
	}
	switch a.SMTP.Security {
	case TLS:
		options = append(options, gomail.WithSSL())
	case StartTLS:
		options = append(options, gomail.WithTLSPolicy(gomail.TLSMandatory))
	case Plain:
		options = append(options, gomail.WithTLSPolicy(gomail.NoTLS), gomail.WithSMTPAuth(gomail.SMTPAuthPlainNoEnc))
	}
	c, err := gomail.NewClient(a.SMTP.Host, options...)
	if err != nil {
		return fmt.Errorf("prepare SMTP: %w", err)
	}
	conn, err := c.DialToSMTPClientWithContext(ctx)
	dial.done()
	if err != nil {
		return fmt.Errorf("connect to SMTP: %w", err)
	}
	s.client, s.conn = c, conn
	return nil
}

// dialer makes a connection that ends with a context until done is called: the library waits for a
// greeting without looking at its context.
type dialer struct {
	until  <-chan struct{}
	server Server
	ready  chan struct{}
}

func (d *dialer) conn(ctx context.Context, network, address string) (conn net.Conn, err error) {
	plain := &net.Dialer{Timeout: dialTimeout}
	if d.server.Security == TLS {
		conn, err = (&tls.Dialer{NetDialer: plain, Config: d.server.tls()}).DialContext(ctx, network, address)
	} else {
		conn, err = plain.DialContext(ctx, network, address)
	}
	if err != nil {
		return nil, err
	}
	go func() { // ends with done, which connect always calls
		select {
		case <-d.until:
			_ = conn.SetDeadline(time.Unix(1, 0))
		case <-d.ready:
		}
	}()
	return conn, nil
}

func (d *dialer) done() { close(d.ready) }
