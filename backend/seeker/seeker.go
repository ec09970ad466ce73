package seeker

import (
	"fmt"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// State is where a seeker stands at the office.
type State string

// The states.
const (
	Kept      State = "kept"      // known, and shown to nobody
	Published State = "published" // 公開中: businesses can find the profile
	Withdrawn State = "withdrawn" // 公開終了: by the seeker, or since the validity has ended
)

// States lists them.
func States() []State { return []State{Kept, Published, Withdrawn} }

// Seeker is somebody who looks for work, as an office keeps them. Who it is lies sealed, apart from what is published.
type Seeker struct {
	Number     string // 求職番号, NNNNN-NNNNNNNN
	State      State
	Registered era.Date
	Until      era.Date    // last day of validity
	Values     form.Values // answers of Form
	Person     []byte      // sealed answers of PersonForm

	Published   int64 // the how manieth publication of the office this is: who was published later stands first; 0 while not published
	PublishedOn era.Date
}

// On is the state on a day.
func (s Seeker) On(today era.Date) State {
	if s.State == Published && s.Until.Before(today) {
		return Withdrawn
	}
	return s.State
}

// Number is 求職番号: the office's five digits, and its running number.
func Number(office string, n int) string { return fmt.Sprintf("%s-%08d", office, n) }

// ValidUntil is the last day of validity of who registers on a day: the end of the second following month (domain 1.8: HW-mem).
func ValidUntil(registered era.Date) era.Date { return registered.EndOfMonth(2) }

// keepYears is for how long a seeker is kept after the validity has ended: the register of seekers (求職管理簿) is kept for two years
// (職業安定法施行規則 24条の7).
const keepYears = 2

// EndedFor is the day before which a validity must have ended for a seeker to be erased today.
func EndedFor(today era.Date) era.Date { return era.Of(today.Start().AddDate(-keepYears, 0, 0)) }

// Found is what a search shows of somebody.
type Found struct {
	Number string      `json:"number"`
	On     string      `json:"on"` // day of publication, YYYY-MM-DD
	Values form.Values `json:"values"`
	Why    []Reason    `json:"why"`
}

// Look is one search, as the office's journal keeps it: personal data has a trace, though no name was shown.
type Look struct {
	At      string      `json:"-"`
	Account string      `json:"-"`
	Search  string      `json:"-"` // id
	Reason  string      `json:"-"` // why it was not answered, or empty
	Device  string      `json:"device"`
	Asked   form.Values `json:"asked"`
	Shown   []string    `json:"shown"` // numbers of who was shown
}

// Watch is a search whose new results an office tells by itself (保存した検索).
type Watch struct {
	ID, Account string
	Asked       form.Values
	Posting     string   // id, or empty
	Since       int64    // the last publication it knows
	Answered    era.Date // when it told last; zero for never
}

// Sealed is a search as it lies in a business's file: what was asked, and who was found, each sealed.
type Sealed struct {
	ID          string
	Asked       time.Time
	Head, Found []byte
}
