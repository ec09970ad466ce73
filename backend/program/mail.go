package program

import (
	"context"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
)

// Names of what an account's file keeps, sealed: how its mailbox is reached, now and once the ID has changed.
const (
	mailSetting     = "mailbox"
	nextMailSetting = "mailbox.next"
)

// Found is what could be found out of an address.
type Found struct {
	mailbox.Settings
	Authority mailbox.Authority // that signs people in; the zero value for none
	ProgramID string            // what it knows this program as; empty where nobody has entered it
	Practice  bool              // its servers are the program's own: nothing else need be entered
}

// Mailbox is how the open account's mailbox is reached.
type Mailbox struct {
	mailbox.Setup
	Authority mailbox.Authority
	ProgramID string
	Practice  bool // its servers are the program's own
	Tidy      bool // processed letters are moved into a folder of their own
}

// Discover finds out how an address is reached; where nobody knows it returns a NotFound fault. In practice no server is
// asked.
func (p *Program) Discover(ctx context.Context, address string) (Found, error) {
	if w := p.shown.Load().world; w != nil {
		box, err := w.Mailbox(address)
		return Found{Settings: mailbox.Settings{User: box.User, IMAP: box.IMAP, SMTP: box.SMTP}, Practice: true}, err
	}
	var own []mailbox.OwnProvider
	var programs map[string]mailbox.Program
	if err := p.do(ctx, func(context.Context) error {
		own, programs = p.settings.Providers, p.settings.Programs
		return nil
	}); err != nil {
		return Found{}, err
	}
	s, err := discover(ctx, own, address)
	if err != nil {
		return Found{}, err
	}
	a, _ := authority(own, s.OAuth)
	return Found{Settings: s, Authority: a, ProgramID: programs[s.OAuth].ID}, nil
}

// discover looks at the organisation's own providers before it asks the network.
func discover(ctx context.Context, own []mailbox.OwnProvider, address string) (mailbox.Settings, error) {
	for _, p := range own {
		if s, theirs, err := p.Reach(address); theirs || err != nil {
			return s, err
		}
	}
	s, _, err := mailbox.Discover(ctx, address)
	return s, err
}

// authority finds who signs people in, by id: the organisation's own, or one that the program knows.
func authority(own []mailbox.OwnProvider, id string) (mailbox.Authority, bool) {
	for _, p := range own {
		if p.Authority != nil && p.Authority.ID == id {
			return *p.Authority, true
		}
	}
	return mailbox.AuthorityOf(id)
}

// Try goes through a set-up station by station. It sends no mail and changes nothing.
func (p *Program) Try(ctx context.Context, box mailbox.Setup) (mailbox.Report, error) {
	box, err := p.entered(ctx, box)
	if err != nil {
		return mailbox.Report{}, err
	}
	return mailbox.Test(ctx, box), nil
}

// entered is the mailbox a person entered, with the password or sign-in that is kept where none was typed.
func (p *Program) entered(ctx context.Context, box mailbox.Setup) (_ mailbox.Setup, err error) {
	err = p.do(ctx, func(context.Context) error {
		if box, err = p.reached(box); err != nil {
			return err
		}
		if box.Auth == mailbox.OAuth2 {
			box.Tokens, err = p.tokens(box.Address)
			return err
		}
		if box.Password == "" && p.session != nil && p.world == nil {
			box.Password = p.session.box.Password
		}
		return nil
	})
	return box, err
}

// reached is how a mailbox is reached: as a person entered it or, in practice, over the practice world's own servers, so
// that nothing leaves the computer.
func (p *Program) reached(box mailbox.Setup) (mailbox.Setup, error) {
	if p.world != nil {
		return p.world.Mailbox(box.Address)
	}
	for field, s := range map[string]mailbox.Server{"imapHost": box.IMAP, "smtpHost": box.SMTP} {
		if s.Host == "" || s.Port < 1 || s.Port > 65535 {
			return mailbox.Setup{}, fault.At(field, fault.Invalid, "account.server")
		}
	}
	if box.User == "" {
		box.User = box.Address
	}
	return box, nil
}

