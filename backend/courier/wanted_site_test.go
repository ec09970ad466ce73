//go:build linux

package courier_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/courier"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/xtest"
)

// correspondent waits for mails and remembers which came, by their subjects.
type correspondent struct {
	mu    sync.Mutex
	wants letter.Wants
	came  []string
	has   map[int64]int // how often each came, by the store's numbers
	more  chan struct{}
}

func (c *correspondent) Wants(context.Context) (letter.Wants, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.wants, nil
}

func (c *correspondent) want(what letter.Wants) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wants = what
}

// ReceiveMail has one mail cause a panic.
func (c *correspondent) ReceiveMail(_ context.Context, mail int64, raw []byte) (letter.Verdict, string, error) {
	_, rest, _ := strings.Cut(string(raw[:min(len(raw), 2000)]), "Subject: ")
	subject, _, _ := strings.Cut(rest, "\r\n")
	if subject == "bad" {
		panic("index out of range")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.has[mail]++; c.has[mail] == 1 { // a courier may be stopped before it has kept the verdict
		c.came = append(c.came, subject)
		c.more <- struct{}{}
	}
	return letter.Handed, "", nil
}

// until waits until so many mails have come, and gives them.
func (c *correspondent) until(t *testing.T, n int) []string {
	t.Helper()
	for late := time.After(20 * time.Second); ; {
		c.mu.Lock()
		came := slices.Sorted(slices.Values(c.came))
		c.mu.Unlock()
		if len(came) >= n {
			return came
		}
		select {
		case <-c.more:
		case <-late:
			t.Fatalf("only %q came", came)
		}
	}
}

// wantedSite is a mailbox on real servers, its store, and who waits for mails.
type wantedSite struct {
	*xtest.MailSite
	account mailbox.Setup
	store   *deskstore.Store
	mails   *correspondent
}

func newWantedSite(t *testing.T) *wantedSite {
	t.Helper()
	s := xtest.StartMailSite(t)
	a := mailbox.Setup{
		Address: s.Kigyo.Address, User: s.Kigyo.Address, Password: s.Kigyo.Password,
		IMAP: mailbox.Server{Host: s.IMAPS.Host, Port: s.IMAPS.Port, Security: mailbox.TLS},
		SMTP: mailbox.Server{Host: s.SMTPS.Host, Port: s.SMTPS.Port, Security: mailbox.TLS},
	}
	r := mailbox.Test(t.Context(), a)
	a.IMAP.Pin, a.SMTP.Pin = r.IMAP[2].Certificate.Pin, r.SMTP[2].Certificate.Pin
	store, err := deskstore.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return &wantedSite{s, a, store, &correspondent{has: map[int64]int{}, more: make(chan struct{}, 100)}}
}

// run has a courier work until stop is called.
func (s *wantedSite) run(t *testing.T) (c *courier.Courier, stop func()) {
	t.Helper()
	c = courier.New(s.store, &world{t: t, store: s.store}, mailbox.NewReader(s.account), mailbox.NewSender(s.account, time.Now), time.Now,
		slog.New(slog.DiscardHandler), 0, func(courier.Change) {})
	c.Serve(s.mails)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	return c, func() {
		t.Helper()
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// mail puts a mail into the inbox.
func (s *wantedSite) mail(t *testing.T, subject string, size int, fields ...string) {
	t.Helper()
	s.Deliver(t, s.Kigyo, "INBOX", plainMail(subject, size, fields...))
}

func plainMail(subject string, size int, fields ...string) []byte {
	head := fmt.Sprintf("%s\r\nMessage-ID: <%s@example.com>\r\nSubject: %[2]s\r\n\r\n", strings.Join(fields, "\r\n"), subject)
	return append([]byte(head), bytes.Repeat([]byte("honbun\r\n"), size/8)...)
}

// client is another mail program at the same mailbox.
func (s *wantedSite) client(t *testing.T) *imapclient.Client {
	t.Helper()
	text, err := os.ReadFile(s.CA)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(text)
	c, err := imapclient.DialTLS(fmt.Sprintf("localhost:%d", s.IMAPS.Port), &imapclient.Options{TLSConfig: &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := c.Login(s.Kigyo.Address, s.Kigyo.Password).Wait(); err != nil {
		t.Fatal(err)
	}
	return c
}

// old puts a mail into the inbox that came some days ago.
func (s *wantedSite) old(t *testing.T, days int, raw []byte) {
	t.Helper()
	put := s.client(t).Append("INBOX", int64(len(raw)), &imap.AppendOptions{Time: time.Now().AddDate(0, 0, -days)})
	if _, err := put.Write(raw); err != nil {
		t.Fatal(err)
	}
	if err := put.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := put.Wait(); err != nil {
		t.Fatal(err)
	}
}

// seen counts the mails that the server says somebody has read.
func (s *wantedSite) seen(t *testing.T) int {
	t.Helper()
	c := s.client(t)
	if _, err := c.Select("INBOX", &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
		t.Fatal(err)
	}
	found, err := c.UIDSearch(&imap.SearchCriteria{Flag: []imap.Flag{imap.FlagSeen}}, nil).Wait()
	if err != nil {
		t.Fatal(err)
	}
	return len(found.AllUIDs())
}

// stored counts the mails that the store knows of the inbox, and the bytes it keeps of them, once all are decided.
func (s *wantedSite) stored(t *testing.T) (mails, size int) {
	t.Helper()
	for late := time.After(20 * time.Second); ; {
		n, err := s.store.Undecided(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			break
		}
		select {
		case <-time.After(10 * time.Millisecond):
		case <-late:
			t.Fatalf("%d bytes are never decided on", n)
		}
	}
	mark, err := s.store.Mark(t.Context(), "INBOX")
	if err != nil {
		t.Fatal(err)
	}
	known, err := s.store.Known(t.Context(), "INBOX", mark.Validity)
	if err != nil {
		t.Fatal(err)
	}
	for id := range int64(1000) {
		if raw, err := s.store.Raw(t.Context(), id); err == nil {
			size += len(raw)
		}
	}
	return len(known), size
}

// TestWhatIsWantedIsBroughtAndNothingElse has answers, mails of a known address and other people's mail lie in one inbox: those are
// handed over, one that causes a panic holds up nobody, and everything else stays on the server as it was.
func TestWhatIsWantedIsBroughtAndNothingElse(t *testing.T) {
	s := newWantedSite(t)
	s.mails.wants.Answers("1@desk.example.jp")
	s.mails.wants.Writer("taro@example.jp")
	for n := range 50 {
		s.mail(t, fmt.Sprintf("private %d", n), 100, "From: yamada@example.com", "In-Reply-To: <9@example.com>")
	}
	s.mail(t, "answer", 100, "From: dareka@example.com", "In-Reply-To: <1@desk.example.jp>")
	s.mail(t, "bad", 100, "From: dareka@example.com", "References: <0@example.com> <1@desk.example.jp>")
	s.mail(t, "forged", letter.MaxWanted+1000, "From: dareka@example.com", "In-Reply-To: <1@desk.example.jp>")
	s.mail(t, "large", 2<<20, "From: dareka@example.com", "References: <0@example.com>", " <1@desk.example.jp>")
	s.mail(t, "capitals", 100, "From: =?UTF-8?Q?Taro?= <TARO@Example.JP>")
	s.mail(t, "name only", 100, "From: \"taro@example.jp\" <dareka@example.com>")
	_, stop := s.run(t)
	defer stop()
	if came := s.mails.until(t, 3); !slices.Equal(came, []string{"answer", "capitals", "large"}) {
		t.Errorf("came: %q", came)
	}
	if mails, size := s.stored(t); mails != 4 || size > 1000 {
		t.Errorf("%d mails are known, and %d bytes of them kept", mails, size)
	}
	list, err := s.store.Quarantine(t.Context(), 10)
	if err != nil || len(list) != 1 || list[0].Trouble != "letter.incident" || len(list[0].Incident) != 6 {
		t.Errorf("in quarantine: %+v, %v", list, err)
	}
	if n := s.seen(t); n != 0 {
		t.Errorf("%d mails count as read", n)
	}
}

// TestWhoIsWantedLaterIsLookedBackFor enters an address after its mails have come: those of the last thirty days are brought,
// and nothing comes twice, after another start and where a person has moved a mail neither.
func TestWhoIsWantedLaterIsLookedBackFor(t *testing.T) {
	s := newWantedSite(t)
	hanako := "From: Hanako <hanako@example.jp>"
	s.old(t, 40, plainMail("of last year", 100, hanako))
	s.old(t, 5, plainMail("of last week", 100, hanako))
	s.old(t, 5, plainMail("of a namesake", 100, "From: xhanako@example.jp.example.com"))
	s.mails.wants.Answers("1@desk.example.jp")
	s.mail(t, "answer", 100, "From: dareka@example.com", "In-Reply-To: <1@desk.example.jp>")
	c, stop := s.run(t)
	s.mails.until(t, 1)
	var wants letter.Wants
	wants.Answers("1@desk.example.jp")
	wants.Writer("HANAKO@example.jp")
	s.mails.want(wants)
	c.Wanted()
	s.mails.until(t, 2)
	s.stored(t)
	stop()
	s.mail(t, "of today", 100, hanako)
	s.Deliver(t, s.Kigyo, "INBOX", plainMail("answer", 100, "From: dareka@example.com", "In-Reply-To: <1@desk.example.jp>"))
	s.mail(t, "of later", 100, hanako)
	_, stop = s.run(t)
	defer stop()
	if came := s.mails.until(t, 4); !slices.Equal(came, []string{"answer", "of last week", "of later", "of today"}) {
		t.Errorf("came: %q", came)
	}
	if _, size := s.stored(t); size != 0 {
		t.Errorf("%d bytes are kept twice", size)
	}
	s.mails.mu.Lock()
	defer s.mails.mu.Unlock()
	for mail, times := range s.mails.has {
		if times > 1 {
			t.Errorf("mail %d was handed over %d times", mail, times)
		}
	}
}
