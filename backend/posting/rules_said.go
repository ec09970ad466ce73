package posting

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting/text"
)

// comparison holds a kind of fact that sentences state against the field that answers the same question.
type comparison struct {
	what    string // the fact, as text names it
	field   string // the answer it is held against
	differs func(text.Fact, answers) bool
}

// comparisons is the one table of said fact and field. Facts that are optional or said of others are not compared, nor sentences that speak of
// some people or some times only.
func comparisons() []comparison {
	return []comparison{
		{"overtime.monthly", "overtime.hours", differsWidely},
		{"overtime", "overtime.has", func(f text.Fact, a answers) bool { return f.Said == text.Denied && a.is("overtime.has", "yes") }},
		{"bonus", "bonus.has", yesOrNo("bonus.has")},
		{"bonus.times", "bonus.has", saidThoughNone("bonus.has")},
		{"bonus.months", "bonus.has", saidThoughNone("bonus.has")},
		{"raise", "raise.has", yesOrNo("raise.has")},
		{"commute", "commute.kind", func(f text.Fact, a answers) bool {
			return f.Said == text.Denied && a.is("commute.kind", "capped", "actual", "flat") || f.Said == text.Affirmed && a.is("commute.kind", "none")
		}},
		{"car_commute", "place.car", yesOrNo("place.car")},
		{"education", "education.need", func(f text.Fact, a answers) bool {
			return (f.Name == "大学" || f.Name == "高校" || f.Name == "専門学校・短大") && a.is("education.need", "none")
		}},
		{"experience.years", "experience.need", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && f.Name == "" && a.is("experience.need", "none")
		}},
		{"days.weekly", "week.days.lower", func(f text.Fact, a answers) bool {
			lower, upper, ok := a.ends("week.days.lower", "week.days.upper")
			return ok && f.Said != text.Denied && (f.Lower < lower || f.Upper > upper)
		}},
		{"holidays.annual", "holidays.annual", sameNumber("holidays.annual")},
		{"holidays.weekday", "holidays.days", worksOnDayOff},
		{"retire.pay", "retire.pay", yesOrNo("retire.pay")},
		{"retirement.age", "retire.age", sameNumber("retire.age")},
		{"rehire.age", "rehire.age", sameNumber("rehire.age")},
		{"interview.times", "selection.interviews", sameNumber("selection.interviews")},
		{"openings", "class.count", sameNumber("class.count")},
		{"contract.months", "contract.length", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && (a.is("contract.term", "open") || sameNumber("contract.length")(f, a)) ||
				f.Said == text.Denied && a.is("contract.term", "long", "short")
		}},
		{"contract.renewal", "contract.renew", func(f text.Fact, a answers) bool {
			return f.Said == text.Denied && a.is("contract.renew", "always", "terms") || f.Name != "" && a.is("contract.renew", "none")
		}},
		{"trial.months", "trial.length", func(f text.Fact, a answers) bool {
			return f.Said == text.Denied && a.is("trial.has", "yes") || f.Said == text.Affirmed && (a.is("trial.has", "no") || a.is("trial.unit", "month") && sameNumber("trial.length")(f, a))
		}},
		{"transfer", "transfer.has", yesOrNo("transfer.has")},
		{"insurance", "insurance.kinds", func(f text.Fact, a answers) bool {
			code, known := insuranceCodes()[f.Name]
			return known && f.Said == text.Denied && a.has("insurance.kinds", code)
		}},
		{"fixed_overtime.yen", "wage.fixed.has", saidThoughNone("wage.fixed.has")},
		{"fixed_overtime.hours", "wage.fixed.has", saidThoughNone("wage.fixed.has")},
	}
}

func insuranceCodes() map[string]string {
	return map[string]string{"雇用保険": "employment", "労災保険": "accident", "健康保険": "health", "厚生年金": "pension"}
}

// yesOrNo differs where the sentence denies what the answer says there is, or the other way round.
func yesOrNo(field string) func(text.Fact, answers) bool {
	return func(f text.Fact, a answers) bool {
		return f.Said == text.Denied && a.is(field, "yes") || f.Said == text.Affirmed && a.is(field, "no")
	}
}

func saidThoughNone(field string) func(text.Fact, answers) bool {
	return func(f text.Fact, a answers) bool { return f.Said != text.Denied && a.is(field, "no") }
}

// sameNumber differs where one number is said and another answered.
func sameNumber(field string) func(text.Fact, answers) bool {
	return func(f text.Fact, a answers) bool {
		n, ok := a.number(field)
		return ok && f.Said == text.Affirmed && f.Lower != text.Open && f.Lower == f.Upper && f.Lower != n
	}
}

// differsWidely: overtime is told roughly, so only what is far off differs.
func differsWidely(f text.Fact, a answers) bool {
	n, ok := a.number("overtime.hours")
	if a.is("overtime.has", "no") {
		n, ok = 0, true
	}
	const slack = 4.0 // hours a month
	return ok && f.Said == text.Affirmed && f.Lower == f.Upper && math.Abs(f.Lower-n) > slack+n/2
}

