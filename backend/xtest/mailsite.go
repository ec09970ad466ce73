//go:build linux

package xtest

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Mailbox is one person's mailbox at a MailSite; the address is also the login name.
type Mailbox struct {
	Address  string `json:"address"`
	Password string `json:"password"`
}

// Line is where one service of a MailSite is reached.
type Line struct {
	Host string `json:"host"` // localhost, the name in the certificate
	Port int    `json:"port"`
}

// MailSite is Postfix and Dovecot on loopback ports, for one test or one
// journey, behind a line that can be cut. Mail stays inside.
type MailSite struct {
	IMAP      Line    `json:"imap"`  // STARTTLS
	IMAPS     Line    `json:"imaps"` // TLS from the first byte
	SMTP      Line    `json:"smtp"`  // submission, STARTTLS
	SMTPS     Line    `json:"smtps"` // submission, TLS from the first byte
	CA        string  `json:"ca"`    // PEM file that vouches for the servers; SSL_CERT_FILE takes it
	Kigyo     Mailbox `json:"kigyo"`
	Anteisho  Mailbox `json:"anteisho"`
	Jinji     Mailbox `json:"jinji"` // another one of the business
	dir       string
	relays    []*relay
	processes []*process
}

// startLimit bounds one start of both servers; 0.8 s is usual.
const startLimit = 10 * time.Second

// StartMailSite starts a MailSite that lives as long as the test. It is never
// left out but in `go test -short`: where the servers are missing, the test fails.
func StartMailSite(t testing.TB) *MailSite {
	t.Helper()
	return startSite(t, OpenMailSite)
}

func startSite(t testing.TB, open func(context.Context) (*MailSite, error)) *MailSite {
	t.Helper()
	if testing.Short() {
		t.Skip("real mail servers are left out of the fast part")
	}
	s, err := open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(s.Log())
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// OpenMailSite starts a MailSite; the caller closes it. Another process may
// take a port between our choosing and the server's opening it, so it tries thrice.
func OpenMailSite(ctx context.Context) (*MailSite, error) {
	return openSite(ctx, func(string) error { return nil })
}

// openSite has change look at the configuration in a folder before the servers start.
func openSite(ctx context.Context, change func(dir string) error) (*MailSite, error) {
	var first error
	for range 3 {
		s, err := openOnce(ctx, change)
		if err == nil {
			return s, nil
		}
		if errors.Is(err, errMissing) || ctx.Err() != nil {
			return nil, err
		}
		if first == nil {
			first = err
		}
	}
	return nil, first
}

func openOnce(ctx context.Context, change func(dir string) error) (*MailSite, error) {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	programs, err := findPrograms(ctx)
	if err != nil {
		return nil, err
	}
	// Not below t.TempDir: the path of a Unix socket must stay under 108 bytes.
	dir, err := os.MkdirTemp("", "mailsite")
	if err != nil {
		return nil, fmt.Errorf("make mail folder: %w", err)
	}
	s := &MailSite{
		dir:      dir,
		CA:       filepath.Join(dir, "ca.pem"),
		Kigyo:    Mailbox{"kigyo@example.jp", "kigyo-himitsu-1"},
		Anteisho: Mailbox{"anteisho@example.jp", "anteisho-himitsu-1"},
		Jinji:    Mailbox{"jinji@example.jp", "jinji-himitsu-1"},
	}
	if err := s.open(ctx, programs, change); err != nil {
		err = fmt.Errorf("start mail servers: %w\n%s", err, s.Log())
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// open writes the configuration, starts both servers and puts a relay before each service.
func (s *MailSite) open(ctx context.Context, programs programs, change func(dir string) error) error {
	ports, err := freePorts(4)
	if err != nil {
		return err
	}
	if err := writeCertificates(s.dir); err != nil {
		return err
	}
	site := siteConfig{Dir: s.dir, IMAP: ports[0], IMAPS: ports[1], SMTP: ports[2], SMTPS: ports[3]}
	if err := site.write([]Mailbox{s.Kigyo, s.Anteisho, s.Jinji}); err != nil {
		return err
	}
	if err := change(s.dir); err != nil {
		return err
	}
	for _, command := range programs.commands(s.dir) {
		p, err := startProcess(command, filepath.Join(s.dir, "log"))
		if err != nil {
			return err
		}
		s.processes = append(s.processes, p)
	}
	for i, line := range []*Line{&s.IMAP, &s.IMAPS, &s.SMTP, &s.SMTPS} {
		if err := s.waitFor(ctx, ports[i]); err != nil {
			return err
		}
		r, err := newRelay(ports[i])
		if err != nil {
			return err
		}
		s.relays = append(s.relays, r)
		*line = Line{Host: "localhost", Port: r.port}
	}
	return nil
}

// waitFor returns when a server listens on the port, or says which one died.
func (s *MailSite) waitFor(ctx context.Context, port int) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		c, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err == nil {
			return c.Close()
		}
		for _, p := range s.processes {
			if p.ended() {
				return fmt.Errorf("%s ended by itself: %w", p.name, p.err)
			}
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("no server on port %d: %w", port, ctx.Err())
		case <-tick.C:
		}
	}
}

// Delay makes every connection from now on as slow as a line with so long a round trip; 0 ends that.
func (s *MailSite) Delay(roundTrip time.Duration) {
	for _, r := range s.relays {
		r.delay.Store(int64(roundTrip / 2))
	}
}

// Cut breaks every connection and refuses new ones, as when the line is down.
func (s *MailSite) Cut() {
	for _, r := range s.relays {
		r.cut()
	}
}

// Restore opens the same ports again after Cut.
func (s *MailSite) Restore() error {
	for _, r := range s.relays {
		if err := r.restore(); err != nil {
			return err
		}
	}
	return nil
}

// Close ends both servers and removes all mail.
func (s *MailSite) Close() error {
	s.Cut()
	var errs []error
	for i := len(s.processes) - 1; i >= 0; i-- {
		errs = append(errs, s.processes[i].stop())
	}
	errs = append(errs, os.RemoveAll(s.dir))
	return errors.Join(errs...)
}

// Log is what the servers wrote, for the report of a failed test.
func (s *MailSite) Log() string {
	var text string
	for _, name := range []string{"dovecot.log", "postfix.log", "dovecot.out", "postfix.out"} {
		if b, err := os.ReadFile(filepath.Join(s.dir, "log", name)); err == nil && len(b) > 0 {
			text += "--- " + name + "\n" + string(b)
		}
	}
	return text
}

// freePorts asks the system for n ports that are free now.
func freePorts(n int) ([]int, error) {
	ports := make([]int, 0, n)
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, fmt.Errorf("find free port: %w", err)
		}
		defer func() { _ = l.Close() }() // all stay taken until n are found, so that no port comes twice
		ports = append(ports, portOf(l))
	}
	return ports, nil
}
