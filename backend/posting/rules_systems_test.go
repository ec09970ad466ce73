package posting

import (
	"maps"

	"kyujindesk/backend/form"
)

// system is a posting with another system of hours and the hours of its first day.
func system(code, start, end string, more form.Values) form.Values {
	v := form.Values{"hours.system": code, "hours.1.start": start, "hours.1.end": end, "hours.2.start": "", "hours.2.end": ""}
	maps.Copy(v, more)
	return v
}

func systemExamples() []example {
	discretion := func(title, occupation string) form.Values {
		return titled(title, occupation, "仕事をしていただきます。", form.Values{"hours.system": "discretion", "hours.deemed": "8"})
	}
	consent := func(note string) form.Values {
		return titled("システムエンジニア", "009", "設計をします。", form.Values{"hours.system": "discretion", "hours.deemed": "8", "hours.note": note})
	}
	outside := func(title, occupation, content string) form.Values {
		return titled(title, occupation, content, form.Values{"hours.system": "outside", "hours.deemed": "8"})
	}
	week := func(title, occupation, content string) form.Values {
		return titled(title, occupation, content, form.Values{"hours.system": "week"})
	}
	long := func(end string, more form.Values) form.Values { return system("week", "08:00", end, more) }
	core := func(note string) form.Values { return form.Values{"hours.system": "flex", "hours.note": note} }
	driver := func(start, end string, more form.Values) form.Values {
		v := titled("大型トラック運転手", "083", "食品を運びます。", system("month", start, end, nil))
		maps.Copy(v, more)
		return v
	}
	hours := func(month, special string, more form.Values) form.Values {
		v := form.Values{"overtime.has": "yes", "overtime.hours": month, "overtime.special": special, "overtime.reason": "受注が集中したとき、6回を限度に1か月80時間まで"}
		maps.Copy(v, more)
		return v
	}
	farm := titled("農作業員（いちご）", "064", "苗を植えます。", nil)
	withFarm := func(v form.Values) form.Values {
		all := maps.Clone(farm)
		maps.Copy(all, v)
		return all
	}
	return []example{
		good("hours.discretion", discretion("システムエンジニア", "009")),
		good("hours.discretion", discretion("商品企画", "045")), // hours.discretionAsk asks
		good("hours.discretion", form.Values{"work.title": "販売員", "work.occupation": "045"}),
		bad("hours.discretion", discretion("販売員（家電）", "045")),
		bad("hours.discretion", discretion("製造スタッフ", "067")),
		badPart("hours.discretion", discretion("プログラマー", "009")),

		good("hours.discretionAsk", discretion("研究員", "004")),
		good("hours.discretionAsk", discretion("販売員（家電）", "045")), // hours.discretion speaks
		good("hours.discretionAsk", discretion("税理士", "013")),
		bad("hours.discretionAsk", discretion("総務課員", "033")),
		bad("hours.discretionAsk", discretion("商品企画", "045")),
		badPart("hours.discretionAsk", discretion("販促の係", "")),

		good("hours.consent", consent("専門業務型裁量労働制です。本人の同意を得て適用します。")),
		good("hours.consent", consent("同意しないことを理由に配置を変えることはありません。")),
		good("hours.consent", form.Values{"hours.note": "残業に同意は不要です。"}),
		bad("hours.consent", consent("専門業務型裁量労働制です。適用に本人の同意は不要です。")),
		bad("hours.consent", consent("同意の有無にかかわらず適用します。")),
		badPart("hours.consent", consent("本人の同意なしで適用することがあります。")),

		good("hours.outside", outside("ルート営業", "048", "取引先をまわります。")),
		good("hours.outside", outside("一般事務", "034", "取引先を訪問して検針します。")),
		good("hours.outside", titled("一般事務", "034", "書類を作ります。", nil)),
		bad("hours.outside", outside("一般事務", "034", "書類を作ります。")),
		bad("hours.outside", outside("製造スタッフ", "067", "機械で部品を作ります。")),
		badPart("hours.outside", outside("販売員", "045", "レジと品出しをします。")),

		good("hours.weekSystem", week("販売員", "045", "レジをします。店員は29名です。")),
		good("hours.weekSystem", week("客室係", "056", "案内をします。")),
		good("hours.weekSystem", long("19:00", form.Values{"work.title": "販売員", "work.occupation": "045", "break.minutes": "60"})),
		bad("hours.weekSystem", week("製造スタッフ", "067", "部品を作ります。")),
		bad("hours.weekSystem", week("販売員", "045", "レジをします。店員は30名です。")),
		bad("hours.weekSystem", long("19:01", form.Values{"work.title": "販売員", "work.occupation": "045", "break.minutes": "60"})),
		badPart("hours.weekSystem", week("介護職員", "050", "食事の介助をします。")),

		good("hours.weekAsk", week("販売員", "045", "レジをします。")),
		good("hours.weekAsk", week("製造スタッフ", "067", "部品を作ります。")), // hours.weekSystem speaks
		good("hours.weekAsk", titled("一般事務", "034", "書類を作ります。", nil)),
		bad("hours.weekAsk", week("一般事務", "034", "書類を作ります。")),
		bad("hours.weekAsk", week("受付", "", "案内をします。")),
		badPart("hours.weekAsk", week("受付", "058", "案内をします。")),

		good("hours.yearLimits", system("year", "08:00", "19:00", nil)), // 10 hours
		good("hours.yearLimits", system("year", "09:00", "16:00", form.Values{"holidays.annual": "85"})),
		good("hours.yearLimits", system("month", "08:00", "20:00", nil)),
		bad("hours.yearLimits", system("year", "08:00", "19:01", nil)),
		bad("hours.yearLimits", system("year", "09:00", "16:00", form.Values{"holidays.annual": "84"})),
		bad("hours.yearLimits", system("year", "09:00", "16:00", form.Values{"hours.2.start": "07:00", "hours.2.end": "19:00"})),
		badPart("hours.yearLimits", system("year", "07:00", "19:00", nil)),

		good("hours.shiftDay", system("shift", "09:00", "18:00", nil)),
		good("hours.shiftDay", system("shift", "16:30", "09:30", form.Values{"hours.note": "1か月単位の変形労働時間制です。"})),
		good("hours.shiftDay", withFarm(system("shift", "05:00", "18:00", nil))),
		bad("hours.shiftDay", system("shift", "09:00", "18:01", nil)),
		bad("hours.shiftDay", system("shift", "09:00", "18:00", form.Values{"hours.2.start": "16:30", "hours.2.end": "09:30"})),
		badPart("hours.shiftDay", system("shift", "07:00", "19:00", nil)),

		good("hours.core", core("コアタイムは10時から15時までです。")),
		good("hours.core", core("コアタイムなし。標準は1日8時間です。")),
		good("hours.core", form.Values{"hours.note": "コアタイムは9時から18時までです。"}),
		good("hours.core", core("コアタイム　9:30～17:59")),
		good("hours.core", core("コアタイムは午前9:30から午後5:59です。")),
		good("hours.core", core("コアタイムは午前10時から午後12時30分です。")),
		good("hours.core", core("コアタイムは午後1時から午後5時です。")),
		bad("hours.core", core("コアタイムは午前9時から午後5時30分です。")),
		bad("hours.core", form.Values{"hours.system": "flex", "hours.note": "コアタイムは14時から午後11時です。", "hours.1.start": "14:00", "hours.1.end": "23:00"}),
		bad("hours.core", core("コアタイムは9時から18時までです。")),
		bad("hours.core", core("コアタイム：９:３０～１８:００")),
		badPart("hours.core", core("コアタイムは午前9時から午後2時です。")),

		good("hours.span", driver("04:00", "20:00", nil)),
		good("hours.span", driver("08:00", "06:00", form.Values{"work.title": "タクシー乗務員", "work.occupation": "085"})),
		good("hours.span", system("month", "08:00", "07:00", nil)),
		good("hours.span", driver("08:00", "05:00", form.Values{"hours.note": "隔日勤務"})),
		bad("hours.span", driver("04:00", "20:01", nil)),
		bad("hours.span", driver("08:00", "06:01", form.Values{"work.title": "タクシー乗務員", "work.occupation": "085"})),
		badPart("hours.span", driver("05:00", "22:00", nil)),

		good("hours.weekly", form.Values{"holidays.annual": "77"}), // hours.weekLimit speaks
		good("hours.weekly", withFarm(form.Values{"holidays.annual": "90"})),
		good("hours.weekLimit", form.Values{"holidays.annual": "79", "hours.1.end": "17:59"}), // 43.8 hours
		good("hours.weekLimit", system("year", "09:00", "18:00", form.Values{"holidays.annual": "104"})),
		good("hours.weekLimit", withFarm(form.Values{"holidays.annual": "60"})),
		good("hours.weekLimit", form.Values{"holidays.annual": "60", "hours.note": "監視の業務で、労働基準監督署の許可を受けています。"}),
		bad("hours.weekLimit", form.Values{"holidays.annual": "77"}), // 44.2 hours
		bad("hours.weekLimit", system("year", "09:00", "18:00", form.Values{"holidays.annual": "103"})),
		bad("hours.weekLimit", system("month", "09:00", "18:00", form.Values{"holidays.annual": "60"})),
		badPart("hours.weekLimit", system("fixed", "09:00", "18:00", form.Values{"week.days.lower": "6", "week.days.upper": "6", "break.minutes": "60"})),
		good("hours.weekLimit", form.Values{"holidays.annual": "78"}),                                  // 44.03
		good("hours.weekLimit", form.Values{"holidays.annual": "100", "hours.1.end": "18:40"}),         // 44.046
		bad("hours.weekLimit", form.Values{"holidays.annual": "58", "hours.1.end": "17:29"}),           // 44.059
		bad("hours.weekLimit", system("year", "09:00", "17:26", form.Values{"holidays.annual": "84"})), // 40.059
		good("hours.daily", withFarm(form.Values{"hours.1.end": "20:00"})),
		good("break.law", withFarm(form.Values{"break.minutes": "0"})),
		badPart("break.law", form.Values{"hours.style": "window", "hours.window.start": "09:00", "hours.window.end": "21:00", "hours.window.least": "6.5", "hours.1.start": "", "hours.1.end": ""}),
		goodPart("break.law", form.Values{"hours.style": "window", "hours.window.start": "09:00", "hours.window.end": "21:00", "hours.window.least": "6", "hours.1.start": "", "hours.1.end": ""}),
		badPart("break.law", form.Values{"hours.style": "window", "hours.window.start": "09:00", "hours.window.end": "21:00", "hours.window.least": "6.1", "break.minutes": "44", "hours.1.start": "", "hours.1.end": ""}),

		good("overtime.mean", hours("30", "no", nil)),
		good("overtime.mean", hours("31", "yes", nil)),
		good("overtime.mean", hours("46", "no", nil)), // overtime.limit speaks
		good("overtime.mean", hours("26.6", "no", form.Values{"hours.system": "year"})),
		good("overtime.mean", hours("40", "no", form.Values{"work.title": "研究員", "work.occupation": "004"})),
		bad("overtime.mean", hours("30.05", "no", nil)),
		bad("overtime.mean", hours("42", "no", form.Values{"hours.system": "year"})),
		good("overtime.mean", hours("42.5", "no", form.Values{"hours.system": "year"})), // overtime.limit speaks
		bad("overtime.limit", hours("42.5", "no", form.Values{"hours.system": "year"})),
		good("overtime.limit", hours("42", "no", form.Values{"hours.system": "year"})),
		bad("overtime.mean", hours("45", "no", nil)),
		bad("overtime.mean", hours("26.7", "no", form.Values{"hours.system": "year"})),
		badPart("overtime.mean", hours("35", "no", nil)),
		good("overtime.limit", hours("60", "no", form.Values{"work.title": "研究員", "work.occupation": "004"})),

		good("overtime.most", hours("80", "yes", nil)),
		good("overtime.most", hours("90", "yes", form.Values{"work.title": "医師", "work.occupation": "021"})),
		good("overtime.most", hours("90", "yes", form.Values{"work.title": "研究員", "work.occupation": "004"})),
		bad("overtime.most", hours("80.5", "yes", nil)),
		bad("overtime.most", hours("100", "no", nil)),
		badPart("overtime.most", hours("90", "yes", form.Values{"work.title": "大型トラック運転手", "work.occupation": "083"})),
		good("overtime.year", hours("80.5", "yes", nil)), // overtime.most speaks
		bad("overtime.year", hours("80", "yes", nil)),
		good("overtime.year", hours("70", "yes", form.Values{"work.title": "大型トラック運転手", "work.occupation": "083"})),

		good("overtime.cap", hours("20", "yes", form.Values{"overtime.reason": "受注が集中したとき、複数月平均80時間まで"})),
		bad("overtime.cap", hours("20", "yes", form.Values{"overtime.reason": "受注が集中したとき、複数月平均81時間まで"})),
		good("overtime.cap", hours("60", "yes", form.Values{"overtime.reason": "年960時間まで", "work.title": "大型トラック運転手", "work.occupation": "083"})),
		bad("overtime.cap", hours("60", "yes", form.Values{"overtime.reason": "1年961時間まで", "work.title": "大型トラック運転手", "work.occupation": "083"})),
		good("overtime.cap", hours("60", "yes", form.Values{"overtime.reason": "年1,200時間まで", "work.title": "勤務医", "work.occupation": "021"})),

		// Full-time kinds of few days: 216 days a year of fewer than 30 hours a week.
		good("leave.law", form.Values{"hours.1.end": "16:00", "holidays.annual": "149", "leave.days": "7"}),
		good("leave.law", form.Values{"holidays.annual": "", "leave.days": "10"}),
		bad("leave.law", form.Values{"holidays.annual": "", "leave.days": "9"}),
		bad("leave.law", form.Values{"hours.1.end": "16:00", "holidays.annual": "148", "leave.days": "7"}),
		bad("leave.law", form.Values{"hours.1.end": "16:00", "holidays.annual": "149", "leave.days": "6"}),
	}
}
