package posting

import (
	"fmt"
	"math"

	"kyujindesk/backend/form"
)

func holidayRules() []rule {
	return []rule{
		{"holidays.month", form.Warning, byMonth(), "職業安定法5条の4", findDaysMismatch},
		{"holidays.every", form.Error, byMonth(), "職業安定法5条の4", findTooFewForEveryWeek},
		{"holidays.note", form.Error, Kinds(), "職業安定法5条の3", findUnexplainedHolidays},
		{"leave.law", form.Error, Kinds(), "労働基準法39条", findShortLeave},
	}
}

// findDaysMismatch holds 月平均労働日数 against (365 − 年間休日数) ÷ 12.
func findDaysMismatch(a answers, _ circumstances) []finding {
	off, ok1 := a.number("holidays.annual")
	days, ok2 := a.number("wage.days")
	if !ok1 || !ok2 {
		return nil
	}
	want := AverageDays(off)
	// Half a tenth for rounding, a tenth for a leap year.
	if math.Abs(days-want) <= 0.15 {
		return nil
	}
	f := one(
		fmt.Sprintf("年間休日%s日から計算すると、月平均労働日数は%s日です。入力した%s日でよいか確認してください。", short(off), short(want), short(days)),
		fmt.Sprintf("With %s days off a year the average month has %s working days, not %s. Please confirm.", short(off), short(want), short(days)),
		"wage.days", "holidays.annual",
	)
	return repaired(f, fmt.Sprintf("%s日にする", short(want)), fmt.Sprintf("Make it %s days", short(want)), form.Values{"wage.days": short(want)})
}

func findTooFewForEveryWeek(a answers, _ circumstances) []finding {
	off, ok := a.number("holidays.annual")
	if !ok || off >= 104 || !a.is("holidays.week", "every") {
		return nil
	}
	f := one(
		fmt.Sprintf("毎週2日休むなら、年間休日は104日以上になります。%s日なら週休二日制は「その他」を選んでください。", short(off)),
		fmt.Sprintf("Two days off every week make at least 104 a year. With %s choose “Some weeks”.", short(off)),
		"holidays.week", "holidays.annual",
	)
	return repaired(f, "「その他」にする", "Select “Some weeks”", form.Values{"holidays.week": "other"})
}

func findUnexplainedHolidays(a answers, _ circumstances) []finding {
	if a.text("holidays.note") != "" || (!a.has("holidays.days", "other") && !a.is("holidays.week", "other")) {
		return nil
	}
	return one("休日か週休二日制で「その他」を選んだときは、休みの決め方を「休日の補足」に入力してください。",
		"Where you chose “Other” for days off, say in the note how they are set.", "holidays.note", "holidays.days", "holidays.week")
}

// leastLeave is the paid leave after six months for so many days a week
// (労働基準法39条, 施行規則24条の3): ten days from five days or 30 hours on.
func leastLeave(daysAWeek, hoursAWeek float64) float64 {
	switch {
	case daysAWeek >= 5 || hoursAWeek >= 30:
		return 10
	case daysAWeek >= 4:
		return 7
	case daysAWeek >= 3:
		return 5
	case daysAWeek >= 2:
		return 3
	}
	return 1
}

// leastLeaveOfYear is the same for work whose days are set for a year: ten days from 217 days or 30 hours a week on.
func leastLeaveOfYear(days, hoursAWeek float64) float64 {
	switch {
	case days > 216 || hoursAWeek >= 30:
		return 10
	case days > 168:
		return 7
	case days > 120:
		return 5
	case days > 72:
		return 3
	}
	return 1
}

// leastLeave is the paid leave after six months that the law gives for the days and hours answered; by the hour the days must be known.
func (a answers) leastLeave() (days float64, ok bool) {
	shortest, longest, _ := a.weeklyHours()
	if off, known := a.number("holidays.annual"); known && !a.kind.ByHour() {
		return leastLeaveOfYear(365-off, longest), true
	}
	if !a.kind.ByHour() {
		return 10, true
	}
	week, known := a.number("week.days.lower")
	return leastLeave(week, shortest), known
}

func findShortLeave(a answers, _ circumstances) []finding {
	days, ok := a.number("leave.days")
	if !ok || a.endsWithinSixMonths() {
		return nil
	}
	least, known := a.leastLeave()
	if !known {
		return nil
	}
	if days >= least {
		return nil
	}
	f := one(
		fmt.Sprintf("6か月後の年次有給休暇は、この働き方なら%s日以上です。日数を修正してください。", short(least)),
		fmt.Sprintf("Paid leave after six months is at least %s days for these working days. Correct it.", short(least)),
		"leave.days",
	)
	return repaired(f, fmt.Sprintf("%s日にする", short(least)), fmt.Sprintf("Make it %s days", short(least)), form.Values{"leave.days": short(least)})
}

// endsWithinSixMonths says whether nobody in this job reaches the first paid leave.
func (a answers) endsWithinSixMonths() bool {
	months, ok := a.number("contract.length")
	return a.is("contract.renew", "none") && (a.is("contract.term", "daily") || (ok && months <= 6))
}
