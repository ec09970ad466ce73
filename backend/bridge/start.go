package bridge

import (
	"context"
)

// Settings are what a person chose for the program on this computer.
type Settings struct {
	Language string `json:"language"` // "ja" or "en"
	Theme    string `json:"theme"`    // "system", "light" or "dark"
}

// AccountView is an account that was opened on this computer.
type AccountView struct {
	ID       string `json:"id"`
	Business string `json:"business"`
	Address  string `json:"address"`
}

// EnrolView is how far the opening of an account has come.
type EnrolView struct {
	State     string `json:"state"` // "queued", "sent", "refused" or empty
	Key       string `json:"key"`   // of the sentence that says why it was refused
	TriesLeft int    `json:"triesLeft"`
}

// StartView is where the program stands.
type StartView struct {
	Stage     string        `json:"stage"` // "first", "locked", "enrolling", "practice" or "desk"
	Version   string        `json:"version"`
	Business  string        `json:"business"`
	Place     string        `json:"place"`
	Accounts  []AccountView `json:"accounts"`
	Enrolment EnrolView     `json:"enrolment"`
}

// EnrolInput is what the page of one's own mailbox asks.
type EnrolInput struct {
	Code          string `json:"code"`
	Office        string `json:"office"` // the office's mail address, from the paper
	Establishment string `json:"establishment"`
	Phone         string `json:"phone"`
	Address       string `json:"address"`
	MailUser      string `json:"mailUser"`
	MailPassword  string `json:"mailPassword"`
	IMAPHost      string `json:"imapHost"`
	IMAPPort      int    `json:"imapPort"`
	IMAPTLS       string `json:"imapTLS"` // "tls" or "starttls"
	SMTPHost      string `json:"smtpHost"`
	SMTPPort      int    `json:"smtpPort"`
	SMTPTLS       string `json:"smtpTLS"`
	IMAPPin       string `json:"imapPin"` // of certificates the person has compared and accepted, or empty
	SMTPPin       string `json:"smtpPin"`
	OAuth         string `json:"oauth"`    // id of the authority the person signed in at, or empty
	Password      string `json:"password"` // the person's own, for this computer
}

// Doors are the ways in and out of what the program can open.
type Doors interface {
	Practice(ctx context.Context) error
	Enrol(ctx context.Context, in EnrolInput) error
	CancelEnrol(ctx context.Context) error
	Unlock(ctx context.Context, account, password string) error
	Leave(ctx context.Context) error
}

// Hall is what the first page shows.
type Hall interface {
	Start(ctx context.Context) (StartView, error)
	Settings() Settings
	SaveSettings(s Settings) error
}

// Start is the first page, and the settings of the program.
type Start struct {
	life  *Life
	doors Doors
	hall  Hall
}

// NewStart makes the service.
func NewStart(l *Life, d Doors, h Hall) *Start { return &Start{l, d, h} }

// State tells where the program stands.
func (s *Start) State() (StartView, error) { return call(s.life, quick, s.hall.Start) }

// Practice opens the practice world, and makes it the first time.
func (s *Start) Practice() error { return act(s.life, slow, s.doors.Practice) }

// Leave closes what is open and goes back to the first page.
func (s *Start) Leave() error { return act(s.life, slow, s.doors.Leave) }

// Enrol opens an account with an account creation code over the person's own mailbox.
func (s *Start) Enrol(in EnrolInput) error {
	return act(s.life, slow, func(ctx context.Context) error { return s.doors.Enrol(ctx, in) })
}

// CancelEnrol gives an enrolment up that was not answered yet.
func (s *Start) CancelEnrol() error { return act(s.life, slow, s.doors.CancelEnrol) }

// Unlock opens an account of this computer with its password.
func (s *Start) Unlock(account, password string) error {
	return act(s.life, slow, func(ctx context.Context) error { return s.doors.Unlock(ctx, account, password) })
}

// Settings reads what a person chose.
func (s *Start) Settings() (Settings, error) {
	return call(s.life, quick, func(context.Context) (Settings, error) { return s.hall.Settings(), nil })
}

// SaveSettings keeps what a person chose.
func (s *Start) SaveSettings(in Settings) error {
	return act(s.life, quick, func(context.Context) error { return s.hall.SaveSettings(in) })
}
