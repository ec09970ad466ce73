package text

import (
	"fmt"
	"slices"
	"strings"

	"kyujindesk/backend/jptext"
)

// weekdaysOff are the days of the week that a sentence says are free, and those that it says are worked.
func weekdaysOff(text []rune, clauses []clause) []Fact {
	found := []Fact{}
	for _, run := range weekdayRuns(text) {
		said, ok := run.said(text, clauses)
		if !ok {
			continue
		}
		same := slices.IndexFunc(found, func(x Fact) bool { return x.Said == said })
		if same < 0 {
			found = append(found, Fact{What: "holidays.weekday", Name: strings.Join(run.days, " "), Said: said, Lower: open, Upper: open, From: run.from, To: run.to})
			continue
		}
		for _, day := range run.days {
			if !slices.Contains(strings.Fields(found[same].Name), day) {
				found[same].Name += " " + day
			}
		}
	}
	return found
}

// weekdays is a row of days of the week: 土日祝, 火曜と水曜, 第2・第4土曜.
type weekdays struct {
	days     []string
	from, to int
}

// said is whether a row of days is free (affirmed) or worked (denied), by the first word behind it that tells, else by the one before it.
func (run weekdays) said(text []rune, clauses []clause) (Said, bool) {
	t := factsKnown()
	c := clauseAt(clauses, run.from)
	end := clauseAt(clauses, run.to-1).to // a row of days may reach over clauses: 日曜、祝日
	if end-run.to <= 2 || !has(text[run.to:end], t.free) && !has(text[run.to:end], t.worked) && endsIn(text[:end], "、") && end-run.to <= nameOnly {
		end = clauseAt(clauses, min(end, len(text)-1)).to
	}
	rest := span(text, run.to, end)
	before := text[max(0, run.from-freeBefore):run.from]
	free, isFree := first(rest, t.free)
	worked, isWorked := first(rest, t.worked)
	switch {
	case has(before, t.rarely), starts(rest, "は第"), isFree && has(rest[:free], [][]rune{[]rune("学校が"), []rune("店が")}):
		return "", false
	case clauseAt(clauses, run.from).others, has(span(text, c.from, run.from), [][]rune{[]rune("お客"), []rune("会員")}):
		if isFree || isWorked {
			return Others, true
		}
		return "", false
	case run.named(before) && (!isWorked || run.to+worked >= clauseAt(clauses, run.to-1).to):
		return Affirmed, true
	case isWorked && starts(rest[worked:], "働ける", "働けない", "出勤できる", "勤務できる", "出勤でき", "勤務でき", "出勤可能な方", "勤務可能な方"):
		return "", false
	case isWorked && starts(rest[worked:], "働かなくて", "出勤しなくて", "出社しなくて"):
		return Affirmed, true
	case isWorked && (!isFree || worked < free) && negated(span(rest, worked, min(len(rest), worked+notFree))):
		return Affirmed, true // 土曜の出勤はありません
	case isWorked && (!isFree || worked < free):
		return Denied, true
	case isFree:
		if at := span(rest, free, min(len(rest), free+notFree)); has(at, t.notFree) {
			return Denied, true
		}
		return Affirmed, true
	}
	return "", false
}

// named says whether what stands before a row of days calls them free: 休みは火曜, 定休日：水・木.
func (run weekdays) named(before []rune) bool {
	return endsIn(before, "休日は", "休日:", "休日", "休みは", "休み:", "休み", "定休日は", "定休日:", "定休日", "公休は", "公休:", "公休日は", "休業日は", "休診日は", "休診は", "休館日は", "店休日は", "休みが", "休日が", "休日は毎週", "休みは毎週", "定休日は毎週", "定休は", "休むのは", "休めるのは", "週休制(", "休日(", "休み(", "定休日(", "二日(", "2日(", "二日制(", "2日制(")
}

const (
	freeBefore = 9 // runes before a row of days within which its name ends
	notFree    = 9 // runes behind 休み within which it is denied
)

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
		if len(run.days) > 0 {
			at = behindJoin(text, at)
		}
		order, next := orderAt(text, at)
		if next >= len(text) || !weekday(text[next]) {
			break
		}
		name := order + string(text[next])
		if next > 1 && starts(text[next-2:], "隔週") || next > 2 && starts(text[next-3:], "隔週で", "隔週の") || starts(text[min(next+1, len(text)):], "曜は隔週", "曜日は隔週", "曜が隔週") {
			name = "隔週" + name
		}
		called = called || text[next] == '祝'
		at = next + 1
		switch {
		case starts(text[at:], "曜び"), starts(text[at:], "曜日") && !starts(text[at:], "曜日曜"):
			called, at = true, at+2
		case starts(text[at:], "曜"):
			called, at = true, at+1
		case text[at-1] == '祝' && starts(text[at:], "日") && !starts(text[at:], "日曜"), starts(text[at:], "祭日"):
			at++
		}
		run.days, run.to = append(run.days, name), at
	}
	if i > 0 && (digit(text[i-1]) || strings.ContainsRune("休毎今本当半出翌前平祭定終初期来連労働昨先在近全即後曜給締", text[i-1])) || starts(text[run.to:], "のある", "給", "額", "間", "本", "以", "当", "勤", "常", "程", "付", "数", "々", "中", "帰") {
		return weekdays{}
	}
	if len(run.days) == 1 && !called && (i > 0 && text[i-1] == 'の' || run.to < len(text) && (digit(text[run.to]) || strings.ContainsRune("一二三四五六七八九十に", text[run.to]))) {
		return weekdays{}
	}
	free := starts(text[run.to:], "休み", "定休", "が休", "は休", "お休み", "公休", "休。", "休)", "休、") || endsIn(text[:i], "休日は", "休日:", "休みは", "休み:", "定休日は", "定休日:", "定休日", "休日(", "休み(")
	if called || len(run.days) > 0 && free || len(run.days) > 1 && (run.days[0] == "土" || run.days[0] == "日" && run.days[1] == "祝") {
		return run
	}
	return weekdays{}
}

// behindJoin is behind a word that joins two days of a row, or the place itself.
func behindJoin(text []rune, at int) int {
	for _, w := range []string{"および", "及び", "または", "と", "や", "、", "・", "・", "+", "/"} {
		if next := at + len([]rune(w)); starts(text[at:], w) && next < len(text) {
			if _, day := orderAt(text, next); day < len(text) && weekday(text[day]) {
				return next
			}
		}
	}
	return at
}

// orderAt reads which ones of a month are meant before a day: 第2, 第2・第4.
func orderAt(text []rune, at int) (order string, to int) {
	all := []string{}
	for to = at; to < len(text) && (text[to] == '第' || len(all) > 0 && digit(text[to])); {
		from := to
		if text[to] == '第' {
			from++
		}
		n, next := jptext.Number(text, from)
		if next == from || n < 1 || n > 5 {
			break
		}
		all = append(all, fmt.Sprintf("第%.0f", n))
		if to = next; to < len(text) && strings.ContainsRune("・、", text[to]) {
			to++
		}
	}
	if len(all) == 0 {
		return "", at
	}
	return strings.Join(all, "・"), to
}

func weekday(r rune) bool { return strings.ContainsRune("月火水木金土日祝", r) }
