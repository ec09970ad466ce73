package mailbox

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/textproto"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/wneessen/go-mail/smtp"
	"golang.org/x/net/idna"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
)

// reuseWithin is how long an unused connection is kept for the next mail; servers close idle ones
// after 30 s and more.
const reuseWithin = 20 * time.Second

// Sender hands mails in. It belongs to one goroutine.
type Sender struct {
	account Setup
	now     clock.Clock
	conn    *smtp.Client
	line    *line
	used    time.Time
	limit   int64
	ways    ways
}

// NewSender makes a sender; it connects when there is something to send.
func NewSender(a Setup, now clock.Clock) *Sender { return &Sender{account: a, now: now} }

// Unsure is the key of the fault that a mail may have been taken: all of it was sent, and the line broke before the server
// answered. A letter is sent again, because its reader knows it by its number. What has no acknowledgement must not be, or
// its reader has it twice: the person decides. Every other fault says that the server has not taken the mail.
const Unsure = "mail.unsure"

// Send hands one mail to the server and returns when the server has taken it. Its faults are network
// faults; Reasons says what they are about, and their Pause how long to wait at least. Unsure is the one after which the mail
// may have been taken, also where ctx ended first.
func (s *Sender) Send(ctx context.Context, to string, raw []byte) error {
	ctx, cancel := context.WithTimeout(ctx, sendTimeout)
	defer cancel()
	if s.conn != nil && s.now().Sub(s.used) > reuseWithin {
		s.Close()
	}
	fresh := s.conn == nil
	err := s.try(ctx, to, raw)
	if !fresh && ctx.Err() == nil && ofConnection(err) {
		s.Close()
		err = s.try(ctx, to, raw)
	}
	return explain(s.account.SMTP, err)
}

// ofConnection tells whether a mail may get through on another connection: the kept one had died, or has had all that the
// server lets one have.
func ofConnection(err error) bool {
	return err != nil && slices.Contains([]string{"mail.network", "mail.limit", "mail.sendLimit"}, reason(err))
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
		conn, l, err := s.account.openSMTP(ctx, &s.ways)
		if err != nil {
			return err
		}
		s.conn, s.line, s.limit = conn, l, sizeLimit(conn)
	}
	defer s.line.until(ctx)()
	err := s.hand(to, raw)
	s.used = s.now()
	switch {
	case err == nil:
	case ctx.Err() != nil, reason(err) == "mail.network", reason(err) == Unsure:
		s.drop()
	default:
		s.line.allow(commandPatience)
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
	s.line.allow(commandPatience)
	if err := s.address(to); err != nil {
		return err
	}
	s.line.allow(dataPatience)
	w, err := s.conn.Data()
	if err != nil {
		return &during{fmt.Errorf("data: %w", err), recipient}
	}
	s.line.allow(blockPatience)
	if _, err := w.Write(raw); err != nil {
		_ = s.line.Close() // a closing dot would hand in half a mail
		return errors.Join(fmt.Errorf("data: %w", err), w.Close())
	}
	s.line.allow(takenPatience)
	err = w.Close()
	var reply *textproto.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &reply):
		return &during{fmt.Errorf("end of data: %w", err), recipient}
	}
	return fault.New(fault.Network, Unsure).With("host", s.account.SMTP.Host).Because(fmt.Errorf("end of data: %w", err))
}

// address says from whom the mail is and to whom it goes.
func (s *Sender) address(to string) error {
	from, to := asciiDomain(s.account.Address), asciiDomain(to)
	plain := isASCII(from + to)
	s.conn.SkipSMTPUTF8(plain) // a mail that asks for it without need is sent back by servers further on that cannot
	if ok, _ := s.conn.Extension("SMTPUTF8"); !ok && !plain {
		key := "mail.recipient"
		if !isASCII(from) {
			key = "mail.sender"
		}
		return fault.New(fault.Network, key).With("host", s.account.SMTP.Host)
	}
	if err := s.conn.Mail("<" + from + ">"); err != nil {
		return &during{fmt.Errorf("sender: %w", err), sender}
	}
	if err := s.conn.Rcpt("<" + to + ">"); err != nil {
		return &during{fmt.Errorf("recipient: %w", err), recipient}
	}
	return nil
}

