package posting

import (
	"fmt"
	"math"
	"regexp"

	"kyujindesk/backend/form"
)

func hoursRules() []rule {
	return []rule{
		{"break.law", form.Error, Kinds(), "労働基準法34条", findShortBreak},
		{"hours.daily", form.Error, Kinds(), "労働基準法32条2項", findLongDay},
		{"hours.weekly", form.Warning, Kinds(), "労働基準法32条1項", findLongWeek},
		{"hours.weekLimit", form.Error, Kinds(), "労働基準法32条1項・32条の4・40条", findWeekOverLimit},
	}
}

// findShortBreak: a day of more than 6 hours' work needs 45 minutes, of more than 8 hours 60.
func findShortBreak(a answers, _ circumstances) []finding {
	rest, ok := a.number("break.minutes")
	if !ok || a.unlimited() {
		return nil
	}
	longest := 0.0
	for _, s := range a.shifts() {
		longest = max(longest, s.gross*60)
	}
	if least, has := a.number("hours.window.least"); has {
		longest = max(longest, least*60+rest)
	}
	if longest == 0 || rest >= leastBreak(longest-rest) {
		return nil
	}
	needed := 45.0
	if leastBreak(longest-needed) > needed {
		needed = 60
	}
	f := one(
		fmt.Sprintf("休憩が%s分では足りません（6時間を超えて働く日は45分、8時間を超える日は60分）。%s分以上にしてください。", short(rest), short(needed)),
		fmt.Sprintf("A break of %s minutes is too short. These hours need %s minutes or more.", short(rest), short(needed)),
		"break.minutes", "hours.1.start", "hours.1.end",
	)
	return repaired(f, fmt.Sprintf("%s分にする", short(needed)), fmt.Sprintf("Make it %s minutes", short(needed)), form.Values{"break.minutes": short(needed)})
}

// leastBreak is the least break, in minutes, for so many minutes' work.
func leastBreak(work float64) float64 {
	switch work = math.Round(work); {
	case work > 8*60:
		return 60
	case work > 6*60:
		return 45
	}
	return 0
}

func findLongDay(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "fixed") || a.unlimited() {
		return nil
	}
	for _, s := range a.shifts() {
		if s.net > 8 {
			return one(
				fmt.Sprintf("休憩を除くと1日%s時間になり、8時間を超えます。時間を修正するか、変形労働時間制などの労働時間制度を選んでください。", short(roundTenth(s.net))),
				fmt.Sprintf("Without the break the day has %s hours, more than 8. Correct the hours or choose a system that allows it.", short(roundTenth(s.net))),
				s.startKey, "break.minutes", "hours.system",
			)
		}
	}
	return nil
}

// findLongWeek knows 40 hours; small shops, theatres, clinics and restaurants may have 44 (労働基準法施行規則25条の2).
func findLongWeek(a answers, _ circumstances) []finding {
	week, ok := a.countedWeek()
	if !ok || week <= 40.05 || week > a.weekLimit() {
		return nil
	}
	return one(
		fmt.Sprintf("1週間の労働時間が平均%s時間になり、40時間を超えます。休日か就業時間を修正するか、44時間まで認められる事業か確認してください。", short(roundTenth(week))),
		fmt.Sprintf("An average week has %s hours, more than 40. Correct days off or hours, or confirm that 44 hours are allowed for you.", short(roundTenth(week))),
		a.weekField(), "hours.1.start",
	)
}

// countedWeek are the hours of an average week where they are limited.
func (a answers) countedWeek() (hours float64, ok bool) {
	hours, _, ok = a.weeklyHours()
	return hours, ok && !a.is("hours.system", "discretion", "outside") && !a.unlimited()
}

// weekLimit is what no week may be longer than on average, with a little for rounding: 44 hours, and 40 averaged over a year.
func (a answers) weekLimit() float64 {
	if a.is("hours.system", "year") {
		return 40.05
	}
	return 44.05
}

func (a answers) weekField() string {
	if a.kind.ByHour() {
		return "week.days.lower"
	}
	return "holidays.annual"
}

func findWeekOverLimit(a answers, _ circumstances) []finding {
	week, ok := a.countedWeek()
	if !ok || week <= a.weekLimit() {
		return nil
	}
	limit := short(math.Floor(a.weekLimit()))
	return one(
		fmt.Sprintf("1週間の労働時間が平均%s時間になり、%s時間を超えます。休日を増やすか就業時間を短くしてください。", short(roundTenth(week)), limit),
		fmt.Sprintf("An average week has %s hours, more than %s. Give more days off or shorter hours.", short(roundTenth(week)), limit),
		a.weekField(), "hours.1.start",
	)
}

func roundTenth(n float64) float64 { return math.Round(n*10) / 10 }

func overtimeRules() []rule {
	return []rule{
		{"overtime.limit", form.Error, Kinds(), "労働基準法36条4項", findOvertimeWithoutClause},
		{"overtime.mean", form.Error, Kinds(), "労働基準法36条4項（1年360時間、1年単位の変形労働時間制は320時間）", findMeanWithoutClause},
		{"overtime.most", form.Error, Kinds(), "労働基準法36条6項・140条", findOvertimeOverAll},
		{"overtime.year", form.Warning, Kinds(), "労働基準法36条5項", findOvertimeOverYear},
		{"overtime.none", form.Warning, Kinds(), "職業安定法5条の4", findClauseWithoutOvertime},
		{"overtime.reason", form.Error, Kinds(), "労働基準法36条5項", findVagueReason},
	}
}

