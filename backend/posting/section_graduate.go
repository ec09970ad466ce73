package posting

import (
	"slices"

	"kyujindesk/backend/form"
)

// graduateSection is what postings for people who leave a school (大卒等, 高卒) ask beside the others: who may apply, and when.
func graduateSection() form.Section {
	return form.Section{
		Key:   "graduate",
		Label: w("対象の学生・卒業者", "Who may apply"),
		Lead:  w("どの学校の、いつ卒業する人を対象にするかを決めます。", "Which schools, and when people graduate."),
		Rows: map[string]form.Words{
			"past": w("既卒者の応募", "People who graduated before"), "accept": w("応募の受付期間", "When applications are taken"),
			"visit": w("応募前職場見学", "Visits before applying"), "several": w("複数応募", "Applying elsewhere, too"),
		},
		Fields: slices.Concat(
			yearFields(), asked(onlyFor(Graduate), studentFields()), pastFields(), asked(onlyFor(Graduate), leftFields()), acceptFields(),
			asked(onlyFor(HighSchool), pupilFields()), detailFields(),
		),
	}
}

func yearFields() []form.Field {
	return asked(onlyFor(ofSchools()...), []form.Field{
		{
			Key: "graduate.year", Kind: form.Number, Need: true, Min: "2020", Max: "2099", Before: w("", "March "), Unit: w("年3月", ""),
			Label: w("卒業する年", "Year of graduation"),
			Help:  w("対象にする人が卒業する年を、西暦で入力します。求人はその年の3月31日まで有効です。", "The Western year. The posting is valid until 31 March of that year."),
		},
	})
}

func studentFields() []form.Field {
	return []form.Field{
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
			Label: w("対象の学部・学科", "Faculties"), Help: w("仕事に必要なときだけ入力します。", "Only if the work needs it."),
		},
	}
}

func pastFields() []form.Field {
	return asked(onlyFor(ofSchools()...), []form.Field{
		{
			Key: "graduate.past", Kind: form.Choice, Need: true, Row: "past", Options: canOrNot(),
			Label: w("既卒者の応募", "People who graduated before"),
			Help:  w("卒業して3年以内の人は、新卒者と同じ枠で応募できるように努めることになっています。", "People should be able to apply for at least three years after graduating."),
		},
		{
			Key: "graduate.pastYears", Kind: form.Number, Min: "1", Max: "20", Unit: w("年以内", "years"), Row: "past", When: when(on("graduate.past", "yes")),
			Label: w("卒業後の年数", "Years since graduation"), Before: w("卒業後", "within "), Help: w("年数を限らないなら空けておきます。", "Leave empty for no limit."),
		},
	})
}

func leftFields() []form.Field {
	return []form.Field{
		{
			Key: "graduate.leavers", Kind: form.Choice, Need: true, Options: canOrNot(),
			Label: w("中退者の応募", "People who left school early"), Help: w("学校を中退した人が応募できるかどうかです。", "Whether people without a degree may apply."),
		},
	}
}

func acceptFields() []form.Field {
	return asked(onlyFor(ofSchools()...), []form.Field{
		{
			Key: "graduate.from", Kind: form.Date, Row: "accept",
			Label: w("応募受付開始日", "Applications from"), Help: w("応募書類を受け取り始める日です。", "The first day papers are taken."),
		},
		{
			Key: "graduate.until", Kind: form.Date, Row: "accept", Span: true,
			Label: w("応募受付終了日", "Applications until"), Help: w("決めていなければ空けておきます。", "Leave empty if not decided."),
		},
	})
}

// pupilFields are asked for high school leavers (高卒) alone: their first day of selection, visits before they apply, and whether they may
// have applied elsewhere. 要確認: how the official form words them.
func pupilFields() []form.Field {
	return []form.Field{
		{
			Key: "graduate.select", Kind: form.Date, Need: true,
			Label: w("選考を始める日", "First day of selection"), Help: w("高校生の選考を始められる日は、年ごとに決まっています。", "From when pupils may be selected is agreed every year."),
		},
		{
			Key: "visit.has", Kind: form.Choice, Need: true, Row: "visit", Options: canOrNot(),
			Label: w("応募前職場見学", "Visits before applying"), Help: w("応募する前に、高校生が職場を見学できるかどうかです。", "Whether pupils may see the workplace before they apply."),
		},
		{
			Key: "visit.when", Kind: form.Choice, Need: true, Row: "visit", When: when(on("visit.has", "yes")),
			Label: w("見学の日", "Days of visits"), Help: w("学校からの申込みのつど日を決めるなら「随時」です。", "“Any time” if the day is agreed with each school."),
			Options: []form.Option{opt("any", "随時", "Any time"), opt("set", "補足に書いた日", "The days given in words")},
		},
		{
			Key: "visit.from", Kind: form.Date, Row: "visit", When: when(on("visit.has", "yes")),
			Label: w("見学を始める日", "Visits from"), Before: w("開始 ", "from "), Help: w("見学を受け入れる最初の日です。", "The first day of visits."),
		},
		grid(2, form.Field{
			Key: "visit.note", Need: true, When: when(on("visit.when", "set")),
			Label: w("見学の補足", "Visits (details)"), Help: w("見学の日、申込みの方法、持ち物などを入力します。", "Days, how to ask for one, what to bring."),
		}),
		{
			Key: "several.has", Kind: form.Choice, Need: true, Row: "several", Options: canOrNot(),
			Label: w("複数応募", "Applying elsewhere, too"), Help: w("ほかの会社にも同時に応募する高校生の応募を受けるかどうかです。", "Whether you take pupils who apply to other businesses at the same time."),
		},
		{
			Key: "several.from", Kind: form.Date, Row: "several", When: when(on("several.has", "yes")),
			Label: w("複数応募を受け付ける日", "Taken from"), Before: w("開始 ", "from "), Help: w("都道府県の申合せで決まる日があれば入力します。", "If your prefecture has agreed on a day."),
		},
	}
}

func detailFields() []form.Field {
	return asked(onlyFor(ofSchools()...), []form.Field{
		grid(10, form.Field{
			Key: "graduate.note", Label: w("補足事項", "Further details"),
			Help: w("説明会の日程、選考の流れ、学校への連絡などを入力します。", "Information meetings, the steps of the selection, word to schools."),
		}),
	})
}
