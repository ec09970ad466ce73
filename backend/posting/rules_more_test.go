package posting

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

func contradictionExamples() []example {
	special := func(reason string) form.Values {
		return form.Values{"overtime.hours": "50", "overtime.special": "yes", "overtime.reason": reason}
	}
	experienced := func(more form.Values) form.Values {
		v := form.Values{"experience.need": "must", "experience.text": "経理の実務1年以上"}
		maps.Copy(v, more)
		return v
	}
	return []example{
		good("class.trialOnline", form.Values{}),
		good("class.trialOnline", form.Values{"class.trial": "yes", "class.apply": "no"}),
		goodPart("class.trialOnline", form.Values{"class.trial": "yes", "class.public": "hidden"}), // nobody can apply on line
		bad("class.trialOnline", form.Values{"class.trial": "yes"}),
		bad("class.trialOnline", form.Values{"class.trial": "yes", "class.public": "seekers"}),
		badPart("class.trialOnline", form.Values{"class.trial": "yes"}),

		good("transfer.scope", form.Values{}),
		good("transfer.scope", form.Values{"transfer.has": "yes", "transfer.range": "県内", "place.scope": "県内の店舗"}),
		goodPart("transfer.scope", form.Values{"place.scope": "会社の定める場所"}),
		bad("transfer.scope", form.Values{"transfer.has": "yes", "transfer.range": "県内"}),
		bad("transfer.scope", form.Values{"transfer.has": "yes", "place.scope": "変更範囲：変更なし"}),
		badPart("transfer.scope", form.Values{"transfer.has": "yes", "transfer.range": "全国"}),

		good("text.beginner", form.Values{"work.content": "未経験者歓迎"}),
		good("text.beginner", experienced(nil)),
		goodPart("text.beginner", experienced(form.Values{"work.content": "未経験の仕事は教えます。"})),
		bad("text.beginner", experienced(form.Values{"work.content": "未経験の方歓迎です。"})),
		bad("text.beginner", experienced(form.Values{"work.title": "事務（未経験ＯＫ）"})),
		badPart("text.beginner", experienced(form.Values{"notes.text": "経験は問いません。"})),

		good("wage.range", form.Values{}),
		good("wage.range", form.Values{"wage.base.upper": "585000"}),
		goodPart("wage.range", form.Values{"wage.base.upper": "3360"}),
		bad("wage.range", form.Values{"wage.base.upper": "585001"}),
		bad("wage.range", form.Values{"wage.base.upper": "800000"}),
		badPart("wage.range", form.Values{"wage.base.upper": "3361"}),

		good("hours.shift", form.Values{}),
		good("hours.shift", form.Values{"hours.system": "shift", "hours.2.start": "13:00", "hours.2.end": "22:00"}),
		goodPart("hours.shift", form.Values{"hours.system": "shift"}),
		bad("hours.shift", form.Values{"hours.system": "shift", "hours.note": "", "hours.2.start": "", "hours.2.end": ""}),
		bad("hours.shift", form.Values{"hours.system": "shift", "hours.1.start": "8:00"}),
		badPart("hours.shift", form.Values{"hours.system": "shift", "hours.note": "　", "hours.2.start": "", "hours.2.end": ""}),

		good("hours.flex", form.Values{}),
		good("hours.flex", form.Values{"hours.system": "flex", "hours.note": "コアタイム10時から15時"}),
		goodPart("hours.flex", form.Values{"hours.system": "flex"}),
		bad("hours.flex", form.Values{"hours.system": "flex"}),
		bad("hours.flex", form.Values{"hours.system": "flex", "hours.note": " "}),
		badPart("hours.flex", form.Values{"hours.system": "flex", "hours.note": ""}),

		good("overtime.cap", special("納期がせまったとき、月９９時間、年720時間、年6回まで")),
		good("overtime.cap", special("１か月８０時間まで、年６回を限度とする")),
		good("overtime.cap", special("自動車の運転の業務は年960時間まで")),
		good("overtime.cap", form.Values{"overtime.reason": "月120時間まで"}), // no special clause
		bad("overtime.cap", special("月100時間まで")),
		bad("overtime.cap", special("決算期に１か月 120時間")),
		bad("overtime.cap", special("月80時間、年721時間まで")),
		bad("overtime.cap", special("月80時間、年7回まで")),
		badPart("overtime.cap", form.Values{"overtime.has": "yes", "overtime.hours": "50", "overtime.special": "yes", "overtime.reason": "月80時間、年12回"}),

		goodPart("holidays.weekly", form.Values{}),
		goodPart("holidays.weekly", form.Values{"week.days.lower": "6", "week.days.upper": "7"}),
		goodPart("holidays.weekly", form.Values{"week.days.lower": ""}),
		badPart("holidays.weekly", form.Values{"week.days.lower": "7", "week.days.upper": "7"}),
		badPart("holidays.weekly", form.Values{"week.days.lower": "７日", "week.days.upper": ""}),
		bad("holidays.weekly", form.Values{"week.days.lower": "7"}).of(DisabledPart),

		good("holidays.pair", form.Values{}),
		good("holidays.pair", form.Values{"holidays.days": "sun public", "holidays.week": "other", "holidays.note": "第2土曜日"}),
		goodPart("holidays.pair", form.Values{"holidays.days": "sun other"}),
		good("holidays.pair", form.Values{"holidays.days": "wed sun"}),
		bad("holidays.pair", form.Values{"holidays.days": "sun public"}),
		bad("holidays.pair", form.Values{"holidays.week": "none"}),
		badPart("holidays.pair", form.Values{"holidays.days": "sun"}),
	}
}