func findOvertimeWithoutClause(a answers, _ circumstances) []finding {
	hours, ok := a.number("overtime.hours")
	month, _ := a.agreed()
	if !ok || hours <= month || a.freeOvertime() || !a.is("overtime.special", "no") {
		return nil
	}
	return one(
		fmt.Sprintf("時間外労働が月平均%s時間です。月%s時間を超えるなら36協定の特別条項が必要です。時間を修正するか、特別条項を「あり」にしてください。", short(hours), short(month)),
		fmt.Sprintf("Average overtime is %s hours. More than %s hours a month needs a special clause in the overtime agreement.", short(hours), short(month)),
		"overtime.hours", "overtime.special",
	)
}

// freeOvertime says whether overtime has no limits: research and development, farms, managers.
func (a answers) freeOvertime() bool { return a.work.is(traitResearch) || a.unlimited() }

// agreed are the hours of overtime a month and a year that need no special clause; fewer where hours are averaged over a year.
func (a answers) agreed() (month, year float64) {
	if a.is("hours.system", "year") {
		return 42, 320
	}
	return 45, 360
}

// findMeanWithoutClause: without a special clause a year has 360 hours of overtime, 320 where hours are averaged over a year.
func findMeanWithoutClause(a answers, _ circumstances) []finding {
	hours, ok := a.number("overtime.hours")
	month, year := a.agreed()
	if !ok || hours <= year/12 || hours > month || a.freeOvertime() || !a.is("overtime.special", "no") {
		return nil
	}
	return one(
		fmt.Sprintf("時間外労働が月平均%s時間だと、1年で%s時間になります。特別条項がなければ月%s時間、年%s時間までです。時間を修正するか、特別条項を「あり」にしてください。", short(hours), short(math.Round(hours*12)), short(month), short(year)),
		fmt.Sprintf("An average of %s hours makes %s a year. Without a special clause %s a month and %s a year are allowed. Correct the hours or the clause.", short(hours), short(math.Round(hours*12)), short(month), short(year)),
		"overtime.hours", "overtime.special",
	)
}

// findOvertimeOverAll: no agreement allows a mean above 80 hours; doctors have limits of their own.
func findOvertimeOverAll(a answers, _ circumstances) []finding {
	hours, ok := a.number("overtime.hours")
	if !ok || hours <= 80 || a.freeOvertime() || a.work.is(traitDoctor) {
		return nil
	}
	return one(
		fmt.Sprintf("時間外労働が月平均%s時間です。特別条項があっても、休日労働を含めて平均80時間までです。時間を修正してください。", short(hours)),
		fmt.Sprintf("Average overtime is %s hours. Even with a special clause the mean may be 80, work on days off included. Correct the hours.", short(hours)),
		"overtime.hours",
	)
}

// findOvertimeOverYear: 720 hours a year make 60 a month; drivers have 960 a year.
func findOvertimeOverYear(a answers, _ circumstances) []finding {
	hours, ok := a.number("overtime.hours")
	if !ok || hours <= 60 || hours > 80 || a.freeOvertime() || a.work.is(traitDoctor) || a.work.is(traitDriver) {
		return nil
	}
	return one(
		fmt.Sprintf("時間外労働が月平均%s時間だと、1年で%s時間になり、特別条項の上限720時間を超えます。自動車運転など別の上限がある仕事か確認してください。", short(hours), commas(hours*12)),
		fmt.Sprintf("An average of %s hours makes %s hours a year, above the limit of 720. Please confirm that another limit holds for this work.", short(hours), commas(hours*12)),
		"overtime.hours",
	)
}

func findClauseWithoutOvertime(a answers, _ circumstances) []finding {
	if !a.is("overtime.has", "no") {
		return nil
	}
	switch {
	case a.is("wage.fixed.has", "yes"):
		return one("時間外労働は「なし」ですが、固定残業代が「あり」です。どちらかを修正するか、このままでよいか確認してください。",
			"There is no overtime, yet fixed overtime pay. Correct one of them, or confirm.", "overtime.has", "wage.fixed.has")
	case a.is("overtime.special", "yes"):
		return one("時間外労働は「なし」ですが、36協定の特別条項が「あり」です。どちらかを修正するか、このままでよいか確認してください。",
			"There is no overtime, yet a special clause. Correct one of them, or confirm.", "overtime.special", "overtime.has")
	}
	return nil
}

var saysHours = regexp.MustCompile(`[0-9０-９]+ ?時間`)

func findVagueReason(a answers, _ circumstances) []finding {
	reason := a.text("overtime.reason")
	if reason == "" || saysHours.MatchString(reason) {
		return nil
	}
	return one("特別な事情のときに、時間外労働を月何時間まで、年何回まで延ばすかを入力してください。",
		"Say up to how many hours a month overtime may go under special circumstances, and how often a year.", "overtime.reason")
}
