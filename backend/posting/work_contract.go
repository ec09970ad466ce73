package posting

import (
	"slices"

	"kyujindesk/backend/form"
)

// termFields ask what kind of contract it is and how long it lasts.
func termFields() []form.Field {
	return []form.Field{
		{
			Key: "contract.status", Kind: form.Choice, Need: true, When: when(onlyFor(except(slices.Concat(byHour(), bySeason(), ofSchools())...)...)), Row: "status",
			Label: w("雇用形態", "Employment status"),
			Help:  w("採用した日からの身分を選びます。", "The status from the first day on."),
			Options: []form.Option{
				opt("regular", "正社員", "Regular employee"), opt("other", "正社員以外", "Other employee"),
				opt("dispatchFixed", "有期雇用派遣労働者", "Dispatch worker, fixed term"), opt("dispatchOpen", "無期雇用派遣労働者", "Dispatch worker, open-ended"),
			},
		},
		{
			Key: "contract.status", Kind: form.Choice, Need: true, When: when(onlyFor(bySeason()...)), Row: "status",
			Label: w("雇用形態", "Employment status"),
			Help:  w("採用した日からの身分を選びます。", "The status from the first day on."),
			Options: []form.Option{
				opt("other", "正社員以外", "Other employee"), opt("dispatchFixed", "有期雇用派遣労働者", "Dispatch worker, fixed term"),
			},
		},
		{
			Key: "contract.status", Kind: form.Choice, Need: true, When: when(onlyFor(ofSchools()...)), Row: "status",
			Label: w("雇用形態", "Employment status"),
			Help:  w("採用した日からの身分を選びます。", "The status from the first day on."),
			Options: []form.Option{
				opt("regular", "正社員", "Regular employee"), opt("other", "正社員以外", "Other employee"),
			},
		},
		{
			Key: "contract.status", Kind: form.Choice, Need: true, When: when(onlyPart()), Row: "status",
			Label: w("雇用形態", "Employment status"),
			Help:  w("採用した日からの身分を選びます。", "The status from the first day on."),
			Options: []form.Option{
				opt("part", "パート労働者", "Part-time worker"),
				opt("dispatchFixed", "有期雇用派遣パート", "Part-time dispatch worker, fixed term"), opt("dispatchOpen", "無期雇用派遣パート", "Part-time dispatch worker, open-ended"),
			},
		},
		{
			Key: "contract.name", Kind: form.Text, Need: true, Chars: 14, Row: "status", When: when(onlyFull(), on("contract.status", "other")),
			Label: w("正社員以外の名称", "What the status is called"),
			Help:  w("「契約社員」「嘱託社員」のように、職場での呼び名を入力します。", "The name used at your workplace, such as 契約社員."),
		},
		{
			Key: "promote.has", Kind: form.Choice, Row: "promote", Options: yesNo(), When: when(onlyFor(FullTime, DisabledFull), on("contract.status", "other", "dispatchFixed", "dispatchOpen")),
			Label: w("正社員登用", "Becoming a regular employee"),
			Help:  w("正社員になる道があるかどうかです。", "Whether people can become regular employees."),
		},
		{
			Key: "promote.has", Kind: form.Choice, Row: "promote", Options: yesNo(), When: when(onlyFor(slices.Concat(bySeason(), ofSchools())...), on("contract.status", "other")),
			Label: w("正社員登用", "Becoming a regular employee"),
			Help:  w("正社員になる道があるかどうかです。", "Whether people can become regular employees."),
		},
		{
			Key: "promote.has", Kind: form.Choice, Row: "promote", Options: yesNo(), When: when(onlyPart()),
			Label: w("正社員登用", "Becoming a regular employee"),
			Help:  w("正社員になる道があるかどうかです。", "Whether people can become regular employees."),
		},
		{
			Key: "promote.record", Kind: form.Text, Chars: 28, Row: "promote", When: when(on("promote.has", "yes")),
			Label: w("正社員登用の実績", "Promotions so far"), Before: w("実績 ", "so far: "),
			Help: w("「過去3年間で2人」のように入力します。", "For example 過去3年間で2人 (two in three years)."),
		},
		{
			Key: "contract.term", Kind: form.Choice, Need: true, Row: "term", When: when(onlyFor(allYear()...)),
			Label: w("雇用期間", "Employment period"),
			Help:  w("終わりを決めない契約なら「定めなし」です。", "Open-ended if no end is agreed."),
			Options: []form.Option{
				opt("open", "定めなし", "Open-ended"), opt("long", "定めあり（4か月以上）", "Fixed (4 months or more)"),
				opt("short", "定めあり（4か月未満）", "Fixed (less than 4 months)"), opt("daily", "日雇", "Day labour"),
			},
		},
		{
			Key: "contract.term", Kind: form.Choice, Need: true, Row: "term", When: when(onlyFor(bySeason()...)),
			Label:   w("雇用期間", "Employment period"),
			Help:    w("季節の求人は、期間を定めて雇います。", "Seasonal work has a fixed term."),
			Options: []form.Option{opt("long", "定めあり（4か月以上）", "Fixed (4 months or more)"), opt("short", "定めあり（4か月未満）", "Fixed (less than 4 months)")},
		},
		{
			Key: "contract.length", Kind: form.Number, Need: true, Min: "1", Max: "60", Unit: w("か月", "months"), Row: "term", When: when(on("contract.term", "long", "short")),
			Label: w("契約期間", "Contract period"),
			Help:  w("はじめの契約が何か月かを入力します。", "How many months the first contract lasts."),
		},
		{
			Key: "contract.until", Kind: form.Date, Row: "term", When: when(onlyFor(allYear()...), on("contract.term", "long", "short")),
			Label: w("契約期間の終了日", "Last day of the contract period"), Before: w("終期 ", "until "),
			Help: w("終わりの日が決まっているときに入力します。", "If the last day is already fixed."),
		},
		{
			Key: "season.from", Kind: form.Date, Need: true, Row: "season", When: when(onlyFor(bySeason()...)),
			Label: w("就業開始日", "First day of the season"), Help: w("働き始める日です。", "The first day of work."),
		},
		{
			Key: "season.until", Kind: form.Date, Need: true, Row: "season", Span: true, When: when(onlyFor(bySeason()...)),
			Label: w("就業終了日", "Last day of the season"), Help: w("働き終わる日です。天候などで前後するなら、特記事項に入力します。", "The last day of work; if it depends on the weather, say so in the notes."),
		},
		renewField(onlyFor(allYear()...), on("contract.term", "long", "short", "daily")),
		renewField(onlyFor(bySeason()...)),
		grid(3, form.Field{
			Key: "contract.criteria", Need: true, When: when(on("contract.renew", "always", "terms")),
			Label: w("更新を判断する基準", "How renewal is decided"),
			Help:  w("勤務成績や業務量など、何を見て更新を決めるかを入力します。", "What you look at: performance, amount of work and so on."),
		}),
		{
			Key: "contract.cap", Kind: form.Choice, Need: true, Row: "cap", When: when(on("contract.renew", "always", "terms")),
			Label:   w("契約更新の上限", "Limit of renewals"),
			Help:    w("通算の期間や更新の回数に上限を決めているかどうかです。", "Whether the total term or the number of renewals is limited."),
			Options: yesNo(),
		},
		{
			Key: "contract.capText", Kind: form.Text, Need: true, Chars: 28, Row: "cap", When: when(on("contract.cap", "yes")),
			Label: w("上限の内容", "What the limit is"),
			Help:  w("「通算契約期間5年」「更新4回まで」のように入力します。", "For example 通算契約期間5年 or 更新4回まで."),
		},
	}
}

