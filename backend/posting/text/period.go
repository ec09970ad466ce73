package text

import (
	"slices"
	"strings"
)

// time is the time that a number is said of: hour, day, week, month, year, or "" where none is said.
// Close: it stands beside the number.
func (s *parsed) time(i int) (per string, close bool) {
	q := s.numbers[i]
	if per := timeBehind(s.text[q.to:]); per != "" {
		return per, true
	}
	if per := timeBefore(s.text[:q.from]); per != "" {
		return per, true
	}
	for k := len(s.periods) - 1; k >= 0; k-- {
		p := s.periods[k]
		if p.to > q.from || q.from-p.to > periodReach {
			continue
		}
		if slices.ContainsFunc(s.numbers[:i], func(o quantity) bool { return o.from >= p.to && o.unit == q.unit }) || slices.ContainsFunc(s.text[p.to:q.from], func(r rune) bool { return r == '、' || r == '(' }) {
			break
		}
		return p.per, q.from-p.to <= 2 || slices.Contains([]string{"hours", "yen"}, q.unit)
	}
	return "", false
}

// periodReach is how far before a number the time stands that it is said of (月の勤務日数はおよそ18日).
const periodReach = 13

func timeBehind(rest []rune) string {
	for _, w := range [...]struct{ word, per string }{
		{"/時", "hour"},
		{"/h", "hour"},
		{"/1時間", "hour"},
		{"(時", "hour"},
		{"/日", "day"},
		{"/1日", "day"},
		{"(日額", "day"},
		{"/月", "month"},
		{"(月額", "month"},
		{"/か月", "month"},
		{"/1か月", "month"},
		{"/年", "year"},
		{"(年額", "year"},
		{"/週", "week"},
		{"/回", "time"},
		{"/1回", "time"},
		{"/泊", "time"},
	} {
		if starts(rest, w.word) {
			return w.per
		}
	}
	return ""
}

// timeBefore reads the time that stands right before a number: 月, 毎週, 年に, 一日あたり約.
func timeBefore(before []rune) string {
	for again := true; again; {
		again = false
		for _, w := range [...]string{"約", "およそ", "平均", "平均で", "平均して", "平均は", "に", "で", "の", "は", "あたり", "当たり", "当り", "につき", "最大", "上限", "最低", "ほぼ", "だいたい", "ざっと", "さらに", "つき", "に計", "計", ":", "支給額", "額", "つき"} {
			if ends(before, w) {
				before, again = before[:len(before)-len([]rune(w))], true
			}
		}
	}
	if len(before) == 0 {
		return ""
	}
	last, prior := before[len(before)-1], rune(0)
	if len(before) > 1 {
		prior = before[len(before)-2]
	}
	if digit(prior) || strings.ContainsRune("〇一二三四五六七八九十昨今来先翌隔元", prior) {
		return ""
	}
	switch last {
	case '月':
		return "month"
	case '週':
		return "week"
	case '年':
		return "year"
	case '日':
		if prior == '毎' || prior == 0 || strings.ContainsRune("はでを、", prior) {
			return "day"
		}
	case '々':
		if prior == '月' {
			return "month"
		}
	case '間':
		return map[rune]string{'年': "year", '週': "week", '月': "month"}[prior]
	}
	return ""
}

// takePeriods takes those numbers out that only say a time: 1日4時間, 1回1,500円, 一年に125日.
func (s *parsed) takePeriods() {
	kept := []quantity{}
	for i, q := range s.numbers {
		per, one := map[string]string{"hours": "hour", "days": "day", "weeks": "week", "months": "month", "years": "year", "times": "time"}[q.unit], q.lower == 1 && q.upper == 1
		if one && per != "" && timeBefore(s.text[:q.from]) == "" {
			rest := s.text[q.to:]
			gap := 99
			if i+1 < len(s.numbers) && s.numbers[i+1].unit != q.unit {
				gap = s.numbers[i+1].from - q.to
			}
			if gap <= 8 && starts(rest, "あたり", "当たり", "当り", "につき", "に", "の", "で", "約", "およそ", "平均", "実働", ":", "所定") && !starts(rest, "の契約", "の有期", "の試用", "にな") || gap == 0 || starts(rest, "あたり", "当たり", "につき") {
				s.periods = append(s.periods, mention{per: per, from: q.from, to: q.to})
				continue
			}
		}
		kept = append(kept, q)
	}
	s.numbers = kept
	for i := range s.text {
		for _, w := range factsKnown().periods {
			if startsWith(s.text[i:], w.word) && (i == 0 || !digit(s.text[i-1]) && !strings.ContainsRune("昨今来先翌隔毎同本", s.text[i-1]) || w.word[0] == '毎') {
				s.periods = append(s.periods, mention{per: w.per, from: i, to: i + len(w.word)})
			}
		}
	}
	slices.SortStableFunc(s.periods, func(a, b mention) int { return a.from - b.from })
}
