package posting

import (
	"slices"

	"kyujindesk/backend/form"
)

// selectionSection is 選考方法 (domain 1.7).
func selectionSection() form.Section {
	return form.Section{
		Key:    "selection",
		Label:  w("選考方法", "Selection"),
		Lead:   w("応募からどのように進み、いつ結果がわかるかを入力します。", "How it goes on from the application, and when the result is known."),
		Fields: slices.Concat(methodFields(), resultFields(), documentFields(), contactFields()),
		Rows: map[string]form.Words{
			"method": w("選考方法", "Selection"), "result": w("選考結果通知", "Result"), "notify": w("求職者への通知方法", "How results are announced"),
			"date": w("選考日時等", "Date of selection"), "venue": w("選考場所", "Place of selection"), "documents": w("応募書類等", "Application documents"),
			"send": w("応募書類の送付方法", "How application documents are sent"), "post": w("応募書類の郵送先", "Postal address for application documents"),
			"person": w("担当者", "Contact"), "reach": w("担当者の連絡先", "How to reach the contact"),
		},
	}
}

func methodFields() []form.Field {
	return []form.Field{
		{
			Key: "selection.methods", Kind: form.Choices, Need: true, Row: "method",
			Label: w("選考方法", "Selection"), Help: w("行うものをすべて選びます。", "All steps that take place."),
			Options: []form.Option{opt("papers", "書類選考", "Papers"), opt("interview", "面接", "Interview"), opt("test", "筆記試験", "Written test"), opt("other", "その他", "Other")},
		},
		{
			Key: "selection.interviews", Kind: form.Number, Need: true, Min: "1", Max: "9", Unit: w("回", ""), Row: "method", When: when(on("selection.methods", "interview")),
			Label: w("面接の予定回数", "Number of interviews"), Before: w("面接予定", "interviews planned: "), Help: w("採用までに行う面接の回数です。", "Interviews until the decision."),
		},
		{
			Key: "selection.methodOther", Kind: form.Text, Need: true, Chars: 28, Row: "method", When: when(on("selection.methods", "other")),
			Label: w("その他の選考方法", "Other method"), Help: w("「適性検査」「実技」のように入力します。", "For example an aptitude test."),
		},
		{
			Key: "selection.date", Kind: form.Choice, Need: true, Row: "date",
			Label: w("選考日時等", "Date of selection"), Help: w("応募のつど日を決めるなら「随時」です。", "“Any time” if the date is agreed with each applicant."),
			Options: []form.Option{opt("any", "随時", "Any time"), opt("set", "指定日", "A set date"), opt("other", "その他", "Other")},
		},
		{
			Key: "selection.dateText", Kind: form.Text, Need: true, Chars: 30, Row: "date", When: when(on("selection.date", "set", "other")),
			Label: w("選考日時等の内容", "Date (details)"), Help: w("「12月5日 10時」のように入力します。", "For example 12月5日 10時."),
		},
		{
			Key: "venue.kind", Kind: form.Choice, Need: true, Row: "venue",
			Label: w("選考場所", "Place of selection"), Help: w("面接や試験をする場所です。", "Where interviews and tests take place."),
			Options: []form.Option{opt("same", "事業所の所在地と同じ", "At the establishment"), opt("other", "事業所の所在地と異なる", "Somewhere else")},
		},
		{
			Key: "venue.postal", Kind: form.Postal, Need: true, Fills: []string{"venue.address"}, Row: "venue", When: when(on("venue.kind", "other")),
			Label: w("選考場所の郵便番号", "Postal code of that place"),
		},
		{
			Key: "venue.address", Kind: form.Text, Need: true, Chars: 60, Row: "venue", When: when(on("venue.kind", "other")),
			Label: w("選考場所の住所", "Address of that place"), Help: w("都道府県から建物名まで入力します。", "From the prefecture down to the building."),
		},
		{
			Key: "venue.map", Kind: form.Pin, When: when(on("venue.kind", "other")),
			Label: w("選考場所の地図の位置", "Place of selection on the map"), Help: pinHelp(),
		},
		{
			Key: "venue.station", Kind: form.Text, Chars: 28, Row: "venueStation", When: when(on("venue.kind", "other")),
			Label: w("選考場所の最寄り駅", "Station near the place of selection"), Help: w("路線と駅（バス停）の名前を入力します。", "Line and station, or the bus stop."),
		},
		{
			Key: "venue.access", Kind: form.Choice, Row: "venueStation", Glue: true, Options: accesses(), When: when(on("venue.kind", "other")),
			Label: w("選考場所までの交通手段", "From that station"), Before: w("から", ""),
		},
		{
			Key: "venue.minutes", Kind: form.Number, Min: "1", Max: "180", Unit: w("分", "minutes"), Row: "venueStation", Glue: true, When: when(on("venue.kind", "other")),
			Label: w("選考場所までの所要時間", "Minutes from that station"),
		},
	}
}

