package seeker

import (
	"slices"
	"strconv"
	"strings"

	"kyujindesk/backend/form"
)

// Profile is what is published of somebody, read once for comparing. A zero wish was not said.
type Profile struct {
	Jobs, Places, Statuses Set
	Month, Hour            int // yen
	Window                 Window
	Education              int // rank, from 1
	Car, Approach          bool
	Past                   [Several]Past
	Licence, Text          string // as Grams cuts them: licences, and everything in words
}

// Past is work somebody has done.
type Past struct {
	Job   int // place in the table, from 1; 0 for none
	Years int
}

// Conditions are those of a search; a zero one is not asked.
type Conditions struct {
	Jobs, Places, Statuses Set
	Month, Hour            int
	Window                 Window
	Past                   Past
	Education              int
	Car, Approach, Also    bool     // Also: those whose wishes differ, too
	Licence, Words         []string // folded, each to be found
}

// Window is from when until when, in minutes of the day; zero for not said.
type Window struct{ From, Until int }

// Said tells whether there is one.
func (h Window) Said() bool { return h != Window{} }

// Holds says whether other lies within; over midnight a window ends on the next day.
func (h Window) Holds(other Window) bool {
	from, until := other.From, other.Until
	if from < h.From {
		from, until = from+day, until+day
	}
	return h.From <= from && until <= h.Until
}

const day = 24 * 60

// Set is some of the answers of a choice, by their place in its table: up to 126.
type Set struct{ Low, High int64 }

// half is how many members a half of a set has; the sign stays free.
const half = 63

// Empty tells whether nobody is in it.
func (s Set) Empty() bool { return s == Set{} }

// Meets tells whether two sets have something in common.
func (s Set) Meets(t Set) bool { return s.Low&t.Low != 0 || s.High&t.High != 0 }

func (s *Set) add(at int) {
	switch {
	case at < 0:
	case at < half:
		s.Low |= 1 << at
	default:
		s.High |= 1 << (at - half)
	}
}

// Read reads what is published of somebody, from settled answers of Form. What cannot be read was not said.
func Read(v form.Values) (p Profile) {
	for n := 1; n <= Several; n++ {
		p.Jobs.add(at(Form(), nth(JobKey, n), v))
		p.Places.add(at(Form(), nth(PlaceKey, n), v))
		p.Past[n-1] = Past{at(Form(), nth(PastKey, n), v) + 1, number(v[nth(YearsKey, n)])}
	}
	p.Statuses = some(Form(), StatusKey, v)
	p.Month, p.Hour = number(v[MonthKey]), number(v[HourKey])
	p.Window = window(v[StartKey], v[EndKey])
	p.Education = at(Form(), EducationKey, v) + 1
	p.Car, p.Approach = v[CarKey] == "yes", v[ApproachKey] == "yes"
	p.Licence = v[LicenceKey]
	p.Text = strings.Join([]string{v[nth(DidKey, 1)], v[nth(DidKey, 2)], v[nth(DidKey, 3)], v[LicenceKey], v[ComputerKey], v[PitchKey], v[CityKey]}, "\n")
	return p
}

// ReadConditions reads the conditions of a search, from settled answers of SearchForm.
func ReadConditions(v form.Values) (c Conditions) {
	f := SearchForm()
	for n := 1; n <= Several; n++ {
		c.Jobs.add(at(f, nth(LookJobKey, n), v))
		c.Places.add(at(f, nth(LookPlaceKey, n), v))
	}
	c.Statuses = some(f, LookStatusKey, v)
	c.Month, c.Hour = number(v[LookMonthKey]), number(v[LookHourKey])
	c.Window = window(v[LookStartKey], v[LookEndKey])
	c.Past = Past{at(f, LookPastKey, v) + 1, number(v[LookYearsKey])}
	c.Education = at(f, LookEducationKey, v) + 1
	c.Car, c.Approach, c.Also = v[LookCarKey] == "yes", v[LookApproachKey] == "yes", v[LookAlsoKey] == "yes"
	c.Licence, c.Words = Words(v[LookLicenceKey]), Words(v[LookWordsKey])
	return c
}

// Verdict is how a wish stands to what is offered.
type Verdict string

// The verdicts.
const (
	Fits    Verdict = "fits"
	Differs Verdict = "differs"
	Unsaid  Verdict = "unsaid" // the seeker has not said, or in another unit
)

// Verdicts lists them.
func Verdicts() []Verdict { return []Verdict{Fits, Differs, Unsaid} }

