package posting

import (
	"fmt"
	"regexp"
	"strings"

	"kyujindesk/backend/form"
)

// titleRules hold what a title promises against the answers: it is the first that job seekers read, and often the only one.
func titleRules() []rule {
	return []rule{
		{"title.differs", form.Warning, Kinds(), "職業安定法5条の4", findOtherInTitle},
		{"title.pay", form.Warning, Kinds(), "職業安定法5条の4", findOtherPayInTitle},
	}
}

// promise is something a title may say, and whether the answers say otherwise.
type promise struct {
	says    *regexp.Regexp
	differs func(a answers) bool
	field   string
}

//nolint:gochecknoglobals // a table, never changed
var promises = []promise{
	{regexp.MustCompile(`在宅(勤務|ワーク|OK|可)|完全在宅|フルリモート|テレワーク|リモートワーク`), func(a answers) bool {
		return a.is("place.kind", "same", "other") && !strings.Contains(a.text("place.note")+a.text("place.scope")+a.text("notes.text"), "在宅")
	}, "place.kind"},
	{regexp.MustCompile(`土日(祝)?(は)?(お)?休み?|土・日(・祝)?休み|完全週休(2|二)日(制)?[(（]?土日`), func(a answers) bool {
		return a.text("holidays.days") != "" && (!a.has("holidays.days", "sat") || !a.has("holidays.days", "sun")) && !strings.Contains(a.text("holidays.note"), "土")
	}, "holidays.days"},
	{regexp.MustCompile(`日勤(のみ|だけ|専従|限定)|夜勤なし|夜勤無し`), func(a answers) bool { night, _ := a.nightShifts(); return night > 0 }, "hours.1.start"},
	{regexp.MustCompile(`夜勤(のみ|だけ|専従|限定)|深夜(のみ|だけ|専従)`), func(a answers) bool { night, all := a.nightShifts(); return all > 0 && night == 0 }, "hours.1.start"},
	{regexp.MustCompile(`(寮|社宅|住宅)(あり|有り?|完備|付き?)`), func(a answers) bool { return a.is("housing", "none") }, "housing"},
	{regexp.MustCompile(`要普免|要(普通)?(自動車)?(運転)?免許|(普免|普通(自動車)?(運転)?免許|自動車免許)(が)?(必須|必要|要)`), func(a answers) bool { return a.is("carLicence.need", "none") }, "carLicence.need"},
	{regexp.MustCompile(`(^|[(（・/／])派遣(社員|スタッフ|労働者)?($|[)）・/／])`), func(a answers) bool { return a.text("work.style") != "" && !a.dispatched() }, "work.style"},
	{regexp.MustCompile(`交通費(全額)?(支給|あり)|通勤手当(あり|支給)`), func(a answers) bool { return a.is("commute.kind", "none") }, "commute.kind"},
	{regexp.MustCompile(`退職金(あり|制度あり|有り?)`), func(a answers) bool { return a.is("retire.pay", "no") }, "retire.pay"},
	{regexp.MustCompile(`昇給(あり|有り?)`), func(a answers) bool { return a.is("raise.has", "no") }, "raise.has"},
}

// nightShifts counts the 就業時間 that touch the night, and all of them.
func (a answers) nightShifts() (night, all int) {
	for _, s := range a.shifts() {
		all++
		if s.atNight() {
			night++
		}
	}
	return night, all
}

func findOtherInTitle(a answers, _ circumstances) []finding {
	title := folded(a.text("work.title"))
	found := []finding{}
	for _, p := range promises {
		words := p.says.FindString(title)
		if words == "" || !p.differs(a) {
			continue
		}
		fd, _ := a.form.Field(p.field)
		found = append(found, one(fmt.Sprintf("職種に「%s」とありますが、「%s」の答えと合いません。どちらが正しいか確認してください。", words, fd.Label.JA),
			fmt.Sprintf("The title says “%s”, which does not fit the answer to “%s”. Please confirm which is right.", words, fd.Label.EN), "work.title", p.field)...)
	}
	return found
}

var paySaid = regexp.MustCompile(`(時給|月給|月収|日給)(:|は)?([0-9,.]+)(万)?([0-9,]+)?円`)

// findOtherPayInTitle holds an amount in the title against the range that is offered.
func findOtherPayInTitle(a answers, _ circumstances) []finding {
	m := paySaid.FindStringSubmatch(folded(a.text("work.title")))
	if m == nil {
		return nil
	}
	lower, upper, field := 0.0, 0.0, "wage.base.lower"
	ok := false
	switch byHour := a.kind.ByHour(); {
	case byHour && m[1] == "時給":
		lower, upper, ok = a.total()
	case !byHour && (m[1] == "月給" || m[1] == "月収"):
		lower, upper, ok = a.total()
		base, _, known := a.ends("wage.base.lower", "wage.base.upper")
		lower = min(lower, base)
		ok = ok && known
	case a.is("wage.form", "daily") && m[1] == "日給", a.is("wage.form", "hourly") && m[1] == "時給":
		lower, upper, ok = a.ends("wage.own.lower", "wage.own.upper")
		field = "wage.own.lower"
	}
	amount, err := decimal(m[3])
	if m[4] != "" {
		rest, _ := decimal(m[5]) // empty: none
		amount = amount*10_000 + rest
	}
	if !ok || err != nil || amount >= lower && amount <= upper {
		return nil
	}
	return one(fmt.Sprintf("職種に「%s」とありますが、入力した賃金は%s円から%s円です。どちらが正しいか確認してください。", m[0], commas(lower), commas(upper)),
		fmt.Sprintf("The title says “%s”, but the pay is %s to %s yen. Please confirm which is right.", m[0], commas(lower), commas(upper)), "work.title", field)
}
