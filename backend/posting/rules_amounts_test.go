package posting

import (
	"maps"

	"kyujindesk/backend/form"
)

// overtimePay is a sample with 20 hours' fixed overtime pay of 32,000 yen and its note.
func overtimePay(more form.Values) form.Values {
	v := form.Values{
		"wage.fixed.has": "yes", "wage.fixed.lower": "32000", "wage.fixed.upper": "41000", "wage.fixed.hours": "20",
		"wage.fixed.note": statements(20),
	}
	maps.Copy(v, more)
	return v
}

func wageExamples() []example {
	return []example{
		good("wage.minimum", form.Values{}),
		good("wage.minimum", form.Values{"wage.base.lower": "167390"}), // (167,390 + 10,000) ÷ 162 h = 1,095
		good("wage.minimum", form.Values{"wage.days": "", "holidays.annual": ""}),
		goodPart("wage.minimum", form.Values{"wage.base.lower": "1095"}),
		bad("wage.minimum", form.Values{"wage.base.lower": "167389"}),
		bad("wage.minimum", form.Values{"wage.base.lower": "160000", "allowance.1.name": "皆勤手当"}),
		bad("wage.minimum", form.Values{"wage.base.lower": "167390", "allowance.1.name": "精勤手当"}),
		bad("wage.minimum", form.Values{"place.prefecture": "13", "wage.base.lower": "180000"}),
		badPart("wage.minimum", form.Values{"wage.base.lower": "1094"}),
		badPart("wage.minimum", form.Values{"place.prefecture": "13"}),

		// 秋田: 951 yen, and 1,031 from 2026-03-31.
		goodPart("wage.minimumSoon", form.Values{"place.prefecture": "05", "wage.base.lower": "1031"}).on(2026, 2, 1),
		goodPart("wage.minimumSoon", form.Values{"place.prefecture": "05", "wage.base.lower": "951"}).on(2025, 11, 30),
		goodPart("wage.minimumSoon", form.Values{"place.prefecture": "05", "wage.base.lower": "900"}).on(2026, 2, 1),
		goodPart("wage.minimumSoon", form.Values{"place.prefecture": "05", "wage.base.lower": "1000"}).on(2026, 3, 31),
		badPart("wage.minimumSoon", form.Values{"place.prefecture": "05", "wage.base.lower": "1030"}).on(2026, 2, 1),
		bad("wage.minimumSoon", form.Values{"place.prefecture": "05", "wage.base.lower": "150000"}).on(2026, 2, 1), // 987 yen an hour
		badPart("wage.minimumSoon", form.Values{"place.prefecture": "05", "wage.base.lower": "951"}).on(2026, 1, 1),
		badPart("wage.minimumSoon", form.Values{"place.prefecture": "05", "wage.base.lower": "1000"}).on(2026, 3, 30),

		good("wage.scale", form.Values{}),
		good("wage.scale", form.Values{"wage.base.upper": "2000000"}),
		goodPart("wage.scale", form.Values{"wage.base.upper": "20000"}),
		bad("wage.scale", form.Values{"wage.base.lower": "20"}),
		bad("wage.scale", form.Values{"wage.base.upper": "2500000"}),
		badPart("wage.scale", form.Values{"wage.base.upper": "190000"}),

		good("wage.converted", form.Values{"wage.form": "daily", "wage.own.lower": "10000", "wage.own.upper": "12000", "wage.base.lower": "203000", "wage.base.upper": "243600"}),
		good("wage.converted", form.Values{"wage.form": "hourly", "wage.own.lower": "1250", "wage.own.upper": "1500", "wage.base.lower": "203000", "wage.base.upper": "243600"}),
		goodPart("wage.converted", form.Values{"wage.form": "daily", "wage.own.lower": "5600", "wage.own.upper": "5900", "hours.2.start": "", "hours.2.end": ""}),
		bad("wage.converted", form.Values{"wage.form": "daily", "wage.own.lower": "10000", "wage.own.upper": "12000", "wage.base.lower": "220000"}),
		bad("wage.converted", form.Values{"wage.form": "hourly", "wage.own.lower": "1250", "wage.own.upper": "1500", "wage.base.lower": "190000"}),
		badPart("wage.converted", form.Values{"wage.form": "daily", "wage.own.lower": "6000", "wage.own.upper": "6500"}),

		good("allowance.pair", form.Values{}),
		good("allowance.pair", form.Values{"allowance.2.name": "地域手当", "allowance.2.lower": "5000"}),
		good("allowance.pair", form.Values{"allowance.1.name": "", "allowance.1.lower": "", "allowance.1.upper": ""}),
		bad("allowance.pair", form.Values{"allowance.1.lower": "", "allowance.1.upper": ""}),
		bad("allowance.pair", form.Values{"allowance.1.name": ""}),
		bad("allowance.pair", form.Values{"allowance.4.upper": "3000"}),

		good("allowance.personal", form.Values{}),
		good("allowance.personal", form.Values{"allowance.1.name": "地域手当"}),
		good("allowance.personal", form.Values{"wage.other": "家族手当　配偶者1万円"}),
		bad("allowance.personal", form.Values{"allowance.1.name": "家族手当"}),
		bad("allowance.personal", form.Values{"allowance.1.name": "皆勤手当"}),
		bad("allowance.personal", form.Values{"allowance.1.name": "精勤手当"}),
		badPart("allowance.personal", form.Values{"allowance.2.name": "通勤手当", "allowance.2.lower": "100"}),

		good("fixed.statements", overtimePay(nil)),
		good("fixed.statements", overtimePay(form.Values{"wage.fixed.note": "時間外手当は、残業がない月も２０時間分を支給します。超過した分は別途支給します。"})),
		good("fixed.statements", form.Values{"wage.fixed.note": ""}),
		bad("fixed.statements", overtimePay(form.Values{"wage.fixed.note": ""})),
		bad("fixed.statements", overtimePay(form.Values{"wage.fixed.note": "残業の有無にかかわらず20時間分を支給します。"})),
		bad("fixed.statements", overtimePay(form.Values{"wage.fixed.note": statements(30)})),
		bad("fixed.statements", overtimePay(form.Values{"wage.fixed.note": "20時間分です。超えた分は追加で支給します。"})),

		good("fixed.amount", overtimePay(nil)),
		good("fixed.amount", overtimePay(form.Values{"wage.fixed.lower": "31636"})), // 205,000 ÷ 162 h × 1.25 × 20 h = 31,635.8
		good("fixed.amount", overtimePay(form.Values{"wage.fixed.hours": ""})),
		bad("fixed.amount", overtimePay(form.Values{"wage.fixed.lower": "31635"})),
		bad("fixed.amount", overtimePay(form.Values{"wage.fixed.hours": "30"})),
		bad("fixed.amount", overtimePay(form.Values{"wage.base.lower": "240000"})),

		good("fixed.hours", overtimePay(nil)),
		good("fixed.hours", overtimePay(form.Values{"wage.fixed.hours": "45"})),
		good("fixed.hours", form.Values{"wage.fixed.hours": "60"}),
		bad("fixed.hours", overtimePay(form.Values{"wage.fixed.hours": "45.5"})),
		bad("fixed.hours", overtimePay(form.Values{"wage.fixed.hours": "60"})),
		badPart("fixed.hours", overtimePay(form.Values{"wage.fixed.hours": "80"})),

		good("fixed.hidden", overtimePay(nil)),
		good("fixed.hidden", form.Values{"work.content": "固定残業代はありません。"}),
		good("fixed.hidden", form.Values{"wage.other": "残業手当は別に支給します。"}),
		good("fixed.hidden", overtimePay(form.Values{"wage.other": "固定残業代については上のとおりです。"})),
		bad("fixed.hidden", form.Values{"wage.other": "固定残業代を含みます。"}),
		bad("fixed.hidden", form.Values{"allowance.1.name": "みなし残業手当"}),
		badPart("fixed.hidden", form.Values{"work.content": "定額残業代あり。"}),
	}
}