func resultFields() []form.Field {
	return []form.Field{
		{
			Key: "result.timing", Kind: form.Choices, Need: true, Row: "result",
			Label: w("選考結果通知のタイミング", "When results are announced"), Help: w("約束した日数のうちに、かならず知らせます。", "A promise you must keep."),
			Options: []form.Option{opt("once", "即決", "At once"), opt("papers", "書類選考後", "After the papers"), opt("interview", "面接選考後", "After the interview"), opt("other", "その他", "Other")},
		},
		{
			Key: "result.papers", Kind: form.Number, Need: true, Min: "1", Max: "90", Unit: w("日以内", "days"), Row: "result", When: when(on("result.timing", "papers")),
			Label: w("書類選考の結果通知", "Result of document screening"), Before: w("書類到着後", "after the papers, within "), Help: w("書類が届いてから何日以内かです。", "Days after the papers arrived."),
		},
		{
			Key: "result.interview", Kind: form.Number, Need: true, Min: "1", Max: "90", Unit: w("日以内", "days"), Row: "result", When: when(on("result.timing", "interview")),
			Label: w("面接選考の結果通知", "Result of the interview"), Before: w("面接後", "after the interview, within "), Help: w("面接の日から何日以内かです。", "Days after the interview."),
		},
		{
			Key: "result.other", Kind: form.Text, Need: true, Chars: 28, Row: "result", When: when(on("result.timing", "other")),
			Label: w("その他の時期", "Other time"), Help: w("いつ知らせるかを入力します。", "Say when."),
		},
		{
			Key: "notify.methods", Kind: form.Choices, Need: true, Row: "notify",
			Label: w("求職者への通知方法", "How results are announced"), Help: w("結果を知らせる手段をすべて選びます。", "All ways you use."),
			Options: []form.Option{opt("post", "郵送", "Post"), opt("phone", "電話", "Telephone"), opt("mail", "Eメール", "E-mail"), opt("page", "求職者マイページ", "Job seeker’s My Page"), opt("other", "その他", "Other")},
		},
		{
			Key: "notify.other", Kind: form.Text, Need: true, Chars: 28, Row: "notify", When: when(on("notify.methods", "other")),
			Label: w("その他の通知方法", "Other way"), Help: w("どのように知らせるかを入力します。", "Say how."),
		},
	}
}

