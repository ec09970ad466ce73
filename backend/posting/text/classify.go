package text

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/quantities.jsonl
var quantityTable string

//go:embed data/statements.jsonl
var statementTable string

// quantityRow is a kind of fact with a number: its unit, the words it is known by before or behind the number (weak ones where no
// other kind is named), and what is a likely number.
type quantityRow struct {
	What, Unit, Heads, Weak, After string
	Need, Never, Then              string // words one of which must, or none of which may, stand before it; what must follow
	Least, Most                    float64
}

// statementRow is a kind of fact without a number: the words it is known by, and what denies it or leaves it open behind them. Where yes words
// are given, one of them must stand in the clause; where a numbered fact of the kinds in Unless stands in the clause, that says it
// already.
type statementRow struct {
	What, Name, Heads, No, Maybe, Yes, Unless, Only string
	Self                                            bool // the words themselves deny it
}

type kindOfNumber struct {
	quantityRow
	heads, weak, after, need, never, then [][]rune
}

type kindOfStatement struct {
	statementRow
	heads, no, maybe, yes [][]rune
}

type factTables struct {
	numbers    []kindOfNumber
	statements []kindOfStatement
	others     [][]rune
	// Words that tell dates, times and ages apart.
	begin, opens, closes, rehire, retire, free, worked [][]rune
}

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var factsKnown = sync.OnceValue(func() factTables {
	t := factTables{}
	named := map[string][][]rune{}
	must(rows(sharedTable, func(r sharedRow) error {
		named["@"+r.Name] = folded(r.Words, nil)
		return nil
	}))
	must(rows(quantityTable, func(r quantityRow) error {
		t.numbers = append(t.numbers, kindOfNumber{
			r, folded(r.Heads, named), folded(r.Weak, named), folded(r.After, named), folded(r.Need, named), folded(r.Never, named), folded(r.Then, named),
		})
		return nil
	}))
	must(rows(statementTable, func(r statementRow) error {
		t.statements = append(t.statements, kindOfStatement{
			r, folded(r.Heads, named), folded(r.No, named), folded(r.Maybe, named), folded(r.Yes, named),
		})
		return nil
	}))
	t.others, t.begin, t.opens, t.closes = named["@others"], named["@begin"], named["@opens"], named["@closes"]
	t.rehire, t.retire, t.free, t.worked = named["@rehire"], named["@retire"], named["@free"], named["@worked"]
	return t
})

func must(err error) {
	if err != nil {
		panic(err) // TestTables reads every table
	}
}

// folded are words as runes, with named lists in their place.
func folded(words string, named map[string][][]rune) [][]rune {
	all := [][]rune{}
	for _, w := range split(words) {
		if list, ok := named[w]; ok {
			all = append(all, list...)
			continue
		}
		all = append(all, Fold(w).Runes)
	}
	return all
}

// ofOthers says whether a clause speaks of staff, customers or another post.
func ofOthers(clause []rune) bool { return has(clause, factsKnown().others) }

func has(text []rune, words [][]rune) bool {
	_, ok := first(text, words)
	return ok
}

// first is where one of some words begins for the first time.
func first(text []rune, words [][]rune) (int, bool) {
	for i := range text {
		for _, w := range words {
			if startsWith(text[i:], w) {
				return i, true
			}
		}
	}
	return 0, false
}