func hoursExamples() []example {
	special := func(more form.Values) form.Values {
		v := form.Values{"overtime.hours": "50", "overtime.special": "yes", "overtime.reason": "納期がせまったとき、月75時間、年6回まで"}
		maps.Copy(v, more)
		return v
	}
	return []example{
		good("break.law", form.Values{}),
		good("break.law", form.Values{"hours.1.end": "17:45", "break.minutes": "45"}), // 8 hours' work
		good("break.law", form.Values{"hours.1.end": "15:00", "break.minutes": "0"}),  // 6 hours' work
		good("break.law", form.Values{"hours.1.start": "22:00", "hours.1.end": "6:00", "break.minutes": "60"}),
		goodPart("break.law", form.Values{}),
		bad("break.law", form.Values{"break.minutes": "45"}),
		bad("break.law", form.Values{"hours.1.end": "15:30", "break.minutes": "0"}),
		bad("break.law", form.Values{"hours.1.start": "21:00", "hours.1.end": "6:00", "break.minutes": "50"}),
		badPart("break.law", form.Values{"hours.1.end": "16:00", "break.minutes": "30"}),

		good("hours.daily", form.Values{}),
		good("hours.daily", form.Values{"hours.1.end": "19:00", "hours.system": "month"}),
		good("hours.daily", form.Values{"hours.1.end": "19:00", "break.minutes": "120"}),
		bad("hours.daily", form.Values{"hours.1.end": "18:15"}),
		bad("hours.daily", form.Values{"hours.1.end": "19:00"}),
		bad("hours.daily", form.Values{"hours.2.start": "12:00", "hours.2.end": "22:00"}),

		good("hours.weekly", form.Values{}),
		good("hours.weekly", form.Values{"holidays.annual": "105", "wage.days": "21.7"}), // 8 h × 260 ÷ 52.1 weeks = 39.9
		goodPart("hours.weekly", form.Values{}),
		bad("hours.weekly", form.Values{"holidays.annual": "100"}),
		bad("hours.weekly", form.Values{"holidays.annual": "87", "hours.system": "shift"}),
		badPart("hours.weekly", form.Values{"week.days.lower": "6", "week.days.upper": "6", "hours.1.end": "16:00", "hours.2.start": "11:00"}),

		good("overtime.limit", form.Values{"overtime.hours": "45"}),
		good("overtime.limit", special(nil)),
		good("overtime.limit", form.Values{"overtime.has": "no", "overtime.hours": "60"}),
		bad("overtime.limit", form.Values{"overtime.hours": "46"}),
		bad("overtime.limit", form.Values{"overtime.hours": "45.5"}),
		badPart("overtime.limit", form.Values{"overtime.has": "yes", "overtime.hours": "80"}),

		good("overtime.year", special(form.Values{"overtime.hours": "60"})),
		good("overtime.year", form.Values{}),
		good("overtime.year", form.Values{"overtime.has": "no", "overtime.hours": "70"}),
		bad("overtime.year", special(form.Values{"overtime.hours": "61"})),
		bad("overtime.year", special(form.Values{"overtime.hours": "80"})),
		badPart("overtime.year", special(form.Values{"overtime.has": "yes", "overtime.hours": "75.5"})),

		good("overtime.none", form.Values{}),
		good("overtime.none", overtimePay(nil)),
		good("overtime.none", form.Values{"overtime.has": "no"}),
		bad("overtime.none", overtimePay(form.Values{"overtime.has": "no"})),
		bad("overtime.none", special(form.Values{"overtime.has": "no"})),
		badPart("overtime.none", special(form.Values{"overtime.has": "no"})),

		good("overtime.reason", special(nil)),
		good("overtime.reason", special(form.Values{"overtime.reason": "決算期に月６０時間、年３回まで"})),
		good("overtime.reason", form.Values{"overtime.reason": "繁忙期"}),
		bad("overtime.reason", special(form.Values{"overtime.reason": "繁忙期"})),
		bad("overtime.reason", special(form.Values{"overtime.reason": "年6回まで"})),
		badPart("overtime.reason", special(form.Values{"overtime.reason": "急な注文への対応のため"})),

		good("holidays.month", form.Values{}),
		good("holidays.month", form.Values{"wage.days": "20.2"}),
		good("holidays.month", form.Values{"holidays.annual": "105", "wage.days": "21.7"}),
		bad("holidays.month", form.Values{"wage.days": "22"}),
		bad("holidays.month", form.Values{"holidays.annual": "105"}),
		bad("holidays.month", form.Values{"holidays.annual": "122", "wage.days": "20"}),

		good("holidays.every", form.Values{}),
		good("holidays.every", form.Values{"holidays.annual": "104"}),
		good("holidays.every", form.Values{"holidays.annual": "96", "holidays.week": "other"}),
		bad("holidays.every", form.Values{"holidays.annual": "103"}),
		bad("holidays.every", form.Values{"holidays.annual": "96"}),
		bad("holidays.every", form.Values{"holidays.annual": "80"}),

		good("holidays.note", form.Values{"holidays.note": ""}),
		good("holidays.note", form.Values{"holidays.week": "other", "holidays.note": "第2・第4土曜日"}),
		goodPart("holidays.note", form.Values{}),
		bad("holidays.note", form.Values{"holidays.week": "other", "holidays.note": ""}),
		bad("holidays.note", form.Values{"holidays.days": "sun other", "holidays.note": ""}),
		badPart("holidays.note", form.Values{"holidays.note": ""}),

		good("leave.law", form.Values{"leave.days": "12"}),
		goodPart("leave.law", form.Values{"week.days.lower": "2", "week.days.upper": "3", "leave.days": "3"}),
		goodPart("leave.law", form.Values{"contract.length": "6", "contract.renew": "none", "leave.days": "0"}),
		bad("leave.law", form.Values{"leave.days": "9"}),
		bad("leave.law", form.Values{"contract.length": "7", "leave.days": "9"}),
		badPart("leave.law", form.Values{"leave.days": "5"}),
		badPart("leave.law", form.Values{"week.days.lower": "4", "hours.1.end": "18:00", "hours.2.start": "9:00", "break.minutes": "60"}), // 32 h a week
	}
}

