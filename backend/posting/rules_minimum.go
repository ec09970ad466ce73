package posting

import (
	"fmt"
	"math"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

func minimumRules() []rule {
	return []rule{
		{"wage.minimum", form.Error, Kinds(), "最低賃金法4条", findBelowMinimum},
		{"wage.minimumOwn", form.Error, Kinds(), "最低賃金法4条", findOwnBelowMinimum},
		{"wage.minimumSoon", form.Warning, Kinds(), "最低賃金法4条", findBelowComingMinimum},
		{"wage.minimumOld", form.Warning, Kinds(), "最低賃金法4条", findOldTable},
		{"wage.minimumTrade", form.Warning, Kinds(), "最低賃金法15条・16条（特定最低賃金）", findTradeMinimum},
	}
}

// countsForMinimum leaves out what the comparison leaves out: 精皆勤手当, 通勤手当, 家族手当 (最低賃金法施行規則1条).
func countsForMinimum(name string) bool {
	for _, out := range []string{"皆勤", "精勤", "無欠勤", "通勤", "交通費", "ガソリン", "定期代", "家族", "扶養", "配偶者", "子ども", "子供", "こども", "固定残業", "みなし残業", "定額残業", "時間外", "残業", "深夜", "休日"} {
		if strings.Contains(name, out) {
			return false
		}
	}
	return true
}

// hourly is the lowest pay an hour that counts for the minimum wage. Where
// several 就業時間 are given the shortest counts, so that a finding is certain.
func (a answers) hourly() (perHour, hours, allowance float64, ok bool) {
	base, ok := a.number("wage.base.lower")
	allowance, _ = a.allowances(countsForMinimum)
	if !ok || a.kind.ByHour() {
		return base + allowance, 1, allowance, ok
	}
	hours, _, ok = a.monthlyHours()
	if !ok {
		return 0, 0, 0, false
	}
	return HourlyValue(base+allowance, hours), hours, allowance, true
}

// belowMinimum compares the lowest pay with the minimum wage of the place of work on a day, unless the posting speaks of a permit
// to pay less (最低賃金法7条).
func (a answers) belowMinimum(wages MinimumWages, day era.Date) (rate Rate, perHour, needed float64, below bool) {
	rate, known := wages.On(a.text("place.prefecture"), day)
	perHour, hours, allowance, ok := a.hourly()
	if !known || !ok || perHour >= float64(rate.Yen) || strings.Contains(a.text("wage.other")+a.text("notes.text")+a.text("hours.note"), "減額の特例") {
		return rate, 0, 0, false
	}
	return rate, perHour, ceilYen(float64(rate.Yen)*hours - allowance), true
}

// since says from when a rate holds, in brackets; nothing where its table does not know.
func (r Rate) since() (ja, en string) {
	if r.From.IsZero() {
		return "", ""
	}
	return fmt.Sprintf("（%sから）", r.From.Wareki()), fmt.Sprintf(" (since %s)", r.From)
}

func findBelowMinimum(a answers, c circumstances) []finding {
	rate, perHour, needed, below := a.belowMinimum(c.wages, c.today)
	if !below {
		return nil
	}
	sinceJA, sinceEN := rate.since()
	f := one(
		fmt.Sprintf("賃金の下限は1時間あたり%s円で、%sの最低賃金%s円%sを下回ります。基本給の下限を%s円以上にしてください。",
			commas(math.Floor(perHour)), a.prefectureName(), commas(float64(rate.Yen)), sinceJA, commas(needed)),
		fmt.Sprintf("The lowest pay is %s yen an hour, below the minimum wage of %s yen%s. Set the lowest base pay to %s yen or more.",
			commas(math.Floor(perHour)), commas(float64(rate.Yen)), sinceEN, commas(needed)),
		"wage.base.lower", "place.prefecture",
	)
	return repaired(f, fmt.Sprintf("下限を%s円にする", commas(needed)), fmt.Sprintf("Set it to %s yen", commas(needed)), a.raised("wage.base.lower", "wage.base.upper", needed))
}

// ownHours are the hours that the amount of the pay form pays for, the shortest where several are possible.
func (a answers) ownHours() (hours float64, ok bool) {
	switch {
	case a.is("wage.form", "hourly"):
		return 1, true
	case a.is("wage.form", "daily"):
		hours, _, ok = a.dailyHours()
	case a.is("wage.form", "monthly"):
		hours, _, ok = a.monthlyHours()
	case a.is("wage.form", "yearly"):
		hours, _, ok = a.monthlyHours()
		hours *= 12
	}
	return hours, ok && hours > 0
}

// findOwnBelowMinimum holds the amount of the pay form against the minimum wage: base pay may be right and the amount behind
// it not.
func findOwnBelowMinimum(a answers, c circumstances) []finding {
	own, ok1 := a.number("wage.own.lower")
	hours, ok2 := a.ownHours()
	rate, known := c.wages.On(a.text("place.prefecture"), c.today)
	if !ok1 || !ok2 || !known {
		return nil
	}
	month, _, monthKnown := a.monthlyHours()
	allowance, _ := a.allowances(countsForMinimum)
	switch {
	case a.kind.ByHour() || allowance == 0:
	case !monthKnown:
		return nil
	default:
		allowance = HourlyValue(allowance, month)
	}
	perHour := own/hours + allowance
	if perHour >= float64(rate.Yen) {
		return nil
	}
	needed := ceilYen((float64(rate.Yen) - allowance) * hours)
	f := one(
		fmt.Sprintf("賃金形態での金額の下限は1時間あたり%s円で、%sの最低賃金%s円を下回ります。%s円以上にしてください。",
			commas(math.Floor(perHour)), a.prefectureName(), commas(float64(rate.Yen)), commas(needed)),
		fmt.Sprintf("The lowest amount in the pay form is %s yen an hour, below the minimum wage of %s yen. Set it to %s yen or more.",
			commas(math.Floor(perHour)), commas(float64(rate.Yen)), commas(needed)),
		"wage.own.lower", "place.prefecture",
	)
	return repaired(f, fmt.Sprintf("下限を%s円にする", commas(needed)), fmt.Sprintf("Set it to %s yen", commas(needed)), a.raised("wage.own.lower", "wage.own.upper", needed))
}

// findBelowComingMinimum looks at the last day the posting may be in force.
func findBelowComingMinimum(a answers, c circumstances) []finding {
	if _, _, _, already := a.belowMinimum(c.wages, c.today); already {
		return nil
	}
	rate, _, needed, below := a.belowMinimum(c.wages, ExpiryOf(c.today, a.kind, a.values))
	if !below {
		return nil
	}
	f := one(
		fmt.Sprintf("%sの最低賃金は%sから%s円になり、賃金の下限がこれを下回ります。基本給の下限を%s円以上にするか、発効日までに引き上げる予定か確認してください。",
			a.prefectureName(), rate.From.Wareki(), commas(float64(rate.Yen)), commas(needed)),
		fmt.Sprintf("From %s the minimum wage is %s yen, above the lowest pay. Raise it to %s yen, or confirm that you will by then.",
			rate.From, commas(float64(rate.Yen)), commas(needed)),
		"wage.base.lower", "place.prefecture",
	)
	return repaired(f, fmt.Sprintf("下限を%s円にする", commas(needed)), fmt.Sprintf("Set it to %s yen", commas(needed)), a.raised("wage.base.lower", "wage.base.upper", needed))
}

// findOldTable speaks where the pay is so near the newest rate known that the one after it may be above: within a tenth, as
// the minimum wage has never risen by more in a year.
func findOldTable(a answers, c circumstances) []finding {
	rate, known := c.wages.On(a.text("place.prefecture"), c.today)
	perHour, _, _, ok := a.hourly()
	if !known || !ok || !c.wages.Old(c.today) || perHour >= float64(rate.Yen)*1.1 {
		return nil
	}
	return one(
		fmt.Sprintf("確認に使った最低賃金は%sのもので、新しい額になっているかもしれません。いまの額を下回らないか確認してください。", c.wages.YearName()),
		fmt.Sprintf("The minimum wages used here are those of fiscal %d and may have changed. Please confirm that the pay is not below today's.", c.wages.Year()),
		"wage.base.lower", "place.prefecture",
	)
}

// minimumTrades are words of trades for which many prefectures set a minimum wage of their own; which do, and how much, no
// table here knows.
func minimumTrades() []string {
	return []string{"自動車部品", "自動車製造", "自動車組立", "自動車の製造", "鉄鋼", "製鉄", "電子部品", "半導体", "電気機械", "電気機器", "一般機械", "産業機械", "輸送用機械", "造船", "船舶", "非鉄金属", "精密機械", "時計の組立", "百貨店", "総合スーパー", "新車販売", "新車の販売"}
}

// findTradeMinimum speaks only where the pay is within 3 % of the general rate: those of trades are seldom further above it.
func findTradeMinimum(a answers, c circumstances) []finding {
	rate, known := c.wages.On(a.text("place.prefecture"), c.today)
	perHour, _, _, ok := a.hourly()
	if !known || !ok || perHour < float64(rate.Yen) || perHour >= float64(rate.Yen)*1.03 {
		return nil
	}
	title := a.text("work.title")
	for _, trade := range minimumTrades() {
		if strings.Contains(title, trade) {
			return one(
				fmt.Sprintf("「%s」の仕事には、%sの最低賃金%s円より高い特定最低賃金があるかもしれません。労働局の一覧で確認してください。", trade, a.prefectureName(), commas(float64(rate.Yen))),
				fmt.Sprintf("A minimum wage of the trade, above the %s yen of the prefecture, may hold for this work. Please confirm with the list of the labour bureau.", commas(float64(rate.Yen))),
				"wage.base.lower", "work.title",
			)
		}
	}
	return nil
}
