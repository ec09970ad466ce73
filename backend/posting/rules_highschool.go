package posting

import (
	"fmt"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// schoolAgreement is behind the days of high schools' pupils; 要確認 against the year's own text.
const schoolAgreement = "新規高等学校卒業者の採用選考期日等（要確認）"

func highSchoolRules() []rule {
	only := []Kind{HighSchool}
	return []rule{
		{"school.accept", form.Warning, only, schoolAgreement, findBeforeAcceptance},
		{"school.apply", form.Error, only, schoolAgreement, findEarlyApplications},
		{"school.select", form.Error, only, schoolAgreement, findEarlySelection},
		{"school.order", form.Error, only, "職業安定法5条の4", findSelectionBeforeApplications},
		{"school.year", form.Warning, only, schoolAgreement, findYearNotAgreed},
		{"visit.early", form.Warning, only, schoolAgreement, findEarlyVisit},
		{"visit.late", form.Warning, only, "職業安定法5条の4", findVisitAfterApplications},
		{"several.early", form.Warning, only, "職業安定法5条の4", findSeveralBeforeApplications},
		{"lodging.count", form.Error, lodgers(), "職業安定法5条の3", findOtherLodgers},
		{"lodging.home", form.Warning, lodgers(), "職業安定法5条の3", findNoHome},
	}
}

// schoolDays are those of the posting's year and place of work.
func (a answers) schoolDays() (SchoolDays, bool) {
	year, ok := a.number("graduate.year")
	return carriedSchoolDays().Of(int(year), a.text("place.prefecture")), ok
}

// date is an answer that is a date.
func (a answers) date(key string) (era.Date, bool) {
	d, err := era.Parse(a.text(key))
	return d, err == nil
}

// before finds an answer that is a date before another day.
func (a answers) before(key string, day era.Date) bool {
	d, ok := a.date(key)
	return ok && d.Before(day)
}

// doubt is said where the days of a year are not agreed yet, as far as the program knows.
func (d SchoolDays) doubt() (ja, en string) {
	if d.Agreed {
		return "", ""
	}
	return "この年の日程は決まりしだい確認してください。", " Check the days of this year as soon as they are agreed."
}

func findBeforeAcceptance(a answers, c circumstances) []finding {
	days, ok := a.schoolDays()
	if !ok || !c.today.Before(days.Accept) {
		return nil
	}
	return one(fmt.Sprintf("窓口が高卒の求人を受け付けるのは、%sからです。それまでは下書きのままにしておいてください。", days.Accept.Wareki()),
		fmt.Sprintf("Offices take postings for high school leavers from %s. Keep it as a draft until then.", days.Accept), "graduate.year")
}

func findEarlyApplications(a answers, _ circumstances) []finding {
	days, ok := a.schoolDays()
	if !ok || !a.before("graduate.from", days.Apply) {
		return nil
	}
	ja, en := days.doubt()
	f := one(fmt.Sprintf("高校生の応募の受付は、%sからです。それより前の日なので修正してください。%s", days.Apply.Wareki(), ja),
		fmt.Sprintf("Applications of high school pupils are taken from %s. Correct the day.%s", days.Apply, en), "graduate.from", "graduate.year")
	return repaired(f, "この日からにする", "From this day on", form.Values{"graduate.from": days.Apply.String()})
}

func findEarlySelection(a answers, _ circumstances) []finding {
	days, ok := a.schoolDays()
	if !ok || !a.before("graduate.select", days.Select) {
		return nil
	}
	ja, en := days.doubt()
	f := one(fmt.Sprintf("高校生の選考は、%sからです。それより前の日なので修正してください。%s", days.Select.Wareki(), ja),
		fmt.Sprintf("The selection of high school pupils begins on %s. Correct the day.%s", days.Select, en), "graduate.select", "graduate.year")
	return repaired(f, "この日からにする", "From this day on", form.Values{"graduate.select": days.Select.String()})
}

func findSelectionBeforeApplications(a answers, _ circumstances) []finding {
	from, ok := a.date("graduate.from")
	if !ok || !a.before("graduate.select", from) {
		return nil
	}
	return one("応募の受付が始まる前に、選考が始まることになっています。どちらかの日を修正してください。",
		"The selection begins before applications are taken. Correct one of the days.", "graduate.select", "graduate.from")
}

// findYearNotAgreed: what the program worked out for a year whose days are not agreed may not be taken for them.
func findYearNotAgreed(a answers, _ circumstances) []finding {
	days, ok := a.schoolDays()
	if _, said := a.date("graduate.select"); !ok || days.Agreed || !said {
		return nil
	}
	year, _ := a.number("graduate.year")
	return one(fmt.Sprintf("%s年3月に卒業する人の採用選考の日程は、この版のプログラムにはありません。応募と選考の日を窓口で確認してください。", short(year)),
		fmt.Sprintf("This version of the program does not have the days for those who graduate in March %s. Check the days of application and selection with the office.", short(year)),
		"graduate.year", "graduate.select")
}

func findEarlyVisit(a answers, _ circumstances) []finding {
	days, ok := a.schoolDays()
	if !ok || !a.before("visit.from", days.Publish) {
		return nil
	}
	return one(fmt.Sprintf("高卒の求人が学校に公開されるのは、%sからです。それより前に見学を始められるか確認してください。", days.Publish.Wareki()),
		fmt.Sprintf("Schools see postings from %s. Please confirm that visits may begin earlier.", days.Publish), "visit.from", "graduate.year")
}

func findVisitAfterApplications(a answers, _ circumstances) []finding {
	visit, ok := a.date("visit.from")
	if from, said := a.date("graduate.from"); !ok || !said || visit.Before(from) {
		return nil
	}
	return one("応募の受付が始まる日より後に、応募の前の職場見学が始まります。日付を確認してください。",
		"Visits before applying begin when applications are already taken. Please confirm the dates.", "visit.from", "graduate.from")
}

func findSeveralBeforeApplications(a answers, _ circumstances) []finding {
	from, ok := a.date("graduate.from")
	if !ok || !a.before("several.from", from) {
		return nil
	}
	return one("複数応募を受け付ける日が、応募の受付が始まる日より前です。日付を確認してください。",
		"Applications beside others are taken before applications are taken at all. Please confirm the dates.", "several.from", "graduate.from")
}

// findOtherLodgers holds how many are to come from home and how many to live in against how many are hired.
func findOtherLodgers(a answers, _ circumstances) []finding {
	count, ok := a.number("class.count")
	sum, said := 0.0, false
	for _, key := range []string{"lodging.commuting", "lodging.livingIn", "lodging.either"} {
		n, counted := a.number(key)
		sum, said = sum+n, said || counted
	}
	switch {
	case !said:
		return one("採用する人数を、通勤・住込・どちらでもよい人数に分けて入力してください。",
			"Say how many of the hires commute, live in, or may do either.", "lodging.commuting")
	case !ok || sum == count:
		return nil
	}
	return one(fmt.Sprintf("通勤・住込・どちらでもよい人数を合わせると%s人ですが、採用人数は%s人です。どちらかを修正してください。", short(sum), short(count)),
		fmt.Sprintf("Commuting, living in and either come to %s, yet %s are hired. Correct one of them.", short(sum), short(count)), "lodging.commuting", "class.count")
}

func findNoHome(a answers, _ circumstances) []finding {
	n, ok := a.number("lodging.livingIn")
	if !ok || n == 0 || !a.is("housing", "none") {
		return nil
	}
	return one("住込の人を採用しますが、入居可能住宅は「なし」です。どこに住むのか確認してください。",
		"Some are to live in, yet there is no housing. Please confirm where they live.", "housing", "lodging.livingIn")
}
