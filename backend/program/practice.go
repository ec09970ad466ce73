package program

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/practice"
	"kyujindesk/backend/station"
	deskstore "kyujindesk/backend/store/desk"
)

// practicePassword opens the practice desk's vault; there is nothing real in it.
const practicePassword = "practice-1"

// Practice opens the practice world, makes it the first time, and waits until its desk is in; from that world's first page
// it leads back to the desk it comes with. Leave ends the waiting.
func (p *Program) Practice(ctx context.Context) error {
	var s *session
	err := p.do(ctx, func(ctx context.Context) (err error) {
		if p.world != nil && p.session != nil && p.session.id == "" {
			return nil
		}
		if err := p.leaveSession(); err != nil {
			return err
		}
		if s, err = p.practise(ctx); err != nil {
			return err
		}
		p.settings.Practising = true
		return p.saveSettings()
	})
	if err != nil || s == nil {
		return err
	}
	return p.prepare(ctx, s)
}

// Reset throws the practice world away and makes a new one.
func (p *Program) Reset(ctx context.Context) error {
	var s *session
	err := p.do(ctx, func(ctx context.Context) (err error) {
		if p.world == nil {
			return errNoPractice
		}
		if err := p.leave(); err != nil {
			return err
		}
		if err := os.RemoveAll(p.practiceFolder()); err != nil {
			return fault.New(fault.Storage, "storage.unwritable").Because(err)
		}
		s, err = p.practise(ctx)
		return err
	})
	if err != nil {
		return err
	}
	p.Tell(AboutPostings)
	return p.prepare(ctx, s)
}

// Entrance closes the desk the practice world comes with and shows that world's first page: there the ways in and the
// login can be walked.
func (p *Program) Entrance(ctx context.Context) error {
	return p.do(ctx, func(ctx context.Context) error {
		if p.world == nil {
			return errNoPractice
		}
		if p.session != nil {
			if err := p.session.Party.Leave(ctx); err != nil {
				return err
			}
		}
		return p.leaveSession()
	})
}

// Cut takes the practice line away, or gives it back.
func (p *Program) Cut(ctx context.Context, cut bool) error {
	return p.do(ctx, func(context.Context) error {
		if p.world == nil {
			return errNoPractice
		}
		return p.world.Cut(p.ctx, cut)
	})
}

// practise opens the practice world, unless it is open, and the desk it comes with. It is not in yet: see prepare. A world that
// cannot be read is set aside and made anew: nothing in it is real. Where that fails, nothing stays open.
func (p *Program) practise(ctx context.Context) (*session, error) {
	s, err := p.openPractice(ctx)
	f, known := fault.Of(err)
	if !known || !slices.Contains([]string{"storage.damaged", "storage.emptied", "storage.otherKind", "storage.older"}, f.Key) {
		return s, err
	}
	p.Log.Error("the practice world is unreadable, a new one is made", "error", err)
	if err := p.setAside(PracticeAside, p.practiceFolder()); err != nil {
		return nil, err
	}
	return p.openPractice(ctx)
}

func (p *Program) openPractice(ctx context.Context) (s *session, err error) {
	defer func() {
		if err != nil {
			err = errors.Join(err, p.leave())
		}
	}()
	if p.world == nil {
		if err := p.openWorld(ctx); err != nil {
			return nil, err
		}
	}
	store, err := deskstore.Open(ctx, filepath.Join(p.practiceFolder(), "desk.db"), p.Now)
	if err != nil {
		return nil, err
	}
	secrets, err := station.OpenVault(ctx, store, practicePassword)
	if errors.Is(err, station.ErrNoVault) {
		secrets, err = station.MakeVault(ctx, store, practicePassword, nil)
	}
	if err == nil {
		err = store.RetryUnacked(ctx) // the mail server has forgotten what was under way
	}
	if err == nil {
		s, err = p.enter("", vaultAlone(store, secrets), p.world.DeskMailbox())
	}
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	s.preparing = true
	p.Tell(AboutStage)
	return s, nil
}

// openWorld opens the practice world and has it work.
func (p *Program) openWorld(ctx context.Context) error {
	world, err := practice.Open(ctx, p.practiceFolder(), p.Now, p.Wages, p.Log)
	if err != nil {
		return err
	}
	world.Watch(func() { p.Tell(AboutPractice); p.Tell(AboutOffice) })
	world.Start(p.ctx)
	p.world = world
	p.show()
	return p.sweep()
}

// leavePractice ends the practice world.
func (p *Program) leavePractice() error {
	w := p.world
	if w == nil {
		return nil
	}
	p.world = nil
	p.show()
	return w.Close()
}

// prepareAtStart prepares the practice desk that was open when the program ended.
func (p *Program) prepareAtStart(s *session) {
	if err := p.prepare(p.ctx, s); err != nil {
		p.Log.Error("prepare the practice desk", "error", err)
	}
}

// prepare brings the practice desk in, over the same mail as a real one, and waits for it. It runs outside the owner. Where
// the person has left meanwhile it is over; where it fails, the practice world is closed.
func (p *Program) prepare(ctx context.Context, s *session) error {
	waiting, stop := context.WithCancel(ctx)
	defer stop()
	defer context.AfterFunc(s.ctx, stop)()
	world, err := p.PracticeWorld()
	if err == nil {
		err = letIn(waiting, s.Party, world)
	}
	return p.do(context.WithoutCancel(ctx), func(ctx context.Context) error {
		if p.session != s {
			return nil
		}
		if err != nil {
			return errors.Join(err, p.leave())
		}
		s.preparing = false
		p.Tell(AboutStage)
		return nil
	})
}

// letIn opens the practice account the first time and logs it in. The digits are taken out of the practice mailbox, as a
// person would.
func letIn(ctx context.Context, d *desk.Desk, world *practice.World) error {
	progress, err := d.Enrolment(ctx)
	if err != nil || progress.State == entry.EnrolDone {
		return errors.Join(err, d.Enter(ctx))
	}
	code, e, err := world.IssueCode(ctx)
	if err != nil {
		return err
	}
	if err := d.Enrol(ctx, entry.Application{
		Code: code, Establishment: e.Number, Phone: e.Phone,
		Address: practice.DeskAddress, OfficeAddress: practice.OfficeAddress,
	}); err != nil {
		return err
	}
	if err := until(ctx, func() (_ bool, err error) {
		progress, err = d.Enrolment(ctx)
		return progress.Offer != "", err
	}); err != nil {
		return err
	}
	if err := d.EnterKey(ctx, progress.Offer, "", nil); err != nil {
		return err
	}
	if err := until(ctx, func() (_ bool, err error) {
		progress, err = d.Enrolment(ctx)
		return progress.State == entry.EnrolDone, err
	}); err != nil {
		return err
	}
	return logIn(ctx, d)
}

// logIn logs the practice desk in for the first time, and leaves the next ones out.
func logIn(ctx context.Context, d *desk.Desk) error {
	if err := d.Enter(ctx); err != nil {
		return err
	}
	var l entry.Login
	if err := until(ctx, func() (_ bool, err error) {
		l, err = d.Login(ctx)
		return l.Offer != "", err
	}); err != nil {
		return err
	}
	if err := d.AnswerLogin(ctx, account.ByMail, l.Offer, true); err != nil {
		return err
	}
	return until(ctx, func() (_ bool, err error) {
		l, err = d.Login(ctx)
		return l.State == entry.LoginGranted, err
	})
}

// until waits for what mail brings.
func until(ctx context.Context, come func() (bool, error)) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		if there, err := come(); there || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for the practice account: %w", ctx.Err())
		case <-tick.C:
		}
	}
}
