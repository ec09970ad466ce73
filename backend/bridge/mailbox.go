package bridge

import (
	"context"
	"errors"
	"sync"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
)

// MailServer is where one of the two mail protocols is spoken.
type MailServer struct {
	Host     string `json:"host"`
	Port     int    `json:"port"`
	Security string `json:"security"` // "tls" or "starttls"
	Pin      string `json:"pin"`      // of a certificate a person has compared and accepted, or empty
}

// MailSetup is how a mailbox is reached, as a person enters it.
type MailSetup struct {
	Address  string     `json:"address"`
	User     string     `json:"user"`     // empty: the address
	SMTPUser string     `json:"smtpUser"` // where the sending server has another; empty: the same
	Password string     `json:"password"` // empty: the one that is kept, or a sign-in
	OAuth    string     `json:"oauth"`    // id of the authority the person signed in at, or empty
	IMAP     MailServer `json:"imap"`
	SMTP     MailServer `json:"smtp"`
}

// MailFound is what could be found out of an address.
type MailFound struct {
	Found     bool       `json:"found"`
	Provider  string     `json:"provider"`
	User      string     `json:"user"`
	SMTPUser  string     `json:"smtpUser"` // where the sending server has another
	IMAP      MailServer `json:"imap"`
	SMTP      MailServer `json:"smtp"`
	OAuth     string     `json:"oauth"`     // id of the authority that signs people in, or empty
	OAuthName string     `json:"oauthName"` // its name
	OAuthID   string     `json:"oauthID"`   // what it knows this program as; empty where nobody has entered it
	Hint      string     `json:"hint"`      // key of what a person must know beforehand, or empty
	Ask       bool       `json:"ask"`       // the person must fill in what is empty: it is not known for sure
	Practice  bool       `json:"practice"`  // its servers are the program's own: nothing else need be entered
}

// MailCertificate is a server's certificate that a person must compare before it is trusted.
type MailCertificate struct {
	Pin         string   `json:"pin"`
	Fingerprint string   `json:"fingerprint"`
	Subject     string   `json:"subject"`
	Issuer      string   `json:"issuer"`
	Names       []string `json:"names"`
	Until       string   `json:"until"`
	SelfSigned  bool     `json:"selfSigned"`
	Why         string   `json:"why"`     // "authority", "name", "expired", "changed" or "other"
	Instead     string   `json:"instead"` // the landlord's name to enter instead of trusting it, or empty; *.example.jp where a part is for the person to know
}

// MailStation is one station of a connection test.
type MailStation struct {
	Step        string            `json:"step"`   // "name", "network", "certificate", "encryption", "password", "folder" or "size"
	Result      string            `json:"result"` // "passed", "failed" or "skipped"
	Key         string            `json:"key"`    // of the sentence that says what failed
	Args        map[string]string `json:"args"`
	Certificate *MailCertificate  `json:"certificate,omitempty"`
}

// MailReport is what a connection test found; sizes in bytes, 0 where the server does not say.
type MailReport struct {
	OK        bool          `json:"ok"`
	IMAP      []MailStation `json:"imap"`
	SMTP      []MailStation `json:"smtp"`
	QuotaUsed int64         `json:"quotaUsed"`
	QuotaMost int64         `json:"quotaMost"`
	SizeLimit int64         `json:"sizeLimit"`
}

// MailView is the mailbox of the open account, without its password.
type MailView struct {
	Setup     MailSetup `json:"setup"`
	OAuthName string    `json:"oauthName"` // of the authority in Setup
	OAuthID   string    `json:"oauthID"`   // what it knows this program as
	Practice  bool      `json:"practice"`  // its servers are the program's own
	Withheld  bool      `json:"withheld"`  // the system's keychain does not give what opens it: it must be entered again
	Tidy      bool      `json:"tidy"`      // processed letters are moved into the folder KyujinDesk
}

// Mailbox is the set-up of the mailbox and its connection test (接続テスト).
type Mailbox struct {
	Edge
	mu   sync.Mutex
	stop context.CancelCauseFunc // ends what waits for a server; nil while nothing does
}

// NewMailbox makes the service.
func NewMailbox(e Edge) *Mailbox { return &Mailbox{Edge: e} }

// errStopped is how a wait ends that a person has given up.
var errStopped = fault.New(fault.State, "program.stopped")

// waiting is call for what waits for a server: Stop ends it.
func waiting[T any](m *Mailbox, limit time.Duration, do func(ctx context.Context) (T, error)) (T, error) {
	return call(m.life, limit, func(ctx context.Context) (none T, err error) {
		ctx, stop := context.WithCancelCause(ctx)
		defer stop(nil)
		m.mu.Lock()
		m.stop = stop
		m.mu.Unlock()
		out, err := do(ctx)
		if errors.Is(context.Cause(ctx), errStopped) {
			return none, errStopped
		}
		return out, err
	})
}

