package posting

import "kyujindesk/backend/form"

// graduateSection is what a graduates' posting (大卒等) asks beside the others: who may apply, and when.
func graduateSection() form.Section {
	return form.Section{
		Key:   "graduate",
		Label: w("対象の学生・卒業者", "Who may apply"),
		Lead:  w("どの学校の、いつ卒業する人を対象にするかを決めます。", "Which schools, and when people graduate."),
		Rows: map[string]form.Words{
			"past": w("既卒者の応募", "People who graduated before"), "accept": w("応募の受付期間", "When applications are taken"),
		},
		Fields: asked(onlyFor(Graduate), []form.Field{
			{
				Key: "graduate.year", Kind: form.Number, Need: true, Min: "2020", Max: "2099", Unit: w("年3月", ""),
				Label: w("卒業する年", "Year of graduation"),
				Help:  w("対象にする人が卒業する年を、西暦で書きます。求人はその年の3月31日まで有効です。", "The Western year. The posting is valid until 31 March of that year."),
			},
			{
				Key: "graduate.schools", Kind: form.Choices, Need: true,
				Label: w("対象の学校", "Schools"), Help: w("応募できる学校をすべて選びます。", "All whose graduates may apply."),
				Options: []form.Option{
					opt("postgraduate", "大学院", "Graduate school"), opt("university", "大学", "University"), opt("junior", "短期大学", "Junior college"),
					opt("technical", "高等専門学校", "Technical college"), opt("vocational", "専修学校", "Vocational school"), opt("training", "職業能力開発校", "Training centre"),
				},
			},
			{
				Key: "graduate.major", Kind: form.Text, Chars: 28,
				Label: w("対象の学部・学科", "Faculties"), Help: w("仕事に必要なときだけ書きます。", "Only if the work needs it."),
			},
			{
				Key: "graduate.past", Kind: form.Choice, Need: true, Row: "past", Options: canOrNot(),
				Label: w("既卒者の応募", "People who graduated before"),
				Help:  w("卒業して3年以内の人は、新卒者と同じ枠で応募できるように努めることになっています。", "People should be able to apply for at least three years after graduating."),
			},
			{
				Key: "graduate.pastYears", Kind: form.Number, Min: "1", Max: "20", Unit: w("年以内", "years"), Row: "past", When: when(on("graduate.past", "yes")),
				Label: w("卒業後の年数", "Years since graduation"), Before: w("卒業後", "within "), Help: w("年数を限らないなら空けておきます。", "Leave empty for no limit."),
			},
			{
				Key: "graduate.leavers", Kind: form.Choice, Need: true, Options: canOrNot(),
				Label: w("中退者の応募", "People who left school early"), Help: w("学校を中退した人が応募できるかどうかです。", "Whether people without a degree may apply."),
			},
			{
				Key: "graduate.from", Kind: form.Date, Row: "accept",
				Label: w("応募受付の始まり", "Applications from"), Help: w("応募書類を受け取り始める日です。", "The first day papers are taken."),
			},
			{
				Key: "graduate.until", Kind: form.Date, Row: "accept", Span: true,
				Label: w("応募受付の終わり", "Applications until"), Help: w("決めていなければ空けておきます。", "Leave empty if not decided."),
			},
			grid(10, form.Field{
				Key: "graduate.note", Label: w("補足事項", "Further details"),
				Help: w("説明会の日程、選考の流れ、学校への連絡などを書きます。", "Information meetings, the steps of the selection, word to schools."),
			}),
		}),
	}
}
