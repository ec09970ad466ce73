package mailbox_test

import (
	"crypto/tls"
	"testing"
	"time"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// imapAt gives where a play is given until the test ends; over TLS with a certificate, without protection with nil.
func imapAt(t testing.TB, p xtest.Play, c *tls.Config) mailbox.Server {
	t.Helper()
	p.TLS = c
	return onStage(t, p.IMAP(), c)
}

// smtpAt is imapAt for SMTP.
func smtpAt(t testing.TB, p xtest.Play, c *tls.Config) mailbox.Server {
	t.Helper()
	p.TLS = c
	return onStage(t, p.SMTP(), c)
}

func onStage(t testing.TB, s *xtest.Stage, c *tls.Config) mailbox.Server {
	t.Helper()
	t.Cleanup(s.Close)
	server := mailbox.Server{Host: "127.0.0.1", Port: 993, Security: mailbox.Plain, Dialer: s}
	if c != nil {
		server.Security = mailbox.TLS
	}
	return server
}

// reading gives a reader of a play, and the play.
func reading(t testing.TB, p xtest.Play) (*mailbox.Reader, *xtest.Stage) {
	t.Helper()
	s := p.IMAP()
	r := mailbox.NewReader(mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu", IMAP: onStage(t, s, nil)})
	t.Cleanup(r.Close)
	return r, s
}

// sending gives a sender to a play, and the play.
func sending(t testing.TB, p xtest.Play) (*mailbox.Sender, *xtest.Stage) {
	t.Helper()
	if p.Offers == "" {
		p.Offers = "AUTH PLAIN"
	}
	s := p.SMTP()
	a := mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu", SMTP: onStage(t, s, nil)}
	out := mailbox.NewSender(a, time.Now)
	t.Cleanup(func() {
		s.Close()
		out.Close()
	})
	return out, s
}