// Wish is one of the things people wish for.
type Wish string

// The wishes, in the order they are told.
const (
	OfJob    Wish = "job"
	OfPlace  Wish = "place"
	OfStatus Wish = "status"
	OfWage   Wish = "wage"
	OfHours  Wish = "hours"
)

// Wishes lists them.
func Wishes() []Wish { return []Wish{OfJob, OfPlace, OfStatus, OfWage, OfHours} }

// Reason is why somebody fits, or does not.
type Reason struct {
	Wish    Wish    `json:"wish"`
	Verdict Verdict `json:"verdict"`
}

// Match says of each wish that a search touches how it stands. Nothing is counted or weighed: who decides sees each.
func (c Conditions) Match(p Profile) (all []Reason) {
	say := func(asked bool, w Wish, v Verdict) {
		if asked {
			all = append(all, Reason{w, v})
		}
	}
	say(!c.Jobs.Empty(), OfJob, meets(c.Jobs, p.Jobs))
	say(!c.Places.Empty(), OfPlace, meets(c.Places, p.Places))
	say(!c.Statuses.Empty(), OfStatus, meets(c.Statuses, p.Statuses))
	say(c.Month > 0 || c.Hour > 0, OfWage, c.wage(p))
	say(c.Window.Said(), OfHours, c.hours(p))
	return all
}

func meets(asked, wished Set) Verdict {
	switch {
	case wished.Empty():
		return Unsaid
	case asked.Meets(wished):
		return Fits
	}
	return Differs
}

// wage compares in the units both have said: one that is enough is enough.
func (c Conditions) wage(p Profile) Verdict {
	month, hour := c.Month > 0 && p.Month > 0, c.Hour > 0 && p.Hour > 0
	switch {
	case month && p.Month <= c.Month || hour && p.Hour <= c.Hour:
		return Fits
	case month || hour:
		return Differs
	}
	return Unsaid
}

func (c Conditions) hours(p Profile) Verdict {
	switch {
	case !p.Window.Said():
		return Unsaid
	case p.Window.Holds(c.Window):
		return Fits
	}
	return Differs
}

// Admits says whether a search finds somebody: the occupation is among those wished for, everything the work needs is there, and no
// wish differs, unless those are asked for, too. The store's search finds the same (TestTheStoreFindsWhoIsAdmitted).
func (c Conditions) Admits(p Profile) bool {
	if !c.Jobs.Empty() && !c.Jobs.Meets(p.Jobs) || p.Education < c.Education || c.Car && !p.Car || c.Approach && !p.Approach {
		return false
	}
	if (c.Past.Job > 0 || c.Past.Years > 0) && !slices.ContainsFunc(p.Past[:], c.did) {
		return false
	}
	if !c.Also && slices.ContainsFunc(c.Match(p), func(r Reason) bool { return r.Verdict == Differs }) {
		return false
	}
	return holds(p.Licence, c.Licence) && holds(p.Text, c.Words)
}

// did says whether work is what was asked for: in this occupation, or any, for so long.
func (c Conditions) did(past Past) bool {
	return past.Job > 0 && (c.Past.Job == 0 || c.Past.Job == past.Job) && past.Years >= c.Past.Years
}

// at is the place of an answer in the table of its choice, from 0; -1 for none.
func at(f form.Form, key string, v form.Values) int {
	if v[key] == "" {
		return -1
	}
	fd, _ := f.Field(key)
	return slices.IndexFunc(fd.Options, func(o form.Option) bool { return o.Code == v[key] })
}

func some(f form.Form, key string, v form.Values) (s Set) {
	for _, code := range strings.Fields(v[key]) {
		s.add(at(f, key, form.Values{key: code}))
	}
	return s
}

// number is a whole number of at most nine digits; 0 for anything else.
func number(s string) int {
	const most = 9
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || len(s) > most {
		return 0
	}
	return n
}

// window is from one time of the day until another, which is on the next day where it is not later; not said unless both are.
func window(from, until string) (h Window) {
	a, okA := minutes(from)
	b, okB := minutes(until)
	if !okA || !okB {
		return h
	}
	if b <= a {
		b += day
	}
	return Window{a, b}
}

func minutes(s string) (int, bool) {
	hour, minute, ok := strings.Cut(s, ":")
	h, errH := strconv.Atoi(hour)
	m, errM := strconv.Atoi(minute)
	return h*60 + m, ok && errH == nil && errM == nil && 0 <= h && h < 24 && 0 <= m && m < 60
}
