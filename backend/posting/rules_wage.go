package posting

import (
	"fmt"
	"math"
	"strings"

	"kyujindesk/backend/form"
)

func wageRules() []rule {
	return []rule{
		{"wage.scale", form.Warning, Kinds(), "職業安定法5条の4", findOddAmount},
		{"wage.converted", form.Warning, Kinds(), "職業安定法5条の3", findOddConversion},
		{"allowance.pair", form.Error, Kinds(), "職業安定法5条の3", findHalfAllowance},
		{"allowance.personal", form.Warning, Kinds(), "職業安定法5条の3", findPersonalAllowance},
	}
}

// raised lifts the lower end of a range, and the upper end with it where it would fall below.
func (a answers) raised(lowerKey, upperKey string, to float64) form.Values {
	change := form.Values{lowerKey: short(to)}
	if upper, ok := a.number(upperKey); ok && upper < to {
		change[upperKey] = short(to)
	}
	return change
}

func (a answers) prefectureName() string {
	for _, p := range Prefectures() {
		if p.Code == a.text("place.prefecture") {
			return p.Label.JA
		}
	}
	return ""
}

// findOddAmount catches an amount typed in another unit: 20 for 20万, a month's pay for an hour's.
func findOddAmount(a answers, _ circumstances) []finding {
	least, most, unit, unitEN := 50_000.0, 2_000_000.0, "1か月", "month"
	if a.kind.ByHour() {
		least, most, unit, unitEN = 500, 20_000, "1時間", "hour"
	}
	found := []finding{}
	for _, key := range []string{"wage.base.lower", "wage.base.upper"} {
		if n, ok := a.number(key); ok && (n < least || n > most) {
			return one(fmt.Sprintf("基本給は%sの額です。%s円でよいか確認してください。", unit, commas(n)),
				fmt.Sprintf("Base pay is for one %s. Please confirm %s yen.", unitEN, commas(n)), key)
		}
	}
	return found
}

// findOddConversion compares base pay with the amount of the pay form, turned into months (full-time) or hours (part-time).
func findOddConversion(a answers, _ circumstances) []finding {
	lower, upper, ok1 := a.ends("wage.own.lower", "wage.own.upper")
	base, _, ok2 := a.ends("wage.base.lower", "wage.base.upper")
	convert, ok3 := a.conversion()
	if !ok1 || !ok2 || !ok3 {
		return nil
	}
	want, wantUpper := convert(lower), convert(upper)
	if math.Abs(base-want) <= want*0.02+1 {
		return nil
	}
	f := one(fmt.Sprintf("賃金形態での金額から計算すると、基本給の下限は約%s円です。入力した%s円でよいか確認してください。", commas(want), commas(base)),
		fmt.Sprintf("From the amount in the pay form the lowest base pay is about %s yen, not %s. Please confirm.", commas(want), commas(base)),
		"wage.base.lower", "wage.own.lower")
	return repaired(f, "計算した額を入れる", "Enter the calculated amounts",
		form.Values{"wage.base.lower": short(want), "wage.base.upper": short(wantUpper)})
}

// conversion makes an amount of the pay form base pay, where that is certain.
func (a answers) conversion() (convert func(float64) float64, ok bool) {
	day, dayLong, hoursKnown := a.dailyHours()
	month, monthLong, monthKnown := a.monthlyHours()
	steady := hoursKnown && day == dayLong
	perHour := func(hours float64) func(float64) float64 {
		return func(own float64) float64 { return math.Round(HourlyValue(own, hours)) }
	}
	if a.kind.ByHour() {
		switch {
		case a.is("wage.form", "daily"):
			return perHour(day), steady
		case a.is("wage.form", "monthly"):
			return perHour(month), monthKnown && month == monthLong
		case a.is("wage.form", "yearly"):
			return perHour(month * 12), monthKnown && month == monthLong
		}
		return nil, false
	}
	days, ok := a.number("wage.days")
	switch {
	case a.is("wage.form", "daily"):
		return func(own float64) float64 { return MonthlyFromDaily(own, days) }, ok
	case a.is("wage.form", "hourly"):
		return func(own float64) float64 { return MonthlyFromHourly(own, day, days) }, ok && steady
	}
	// A year's pay may hold the bonus too, so it says nothing certain about base pay.
	return nil, false
}

func findHalfAllowance(a answers, _ circumstances) []finding {
	found := []finding{}
	for n := 1; n <= allowances; n++ {
		key := fmt.Sprintf("allowance.%d.", n)
		name, lower, upper := a.text(key+"name"), a.text(key+"lower"), a.text(key+"upper")
		switch {
		case name != "" && lower == "":
			found = append(found, one(fmt.Sprintf("手当%dの額を入力してください。", n),
				fmt.Sprintf("Enter the amount of allowance %d.", n), key+"lower", key+"name")...)
		case name == "" && (lower != "" || upper != ""):
			found = append(found, one(fmt.Sprintf("手当%dの名前を入力してください。", n),
				fmt.Sprintf("Enter the name of allowance %d.", n), key+"name", key+"lower")...)
		}
	}
	return found
}

// findPersonalAllowance knows names of allowances that depend on the person or the month and belong into d.
func findPersonalAllowance(a answers, _ circumstances) []finding {
	found := []finding{}
	for n := 1; n <= allowances; n++ {
		key := fmt.Sprintf("allowance.%d.name", n)
		name := a.text(key)
		for _, personal := range []string{"通勤", "交通費", "家族", "扶養", "皆勤", "精勤", "住宅", "資格", "残業", "深夜", "休日"} {
			if strings.Contains(name, personal) {
				found = append(found, one(
					fmt.Sprintf("「%s」は人や月によって変わる手当ではありませんか。全員に毎月決まって払うのでなければ、「その他の手当等付記事項」に入力してください。", name),
					fmt.Sprintf("Does “%s” depend on the person or the month? If so, put it into “Other allowances”.", name), key,
				)...)
				break
			}
		}
	}
	return found
}