// thresholdExamples stand right at the numbers rules compare with, on both sides.
func thresholdExamples() []example {
	daily := form.Values{"wage.form": "daily", "wage.own.lower": "10000", "wage.own.upper": "12000"} // 203,000 a month
	base := func(yen string) form.Values {
		v := maps.Clone(daily)
		v["wage.base.lower"] = yen
		return v
	}
	return []example{
		good("wage.scale", form.Values{"wage.base.lower": "50000"}),
		bad("wage.scale", form.Values{"wage.base.lower": "49999"}),
		bad("wage.scale", form.Values{"wage.base.upper": "2000001"}),
		goodPart("wage.scale", form.Values{"wage.base.lower": "500"}),
		badPart("wage.scale", form.Values{"wage.base.lower": "499"}),
		badPart("wage.scale", form.Values{"wage.base.upper": "20001"}),

		good("wage.converted", base("207061")), // 2 % and a yen
		bad("wage.converted", base("207062")),
		good("wage.converted", base("198939")),
		bad("wage.converted", base("198938")),

		good("holidays.month", form.Values{"wage.days": "20.16"}),
		bad("holidays.month", form.Values{"wage.days": "20.14"}),
		good("holidays.month", form.Values{"wage.days": "20.44"}),
		bad("holidays.month", form.Values{"wage.days": "20.46"}),

		good("hours.weekly", form.Values{"holidays.annual": "104", "wage.days": "21.8"}), // 40.04 hours
		bad("hours.weekly", form.Values{"holidays.annual": "103", "wage.days": "21.8"}),

		good("trial.length", form.Values{"trial.length": "25", "trial.unit": "week"}),
		bad("trial.length", form.Values{"trial.length": "26", "trial.unit": "week"}),
		bad("trial.length", form.Values{"trial.length": "181", "trial.unit": "day"}),

		good("leave.law", fixed(form.Values{"contract.length": "6", "contract.renew": "none", "leave.days": "0"})),
		bad("leave.law", fixed(form.Values{"contract.length": "7", "contract.renew": "none", "leave.days": "9"})),

		bad("age.skills", limited("3ro", "36", "39", nil)),
		bad("age.skills", limited("3ro", "30", "40", nil)),
		bad("age.senior", limited("3ni", "59", "", nil)),

		goodPart("insurance.employment", form.Values{"break.minutes": "1", "insurance.kinds": "accident"}), // 19.9 hours
		goodPart("insurance.social", form.Values{"break.minutes": "1", "insurance.kinds": "accident"}),
		badPart("insurance.notEmployed", form.Values{"break.minutes": "1", "week.days.lower": "4", "week.days.upper": "4"}),
		goodPart("insurance.notEmployed", form.Values{"week.days.lower": "4", "week.days.upper": "4"}),

		good("hours.daily", form.Values{"hours.1.start": "22:00", "hours.1.end": "7:00"}), // over midnight: 8 hours' work
		bad("break.law", form.Values{"hours.1.end": "17:46", "break.minutes": "45"}),      // 8 hours and a minute
		bad("hours.weekly", form.Values{"hours.1.end": "17:26", "holidays.annual": "84"}), // 40.06 hours
		good("leave.law", form.Values{"leave.days": "10"}),

		// 4 days or more may be seven: 20.3 hours, and 19.6.
		goodPart("insurance.notEmployed", form.Values{"week.days.upper": "", "hours.1.end": "11:54", "hours.2.start": "", "hours.2.end": ""}),
		badPart("insurance.notEmployed", form.Values{"week.days.upper": "", "hours.1.end": "11:48", "hours.2.start": "", "hours.2.end": ""}),
		goodPart("insurance.employment", form.Values{"week.days.lower": "2", "break.minutes": "1", "insurance.kinds": "accident"}).on(2028, 10, 1),

		// At most 25 hours a week, 108.6 a month: 20 hours at 1,120 yen and a quarter make 257.8 yen in each.
		goodPart("fixed.amount", overtimePay(form.Values{"wage.fixed.lower": "258"})),
		badPart("fixed.amount", overtimePay(form.Values{"wage.fixed.lower": "257"})),

		// 20 hours a week are 1,042.9 a year.
		goodPart("wage.converted", form.Values{"wage.form": "yearly", "wage.own.lower": "1168000", "wage.own.upper": "1230000", "week.days.upper": "4"}),
		badPart("wage.converted", form.Values{"wage.form": "yearly", "wage.own.lower": "1268000", "wage.own.upper": "1330000", "week.days.upper": "4"}),

		good("season.length", form.Values{"season.until": "2027-11-17", "contract.length": "11"}).of(Seasonal), // 11.57 months
		bad("season.length", form.Values{"season.until": "2027-11-19", "contract.length": "11"}).of(Seasonal),  // 11.64
	}
}

