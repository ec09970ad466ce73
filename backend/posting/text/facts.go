package text

import (
	"slices"
)

// Said is how a fact is said.
type Said string

// How a fact may be said.
const (
	Affirmed Said = "affirmed"
	Denied   Said = "denied"
	Optional Said = "optional" // it may be, or is welcome
	Range    Said = "range"    // affirmed, with two ends or one open end
	Others   Said = "others"   // of staff, customers, another post
)

// Fact is what a text says about one question of the form. Lower and Upper are the ends of a number in the unit of its kind (yen, hours, days,
// months, years of age …); Open is an end that is not said. A fact without a number has Open at both.
type Fact struct {
	What         string // for example pay.hourly, overtime.monthly, insurance
	Name         string // of an allowance, an insurance, a document, a licence; else empty
	Said         Said
	Lower, Upper float64
	From, To     int // bytes of the text that was read
}

// Open is an end of a number that is not said.
const Open = open

// Facts are what a text says, in order of place.
func Facts(s string) []Fact { return Read(s).Facts }

// factsIn are the facts of one sentence; their places are runes of it.
func factsIn(text []rune) []Fact {
	found := []Fact{}
	clauses := clausesOf(text)
	dates, rest := datesIn(text)
	found = append(found, starting(text, clauses, dates)...)
	quantities := quantities(rest)
	for i, q := range decades(quantities) {
		switch q.unit {
		case "clock":
			found = append(found, clock(text, clauses, q)...)
		case "age", "decade":
			found = append(found, age(text, clauses, q)...)
		default:
			if x, ok := numbered(text, clauses, quantities, i); ok {
				found = append(found, x)
			} else if q.unit == "persons" && q.lower == q.upper && q.lower > 1 {
				found = append(found, Fact{"openings", "", Others, q.lower, q.upper, q.from, q.to})
			}
		}
	}
	found = total(text, found)
	found = append(oneBreak(found), weekdaysOff(rest, clauses)...)
	found = append(found, stated(text, clauses, found)...)
	slices.SortStableFunc(found, func(a, b Fact) int { return a.From - b.From })
	return found
}

// oneBreak adds up the breaks of a sentence: 45 minutes at noon and 15 at three are one break of an hour.
func oneBreak(found []Fact) []Fact {
	first := -1
	return slices.DeleteFunc(found, func(x Fact) bool {
		if x.What != "break.minutes" || x.Said != Affirmed {
			return false
		}
		if first < 0 {
			first = slices.IndexFunc(found, func(y Fact) bool { return y == x })
			return false
		}
		found[first].Lower, found[first].Upper = found[first].Lower+x.Lower, found[first].Upper+x.Upper
		return true
	})
}

// total keeps of several numbers of openings the sum, where one is told (計4名).
func total(text []rune, found []Fact) []Fact {
	sum := slices.IndexFunc(found, func(x Fact) bool {
		return x.What == "openings" && has(text[max(0, x.From-2):x.To], [][]rune{[]rune("計")})
	})
	if sum < 0 {
		return found
	}
	kept := found[sum]
	return slices.DeleteFunc(found, func(x Fact) bool { return x.What == "openings" && x != kept })
}

// decades makes one of decades that follow one another: 50代・60代. The place of the later one is left empty.
func decades(all []quantity) []quantity {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.unit == "decade" && b.unit == "decade" && b.from-a.to <= 1 && b.upper > a.lower {
			b.lower, b.from = a.lower, a.from
			a.unit = ""
		}
	}
	return all
}

// clause is a stretch of a sentence that is said of one thing.
type clause struct {
	from, to int
	others   bool // of somebody or something else than this post
}

// clausesOf cuts a sentence at its commas and contrasts.
func clausesOf(text []rune) []clause {
	all := []clause{}
	from := 0
	cut := func(to int) {
		if to > from {
			all = append(all, clause{from: from, to: to})
		}
		from = to
	}
	for i, r := range text {
		switch {
		case r == '(' || r == '（':
			cut(i)
		case r == '、' || r == ';' || r == ')' || r == '）' || r == '/' && i > 0 && !digit(text[i-1]) && text[i-1] != '円':
			cut(i + 1)
		}
	}
	cut(len(text))
	for i := range all {
		all[i].others = ofOthers(text[all[i].from:all[i].to])
	}
	return all
}

// span is a piece of a text; empty where it would end before it begins, because what was found reaches over its clause.
func span(text []rune, from, to int) []rune { return text[from:max(from, to)] }

// clauseAt is the clause that a place lies in.
func clauseAt(all []clause, place int) clause {
	for _, c := range all {
		if place >= c.from && place < c.to {
			return c
		}
	}
	return clause{}
}
