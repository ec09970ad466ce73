package posting

import "kyujindesk/backend/form"

func slipExamples() []example {
	half := func(n, start, end string) form.Values {
		return form.Values{"hours." + n + ".start": start, "hours." + n + ".end": end}
	}
	window := func(start, end, least string) form.Values {
		return form.Values{"hours.style": "window", "hours.window.start": start, "hours.window.end": end, "hours.window.least": least, "hours.1.start": "", "hours.1.end": "", "hours.2.start": "", "hours.2.end": ""}
	}
	span := func(start, end, least string) form.Values {
		return form.Values{"hours.window.start": start, "hours.window.end": end, "hours.window.least": least}
	}
	at := func(code, address, prefecture string) form.Values {
		return form.Values{"place.kind": "other", "place.postal": code, "place.address": address, "place.prefecture": prefecture}
	}
	old := func(lower, retire, rehire string) form.Values {
		return limited("3ni", lower, "", form.Values{"retire.age": retire, "rehire.age": rehire})
	}
	mail := func(address string) form.Values { return form.Values{"contact.mail": address} }
	commute := func(per, amount string) form.Values {
		return form.Values{"commute.kind": "flat", "commute.per": per, "commute.amount": amount}
	}
	all := []example{
		good("class.titleCount", form.Values{"work.title": "製造スタッフ（5名募集）", "class.count": "5"}),
		good("class.titleCount", form.Values{"work.title": "保育士（定員90名）"}),
		good("class.titleCount", form.Values{"work.title": "製造スタッフ（５名募集）", "class.count": ""}),
		bad("class.titleCount", form.Values{"work.title": "製造スタッフ（５名募集）"}),
		bad("class.titleCount", form.Values{"work.title": "調理（3人急募）", "class.count": "2"}),
		badPart("class.titleCount", form.Values{"work.title": "レジ係 採用人数：4名"}),

		good("class.many", form.Values{}),
		good("class.many", form.Values{"class.count": "99"}),
		goodPart("class.many", form.Values{"class.count": "20"}),
		bad("class.many", form.Values{"class.count": "100"}),
		bad("class.many", form.Values{"class.count": "999"}),
		badPart("class.many", form.Values{"class.count": "300"}),

		good("place.postal", at("840-0041", "佐賀県佐賀市城内1-1", "41")),
		good("place.postal", at("840-0041", "佐賀市城内1-1", "41")),
		good("place.postal", at("000-0000", "佐賀県佐賀市城内1-1", "41")),
		bad("place.postal", at("812-0011", "佐賀県鳥栖市本町1-2", "41")),
		bad("place.postal", at("100-0001", "鳥栖市本町1-2", "41")),
		badPart("place.postal", at("840-0041", "福岡県福岡市例示1-1", "40")),

		good("hours.pair", form.Values{}),
		good("hours.pair", half("2", "10:00", "19:00")),
		goodPart("hours.pair", half("3", "10:00", "14:00")),
		bad("hours.pair", half("2", "10:00", "")),
		bad("hours.pair", half("3", "", "19:00")),
		badPart("hours.pair", half("2", "", "18:00")),

		good("hours.pair", span("08:00", "20:00", "8")),
		good("hours.pair", span("", "", "")),
		badPart("hours.window", window("09:00", "11:00", "4")),
		bad("hours.pair", span("08:00", "", "")),
		bad("hours.pair", span("08:00", "20:00", "")),
		bad("hours.pair", span("", "", "8")),

		good("hours.window", span("08:00", "20:00", "8")),
		bad("hours.window", span("08:00", "15:00", "8")),
		goodPart("hours.window", window("09:00", "18:00", "9")),
		goodPart("hours.window", window("22:00", "05:30", "7.5")),
		goodPart("hours.window", form.Values{}),
		badPart("hours.window", window("09:00", "18:00", "9.1")),
		badPart("hours.window", window("10:30", "15:15", "4.8")),
		badPart("hours.window", window("22:00", "05:30", "7.6")),
		goodPart("hours.window", window("10:30", "15:15", "4.75")),
		goodPart("hours.window", window("09:59", "14:00", "4")),
		badPart("hours.window", window("09:59", "14:00", "4.1")),

		good("break.long", form.Values{}),
		good("break.long", form.Values{"hours.1.end": "12:00", "break.minutes": "179"}),
		good("break.long", form.Values{"break.minutes": ""}),
		bad("break.long", form.Values{"hours.1.end": "12:00", "break.minutes": "180"}),
		bad("break.long", form.Values{"hours.2.start": "09:00", "hours.2.end": "10:00"}),
		badPart("break.long", form.Values{"hours.1.end": "11:00", "break.minutes": "240"}),

		good("age.beyond", old("60", "65", "70")),
		good("age.beyond", old("64", "60", "65")),
		good("age.beyond", form.Values{}),
		good("age.beyond", limited("3ni", "70", "", form.Values{"retire.age.has": "no"})),
		bad("age.beyond", old("65", "60", "65")),
		bad("age.beyond", old("66", "65", "65")),
		badPart("age.beyond", limited("3ni", "60", "", form.Values{"retire.age": "60", "rehire.has": "no"})),

		good("pay.scale", form.Values{}),
		good("pay.scale", form.Values{"raise.yen.upper": "50000", "bonus.months": "10"}),
		good("pay.scale", commute("month", "150000")),
		good("pay.scale", commute("day", "7000")),
		good("pay.scale", form.Values{"bonus.by": "yen", "bonus.yen.lower": "1000", "bonus.yen.upper": "1000"}),
		goodPart("pay.scale", form.Values{"raise.yen.upper": "300"}),
		good("pay.scale", form.Values{"bonus.by": "yen", "bonus.yen.lower": "1000", "bonus.yen.upper": "5000000", "commute.amount": "50"}),
		good("pay.scale", form.Values{"raise.by": "rate", "raise.rate.lower": "1", "raise.rate.upper": "20"}),
		good("pay.scale", form.Values{"raise.yen.upper": "1"}),
		bad("pay.scale", form.Values{"raise.yen.upper": "50001"}),
		bad("pay.scale", form.Values{"raise.yen.upper": "0"}),
		bad("pay.scale", form.Values{"bonus.months": "10.5"}),
		bad("pay.scale", commute("month", "150001")),
		bad("pay.scale", commute("day", "7001")),
		bad("pay.scale", form.Values{"commute.amount": "49"}),
		bad("pay.scale", form.Values{"bonus.by": "yen", "bonus.yen.lower": "300", "bonus.yen.upper": "999"}),
		bad("pay.scale", form.Values{"bonus.by": "yen", "bonus.yen.lower": "300000", "bonus.yen.upper": "5000001"}),
		bad("pay.scale", form.Values{"raise.by": "rate", "raise.rate.lower": "1", "raise.rate.upper": "20.5"}),
		badPart("pay.scale", form.Values{"raise.yen.upper": "301"}),

		good("payday.late", form.Values{}),
		good("payday.late", form.Values{"payday.month": "same", "payday.day": "25"}),
		good("payday.late", form.Values{"payday.kind": "other", "payday.other": "毎週金曜日", "payday.month": "later"}),
		bad("payday.late", form.Values{"payday.month": "later"}),
		bad("payday.late", form.Values{"payday.kind": "end", "payday.month": "later"}),
		badPart("payday.late", form.Values{"payday.month": "later", "payday.day": "5"}),

		good("result.late", form.Values{}),
		good("result.late", form.Values{"result.interview": "30"}),
		goodPart("result.late", form.Values{"result.papers": "60"}), // not asked
		bad("result.late", form.Values{"result.interview": "31"}),
		bad("result.late", form.Values{"selection.methods": "papers interview", "result.timing": "papers interview", "result.papers": "45"}),
		badPart("result.late", form.Values{"result.interview": "90"}),

		good("contact.nobody", form.Values{}),
		good("contact.nobody", form.Values{"contact.name": "服部　花子"}),
		good("contact.nobody", form.Values{"contact.name": "阿部"}),
		bad("contact.nobody", form.Values{"contact.name": "採用担当者"}),
		bad("contact.nobody", form.Values{"contact.name": "総務部"}),
		badPart("contact.nobody", form.Values{"contact.name": "未定"}),

		good("contact.mailSlip", form.Values{}),
		good("contact.mailSlip", mail("saiyo@gmail.com")),
		good("contact.mailSlip", mail("saiyo+hw@shop.co.jp")),
		bad("contact.mailSlip", mail("saiyo@gmial.com")),
		bad("contact.mailSlip", mail("saiyo@example.con")),
		badPart("contact.mailSlip", mail("saiyo@yahoo.co")),

		good("fixed.hidden", form.Values{"wage.other": "年収例　400万円（残業代含む）"}),
		good("read.fixed_overtime", form.Values{"wage.other": "年収例　450万円（残業代含む）"}),
		good("read.fixed_overtime", form.Values{"notes.text": "モデル年収380万円（28歳・入社3年目、残業代込み）。"}),
		good("read.fixed_overtime", form.Values{"notes.text": "月収例：26万円（諸手当・残業代を含む）"}),
		bad("read.fixed_overtime", form.Values{"notes.text": "固定残業代込みの月給で、年収例は450万円、追加の支給はありません。"}),
		good("said.differs", form.Values{"wage.other": "年収例450万円（基本給と残業代20時間分を含む）"}),
		good("fixed.hidden", form.Values{"notes.text": "残業代は別に支給します。基本給に残業代は含みません。"}),
		good("fixed.hidden", form.Values{"notes.text": "固定残業代はございません。"}),
		good("fixed.hidden", form.Values{"notes.text": "固定残業代の対象は営業職だけで、本求人（事務）には適用しません。"}),
		good("fixed.hidden", form.Values{"notes.text": "残業代コミの金額ではございません。"}),
		bad("fixed.hidden", form.Values{"notes.text": "固定残業手当5万円、超過分の支給はありません。"}),
		good("minors.child", form.Values{"notes.text": "中学生のアルバイトは受け付けていません。"}),
		good("licence.law", form.Values{"work.content": "リーチフォークを使います。特別教育を社内で行ってから乗っていただきます。"}),
		bad("licence.law", form.Values{"work.title": "看護師", "notes.text": "入社後に2週間の研修を受けていただきます。"}),
		good("licence.law", form.Values{"work.title": "タクシー乗務員", "notes.text": "二種免許は入社後に取れます。"}),
		good("licence.law", form.Values{"notes.text": "軽トラックの運転手当を支給します。", "work.content": "書類を作ります。軽トラックの運転手当があります。"}),
		bad("fixed.hidden", form.Values{"wage.other": "基本給に残業代を含む"}),
		bad("fixed.hidden", form.Values{"allowance.1.name": "営業手当（残業込）"}),
		bad("fixed.hidden", form.Values{"notes.text": "月給には時間外手当20時間分を含みます。"}),

		good("wage.minimum", form.Values{"allowance.1.name": "住宅手当", "wage.base.lower": "167390"}),
		bad("wage.minimum", form.Values{"allowance.1.name": "子ども手当", "wage.base.lower": "170000"}),
		goodPart("wage.minimum", form.Values{"wage.base.lower": "900", "notes.text": "最低賃金の減額の特例の許可を受けています。"}),
		good("contract.threeYears", fixed(form.Values{"contract.length": "50", "notes.text": "ダムの工事の完了までの契約です。"})),
		bad("contract.cap", fixed(form.Values{"contract.cap": "yes", "contract.capText": "通算6か月まで"})),
		good("contract.cap", fixed(form.Values{"contract.cap": "yes", "contract.capText": "通算12か月まで"})),
		bad("text.private", form.Values{"documents.kinds": "referral other", "documents.other": "マイナンバーカードの写し"}),
		good("text.private", form.Values{"selection.note": "マイナンバーは、採用が決まったあとにうかがいます。"}),
	}
	graduates := []example{
		good("graduate.early", form.Values{}),
		good("graduate.early", form.Values{"graduate.from": "2028-03-31"}),
		good("graduate.early", form.Values{"graduate.from": ""}),
		bad("graduate.early", form.Values{"graduate.from": "2027-02-28"}),
		bad("graduate.early", form.Values{"graduate.from": "2028-04-01"}),
		bad("graduate.early", form.Values{"graduate.from": "2026-12-01"}),
	}
	for i := range graduates {
		graduates[i] = graduates[i].of(Graduate)
	}
	return append(all, graduates...)
}
