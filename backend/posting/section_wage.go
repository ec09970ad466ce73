package posting

import (
	"fmt"
	"slices"

	"kyujindesk/backend/form"
)

// allowances is how many 定額的に支払われる手当 a posting has room for.
const allowances = 4

// wageSection is 賃金・手当 (domain 1.5).
func wageSection() form.Section {
	s := form.Section{
		Key:   "wage",
		Label: w("賃金・手当", "Pay"),
		Lead:  w("税や保険料を引く前の額を入力します。採用のときに守る約束になります。", "Amounts before tax and insurance. You are bound by them when you hire."),
		Fields: slices.Concat(
			baseFields(), allowanceFields(), fixedOvertimeFields(), commuteFields(), paydayFields(), raiseFields(), bonusFields(),
		),
		Rows: map[string]form.Words{
			"form": w("賃金形態", "Pay type"), "own": w("賃金形態での金額", "Amount by pay type"), "base": w("基本給（a）", "Base pay (a)"),
			"fixed": w("固定残業代（c）", "Fixed overtime pay (c)"), "commute": w("通勤手当", "Commuting allowance"), "closing": w("賃金締切日", "Pay period ends"),
			"payday": w("賃金支払日", "Payday"), "raise": w("昇給", "Raises"), "bonus": w("賞与", "Bonus"),
		},
	}
	for n := 1; n <= allowances; n++ {
		s.Rows[fmt.Sprintf("allowance%d", n)] = w(fmt.Sprintf("定額的に支払われる手当%d（b）", n), fmt.Sprintf("Fixed allowance %d (b)", n))
	}
	return s
}

func baseFields() []form.Field {
	forms := []form.Option{
		opt("monthly", "月給", "Monthly"), opt("daily", "日給", "Daily"), opt("hourly", "時給", "Hourly"),
		opt("yearly", "年俸制", "Yearly"), opt("other", "その他", "Other"),
	}
	ownHelp := w("日給なら1日、時給なら1時間、年俸なら1年の額です。", "The amount for a day, an hour or a year, as the form says.")
	fullHelp := w("1か月の額です。日給や時給のときは、月平均の日数や時間で月額に換算します。", "For a month; convert daily or hourly pay with the average month.")
	partHelp := w("1時間の額です。日給や月給のときは、時間額に換算します。", "For an hour; convert daily or monthly pay.")
	return []form.Field{
		{
			Key: "wage.form", Kind: form.Choice, Need: true, Row: "form",
			Label: w("賃金形態", "Pay type"), Help: w("支払う額を何によって決めるかです。", "What the pay is counted by."), Options: forms,
		},
		{
			Key: "wage.formOther", Kind: form.Text, Need: true, Chars: 28, Row: "form", When: when(on("wage.form", "other")),
			Label: w("賃金形態の内容", "Pay type (details)"), Help: w("「出来高払い（保障給あり）」のように入力します。", "For example piece rate with a guaranteed minimum."),
		},
		{
			Key: "wage.own.lower", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "own", When: when(onlyFull(), on("wage.form", "daily", "hourly", "yearly")),
			Label: w("賃金形態での金額（下限）", "Amount by pay type (minimum)"), Help: ownHelp,
		},
		{
			Key: "wage.own.upper", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "own", Span: true, When: when(onlyFull(), on("wage.form", "daily", "hourly", "yearly")),
			Label: w("賃金形態での金額（上限）", "Amount by pay type (maximum)"),
		},
		{
			Key: "wage.own.lower", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "own", When: when(onlyPart(), on("wage.form", "daily", "monthly", "yearly")),
			Label: w("賃金形態での金額（下限）", "Amount by pay type (minimum)"), Help: ownHelp,
		},
		{
			Key: "wage.own.upper", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "own", Span: true, When: when(onlyPart(), on("wage.form", "daily", "monthly", "yearly")),
			Label: w("賃金形態での金額（上限）", "Amount by pay type (maximum)"),
		},
		{
			Key: "wage.base.lower", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "base", When: when(onlyFull()),
			Label: w("基本給・月額（下限）", "Base pay a month (minimum)"), Help: fullHelp,
		},
		{
			Key: "wage.base.upper", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "base", Span: true, When: when(onlyFull()),
			Label: w("基本給・月額（上限）", "Base pay a month (maximum)"),
		},
		{
			Key: "wage.base.lower", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "base", When: when(onlyPart()),
			Label: w("基本給・時間額（下限）", "Base pay an hour (minimum)"), Help: partHelp,
		},
		{
			Key: "wage.base.upper", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "base", Span: true, When: when(onlyPart()),
			Label: w("基本給・時間額（上限）", "Base pay an hour (maximum)"),
		},
		{
			Key: "wage.days", Kind: form.Decimal, Need: true, Min: "1", Max: "31", Unit: w("日", "days"), When: when(onlyFull()),
			Label: w("月平均労働日数", "Working days in an average month"),
			Help:  w("（365－年間休日数）÷12 で、小数第1位まで入力します。", "(365 − days off a year) ÷ 12, with one decimal place."),
		},
	}
}

