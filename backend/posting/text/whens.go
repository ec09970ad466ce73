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
	if at+2 < len(text) && text[at] == 'r' && digit(text[at+1]) && (i == 0 || !letter(text[i-1])) {
		if n, next := digits(text, at+1); next < len(text) && (text[next] == '.' || text[next] == '/') {
			return slashed(text, text[next], n+2018, i, next+1) // R9.4.1
		}
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
	case next < len(text) && (text[next] == '/' || text[next] == '.' || text[next] == '-') && n >= 1900 && n < 2200:
		return slashed(text, text[next], int(n), i, next+1)
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

// slashed reads month and day behind a year with signs between: 2027/4/1, 2027.4.1.
func slashed(text []rune, sign rune, year, from, at int) (day, bool) {
	m, next := digits(text, at)
	if next == at || next >= len(text) || text[next] != sign {
		return day{}, false
	}
	n, end := digits(text, next+1)
	return day{year, m, n, from, end}, end > next+1 && m >= 1 && m <= 12 && n >= 1 && n <= 31
}

// digits reads whole figures, without a decimal point.
func digits(text []rune, at int) (n, to int) {
	for to = at; to < len(text) && digit(text[to]) && to < at+2; to++ {
		n = n*10 + int(text[to]-'0')
	}
	return n, to
}

// starting are the dates that work begins on: those in a clause that says so, or right behind them, or the only date of a sentence that does.
// Dates of clauses that speak of others are theirs.
func starting(text []rune, clauses []clause, dates []day) []Fact {
	found := []Fact{}
	begin := factsKnown().begin
	year, full := 0, 0
	for _, d := range dates {
		year = max(year, d.year)
		if d.date != 0 {
			full++
		}
	}
	for _, d := range dates {
		c := clauseAt(clauses, d.from)
		behind := text[d.to:min(len(text), d.to+dateReach)]
		if i := slices.Index(behind, '、'); i >= 0 {
			behind = behind[:i]
		}
		begins := has(text[c.from:c.to], begin) || has(behind, begin) || full == 1 && has(text, begin) || starts(text[d.to:], "から", "より", "付", "~")
		if d.date == 0 || d.month == 0 || year == 0 || !begins && !c.others || starts(text[d.to:], "締", "現在", "消印") {
			continue
		}
		if d.year == 0 {
			d.year = year
		}
		said := Affirmed
		switch {
		case c.others:
			said = Others
		case has(text[d.to:], factsKnown().choice), starts(text[d.to:], "でも", "も可", "入社も可", "からでも", "も相談"):
			said = Optional
		}
		found = append(found, Fact{What: "start.date", Name: fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.date), Said: said, Lower: open, Upper: open, From: d.from, To: d.to})
	}
	return found
}

// dateReach is how far behind a date the word may stand that makes it a beginning (五月六日（木）を初日とします).
const dateReach = 10