// Mailbox is how the open account's mailbox is reached, without what opens it.
func (p *Program) Mailbox(ctx context.Context) (m Mailbox, err error) {
	err = p.do(ctx, func(ctx context.Context) error {
		if p.session == nil {
			return errNotOpen
		}
		m.Setup, m.Practice = p.session.box, p.world != nil
		m.Password, m.Tokens = "", nil
		m.Authority, _ = authority(p.settings.Providers, m.Setup.Authority)
		m.ProgramID = p.settings.Programs[m.Setup.Authority].ID
		m.Tidy, err = p.session.store.Tidy(ctx)
		return err
	})
	return m, err
}

// SetTidy keeps whether processed letters are moved away.
func (p *Program) SetTidy(ctx context.Context, on bool) error {
	return p.do(ctx, func(ctx context.Context) error {
		if p.session == nil {
			return errNotOpen
		}
		return p.session.store.PutTidy(ctx, on)
	})
}

// ChangeMailbox keeps another way to the open account's mailbox and goes on over it. The address stays: it is what the
// office knows.
func (p *Program) ChangeMailbox(ctx context.Context, box mailbox.Setup) error {
	box, err := p.entered(ctx, box)
	if err != nil {
		return err
	}
	return p.do(ctx, func(ctx context.Context) error {
		s := p.session
		if s == nil || p.world != nil || s.byHand() {
			return errNotOpen
		}
		box.Address = s.box.Address
		keys := s.keys
		if keys.empty() {
			if keys, err = p.newSafe(s.id, s.store, s.vault); err != nil {
				return err
			}
		}
		if err := p.keepMailbox(ctx, keys, &box, p.freshSignIn(box.Address)); err != nil {
			return err
		}
		s.keys = keys
		return p.goOn(box)
	})
}

// AddAddress asks the office for another login address. Where it is to be the ID, it also keeps how its mailbox is
// reached, for the moment the office says so.
func (p *Program) AddAddress(ctx context.Context, main bool, box mailbox.Setup) error {
	return p.do(ctx, func(ctx context.Context) error {
		s := p.session
		if s == nil || s.byHand() || main && s.id == "" {
			return errNotOpen
		}
		if main {
			if err := p.keepNext(ctx, s, box); err != nil {
				return err
			}
		}
		return s.Party.AddAddress(ctx, box.Address, main)
	})
}

// keepNext keeps how the mailbox of an ID to come is reached.
func (p *Program) keepNext(ctx context.Context, s *session, box mailbox.Setup) error {
	box, err := p.reached(box)
	if err != nil {
		return err
	}
	in := p.freshSignIn(box.Address)
	if box.Auth == mailbox.OAuth2 && in == nil {
		return fault.New(fault.Denied, "mail.signIn")
	}
	return s.keys.putMailbox(ctx, nextMailSetting, box, in)
}

// moveMailbox begins to use the mailbox of a new ID, once the office has taken it.
func (p *Program) moveMailbox(ctx context.Context) error {
	s := p.session
	address, err := s.Party.Address(ctx)
	if err != nil || address == s.box.Address {
		return err
	}
	next, in, err := s.keys.readMailbox(ctx, nextMailSetting)
	if err != nil || next.Address != address || s.keys.empty() {
		return err // where the safe is empty, the person is asked first
	}
	if err := p.keepMailbox(ctx, s.keys, &next, in); err != nil {
		return err
	}
	return p.goOn(next)
}

// keepMailbox seals how the account's mailbox is reached, and a sign-in to it.
func (p *Program) keepMailbox(ctx context.Context, keys safe, box *mailbox.Setup, in *signed) error {
	if err := keys.putMailbox(ctx, mailSetting, *box, in); err != nil {
		return err
	}
	delete(p.signedIn, box.Address)
	p.signIn(keys, box, in)
	return nil
}
