package posting

import (
	"fmt"
	"slices"

	"kyujindesk/backend/form"
)

// patterns is how many 就業時間 a posting has room for.
const patterns = 3

// hoursSection is 労働時間 (domain 1.6).
func hoursSection() form.Section {
	s := form.Section{
		Key:    "hours",
		Label:  w("労働時間", "Hours"),
		Lead:   w("働く時間、残業、休憩、休日を入力します。", "Working hours, overtime, breaks and days off."),
		Fields: slices.Concat(shiftFields(), overtimeFields(), holidayFields()),
		Rows: map[string]form.Words{
			"window": w("又は（時間帯）", "Or within"), "span1": w("又は（時間帯）", "Or within"), "overtime": w("時間外労働", "Overtime"),
			"special": w("36協定における特別条項", "Special clause of the overtime agreement"), "week": w("週所定労働日数", "Days a week"),
		},
	}
	for n := 1; n <= patterns; n++ {
		s.Rows[fmt.Sprintf("hours%d", n)] = w(fmt.Sprintf("就業時間（%d）", n), fmt.Sprintf("Working hours (%d)", n))
	}
	return s
}

func shiftFields() []form.Field {
	fields := []form.Field{
		{
			Key: "hours.system", Kind: form.Choice, Need: true,
			Label: w("労働時間制度", "Working-time system"), Help: w("毎日同じ時間なら「通常」です。", "“Fixed” if the hours are the same every day."),
			Options: []form.Option{
				opt("fixed", "通常", "Fixed"), opt("shift", "交替制（シフト制）", "Shifts"), opt("flex", "フレックスタイム制", "Flextime"),
				opt("month", "変形労働時間制（1か月単位）", "Averaged over a month"), opt("year", "変形労働時間制（1年単位）", "Averaged over a year"),
				opt("week", "変形労働時間制（1週間単位非定型的）", "Set week by week"), opt("discretion", "裁量労働制", "Discretionary work"),
				opt("outside", "事業場外みなし労働時間制", "Deemed hours outside the workplace"),
			},
		},
		{
			Key: "hours.style", Kind: form.Choice, Need: true, When: when(onlyPart()),
			Label: w("就業時間の決め方", "How the hours are set"), Help: w("時間帯の中で相談して決めるなら「時間帯の中で決める」です。", "Select “within a span” if the hours are agreed one by one."),
			Options: []form.Option{opt("set", "時間が決まっている", "Set hours"), opt("window", "時間帯の中で決める", "Within a span of the day"), opt("both", "決まった時間、又は時間帯の中", "Either")},
		},
	}
	for n := 1; n <= patterns; n++ {
		fields = append(fields, patternFields(n)...)
	}
	fields = append(fields, windowFields()...)
	return append(fields,
		form.Field{
			Key: "hours.deemed", Kind: form.Decimal, Need: true, Min: "1", Max: "24", Unit: w("時間", "hours"), When: when(on("hours.system", "discretion", "outside")),
			Label: w("みなし労働時間", "Deemed hours a day"), Help: w("1日に働いたとみなす時間です。", "The hours a day that count as worked."),
		},
		grid(3, form.Field{
			Key:   "hours.note",
			Label: w("就業時間に関する特記事項", "Note on hours"), Help: w("シフトの組み方や、フレックスのコアタイムなどを入力します。", "How shifts are made, core hours and the like."),
		}))
}

// windowFields are 又は: a span of the day in which so many hours are worked. By the month it may stand beside the set hours; by the hour a
// question before says whether there is one.
func windowFields() []form.Field {
	fields := []form.Field{}
	for _, of := range []struct {
		row    string
		need   bool
		asking []form.When
	}{{"span1", false, when(onlyFull())}, {"window", true, when(onlyPart(), on("hours.style", "window", "both"))}} {
		fields = append(fields,
			form.Field{
				Key: "hours.window.start", Kind: form.Time, Need: of.need, Row: of.row, When: slices.Clone(of.asking),
				Label: w("時間帯の開始時刻", "Time range from"), Help: w("この時間帯の間で働く時間を決めます。", "The hours are agreed within this span."),
			},
			form.Field{
				Key: "hours.window.end", Kind: form.Time, Need: of.need, Row: of.row, Span: true, When: slices.Clone(of.asking),
				Label: w("時間帯の終了時刻", "Time range to"),
			},
			form.Field{
				Key: "hours.window.least", Kind: form.Decimal, Need: of.need, Glue: true, Min: "0.5", Max: "13", Unit: w("時間以上", "hours or more"), Row: of.row, When: slices.Clone(of.asking),
				Label: w("1日の労働時間", "Hours a day"), Before: w("の間の", "for "), Help: w("1日に少なくとも何時間働くかです。", "The least number of hours a day."),
			})
	}
	return fields
}

// patternFields are one 就業時間; the first must be filled unless a part-time posting has only a span of the day.
func patternFields(n int) []form.Field {
	row := fmt.Sprintf("hours%d", n)
	var help form.Words
	if n == 1 {
		help = w("「9:00」「9時」「午後5時」のどれでも読み取ります。", "9:00, 9時 and 午後5時 are all understood.")
	}
	fields := []form.Field{}
	for i, kind := range []form.When{onlyFull(), onlyPart()} {
		conditions := when(kind)
		if i == 1 {
			conditions = append(conditions, on("hours.style", "set", "both"))
		}
		fields = append(fields,
			form.Field{
				Key: fmt.Sprintf("hours.%d.start", n), Kind: form.Time, Need: n == 1, Row: row, When: slices.Clone(conditions),
				Label: w(fmt.Sprintf("始業時刻（%d）", n), fmt.Sprintf("Work starts (%d)", n)), Help: help,
			},
			form.Field{
				Key: fmt.Sprintf("hours.%d.end", n), Kind: form.Time, Need: n == 1, Row: row, Span: true, When: slices.Clone(conditions),
				Label: w(fmt.Sprintf("終業時刻（%d）", n), fmt.Sprintf("Work ends (%d)", n)),
			})
	}
	return fields
}

