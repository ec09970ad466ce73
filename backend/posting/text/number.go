package text

import "kyujindesk/backend/jptext"

// quantity is a number with its unit as it stands in a text: 25万〜30万円, 十時間, 週3日. An open end is -1 (月23万円以上, 20時間まで).
type quantity struct {
	lower, upper float64
	unit         string
	from, to     int  // runes
	below        bool // 未満: the upper end itself is not meant
	at           bool // 以上 or まで stands behind it
}

// open is an end that is not said.
const open = -1

// quantities are the numbers with a unit in a folded text, in order of place.
func quantities(text []rune) []quantity {
	found := []quantity{}
	for i := 0; i < len(text); {
		q, ok := quantityAt(text, i)
		if !ok {
			i++
			continue
		}
		found = joined(text, found, q)
		i = q.to
	}
	return found
}

// joined adds a quantity; minutes behind hours or a clock time are part of them (15時間45分, 6時45分).
func joined(text []rune, found []quantity, q quantity) []quantity {
	if n := len(found); n > 0 && q.unit == "minutes" && found[n-1].to == q.from && q.lower >= 0 && q.lower < 60 {
		if last := &found[n-1]; last.unit == "hours" || last.unit == "clock" {
			if last.lower == last.upper {
				last.lower += q.lower / 60
			}
			last.upper += q.lower / 60
			last.to = q.to
			last.ends(text)
			return found
		}
	}
	if n := len(found); n > 0 && q.unit == "clock" && found[n-1].unit == "clock" && found[n-1].lower == found[n-1].upper && separator(text, found[n-1].to) > found[n-1].to &&
		skip(text, separator(text, found[n-1].to)) == q.from {
		found[n-1].upper, found[n-1].to = q.upper, q.to
		return found
	}
	return append(found, q)
}

func quantityAt(text []rune, i int) (quantity, bool) {
	if starts(text[i:], "半年") {
		return quantity{lower: 6, upper: 6, unit: "months", from: i, to: i + 2}, true
	}
	first, to := jptext.Number(text, i)
	if to == i {
		return quantity{}, false
	}
	if n, after, ok := timeAt(text, first, to); ok {
		q := quantity{lower: n, upper: n, unit: "clock", from: i, to: after}
		if sep := separator(text, after); sep > after {
			next := skip(text, sep)
			hour, to := jptext.Number(text, next)
			if n, after, ok := timeAt(text, hour, to); ok {
				q.upper, q.to = n, after
			}
		}
		return q, true
	}
	q := quantity{lower: first, upper: first, from: i}
	unit, after := unitAt(text, to)
	if first, after = half(text, first, unit, to, after); first != q.lower {
		q.lower, q.upper = first, first
	}
	next := after
	if unit == "" {
		next = to
	}
	if sep := separator(text, next); sep > next {
		second, to2 := jptext.Number(text, skip(text, sep))
		if unit2, after2 := unitAt(text, to2); to2 > sep && unit2 != "" && (unit == "" || unit == unit2) {
			second, after2 = half(text, second, unit2, to2, after2)
			if first < 100 && second >= 1000 && unit2 == "yen" && unit == "" {
				first *= 10000 // 25〜30万円
			}
			q.lower, q.upper, unit, after = first, second, unit2, after2
		}
	}
	if unit == "" {
		return quantity{}, false
	}
	q.unit, q.to = unit, after
	q.ends(text)
	return q, true
}

// timeAt reads the minutes of a time with a colon behind its hour (13:30).
func timeAt(text []rune, hour float64, i int) (n float64, to int, ok bool) {
	if i >= len(text) || text[i] != ':' || hour >= 30 {
		return 0, 0, false
	}
	minutes, after := jptext.Number(text, i+1)
	return hour + minutes/60, after, after == i+3 && minutes < 60
}

// ends reads what stands behind a quantity: 以上, まで, 未満.
func (q *quantity) ends(text []rune) {
	rest := text[q.to:]
	switch {
	case starts(rest, "以上", "を下回ら", "より上", "を下限", "から昇給"):
		q.at = true
		if q.lower == q.upper {
			q.upper = open
		}
	case q.unit == "yen" && starts(rest, "から") && (len(rest) == 2 || starts(rest[2:], "です", "。", "、", ")", "スタート", "すたーと")):
		q.at = true
		if q.lower == q.upper {
			q.upper = open
		}
	case starts(rest, "くらいまで", "ぐらいまで", "位まで", "前後まで", "頃まで", "まで", "以内", "以下", "を上限", "限度", "が上限", "迄", "未満"):
		q.at, q.below = true, starts(rest, "未満")
		if q.lower == q.upper {
			q.lower = open
		}
	}
}

// half adds 半 behind an hour, a year or a clock time: 五時半, 2年半.
func half(text []rune, n float64, unit string, to, after int) (float64, int) {
	if after > to && after < len(text) && text[after] == '半' && (unit == "hours" || unit == "clock" || unit == "years") {
		return n + 0.5, after + 1
	}
	return n, after
}

func starts(text []rune, words ...string) bool {
	for _, w := range words {
		if startsWith(text, []rune(w)) {
			return true
		}
	}
	return false
}

func skip(text []rune, i int) int {
	for _, w := range []string{"翌朝", "翌日", "翌", "午後", "午前", "am", "pm", "夕方", "夜", "朝", "約", "月", "年"} {
		if i < len(text) && startsWith(text[i:], []rune(w)) {
			return i + len([]rune(w))
		}
	}
	return i
}

// separator is behind a sign between the ends of a range, or i.
func separator(text []rune, i int) int {
	for _, w := range []string{"程度から", "から", "~", "-", "ー", "→", "より"} {
		if i < len(text) && startsWith(text[i:], []rune(w)) {
			return i + len([]rune(w))
		}
	}
	return i
}
