package posting

import (
	"slices"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

// insuranceSection is 保険・年金・定年等 (domain 1.2, 1.7): what the establishment says of itself, and housing.
func insuranceSection() form.Section {
	rows := establishment.WelfareRows()
	rows["lodging"], rows["travel"] = w("通勤・住込の別", "Commuting or living in"), w("赴任旅費", "Travel to take up work")
	return form.Section{
		Key:    "insurance",
		Label:  w("保険・年金・定年等", "Insurance and retirement"),
		Lead:   w("この求人で働く人に当てはまる内容を選びます。", "What holds for people hired with this posting."),
		Rows:   rows,
		Fields: slices.Concat(establishment.Welfare(), housingFields(), lodgingFields()),
	}
}

func housingFields() []form.Field {
	return []form.Field{
		{
			Key: "housing", Kind: form.Choice, Need: true, Row: "housing",
			Label: w("入居可能住宅", "Housing"), Help: w("会社が用意する、すぐに入れる住まいです。", "Homes you provide and people can move into."),
			Options: []form.Option{
				opt("none", "なし", "None"), opt("single", "単身用あり", "For one person"), opt("family", "世帯用あり", "For a family"), opt("both", "単身用・世帯用あり", "For one person and for a family"),
			},
		},
		{
			Key: "housing.note", Kind: form.Text, Chars: 30, Row: "housing", When: when(on("housing", "single", "family", "both")),
			Label: w("入居可能住宅の特記事項", "Note on housing"), Help: w("家賃や間取り、職場からの距離などを入力します。", "For example rent, rooms and distance."),
		},
	}
}

// lodgers are the kinds whose people often leave home for the work.
func lodgers() []Kind { return []Kind{Migrant, HighSchool} }

// lodgingFields ask whether people come from home or live in, and who pays for the way there (高卒, 出稼ぎ). 要確認: how the official forms
// word them.
func lodgingFields() []form.Field {
	people := func(key, before, beforeEN, ja, en string) form.Field {
		return form.Field{
			Key: key, Kind: form.Number, Max: "999", Unit: w("人", "people"), Row: "lodging", Before: w(before, beforeEN), Label: w(ja, en),
		}
	}
	return asked(onlyFor(lodgers()...), []form.Field{
		people("lodging.commuting", "通勤 ", "commuting ", "通勤の人数", "Hires who commute"),
		people("lodging.livingIn", "住込 ", "living in ", "住込の人数", "Hires who live in"),
		people("lodging.either", "どちらでもよい ", "either ", "通勤・住込のどちらでもよい人数", "Hires who may do either"),
		{
			Key: "travel.has", Kind: form.Choice, Need: true, Row: "travel", Options: yesNo(),
			Label: w("赴任旅費", "Travel to take up work"), Help: w("働き始めるために引っ越す人の旅費を払うかどうかです。", "Whether you pay for the journey of those who move for the work."),
		},
		{
			Key: "travel.note", Kind: form.Text, Chars: 28, Row: "travel", When: when(on("travel.has", "yes")),
			Label: w("赴任旅費の内容", "Travel (details)"), Help: w("「実費（上限3万円）」のように入力します。", "For example 実費（上限3万円）."),
		},
	})
}