func overtimeFields() []form.Field {
	return []form.Field{
		{
			Key: "break.minutes", Kind: form.Number, Need: true, Min: "0", Max: "240", Unit: w("分", "minutes"),
			Label: w("休憩時間", "Break"), Help: w("6時間を超える日は45分以上、8時間を超える日は60分以上です。", "At least 45 minutes over 6 hours, 60 minutes over 8 hours."),
		},
		{
			Key: "overtime.has", Kind: form.Choice, Need: true, Row: "overtime", Options: yesNo(),
			Label: w("時間外労働", "Overtime"), Help: w("決まった時間を超えて働いてもらうことがあるかどうかです。", "Whether people may work beyond the set hours."),
		},
		{
			Key: "overtime.hours", Kind: form.Decimal, Need: true, Min: "0", Max: "200", Unit: w("時間", "hours"), Row: "overtime", When: when(on("overtime.has", "yes")),
			Label: w("時間外労働の月平均", "Average overtime a month"), Before: w("月平均", "a month: "), Help: w("直近1年の実績をもとにした、1か月の平均です。", "The monthly average of the last year."),
		},
		{
			Key: "overtime.special", Kind: form.Choice, Need: true, Row: "special", Options: yesNo(),
			Label: w("36協定における特別条項", "Special clause of the overtime agreement"), Help: w("月45時間を超える時間外労働を、協定で認めているかどうかです。", "Whether your agreement allows more than 45 hours a month."),
		},
		grid(3, form.Field{
			Key: "overtime.reason", Need: true, When: when(on("overtime.special", "yes")),
			Label: w("特別な事情・期間等", "Special circumstances"),
			Help:  w("どんなときに、月何時間・年何回まで延ばすかを入力します。", "When, up to how many hours a month and how often a year."),
		}),
	}
}

func holidayFields() []form.Field {
	return []form.Field{
		{
			Key: "week.days.lower", Kind: form.Number, Need: true, Min: "1", Max: "7", Unit: w("日", "days"), Row: "week", When: when(onlyPart()),
			Label: w("週所定労働日数（下限）", "Days a week (minimum)"), Before: w("週", ""), Help: w("1週間に働く日数です。決まっていれば両方に同じ数を入力し、「4日以上」なら上限を空けておきます。", "Days worked in a week: the same number twice if it is set; leave the maximum empty for “4 or more”."),
		},
		{
			Key: "week.days.upper", Kind: form.Number, Min: "1", Max: "7", Unit: w("日", "days"), Row: "week", Span: true, When: when(onlyPart()),
			Label: w("週所定労働日数（上限）", "Days a week (maximum)"),
		},
		{
			Key: "week.talk", Kind: form.Choice, Row: "week", When: when(onlyPart()),
			Label: w("労働日数の相談", "Days negotiable"), Before: w("日数の相談 ", "negotiable: "), Options: canOrNot(),
			Help: w("日数を本人と相談して決められるかどうかです。", "Whether the days can be agreed with the person."),
		},
		{
			Key: "holidays.annual", Kind: form.Number, Need: true, Min: "52", Max: "300", Unit: w("日", "days"), When: when(onlyFull()),
			Label: w("年間休日数", "Days off a year"), Help: w("年次有給休暇を除いた、1年の休みの日数です。", "Days off in a year, without paid leave."),
		},
		{
			Key: "holidays.days", Kind: form.Choices, Need: true,
			Label: w("休日", "Days off"), Help: w("決まって休む日をすべて選びます。シフトで決まるなら「その他」です。", "All days that are always off; “Other” if shifts decide."),
			Options: []form.Option{
				opt("mon", "月", "Mon"), opt("tue", "火", "Tue"), opt("wed", "水", "Wed"), opt("thu", "木", "Thu"), opt("fri", "金", "Fri"),
				opt("sat", "土", "Sat"), opt("sun", "日", "Sun"), opt("public", "祝日", "Public holidays"), opt("other", "その他", "Other"),
			},
		},
		{
			Key: "holidays.week", Kind: form.Choice, Need: true,
			Label: w("週休二日制", "Two days off a week"), Help: w("毎週かならず2日休めるときだけ「毎週」です。", "“Every week” only if every single week has two days off."),
			Options: []form.Option{opt("every", "毎週", "Every week"), opt("other", "その他", "Some weeks"), opt("none", "なし", "No")},
		},
		grid(2, form.Field{
			Key: "holidays.note", Label: w("休日の補足", "Note on days off"),
			Help: w("年末年始や夏季の休み、隔週の休み、シフトの決め方などを入力します。", "New Year and summer holidays, alternate weeks, how shifts are set."),
		}),
		{
			Key: "leave.days", Kind: form.Number, Need: true, Min: "0", Max: "40", Unit: w("日", "days"),
			Label: w("6か月経過後の年次有給休暇日数", "Paid leave after six months"), Help: w("法律の日数より少なくはできません。週5日以上なら10日からです。", "Not below the law: from 10 days for five days a week."),
		},
	}
}