func insuranceExamples() []example {
	return []example{
		good("insurance.accident", form.Values{}),
		good("insurance.accident", form.Values{"insurance.kinds": "public"}),
		goodPart("insurance.accident", form.Values{"insurance.kinds": "accident"}),
		bad("insurance.accident", form.Values{"insurance.kinds": "employment health pension"}),
		bad("insurance.accident", form.Values{"insurance.kinds": "other"}),
		badPart("insurance.accident", form.Values{"insurance.kinds": "employment"}),

		good("insurance.employment", form.Values{}),
		goodPart("insurance.employment", form.Values{"week.days.lower": "3", "insurance.kinds": "accident"}),
		goodPart("insurance.employment", form.Values{"insurance.kinds": "accident employment"}),
		bad("insurance.employment", form.Values{"insurance.kinds": "accident health pension"}),
		badPart("insurance.employment", form.Values{"insurance.kinds": "accident"}), // 4 days of 5 hours
		goodPart("insurance.employment", form.Values{"week.days.lower": "2", "insurance.kinds": "accident"}).on(2028, 9, 30),
		badPart("insurance.employment", form.Values{"week.days.lower": "2", "insurance.kinds": "accident"}).on(2028, 10, 1),
		badPart("insurance.employment", form.Values{"week.days.lower": "5", "insurance.kinds": "accident health pension"}),

		goodPart("insurance.notEmployed", form.Values{"week.days.upper": ""}), // 4 days or more
		goodPart("insurance.notEmployed", form.Values{}),
		goodPart("insurance.notEmployed", form.Values{"week.days.lower": "3", "week.days.upper": "4"}),
		badPart("insurance.notEmployed", form.Values{"week.days.lower": "2", "week.days.upper": "3"}),
		badPart("insurance.notEmployed", form.Values{"week.days.lower": "3", "week.days.upper": "3"}),
		badPart("insurance.notEmployed", form.Values{"hours.1.end": "12:00", "hours.2.start": "15:00"}),

		good("insurance.social", form.Values{}),
		good("insurance.social", form.Values{"insurance.kinds": "public"}),
		goodPart("insurance.social", form.Values{"week.days.lower": "3", "insurance.kinds": "accident employment"}),
		bad("insurance.social", form.Values{"insurance.kinds": "employment accident"}),
		bad("insurance.social", form.Values{"insurance.kinds": "employment accident health"}),
		badPart("insurance.social", form.Values{"insurance.kinds": "employment accident"}),

		good("retire.65", form.Values{}),
		good("retire.65", form.Values{"retire.age": "60"}),
		good("retire.65", form.Values{"retire.age": "60", "rehire.has": "no", "extend.has": "yes", "extend.age": "65"}),
		bad("retire.65", form.Values{"retire.age": "60", "rehire.has": "no"}),
		bad("retire.65", form.Values{"retire.age": "62", "rehire.age": "64"}),
		badPart("retire.65", form.Values{"retire.age": "64", "rehire.has": "no"}),
	}
}

