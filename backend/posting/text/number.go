package text

import (
	"unicode/utf8"

	"kyujindesk/backend/jptext"
)

// quantity is a number with its unit as it stands in a text: 25万〜30万円, 十時間, 週3日. An open end is -1 (月23万円以上, 20時間まで). Clock
// times are hours of the day.
type quantity struct {
	lower, upper float64
	unit         string
	from, to     int  // runes
	below        bool // 未満: the upper end itself is not meant
	at           bool // 以上 or まで stands behind it
	half         half // of the day, where it is said of a time
}

// open is an end that is not said.
const open = -1

// quantities are the numbers with a unit in a folded text, in order of place.
func quantities(text []rune) []quantity {
	found := []quantity{}
	for i := 0; i < len(text); {
		q, ok := clockAt(text, i)
		if !ok {
			q, ok = quantityAt(text, i)
		}
		if !ok {
			i++
			continue
		}
		q.ends(text)
		found = append(found, q)
		i = q.to
	}
	return found
}

func quantityAt(text []rune, i int) (quantity, bool) {
	first, unit, to, ok := amountAt(text, i)
	if !ok {
		return quantity{}, false
	}
	q := quantity{lower: first, upper: first, unit: unit, from: i, to: to}
	sep := separator(text, to)
	if unit == "" && sep == to && to < len(text) && text[to] == '、' && first > 0 && first < 10 {
		if next, _, _, ok := amountAt(text, to+1); ok && next == first+1 {
			sep = to + 1 // 2、3日
		}
	}
	if sep == to {
		return q, unit != ""
	}
	second, unit2, to2, ok := amountAt(text, skip(text, sep))
	switch {
	case !ok || unit2 == "" || unit != "" && unit != unit2 || text[sep-1] == 'か' && unit == "":
		if unit != "" && text[sep-1] == '~' {
			q.upper, q.to = open, sep // 1,200円〜
		}
		return q, unit != ""
	case unit2 == "yen" && unit == "" && first < 100 && second >= 1000:
		first *= 10000 // 25〜30万円
	}
	q.lower, q.upper, q.unit, q.to = first, second, unit2, to2
	return q, true
}

// amountAt reads one number and its unit; the unit is "" where none follows. Minutes behind hours, and months behind years, are part of them.
func amountAt(text []rune, i int) (n float64, unit string, to int, ok bool) {
	if i >= len(text) {
		return 0, "", i, false
	}
	for _, w := range wholes() {
		if starts(text[i:], w.word) {
			return w.n, w.unit, i + len([]rune(w.word)), true
		}
	}
	if i > 0 && text[i] == '¥' {
		return 0, "", i, false
	}
	n, at := jptext.Number(text, i)
	if at == i {
		return 0, "", i, false
	}
	if i > 0 && text[i-1] == '¥' {
		return n, "yen", at, true
	}
	unit, to = unitAt(text, at)
	switch {
	case unit == "" && text[at-1] == '万' && !starts(text[at:], "個", "件", "部", "台", "食", "本", "枚", "k", "歩", "坪", "頭", "羽", "以上の"):
		return n, "yen", at, true // 月25万
	case unit == "" && i > 0 && text[i-1] == '週' && n >= 1 && n <= 7 && starts(text[at:], "から", "~", "ok", "可", "、", "程度", "以上", "勤務", "で", "の"):
		return n, "days", at, true // 週1から, 週3勤務
	case unit == "" && n >= 30 && n <= 230 && endsIn(text[:i], "年間休日", "年間休日は", "年間休日:", "年間休日数", "年休"):
		return n, "days", at, true // 年間休日120
	case unit == "":
		return n, "", at, true
	case (unit == "hours" || unit == "years") && to < len(text) && text[to] == '半':
		return n + 0.5, unit, to + 1, true
	case unit == "months" && to < len(text) && text[to] == '半' && !starts(text[to:], "半ば"):
		return n + 0.5, unit, to + 1, true
	case unit == "hours":
		if m, after := jptext.Number(text, to); after > to && m < 60 {
			if u, end := unitAt(text, after); u == "minutes" {
				return n + m/60, unit, end, true
			}
		}
		if starts(text[to:], "分の", "分を", "分は", "分に", "分と", "分、", "分)", "分が", "分で", "分相当", "相当", "に相当", "に当た", "ぶん", "分 ") || starts(text[to:], "分") && to+1 == len(text) {
			return n, "share", to, true // 20時間分: what a fixed sum pays for
		}
	case unit == "years":
		if m, after := jptext.Number(text, to); after > to && m < 12 {
			if u, end := unitAt(text, after); u == "months" {
				return n*12 + m, u, end, true
			}
		}
	}
	return n, unit, to, true
}

// clockAt reads a time of the day, or the two ends of a span: 8:30, 午後5時半, 22時〜翌7時.
func clockAt(text []rune, i int) (quantity, bool) {
	first, late, at, ok := timeAt(text, i)
	if !ok {
		return quantity{}, false
	}
	q := quantity{lower: first, upper: first, unit: "clock", from: i, to: at, half: late}
	sep := separator(text, at)
	if sep == at {
		return q, true
	}
	if second, own, to, ok := timeAt(text, sep); ok {
		if late == afternoon && own == unsaid && second < first && second < 12 {
			second += 12 // 午後1時から5時
		}
		q.upper, q.to = second, to
	}
	return q, true
}

