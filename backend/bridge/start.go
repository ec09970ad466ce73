package bridge

import (
	"context"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/program"
	"kyujindesk/backend/release"
)

// AccountView is an account that was opened on this computer.
type AccountView struct {
	ID       string `json:"id"`
	Business string `json:"business"`
	Address  string `json:"address"` // empty where the business goes to its office itself
	ByHand   bool   `json:"byHand"`
	Former   bool   `json:"former"` // the same ID was registered anew on this computer
}

// EnrolView is how far the opening of an account has come.
type EnrolView struct {
	State     string `json:"state"`   // as entry.Enrolment has it, or empty
	Way       string `json:"way"`     // "registered", "provisional", or empty for a code
	Address   string `json:"address"` // where the verification key goes
	Office    string `json:"office"`  // the sender to let through
	Print     string `json:"print"`   // fingerprint to compare by phone; empty where paper proves the office
	Doubt     bool   `json:"doubt"`   // somebody else has answered as the office, too
	Key       string `json:"key"`     // of the sentence that says why it was refused
	TriesLeft int    `json:"triesLeft"`
	Minutes   int    `json:"minutes"` // how long the verification key lives
	Until     string `json:"until"`
	Offer     string `json:"offer"` // a verification key that has come into the mailbox
}

// LoginView is how far the open desk is logged in.
type LoginView struct {
	State         string `json:"state"` // as entry.Login has it, or empty
	Address       string `json:"address"`
	Key           string `json:"key"` // of the sentence that says why the digits were not taken
	TriesLeft     int    `json:"triesLeft"`
	Minutes       int    `json:"minutes"`
	Until         string `json:"until"`
	Trusted       bool   `json:"trusted"`
	Offer         string `json:"offer"`
	Authenticator bool   `json:"authenticator"`
}

// StartView is where the program stands.
type StartView struct {
	Stage       string        `json:"stage"` // see program.Stage
	Version     string        `json:"version"`
	Account     string        `json:"account"` // id of the open account; empty in practice
	Practice    bool          `json:"practice"`
	ByHand      bool          `json:"byHand"`  // the business goes to its office itself: no line, no ID, no login
	Joining     bool          `json:"joining"` // it joins its office, and has not until now
	Business    string        `json:"business"`
	Place       string        `json:"place"`
	Provisional string        `json:"provisional"` // 仮登録: last day at the counter, YYYY-MM-DD
	Lapsed      bool          `json:"lapsed"`      // 仮登録: nobody came in time; what is sent waits at the office
	Accounts    []AccountView `json:"accounts"`
	Offices     []OfficeView  `json:"offices"`
	Clerk       string        `json:"clerk"` // who is at work in the open office; business is its name then, and account its id
	Roles       []clerk.Role  `json:"roles"` // of that clerk
	Enrolment   EnrolView     `json:"enrolment"`
	Login       LoginView     `json:"login"`
	// MailWithheld says that the system's keychain does not give what opens the mailbox: it must be entered again.
	MailWithheld bool `json:"mailWithheld"`
	// Aside is what was unreadable when the program began, and was begun anew: see program.Aside.
	Aside []program.Aside `json:"aside"`
	// Matter is what is the matter with the place of the data folder, or empty: see datafolder.Matter.
	Matter string `json:"matter"`
}

// EnrolInput is what the first page's three ways ask before the verification key is mailed.
type EnrolInput struct {
	Way           string    `json:"way"` // "code", "registered" or "provisional"
	Code          string    `json:"code"`
	Establishment string    `json:"establishment"`
	Phone         string    `json:"phone"`
	Office        string    `json:"office"` // the office's mail address, from the paper
	Mail          MailSetup `json:"mail"`   // its address is the ID
}

// KeyInput is what is asked once the verification key has come.
type KeyInput struct {
	Key      string        `json:"key"`
	Password string        `json:"password"` // the person's own, for this computer
	Computer string        `json:"computer"` // what it is to be called; may be empty
	Business BusinessInput `json:"business"` // 仮登録 only
}

// BusinessInput is a business that the office does not know yet.
type BusinessInput struct {
	Name   string `json:"name"`
	Kana   string `json:"kana"`
	Postal string `json:"postal"`
	Place  string `json:"place"`
	Phone  string `json:"phone"`
}

