package establishment

import "kyujindesk/backend/form"

// Welfare is 保険・年金・定年等. A posting asks the same, answered from here and changeable there, because
// part-timers for example may have other insurance than most.
func Welfare() []form.Field {
	return []form.Field{
		{
			Key: "insurance.kinds", Kind: form.Choices, Need: true, Row: "insurance",
			Label: w("加入保険等", "Insurance"), Help: w("この求人の働き方で加入するものをすべて選びます。", "All that people in this job are enrolled in."),
			Options: []form.Option{
				opt("employment", "雇用", "Employment"), opt("accident", "労災", "Workers' accident"), opt("public", "公務災害補償", "Public service accident"),
				opt("health", "健康", "Health"), opt("pension", "厚生年金", "Employees' pension"), opt("asset", "財形", "Asset formation"), opt("other", "その他", "Other"),
			},
		},
		{
			Key: "insurance.other", Kind: form.Text, Need: true, Chars: 28, Row: "insurance", When: when("insurance.kinds", "other"),
			Label: w("その他の保険等", "Other insurance"), Help: w("加入しているものの名前を入力します。", "What else people are enrolled in."),
		},
		{
			Key: "pension.kinds", Kind: form.Choices,
			Label: w("企業年金", "Company pension"), Help: w("会社が独自に用意する年金です。なければ空けておきます。", "Pensions of the company's own; leave empty if there are none."),
			Options: []form.Option{opt("fund", "厚生年金基金", "Employees' pension fund"), opt("contribution", "確定拠出年金", "Defined contribution"), opt("benefit", "確定給付年金", "Defined benefit")},
		},
		{
			Key: "retire.mutual", Kind: form.Choice, Need: true,
			Label: w("退職金共済", "Retirement mutual aid"), Help: w("中小企業退職金共済などに入っているかどうかです。", "Whether you belong to a mutual aid scheme for retirement pay."),
			Options: []form.Option{opt("yes", "加入", "Member"), opt("no", "未加入", "Not a member")},
		},
		{
			Key: "retire.pay", Kind: form.Choice, Need: true, Row: "allowance", Options: yesNo(),
			Label: w("退職金制度", "Retirement allowance"), Help: w("この求人で働く人に退職金があるかどうかです。", "Whether people in this job get a retirement allowance."),
		},
		{
			Key: "retire.years", Kind: form.Number, Need: true, Min: "0", Max: "40", Unit: w("年以上", "years or more"), Row: "allowance", When: when("retire.pay", "yes"),
			Label: w("退職金に必要な勤続年数", "Years of service needed"), Before: w("勤続", "after "), Help: w("何年勤めると受け取れるかです。", "After how many years it is paid."),
		},
		{
			Key: "retire.age.has", Kind: form.Choice, Need: true, Row: "retirement", Options: yesNo(),
			Label: w("定年制", "Retirement age"), Help: w("一律に退職する年齢を決めているかどうかです。", "Whether everybody retires at a set age."),
		},
		{
			Key: "retire.age", Kind: form.Number, Need: true, Min: "60", Max: "80", Unit: w("歳", "years"), Row: "retirement", When: when("retire.age.has", "yes"),
			Label: w("定年の年齢", "Age of retirement"), Before: w("一律", "at "), Help: w("60歳より低くはできません。", "Not below 60."),
		},
		{
			Key: "rehire.has", Kind: form.Choice, Need: true, Row: "rehire", Options: yesNo(),
			Label: w("再雇用制度", "Re-employment"), Help: w("定年のあとに、あらためて雇う制度があるかどうかです。", "Whether people are hired anew after retirement."),
		},
		{
			Key: "rehire.age", Kind: form.Number, Need: true, Min: "60", Max: "99", Unit: w("歳", "years"), Row: "rehire", When: when("rehire.has", "yes"),
			Label: w("再雇用の上限年齢", "Re-employment up to"), Before: w("上限", "up to "), Help: w("何歳まで雇うかです。", "Up to which age."),
		},
		{
			Key: "extend.has", Kind: form.Choice, Need: true, Row: "extend", Options: yesNo(),
			Label: w("勤務延長", "Extension of service"), Help: w("定年で退職させずに、続けて雇う制度があるかどうかです。", "Whether people stay on without retiring."),
		},
		{
			Key: "extend.age", Kind: form.Number, Need: true, Min: "60", Max: "99", Unit: w("歳", "years"), Row: "extend", When: when("extend.has", "yes"),
			Label: w("勤務延長の上限年齢", "Extension up to"), Before: w("上限", "up to "), Help: w("何歳まで続けられるかです。", "Up to which age."),
		},
		{
			Key: "nursery.has", Kind: form.Choice, Row: "nursery", Options: yesNo(),
			Label: w("利用可能託児施設", "Childcare"), Help: w("働く人が子どもを預けられる施設が、会社の内か提携先にあるかどうかです。", "Whether people can leave children at your own or a partner's place."),
		},
		{
			Key: "nursery.note", Kind: form.Text, Chars: 30, Row: "nursery", When: when("nursery.has", "yes"),
			Label: w("託児施設の特記事項", "Note on childcare"), Help: w("年齢や時間、費用などの条件を入力します。", "Ages, hours, costs."),
		},
	}
}

// WelfareRows names the rows of Welfare.
func WelfareRows() map[string]form.Words {
	return map[string]form.Words{
		"insurance": w("加入保険等", "Insurance"), "allowance": w("退職金制度", "Retirement allowance"), "retirement": w("定年制", "Retirement age"),
		"rehire": w("再雇用制度", "Re-employment"), "extend": w("勤務延長", "Extension of service"), "nursery": w("利用可能託児施設", "Childcare"),
	}
}
