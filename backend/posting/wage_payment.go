package posting

import (
	"slices"

	"kyujindesk/backend/form"
)

// commuteFields ask for the commuting allowance.
func commuteFields() []form.Field {
	return []form.Field{
		{
			Key: "commute.kind", Kind: form.Choice, Need: true, Row: "commute",
			Label: w("通勤手当", "Commuting allowance"), Help: w("通勤にかかる費用をどこまで払うかです。", "How much of the cost of commuting you pay."),
			Options: []form.Option{
				opt("capped", "実費支給（上限あり）", "Actual cost, up to a limit"), opt("actual", "実費支給（上限なし）", "Actual cost"),
				opt("flat", "一定額", "A set amount"), opt("none", "なし", "None"),
			},
		},
		{
			Key: "commute.per", Kind: form.Choice, Need: true, Row: "commute", When: when(on("commute.kind", "capped", "flat")),
			Label: w("通勤手当の単位", "Commuting allowance per"), Help: w("額が1か月分か1日分かを選びます。", "Whether the amount is for a month or a day."),
			Options: []form.Option{opt("month", "月額", "a month"), opt("day", "日額", "a day")},
		},
		{
			Key: "commute.amount", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "commute", Glue: true, When: when(on("commute.kind", "capped", "flat")),
			Label: w("通勤手当の額", "Amount of the allowance"), Help: w("上限の額、または一定の額を入力します。", "The limit or the set amount."),
		},
	}
}

// paydayFields ask when a pay period ends and when it is paid.
func paydayFields() []form.Field {
	days := []form.Option{
		opt("end", "固定（月末）", "End of the month"), opt("day", "固定（月末以外）", "A day of the month"), opt("other", "その他", "Other"),
	}
	return []form.Field{
		{
			Key: "closing.kind", Kind: form.Choice, Need: true, Row: "closing", Options: days,
			Label: w("賃金締切日", "Pay period ends"), Help: w("いつまで働いた分をまとめて計算するかです。", "The last day that counts for a payment."),
		},
		{
			Key: "closing.day", Kind: form.Number, Need: true, Min: "1", Max: "30", Unit: w("日", ""), Row: "closing", When: when(on("closing.kind", "day")),
			Label: w("締切日", "Closing day"), Before: w("毎月", "on day "), Help: w("毎月の何日かを入力します。", "The day of the month."),
		},
		{
			Key: "closing.other", Kind: form.Text, Need: true, Chars: 28, Row: "closing", When: when(on("closing.kind", "other")),
			Label: w("締切日の内容", "Closing day (details)"), Help: w("「毎週土曜日」のように入力します。", "For example every Saturday."),
		},
		{
			Key: "payday.kind", Kind: form.Choice, Need: true, Row: "payday", Options: days,
			Label: w("賃金支払日", "Payday"), Help: w("賃金を渡す日です。毎月1回以上、決まった日に払います。", "Pay is due at least once a month on a set day."),
		},
		{
			Key: "payday.month", Kind: form.Choice, Need: true, Row: "payday", When: when(on("payday.kind", "end", "day")),
			Label: w("支払月", "Month of payment"), Help: w("締切日から見て、いつの月に払うかです。", "Counted from the closing day."),
			Options: []form.Option{opt("same", "当月", "Same month"), opt("next", "翌月", "Next month"), opt("later", "翌々月", "The month after next")},
		},
		{
			Key: "payday.day", Kind: form.Number, Need: true, Min: "1", Max: "30", Unit: w("日", ""), Row: "payday", Glue: true, When: when(on("payday.kind", "day")),
			Label: w("支払日", "Day of payment"), Before: w("", "day "), Help: w("その月の何日かを入力します。", "The day of that month."),
		},
		{
			Key: "payday.other", Kind: form.Text, Need: true, Chars: 28, Row: "payday", When: when(on("payday.kind", "other")),
			Label: w("支払日の内容", "Payday (details)"), Help: w("「毎週金曜日」のように入力します。", "For example every Friday."),
		},
	}
}