// numbered finds what the i-th quantity of a sentence says.
func numbered(text []rune, clauses []clause, all []quantity, i int) (Fact, bool) {
	q := all[i]
	kind, head, ok := kindOf(text, clauses, all, i)
	if !ok || starts(text[q.to:], "なら", "を超え", "につき", "経過", "未満の方", "以上の場合") {
		return Fact{}, false
	}
	x := Fact{What: kind.What, Lower: q.lower, Upper: q.upper, Said: Affirmed, From: min(head, q.from), To: q.to}
	here := clauseAt(clauses, q.from)
	switch {
	case q.unit == "years" && kind.What == "contract.months":
		x.Lower, x.Upper = times(x.Lower, 12), times(x.Upper, 12)
	case q.unit == "weeks":
		x.Lower, x.Upper = times(x.Lower, 7), times(x.Upper, 7)
	case q.unit == "hours" && kind.What == "break.minutes":
		x.Lower, x.Upper = times(x.Lower, 60), times(x.Upper, 60)
	case kind.What == "allowance":
		at, ok := first(text[head:], [][]rune{[]rune("手当")})
		if !ok {
			return Fact{}, false
		}
		x.Name = allowanceName(text, head+at)
	}
	switch single := q.lower == q.upper || exact(kind.What) && min(q.lower, q.upper) == open; {
	case single && q.lower == open:
		x.Lower = q.upper
	case single && q.upper == open:
		x.Upper = q.lower
	case !single:
		x.Said = Range
	}
	if strings.HasPrefix(kind.What, "pay.") && inTrial(text, clauses, q.from) {
		x.What = "trial." + kind.What
	}
	rest := span(text, q.to, here.to)
	switch {
	case here.others:
		x.Said = Others
	case has(text[here.from:q.from], [][]rune{[]rune("希望される方は"), []rune("もしくは")}):
		x.Said = Optional
	case has(text, [][]rune{[]rune("お選び"), []rune("から選べ")}):
		x.Said = Optional
	case has(rest, [][]rune{[]rune("お受けして"), []rune("ありません"), []rune("お断り")}) && kind.What != "bonus.months":
		x.Said = Denied
	case starts(rest, "あれば尚可", "あれば即戦力", "ほどあれば", "ほどあれば尚可") || has(rest, [][]rune{[]rune("尚可"), []rune("に増やすことも"), []rune("お選び")}):
		x.Said = Optional
	}
	return x, true
}

// exact are the kinds of which only one end is ever said: 3年以上, 7日以内.
func exact(what string) bool { return what == "experience.years" || what == "result.days" }

func times(n, by float64) float64 {
	if n == open {
		return open
	}
	return n * by
}

// inTrial says whether pay is said of the trial: the word stands before it in the same breath, and nothing ends the trial between.
func inTrial(text []rune, clauses []clause, place int) bool {
	at, ok := first(text[:place], [][]rune{[]rune("試用")})
	return ok && !has(text[at:place], [][]rune{[]rune("その後"), []rune("本採用"), []rune("終了後")}) && clauseAt(clauses, at).to+30 > place
}

// kindOf is the kind whose head word stands nearest to a quantity, and where.
func kindOf(text []rune, clauses []clause, all []quantity, i int) (kindOfNumber, int, bool) {
	q := all[i]
	here := clauseAt(clauses, q.from)
	floor := 0
	if i > 0 {
		floor = all[i-1].from
	}
	best, at, nearest := kindOfNumber{}, q.from, far
	for _, k := range factsKnown().numbers {
		if k.Unit != q.unit || !k.likely(q) || !k.fits(text, q) {
			continue
		}
		if p, d := before(text, k.heads, here.from, floor, q.from); d < nearest {
			best, at, nearest = k, p, d
		}
		if p, d := before(text, k.weak, here.from, floor, q.from); d+weakness < nearest {
			best, at, nearest = k, p, d+weakness
		}
		for _, h := range k.heads {
			if p, ok := first(span(text, q.to, here.to), [][]rune{h}); ok && p <= 8 {
				if d := 2*p + 4 - len(h); d < nearest {
					best, at, nearest = k, q.from, d
				}
			}
		}
		for _, h := range k.after {
			if startsWith(text[q.to:], h) && -2*len(h) < nearest {
				best, at, nearest = k, q.from, -2*len(h)
			}
		}
	}
	return best, at, nearest < reach
}

// How near a head word must stand; a word behind a comma or another number is as far off as that many more runes.
const (
	reach    = 36
	weakness = 20
)

// before is the head word that stands nearest before a place, and how far off: near and long words first.
func before(text []rune, heads [][]rune, clause, floor, place int) (at, distance int) {
	distance = far
	for _, h := range heads {
		for p := place - len(h); p >= 0; p-- {
			if !startsWith(text[p:], h) {
				continue
			}
			d := 2*(place-p-len(h)) - len(h)
			if p < clause {
				d += 16
			}
			if p < floor {
				d += 8
			}
			if d < distance {
				at, distance = p, d
			}
			break
		}
	}
	return at, distance
}