func TestLeastBreakAndLeave(t *testing.T) {
	for minutes, want := range map[float64]float64{0: 0, 360: 0, 361: 45, 480: 45, 481: 60, 900: 60} {
		if got := leastBreak(minutes); got != want {
			t.Errorf("%v minutes: got %v, want %v", minutes, got, want)
		}
	}
	for _, c := range [][3]float64{{5, 0, 10}, {4, 30, 10}, {1, 30, 10}, {4, 29.9, 7}, {4.9, 0, 7}, {3, 20, 5}, {2, 10, 3}, {1, 8, 1}} {
		if got := leastLeave(c[0], c[1]); got != c[2] {
			t.Errorf("%v days of %v hours: got %v, want %v", c[0], c[1], got, c[2])
		}
	}
}

// What a rule says, and what its repair enters, is right to the number.
func TestNumbersARuleSays(t *testing.T) {
	sixDays := form.Values{"hours.1.end": "15:00", "hours.2.start": "", "hours.2.end": "", "week.days.lower": "5", "insurance.kinds": "accident employment"}
	almost := maps.Clone(sixDays)
	almost["hours.1.end"] = "14:59"
	room, full := strings.Repeat("残業代です。", 4), strings.Repeat("残業代です。", 6) // a line, and one and a bit
	for _, c := range []struct {
		example
		says   form.Words
		repair form.Values // nil: whatever it is; empty: none
	}{
		{bad("break.law", form.Values{"hours.1.end": "15:30", "break.minutes": "0"}), w("45分以上", "need 45 minutes"), form.Values{"break.minutes": "45"}},
		{bad("break.law", form.Values{"hours.1.end": "17:46", "break.minutes": "45"}), w("60分以上", "need 60 minutes"), form.Values{"break.minutes": "60"}},
		{bad("overtime.year", form.Values{"overtime.hours": "61"}), w("1年で732時間", "732 hours a year"), nil},
		{bad("overtime.mean", form.Values{"overtime.hours": "35"}), w("1年で420時間", "420 a year"), nil},
		{bad("contract.cap", fixed(form.Values{"contract.cap": "yes", "contract.capText": "通算5年、更新9回まで"})), w("通算120か月", "120 months"), nil},
		{bad("licence.law", form.Values{"work.title": "看護師"}), w("「看護師免許」", "看護師免許"), form.Values{"licence.need": "some", "licence.1.name": "看護師免許", "licence.1.need": "must"}},
		{bad("licence.law", form.Values{"work.title": "看護師", "licence.need": "some", "licence.1.name": "介護福祉士", "licence.1.need": "plus"}), w("「看護師免許」", "看護師免許"), form.Values{"licence.need": "some", "licence.2.name": "看護師免許", "licence.2.need": "must"}},
		{bad("age.retirement", limited("1", "", "60", nil)), w("64歳に", "must be 64"), form.Values{"age.upper": "64"}},
		{bad("wage.minimum", form.Values{"wage.base.lower": "150000"}), w("987円", "987 yen"), form.Values{"wage.base.lower": "167390"}},
		{badPart("wage.minimum", form.Values{"wage.base.lower": "1094"}), w("1,094円", "1,094 yen"), form.Values{"wage.base.lower": "1095"}},
		{bad("fixed.amount", overtimePay(form.Values{"wage.fixed.lower": "30000"})), w("31,636円以上", "at least 31,636 yen"), form.Values{"wage.fixed.lower": "31636"}},
		{bad("fixed.statements", overtimePay(form.Values{"wage.fixed.note": room})), w("20時間分", ""), form.Values{"wage.fixed.note": room + "\n" + statements(20)}},
		{bad("fixed.statements", overtimePay(form.Values{"wage.fixed.note": full})), w("20時間分", ""), form.Values{}},
		{bad("holidays.month", form.Values{"wage.days": "22"}), w("20.3日", "20.3 working days"), form.Values{"wage.days": "20.3"}},
		{bad("leave.law", form.Values{"leave.days": "9"}), w("10日以上", "at least 10 days"), form.Values{"leave.days": "10"}},
		{badPart("leave.law", form.Values{"leave.days": "5"}), w("7日以上", "at least 7 days"), form.Values{"leave.days": "7"}},
		// From 30 hours a week on, the size of the firm does not matter.
		{badPart("insurance.social", sixDays), w("週30時間以上", "30 hours"), nil},
		{badPart("insurance.social", almost), w("週20時間以上", "20 hours"), nil},
	} {
		p, found := find(c.kind, c.values(), c.rule, c.day)
		if !found || !strings.Contains(p.Message.JA, c.says.JA) || !strings.Contains(p.Message.EN, c.says.EN) {
			t.Errorf("%s %v: %q", c.rule, c.with, p.Message)
		}
		if c.repair == nil {
			continue
		}
		entered := form.Values{}
		if p.Repair != nil {
			entered = p.Repair.Values
			numbersOfLabel(t, p)
		}
		if !maps.Equal(entered, c.repair) {
			t.Errorf("%s %v: the repair enters %v", c.rule, c.with, entered)
		}
	}
}

// numbersOfLabel: a number on the button of a repair is the one it enters.
func numbersOfLabel(t *testing.T, p form.Problem) {
	t.Helper()
	for _, m := range regexp.MustCompile(`([0-9.]+)[円日分歳]`).FindAllStringSubmatch(strings.ReplaceAll(p.Repair.Label.JA, ",", ""), -1) {
		if !slices.Contains(slices.Collect(maps.Values(p.Repair.Values)), m[1]) {
			t.Errorf("%s: %q enters %v", p.ID, p.Repair.Label.JA, p.Repair.Values)
		}
	}
}
