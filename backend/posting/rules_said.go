package posting

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting/text"
)

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
			if s.What != row.what || !asked || !told || s.field == row.field || a.text(row.field) == "" && row.what != "contract.months" || s.partial() || s.priced() || !row.plain(s.sentence()) || !row.differs(s.Fact, a) {
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
// trial. Pay by the day, and by the month of a trial, is divided by the hours of the shortest slot.
func findSaidBelowMinimum(a answers, c circumstances) []finding {
	rate, known := c.wages.On(a.text("place.prefecture"), c.today)
	if !known {
		return nil
	}
	found := []finding{}
	for _, s := range c.reading.facts {
		perHour, hours, ok := s.Lower, 1.0, true
		switch {
		case strings.HasSuffix(s.What, "pay.daily"):
			hours, _, ok = a.dailyHours()
		case s.What == "trial.pay.monthly":
			hours, _, ok = a.monthlyHours()
		case !strings.HasSuffix(s.What, "pay.hourly"):
			continue
		}
		if !ok || hours <= 0 {
			continue
		}
		perHour /= hours
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
