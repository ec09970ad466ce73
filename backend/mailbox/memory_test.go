package mailbox_test

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net"
	"slices"
	"sync"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
)

// post is an IMAP server in this process whose answers can be spoilt, and an SMTP server that keeps what it gets.
type post struct {
	user *imapmemserver.User
	imap mailbox.Server
	smtp mailbox.Server

	mu       sync.Mutex
	validity uint32
	omit     map[imap.UID]int // how often each is left out; a negative number: for ever
	fetches  int              // FETCH commands
	heads    int              // mails whose header alone was asked for
	search   string           // how it searches for headers: well, or as named below
	taken    [][]byte
}

func newPost(t testing.TB, boxes ...string) *post {
	t.Helper()
	return newPostWith(t, imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapESearch: {}}, boxes...)
}

func newPostWith(t testing.TB, caps imap.CapSet, boxes ...string) *post {
	t.Helper()
	p := &post{user: imapmemserver.NewUser("saiyo@example.jp", "himitsu"), validity: 7, omit: map[imap.UID]int{}}
	for _, name := range append(boxes, "INBOX") {
		if err := p.user.Create(name, nil); err != nil {
			t.Fatal(err)
		}
	}
	quiet := slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	in := imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return &postSession{UserSession: imapmemserver.NewUserSession(p.user), post: p}, nil, nil
		},
		Caps: caps, InsecureAuth: true, Logger: quiet,
	})
	out := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &smtpSession{post: p}, nil }))
	out.AllowInsecureAuth, out.ErrorLog, out.Domain, out.MaxMessageBytes = true, quiet, "mail.example.jp", 64<<10
	for server, serve := range map[*mailbox.Server]func(net.Listener) error{&p.imap: in.Serve, &p.smtp: out.Serve} {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		*server = mailbox.Server{Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port, Security: mailbox.Plain} //nolint:errcheck // it listens on TCP
		go func() { _ = serve(l) }()
	}
	t.Cleanup(func() {
		_ = in.Close()
		_ = out.Close()
	})
	return p
}

func (p *post) account() mailbox.Setup {
	return mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo@example.jp", Password: "himitsu", IMAP: p.imap, SMTP: p.smtp}
}

// letterMail is a mail that is marked as a letter; n tells it from others.
func letterMail(n int) []byte {
	return fmt.Appendf(nil, "From: madoguchi@example.jp\r\nMessage-ID: <%d@letter.kyujin-desk.invalid>\r\nKyujin-Desk-Letter: 1\r\n\r\ndai %d go\r\n", n, n)
}

func otherMail(n int) []byte {
	return fmt.Appendf(nil, "From: yamada@example.jp\r\nMessage-ID: <%d@example.jp>\r\nSubject: shiyou\r\n\r\nhimitsu no hanashi %d\r\n", n, n)
}

func (p *post) put(t testing.TB, box string, mails ...[]byte) {
	t.Helper()
	for _, m := range mails {
		if _, err := p.user.Append(box, bytes.NewReader(m), &imap.AppendOptions{}); err != nil {
			t.Fatal(err)
		}
	}
}

type postSession struct {
	*imapmemserver.UserSession
	post *post
}

// Select gives the folder the validity of the test's choice.
func (s *postSession) Select(name string, o *imap.SelectOptions) (*imap.SelectData, error) {
	data, err := s.UserSession.Select(name, o)
	if data != nil {
		s.post.mu.Lock()
		data.UIDValidity = s.post.validity
		s.post.mu.Unlock()
	}
	return data, err
}

// Ways to search for headers that servers have.
const (
	everything = "names everything"
	nothing    = "names nothing"
	refuses    = "refuses"
)

// listed refuses a list of mails that is longer than a server need read (RFC 2683 §3.2.1.5).
func listed(sets ...imap.UIDSet) error {
	for _, set := range sets {
		if len(set.String()) > 7900 {
			return &imap.Error{Type: imap.StatusResponseTypeBad, Text: "line too long"}
		}
	}
	return nil
}

// Search answers a search for headers as the test wants it.
func (s *postSession) Search(kind imapserver.NumKind, c *imap.SearchCriteria, o *imap.SearchOptions) (*imap.SearchData, error) {
	if err := listed(c.UID...); err != nil {
		return nil, err
	}
	if len(c.Header)+len(c.Or) > 0 {
		switch s.post.search {
		case everything:
			c = &imap.SearchCriteria{UID: c.UID}
		case nothing:
			return &imap.SearchData{All: imap.UIDSet{}}, nil
		case refuses:
			return nil, &imap.Error{Type: imap.StatusResponseTypeNo, Text: "no search for headers"}
		}
	}
	return s.UserSession.Search(kind, c, o)
}

// Fetch leaves out what is to be left out, and says OK.
func (s *postSession) Fetch(w *imapserver.FetchWriter, set imap.NumSet, o *imap.FetchOptions) error {
	uids, ok := set.(imap.UIDSet)
	if !ok {
		return s.UserSession.Fetch(w, set, o)
	}
	if err := listed(uids); err != nil {
		return err
	}
	s.post.mu.Lock()
	s.post.fetches++
	nums, _ := uids.Nums()
	if len(o.BodySection) == 1 && o.BodySection[0].Specifier == imap.PartSpecifierHeader {
		s.post.heads += len(nums)
	}
	nums = slices.DeleteFunc(nums, func(u imap.UID) bool {
		left := s.post.omit[u]
		if left > 0 {
			s.post.omit[u] = left - 1
		}
		return left != 0
	})
	s.post.mu.Unlock()
	if len(nums) == 0 {
		return nil
	}
	return s.UserSession.Fetch(w, imap.UIDSetNum(nums...), o)
}

type smtpSession struct{ post *post }

// AuthMechanisms lists what is offered.
func (s *smtpSession) AuthMechanisms() []string { return []string{sasl.Plain} }

// Auth lets everybody in.
func (s *smtpSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(string, string, string) error { return nil }), nil
}

// Mail starts a mail.
func (s *smtpSession) Mail(string, *smtp.MailOptions) error { return nil }

// Rcpt takes every recipient but one.
func (s *smtpSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	if to == "dare@example.jp" {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "no such mailbox"}
	}
	return nil
}

// Data keeps the mail, and only a whole one.
func (s *smtpSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.post.mu.Lock()
	defer s.post.mu.Unlock()
	s.post.taken = append(s.post.taken, raw)
	return nil
}

// Reset forgets nothing: Data keeps what it kept.
func (s *smtpSession) Reset() {}

// Logout ends the session.
func (s *smtpSession) Logout() error { return nil }

// shelf is a store of the test: what came, by its bytes.
type shelf struct {
	mark  letter.Mark
	mails map[string]int // how often each came
	order []string
	err   error
}

func newShelf() *shelf { return &shelf{mails: map[string]int{}} }

func (s *shelf) keep(m letter.Mark, mails []letter.Incoming) error {
	if s.err != nil {
		return s.err
	}
	s.mark = m
	for _, one := range mails {
		s.mails[string(one.Raw)]++
		s.order = append(s.order, string(one.Raw))
	}
	return nil
}

// read looks once.
func (s *shelf) read(t testing.TB, r *mailbox.Reader, box string) error {
	t.Helper()
	return r.Read(t.Context(), box, s.mark, s.keep)
}

// unread is the mark of a folder that was never read.
func unread(string) (letter.Mark, error) { return letter.Mark{}, nil }
