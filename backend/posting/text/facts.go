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
	named        int // behind the name of an allowance, in runes of the sentence; 0 for all else
}

// Open is an end of a number that is not said.
const Open = open

// Facts are what a text says, in order of place.
func Facts(s string) []Fact { return Read(s).Facts }

// factsIn are the facts of one sentence; their places are runes of it.
func factsIn(text []rune) []Fact {
	found := []Fact{}
	dates, rest := datesIn(text)
	s := parsed{text: rest, clauses: clausesOf(text), topics: mentions(rest), numbers: decades(quantities(rest)), lastTime: map[string]string{}}
	s.heads = headsIn(rest)
	s.takePeriods()
	found = append(found, starting(text, s.clauses, dates)...)
	for i, q := range s.numbers {
		switch q.unit {
		case "clock":
			if i > 0 {
				q = q.after(s.numbers[i-1])
			}
			found = append(found, clock(text, s.clauses, q)...)
		case "age", "decade":
			found = append(found, age(text, s.clauses, q)...)
		default:
			if x, ok := s.numbered(i); ok {
				found = append(found, x)
			}
		}
	}
	found = append(found, s.restOfBreak(found)...)
	found = oneBreak(fixedSum(total(text, found)))
	found = append(found, weekdaysOff(rest, s.clauses)...)
	found = append(found, s.stated(found)...)
	found = append(found, smoking(text)...)
	found = append(found, s.places()...)
	found = append(found, s.deniedHere(found)...)
	slices.SortStableFunc(found, func(a, b Fact) int { return a.From - b.From })
	return found
}

// fixedSum takes the one sum of a sentence that tells for how many hours it is fixed: 営業手当3万円は20時間分の固定残業代.
func fixedSum(found []Fact) []Fact {
	is := func(what string) func(Fact) bool { return func(x Fact) bool { return x.What == what } }
	if i := slices.IndexFunc(found, is("allowance")); i >= 0 && slices.ContainsFunc(found, is("fixed_overtime.hours")) && !slices.ContainsFunc(found, is("fixed_overtime.yen")) {
		found[i].What, found[i].Name, found[i].named = "fixed_overtime.yen", "", 0
	}
	return found
}

// deniedHere finds what a clause denies without naming it again: 正社員には賞与がありますが、本求人にはありません.
func (s *parsed) deniedHere(found []Fact) []Fact {
	for _, c := range s.clauses[min(1, len(s.clauses)):] {
		part := s.text[c.from:min(len(s.text), c.from+hereReach)]
		inside := func(from int) bool { return from >= c.from }
		if !has(s.text[c.from:c.to], factsKnown().here) && !has(s.text[c.from:c.to], factsKnown().parttime) || !negated(part) || slices.ContainsFunc(found, func(x Fact) bool { return inside(x.From) }) {
			continue
		}
		for i := len(found) - 1; i >= 0; i-- {
			x := found[i]
			base, stands := denialOf()[x.What]
			if x.Said == Others && x.From < c.from && stands {
				denied := Fact{What: base, Said: Denied, Lower: open, Upper: open, From: c.from, To: c.to}
				if base == "allowance" {
					denied.Name, denied.named = x.Name, x.named
				}
				return []Fact{denied}
			}
		}
	}
	return nil
}

// hereReach is how far a clause that names this post reaches to its denial, over a bracket.
const hereReach = 24

// denialOf is what is denied of a kind of fact as a whole.
func denialOf() map[string]string {
	return map[string]string{
		"allowance": "allowance", "bonus": "bonus", "bonus.times": "bonus", "bonus.months": "bonus", "raise": "raise", "commute": "commute", "commute.monthly": "commute",
		"overtime": "overtime", "overtime.monthly": "overtime", "fixed_overtime.hours": "fixed_overtime.yen", "fixed_overtime.yen": "fixed_overtime.yen",
		"trial.months": "trial.months", "contract.months": "contract.months", "transfer": "transfer", "remote": "remote", "car_commute": "car_commute", "housing": "housing",
		"retire.pay": "retire.pay", "parking": "parking", "leave": "leave",
	}
}

// restOfBreak are the other minutes of a sentence that tells of breaks and of nothing else in minutes: 昼45分、午後15分の休憩.
func (s *parsed) restOfBreak(found []Fact) []Fact {
	if !slices.ContainsFunc(found, func(x Fact) bool { return x.What == "break.minutes" && x.Said == Affirmed }) || slices.ContainsFunc(s.topics, func(m mention) bool { return m.topic == "walk" || m.topic == "training" || m.topic == "overtime" }) {
		return nil
	}
	more := []Fact{}
	for _, q := range s.numbers {
		inBracket := s.text[clauseAt(s.clauses, q.from).from] == '(' && slices.ContainsFunc(found, func(x Fact) bool { return x.What == "break.minutes" && x.To <= q.from })
		if q.unit == "minutes" && q.lower == q.upper && !inBracket && !slices.ContainsFunc(found, func(x Fact) bool { return x.From < q.to && q.from < x.To }) {
			more = append(more, Fact{What: "break.minutes", Said: Affirmed, Lower: q.lower, Upper: q.upper, From: q.from, To: q.to})
		}
	}
	return more
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

// total keeps of several numbers of one question the sum, where one is told (計4名), or where the others stand in brackets behind it as its parts.
func total(text []rune, found []Fact) []Fact {
	for _, sum := range found {
		told := endsIn(text[:sum.From], "計", "合計", "合計で", "計で") || has(span(text, sum.From, sum.To), [][]rune{[]rune("計")})
		parts := (sum.What == "openings" || sum.What == "break.minutes") && sum.To < len(text) && text[sum.To] == '('
		if !told && !parts || sum.Said != Affirmed {
			continue
		}
		found = slices.DeleteFunc(found, func(x Fact) bool {
			return x.What == sum.What && x != sum && x.Said == Affirmed && (told || x.From > sum.To && x.Lower < sum.Lower)
		})
		break
	}
	return found
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
