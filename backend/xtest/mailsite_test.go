//go:build linux

package xtest

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/wneessen/go-mail"
)

// trust is what a mail program needs to believe the site's certificate.
func trust(t *testing.T, s *MailSite) *tls.Config {
	t.Helper()
	pool := x509.NewCertPool()
	text, err := os.ReadFile(s.CA)
	if err != nil {
		t.Fatal(err)
	}
	if !pool.AppendCertsFromPEM(text) {
		t.Fatal("no certificate in ca.pem")
	}
	return &tls.Config{RootCAs: pool, ServerName: "localhost", MinVersion: tls.VersionTLS12}
}

func send(t *testing.T, s *MailSite, subject string) error {
	t.Helper()
	c, err := mail.NewClient(s.SMTP.Host, mail.WithPort(s.SMTP.Port), mail.WithTLSPolicy(mail.TLSMandatory),
		mail.WithTLSConfig(trust(t, s)), mail.WithSMTPAuth(mail.SMTPAuthPlain),
		mail.WithUsername(s.Kigyo.Address), mail.WithPassword(s.Kigyo.Password), mail.WithTimeout(5*time.Second))
	if err != nil {
		t.Fatal(err)
	}
	m := mail.NewMsg()
	if err := m.From(s.Kigyo.Address); err != nil {
		t.Fatal(err)
	}
	if err := m.To(s.Anteisho.Address); err != nil {
		t.Fatal(err)
	}
	m.Subject(subject)
	m.SetBodyString(mail.TypeTextPlain, "求人を送ります。")
	return c.DialAndSendWithContext(context.Background(), m)
}

// arrived waits until a mail of this subject lies in the office's mailbox.
func arrived(t *testing.T, s *MailSite, subject string) {
	t.Helper()
	exists := make(chan struct{}, 100)
	c, err := imapclient.DialTLS(fmt.Sprintf("%s:%d", s.IMAPS.Host, s.IMAPS.Port), &imapclient.Options{
		TLSConfig: trust(t, s),
		UnilateralDataHandler: &imapclient.UnilateralDataHandler{
			Mailbox: func(*imapclient.UnilateralDataMailbox) { exists <- struct{}{} },
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	stop := context.AfterFunc(t.Context(), func() { _ = c.Close() })
	defer stop()
	limit := time.AfterFunc(20*time.Second, func() { _ = c.Close() })
	defer limit.Stop()
	if err := c.Login(s.Anteisho.Address, s.Anteisho.Password).Wait(); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Select("INBOX", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	for {
		found, err := c.UIDSearch(&imap.SearchCriteria{Header: []imap.SearchCriteriaHeaderField{{Key: "Subject", Value: subject}}}, nil).Wait()
		if err != nil {
			t.Fatal(err)
		}
		if len(found.AllUIDs()) == 1 {
			return
		}
		idle, err := c.Idle()
		if err != nil {
			t.Fatal(err)
		}
		select {
		case <-exists:
		case <-time.After(10 * time.Second):
			t.Fatal("the mail did not arrive")
		}
		if err := idle.Close(); err != nil {
			t.Fatal(err)
		}
		if err := idle.Wait(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestMailSiteDeliversAndCanBeCut(t *testing.T) {
	s := StartMailSite(t)
	if err := send(t, s, "dai-ichi-go"); err != nil {
		t.Fatal(err)
	}
	arrived(t, s, "dai-ichi-go")

	s.Cut()
	if err := send(t, s, "dai-ni-go"); err == nil {
		t.Fatal("mail was sent through a cut line")
	}
	if err := s.Restore(); err != nil {
		t.Fatal(err)
	}
	if err := send(t, s, "dai-san-go"); err != nil {
		t.Fatal(err)
	}
	arrived(t, s, "dai-san-go")
}

func TestMailSiteRefusesStrangers(t *testing.T) {
	s := StartMailSite(t)
	s.Kigyo.Password = "chigau"
	if err := send(t, s, "dai-yon-go"); err == nil || !strings.Contains(err.Error(), "535") {
		t.Fatalf("a wrong password was answered with %v", err)
	}
}