// allowanceFields are b: what everybody gets in the same amount, a month (full-time) or an hour (part-time).
func allowanceFields() []form.Field {
	fields := []form.Field{}
	for n := 1; n <= allowances; n++ {
		row := fmt.Sprintf("allowance%d", n)
		key := fmt.Sprintf("allowance.%d.", n)
		name := form.Field{
			Key: key + "name", Kind: form.Text, Chars: 10, Row: row,
			Label: w(fmt.Sprintf("手当%dの名前", n), fmt.Sprintf("Name of allowance %d", n)),
		}
		full, part := name, name
		full.When, part.When = when(onlyFull()), when(onlyPart())
		if n == 1 {
			full.Help = w("全員に毎月決まって払う手当を月額で入力します。人や月で変わるものは「その他の手当」へ入力します。", "Monthly amounts that everybody gets; the rest goes into “Other allowances”.")
			part.Help = w("全員に決まって払う手当を時間額に換算して入力します。人や月で変わるものは「その他の手当」へ入力します。", "Amounts an hour that everybody gets; the rest goes into “Other allowances”.")
		}
		fields = append(fields, full, part,
			form.Field{
				Key: key + "lower", Kind: form.Yen, Min: "1", Max: mostYen, Unit: yen(), Row: row,
				Label: w(fmt.Sprintf("手当%dの額（下限）", n), fmt.Sprintf("Allowance %d (minimum)", n)),
			},
			form.Field{
				Key: key + "upper", Kind: form.Yen, Min: "1", Max: mostYen, Unit: yen(), Row: row, Span: true,
				Label: w(fmt.Sprintf("手当%dの額（上限）", n), fmt.Sprintf("Allowance %d (maximum)", n)),
			})
	}
	return fields
}

// fixedOvertimeFields are c.
func fixedOvertimeFields() []form.Field {
	has := when(on("wage.fixed.has", "yes"))
	return []form.Field{
		{
			Key: "wage.fixed.has", Kind: form.Choice, Need: true, Row: "fixed",
			Label: w("固定残業代", "Fixed overtime pay"), Options: yesNo(),
			Help: w("残業の有無にかかわらず、残業代として毎月決まった額を払うかどうかです。", "Whether a set amount is paid as overtime pay every month."),
		},
		{
			Key: "wage.fixed.lower", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "fixed", When: has,
			Label: w("固定残業代（下限）", "Fixed overtime pay (minimum)"),
			Help:  w("基本給に入れず、基本給と同じ単位（月額か時間額）で分けて入力します。", "Apart from the base pay, in the same unit (a month or an hour)."),
		},
		{
			Key: "wage.fixed.upper", Kind: form.Yen, Need: true, Min: "1", Max: mostYen, Unit: yen(), Row: "fixed", Span: true, When: has,
			Label: w("固定残業代（上限）", "Fixed overtime pay (maximum)"),
		},
		{
			Key: "wage.fixed.hours", Kind: form.Decimal, Need: true, Min: "1", Max: "99", Unit: w("時間分", "hours"), Row: "fixed", When: has,
			Label: w("固定残業代に含む時間", "Hours it covers"), Before: w("月", "a month "),
			Help: w("1か月に何時間分の残業代かを入力します。", "How many hours of overtime a month it pays for."),
		},
		grid(3, form.Field{
			Key: "wage.fixed.note", Need: true, When: has,
			Label: w("固定残業代に関する特記事項", "Note on fixed overtime pay"),
			Help:  w("何時間分か、残業がなくても払うこと、超えた分は別に払うことの3つを入力します。", "State the hours, that it is paid without overtime too, and that more is paid extra."),
		}),
		grid(3, form.Field{
			Key: "wage.other", Label: w("その他の手当等付記事項（d）", "Other allowances (d)"),
			Help: w("家族手当や資格手当など、人や月によって変わるものを条件とともに入力します。", "What depends on the person or the month, with its conditions."),
		}),
	}
}
