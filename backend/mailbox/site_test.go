//go:build linux

package mailbox_test

import (
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"net"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// at is a site's mailbox as its owner would enter it.
func at(s *xtest.MailSite, box xtest.Mailbox, security mailbox.Security) mailbox.Setup {
	a := mailbox.Setup{
		Address: box.Address, User: box.Address, Password: box.Password,
		IMAP: mailbox.Server{Host: s.IMAPS.Host, Port: s.IMAPS.Port, Security: mailbox.TLS},
		SMTP: mailbox.Server{Host: s.SMTPS.Host, Port: s.SMTPS.Port, Security: mailbox.TLS},
	}
	if security == mailbox.StartTLS {
		a.IMAP = mailbox.Server{Host: s.IMAP.Host, Port: s.IMAP.Port, Security: mailbox.StartTLS}
		a.SMTP = mailbox.Server{Host: s.SMTP.Host, Port: s.SMTP.Port, Security: mailbox.StartTLS}
	}
	return a
}

// pinned accepts the site's certificate, as a person would who compared it.
func pinned(t *testing.T, a mailbox.Setup) mailbox.Setup {
	t.Helper()
	r := mailbox.Test(t.Context(), a)
	if len(r.IMAP) < 3 || r.IMAP[2].Certificate == nil || r.SMTP[2].Certificate == nil {
		t.Fatalf("no certificate was shown: %+v", r)
	}
	a.IMAP.Pin, a.SMTP.Pin = r.IMAP[2].Certificate.Pin, r.SMTP[2].Certificate.Pin
	return a
}

func TestAStrangeCertificateIsShownAndThenPinned(t *testing.T) {
	s := xtest.StartMailSite(t)
	for _, security := range []mailbox.Security{mailbox.TLS, mailbox.StartTLS} {
		t.Run(string(security), func(t *testing.T) {
			a := at(s, s.Kigyo, security)
			r := mailbox.Test(t.Context(), a)
			for _, list := range [][]mailbox.Station{r.IMAP, r.SMTP} {
				step, key := failed(t, list)
				if step != mailbox.StepCertificate || key != "mail.certificate" {
					t.Fatalf("failed at %s with %s", step, key)
				}
				c := list[2].Certificate
				if c.Why != mailbox.DistrustAuthority || c.Subject != "localhost" || strings.Join(c.Names, " ") != "localhost 127.0.0.1" ||
					!c.Until.After(time.Now()) || c.Pin != shown(t, s) || list[2].Args["fingerprint"] != c.Fingerprint {
					t.Fatalf("%+v %v", c, list[2].Args)
				}
			}
			if err := mailbox.NewSender(a, time.Now).Send(t.Context(), s.Anteisho.Address, []byte("Subject: x\r\n\r\n")); key(err) != "mail.certificate" {
				t.Errorf("sent to a stranger: %v", err)
			}
			if err := mailbox.NewReader(a).Read(t.Context(), "INBOX", letter.Mark{}, nil); key(err) != "mail.certificate" {
				t.Errorf("read from a stranger: %v", err)
			}
			a = pinned(t, a)
			if r := mailbox.Test(t.Context(), a); !r.OK() || r.SizeLimit != 52428800 {
				t.Fatalf("with the right pin: %+v", r)
			}
			a.IMAP.Pin, a.SMTP.Pin = strings.Repeat("0", 64), strings.Repeat("0", 64)
			r = mailbox.Test(t.Context(), a)
			for _, list := range [][]mailbox.Station{r.IMAP, r.SMTP} {
				if step, _ := failed(t, list); step != mailbox.StepCertificate || list[2].Certificate.Why != mailbox.DistrustChanged {
					t.Errorf("with another pin: %+v", list)
				}
			}
		})
	}
}

// shown is the pin of the certificate the site's server really shows.
func shown(t *testing.T, s *xtest.MailSite) string {
	t.Helper()
	c, err := tls.Dial("tcp", net.JoinHostPort(s.IMAPS.Host, strconv.Itoa(s.IMAPS.Port)), &tls.Config{InsecureSkipVerify: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	sum := sha256.Sum256(c.ConnectionState().PeerCertificates[0].Raw)
	return hex.EncodeToString(sum[:])
}

func TestAWrongPasswordAtRealServers(t *testing.T) {
	s := xtest.StartMailSite(t)
	a := pinned(t, at(s, s.Kigyo, mailbox.StartTLS))
	a.Password = "chigau"
	r := mailbox.Test(t.Context(), a)
	for _, list := range [][]mailbox.Station{r.IMAP, r.SMTP} {
		if step, key := failed(t, list); step != mailbox.StepPassword || key != "mail.password" {
			t.Errorf("failed at %s with %s", step, key)
		}
	}
}

// TestReadingAtDovecot reads a thousand letters, hears of a new one while it waits, and finds the one that
// was taken for junk.
func TestReadingAtDovecot(t *testing.T) {
	s := xtest.StartMailSite(t)
	a := pinned(t, at(s, s.Anteisho, mailbox.TLS))
	r := mailbox.NewReader(a)
	defer r.Close()
	for n := range 1000 {
		s.Deliver(t, s.Anteisho, "INBOX", letterMail(n))
	}
	s.Deliver(t, s.Anteisho, "Junk", letterMail(1000))
	boxes, err := r.Boxes(t.Context(), unread)
	if err != nil || !slices.Equal(boxes, []string{"Junk", "INBOX"}) {
		t.Fatalf("%q %v", boxes, err)
	}
	store := map[string]*shelf{"INBOX": newShelf(), "Junk": newShelf()}
	look := func() {
		for _, name := range boxes {
			if err := store[name].read(t, r, name); err != nil {
				t.Fatal(err)
			}
		}
	}
	look()
	if len(store["INBOX"].mails) != 1000 || len(store["Junk"].mails) != 1 {
		t.Fatalf("%d letters, %d among junk", len(store["INBOX"].mails), len(store["Junk"].mails))
	}
	look() // nothing new: nothing is kept, and the mark stays
	if store["INBOX"].mark.UID != 1000 || len(store["INBOX"].order) != 1000 {
		t.Fatalf("mark %v, %d kept", store["INBOX"].mark, len(store["INBOX"].order))
	}

	waited := make(chan error, 1)
	go func() { waited <- r.Wait(t.Context(), nil, 20*time.Second) }()
	send(t, pinned(t, at(s, s.Kigyo, mailbox.StartTLS)), s.Anteisho.Address, "x\r\nKyujin-Desk-Letter: 1")
	start := time.Now()
	if err := <-waited; err != nil || time.Since(start) > 15*time.Second {
		t.Fatalf("waited %v, %v", time.Since(start), err)
	}
	look()
	if len(store["INBOX"].order) != 1001 {
		t.Fatalf("%d letters after the new one", len(store["INBOX"].order))
	}

	// The line is cut while nothing happens, and comes back.
	s.Cut()
	if err := store["INBOX"].read(t, r, "INBOX"); key(err) != "mail.network" {
		t.Fatalf("over a cut line: %v", err)
	}
	if err := s.Restore(); err != nil {
		t.Fatal(err)
	}
	look()
	known := []uint32{}
	for u := range uint32(1001) {
		if u+1 != 500 {
			known = append(known, u+1)
		}
	}
	if found, err := r.Audit(t.Context(), "INBOX", store["INBOX"].mark, known, time.Time{}, store["INBOX"].keep); err != nil || found != 1 {
		t.Fatalf("the audit found %d, %v", found, err)
	}
}