// after is a time of the day behind another whose half of the day is said: 夕方6時から閉店の11時まで.
func (q quantity) after(before quantity) quantity {
	const noon = 12
	one := max(q.lower, q.upper)
	single := q.lower == q.upper || min(q.lower, q.upper) == open
	if before.unit == "clock" && before.lower >= noon && single && one < noon && one+noon > before.lower && q.half == unsaid {
		q.lower, q.upper = one+noon, one+noon
	}
	return q
}

// half is the half of the day that is said of a time.
type half int

const (
	unsaid half = iota
	morning
	afternoon
)

// timeAt reads one time of the day in hours; what stands before it (午後, 翌, 夜) belongs to it.
func timeAt(text []rune, i int) (hour float64, said half, to int, ok bool) {
	at := i
	for again := true; again; {
		again = false
		for _, w := range dayHalves() {
			if starts(text[at:], w.word) {
				at, again = at+len([]rune(w.word)), true
				said = max(said, w.half)
			}
		}
	}
	if starts(text[at:], "正午") {
		return 12, said, at + 2, true
	}
	n, to := jptext.Number(text, at)
	if to == at || to >= len(text) || n >= 30 || n < 0 {
		return 0, 0, i, false
	}
	switch {
	case text[to] == ':':
		m, after := jptext.Number(text, to+1)
		if after != to+3 || m >= 60 {
			return 0, 0, i, false
		}
		n, to = n+m/60, after
	case starts(text[to:], "時間", "時給", "じかん", "時点"):
		return 0, 0, i, false
	case text[to] == '時' || text[to] == 'じ':
		to++
		if to < len(text) && text[to] == '半' {
			n, to = n+0.5, to+1
		} else if m, after := jptext.Number(text, to); after > to && m < 60 {
			if u, end := unitAt(text, after); u == "minutes" {
				n, to = n+m/60, end
			}
		}
	default:
		return 0, 0, i, false
	}
	if said == afternoon && n < 12 {
		n += 12
	}
	if n == 24 {
		n = 0
	}
	return n, said, to, true
}

// ends reads what stands behind a quantity: 以上, まで, 未満, から with nothing behind it.
func (q *quantity) ends(text []rune) {
	rest := text[q.to:]
	before := text[max(0, q.from-5):q.from]
	single := q.lower == q.upper
	from := starts(rest, "から", "より") && (len(rest) == 2 || starts(rest[2:], openers()...))
	switch {
	case starts(rest, "以上", "を下回ら", "を下回る", "を下回り", "より上", "を下限", "以降") || from && q.unit != "clock" && q.unit != "minutes" && q.unit != "months" && q.unit != "times":
		q.at = true
		if single {
			q.upper = open
		}
	case single && q.unit != "clock" && has(before, factsKnown().limit):
		q.lower, q.at = open, true
	case starts(rest, "くらいまで", "ぐらいまで", "位まで", "前後まで", "頃まで", "程度まで", "ほどまで", "まで", "以内", "以下", "を上限", "限度", "が上限", "迄", "未満", "が限度", "を限度", "上限"):
		q.at, q.below = true, starts(rest, "未満")
		if single {
			q.lower = open
		}
	}
}

// openers are what stands behind から where it leaves the upper end of a range open.
func openers() []string {
	return []string{"です", "。", "、", ")", "スタート", "すたーと", "ok", "可", "お願い", "でき", "働け", "勤務可", "勤務ok", "勤務でき", "相談", "応募", "のお", "のご", "の勤務", "の募集", "のすたーと", "始め", "始ま", "昇給", "と"}
}

func starts(text []rune, words ...string) bool {
	for _, w := range words {
		if begins(text, w) {
			return true
		}
	}
	return false
}

// begins says whether a stretch begins with a word. It is asked at every place of a text, so it takes no memory.
func begins(text []rune, word string) bool {
	i := 0
	for _, r := range word {
		if i >= len(text) || text[i] != r {
			return false
		}
		i++
	}
	return true
}

func endsIn(text []rune, words ...string) bool {
	for _, w := range words {
		if ends(text, w) {
			return true
		}
	}
	return false
}

func ends(text []rune, word string) bool {
	n := utf8.RuneCountInString(word)
	return len(text) >= n && begins(text[len(text)-n:], word)
}

// skip is behind a word that is said again before the other end of a range (月20日から月22日, 約).
func skip(text []rune, i int) int {
	for _, w := range []string{"約", "およそ", "月", "年", "週", "満"} {
		if i < len(text) && begins(text[i:], w) {
			return i + utf8.RuneCountInString(w)
		}
	}
	return i
}

// separator is behind a sign between the ends of a range, or i.
func separator(text []rune, i int) int {
	for _, w := range []string{"程度から", "から", "~", "-", "ー", "→", "より", "ないし", "乃至", "か"} {
		if i < len(text) && begins(text[i:], w) {
			return i + utf8.RuneCountInString(w)
		}
	}
	return i
}
