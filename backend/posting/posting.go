// Package posting is a job posting (求人): what it holds, what it still lacks, when it may be sent.
// It knows nothing of SQL, mail or screens.
package posting

import (
	"slices"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Kind is the form a posting is written on (求人区分).
type Kind string

// The kinds of posting. Full or part is decided by working hours, not by status or pay form (domain: HW-emp3).
const (
	FullTime     Kind = "full"
	PartTime     Kind = "part"
	Seasonal     Kind = "seasonal"     // 季節: work of one season, with its first and last day
	Migrant      Kind = "migrant"      // 出稼ぎ: seasonal work for which people live away from home (要確認: only its name is public)
	Graduate     Kind = "graduate"     // 新卒・既卒（大卒等）
	HighSchool   Kind = "highSchool"   // 新卒（高卒）: for people who leave high school, who apply through it
	DisabledFull Kind = "disabledFull" // 障害者用, full-time
	DisabledPart Kind = "disabledPart" // 障害者用, part-time
)

// Kinds lists the kinds of posting, in the order in which they are offered; nothing else lists them.
func Kinds() []Kind {
	return []Kind{FullTime, PartTime, Seasonal, Migrant, Graduate, HighSchool, DisabledFull, DisabledPart}
}

// Known says whether there is such a kind.
func (k Kind) Known() bool { return slices.Contains(Kinds(), k) }

// ByHour says whether pay is stated by the hour and work by the days of a week; otherwise by the month and the year.
func (k Kind) ByHour() bool { return k == PartTime || k == DisabledPart }

// Leaving says whether a posting is for people who leave a school (新卒・既卒): they are of an age, and it is for one year of theirs.
func (k Kind) Leaving() bool { return k == Graduate || k == HighSchool }

// BySeason says whether the work has a first and a last day.
func (k Kind) BySeason() bool { return k == Seasonal || k == Migrant }

// Unverified says whether nobody has compared the kind's questions, their names and their order with the official form yet (要確認): of these
// kinds no public text has them. A person who types one over is told.
func (k Kind) Unverified() bool { return k == HighSchool || k == Migrant }

// Label is the kind in words.
func (k Kind) Label() form.Words {
	switch k {
	case PartTime:
		return w("パート", "Part-time")
	case Seasonal:
		return w("季節", "Seasonal")
	case Migrant:
		return w("出稼ぎ", "Away from home")
	case Graduate:
		return w("大卒等", "Graduates")
	case HighSchool:
		return w("高卒", "High school leavers")
	case DisabledFull:
		return w("障害者・フルタイム", "People with disabilities, full-time")
	case DisabledPart:
		return w("障害者・パート", "People with disabilities, part-time")
	}
	return w("フルタイム", "Full-time")
}

// State is where a posting is in its life, as its keeper knows it.
type State string

// The states of a posting.
const (
	Draft     State = "draft"     // 下書き
	Submitted State = "submitted" // 送信された、または送信待ち
	Brought   State = "brought"   // 窓口の確認待ち: it stands by the business's word alone, which came with it from before it joined the office
	Returned  State = "returned"  // 修正依頼
	Refused   State = "refused"   // 不受理
	Valid     State = "valid"     // 受理・有効
	Withdrawn State = "withdrawn" // 受理の前に取り下げた
	Cancelled State = "cancelled" // 取消: 充足 or 計画変更
	Expired   State = "expired"   // 紹介期限がすぎた
)

// States lists the states of a posting.
func States() []State {
	return []State{Draft, Submitted, Brought, Returned, Refused, Valid, Withdrawn, Cancelled, Expired}
}

// Posting is one posting as the desk or the office keeps it.
type Posting struct {
	ID        string // UUIDv7, given by the desk that drafted it
	Kind      Kind
	State     State
	Values    form.Values
	Rev       int               // grows by one with every saved change of Values or State here
	Base      int               // at a desk: the office's Rev that this one has seen; 0 before it was ever sent
	Held      form.Values       // at a desk: the answers the office holds; nil before it was ever sent
	Number    string            // 求人番号, once accepted
	Received  era.Date          // 受付年月日
	Expires   era.Date          // 紹介期限日
	Remarks   []Remark          // what the office asks to change, while Returned
	Requests  []Request         // what the business has asked about it, oldest first
	Alert     EventKind         // at a desk: what a person must see of what the office told, or empty
	Office    string            // 受理安定所: name of the office that received it, once accepted
	Figures   applicant.Figures // at a desk: what came of it, as the office counts
	From      string            // id of the posting it was renewed or copied from, or empty
	FiledAt   time.Time         // at a desk: when it was filed last from this computer, whatever carried it; zero for never
	Rest      string            // what the other side says of it in words this program does not know: a JSON object, or empty
	UpdatedAt time.Time
}

// Numbered is a posting that has a number, or is said to have it.
type Numbered struct {
	ID      string
	Account string // of its business, at an office
	State   State
}

// Unnumber takes off what only an office gives: what is filed has neither number nor days.
func (p *Posting) Unnumber() { p.Number, p.Received, p.Expires = "", era.Date{}, era.Date{} }

// Remark is one thing the office asks to change; Field may be empty.
type Remark struct {
	Field string `json:"field"`
	Text  string `json:"text"`
}
