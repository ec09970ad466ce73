package publicpage

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// wageRules are 賃金・手当. a+b (ID_chgn) and, of pay by the month, the amount in its own form are sums the form works out by itself: see sums.
func wageRules() []rule {
	return []rule{
		yen("ID_khky", "wage.base"),
		pick("ID_chgnKeitaiToKbn", "wage.form", "年俸", "yearly"),
		yen("ID_chgnKeitaiTo", "wage.own"),
		text("ID_chgnKeitaiToSntaNy", "wage.formOther"),
		by("ID_tgktNiShwrTat", "allowance.1.name", allowances),
		pick("ID_koteiZngyKbn", "wage.fixed.has"),
		yen("ID_koteiZngy", "wage.fixed"),
		text("ID_koteiZngyTkjk", "wage.fixed.note"),
		text("ID_sntaTatFukiJk", "wage.other"),
		number("ID_thkinRodoNissu", "wage.days", "", "日"),
		pick("ID_tsknTat", "commute.kind"),
		pick("ID_tsknTatTsuki", "commute.per"),
		by("ID_tsknTatKingaku", "commute.amount", func(t *target, text string) bool {
			lower, upper, ok := amounts(text)
			return ok && lower == upper && t.put("commute.amount", lower)
		}),
		pick("ID_chgnSkbi", "closing.kind"),
		number("ID_chgnSkbiMitk", "closing.day", "毎月", "日"),
		text("ID_chgnSkbiSntaNoSkbi", "closing.other"),
		pick("ID_chgnSrbi", "payday.kind"),
		pick("ID_chgnSrbiTsuki", "payday.month"),
		number("ID_chgnSrbiHi", "payday.day", "毎月", "日"),
		text("ID_chgnSrbiSnta", "payday.other"),
		pick("ID_shokyuSd", "raise.has"),
		pick("ID_shokyuMaeNendoJisseki", "raise.record"),
		by("ID_sokkgSkrt", "raise.by", raise),
		pick("ID_shoyoSdNoUmu", "bonus.has"),
		pick("ID_shoyoMaeNendoUmu", "bonus.record"),
		by("ID_shoyoMaeNendKaisu", "bonus.count", bonusCount),
		by("ID_shoyoKingaku", "bonus.by", bonus),
	}
}

// mostAllowances is how many allowances the form has room for.
const mostAllowances = 4

var (
	allowanceShape = regexp.MustCompile(`^(.+?)[\s　]+([〜～0-9０-９][^\s　]*)$`)
	aroundWave     = regexp.MustCompile(`[\s　]*([〜～])[\s　]*`)
)

// allowances reads one allowance a line: its name, its amount. One that cannot be read leaves no gap among those that can.
func allowances(t *target, text string) bool {
	n, whole := 0, true
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		m := allowanceShape.FindStringSubmatch(aroundWave.ReplaceAllString(strings.TrimSpace(line), "$1"))
		if m == nil || n == mostAllowances {
			whole = false
			continue
		}
		lower, upper, ok := amounts(m[2])
		if !ok {
			whole = false
			continue
		}
		n++
		key := fmt.Sprintf("allowance.%d.", n)
		whole = t.put(key+"name", m[1]) && t.ends(key+"lower", lower, key+"upper", upper) && whole
	}
	return whole
}

// raise reads the raise of the year before: a rate, or yen of the unit of time in which postings of that kind are paid. An amount of another
// one is not converted.
func raise(t *target, text string) bool {
	per, s, said := strings.Cut(lastYear(text), "あたり")
	if !said {
		per, s = "", per
	}
	if strings.Contains(s, "%") {
		lower, upper, ok := rates(s)
		return ok && t.put("raise.by", "rate") && t.ends("raise.rate.lower", lower, "raise.rate.upper", upper)
	}
	fd, _ := t.form.Field("raise.yen.lower")
	if said && strings.TrimPrefix(fd.Before.JA, "1") != strings.TrimPrefix(per, "1")+"あたり" {
		return false
	}
	lower, upper, ok := amounts(s)
	return ok && t.put("raise.by", "yen") && t.ends("raise.yen.lower", lower, "raise.yen.upper", upper)
}

var (
	timesAYear = regexp.MustCompile(`^年?([0-9]+)回$`)
	ofPay      = regexp.MustCompile(`^計?([0-9.]+)か月分$`)
)

func bonusCount(t *target, text string) bool {
	m := timesAYear.FindStringSubmatch(lastYear(text))
	return m != nil && t.put("bonus.count", m[1])
}

// bonus reads the bonus of the year before: months of pay, or yen.
func bonus(t *target, text string) bool {
	s := lastYear(text)
	if m := ofPay.FindStringSubmatch(s); m != nil {
		return t.put("bonus.by", "months") && t.put("bonus.months", m[1])
	}
	lower, upper, ok := amounts(strings.TrimPrefix(s, "計"))
	return ok && t.put("bonus.by", "yen") && t.ends("bonus.yen.lower", lower, "bonus.yen.upper", upper)
}

// sum says whether an amount of the page is the base pay, with some of the allowances and the fixed overtime, as they were read.
func sum(t *target, text string) bool {
	lower, upper, ok := amounts(text)
	if !ok {
		return false
	}
	low, high := yenOf(t.values["wage.base.lower"]), yenOf(t.values["wage.base.upper"])
	sums := [][2]int{{low, high}}
	for n := 1; n <= mostAllowances; n++ {
		key := fmt.Sprintf("allowance.%d.", n)
		low, high = low+yenOf(t.values[key+"lower"]), high+yenOf(t.values[key+"upper"])
	}
	sums = append(sums, [2]int{low, high}, [2]int{low + yenOf(t.values["wage.fixed.lower"]), high + yenOf(t.values["wage.fixed.upper"])})
	return low > 0 && slices.Contains(sums, [2]int{yenOf(lower), yenOf(upper)})
}