// OwnInput is what is asked of a business that goes to its office itself.
type OwnInput struct {
	Business string `json:"business"`
	Number   string `json:"number"` // of its establishment; may be empty
	Password string `json:"password"`
}

// Start is the first page, and the settings of the program.
type Start struct {
	Edge
	version string
}

// NewStart makes the service. version is the program's, as release.ReadVersion takes it.
func NewStart(e Edge, version string) *Start { return &Start{e, release.ReadVersion(version).Number} }

// State tells where the program stands.
func (s *Start) State() (StartView, error) {
	return call(s.life, quick, func(ctx context.Context) (StartView, error) {
		now, err := s.program.State(ctx)
		v := StartView{
			Stage: string(now.Stage), Version: s.version, Account: now.Account, Practice: now.Practice, ByHand: now.ByHand, Joining: now.Joining, Business: now.Business, Place: now.Place,
			Provisional: now.Provisional, Lapsed: now.Lapsed, Accounts: []AccountView{}, Offices: []OfficeView{}, Clerk: now.Clerk.Name, Roles: orEmpty(now.Clerk.Roles),
			Enrolment: enrolmentOf(now.Enrolment), Login: loginOf(now.Login), MailWithheld: now.MailWithheld, Aside: orEmpty(now.Aside), Matter: string(now.Matter),
		}
		for _, e := range now.Accounts {
			v.Accounts = append(v.Accounts, AccountView(e))
		}
		for _, e := range now.Offices {
			v.Offices = append(v.Offices, OfficeView(e))
		}
		return v, err
	})
}

// Practice opens the practice world, and makes it the first time.
func (s *Start) Practice() error { return act(s.life, slow, s.program.Practice) }

// Leave closes what is open and goes back to the first page: it locks.
func (s *Start) Leave() error { return act(s.life, slow, s.program.Leave) }

// Enrol asks an office for a verification key over the person's own mailbox.
func (s *Start) Enrol(in EnrolInput) error {
	return act(s.life, slow, func(ctx context.Context) error {
		return s.program.Enrol(ctx, program.Enrolment{
			Way: letter.Way(in.Way), Code: in.Code, Establishment: in.Establishment, Phone: in.Phone, Office: in.Office, Mail: in.Mail.account(),
		})
	})
}

// OpenOwn makes an account of a business that goes to its office itself, and opens it.
func (s *Start) OpenOwn(in OwnInput) error {
	return act(s.life, slow, func(ctx context.Context) error { return s.program.OpenOwn(ctx, program.Own(in)) })
}

// BeginJoining has a business that goes to its office itself join one; the ways in are next.
func (s *Start) BeginJoining() error { return act(s.life, quick, s.program.BeginJoining) }

// EnterKey sends the verification key to the office; the password is kept for this computer.
func (s *Start) EnterKey(in KeyInput) error {
	return act(s.life, slow, func(ctx context.Context) error {
		k := program.Key{Key: in.Key, Password: in.Password, Computer: in.Computer}
		if b := in.Business; b.Name != "" {
			k.Business = &establishment.Establishment{Name: b.Name, Kana: b.Kana, Postal: b.Postal, Address: b.Place, Phone: b.Phone}
		}
		return s.program.EnterKey(ctx, k)
	})
}

// CancelEnrol gives an enrolment up that was not finished; a business that joins its office goes one step back.
func (s *Start) CancelEnrol() error { return act(s.life, slow, s.program.CancelEnrol) }

// Unlock opens an account of this computer with its password.
func (s *Start) Unlock(account, password string) error {
	return act(s.life, slow, func(ctx context.Context) error { return s.program.Unlock(ctx, account, password) })
}

// RemoveFormer removes an account of this computer whose ID was registered anew on it.
func (s *Start) RemoveFormer(account string) error {
	return act(s.life, quick, func(ctx context.Context) error { return s.program.RemoveFormer(ctx, account) })
}

// Settings reads what a person chose.
func (s *Start) Settings() (program.Settings, error) { return call(s.life, quick, s.program.Settings) }

// SaveSettings keeps what a person chose.
func (s *Start) SaveSettings(in program.Settings) error {
	return act(s.life, quick, func(ctx context.Context) error { return s.program.SaveSettings(ctx, in) })
}
