package posting

import (
	"fmt"
	"slices"

	"kyujindesk/backend/form"
)

// workSection is 仕事内容: the work and where it is done (domain 1.4).
func workSection() form.Section {
	s := form.Section{
		Key:    "work",
		Label:  w("仕事内容", "Work"),
		Lead:   w("求職者が最初に読むところです。上の3行は検索結果にも出ます。", "What job seekers read first; the top three lines also show in search results."),
		Fields: slices.Concat(taskFields(), termFields(), trialFields(), placeFields(), personFields()),
		Rows: map[string]form.Words{
			"status": w("雇用形態", "Employment status"), "term": w("雇用期間", "Employment period"), "season": w("就業期間", "Season"), "renew": w("契約更新の可能性", "Renewal"),
			"cap": w("契約更新の上限", "Limit of renewals"), "trial": w("試用期間", "Probation period"),
			"place": w("就業場所", "Place of work"), "smoke": w("受動喫煙対策", "Second-hand smoke measures"),
			"car": w("マイカー通勤", "Commuting by car"), "transfer": w("転勤の可能性", "Transfers"),
			"age": w("年齢", "Age"), "education": w("学歴", "Education"), "experience": w("必要な経験・知識・技能等", "Experience, knowledge, skills"),
			"carLicence": w("普通自動車運転免許", "Driving licence"), "promote": w("正社員登用", "Becoming a regular employee"),
			"station": w("最寄り駅", "Nearest station"),
		},
	}
	for n := 1; n <= licences; n++ {
		s.Rows[fmt.Sprintf("licence%d", n)] = w(fmt.Sprintf("必要な免許・資格（%d）", n), fmt.Sprintf("Licence or qualification (%d)", n))
	}
	return s
}

func taskFields() []form.Field {
	return []form.Field{
		{
			Key: "work.title", Kind: form.Text, Need: true, Chars: 28,
			Label: w("職種", "Occupation"),
			Help:  w("仕事がすぐわかる名前にし、かっこで内容や雇用形態を補います。", "A name that says what the work is; add details in brackets."),
		},
		{
			Key: "work.occupation", Kind: form.Choice, Search: true, Options: Occupations(),
			Label: w("職業分類", "Occupation group"),
			Help:  w("仕事にいちばん近いものを選びます。わからなければ空けておくと、窓口が決めます。", "The group nearest to the work. If left empty, the office decides."),
		},
		grid(12, form.Field{
			Key: "work.content", Need: true,
			Label: w("仕事の内容", "What the work is"),
			Help:  w("何を、どのように、だれと行うかを、初めて読む人にわかる言葉で入力します。", "Say what is done, how and with whom, in words a newcomer understands."),
		}),
		grid(2, form.Field{
			Key: "work.scope", Need: true,
			Label: w("従事すべき業務の変更の範囲", "Scope of change: duties"),
			Help:  w("将来させる可能性のある仕事の範囲です。変わらないなら「変更なし」と入力します。", "The work you may assign later; write 変更なし if it will not change."),
		}),
		{
			Key: "work.style", Kind: form.Choice, Need: true,
			Label: w("就業形態", "Kind of engagement"),
			Help:  w("自社で直接働いてもらうなら「派遣・請負ではない」です。", "Choose the first when people work directly for you."),
			Options: []form.Option{
				opt("direct", "派遣・請負ではない", "Neither dispatch nor contracting"), opt("dispatch", "派遣", "Dispatch"),
				opt("introduce", "紹介予定派遣", "Temp-to-perm dispatch"), opt("contract", "請負", "Contracting"),
			},
		},
		{
			Key: "work.permit", Kind: form.Text, Need: true, Chars: 15, When: when(on("work.style", "dispatch", "introduce")),
			Label: w("労働者派遣事業の許可番号", "Dispatch licence number"),
			Help:  w("「派41-300000」のように許可証のとおりに入力します。", "As printed on the licence, like 派41-300000."),
		},
	}
}
