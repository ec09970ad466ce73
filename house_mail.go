package main

import (
	"context"

	"github.com/pkg/browser"

	"kyujindesk/backend/bridge"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
)

// signed is a sign-in: where, as which program, and what came of it.
type signed struct {
	Authority string          `json:"authority"`
	Program   mailbox.Program `json:"program"`
	Grant     mailbox.Grant   `json:"grant"`
}

// Discover finds out how an address is reached.
func (h *house) Discover(ctx context.Context, address string) (bridge.MailFound, error) {
	if found, practising, err := h.discoverPractice(address); practising {
		return found, err
	}
	s, err := h.discover(ctx, address)
	if fault.Is(err, fault.NotFound) {
		return bridge.MailFound{}, nil
	}
	if err != nil {
		return bridge.MailFound{}, err
	}
	a, _ := h.authority(s.OAuth)
	h.mu.Lock()
	defer h.mu.Unlock()
	return bridge.MailFound{
		Found: true, Provider: s.Provider, User: s.User, SMTPUser: s.SMTPUser, IMAP: shownServer(s.IMAP), SMTP: shownServer(s.SMTP),
		OAuth: s.OAuth, OAuthName: a.Name, OAuthID: h.settings.Programs[s.OAuth].ID, Hint: s.Hint, Ask: s.Ask,
	}, nil
}

// discover looks at the organisation's own providers before it asks the network.
func (h *house) discover(ctx context.Context, address string) (mailbox.Settings, error) {
	for _, p := range h.settings.Providers {
		if s, theirs, err := p.Reach(address); theirs || err != nil {
			return s, err
		}
	}
	s, _, err := mailbox.Discover(ctx, address)
	return s, err
}

// authority finds who signs people in, by id: the organisation's own, or one that the program knows.
func (h *house) authority(id string) (mailbox.Authority, bool) {
	for _, p := range h.settings.Providers {
		if p.Authority != nil && p.Authority.ID == id {
			return *p.Authority, true
		}
	}
	return mailbox.AuthorityOf(id)
}

// Try goes through a set-up station by station.
func (h *house) Try(ctx context.Context, in bridge.MailSetup) (bridge.MailReport, error) {
	a, err := h.entered(in)
	if err != nil {
		return bridge.MailReport{}, err
	}
	r := mailbox.Test(ctx, a)
	return bridge.MailReport{
		OK: r.OK(), IMAP: shownStations(r.IMAP), SMTP: shownStations(r.SMTP),
		QuotaUsed: r.QuotaUsed, QuotaMost: r.QuotaMost, SizeLimit: r.SizeLimit,
	}, nil
}

// entered is the mailbox a person entered, with the password that is kept where none was typed.
func (h *house) entered(in bridge.MailSetup) (mailbox.Account, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	a, err := h.reached(in)
	if err != nil {
		return a, err
	}
	if a.Auth == mailbox.OAuth2 {
		a.Tokens, err = h.tokens(in.Address)
		return a, err
	}
	if a.Password == "" && h.room != nil && h.world == nil {
		a.Password = h.room.box.Password
	}
	return a, nil
}

// reached is how a mailbox is reached: as a person entered it or, in practice, over the practice world's own servers, so
// that nothing leaves the computer. The caller has the lock.
func (h *house) reached(in bridge.MailSetup) (mailbox.Account, error) {
	if h.world != nil {
		return h.world.Mailbox(in.Address)
	}
	return setup(in)
}

// setup reads what a person entered.
func setup(in bridge.MailSetup) (mailbox.Account, error) {
	for field, s := range map[string]bridge.MailServer{"imapHost": in.IMAP, "smtpHost": in.SMTP} {
		if s.Host == "" || s.Port < 1 || s.Port > 65535 {
			return mailbox.Account{}, fault.At(field, fault.Invalid, "account.server")
		}
	}
	a := mailbox.Account{Address: in.Address, User: in.User, SMTPUser: in.SMTPUser, Password: in.Password, IMAP: server(in.IMAP), SMTP: server(in.SMTP)}
	if a.User == "" {
		a.User = in.Address
	}
	if in.OAuth != "" {
		a.Auth, a.Authority = mailbox.OAuth2, in.OAuth
	}
	return a, nil
}

func server(s bridge.MailServer) mailbox.Server {
	return mailbox.Server{Host: s.Host, Port: s.Port, Security: mailbox.Security(s.Security), Pin: s.Pin}
}

func shownServer(s mailbox.Server) bridge.MailServer {
	return bridge.MailServer{Host: s.Host, Port: s.Port, Security: string(s.Security), Pin: s.Pin}
}

func shownStations(list []mailbox.Station) []bridge.MailStation {
	out := make([]bridge.MailStation, 0, len(list))
	for _, s := range list {
		v := bridge.MailStation{Step: string(s.Step), Result: string(s.Result), Key: s.Key, Args: s.Args}
		if c := s.Certificate; c != nil {
			v.Certificate = &bridge.MailCertificate{
				Pin: c.Pin, Fingerprint: c.Fingerprint, Subject: c.Subject, Issuer: c.Issuer, Names: c.Names,
				Until: clock.Text(c.Until), SelfSigned: c.SelfSigned, Why: string(c.Why), Instead: c.Instead,
			}
		}
		out = append(out, v)
	}
	return out
}

