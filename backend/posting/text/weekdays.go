package text

import (
	"slices"
	"strings"
)

// weekdaysOff are the days of the week that a sentence says are free, and those that it says are worked.
func weekdaysOff(text []rune, clauses []clause) []Fact {
	found := []Fact{}
	t := factsKnown()
	for _, run := range weekdayRuns(text) {
		c := clauseAt(clauses, run.from)
		rest := span(text, run.to, clauseAt(clauses, run.to-1).to) // a row of days may reach over clauses: 日曜、祝日
		said := Affirmed
		free, ok := first(rest, t.free)
		worked, not := first(rest, t.worked)
		switch {
		case not && (!ok || worked < free):
			said = Denied
		case !ok:
			continue
		case has(span(text, c.from, run.from), [][]rune{[]rune("お客"), []rune("会員")}):
			said = Others
		}
		same := slices.IndexFunc(found, func(x Fact) bool { return x.Said == said })
		if same < 0 {
			found = append(found, Fact{"holidays.weekday", strings.Join(run.days, " "), said, open, open, run.from, run.to})
			continue
		}
		found[same].Name += " " + strings.Join(run.days, " ")
	}
	return found
}

// weekdays is a row of days of the week: 土日祝, 火曜と水曜.
type weekdays struct {
	days     []string
	from, to int
}

func weekdayRuns(text []rune) []weekdays {
	all := []weekdays{}
	for i := 0; i < len(text); {
		run := weekdaysAt(text, i)
		if len(run.days) == 0 {
			i++
			continue
		}
		all = append(all, run)
		i = run.to
	}
	return all
}

// weekdaysAt reads a row of days. Single signs are days only where they are called so (曜, 祝), are many, or are said to be free.
func weekdaysAt(text []rune, i int) weekdays {
	run := weekdays{from: i, to: i}
	called := false
	for at := i; at < len(text); {
		if len(run.days) > 0 && starts(text[at:], "と", "及び", "および", "、") && at+1 < len(text) && weekday(text[at+1]) {
			at++
			continue
		}
		if !weekday(text[at]) {
			break
		}
		name := string(text[at])
		if at > 1 && starts(text[at-2:], "隔週") || starts(text[min(at+1, len(text)):], "曜は隔週", "曜日は隔週", "曜が隔週") {
			name = "隔週" + name
		}
		called = called || text[at] == '祝'
		at++
		if starts(text[at:], "曜日") {
			called, at = true, at+2
		} else if starts(text[at:], "曜") {
			called, at = true, at+1
		} else if text[at-1] == '祝' && starts(text[at:], "日") && !starts(text[at:], "日曜") {
			at++
		}
		run.days, run.to = append(run.days, name), at
	}
	if i > 0 && (digit(text[i-1]) || strings.ContainsRune("休毎今本当半出翌前", text[i-1])) || starts(text[run.to:], "のある", "給", "額", "間", "本", "以") {
		return weekdays{}
	}
	if called || len(run.days) > 0 && starts(text[run.to:], "休み", "定休", "が休", "は休") || len(run.days) > 1 && strings.Contains("土日祝", run.days[0]) {
		return run
	}
	return weekdays{}
}

func weekday(r rune) bool { return strings.ContainsRune("月火水木金土日祝", r) }