// asciiDomain is an address whose domain every server can read (RFC 5891).
func asciiDomain(address string) string {
	local, domain, ok := cutAddress(address)
	if !ok || isASCII(domain) {
		return address
	}
	if code, err := idna.Lookup.ToASCII(domain); err == nil {
		return local + "@" + code
	}
	return address
}

// cutAddress divides an address at its last @.
func cutAddress(address string) (local, domain string, ok bool) {
	at := strings.LastIndexByte(address, '@')
	if at < 0 {
		return address, "", false
	}
	return address[:at], address[at+1:], true
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(c rune) bool { return c > 0x7f })
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

// openSMTP connects, encrypts and logs in; with a new token where the first had been revoked, and in another way where the
// first was refused.
func (a Setup) openSMTP(ctx context.Context, w *ways) (c *smtp.Client, l *line, err error) {
	err = w.each(func() error {
		c, l, err = a.openSMTPOnce(ctx, w)
		return err
	})
	return c, l, err
}

func (a Setup) openSMTPOnce(ctx context.Context, w *ways) (*smtp.Client, *line, error) {
	if err := a.withheld(); err != nil {
		return nil, nil, err
	}
	c, l, err := a.SMTP.dialSMTP(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("connect to SMTP: %w", err)
	}
	defer l.until(ctx)()
	if err := a.loginSMTP(ctx, c, w); err != nil {
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
	l.allow(commandPatience)
	c, err := s.greetSMTP(ctx, l)
	if err != nil {
		_ = l.Close()
		return nil, nil, err
	}
	return c, l, nil
}

// hello is what we say we are: no name of this computer goes out.
const hello = "[127.0.0.1]"

func (s Server) greetSMTP(ctx context.Context, l *line) (*smtp.Client, error) {
	if s.Security == StartTLS {
		if err := startTLSOverSMTP(l); err != nil {
			return nil, err
		}
	}
	var conn net.Conn = l
	if s.Security != Plain {
		secure, err := s.shake(ctx, l)
		if err != nil {
			return nil, err
		}
		conn = secure
	}
	c, err := smtp.NewClient(newReplies(conn, s.Security == StartTLS), s.Host)
	if err != nil {
		return nil, err
	}
	return c, c.Hello(hello)
}

// startTLSOverSMTP has a server begin to encrypt (RFC 3207). The library does it too, but cannot once replies are settled.
func startTLSOverSMTP(l *line) error {
	if _, err := replyOf(l, "", 220); err != nil {
		return err
	}
	can, err := replyOf(l, "EHLO "+hello, 250)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(can, func(text string) bool { return strings.EqualFold(text, "STARTTLS") }) {
		return errNoStartTLS
	}
	_, err = replyOf(l, "STARTTLS", 220)
	var refused *textproto.Error
	if errors.As(err, &refused) && refused.Code != 421 {
		return errors.Join(errNoStartTLS, err)
	}
	return err
}

// replyOf says a line, where there is one, and reads the reply and not a byte more: what follows may already be encrypted.
func replyOf(l *line, say string, want int) (texts []string, err error) {
	if say != "" {
		if _, err := l.Write([]byte(say + "\r\n")); err != nil {
			return nil, err
		}
	}
	for range 100 {
		line, err := readLine(l)
		if err != nil {
			return nil, err
		}
		code, more, text, ok := replyLine(strings.TrimRight(line, " \t"))
		if !ok && len(texts) == 0 && line != "" {
			return nil, fmt.Errorf("greeting: %w", errNotSMTP)
		}
		if !ok {
			continue
		}
		if texts = append(texts, text); more {
			continue
		}
		if n, _ := strconv.Atoi(code); n != want { // three digits
			return nil, &textproto.Error{Code: n, Msg: strings.Join(texts, "\n")}
		}
		return texts, nil
	}
	return nil, fmt.Errorf("a reply of more than 100 lines: %w", errNotSMTP)
}
