package program

import (
	"context"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/datafolder"
	"kyujindesk/backend/desk/entry"
)

// Stage is where a person stands.
type Stage string

// The stages, from the first page to the desk.
const (
	First     Stage = "first"     // nothing was ever opened here
	Locked    Stage = "locked"    // accounts can be unlocked
	Preparing Stage = "preparing" // the practice desk is on its way in
	Enrolling Stage = "enrolling" // an account is being opened
	Opened    Stage = "opened"    // it is open: the last step of the way in
	Login     Stage = "login"     // a one-time password is wanted
	Practice  Stage = "practice"  // the practice desk
	Desk      Stage = "desk"      // an account's desk
	Office    Stage = "office"    // an office of this computer, with a clerk at work
)

// State is where the program stands.
type State struct {
	Stage       Stage
	Account     string // id of the open account; empty in practice
	Practice    bool
	ByHand      bool // the business goes to its office itself: there is no line, no ID and no login
	Joining     bool // it goes there itself until now, and is about to join its office
	Business    string
	Place       string
	Provisional string // 仮登録: last day at the counter, YYYY-MM-DD
	Lapsed      bool   // 仮登録: nobody came in time; what is sent waits at the office
	Accounts    []Entry
	Offices     []OfficeEntry
	Clerk       clerk.Clerk // who is at work in the open office; Business is its name then, and Account its id
	Enrolment   entry.Enrolment
	Login       entry.Login
	// MailWithheld says that the system's keychain does not give what opens the mailbox: it must be entered again.
	MailWithheld bool
	// Aside is what was unreadable when the program began, and was begun anew.
	Aside []Aside
	// Matter is what is the matter with the place of the data folder, or empty.
	Matter datafolder.Matter
}

// State tells where the program stands. It changes nothing.
func (p *Program) State(ctx context.Context) (v State, err error) {
	err = p.do(ctx, func(ctx context.Context) error {
		v, err = p.state(ctx)
		return err
	})
	return v, err
}

func (p *Program) state(ctx context.Context) (State, error) {
	s := p.session
	v := State{Stage: First, Practice: p.world != nil, Accounts: p.entries(), Offices: p.offices(), Aside: p.aside, Matter: p.matter}
	if c := p.counter; c != nil {
		v.Stage, v.Account, v.Business, v.Clerk = Office, c.id, c.office.Name, c.office.Clerk()
		return v, nil
	}
	if s == nil {
		if len(v.Accounts)+len(v.Offices) > 0 {
			v.Stage = Locked
		}
		return v, nil
	}
	v.Account, v.MailWithheld = s.id, s.box.Withheld
	e, err := s.Party.Establishment(ctx)
	if err != nil {
		return v, err
	}
	v.Business, v.Place = e.Name, e.Address
	v.Joining = s.joining
	if s.byHand() {
		v.ByHand, v.Stage = true, Desk
		if s.joining {
			v.Stage = Enrolling
		}
		return v, nil
	}
	if v.Enrolment, err = s.Party.Enrolment(ctx); err != nil {
		return v, err
	}
	if v.Enrolment.State != entry.EnrolDone && !s.preparing {
		v.Stage = Enrolling
		return v, nil
	}
	if v.Login, err = s.Party.Login(ctx); err != nil {
		return v, err
	}
	if v.Provisional, v.Lapsed, err = s.Party.Provisional(ctx); err != nil {
		return v, err
	}
	switch {
	case s.preparing:
		v.Stage = Preparing
	case s.welcome:
		v.Stage = Opened
	case !s.offline && v.Login.State != entry.LoginGranted && v.Login.State != entry.LoginClosed:
		v.Stage = Login
	case s.id == "":
		v.Stage = Practice
	default:
		v.Stage = Desk
	}
	return v, nil
}

// Stages lists them all.
func Stages() []Stage {
	return []Stage{First, Locked, Preparing, Enrolling, Opened, Login, Practice, Desk, Office}
}
