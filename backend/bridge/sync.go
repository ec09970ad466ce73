package bridge

import (
	"cmp"
	"context"
	"slices"

	"kyujindesk/backend/program"
)

// SyncView is what is always visible of the line.
type SyncView struct {
	State    string `json:"state"` // "latest", "sending", "waiting" or "attention"
	Online   bool   `json:"online"`
	Pending  int    `json:"pending"`  // letters no mail server took yet
	Underway int    `json:"underway"` // letters taken, not acknowledged by the office yet
	LastOK   string `json:"lastOK"`   // last successful exchange with a server, or empty
	Key      string `json:"key"`      // of the sentence that says what is wrong, or empty
	Page     string `json:"page"`     // an address the mail server names with it, or empty
	Stuck    int    `json:"stuck"`    // of those, how many for longer than three days
	Odd      int    `json:"odd"`      // mails in quarantine
	Copied   string `json:"copied"`   // "restored" or "copied" where this data was put back or is in use elsewhere, too
	CopiedAt string `json:"copiedAt"` // when that was seen
	Practice bool   `json:"practice"`
	Cut      bool   `json:"cut"` // the practice line is cut
}

// Sync is the state of the line.
type Sync struct{ Edge }

// NewSync makes the service.
func NewSync(e Edge) *Sync { return &Sync{e} }

// State tells how the line is and what waits on it.
func (s *Sync) State() (SyncView, error) {
	return call(s.life, quick, func(ctx context.Context) (SyncView, error) {
		on, open := s.program.Line()
		if !open {
			return SyncView{State: "latest"}, nil
		}
		line := on.State()
		pending, underway, trouble, err := on.Unsettled(ctx)
		v := SyncView{
			Online: line.Online, Pending: pending, Underway: underway, Key: cmp.Or(line.Storage, line.Trouble), Page: line.Page,
		}
		if w, perr := s.program.PracticeWorld(); perr == nil {
			v.Practice, v.Cut = true, w.IsCut()
		}
		if err != nil {
			return v, err
		}
		v.LastOK = timeText(line.LastOK)
		if v.Key == "" && pending > 0 {
			v.Key = trouble
		}
		if v.Stuck, err = on.Stuck(ctx); err != nil {
			return v, err
		}
		cause, at, err := on.Restarted(ctx)
		if err != nil {
			return v, err
		}
		v.Copied, v.CopiedAt = cause, timeText(at)
		v.Odd, _, err = on.Quarantined(ctx) // what strangers send is nobody's task
		v.State = stateOf(v)
		return v, err
	})
}

// forPersons are the troubles that do not pass by themselves.
var forPersons = []string{ //nolint:gochecknoglobals // a constant in all but syntax
	"mail.password", "mail.appPassword", "mail.imapOff", "mail.smtpOff", "mail.signIn", "mail.keychain", "mail.certificate", "mail.unprotected",
	"mail.security", "mail.oldServer", "mail.lockedOut", "mail.sender", "mail.refused", "mail.recipient", "mail.tooLarge", "mail.quota",
	"storage.full", "storage.damaged", "storage.unwritable",
}

func stateOf(v SyncView) string {
	switch {
	case v.Stuck > 0, v.Odd > 0, v.Copied != "", slices.Contains(forPersons, v.Key):
		return "attention"
	case !v.Online:
		return "waiting"
	case v.Pending > 0 || v.Underway > 0:
		return "sending"
	}
	return "latest"
}

// Now asks for an exchange at once (今すぐ同期).
func (s *Sync) Now() error {
	return act(s.life, quick, func(ctx context.Context) error {
		if line, open := s.program.Line(); open {
			return line.Now(ctx)
		}
		return nil
	})
}

// Understood notes that the person knows that this data was put back, or is in use elsewhere.
func (s *Sync) Understood() error {
	return act(s.life, quick, func(ctx context.Context) error {
		line, open := s.program.Line()
		if !open {
			return nil
		}
		defer s.life.Tell(string(program.AboutLine))
		return line.Understood(ctx)
	})
}
