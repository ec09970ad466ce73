package program

import (
	"context"
	"errors"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
)

// BeginJoining has a business that goes to its office itself join one: the ways in are asked next. Nothing is changed before the first
// letter is written.
func (p *Program) BeginJoining(ctx context.Context) error {
	return p.do(ctx, func(context.Context) error {
		s := p.session
		if s == nil || !s.byHand() {
			return fault.New(fault.State, "account.alreadyOpen")
		}
		s.joining = true
		p.Tell(AboutStage)
		return nil
	})
}

// join writes the first letter to an office over a mailbox, from the file the business has. Until the verification key is sent, a program
// that ends leaves everything as it was.
func (p *Program) join(ctx context.Context, box mailbox.Setup, first func(context.Context, *desk.Desk) error) error {
	if !p.session.byHand() { // asked again
		if err := p.part(ctx); err != nil {
			return err
		}
	}
	s := p.session
	keys, err := p.newSafe(s.id, s.store, s.vault)
	if err == nil {
		err = p.keepMailbox(ctx, keys, &box, p.freshSignIn(box.Address))
	}
	if err != nil {
		return err
	}
	s.end()
	s.Stop()
	next, err := p.enter(s.id, keys, box)
	if err != nil {
		return errors.Join(err, p.alone(s))
	}
	next.joining = true
	err = next.Party.BeginJoining(ctx)
	if err == nil {
		err = first(ctx, next.Party)
	}
	if err != nil {
		return errors.Join(err, p.part(ctx))
	}
	p.Tell(AboutStage)
	return nil
}

// joinWith sends the verification key. From here on the account opens as one that joins: should the program end before the office's answer
// is here, it waits for it.
func (p *Program) joinWith(ctx context.Context, in Key) error {
	s := p.session
	if err := s.goes(ctx, joiningWay); err != nil {
		return err
	}
	if in.Business == nil { // it has said that already
		own, err := s.Party.Establishment(ctx)
		if err != nil {
			return err
		}
		in.Business = &own
	}
	if err := s.Party.EnterKey(ctx, in.Key, in.Computer, in.Business); err != nil {
		return err
	}
	p.Tell(AboutStage)
	return nil
}

// joined ends joining an office that has opened the account: the login is next.
func (p *Program) joined(ctx context.Context) error {
	s := p.session
	if err := s.goes(ctx, ""); err != nil {
		return err
	}
	s.joining = false
	p.Tell(AboutStage)
	return s.Party.Enter(ctx)
}

// stopJoining goes one step back: from a letter under way to the ways in, from there to the desk. It returns a State fault where the
// office has opened the account.
func (p *Program) stopJoining(ctx context.Context) error {
	if p.session.byHand() {
		p.session.joining = false
		p.Tell(AboutStage)
		return nil
	}
	return p.part(ctx)
}

// part gives up an enrolment under way: the file is again of a business that goes to its office itself, at the ways in.
func (p *Program) part(ctx context.Context) error {
	s := p.session
	if err := s.Party.EndJoining(ctx); err != nil {
		return err
	}
	err := s.store.Atomically(ctx, func(ctx context.Context) error {
		return errors.Join(
			s.store.PutProgramSetting(ctx, waySetting, []byte(byHandWay)),
			s.store.PutProgramSetting(ctx, secretOf(mailSetting), []byte{}), // nothing opens a mailbox here any more
		)
	})
	if err != nil {
		return err
	}
	s.end()
	s.Stop()
	return p.alone(s)
}

// alone opens the file of a session as that of a business that goes to its office itself, at the ways in.
func (p *Program) alone(s *session) error {
	if p.world == nil {
		p.Keychain.Forget(s.id)
	}
	next, err := p.enterOwn(s.id, vaultAlone(s.store, s.vault))
	if err != nil {
		return err
	}
	next.joining = true
	p.Tell(AboutStage)
	return nil
}
