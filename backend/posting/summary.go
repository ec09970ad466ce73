package posting

import (
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Summary is what a list shows of a posting, so that a thousand of them need not be read whole.
type Summary struct {
	ID             string
	Kind           Kind
	State          State
	Title          string
	Wage           form.Words
	Number         string
	Received       era.Date
	Expires        era.Date
	Remark         string // the first thing the office asks to change
	Filled, Needed int    // answers that must be there before it can be sent
	UpdatedAt      time.Time
}

// Summarize makes the summary of a posting.
func Summarize(p Posting) Summary {
	s := Summary{
		ID: p.ID, Kind: p.Kind, State: p.State, Title: Title(p.Values), Wage: WageHeadline(p.Kind, p.Values),
		Number: p.Number, Received: p.Received, Expires: p.Expires, UpdatedAt: p.UpdatedAt,
	}
	if len(p.Remarks) > 0 {
		s.Remark = p.Remarks[0].Text
	}
	for _, section := range FormOf(p.Kind).Progress(p.Values, nil) {
		s.Filled += section.Filled
		s.Needed += section.Needed
	}
	return s
}
