package text

import (
	"fmt"
	"slices"

	"kyujindesk/backend/jptext"
)

// day is a date as it is written; the year is 0 where none stands.
type day struct{ year, month, date, from, to int }

// datesIn are the dates of a sentence, and the sentence with them blotted out, so that their numbers are taken for nothing else.
func datesIn(text []rune) ([]day, []rune) {
	all, rest := []day{}, slices.Clone(text)
	for i := 0; i < len(text); i++ {
		d, ok := dateAt(text, i)
		if !ok {
			continue
		}
		all = append(all, d)
		for k := d.from; k < d.to; k++ {
			rest[k] = '＿'
		}
		i = d.to - 1
	}
	return all, rest
}

func dateAt(text []rune, i int) (day, bool) {
	d := day{from: i, to: i}
	at := i
	reiwa := starts(text[at:], "令和")
	if reiwa {
		at += 2
	}
	n, next := jptext.Number(text, at)
	switch {
	case next == at:
		return d, false
	case next < len(text) && text[next] == '年' && (reiwa && n < 100 || n >= 1900 && n < 2200):
		d.year, at = int(n), next+1
		if reiwa {
			d.year += 2018
		}
	case next < len(text) && text[next] == '/' && n >= 1900 && n < 2200:
		return slashed(text, int(n), i, next+1)
	}
	m, next := jptext.Number(text, at)
	if next == at || next >= len(text) || text[next] != '月' || m < 1 || m > 12 || m != float64(int(m)) || starts(text[next+1:], "分") {
		return d, d.year != 0 && finish(&d, at)
	}
	d.month, at = int(m), next+1
	if n, next := jptext.Number(text, at); next > at && next < len(text) && text[next] == '日' && n >= 1 && n <= 31 {
		d.date, at = int(n), next+1
	}
	return d, finish(&d, at)
}

func finish(d *day, to int) bool {
	d.to = to
	return true
}

func slashed(text []rune, year, from, at int) (day, bool) {
	m, next := jptext.Number(text, at)
	if next == at || next >= len(text) || text[next] != '/' {
		return day{}, false
	}
	n, end := jptext.Number(text, next+1)
	return day{year, int(m), int(n), from, end}, end > next+1
}

// starting are the dates that work begins on.
func starting(text []rune, clauses []clause, dates []day) []Fact {
	found := []Fact{}
	begin := factsKnown().begin
	year := 0
	for _, d := range dates {
		year = max(year, d.year)
	}
	for _, d := range dates {
		c := clauseAt(clauses, d.from)
		if d.date == 0 || d.month == 0 || year == 0 || !has(text[c.from:c.to], begin) {
			continue
		}
		if d.year == 0 {
			d.year = year
		}
		said := Affirmed
		if c.others {
			said = Others
		}
		found = append(found, Fact{"start.date", fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.date), said, open, open, d.from, d.to})
	}
	return found
}

// clock reads clock times: two with a sign between are start and end, one is told by what stands beside it.
func clock(text []rune, clauses []clause, q quantity) []Fact {
	c := clauseAt(clauses, q.from)
	said := Affirmed
	if c.others {
		said = Others
	}
	if has(text[max(0, q.from-8):c.to], [][]rune{[]rune("休憩"), []rune("正午")}) {
		return nil
	}
	start := afternoon(text, q.from, q.lower)
	if q.lower != q.upper && q.lower != open && q.upper != open {
		end := afternoon(text, q.to-2, q.upper)
		if late(text[q.from:q.to]) && end < 12 {
			end += 12
		}
		return []Fact{{"hours.start", "", said, start, start, q.from, q.to}, {"hours.end", "", said, end, end, q.from, q.to}}
	}
	rest := span(text, q.to, c.to)
	t := factsKnown()
	n := q.lower
	if n == open {
		n = q.upper
	}
	n = afternoon(text, q.from, n)
	switch {
	case has(span(text, c.from, q.from), [][]rune{[]rune("始業")}):
		return []Fact{{"hours.start", "", said, n, n, q.from, q.to}}
	case has(span(text, c.from, q.from), [][]rune{[]rune("終業")}):
		return []Fact{{"hours.end", "", said, n, n, q.from, q.to}}
	case starts(rest, "から", "に始", "始", "出社", "開始", "より", "スタート", "すたーと", "です") && has(text[c.from:c.to], t.opens):
		return []Fact{{"hours.start", "", said, n, n, q.from, q.to}}
	case starts(rest, "まで", "に終", "終", "退社", "には上が", "で交代", "に上が", "で退", "です") && (q.at || has(text[c.from:c.to], t.closes)):
		return []Fact{{"hours.end", "", said, n, n, q.from, q.to}}
	}
	return nil
}

func late(text []rune) bool {
	return has(text, [][]rune{[]rune("午後"), []rune("夜"), []rune("夕方"), []rune("pm")})
}

// afternoon adds twelve hours where 午後, 夜 or 夕方 stands before a time.
func afternoon(text []rune, place int, hour float64) float64 {
	if hour < 12 && late(text[max(0, place-2):place]) {
		return hour + 12
	}
	if hour == 24 {
		return 0
	}
	return hour
}

// youngest is the age below which nobody works (労働基準法56条): a lower one is a child's.
const youngest = 15

// age reads ages: of retirement and rehiring by their words, else limits of who may apply.
func age(text []rune, clauses []clause, q quantity) []Fact {
	c := clauseAt(clauses, q.from)
	said := Affirmed
	if c.others {
		said = Others
	}
	lower, upper := q.lower, q.upper
	if q.unit == "decade" {
		if lower < 10 || lower > 90 {
			return nil
		}
		upper += 9
	}
	if lower != open && lower < youngest || upper != open && upper < youngest || starts(text[q.to:], "向け", "のお客", "のご") {
		said = Others // children and customers
	}
	around := text[c.from:c.to]
	one := max(lower, upper)
	t := factsKnown()
	single := func(what string) []Fact { return []Fact{{what, "", said, one, one, q.from, q.to}} }
	switch {
	case q.unit == "age" && one >= 55 && has(around, t.rehire) && (q.at || !has(around, t.retire)):
		return single("rehire.age")
	case q.unit == "age" && one >= 40 && has(around, t.retire) && !starts(text[q.to:], "以下", "未満"):
		return single("retirement.age")
	case q.unit == "decade" || lower != open && upper != open && lower != upper:
		return []Fact{{"age.lower", "", said, lower, lower, q.from, q.to}, {"age.upper", "", said, upper, upper, q.from, q.to}}
	case q.upper == open:
		return single("age.lower")
	case q.below:
		one--
		return single("age.upper")
	case q.lower == open || said == Others:
		return single("age.upper")
	}
	return nil
}