func documentFields() []form.Field {
	return []form.Field{
		{
			Key: "documents.kinds", Kind: form.Choices, Need: true, Row: "documents",
			Label: w("応募書類等", "Application documents"), Help: w("選考に必要なものだけを選びます。戸籍や健康診断の書類は求められません。", "Only what the selection needs; family registers and health checks may not be asked for."),
			Options: []form.Option{
				opt("referral", "ハローワーク紹介状", "Letter of introduction"), opt("resume", "履歴書（写真貼付）", "CV with photograph"),
				opt("career", "職務経歴書", "Career record"), opt("jobcard", "ジョブ・カード", "Job card"), opt("other", "その他", "Other"),
			},
		},
		{
			Key: "documents.other", Kind: form.Text, Need: true, Chars: 28, Row: "documents", When: when(on("documents.kinds", "other")),
			Label: w("その他の応募書類", "Other application documents"), Help: w("「資格証の写し」のように入力します。", "For example a copy of a certificate."),
		},
		{
			Key: "documents.send", Kind: form.Choices, Need: true, Row: "send",
			Label: w("応募書類の送付方法", "How application documents are sent"), Help: w("受け取れる方法をすべて選びます。", "All ways you accept."),
			Options: []form.Option{opt("post", "郵送", "Post"), opt("mail", "Eメール", "E-mail"), opt("page", "求職者マイページ", "Job seeker’s My Page"), opt("other", "その他", "Other")},
		},
		{
			Key: "documents.sendOther", Kind: form.Text, Need: true, Chars: 28, Row: "send", When: when(on("documents.send", "other")),
			Label: w("その他の送付方法", "Other way to send"), Help: w("「面接時に持参」のように入力します。", "For example 面接時に持参 (bring to the interview)."),
		},
		{
			Key: "post.kind", Kind: form.Choice, Need: true, Row: "post", When: when(on("documents.send", "post")),
			Label: w("応募書類の郵送先", "Postal address for application documents"), Help: w("書類を受け取る場所です。", "Where you receive them."),
			Options: []form.Option{opt("same", "事業所の所在地と同じ", "To the establishment"), opt("other", "事業所の所在地と異なる", "Somewhere else")},
		},
		{
			Key: "post.postal", Kind: form.Postal, Need: true, Fills: []string{"post.address"}, Row: "post", When: when(on("post.kind", "other")),
			Label: w("郵送先の郵便番号", "Postal code to post to"),
		},
		{
			Key: "post.address", Kind: form.Text, Need: true, Chars: 60, Row: "post", When: when(on("post.kind", "other")),
			Label: w("郵送先の住所", "Address to post to"), Help: w("都道府県から建物名まで入力します。", "From the prefecture down to the building."),
		},
		{
			Key: "documents.back", Kind: form.Choice, Need: true,
			Label: w("応募書類の返戻", "Return of application documents"), Help: w("選考が終わったあと、書類をどうするかです。", "What happens to papers after the selection."),
			Options: []form.Option{opt("return", "あり（返却する）", "Returned"), opt("destroy", "求人者の責任にて廃棄", "Destroyed by us")},
		},
		grid(3, form.Field{
			Key: "selection.note", Label: w("選考に関する特記事項", "Note on the selection"),
			Help: w("事前の連絡のしかたや持ち物などを入力します。", "How to get in touch first, what to bring."),
		}),
	}
}

func contactFields() []form.Field {
	return []form.Field{
		{
			Key: "contact.role", Kind: form.Text, Need: true, Chars: 28, Row: "person",
			Label: w("担当者の課係名・役職", "Contact's department or post"), Help: w("「総務課長」のように入力します。個人で営むなら「代表」です。", "For example head of administration; 代表 for an owner."),
		},
		{
			Key: "contact.name", Kind: form.Text, Chars: 28, Row: "person",
			Label: w("担当者の氏名", "Contact's name"), Help: w("応募の連絡を受ける人です。氏名を出さないなら、空けて課係名・役職だけにします。", "Who takes calls about applications. Leave it empty to give the department alone."),
		},
		{
			Key: "contact.kana", Kind: form.Kana, Chars: 28, Row: "person",
			Label: w("担当者の氏名カナ", "Contact's name in kana"), Help: w("ひらがなで書いてもカタカナになります。", "Hiragana becomes katakana by itself."),
		},
		{
			Key: "contact.phone", Kind: form.Phone, Need: true, Row: "reach",
			Label: w("担当者の電話番号", "Contact's telephone"), Before: w("電話 ", "tel. "), Help: w("日中につながる番号です。", "A number that is answered in the daytime."),
		},
		{
			Key: "contact.extension", Kind: form.Text, Chars: 10, Row: "reach",
			Label: w("内線", "Extension"), Before: w("内線 ", "ext. "), Help: w("あれば入力します。", "If there is one."),
		},
		{
			Key: "contact.fax", Kind: form.Phone, Row: "reach",
			Label: w("FAX", "Fax"), Before: w("FAX ", "fax "), Help: w("あれば入力します。", "If there is one."),
		},
		{
			Key: "contact.mail", Kind: form.Mail, Chars: 100, Row: "reach",
			Label: w("Eメール", "E-mail"), Before: w("Eメール ", "e-mail "), Help: w("Eメールで書類を受けたり結果を知らせたりするなら必要です。", "Needed if papers or results go by e-mail."),
		},
	}
}