func worksOnDayOff(f text.Fact, a answers) bool {
	codes := map[string]string{"月": "mon", "火": "tue", "水": "wed", "木": "thu", "金": "fri", "土": "sat", "日": "sun", "祝": "public"}
	return f.Said == text.Denied && a.is("holidays.week", "every") && slices.ContainsFunc(strings.Fields(f.Name), func(day string) bool { return a.has("holidays.days", codes[day]) })
}

// partial are words by which a sentence speaks of some people or some times only, or gives the reason the law wants.
func partial() []string {
	return []string{
		"試用", "見習", "未満", "年目", "初年度", "繁忙期", "時期", "場合", "最大", "特別条項", "昨年", "前年", "実績", "パートの", "アルバイト", "高校生", "学生", "子育て中", "妊娠", "お客", "正社員の方",
		"キャリア形成", "法", "のうち", "ことも", "希望", "以外", "代わり", "翌年", "休職", "担当", "の月は", "る月は", "る時は", "ときは", "た日は", "の日は", "る週は", "では", "とは",
		"深夜", "危険", "子ども", "園児", "世帯", "役職", "精算", "の日を", "原則", "上限",
		"月1回", "月に1回", "月に2回", "月に1度", "月に2度", "隔週", "ゼロでも", "なくても", "無くても", "ない月", "無い月", "少ない月",
	}
}

func saidRules() []rule {
	return []rule{
		{"said.differs", form.Warning, Kinds(), "職業安定法5条の3・5条の4", findSaidOtherwise},
		{"said.minimum", form.Error, Kinds(), "最低賃金法4条", findSaidBelowMinimum},
	}
}

func findSaidOtherwise(a answers, c circumstances) []finding {
	found := []finding{}
	for _, s := range c.reading.facts {
		for _, row := range comparisons() {
			fd, asked := a.form.Field(row.field)
			told := s.Said == text.Affirmed || s.Said == text.Denied || s.Said == text.Range
			if s.What != row.what || !asked || !told || s.field == row.field || a.text(row.field) == "" && row.what != "contract.months" || s.partial() || s.priced() || !row.differs(s.Fact, a) {
				continue
			}
			found = append(found, finding{fields: []string{s.field, row.field}, marks: []form.Mark{s.mark()}, message: w(
				fmt.Sprintf("「%s」と書かれていますが、「%s」の答えと合いません。どちらが正しいか確認して、そろえてください。", s.words(), fd.Label.JA),
				fmt.Sprintf("The text says “%s”, which does not agree with the answer to “%s”. Please make them agree.", s.words(), fd.Label.EN),
			)})
			break
		}
	}
	return found
}

// partial says whether the sentence of a fact speaks of some people or times only.
func (s saidFact) partial() bool {
	sentence := s.sentence()
	if strings.HasPrefix(s.What, "trial.") {
		sentence = strings.ReplaceAll(sentence, "試用", "")
	}
	if s.What == "contract.renewal" {
		sentence = strings.ReplaceAll(sentence, "場合", "") // a contract is always renewed in some cases only
	}
	return someMonths.MatchString(folded(sentence)) || slices.ContainsFunc(partial(), func(word string) bool { return strings.Contains(sentence, word) })
}

// someMonths is how a sentence speaks of some months of the year only (3月と4月は残業が30時間).
var someMonths = regexp.MustCompile(`[0-9一二三四五六七八九十]月(と|は|、|や|から|の間|も|・|下旬|上旬|中旬)|(彼岸|お盆|年末|年始|決算|期末|年度末|連休|夏|冬|春|秋)(の|に)?(前|間|時期|は)`)

// priced says whether schooling or experience stands in a sentence on pay: it then tells what they are worth, not that they are asked for.
func (s saidFact) priced() bool {
	return (s.What == "education" || s.What == "experience.years") && strings.Contains(s.sentence(), "円")
}

// findSaidBelowMinimum holds pay by the hour or the day that a sentence names against the minimum wage: what is below it may be paid to nobody, also in a
// trial. Pay by the day is divided by the hours of the first slot.
func findSaidBelowMinimum(a answers, c circumstances) []finding {
	rate, known := c.wages.On(a.text("place.prefecture"), c.today)
	if !known {
		return nil
	}
	found := []finding{}
	for _, s := range c.reading.facts {
		perHour := s.Lower
		if strings.HasSuffix(s.What, "pay.daily") {
			hours, _, ok := a.dailyHours()
			if !ok || hours <= 0 {
				continue
			}
			perHour /= hours
		} else if !strings.HasSuffix(s.What, "pay.hourly") {
			continue
		}
		if s.Said != text.Affirmed && s.Said != text.Range || s.Lower == text.Open || perHour >= float64(rate.Yen) || !strings.ContainsAny(s.words(), "給当") {
			continue
		}
		found = append(found, finding{fields: []string{s.field}, marks: []form.Mark{s.mark()}, message: w(
			fmt.Sprintf("「%s」は、最低賃金（%s円）を下回ります。試用や研修の間も、この額以上に修正してください。", s.words(), commas(float64(rate.Yen))),
			fmt.Sprintf("“%s” is below the minimum wage (%s yen), which holds in a trial and in training, too. Raise it.", s.words(), commas(float64(rate.Yen))),
		)})
	}
	return found
}