// fits says whether a kind may be meant at all, by what stands before and behind the number.
func (k kindOfNumber) fits(text []rune, q quantity) bool {
	if len(k.need) > 0 && !has(text, k.need) || has(text[:q.from], k.never) {
		return false
	}
	for _, w := range k.then {
		if startsWith(text[q.to:], w) {
			return true
		}
	}
	return len(k.then) == 0
}

func (k kindOfNumber) likely(q quantity) bool {
	n := max(q.lower, q.upper)
	return n >= k.Least && n <= k.Most
}

// allowanceName is the name that ends in 手当 at or around a place.
func allowanceName(text []rune, head int) string {
	from := head
	for from > 0 && nameRune(text[from-1]) {
		from--
	}
	return string(text[from:min(head+2, len(text))])
}

func nameRune(r rune) bool { return r >= 0x4e00 && r <= 0x9fff && r != '月' }

// stated finds what a sentence says without numbers.
func stated(text []rune, clauses []clause, numbered []Fact) []Fact {
	found, heads := []Fact{}, []stretch{}
	for _, k := range factsKnown().statements {
		for _, c := range clauses {
			part := text[c.from:c.to]
			at, n, ok := longestOf(part, k.heads)
			if !ok || saidAlready(k, c, numbered) || inside(heads, k.What, c.from+at) {
				continue
			}
			if said, ok := k.said(text, c, at); ok && !starts(part[at+n:], "証の写し") && !ends(part[:at], "みなし") && !starts(part[max(0, at-2):], "通勤手当", "固定残業") {
				found = append(found, k.fact(text, said, c.from+at, c.to))
				heads = append(heads, stretch{k.What, c.from + at, c.from + at + n})
			}
		}
	}
	return found
}

// stretch is where a head word of a kind stands.
type stretch struct {
	what     string
	from, to int
}

func (k kindOfStatement) fact(text []rune, said Said, from, to int) Fact {
	x := Fact{k.What, k.Name, said, open, open, from, to}
	switch k.What {
	case "allowance":
		at, _ := first(text[from:], [][]rune{[]rune("手当")})
		x.Name = allowanceName(text, from+at)
	case "interview.times":
		x.Lower, x.Upper = 0, 0
	}
	return x
}

// inside says whether a longer name of the same kind has been found at a place.
func inside(heads []stretch, what string, at int) bool {
	for _, h := range heads {
		if h.what == what && h.from <= at && at < h.to {
			return true
		}
	}
	return false
}

// longestOf is where the first of some words begins, and how long the longest one there is.
func longestOf(text []rune, words [][]rune) (at, n int, ok bool) {
	at, ok = first(text, words)
	if !ok {
		return 0, 0, false
	}
	for _, w := range words {
		if startsWith(text[at:], w) {
			n = max(n, len(w))
		}
	}
	return at, n, true
}

func saidAlready(k kindOfStatement, c clause, numbered []Fact) bool {
	for _, x := range numbered {
		for _, what := range split(k.Unless) {
			if strings.HasPrefix(x.What, what) && (x.From >= c.from && x.From < c.to || x.Said != Others && x.What != k.What) {
				return true
			}
		}
	}
	return false
}

func (k kindOfStatement) said(text []rune, c clause, at int) (Said, bool) {
	rest := text[c.from+at : c.to]
	if len(rest) <= nameOnly {
		rest = text[c.from+at:]
	}
	said := Affirmed
	switch {
	case c.others && k.What != "smoking":
		said = Others
	case k.Self || has(rest, k.no) || len(rest) <= denialOnly && ends(rest, "ません"):
		said = Denied
	case has(rest, k.maybe):
		said = Optional
	case len(k.yes) > 0 && !has(rest, k.yes):
		return "", false
	}
	return said, k.Only == "" || string(said) == k.Only
}

// nameOnly is the length of a clause that names something and leaves it to the next to say what of it (宅建士の有資格者、歓迎).
const nameOnly = 9

// denialOnly is the length up to which a clause that ends in ません denies what it begins with (転勤はしません); longer ones deny something else.
const denialOnly = 16

func ends(text []rune, word string) bool {
	w := []rune(word)
	return len(text) >= len(w) && startsWith(text[len(text)-len(w):], w)
}
