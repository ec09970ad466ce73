package posting

import "kyujindesk/backend/form"

// classSection is 求人区分: who may see the posting and how one may apply (domain 1.3).
func classSection() form.Section {
	return form.Section{
		Key:   "class",
		Label: w("求人区分等", "Type and visibility"),
		Lead:  w("求人をどこまで公開し、何人採用するかを決めます。", "Decide who may see the posting and how many people you hire."),
		Fields: []form.Field{
			{
				Key: "class.public", Kind: form.Choice, Need: true, When: when(onlyFor(except(HighSchool)...)),
				Label: w("公開希望（公開範囲）", "Who may see it"),
				Help:  w("事業所名を出すかどうか、求職登録した人だけに見せるかどうかを選びます。", "Choose whether your name is shown, and whether only registered job seekers see it."),
				Options: []form.Option{
					once(opt("all", "事業所名等を含む求人情報を公開する", "Everyone, with our name"), "事業所名等を含めて公開する"),
					once(opt("seekers", "ハローワークの求職者に限定し、事業所名等を含む求人情報を公開する", "Registered job seekers, with our name"), "求職者に限り事業所名等を含めて公開する"),
					once(opt("anonymous", "事業所名等を含まない求人情報を公開する", "Everyone, without our name"), "事業所名等を含めずに公開する"),
					opt("hidden", "公開しない", "Nobody (introductions only)"),
				},
			},
			{
				Key: "class.public", Kind: form.Choice, Need: true, When: when(onlyFor(HighSchool)),
				Label:   w("公開希望（公開範囲）", "Who may see it"),
				Help:    w("すべての高校に事業所名を含めて見せるか、公開しないかを選びます。", "Whether all high schools see it with your name, or none does."),
				Options: []form.Option{once(opt("all", "事業所名等を含む求人情報を公開する", "Everyone, with our name"), "事業所名等を含めて公開する"), opt("hidden", "公開しない", "Nobody (introductions only)")},
			},
			{
				Key: "class.apply", Kind: form.Choice, Need: true, When: when(onlyFor(except(HighSchool)...), on("class.public", "all", "seekers")),
				Label:   w("オンライン自主応募の受付", "Direct online applications"),
				Help:    w("窓口の紹介を通さない応募です。この応募での採用は、一部の助成金の対象になりません。", "Applications without an introduction by the office; such hires do not qualify for some subsidies."),
				Options: canOrNot(),
			},
			{
				Key: "class.provide", Kind: form.Choice, Need: true,
				Label: w("民間・自治体への情報提供", "Passing the posting on"),
				Help:  w("職業紹介をしている民間の会社や自治体に、この求人を知らせてよいかを選びます。", "Choose whether private agencies and local governments that place workers may receive it."),
				Options: []form.Option{
					opt("both", "民間と自治体に提供してよい", "Agencies and local governments"),
					opt("local", "自治体だけに提供してよい", "Local governments only"),
					opt("private", "民間だけに提供してよい", "Agencies only"),
					opt("none", "提供しない", "Do not pass it on"),
				},
			},
			{
				Key: "class.trial", Kind: form.Choice, Need: true, When: when(onlyFor(toAll()...)),
				Label:   w("トライアル雇用併用の希望", "Trial employment scheme"),
				Help:    w("経験の少ない人を原則3か月試しに雇う制度を、あわせて使うかどうかです。", "Whether you also want to use the three-month scheme for people with little experience."),
				Options: []form.Option{opt("yes", "希望する", "Yes"), opt("no", "希望しない", "No")},
			},
			{
				Key: "class.count", Kind: form.Number, Need: true, Min: "1", Max: "999", Unit: w("人", "people"),
				Label: w("採用人数", "Number of hires"),
				Help:  w("この求人で採用する人数を入力します。", "How many people you hire with this posting."),
			},
			{
				Key: "class.reason", Kind: form.Choice, Row: "reason",
				Label: w("募集理由", "Reason for hiring"),
				Help:  w("書いておくと、応募する人が職場のようすを想像しやすくなります。", "It helps applicants picture the workplace."),
				Options: []form.Option{
					opt("growth", "増員", "More staff"), opt("vacancy", "欠員補充", "Replacement"),
					opt("venture", "新規事業", "New business"), opt("other", "その他", "Other"),
				},
			},
			{
				Key: "class.reasonOther", Kind: form.Text, Need: true, Chars: 28, Row: "reason", When: when(on("class.reason", "other")),
				Label: w("募集理由の内容", "Reason (details)"),
				Help:  w("募集の理由を短く入力します。", "Give the reason in a few words."),
			},
			grid(3, form.Field{
				Key: "class.office", Aside: true,
				Label: w("ハローワークへの連絡事項", "Message to the office"),
				Help:  w("窓口だけが読みます。求人票には載りません。前の求人の更新なら、その求人番号を入力します。", "Read by the office alone and not on the sheet. For a renewal give the number of the earlier posting."),
			}),
		},
	}
}

// once keeps what an option was called before readable in tables.
func once(o form.Option, was string) form.Option {
	o.Was = was
	return o
}