func renewField(conditions ...form.When) form.Field {
	return form.Field{
		Key: "contract.renew", Kind: form.Choice, Need: true, Row: "renew", When: conditions,
		Label: w("契約更新の可能性", "Renewal"),
		Help:  w("期間が終わったあとに契約を続ける可能性です。", "Whether the contract may go on after its term."),
		Options: []form.Option{
			opt("none", "なし", "None"), opt("always", "あり（原則更新）", "As a rule"), opt("terms", "あり（条件付きで更新）", "Under conditions"),
		},
	}
}

// trialFields ask for the trial period.
func trialFields() []form.Field {
	return []form.Field{
		{
			Key: "trial.has", Kind: form.Choice, Need: true, Row: "trial",
			Label:   w("試用期間", "Probation period"),
			Help:    w("本採用の前に適性を見る期間があるかどうかです。", "Whether there is a period of trial before the final hire."),
			Options: yesNo(),
		},
		{
			Key: "trial.length", Kind: form.Number, Need: true, Min: "1", Max: "365", Row: "trial", When: when(on("trial.has", "yes")),
			Label: w("試用期間の長さ", "Length of the probation period"),
			Help:  w("数字を書き、となりで単位を選びます。", "Enter a number and choose its unit beside it."),
		},
		{
			Key: "trial.unit", Kind: form.Choice, Need: true, Row: "trial", Glue: true, When: when(on("trial.has", "yes")),
			Label:   w("試用期間の単位", "Unit of the probation period"),
			Options: []form.Option{opt("month", "か月", "month(s)"), opt("week", "週間", "week(s)"), opt("day", "日", "day(s)")},
		},
		{
			Key: "trial.terms", Kind: form.Choice, Need: true, Row: "trial", When: when(on("trial.has", "yes")),
			Label:   w("試用期間中の労働条件", "Conditions during the probation period"),
			Help:    w("賃金や時間が本採用のあとと違うときは「異なる」を選びます。", "Select “different” if pay or hours differ from those after it."),
			Options: []form.Option{opt("same", "同条件", "Same"), opt("different", "異なる", "Different")},
		},
		grid(3, form.Field{
			Key: "trial.detail", Need: true, When: when(on("trial.terms", "different")),
			Label: w("試用期間中の労働条件の内容", "What differs during the probation period"),
			Help:  w("違う条件を、賃金なら金額まで入力します。", "Say what differs; give the amount if it is the pay."),
		}),
	}
}
