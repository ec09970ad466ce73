package posting

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// contradictionRules hold answers against each other that cannot both be meant.
func contradictionRules() []rule {
	return []rule{
		{"class.trialOnline", form.Warning, toAll(), "トライアル雇用助成金の支給要件", findTrialForDirectApplicants},
		{"transfer.scope", form.Warning, Kinds(), "職業安定法施行規則4条の2第3項（2024年4月から）", findTransferWithoutScope},
		{"text.beginner", form.Warning, toAll(), "職業安定法5条の4", findBeginnersWithExperience},
		{"wage.range", form.Warning, Kinds(), "職業安定法5条の4", findWideRange},
		{"hours.shift", form.Warning, Kinds(), "職業安定法5条の3", findUnexplainedShifts},
		{"hours.flex", form.Warning, Kinds(), "労働基準法32条の3", findUnexplainedFlex},
		{"overtime.cap", form.Error, Kinds(), "労働基準法36条5項・6項", findReasonOverCap},
		{"holidays.weekly", form.Error, byHour(), "労働基準法35条", findNoDayOff},
		{"holidays.pair", form.Warning, Kinds(), "職業安定法5条の4", findOddPair},
	}
}

// findTrialForDirectApplicants: who applies on line without an introduction brings no subsidy (domain 1.3, HW-oj).
func findTrialForDirectApplicants(a answers, _ circumstances) []finding {
	if !a.is("class.trial", "yes") || !a.is("class.apply", "yes") {
		return nil
	}
	return one("オンライン自主応募の人を採用しても、トライアル雇用の助成金は受けられません。両方を受け付けるか確認してください。",
		"Direct online applicants do not qualify for the trial employment subsidy. Please confirm that you want both.", "class.trial", "class.apply")
}

func findTransferWithoutScope(a answers, _ circumstances) []finding {
	if !a.is("transfer.has", "yes") || !strings.Contains(a.text("place.scope"), "変更なし") {
		return nil
	}
	return one("転勤の可能性が「あり」ですが、就業場所の変更の範囲は「変更なし」です。どちらかを修正するか、このままでよいか確認してください。",
		"People may be transferred, yet the place will not change. Correct one of them, or confirm.", "place.scope", "transfer.has")
}

var invitesBeginners = regexp.MustCompile(`未経験(者|の方|でも)?(歓迎|可|OK|ＯＫ|大丈夫|応募)|経験(不問|は問いません|がなくても)`)

func findBeginnersWithExperience(a answers, _ circumstances) []finding {
	if !a.is("experience.need", "must") {
		return nil
	}
	for _, key := range []string{"work.title", "work.content", "notes.text", "selection.note"} {
		if words := invitesBeginners.FindString(a.text(key)); words != "" {
			return one(fmt.Sprintf("経験は「必須」ですが、「%s」と書かれています。どちらが正しいか確認してください。", words),
				fmt.Sprintf("Experience is required, yet the text says “%s”. Please confirm which is right.", words), key, "experience.need")
		}
	}
	return nil
}

// findWideRange: the lowest amount is what the least experienced hire gets, so an end above three times of it misleads; twice is common where experience counts.
func findWideRange(a answers, _ circumstances) []finding {
	lower, upper, ok := a.ends("wage.base.lower", "wage.base.upper")
	if !ok || lower <= 0 || upper <= lower*3 {
		return nil
	}
	return one("基本給の上限が下限の3倍を超えています。実際に払う見込みのある額か確認してください。",
		"The highest base pay is more than three times the lowest. Please confirm that you really expect to pay it.", "wage.base.upper", "wage.base.lower")
}

func findUnexplainedShifts(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "shift") || a.text("hours.note") != "" || a.text("hours.2.start") != "" || a.text("hours.window.start") != "" ||
		a.text("hours.1.start") == "" {
		return nil
	}
	return one("交替制（シフト制）ですが、就業時間が1つだけです。ほかの時間を加えるか、特記事項に組み方を入力してください。",
		"Shifts need more than one set of hours, or a note on how they are made.", "hours.note", "hours.system")
}

func findUnexplainedFlex(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "flex") || a.text("hours.note") != "" {
		return nil
	}
	return one("フレックスタイム制では、コアタイムとフレキシブルタイム（なければその旨）を特記事項に入力してください。",
		"For flextime give the core hours and the flexible hours in the note, or say that there are none.", "hours.note", "hours.system")
}

