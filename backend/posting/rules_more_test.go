package posting

import (
	"maps"
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
		good("wage.range", form.Values{"wage.base.upper": "390000"}),
		goodPart("wage.range", form.Values{"wage.base.upper": "2160"}),
		bad("wage.range", form.Values{"wage.base.upper": "390001"}),
		bad("wage.range", form.Values{"wage.base.upper": "800000"}),
		badPart("wage.range", form.Values{"wage.base.upper": "2161"}),

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

// From 30 hours a week on, the size of the firm does not matter.
func TestSocialInsuranceFromThirtyHours(t *testing.T) {
	for end, want := range map[string]string{"15:00": "週30時間以上", "14:59": "週20時間以上"} {
		v := Sample(PartTime)
		maps.Copy(v, form.Values{"hours.1.end": end, "hours.2.start": "", "hours.2.end": "", "week.days.lower": "5", "insurance.kinds": "accident employment"})
		p, found := find(PartTime, v, "insurance.social", today())
		if !found || !strings.Contains(p.Message.JA, want) {
			t.Errorf("until %s: %v", end, p.Message.JA)
		}
	}
}
