package posting

import (
	"maps"

	"kyujindesk/backend/form"
)

// payExamples are those of the rules on minimum wages, pay forms and paydays.
func payExamples() []example {
	own := func(form_, lower, upper string, more form.Values) form.Values {
		v := form.Values{"wage.form": form_, "wage.own.lower": lower, "wage.own.upper": upper, "hours.2.start": "", "hours.2.end": ""}
		maps.Copy(v, more)
		return v
	}
	piece := func(words string) form.Values {
		return form.Values{"wage.form": "other", "wage.formOther": words}
	}
	paid := func(month, day string, more form.Values) form.Values {
		v := form.Values{"payday.kind": "day", "payday.month": month, "payday.day": day}
		maps.Copy(v, more)
		return v
	}
	closing := func(day string) form.Values { return form.Values{"closing.kind": "day", "closing.day": day} }
	words := func(payday string) form.Values {
		return form.Values{"payday.kind": "other", "payday.other": payday}
	}
	near := form.Values{"wage.base.lower": "167390"} // 1,095 yen an hour in 佐賀県
	trade := func(title, base string) form.Values {
		return form.Values{"work.title": title, "wage.base.lower": base, "allowance.1.name": "", "allowance.1.lower": "", "allowance.1.upper": ""}
	}
	return []example{
		// The rate of the place and the day: 熊本 1,034 yen, and 1,092 from 2026-12-01.
		goodPart("wage.minimum", form.Values{"place.prefecture": "43", "wage.base.lower": "1034"}).on(2026, 11, 30),
		badPart("wage.minimum", form.Values{"place.prefecture": "43", "wage.base.lower": "1034"}).on(2026, 12, 1),
		badPart("wage.minimumSoon", form.Values{"place.prefecture": "43", "wage.base.lower": "1091"}).on(2026, 11, 30),
		goodPart("wage.minimumSoon", form.Values{"place.prefecture": "43", "wage.base.lower": "1092"}).on(2026, 11, 30),
		// 96 days off and 7.5 hours make 168.1 hours a month: 1,092 yen in 山形県 are 183,593.
		good("wage.minimum", form.Values{"place.prefecture": "06", "holidays.annual": "96", "wage.days": "22.4", "hours.1.end": "17:30", "wage.base.lower": "173593"}),
		bad("wage.minimum", form.Values{"place.prefecture": "06", "holidays.annual": "96", "wage.days": "22.4", "hours.1.end": "17:30", "wage.base.lower": "173590"}),

		good("wage.minimumOwn", form.Values{}),
		good("wage.minimumOwn", own("daily", "8267", "9000", nil)), // 8 hours at 1,095 yen less 493.8 of the allowance
		good("wage.minimumOwn", own("daily", "7000", "9000", form.Values{"holidays.annual": "", "wage.days": ""})),
		goodPart("wage.minimumOwn", own("monthly", "95162", "99000", form.Values{"week.days.upper": "4"})), // 20 hours a week are 86.9 a month
		bad("wage.minimumOwn", own("daily", "8265", "9000", nil)),
		bad("wage.minimumOwn", own("hourly", "1000", "1200", nil)),
		bad("wage.minimumOwn", own("yearly", "2000000", "2500000", nil)),
		badPart("wage.minimumOwn", own("monthly", "95160", "99000", form.Values{"week.days.upper": "4"})),
		badPart("wage.minimumOwn", own("daily", "5000", "5800", nil)),
		good("wage.minimumOwn", own("yearly", "2008680", "2500000", nil)), // 1,944 hours at 1,095 yen less 120,000
		bad("wage.minimumOwn", own("yearly", "2008670", "2500000", nil)),
		bad("wage.minimumOwn", own("hourly", "1033", "1200", nil)),
		good("wage.minimumOwn", own("hourly", "1034", "1200", nil)),

		good("wage.minimumOld", near),
		good("wage.minimumOld", near).on(2027, 9, 30),
		good("wage.minimumOld", form.Values{"wage.base.lower": "185130"}).on(2027, 10, 1), // 1,204.5 yen
		bad("wage.minimumOld", near).on(2027, 10, 1),
		bad("wage.minimumOld", form.Values{"wage.base.lower": "185120"}).on(2027, 10, 1),
		badPart("wage.minimumOld", form.Values{"wage.base.lower": "1100"}).on(2028, 1, 1),

		good("wage.minimumTrade", trade("機械の組立て（自動車部品）", "182720")), // 1,127.9 yen, 3 % above 1,095
		good("wage.minimumTrade", trade("機械の組立て（自動車部品）", "177000")), // wage.minimum speaks
		good("wage.minimumTrade", trade("一般事務", "180000")),
		bad("wage.minimumTrade", trade("機械の組立て（自動車部品）", "182710")),
		bad("wage.minimumTrade", trade("鉄鋼の検査", "178000")),
		bad("wage.minimumTrade", trade("半導体の製造", "1100")).of(PartTime),

		good("wage.year", form.Values{}),
		good("wage.year", own("yearly", "2459988", "3120000", nil)), // twelve months of 205,000
		good("wage.year", own("yearly", "3000000", "3120000", nil)),
		bad("wage.year", own("yearly", "2459987", "3120000", nil)),
		bad("wage.year", own("yearly", "2400000", "3120000", nil)),
		bad("wage.year", own("yearly", "2500000", "3500000", form.Values{"wage.base.lower": "220000"})),

		good("wage.piece", form.Values{}),
		good("wage.piece", piece("出来高払い（保障給あり）")),
		good("wage.piece", piece("出来高払い")), // wage.pieceFloor asks
		good("wage.piece", piece("固定給＋歩合給")),
		bad("wage.piece", piece("完全歩合給（保障給なし）")),
		bad("wage.piece", piece("フルコミッション制")),
		badPart("wage.piece", piece("１件につき500円のみ、最低保証はありません")),

		good("wage.pieceFloor", form.Values{}),
		good("wage.pieceFloor", piece("出来高払い（保障給あり）")),
		good("wage.pieceFloor", piece("完全歩合給")), // wage.piece speaks
		good("wage.pieceFloor", piece("月給と日給の併用")),
		bad("wage.pieceFloor", piece("出来高払い")),
		bad("wage.pieceFloor", piece("歩合給")),
		badPart("wage.pieceFloor", piece("収穫1箱につき150円")),

		good("payday.vague", words("毎週金曜日")),
		good("payday.vague", words("毎月10日と25日")),
		good("payday.vague", form.Values{"closing.kind": "other", "closing.other": "毎週土曜日"}),
		bad("payday.vague", words("会社の資金の都合のよい日")),
		bad("payday.vague", form.Values{"closing.kind": "other", "closing.other": "未定"}),
		badPart("payday.vague", words("２か月ごとにまとめて")),

		good("payday.early", form.Values{}),
		good("payday.early", paid("same", "25", nil)),
		good("payday.early", paid("same", "16", nil)),
		good("payday.early", paid("next", "10", closing("25"))),
		good("payday.early", paid("same", "11", closing("25"))),
		good("payday.early", paid("same", "10", form.Values{"closing.kind": "day", "closing.day": ""})),
		bad("payday.early", paid("same", "15", nil)),
		bad("payday.early", paid("same", "10", closing("25"))),
		badPart("payday.early", paid("same", "5", nil)),
	}
}
