package posting

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"kyujindesk/backend/form"
)

// answers is a posting as its rules see it: only answers that apply, settled.
// What cannot be read is missing, so that a rule speaks only of what it knows.
type answers struct {
	kind   Kind
	form   form.Form
	values form.Values
	work   work // what the law knows of the work that is offered
}

// answersOf reads the answers, and what the law knows of the work, for the rules.
func answersOf(k Kind, v form.Values) answers {
	a := settledOf(k, v)
	a.work = trades().work(a.values)
	return a
}

// settledOf reads the answers alone, for what lists and sheets show.
func settledOf(k Kind, v form.Values) answers {
	f := FormOf(k)
	return answers{kind: k, form: f, values: f.Settled(v)}
}

func (a answers) text(key string) string { return a.values[key] }

func (a answers) is(key string, codes ...string) bool { return slices.Contains(codes, a.values[key]) }

// has says whether a Choices answer holds a code.
func (a answers) has(key, code string) bool {
	return slices.Contains(strings.Fields(a.values[key]), code)
}

func (a answers) number(key string) (float64, bool) {
	n, err := strconv.ParseFloat(a.values[key], 64)
	return n, err == nil && !math.IsInf(n, 0) && !math.IsNaN(n)
}

// ends are a range; a missing upper end is the lower one.
func (a answers) ends(lowerKey, upperKey string) (lower, upper float64, ok bool) {
	lower, ok = a.number(lowerKey)
	upper, both := a.number(upperKey)
	if !both {
		upper = lower
	}
	return lower, upper, ok
}

// total is a＋b＋c.
func (a answers) total() (lower, upper float64, ok bool) {
	lower, upper, ok = a.ends("wage.base.lower", "wage.base.upper")
	bLower, bUpper := a.allowances(func(string) bool { return true })
	cLower, cUpper, _ := a.ends("wage.fixed.lower", "wage.fixed.upper")
	return lower + bLower + cLower, upper + bUpper + cUpper, ok
}

// allowances adds up those fixed allowances whose name counts.
func (a answers) allowances(counts func(name string) bool) (lower, upper float64) {
	for n := 1; n <= allowances; n++ {
		key := fmt.Sprintf("allowance.%d.", n)
		lo, hi, ok := a.ends(key+"lower", key+"upper")
		if ok && counts(a.text(key+"name")) {
			lower, upper = lower+lo, upper+hi
		}
	}
	return lower, upper
}

// shift is one 就業時間 that can be read.
type shift struct {
	startKey string
	start    float64 // hours after midnight
	gross    float64 // hours from start to end; an end before the start is on the next day
	net      float64 // gross without the break
}

// shifts are the readable 就業時間. They need a readable break, without which working time is unknown.
func (a answers) shifts() []shift {
	rest, ok := a.number("break.minutes")
	if !ok {
		return nil
	}
	all := a.spans()
	for i := range all {
		all[i].net = all[i].gross - rest/60
	}
	return all
}

// spans are the readable 就業時間, whatever the break.
func (a answers) spans() []shift {
	all := []shift{}
	for n := 1; n <= patterns; n++ {
		key := fmt.Sprintf("hours.%d.start", n)
		start, err1 := time.Parse("15:04", a.text(key))
		end, err2 := time.Parse("15:04", a.text(fmt.Sprintf("hours.%d.end", n)))
		if err1 != nil || err2 != nil {
			continue
		}
		gross := end.Sub(start).Hours()
		if gross <= 0 {
			gross += 24
		}
		all = append(all, shift{startKey: key, start: float64(start.Hour()) + float64(start.Minute())/60, gross: gross})
	}
	return all
}

// dailyHours is how long a day's work may be, shortest and longest.
func (a answers) dailyHours() (shortest, longest float64, ok bool) {
	if deemed, has := a.number("hours.deemed"); has {
		return deemed, deemed, deemed > 0
	}
	for _, s := range a.shifts() {
		if s.net <= 0 {
			continue
		}
		if !ok || s.net < shortest {
			shortest = s.net
		}
		longest, ok = max(longest, s.net), true
	}
	if least, has := a.number("hours.window.least"); has && least > 0 {
		if !ok || least < shortest {
			shortest = least
		}
		longest, ok = max(longest, least), true
	}
	return shortest, longest, ok
}

// daysAWeek are 週所定労働日数; without an upper end (4日以上) it may be all seven.
func (a answers) daysAWeek() (lower, upper float64, ok bool) {
	lower, ok = a.number("week.days.lower")
	upper, closed := a.number("week.days.upper")
	if !closed {
		upper = 7
	}
	return lower, upper, ok
}

// weeklyHours is 週所定労働時間, shortest and longest.
func (a answers) weeklyHours() (shortest, longest float64, ok bool) {
	dayShort, dayLong, known := a.dailyHours()
	if a.kind.ByHour() {
		lower, upper, days := a.daysAWeek()
		return dayShort * lower, dayLong * upper, known && days
	}
	off, counted := a.number("holidays.annual")
	week := (365 - off) / (365.0 / 7)
	return dayShort * week, dayLong * week, known && counted
}

// monthlyHours is the working time of an average month, shortest and longest.
func (a answers) monthlyHours() (shortest, longest float64, ok bool) {
	if a.kind.ByHour() {
		shortest, longest, ok = a.weeklyHours()
		const weeksAMonth = 365.0 / 7 / 12
		return shortest * weeksAMonth, longest * weeksAMonth, ok
	}
	dayShort, dayLong, known := a.dailyHours()
	days, counted := a.number("wage.days")
	// 月平均労働日数 is rounded to a tenth, so the days off say more exactly how long a month's work is.
	if off, has := a.number("holidays.annual"); has {
		days, counted = (365-off)/12, true
	}
	return dayShort * days, dayLong * days, known && counted && days > 0
}
