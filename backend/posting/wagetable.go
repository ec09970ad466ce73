package posting

import (
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// TableVerdict says why a table of minimum wages is not used beside those that are known; empty where it is.
type TableVerdict string

// The verdicts.
const (
	TableUsed TableVerdict = ""
	TableOdd  TableVerdict = "odd" // it cannot be read, leaves a prefecture out, or no such amounts can be meant
	TableOld  TableVerdict = "old" // of a year before the newest one that is known
	TableFar  TableVerdict = "far" // for days that nobody has decided about yet
)

// TableVerdicts lists them all.
func TableVerdicts() []TableVerdict { return []TableVerdict{TableUsed, TableOdd, TableOld, TableFar} }

// farthest is how many days ahead the rates of a table may begin: those of a year are decided in August and begin by the next spring.
const farthest = 400

// Judge reads a table that is said to follow on these rates, and says whether it does on a day.
func (m MinimumWages) Judge(text string, today era.Date) (MinimumWages, TableVerdict) {
	next, err := ParseMinimumWages(strings.NewReader(text))
	if err != nil {
		return next, TableOdd
	}
	for _, c := range m.Changes(next) {
		switch {
		case today.DaysUntil(c.After.From) > farthest:
			return next, TableFar
		case c.Before.Yen > 0 && !plausible(c.Before.Yen, c.After.Yen):
			return next, TableOdd
		}
	}
	if next.Year() < m.Year() {
		return next, TableOld
	}
	return next, TableUsed
}

// WageChange is what a table makes of the rate of a prefecture.
type WageChange struct {
	Prefecture    form.Option
	Before, After Rate // before: of the day before the new one's first day; without yen where it is not known
}

// Changes compares the newest rate of each prefecture in a table with what is known, in the order of the prefectures.
func (m MinimumWages) Changes(next MinimumWages) []WageChange {
	all := make([]WageChange, 0, len(Prefectures()))
	for _, p := range Prefectures() {
		rates := next.rates[p.Code]
		if len(rates) == 0 {
			continue
		}
		c := WageChange{Prefecture: p, After: rates[len(rates)-1]}
		c.Before, _ = m.On(p.Code, c.After.From.AddDays(-1))
		all = append(all, c)
	}
	return all
}

// Begins is the first day on which a rate of the table's newest year holds somewhere.
func (m MinimumWages) Begins() (first era.Date) {
	for _, rates := range m.rates {
		if from := rates[len(rates)-1].From; first.IsZero() || from.Before(first) {
			first = from
		}
	}
	return first
}

// Lowered says whether the answers keep to the minimum wage by one table and not by another, on the day from which the rate of their
// prefecture changes.
func Lowered(k Kind, v form.Values, before, after MinimumWages) bool {
	a := answersOf(k, v)
	rates := after.rates[a.text("place.prefecture")]
	if len(rates) == 0 {
		return false
	}
	day := rates[len(rates)-1].From
	_, _, _, was := a.belowMinimum(before, day)
	_, _, _, is := a.belowMinimum(after, day)
	return is && !was
}
