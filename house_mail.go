package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/pkg/browser"

	"kyujindesk/backend/bridge"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

// grantSetting is the name, and the place in the vault, of what a person granted by signing in.
const grantSetting = "mailbox.grant"

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
		Found: true, Provider: s.Provider, User: s.User, IMAP: shownServer(s.IMAP), SMTP: shownServer(s.SMTP),
		OAuth: s.OAuth, OAuthName: a.Name, OAuthID: h.settings.Programs[s.OAuth].ID, Hint: s.Hint,
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
	a, err := h.entered(ctx, in)
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
func (h *house) entered(ctx context.Context, in bridge.MailSetup) (mailbox.Account, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	a, err := h.reached(in)
	if err != nil {
		return a, err
	}
	if a.Auth == mailbox.OAuth2 {
		a.Tokens, err = h.tokens(ctx, in.Address)
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
	a := mailbox.Account{Address: in.Address, User: in.User, Password: in.Password, IMAP: server(in.IMAP), SMTP: server(in.SMTP)}
	if a.User == "" {
		a.User = in.Address
	}
	if in.OAuth != "" {
		a.Auth = mailbox.OAuth2
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
				Until: clock.Text(c.Until), SelfSigned: c.SelfSigned, Why: string(c.Why),
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
	v := bridge.MailView{Practice: h.world != nil, Tidy: tidy, Withheld: box.Withheld, Setup: bridge.MailSetup{
		Address: box.Address, User: box.User, IMAP: shownServer(box.IMAP), SMTP: shownServer(box.SMTP),
	}}
	if s, _ := box.Tokens.(*session); s != nil {
		v.Setup.OAuth = s.authority
	}
	return v, err
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
	box, err := h.entered(ctx, in)
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
	if r.keys.Vault == nil {
		if r.keys, err = h.newSafe(r.id, r.secrets); err != nil {
			return err
		}
	}
	if err := h.keepMailbox(ctx, r.store, r.secrets, r.keys, &box); err != nil {
		return err
	}
	h.goOn(box)
	return nil
}

// keepMailbox seals how a mailbox is reached, and a fresh sign-in to it. The caller has the lock.
func (h *house) keepMailbox(ctx context.Context, store *sqlite.Desk, secrets *vault.Vault, keys safe, box *mailbox.Account) error {
	if keys.Vault == nil {
		return errWithheld
	}
	in, fresh := h.signedIn[box.Address]
	err := store.Atomically(ctx, func(ctx context.Context) error {
		if fresh && box.Auth == mailbox.OAuth2 {
			if err := putSigned(ctx, store, keys, in); err != nil {
				return err
			}
		}
		return putMailbox(ctx, store, secrets, keys, mailSetting, *box)
	})
	if err != nil {
		return err
	}
	delete(h.signedIn, box.Address)
	return h.signedInto(ctx, store, keys, box)
}

// signedInto gives a mailbox the tokens of the sign-in that is kept for it, where it wants one. Without, it
// opens nevertheless, and the line says what is missing.
func (h *house) signedInto(ctx context.Context, store *sqlite.Desk, keys safe, box *mailbox.Account) (err error) {
	if box.Auth != mailbox.OAuth2 {
		return nil
	}
	box.Tokens, err = h.keptTokens(ctx, store, keys)
	if fault.Is(err, fault.Denied) {
		return nil
	}
	return err
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

// session keeps a mailbox signed in, and knows where.
type session struct {
	*mailbox.Session
	authority string
}

// tokens are those of an address: of a fresh sign-in, or of the open room. The caller has the lock.
func (h *house) tokens(ctx context.Context, address string) (mailbox.Tokens, error) {
	if in, ok := h.signedIn[address]; ok {
		return h.session(in, func(_ context.Context, g mailbox.Grant) error {
			h.mu.Lock()
			defer h.mu.Unlock()
			h.signedIn[address] = signed{in.Authority, in.Program, g}
			return nil
		})
	}
	if h.room != nil && h.world == nil {
		return h.keptTokens(ctx, h.room.store, h.room.keys)
	}
	return nil, fault.New(fault.Denied, "mail.signIn")
}

// keptTokens are those of the sign-in an account's file keeps; renewals are kept there, too.
func (h *house) keptTokens(ctx context.Context, store *sqlite.Desk, keys safe) (mailbox.Tokens, error) {
	sealed, err := store.Setting(ctx, grantSetting)
	if err != nil {
		return nil, err
	}
	if sealed == nil || keys.Vault == nil {
		return nil, fault.New(fault.Denied, "mail.signIn")
	}
	plain, err := keys.Unseal(grantSetting, sealed)
	if err != nil {
		return nil, fault.New(fault.Denied, "mail.signIn").Because(err)
	}
	var in signed
	if err := json.Unmarshal(plain, &in); err != nil {
		return nil, fmt.Errorf("read sign-in: %w", err)
	}
	return h.session(in, func(ctx context.Context, g mailbox.Grant) error {
		return store.Atomically(ctx, func(ctx context.Context) error {
			return putSigned(ctx, store, keys, signed{in.Authority, in.Program, g})
		})
	})
}

func (h *house) session(in signed, keep func(context.Context, mailbox.Grant) error) (mailbox.Tokens, error) {
	a, ok := h.authority(in.Authority)
	if !ok {
		return nil, fault.New(fault.Denied, "mail.signIn")
	}
	return &session{mailbox.NewSession(a, in.Program, in.Grant, nil, h.now, keep), in.Authority}, nil
}

func putSigned(ctx context.Context, store *sqlite.Desk, keys safe, in signed) error {
	plain, err := json.Marshal(in)
	if err != nil {
		return errors.Join(errors.New("write sign-in"), err)
	}
	return store.PutSetting(ctx, grantSetting, keys.Seal(grantSetting, plain))
}