func selectionExamples() []example {
	return []example{
		good("contact.mail", form.Values{}),
		good("contact.mail", form.Values{"contact.mail": "", "notify.methods": "phone"}),
		goodPart("contact.mail", form.Values{"contact.mail": "", "notify.methods": "phone", "documents.send": "post"}),
		bad("contact.mail", form.Values{"contact.mail": ""}),
		bad("contact.mail", form.Values{"contact.mail": "", "notify.methods": "phone", "documents.send": "mail"}),
		badPart("contact.mail", form.Values{"contact.mail": "　"}),

		good("result.papers", form.Values{}),
		good("result.papers", form.Values{"selection.methods": "papers interview", "result.timing": "papers interview", "result.papers": "7"}),
		good("result.papers", form.Values{"selection.methods": "papers", "result.timing": "once"}),
		bad("result.papers", form.Values{"result.timing": "papers", "result.papers": "7"}),
		bad("result.papers", form.Values{"selection.methods": "papers"}),
		badPart("result.papers", form.Values{"selection.methods": "test"}),

		good("documents.papers", form.Values{"selection.methods": "papers interview"}),
		good("documents.papers", form.Values{"documents.kinds": "referral"}),
		good("documents.papers", form.Values{"selection.methods": "papers", "documents.kinds": "referral career"}),
		bad("documents.papers", form.Values{"selection.methods": "papers", "documents.kinds": "referral"}),
		bad("documents.papers", form.Values{"selection.methods": "papers interview", "documents.kinds": "referral"}),
		badPart("documents.papers", form.Values{"selection.methods": "test papers", "documents.kinds": "referral"}),
	}
}
