package posting

import (
	"strconv"
	"strings"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
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
	Remark         string        // the first thing the office asks to change
	Alert          EventKind     // what a person must see of what the office told
	Asking         []RequestKind // what is open: drafted, or asked of the office
	Filled, Needed int           // answers that must be there before it can be sent
	Figures        applicant.Figures
	Promise        Promise
	FiledAt        time.Time
	UpdatedAt      time.Time
}

// Summarize makes the summary of a posting.
func Summarize(p Posting) Summary {
	s := Summary{
		ID: p.ID, Kind: p.Kind, State: p.State, Title: Title(p.Values), Wage: WageHeadline(p.Kind, p.Values),
		Number: p.Number, Received: p.Received, Expires: p.Expires, Alert: p.Alert, Figures: p.Figures, FiledAt: p.FiledAt, UpdatedAt: p.UpdatedAt,
	}
	if len(p.Remarks) > 0 {
		s.Remark = p.Remarks[0].Text
	}
	for _, r := range p.Requests {
		if r.Open() {
			s.Asking = append(s.Asking, r.Kind)
		}
	}
	for _, section := range FormOf(p.Kind).Progress(p.Values, nil) {
		s.Filled += section.Filled
		s.Needed += section.Needed
	}
	s.Promise = promised(p)
	return s
}

// Promise is within how many days a posting says that an applicant hears of the result; 0 where it does not say.
type Promise struct {
	Papers    int // after the documents came (書類到着後)
	Interview int // after the interview (面接後)
}

func promised(p Posting) (out Promise) {
	a := settledOf(p.Kind, p.Values)
	out.Papers, _ = strconv.Atoi(a.values["result.papers"])
	out.Interview, _ = strconv.Atoi(a.values["result.interview"])
	return out
}

// Words is everything a person may search a posting by: its number and all its answers, folded. A line's end is not a
// word's end.
func Words(p Posting) string {
	words := []string{p.Number}
	for _, line := range FormOf(p.Kind).Print(p.Values) {
		words = append(words, strings.ReplaceAll(line.Text.JA, "\n", ""))
	}
	return jptext.Fold(strings.Join(words, "\n"))
}