// raiseFields ask for raises and what they were last year: of pay by the month so much a month, of pay by the hour so much an hour.
func raiseFields() []form.Field {
	record := on("raise.record", "yes")
	return slices.Concat(
		[]form.Field{
			{
				Key: "raise.has", Kind: form.Choice, Need: true, Row: "raise", Options: yesNo(),
				Label: w("昇給制度", "Raises"), Help: w("賃金を上げるきまりがあるかどうかです。", "Whether there is a rule for raises."),
			},
			{
				Key: "raise.record", Kind: form.Choice, Need: true, Row: "raise", Options: yesNo(), When: when(on("raise.has", "yes")),
				Label: w("昇給の前年度実績", "Raises last year"), Before: w("前年度実績 ", "last year: "),
				Help: w("前の年度に実際に昇給があったかどうかです。", "Whether there was a raise last year."),
			},
		},
		raisePer(w("月あたり", "a month"), onlyFull(), record), raisePer(w("1時間あたり", "an hour"), onlyPart(), record),
		[]form.Field{
			{
				Key: "raise.yen.upper", Kind: form.Yen, Need: true, Max: mostYen, Unit: yen(), Row: "raise", Span: true, When: when(on("raise.by", "yen")),
				Label: w("昇給額（上限）", "Raise (maximum)"),
			},
			{
				Key: "raise.rate.lower", Kind: form.Decimal, Need: true, Max: "100", Unit: w("%", "%"), Before: w("昇給率", "rate: "), Row: "raise", When: when(on("raise.by", "rate")),
				Label: w("昇給率（下限）", "Rate of raise (minimum)"),
			},
			{
				Key: "raise.rate.upper", Kind: form.Decimal, Need: true, Max: "100", Unit: w("%", "%"), Row: "raise", Span: true, When: when(on("raise.by", "rate")),
				Label: w("昇給率（上限）", "Rate of raise (maximum)"),
			},
		},
	)
}

// raisePer asks how a raise is said of pay by one unit of time, and its lower end.
func raisePer(time form.Words, only, record form.When) []form.Field {
	return []form.Field{
		{
			Key: "raise.by", Kind: form.Choice, Need: true, Row: "raise", Quiet: true, When: when(only, record),
			Label: w("昇給の記載方法", "Raise expressed as"), Help: w(time.JA+"の金額か、昇給率のどちらかで入力します。", "As an amount "+time.EN+" or as a rate."),
			Options: []form.Option{opt("yen", "金額（"+time.JA+"）", "Amount "+time.EN), opt("rate", "昇給率", "Rate")},
		},
		{
			Key: "raise.yen.lower", Kind: form.Yen, Need: true, Max: mostYen, Unit: yen(), Before: w(time.JA, time.EN+": "), Row: "raise", When: when(only, on("raise.by", "yen")),
			Label: w("昇給額（下限）", "Raise (minimum)"),
		},
	}
}

// bonusFields ask for the bonus and what it was last year.
func bonusFields() []form.Field {
	record := when(on("bonus.record", "yes"))
	return []form.Field{
		{
			Key: "bonus.has", Kind: form.Choice, Need: true, Row: "bonus", Options: yesNo(),
			Label: w("賞与制度", "Bonus"), Help: w("新しく入る人にも払う制度があるかどうかです。", "Whether there is a bonus that newcomers get too."),
		},
		{
			Key: "bonus.record", Kind: form.Choice, Need: true, Row: "bonus", Options: yesNo(), When: when(on("bonus.has", "yes")),
			Label: w("賞与の前年度実績", "Bonus last year"), Before: w("前年度実績 ", "last year: "),
			Help: w("前の年度に実際に払ったかどうかです。", "Whether it was paid last year."),
		},
		{
			Key: "bonus.count", Kind: form.Number, Need: true, Min: "1", Max: "12", Unit: w("回", ""), Row: "bonus", When: record,
			Label: w("賞与の回数", "Number of bonuses"), Before: w("年", "times a year: "), Help: w("前の年度に払った回数です。", "How many were paid last year."),
		},
		{
			Key: "bonus.by", Kind: form.Choice, Need: true, Row: "bonus", Quiet: true, When: record,
			Label: w("賞与の記載方法", "Bonus expressed as"), Help: w("基本給の何か月分か、または金額で入力します。", "In months of base pay or as an amount."),
			Options: []form.Option{opt("months", "月数", "Months"), opt("yen", "金額", "Amount")},
		},
		{
			Key: "bonus.months", Kind: form.Decimal, Need: true, Max: "24", Unit: w("か月分", "months of pay"), Row: "bonus", When: when(on("bonus.by", "months")),
			Label: w("賞与の月数", "Months of pay"), Before: w("計", "in all "), Help: w("1年の合計です。", "The sum of the year."),
		},
		{
			Key: "bonus.yen.lower", Kind: form.Yen, Need: true, Max: mostYen, Unit: yen(), Row: "bonus", When: when(on("bonus.by", "yen")),
			Label: w("賞与の額（下限）", "Bonus (minimum)"),
		},
		{
			Key: "bonus.yen.upper", Kind: form.Yen, Need: true, Max: mostYen, Unit: yen(), Row: "bonus", Span: true, When: when(on("bonus.by", "yen")),
			Label: w("賞与の額（上限）", "Bonus (maximum)"),
		},
	}
}
