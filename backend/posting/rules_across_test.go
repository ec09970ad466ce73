package posting

import (
	"maps"
	"testing"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

func acrossExamples() []example {
	cap := func(words, months string) form.Values {
		return fixed(form.Values{"contract.cap": "yes", "contract.capText": words, "contract.length": months})
	}
	until := func(day, months string, more form.Values) form.Values {
		v := fixed(form.Values{"contract.until": day, "contract.length": months})
		maps.Copy(v, more)
		return v
	}
	transfer := func(words string) form.Values { return form.Values{"transfer.has": "yes", "transfer.range": words} }
	retire := func(age, rehire, extend string) form.Values {
		v := form.Values{"retire.age": age, "rehire.has": "yes", "rehire.age": rehire}
		if extend != "" {
			v["extend.has"], v["extend.age"] = "yes", extend
		}
		return v
	}
	ending := func(years, months, renew string) form.Values {
		return fixed(form.Values{"retire.pay": "yes", "retire.years": years, "contract.length": months, "contract.renew": renew})
	}
	off := func(days, annual string) form.Values {
		return form.Values{"holidays.days": days, "holidays.annual": annual}
	}
	named := func(name, kana string) form.Values {
		return form.Values{"contact.name": name, "contact.kana": kana}
	}
	all := []example{
		good("contract.title", form.Values{"work.title": "製造スタッフ（正社員）"}),
		good("contract.title", fixed(form.Values{"work.title": "受付（正社員登用あり）"})),
		good("contract.title", form.Values{"work.title": "パート・アルバイトの採用担当"}),
		good("contract.title", fixed(form.Values{"work.title": "受付（正社員・契約社員）"})),
		bad("contract.title", fixed(form.Values{"work.title": "製造スタッフ（正社員）"})),
		bad("contract.title", form.Values{"work.title": "受付（契約社員）"}),
		badPart("contract.title", form.Values{"work.title": "正職員の調理師"}),
		bad("contract.title", fixed(form.Values{"work.title": "販売の正社員"})).of(Seasonal),

		good("contract.name", fixed(nil)),
		good("contract.name", fixed(form.Values{"contract.name": "準社員"})),
		good("contract.name", fixed(form.Values{"contract.name": "正社員登用型社員"})),
		bad("contract.name", fixed(form.Values{"contract.name": "正職員"})),
		bad("contract.name", fixed(form.Values{"contract.name": "正社員（１年）"})),
		bad("contract.name", form.Values{"contract.name": "正規職員"}).of(Seasonal),

		good("contract.untilLength", until("2027-11-30", "12", nil)),
		good("contract.untilLength", until("2027-10-22", "12", nil)), // 11.01 months
		good("contract.untilLength", until("2027-03-31", "12", form.Values{"notes.text": "初回の契約は年度末までです。"})),
		goodPart("contract.untilLength", form.Values{"contract.until": "2027-12-01"}),
		bad("contract.untilLength", until("2027-02-28", "12", nil)),
		bad("contract.untilLength", until("2027-10-21", "12", nil)), // 10.98 months
		badPart("contract.untilLength", form.Values{"contract.until": "2027-03-31"}),

		good("contract.cap", cap("通算契約期間5年（更新4回まで）", "12")),
		good("contract.cap", cap("更新は3回まで", "6")),
		good("contract.cap", cap("五年まで", "12")),
		good("contract.cap", cap("通算2年、更新23回まで", "1")),
		bad("contract.cap", cap("通算2年、更新24回まで", "1")),
		good("contract.cap", cap("通算24か月、更新4回まで", "5")), // 25 months
		bad("contract.cap", cap("会社の判断による", "12")),
		bad("contract.cap", cap("通算５年、更新９回まで", "12")),
		badPart("contract.cap", form.Values{"contract.cap": "yes", "contract.capText": "通算12か月、更新2回まで", "contract.length": "6"}),

		good("transfer.wide", form.Values{"place.scope": "県内の全農場"}),
		good("transfer.wide", form.Values{"place.scope": "全国の支店", "transfer.has": "yes", "transfer.range": "全国の支店"}),
		good("transfer.wide", form.Values{"place.scope": "佐賀市内（海外を除く）"}),
		bad("transfer.wide", form.Values{"place.scope": "全国の支店"}),
		bad("transfer.wide", form.Values{"place.scope": "国内および海外の事業所"}),
		badPart("transfer.wide", form.Values{"place.scope": "日本各地の店舗"}),

		good("transfer.vague", transfer("九州7県の営業所")),
		good("transfer.vague", transfer("会社の定める県内の営業所")),
		good("transfer.vague", form.Values{"transfer.range": "未定"}),
		bad("transfer.vague", transfer("未定")),
		bad("transfer.vague", transfer("会社の指示による")),
		badPart("transfer.vague", transfer("応相談")),

		good("place.smokeConflict", form.Values{"place.smokeNote": "屋外に喫煙室あり"}),
		good("place.smokeConflict", form.Values{"place.smoke": "none", "place.smokeNote": "客席で喫煙できます。"}),
		good("place.smokeConflict", form.Values{"place.smoke": "room", "place.smokeNote": "喫煙室あり"}),
		bad("place.smokeConflict", form.Values{"place.smokeNote": "分煙"}),
		bad("place.smokeConflict", form.Values{"place.smokeNote": "休憩室に喫煙スペースあり"}),
		badPart("place.smokeConflict", form.Values{"place.smoke": "none", "place.smokeNote": "敷地内禁煙"}),

		good("retire.below", form.Values{}),
		good("retire.below", retire("65", "65", "")),
		good("retire.below", retire("65", "70", "66")),
		bad("retire.below", retire("65", "64", "")),
		bad("retire.below", retire("70", "71", "65")),
		badPart("retire.below", retire("66", "65", "")),

		good("retire.term", ending("1", "12", "none")),
		good("retire.term", ending("3", "12", "always")),
		good("retire.term", form.Values{}),
		bad("retire.term", ending("1", "11", "none")),
		bad("retire.term", ending("3", "12", "none")),
		badPart("retire.term", form.Values{"retire.pay": "yes", "retire.years": "3", "contract.renew": "none"}),

		good("holidays.count", form.Values{}),
		good("holidays.count", off("sat sun public", "114")),
		good("holidays.count", off("sun other", "105")),
		bad("holidays.count", off("sat sun public", "113")),
		bad("holidays.count", off("sat sun", "103")),
		bad("holidays.count", off("mon tue wed other", "120")).of(Seasonal),
		good("holidays.count", off("sat sun", "104")),

		goodPart("week.count", form.Values{}),
		goodPart("week.count", form.Values{"week.days.lower": "5", "holidays.days": "sat sun public"}),
		goodPart("week.count", form.Values{"holidays.days": "mon tue wed other"}),
		badPart("week.count", form.Values{"week.days.lower": "5", "holidays.days": "mon sat sun"}),
		badPart("week.count", form.Values{"holidays.days": "mon tue wed thu"}),
		badPart("week.count", form.Values{"week.days.lower": "6", "holidays.days": "sat sun public"}),

		good("contact.premium", form.Values{}),
		good("contact.premium", form.Values{"contact.phone": "0570-00-0000"}),
		good("contact.premium", form.Values{"contact.phone": "09969-2-1234"}),
		bad("contact.premium", form.Values{"contact.phone": "0990-123-4567"}),
		bad("contact.premium", form.Values{"contact.fax": "０９９０－１２３－４５６"}),
		badPart("contact.premium", form.Values{"contact.phone": "0990123456"}),

		good("contact.kana", form.Values{}),
		good("contact.kana", form.Values{"contact.name": "", "contact.kana": ""}), // the department alone
		good("contact.kana", named("例示", "レイジ")),
		bad("contact.kana", named("山田　花子", "")),
		bad("contact.kana", named("山田", "　")),
		bad("contact.kana", named("", "ヤマダ　ハナコ")),

		good("contact.reading", form.Values{}),
		good("contact.reading", named("中島　祐一", "ナカシマ　ユウイチ")),
		good("contact.reading", named("例示　花子", "スズキ　ハナコ")),
		good("contact.reading", named("山田花子", "スズキハナコ")),
		bad("contact.reading", named("山田　花子", "スズキ　ハナコ")),
		bad("contact.reading", named("佐藤 一郎", "イトウ　イチロウ")),
		badPart("contact.reading", named("髙橋　花子", "たなか　はなこ")),

		good("contract.criteriaVague", fixed(nil)),
		good("contract.criteriaVague", fixed(form.Values{"contract.renew": "none", "contract.criteria": "未定"})),
		good("contract.criteriaVague", fixed(form.Values{"contract.criteria": "会社の経営の状況による"})),
		bad("contract.criteriaVague", fixed(form.Values{"contract.criteria": "会社の判断による。"})),
		bad("contract.criteriaVague", fixed(form.Values{"contract.criteria": "未定"})),
		badPart("contract.criteriaVague", form.Values{"contract.criteria": "なし"}),

		good("contract.threeYears", fixed(titled("薬剤師", "021", "薬の説明をします。", form.Values{"contract.length": "60"}))),
		bad("contract.threeYears", fixed(titled("薬剤師", "021", "薬の説明をします。", form.Values{"contract.length": "61"}))),
		good("contract.threeYears", fixed(limited("3ni", "60", "", form.Values{"contract.length": "60"}))),
		bad("contract.threeYears", fixed(limited("2", "59", "", form.Values{"contract.length": "60"}))),

		goodPart("insurance.notSocial", form.Values{"week.days.lower": "4", "week.days.upper": "4"}), // 20 hours
		goodPart("insurance.notSocial", form.Values{"break.minutes": "1", "week.days.lower": "4", "week.days.upper": "4", "insurance.kinds": "accident"}),
		goodPart("insurance.notSocial", form.Values{"break.minutes": ""}),
		badPart("insurance.notSocial", form.Values{"break.minutes": "1", "week.days.lower": "4", "week.days.upper": "4"}),
		badPart("insurance.notSocial", form.Values{"week.days.lower": "3", "week.days.upper": "3", "insurance.kinds": "accident pension"}),
		badPart("insurance.notSocial", form.Values{"week.days.lower": "2", "week.days.upper": "3", "insurance.kinds": "accident health"}),

		good("insurance.social", fixed(form.Values{"contract.term": "short", "contract.length": "2", "contract.renew": "none", "insurance.kinds": "employment accident"})),
		bad("insurance.social", fixed(form.Values{"contract.term": "short", "contract.length": "3", "contract.renew": "none", "insurance.kinds": "employment accident"})),
		bad("insurance.social", fixed(form.Values{"contract.term": "short", "contract.length": "2", "insurance.kinds": "employment accident"})),
		good("insurance.social", form.Values{"insurance.kinds": "accident"}).of(Seasonal),
		good("insurance.employment", form.Values{"insurance.kinds": "accident"}).of(Seasonal),
		bad("insurance.employment", form.Values{"insurance.kinds": "accident", "contract.length": "5"}).of(Seasonal),
		bad("insurance.social", form.Values{"insurance.kinds": "accident", "contract.length": "5"}).of(Seasonal),
		good("insurance.employment", form.Values{"insurance.kinds": "accident", "contract.length": "6", "hours.1.end": "15:00"}).of(Seasonal), // 23 hours
		bad("insurance.employment", form.Values{"insurance.kinds": "accident", "contract.length": "6", "hours.1.end": "16:27"}).of(Seasonal),  // 30.06
		good("insurance.employment", form.Values{"insurance.kinds": "accident", "contract.length": "6", "hours.1.end": "16:26"}).of(Seasonal), // 29.98
		good("text.private", form.Values{"selection.note": "戸籍や住民票は不要です。筆記用具だけお持ちください。"}),
		bad("text.private", form.Values{"selection.note": "戸籍謄本をお持ちください。写真は不要です。"}),
	}
	seasonal := []example{
		good("season.begun", form.Values{}),
		good("season.begun", form.Values{}).on(2026, 12, 1),
		good("season.begun", form.Values{}).on(2027, 3, 31), // season.past speaks
		bad("season.begun", form.Values{}).on(2026, 12, 2),
		bad("season.begun", form.Values{}).on(2027, 3, 30),
		bad("season.begun", form.Values{"season.from": "2026-11-01"}),
	}
	graduates := []example{
		good("graduate.noteYear", form.Values{}),
		good("graduate.noteYear", form.Values{"graduate.note": "2028年3月に卒業する方が対象です。"}),
		good("graduate.noteYear", form.Values{"graduate.note": "2027年4月に説明会を開きます。"}),
		bad("graduate.noteYear", form.Values{"graduate.note": "2027年3月に卒業する方が対象です。"}),
		bad("graduate.noteYear", form.Values{"graduate.note": "２０２９年卒の見込みの方"}),
		bad("graduate.noteYear", form.Values{"graduate.note": "2026年春に卒業した方"}),
	}
	for i := range seasonal {
		seasonal[i] = seasonal[i].of(Seasonal)
	}
	for i := range graduates {
		graduates[i] = graduates[i].of(Graduate)
	}
	return append(append(all, seasonal...), graduates...)
}

func ageReasonExamples() []example {
	why := func(reason, lower, upper, note string, more form.Values) form.Values {
		v := limited(reason, lower, upper, more)
		v["age.note"] = note
		return v
	}
	actor := form.Values{"work.title": "舞台の俳優（学生の役）", "work.occupation": "018"}
	return []example{
		good("age.artist", limited("3ha", "18", "25", actor)),
		good("age.artist", limited("3ha", "", "25", form.Values{"work.content": "広告のモデルをします。"})),
		good("age.artist", limited("3i", "", "35", nil)),
		bad("age.artist", limited("3ha", "", "30", nil)),
		bad("age.artist", limited("3ha", "20", "30", form.Values{"work.title": "販売員", "work.occupation": "045"})),
		badPart("age.artist", limited("3ha", "", "35", nil)),

		good("age.lawLower", limited("2", "18", "", nil)),
		good("age.lawLower", limited("2", "21", "", nil)),
		good("age.lawLower", limited("2", "25", "", form.Values{"work.title": "技能検定員"})),
		bad("age.lawLower", limited("2", "22", "", nil)),
		bad("age.lawLower", limited("2", "25", "", form.Values{"work.title": "施設警備員"})),
		badPart("age.lawLower", limited("2", "30", "", nil)),

		good("age.noLaw", why("2", "18", "", "警備業法14条により18歳以上とします。", nil)),
		good("age.noLaw", why("2", "18", "", "会社の決まりです。", form.Values{"work.title": "施設警備員"})),
		good("age.noLaw", why("2", "18", "", "会社の決まりです。", form.Values{"hours.1.end": "22:30"})),
		good("age.noLaw", why("3i", "", "35", "会社の決まりです。", nil)),
		bad("age.noLaw", why("2", "18", "", "会社の決まりです。", nil)),
		bad("age.noLaw", why("2", "20", "", "落ち着いた方を求めるためです。", nil)),
		badPart("age.noLaw", why("2", "18", "", "経験が要るためです。", nil)),

		good("age.noteVague", limited("3i", "", "35", nil)),
		good("age.noteVague", why("1", "", "64", "定年が65歳のためです。", nil)),
		good("age.noteVague", why("3ni", "60", "", "60歳以上の高年齢者の雇用を進めるためです。", nil)),
		bad("age.noteVague", why("3i", "", "34", "社内の事情のためです。", nil)),
		bad("age.noteVague", why("1", "", "64", "職場の希望です。", nil)),
		badPart("age.noteVague", why("3ro", "30", "39", "社長の方針です。", nil)),

		good("age.noteAges", why("3i", "", "34", "長期のキャリア形成のため、35歳未満とします。", nil)),
		good("age.noteAges", why("3ro", "30", "39", "30歳から39歳の職人が少ないためです。", nil)),
		good("age.noteAges", why("2", "18", "", "18歳未満の深夜の勤務はできません。", nil)),
		good("age.noteAges", why("1", "", "64", "定年が65歳のためです。", nil)),
		bad("age.noteAges", why("3i", "", "44", "長期のキャリア形成のため、35歳未満とします。", nil)),
		bad("age.noteAges", why("3ro", "30", "39", "40歳から49歳の職人が少ないためです。", nil)),
		badPart("age.noteAges", why("3i", "", "35", "長く勤めていただくため、30歳以下とします。", nil)),

		good("age.noteRetire", why("1", "", "64", "定年が65歳のためです。", nil)),
		good("age.noteRetire", why("1", "", "64", "定年のためです。", nil)),
		good("age.noteRetire", form.Values{"age.note": "定年60歳"}),
		bad("age.noteRetire", why("1", "", "64", "定年が60歳のためです。", nil)),
		bad("age.noteRetire", why("1", "", "59", "定年年齢60才を上限とします。", nil)),
		badPart("age.noteRetire", why("1", "", "69", "定年は満70歳です。", nil)),
	}
}

// From how many people on those of 20 hours a week are insured, by the day.
func TestSocialSize(t *testing.T) {
	for _, c := range []struct {
		day  era.Date
		size int
	}{
		{era.Date{Y: 2026, M: 11, D: 21}, 51},
		{era.Date{Y: 2027, M: 9, D: 30}, 51},
		{era.Date{Y: 2027, M: 10, D: 1}, 36},
		{era.Date{Y: 2029, M: 9, D: 30}, 36},
		{era.Date{Y: 2029, M: 10, D: 1}, 21},
		{era.Date{Y: 2035, M: 9, D: 30}, 11},
		{era.Date{Y: 2032, M: 9, D: 30}, 21},
		{era.Date{Y: 2032, M: 10, D: 1}, 11},
		{era.Date{Y: 2035, M: 10, D: 1}, 1},
	} {
		if got := socialSize(c.day); got != c.size {
			t.Errorf("%s: %d", c.day, got)
		}
	}
}

func TestLeastLeaveOfYear(t *testing.T) {
	for _, c := range [][3]float64{{217, 20, 10}, {216, 30, 10}, {216, 29.9, 7}, {169, 20, 7}, {168, 20, 5}, {121, 20, 5}, {120, 20, 3}, {73, 20, 3}, {72, 20, 1}} {
		if got := leastLeaveOfYear(c[0], c[1]); got != c[2] {
			t.Errorf("%v days of %v hours: got %v, want %v", c[0], c[1], got, c[2])
		}
	}
}
