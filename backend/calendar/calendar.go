// Package calendar is what lies before a business by the day (予定): what ends, what is due, and how a calendar's file says it. It knows
// nothing of where any of it is kept, nor who sees it.
package calendar

import (
	"cmp"
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/posting"
)

// Kind is what a day is the day of.
type Kind string

// The kinds, in the order in which a day names them.
const (
	Expires   Kind = "expires"   // of a posting: its last day (紹介期限日)
	Week      Kind = "week"      // a week is left of it
	Renewable Kind = "renewable" // renewal may be asked from here on (更新予約)
	Results   Kind = "results"   // last day to tell what came of those who applied
	Counter   Kind = "counter"   // of the account: last day at the counter (仮登録)
	Answer    Kind = "answer"    // of applicants: the posting promises them an answer by then
	Documents Kind = "documents" // they promised papers for then
	Arranging Kind = "arranging" // the interview that does not take place would have been then
	Result    Kind = "result"    // the office waits for what came of it
	Retention Kind = "retention" // from here on nothing of them is kept (保存期限)
)

// Kinds are all of them, in their order.
func Kinds() []Kind {
	return []Kind{Expires, Week, Renewable, Results, Counter, Answer, Documents, Arranging, Result, Retention}
}

// Group is what a person shows or hides together.
type Group string

// The groups. Interviews are no deadlines, and still one of them.
const (
	Postings   Group = "postings"
	Interviews Group = "interviews"
	Applicants Group = "applicants"
	Keeping    Group = "retention"
	Account    Group = "account"
)

// Groups are all of them, in their order.
func Groups() []Group { return []Group{Postings, Interviews, Applicants, Keeping, Account} }

// Group is where a kind belongs.
func (k Kind) Group() Group {
	switch k {
	case Expires, Week, Renewable, Results:
		return Postings
	case Counter:
		return Account
	case Retention:
		return Keeping
	}
	return Applicants
}

// Personal says whether what it names is a person.
func (k Kind) Personal() bool { return k.Group() == Applicants || k.Group() == Keeping }

// Words is what a kind is called on paper and in a calendar's file, both of which are Japanese.
func (k Kind) Words() string {
	return map[Kind]string{
		Expires: "求人の紹介期限日", Week: "紹介期限日まであと7日", Renewable: "更新予約の受付開始日", Results: "選考結果を知らせる期限",
		Counter: "窓口で本登録をする期限", Answer: "応募者に返事をする期限", Documents: "書類が届く予定の日", Arranging: "面接を決め直す日",
		Result: "選考結果を登録する期限", Retention: "応募者の情報の保存期限",
	}[k]
}

// Item is a posting or an applicant whose day it is.
type Item struct{ ID, Name string }

// Entry is one thing on its day.
type Entry struct {
	On   era.Date
	Kind Kind
	Item
}

// Due is all of one kind on a day; First are the first of them by name.
type Due struct {
	Kind  Kind
	Count int
	First []Item
}

// Day is a day with something on it.
type Day struct {
	On      era.Date
	Holiday holiday.Name // the zero name on every other day
	Due     []Due        // in the order of the kinds
}

// UsualWeek is how many days before its last day a posting's expiry is urgent.
const UsualWeek = 7

// OfPosting is what the days of a posting are. One for which renewal is asked only ends; one that is no longer valid only waits for
// results.
func OfPosting(s posting.Summary, w posting.Windows, today era.Date) []Entry {
	of := func(k Kind, on era.Date) Entry { return Entry{on, k, Item{s.ID, s.Title}} }
	var all []Entry
	if (s.State == posting.Valid || s.State == posting.Brought) && !s.Expires.IsZero() {
		all = append(all, of(Expires, s.Expires))
		if s.On(today) == s.State && !slices.Contains(s.Asking, posting.Renewal) {
			all = append(all, of(Renewable, s.Expires.AddDays(-w.Renewal)), of(Week, s.Expires.AddDays(-UsualWeek)))
		}
	}
	if by := s.ResultsBy(today); !by.IsZero() {
		all = append(all, of(Results, by))
	}
	return all
}

// Days are the days of a span that have something on them or are a holiday; each names at most so many of a kind.
func Days(from, until era.Date, entries []Entry, each int, holidays holiday.Table) []Day {
	by := map[era.Date]map[Kind][]Item{}
	for _, e := range entries {
		if e.On.Before(from) || until.Before(e.On) {
			continue
		}
		if by[e.On] == nil {
			by[e.On] = map[Kind][]Item{}
		}
		by[e.On][e.Kind] = append(by[e.On][e.Kind], e.Item)
	}
	var days []Day
	for on := from; !until.Before(on); on = on.AddDays(1) {
		d := Day{On: on, Holiday: holidays.Of(on)}
		for _, k := range Kinds() {
			if items := by[on][k]; len(items) > 0 {
				slices.SortFunc(items, func(a, b Item) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
				d.Due = append(d.Due, Due{k, len(items), items[:min(len(items), max(each, 0))]})
			}
		}
		if len(d.Due) > 0 || !d.Holiday.IsZero() {
			days = append(days, d)
		}
	}
	return days
}