// Mailbox is how the open account's mailbox is reached.
func (h *house) Mailbox(ctx context.Context) (bridge.MailView, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.room == nil {
		return bridge.MailView{}, fault.New(fault.State, "desk.notOpen")
	}
	tidy, err := h.room.store.Tidy(ctx)
	box := h.room.box
	signs, _ := h.authority(box.Authority)
	return bridge.MailView{
		Practice: h.world != nil, Tidy: tidy, Withheld: box.Withheld,
		OAuthName: signs.Name, OAuthID: h.settings.Programs[box.Authority].ID,
		Setup: bridge.MailSetup{
			Address: box.Address, User: box.User, SMTPUser: box.SMTPUser, OAuth: box.Authority, IMAP: shownServer(box.IMAP), SMTP: shownServer(box.SMTP),
		},
	}, err
}

// SetTidy keeps whether processed letters are moved away.
func (h *house) SetTidy(ctx context.Context, on bool) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.room == nil {
		return fault.New(fault.State, "desk.notOpen")
	}
	return h.room.store.PutTidy(ctx, on)
}

// ChangeMailbox keeps another way to the open account's mailbox and goes on over it. The address stays: it
// is what the office knows.
func (h *house) ChangeMailbox(ctx context.Context, in bridge.MailSetup) error {
	box, err := h.entered(in)
	if err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	r := h.room
	if r == nil || h.world != nil {
		return fault.New(fault.State, "desk.notOpen")
	}
	box.Address = r.box.Address
	keys := r.keys
	if keys.empty() {
		if keys, err = h.newSafe(r.id, r.store, r.secrets); err != nil {
			return err
		}
	}
	if err := h.keepMailbox(ctx, keys, &box, h.freshSignIn(box.Address)); err != nil {
		return err
	}
	r.keys = keys
	h.goOn(box)
	return nil
}

// keepMailbox seals how the account's mailbox is reached, and a sign-in to it. The caller has the lock.
func (h *house) keepMailbox(ctx context.Context, keys safe, box *mailbox.Account, in *signed) error {
	if err := keys.putMailbox(ctx, mailSetting, *box, in); err != nil {
		return err
	}
	delete(h.signedIn, box.Address)
	h.enter(keys, box, in)
	return nil
}

// enter gives a mailbox the tokens of a sign-in; without one it has those it had. Where nobody knows the authority any
// more, it opens nevertheless, and the person must sign in again. The caller has the lock.
func (h *house) enter(keys safe, box *mailbox.Account, in *signed) {
	if box.Auth != mailbox.OAuth2 || in == nil {
		return
	}
	box.Tokens = h.session(*in, func(ctx context.Context, g mailbox.Grant) error {
		return keys.store.Atomically(ctx, func(ctx context.Context) error {
			return keys.putSecret(ctx, mailSetting, secret{SignIn: &signed{in.Authority, in.Program, g}})
		})
	})
	box.Withheld = box.Tokens == nil
}

// SignIn lets a person sign in at an authority, in the browser. What was granted waits until it is used.
func (h *house) SignIn(ctx context.Context, address, authority string) error {
	a, ok := h.authority(authority)
	h.mu.Lock()
	p := h.settings.Programs[authority]
	h.mu.Unlock()
	if !ok || p.ID == "" {
		return fault.New(fault.State, "mail.noProgram")
	}
	g, err := mailbox.SignIn{Authority: a, Program: p, Now: h.now}.Do(ctx, address, browser.OpenURL)
	if err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.signedIn[address] = signed{authority, p, g}
	return nil
}

// PutProgram keeps what an authority knows this program as.
func (h *house) PutProgram(authority, id, secret string) error {
	if _, ok := h.authority(authority); !ok {
		return fault.New(fault.NotFound, "mail.noProgram")
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.settings.Programs == nil {
		h.settings.Programs = map[string]mailbox.Program{}
	}
	h.settings.Programs[authority] = mailbox.Program{ID: id, Secret: secret}
	return h.saveSettings()
}

// freshSignIn is a sign-in to an address that is not kept with an account yet; nil for none. The caller has the lock.
func (h *house) freshSignIn(address string) *signed {
	if in, ok := h.signedIn[address]; ok {
		return &in
	}
	return nil
}

// tokens are those of an address: of a fresh sign-in, or of the open room, whose courier shares them: an authority may make
// void what one of two had. The caller has the lock.
func (h *house) tokens(address string) (tokens mailbox.Tokens, err error) {
	if in := h.freshSignIn(address); in != nil {
		tokens = h.session(*in, func(_ context.Context, g mailbox.Grant) error {
			h.mu.Lock()
			defer h.mu.Unlock()
			h.signedIn[address] = signed{in.Authority, in.Program, g}
			return nil
		})
	} else if h.room != nil && h.room.box.Address == address {
		tokens = h.room.box.Tokens
	}
	if tokens == nil {
		return nil, fault.New(fault.Denied, "mail.signIn")
	}
	return tokens, nil
}

// session goes on with a sign-in; nil where nobody knows its authority.
func (h *house) session(in signed, keep func(context.Context, mailbox.Grant) error) mailbox.Tokens {
	a, ok := h.authority(in.Authority)
	if !ok {
		return nil
	}
	return mailbox.NewSession(a, in.Program, in.Grant, nil, h.now, keep)
}
