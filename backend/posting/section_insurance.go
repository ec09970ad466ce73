package posting

import (
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

// insuranceSection is 保険・年金・定年等 (domain 1.2, 1.7): what the establishment says of itself, and housing.
func insuranceSection() form.Section {
	return form.Section{
		Key:    "insurance",
		Label:  w("保険・年金・定年", "Insurance and retirement"),
		Lead:   w("この求人で働く人に当てはまる内容を選びます。", "What holds for people hired with this posting."),
		Rows:   establishment.WelfareRows(),
		Fields: append(establishment.Welfare(), housingFields()...),
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
			Label: w("入居可能住宅の特記事項", "Note on housing"), Help: w("家賃や間取り、職場からの距離などを書きます。", "For example rent, rooms and distance."),
		},
	}
}
