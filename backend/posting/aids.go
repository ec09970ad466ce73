package posting

import (
	"fmt"
	"math"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Aids is what an experienced clerk would work out beside the answers, at the field each stands at: the pay of an hour,
// base pay from another pay form, the least fixed overtime pay, average working days, addresses of postal codes. It asks
// for nothing; Check says what must be mended.
func Aids(k Kind, v form.Values, today era.Date, wages MinimumWages) []form.Aid {
	k = k.orFull()
	a := settledOf(k, v)
	aids := a.form.Addresses(v)
	for _, help := range []func(answers, circumstances) []form.Aid{aidHourly, aidConversion, aidFixed} {
		aids = append(aids, help(a, circumstances{today: today, wages: wages})...)
	}
	return aids
}

func aid(field, ja, en string) []form.Aid { return []form.Aid{{Field: field, Text: w(ja, en)}} }

// fills offers an amount for a field that is empty, or says it only where it stands already.
func (a answers) fills(aids []form.Aid, key, value string) []form.Aid {
	if a.text(key) == "" {
		aids[0].Repair = &form.Repair{Label: w("この値を入力", "Fill this in"), Values: form.Values{key: value}}
	}
	return aids
}

func aidHourly(a answers, c circumstances) []form.Aid {
	perHour, _, _, ok := a.hourly()
	if !ok || a.kind.ByHour() {
		return nil
	}
	ja, en := fmt.Sprintf("時給に換算すると、下限は%s円です。", commas(math.Floor(perHour))), fmt.Sprintf("The lowest pay comes to %s yen an hour.", commas(math.Floor(perHour)))
	if rate, known := c.wages.On(a.text("place.prefecture"), c.today); known {
		ja += fmt.Sprintf("%sの最低賃金は%s円です。", a.prefectureName(), commas(float64(rate.Yen)))
		en += fmt.Sprintf(" The minimum wage there is %s yen.", commas(float64(rate.Yen)))
	}
	return aid("wage.base.lower", ja, en)
}

func aidConversion(a answers, _ circumstances) []form.Aid {
	lower, upper, ok1 := a.ends("wage.own.lower", "wage.own.upper")
	convert, ok2 := a.conversion()
	if !ok1 || !ok2 || a.text("wage.base.lower") != "" {
		return nil
	}
	from, to := convert(lower), convert(upper)
	aids := aid("wage.own.lower", fmt.Sprintf("基本給にすると%s円〜%s円です。", commas(from), commas(to)),
		fmt.Sprintf("As base pay this is %s to %s yen.", commas(from), commas(to)))
	aids[0].Repair = &form.Repair{Label: w("基本給に入力", "Fill in base pay"), Values: form.Values{"wage.base.lower": short(from), "wage.base.upper": short(to)}}
	return aids
}

func aidFixed(a answers, _ circumstances) []form.Aid {
	needed, hours, _, ok := a.leastFixed()
	if !ok {
		return nil
	}
	return a.fills(aid("wage.fixed.lower", fmt.Sprintf("%s時間分なら、%s円以上になります。", short(hours), commas(needed)),
		fmt.Sprintf("For %s hours it is at least %s yen.", short(hours), commas(needed))), "wage.fixed.lower", short(needed))
}