// Stop ends what waits for a server: the search, the test, the sign-in. It returns an error of its own then.
func (m *Mailbox) Stop() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.stop != nil {
		m.stop(errStopped)
	}
	return nil
}

// signingIn bounds a sign-in: people look for their passwords.
const signingIn = 5 * time.Minute

// Discover finds out how an address is reached.
func (m *Mailbox) Discover(address string) (MailFound, error) {
	return waiting(m, slow, func(ctx context.Context) (MailFound, error) {
		f, err := m.program.Discover(ctx, address)
		if fault.Is(err, fault.NotFound) {
			return MailFound{}, nil
		}
		if err != nil {
			return MailFound{}, err
		}
		return MailFound{
			Found: true, Provider: f.Provider, User: f.User, SMTPUser: f.SMTPUser, IMAP: serverOf(f.IMAP), SMTP: serverOf(f.SMTP),
			OAuth: f.OAuth, OAuthName: f.Authority.Name, OAuthID: f.ProgramID, Hint: f.Hint, Ask: f.Ask, Practice: f.Practice,
		}, nil
	})
}

// Test goes through a set-up station by station. It sends no mail and changes nothing.
func (m *Mailbox) Test(in MailSetup) (MailReport, error) {
	return waiting(m, slow, func(ctx context.Context) (MailReport, error) {
		r, err := m.program.Try(ctx, in.account())
		return MailReport{
			OK: err == nil && r.OK(), IMAP: stationsOf(r.IMAP), SMTP: stationsOf(r.SMTP),
			QuotaUsed: r.QuotaUsed, QuotaMost: r.QuotaMost, SizeLimit: r.SizeLimit,
		}, err
	})
}

// SignIn opens the authority's page in the browser and waits until the person has signed in.
func (m *Mailbox) SignIn(address, authority string) error {
	_, err := waiting(m, signingIn, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, m.program.SignIn(ctx, address, authority)
	})
	return err
}

// PutProgram keeps the client id an authority gave for this program, and its secret where it wants one.
func (m *Mailbox) PutProgram(authority, id, secret string) error {
	return act(m.life, quick, func(ctx context.Context) error { return m.program.PutProgram(ctx, authority, id, secret) })
}

// Present is the mailbox of the open account.
func (m *Mailbox) Present() (MailView, error) {
	return call(m.life, quick, func(ctx context.Context) (MailView, error) {
		b, err := m.program.Mailbox(ctx)
		return MailView{
			Practice: b.Practice, Tidy: b.Tidy, Withheld: b.Withheld, OAuthName: b.Authority.Name, OAuthID: b.ProgramID,
			Setup: MailSetup{
				Address: b.Address, User: b.User, SMTPUser: b.SMTPUser, OAuth: b.Setup.Authority, IMAP: serverOf(b.IMAP), SMTP: serverOf(b.SMTP),
			},
		}, err
	})
}

// Change keeps another way to the mailbox of the open account, and goes on over it.
func (m *Mailbox) Change(in MailSetup) error {
	return act(m.life, slow, func(ctx context.Context) error { return m.program.ChangeMailbox(ctx, in.account()) })
}

// Tidy keeps whether processed letters are moved into the folder KyujinDesk.
func (m *Mailbox) Tidy(on bool) error {
	return act(m.life, quick, func(ctx context.Context) error { return m.program.SetTidy(ctx, on) })
}

// account reads what a person entered.
func (s MailSetup) account() mailbox.Setup {
	a := mailbox.Setup{
		Address: s.Address, User: s.User, SMTPUser: s.SMTPUser, Password: s.Password, IMAP: s.IMAP.server(), SMTP: s.SMTP.server(),
	}
	if s.OAuth != "" {
		a.Auth, a.Authority = mailbox.OAuth2, s.OAuth
	}
	return a
}

func (s MailServer) server() mailbox.Server {
	return mailbox.Server{Host: s.Host, Port: s.Port, Security: mailbox.Security(s.Security), Pin: s.Pin}
}

func serverOf(s mailbox.Server) MailServer {
	return MailServer{Host: s.Host, Port: s.Port, Security: string(s.Security), Pin: s.Pin}
}

func stationsOf(list []mailbox.Station) []MailStation {
	out := make([]MailStation, 0, len(list))
	for _, s := range list {
		v := MailStation{Step: string(s.Step), Result: string(s.Result), Key: s.Key, Args: s.Args}
		if c := s.Certificate; c != nil {
			v.Certificate = &MailCertificate{
				Pin: c.Pin, Fingerprint: c.Fingerprint, Subject: c.Subject, Issuer: c.Issuer, Names: c.Names,
				Until: clock.Text(c.Until), SelfSigned: c.SelfSigned, Why: string(c.Why), Instead: c.Instead,
			}
		}
		out = append(out, v)
	}
	return out
}
