package program

import (
	"context"
	"crypto/rand"
	"errors"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/station"
	deskstore "kyujindesk/backend/store/desk"
)

// Enrolment is what the first page's ways ask before the verification key is mailed.
type Enrolment struct {
	Way           letter.Way // letter.Registered, letter.Provisional, or anything else for a code
	Code          string     // as typed
	Establishment string
	Phone         string
	Office        string        // the office's mail address, from the paper
	Mail          mailbox.Setup // its address is the ID
}

// Key is what is asked once the verification key has come.
type Key struct {
	Key      string
	Password string                       // the person's own, for this computer
	Computer string                       // what it is to be called; may be empty
	Business *establishment.Establishment // 仮登録 only
}

// Enrol makes an account's folder and sends the letter that asks the office for a verification key. Until the person has
// chosen a password, the folder is locked with one that only this process knows: leaving before the end means starting
// over (seed 004). Asked again, it starts over in the same folder.
func (p *Program) Enrol(ctx context.Context, in Enrolment) error {
	first, err := in.firstLetter()
	if err != nil {
		return err
	}
	return p.do(ctx, func(ctx context.Context) error {
		box, err := p.reached(in.Mail)
		if err != nil {
			return err
		}
		if s := p.session; s != nil && s.id != "" && (s.byHand() || s.joining) {
			return p.join(ctx, box, first)
		}
		if p.session != nil && p.session.id != "" {
			if err := p.dropUnfinished(ctx); err != nil {
				return err
			}
		}
		if err := p.leaveSession(); err != nil {
			return err
		}
		if err := p.newAccount(ctx, rand.Text(), box); err != nil {
			return errors.Join(err, p.leaveSession())
		}
		if err := first(ctx, p.session.Party); err != nil {
			return err
		}
		p.Tell(AboutStage)
		return nil
	})
}

// firstLetter reads what was typed into the letter it asks for. Nothing is kept or sent before all of it can be read.
func (in Enrolment) firstLetter() (func(context.Context, *desk.Desk) error, error) {
	for field, address := range map[string]string{"address": in.Mail.Address, "office": in.Office} {
		if account.CheckAddress(address) != nil {
			return nil, fault.At(field, fault.Invalid, "account.address")
		}
	}
	if in.Way == letter.Registered || in.Way == letter.Provisional {
		return func(ctx context.Context, d *desk.Desk) error {
			return d.Register(ctx, in.Way, in.Mail.Address, in.Office)
		}, nil
	}
	code, err := account.ParseCode(in.Code)
	switch {
	case errors.Is(err, account.ErrCodeLength):
		return nil, fault.At("code", fault.Invalid, "account.code.length")
	case err != nil:
		return nil, fault.At("code", fault.Invalid, "account.code.typo")
	}
	a := entry.Application{Code: code, Establishment: in.Establishment, Phone: in.Phone, Address: in.Mail.Address, OfficeAddress: in.Office}
	return func(ctx context.Context, d *desk.Desk) error { return d.Enrol(ctx, a) }, nil
}

// EnterKey locks the account's folder with the person's password and sends the verification key to the office. From here the
// folder stays: should the program end before the office's answer is here, the password opens it again.
func (p *Program) EnterKey(ctx context.Context, in Key) error {
	return p.do(ctx, func(ctx context.Context) error {
		s := p.session
		if s == nil || s.id == "" || s.byHand() {
			return errNotOpen
		}
		if s.joining { // its folder has a password
			return p.joinWith(ctx, in)
		}
		if err := account.CheckPassword(in.Password); err != nil {
			return err
		}
		if err := s.wrap(ctx, in.Password); err != nil {
			return err
		}
		if err := s.Party.EnterKey(ctx, in.Key, in.Computer, in.Business); err != nil {
			return err
		}
		address, err := s.Party.Address(ctx)
		if err != nil {
			return err
		}
		p.Tell(AboutStage)
		if err := writeJSON(p.entryFile(s.id), Entry{Address: address}); err != nil {
			return err
		}
		return p.finish(s.id)
	})
}

// wrap makes a password the one that opens the session's vault.
func (s *session) wrap(ctx context.Context, password string) error {
	kept, err := s.vault.Wrap(password)
	if err != nil {
		return err
	}
	return station.PutVault(ctx, s.store, kept)
}

// CancelEnrol gives up an enrolment that was not finished, and its folder with it.
func (p *Program) CancelEnrol(ctx context.Context) error {
	return p.do(ctx, func(ctx context.Context) error {
		if p.session == nil || p.session.id == "" {
			return nil
		}
		if p.session.byHand() || p.session.joining {
			return p.stopJoining(ctx)
		}
		return p.dropUnfinished(ctx)
	})
}

// dropUnfinished closes the session and removes its folder, unless the account is open. The folder of a business that goes to its office
// itself, or joins one, is never unfinished.
func (p *Program) dropUnfinished(ctx context.Context) error {
	if p.session.byHand() || p.session.joining {
		return nil
	}
	progress, err := p.session.Party.Enrolment(ctx)
	if err != nil {
		return err
	}
	if progress.State == entry.EnrolDone {
		return fault.New(fault.State, "account.alreadyOpen")
	}
	id := p.session.id
	if err := p.leaveSession(); err != nil {
		return err
	}
	return p.removeAccount(id)
}

// newAccount makes a folder with a vault and the way to the mailbox, and opens it.
func (p *Program) newAccount(ctx context.Context, password string, box mailbox.Setup) error {
	fresh, err := uuid.NewV7()
	if err != nil {
		return err
	}
	id := fresh.String()
	if err := p.newFolder(id); err != nil {
		return err
	}
	store, err := deskstore.Open(ctx, p.database(id), p.Now)
	if err != nil {
		return err
	}
	secrets, err := station.MakeVault(ctx, store, password, nil)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	keys, err := p.newSafe(id, store, secrets)
	if err == nil {
		err = p.keepMailbox(ctx, keys, &box, p.freshSignIn(box.Address))
	}
	if err != nil {
		return errors.Join(err, store.Close())
	}
	s, err := p.enter(id, keys, box)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	s.welcome = true
	return nil
}