// What 特別な事情・期間等 may say: hours a month, hours a year, times a year.
var (
	hoursAMonth = regexp.MustCompile(`(?:月|か月|ヶ月|カ月)[^0-9年回]{0,6}([0-9]+)時間`)
	hoursAYear  = regexp.MustCompile(`年[^0-9回月]{0,6}([0-9]+)時間`)
	meanHours   = regexp.MustCompile(`平均(して)?[^0-9年回]{0,6}([0-9]+)時間`)
	timesAYear  = regexp.MustCompile(`年[^0-9時]{0,6}([0-9]+)回`)
)

// overtimeLimit is a number that the text may not go beyond.
type overtimeLimit struct {
	says   *regexp.Regexp
	most   int
	ja, en string
}

// findReasonOverCap: less than 100 hours in any month, 720 hours a year, at most six times a year. Driving has
// other limits from 自動車運転者の改善基準告示, so a text that speaks of it is left alone.
func findReasonOverCap(a answers, _ circumstances) []finding {
	reason := strings.NewReplacer(",", "", "\n", "", " ", "").Replace(jptext.Half(a.text("overtime.reason")))
	driver := a.work.is(traitDriver)
	switch {
	case a.freeOvertime() || a.work.is(traitDoctor):
		return nil
	case !driver && (strings.Contains(reason, "運転") || strings.Contains(reason, "960時間")):
		return nil
	}
	found := []finding{}
	limits := []overtimeLimit{
		{hoursAMonth, 99, "特別な事情があっても、時間外労働は休日労働を含めて月100時間未満です。時間を修正してください。", "Even under special circumstances overtime must stay below 100 hours a month. Correct it."},
		{hoursAYear, 720, "特別な事情があっても、時間外労働は年720時間までです。時間を修正してください。", "Even under special circumstances overtime may be 720 hours a year. Correct it."},
		{timesAYear, 6, "月45時間を超えられるのは、年6回までです。回数を修正してください。", "More than 45 hours a month are possible six times a year. Correct it."},
		{meanHours, 80, "特別な事情があっても、2か月から6か月の平均は80時間までです。時間を修正してください。", "Even under special circumstances the mean of two to six months may be 80 hours. Correct it."},
	}
	if driver {
		limits = []overtimeLimit{{hoursAYear, 960, "自動車運転の仕事でも、時間外労働は年960時間までです。時間を修正してください。", "For driving, too, overtime may be 960 hours a year. Correct it."}}
	}
	for _, limit := range limits {
		for _, m := range limit.says.FindAllStringSubmatch(reason, -1) {
			if n, err := strconv.Atoi(m[len(m)-1]); err == nil && n > limit.most {
				found = append(found, one(limit.ja, limit.en, "overtime.reason")...)
				break
			}
		}
	}
	return found
}

func findNoDayOff(a answers, _ circumstances) []finding {
	if days, ok := a.number("week.days.lower"); !ok || days < 7 {
		return nil
	}
	return one("週7日働くと休日がありません。休日は毎週1日か、4週間に4日以上必要です。日数を修正してください。",
		"Seven days a week leave no day off. One a week, or four in four weeks, are needed. Correct it.", "week.days.lower")
}

// findOddPair: 週休二日制 every week with fewer than two days that are always off, or none although Saturday and Sunday are.
func findOddPair(a answers, _ circumstances) []finding {
	days := strings.Fields(a.text("holidays.days"))
	weekly := len(days)
	if a.has("holidays.days", "public") {
		weekly--
	}
	switch {
	case weekly < 2 && len(days) > 0 && a.is("holidays.week", "every") && !a.has("holidays.days", "other"):
		return one("週休二日制が「毎週」ですが、毎週休む曜日が2日ありません。休日を選び足すか、「その他」を選んで説明を入力してください。",
			"Two days off every week need two days of the week. Choose them, or “Other” with a note.", "holidays.days", "holidays.week")
	case a.has("holidays.days", "sat") && a.has("holidays.days", "sun") && a.is("holidays.week", "none"):
		return one("土曜日と日曜日が休みですが、週休二日制は「なし」です。どちらが正しいか確認してください。",
			"Saturday and Sunday are off, yet there are not two days off a week. Please confirm which is right.", "holidays.week", "holidays.days")
	}
	return nil
}