// clock reads clock times: two with a sign between are start and end, one is told by what stands beside it.
func clock(text []rune, clauses []clause, q quantity) []Fact {
	c := clauseAt(clauses, q.from)
	said := Affirmed
	if c.others {
		said = Others
	}
	if q.lower != q.upper && min(q.lower, q.upper) != open && starts(text[q.to:], "が休憩", "は休憩", "まで休憩", "の休憩", "に休憩", "まで昼休", "が昼休", "は昼休") {
		return []Fact{{What: "break.minutes", Said: said, Lower: (q.upper - q.lower) * minutesAnHour, Upper: (q.upper - q.lower) * minutesAnHour, From: q.from, To: q.to}}
	}
	if near := text[max(0, q.from-breakReach):c.to]; has(near, [][]rune{[]rune("休憩"), []rune("昼休"), []rune("仮眠")}) || has(near, [][]rune{[]rune("正午")}) && has(text, [][]rune{[]rune("休")}) {
		return nil
	}
	if has(text[c.from:c.to], factsKnown().otherClock) || has(span(text, q.to, c.to), [][]rune{[]rune("こともでき"), []rune("ことも可"), []rune("も相談")}) {
		return nil // 受付は17時まで
	}
	start, end := Fact{What: "hours.start", Said: said, Lower: q.lower, Upper: q.lower, From: q.from, To: q.to}, Fact{What: "hours.end", Said: said, Lower: q.upper, Upper: q.upper, From: q.from, To: q.to}
	if q.lower != q.upper && q.lower != open && q.upper != open {
		return []Fact{start, end}
	}
	if q.lower == open {
		start.Lower, start.Upper = q.upper, q.upper
	}
	if q.upper == open {
		end.Lower, end.Upper = q.lower, q.lower
	}
	rest, before := span(text, q.to, c.to), span(text, max(c.from, q.from-clockReach), q.from)
	t := factsKnown()
	switch {
	case starts(rest, "までに出", "までに来", "までに集", "には来", "に来", "入り", "集合", "に着"):
		return []Fact{start}
	case starts(rest, "退", "終", "上が", "まで", "に終", "におわ", "には上が", "で交代", "に上が", "で退", "に帰", "あがり", "で上が", "で終", "には終", "には帰", "で帰", "には退", "に閉", "あげ") && (q.at || !starts(rest, "まで")) || starts(rest, "まで"):
		return []Fact{end}
	case starts(rest, "から", "に始", "始", "出社", "出勤", "開始", "より", "すたーと", "に出", "集合", "に開", "開店", "~", "-"):
		if has(text[c.from:c.to], t.opens) {
			return []Fact{start}
		}
	case endsIn(before, "始業", "始業は", "始業:", "始業時刻は", "始まりは", "開始は", "朝礼は", "開店は", "開門は", "開始時刻", "開始時刻は", "開始時刻:", "始業時刻", "始業時刻:", "開始時間", "開始時間は", "就業開始", "就業開始は", "始まるのは", "始まる時間は", "始業", "出社時刻は", "出勤時間は", "から", "開くのは", "集合は", "出社は", "始業が", "出勤は", "始業時間は"):
		return []Fact{start}
	case endsIn(before, "終業", "終業は", "終業:", "終業時刻は", "終わりは", "終了は", "終わりの時間は", "終わるのは", "帰れるのは", "終了時刻", "終了時刻は", "終業時刻", "終業時刻:", "終了:", "終業", "退社時刻は", "退社は", "終業が", "上がりは", "退勤は", "終業時間は"):
		return []Fact{end}
	}
	return nil
}

const (
	breakReach = 8  // runes before a time within which a break is named
	clockReach = 12 // runes before a time within which its name ends
)

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
	if lower != open && lower < youngest || upper != open && upper < youngest || starts(text[q.to:], "向け", "のお客", "のご") || ofPeople(text[c.from:c.to]) && !has(text[c.from:c.to], factsKnown().retire) {
		said = Others // children and customers
	}
	around := text[c.from:c.to]
	if c.to < len(text) && text[c.to] == '(' && starts(text[c.to+1:], "再雇用", "継続雇用", "勤務延長", "嘱託") {
		around = text[c.from:min(len(text), c.to+6)] // 70歳まで働けます（再雇用）
	}
	if starts(around, "(") || !has(around, factsKnown().retire) && !q.at && !has(around, factsKnown().asked) && has(text[:c.from], factsKnown().retire) {
		around = text[:c.to] // 再雇用制度あり（上限70歳）, 役員の定年は70歳、従業員は65歳
	}
	if starts(text[q.to:], "だった", "でした", "から引き上げ", "を過ぎ", "をすぎ") {
		return nil
	}
	one := max(lower, upper)
	t := factsKnown()
	single := func(what string) []Fact {
		return []Fact{{What: what, Said: said, Lower: one, Upper: one, From: q.from, To: q.to}}
	}
	switch {
	case q.unit == "age" && one >= 55 && has(around, t.rehire) && (q.at || !has(around, t.retire)):
		return single("rehire.age")
	case q.unit == "age" && one >= 40 && has(around, t.retire) && !starts(text[q.to:], "以下", "未満"):
		return single("retirement.age")
	case q.unit == "decade" || lower != open && upper != open && lower != upper:
		return []Fact{{What: "age.lower", Said: said, Lower: lower, Upper: lower, From: q.from, To: q.to}, {What: "age.upper", Said: said, Lower: upper, Upper: upper, From: q.from, To: q.to}}
	case q.upper == open && starts(text[q.to:], "以上の方も歓迎", "以上の方でも", "以上も歓迎", "以上も可"):
		said = Optional
		return single("age.lower")
	case q.upper == open:
		return single("age.lower")
	case q.below && has(span(text, q.to, c.to), [][]rune{[]rune("働けません"), []rune("できません"), []rune("不可"), []rune("お断り"), []rune("ご遠慮")}):
		return single("age.lower") // 18歳未満の方は働けません
	case q.below:
		one--
		return single("age.upper")
	case q.lower == open || said == Others:
		return single("age.upper")
	}
	return nil
}
