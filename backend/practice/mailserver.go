package practice

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
	"sync"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/mailbox"
)

// mailServer is an IMAP and SMTP server on this computer only, with its mail in memory: what is not
// acknowledged is sent again by who sent it. Every address of its domain has a mailbox.
type mailServer struct {
	now      clock.Clock
	validity uint32 // of this start

	mu               sync.Mutex // guards what follows
	users            map[string]*imapmemserver.User
	mails            []Mail // that people can read, the oldest first
	changed          func() // called after such a mail was delivered, and by the office's courier; may be nil
	imapAddr, smtpAt string
	imap             *imapserver.Server // nil while the line is cut
	smtp             *smtp.Server
}

// password of every practice mailbox; the servers listen on this computer only.
const password = "practice"

func newMailServer(now clock.Clock) *mailServer {
	start := uint32(now().Unix()) //nolint:gosec // fits until 2106
	return &mailServer{
		now: now, validity: start, users: map[string]*imapmemserver.User{}, imapAddr: "127.0.0.1:0", smtpAt: "127.0.0.1:0",
	}
}

// user is the mailbox of an address, which is made when it is first named; nil for an address elsewhere.
func (s *mailServer) user(address string) *imapmemserver.User {
	address = strings.ToLower(address)
	if !strings.HasSuffix(address, domain) || address == domain {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	u := s.users[address]
	if u == nil {
		u = imapmemserver.NewUser(address, password)
		if u.Create("INBOX", nil) != nil {
			return nil
		}
		s.users[address] = u
	}
	return u
}

// start listens on the ports of the last time, or on free ones at first.
func (s *mailServer) start(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.imap != nil {
		return nil
	}
	il, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.imapAddr)
	if err != nil {
		return fmt.Errorf("practice mail: %w", err)
	}
	sl, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.smtpAt)
	if err != nil {
		return errors.Join(fmt.Errorf("practice mail: %w", err), il.Close())
	}
	s.imapAddr, s.smtpAt = il.Addr().String(), sl.Addr().String()
	s.imap = imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return &imapSession{server: s}, nil, nil
		},
		Caps:         imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapUIDPlus: {}, imap.CapESearch: {}},
		InsecureAuth: true, // loopback
		Logger:       log.New(io.Discard, "", 0),
	})
	s.smtp = smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) {
		return &smtpSession{server: s}, nil
	}))
	s.smtp.ErrorLog = log.New(io.Discard, "", 0)
	s.smtp.Domain, s.smtp.AllowInsecureAuth, s.smtp.MaxMessageBytes = "localhost", true, 32<<20
	go func(srv *imapserver.Server) { _ = srv.Serve(il) }(s.imap) // ends with stop, which closes the listener
	go func(srv *smtp.Server) { _ = srv.Serve(sl) }(s.smtp)
	return nil
}

// cut says whether the line is cut.
func (s *mailServer) cut() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.imap == nil
}

// stop closes the ports and every connection.
func (s *mailServer) stop() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.imap == nil {
		return nil
	}
	err := errors.Join(s.imap.Close(), s.smtp.Close())
	s.imap, s.smtp = nil, nil
	return err
}

// account is how one of the mailboxes is reached.
func (s *mailServer) account(address string) mailbox.Setup {
	s.mu.Lock()
	defer s.mu.Unlock()
	return mailbox.Setup{
		Address: address, User: address, Password: password, IMAP: server(s.imapAddr), SMTP: server(s.smtpAt),
	}
}

func server(addr string) mailbox.Server {
	host, port, _ := net.SplitHostPort(addr)
	n, _ := net.LookupPort("tcp", port) //nolint:noctx // a number, not a name
	return mailbox.Server{Host: host, Port: n, Security: mailbox.Plain}
}

type imapSession struct {
	*imapmemserver.UserSession
	server *mailServer
}

// Login opens one of the mailboxes.
func (s *imapSession) Login(name, pass string) error {
	u := s.server.user(name)
	if u == nil {
		return imapserver.ErrAuthFailed
	}
	if err := u.Login(strings.ToLower(name), pass); err != nil {
		return err
	}
	s.UserSession = imapmemserver.NewUserSession(u)
	return nil
}

// Close ends the session.
func (s *imapSession) Close() error {
	if s.UserSession == nil {
		return nil
	}
	return s.UserSession.Close()
}

// Select opens a folder. Its validity is that of the server's start: the folders are empty at each.
func (s *imapSession) Select(name string, o *imap.SelectOptions) (*imap.SelectData, error) {
	data, err := s.UserSession.Select(name, o)
	if data != nil {
		data.UIDValidity = s.server.validity
	}
	return data, err
}

// Idle polls beside the library's own idling, which does not look at what was queued before it started.
func (s *imapSession) Idle(w *imapserver.UpdateWriter, stop <-chan struct{}) error {
	done := make(chan error, 1)
	go func() { done <- s.UserSession.Idle(w, stop) }()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	first := time.After(5 * time.Millisecond)
	for {
		select {
		case err := <-done:
			return err
		case <-first:
		case <-tick.C:
		}
		if err := s.Poll(w, true); err != nil {
			return err
		}
	}
}

type smtpSession struct {
	server *mailServer
	known  bool
	to     []string
}

// AuthMechanisms lists what is offered.
func (s *smtpSession) AuthMechanisms() []string { return []string{sasl.Plain} }

// Auth lets the owner of a mailbox in.
func (s *smtpSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, name, pass string) error {
		u := s.server.user(name)
		if u == nil {
			return smtp.ErrAuthFailed
		}
		if err := u.Login(strings.ToLower(name), pass); err != nil {
			return smtp.ErrAuthFailed
		}
		s.known = true
		return nil
	}), nil
}

// Mail starts a mail.
func (s *smtpSession) Mail(string, *smtp.MailOptions) error {
	if !s.known {
		return smtp.ErrAuthRequired
	}
	return nil
}

// Rcpt names a recipient.
func (s *smtpSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	if s.server.user(to) == nil {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "no such mailbox"}
	}
	s.to = append(s.to, to)
	return nil
}

// Data delivers the mail.
func (s *smtpSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	for _, to := range s.to {
		if _, err := s.server.user(to).Append("INBOX", bytes.NewReader(raw), &imap.AppendOptions{}); err != nil {
			return err
		}
		s.server.show(to, raw)
	}
	return nil
}

// Reset forgets the mail under way.
func (s *smtpSession) Reset() { s.to = nil }

// Logout ends the session.
func (s *smtpSession) Logout() error { return nil }
