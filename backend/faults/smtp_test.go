package faults_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// smtpSession is one SMTP connection of an account.
type smtpSession struct {
	p    *postOffice
	who  string
	conn net.Conn
	to   string
}

func says(code int, enhanced smtp.EnhancedCode, text string) error {
	return &smtp.SMTPError{Code: code, EnhancedCode: enhanced, Message: text}
}

// AuthMechanisms lists what is offered.
func (s *smtpSession) AuthMechanisms() []string { return []string{sasl.Plain} }

// Auth lets the account in, unless the password does not work just now.
func (s *smtpSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, pass string) error {
		s.p.mu.Lock()
		defer s.p.mu.Unlock()
		if s.p.refuses(s.who) || user != s.who || pass != password {
			return says(535, smtp.EnhancedCode{5, 7, 8}, "authentication failed")
		}
		return nil
	}), nil
}

// Mail starts a mail, or says that it is too much just now.
func (s *smtpSession) Mail(string, *smtp.MailOptions) error {
	s.p.mu.Lock()
	defer s.p.mu.Unlock()
	switch {
	case s.p.happens("421", 40, s.who):
		defer func() { _ = s.conn.Close() }()
		return says(421, smtp.EnhancedCode{4, 7, 0}, "too many connections")
	case s.p.happens("4xx", 20, s.who):
		return says(451, smtp.EnhancedCode{4, 7, 1}, "rate limited")
	}
	return nil
}

// Rcpt names a recipient, who may be refused, or have no room.
func (s *smtpSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	p := s.p
	p.mu.Lock()
	defer p.mu.Unlock()
	a := p.accounts[to]
	switch {
	case a == nil:
		return says(550, smtp.EnhancedCode{5, 1, 1}, "no such mailbox")
	case p.happens("5xx", 30, s.who):
		return says(550, smtp.EnhancedCode{5, 7, 1}, "refused by policy")
	case time.Now().Before(a.full):
		return says(452, smtp.EnhancedCode{4, 2, 2}, "mailbox full")
	case p.happens("quota full", 30, to):
		a.full = p.soon(6 * time.Hour)
		return says(552, smtp.EnhancedCode{5, 2, 2}, "mailbox full")
	}
	s.to = to
	return nil
}

// Data takes a whole mail; a connection that breaks here leaves the sender in doubt.
func (s *smtpSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	p := s.p
	p.mu.Lock()
	sum := sha256.Sum256(raw)
	name, grey := hex.EncodeToString(sum[:]), p.accounts[s.to].grey
	if again, seen := grey[name]; seen && time.Now().Before(again) || !seen && p.happens("greylisted", 12, s.who) {
		if !seen {
			grey[name] = p.soon(20 * time.Minute)
		}
		p.mu.Unlock()
		return says(450, smtp.EnhancedCode{4, 7, 1}, "greylisted, come again")
	}
	p.carry(s.who, s.to, raw)
	lost, late := p.happens("OK lost after DATA", 10, s.who), p.happens("no OK after DATA", 40, s.who)
	p.mu.Unlock()
	if lost {
		_ = s.conn.Close()
	}
	if late { // longer than anybody waits
		time.Sleep(10 * time.Minute)
	}
	return nil
}

// Reset forgets the mail under way.
func (s *smtpSession) Reset() { s.to = "" }

// Logout ends the session.
func (s *smtpSession) Logout() error { return nil }
