package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/statements.jsonl
var statementTable string

//go:embed data/fact_words.jsonl
var factWords string

// statementRow is a question that is answered without a number: the words it is known by (Heads), or the names that the answer is one of
// (Names, name=word,word; Weak ones only beside another), or the names that a word stands for (Sum). What stands behind them decides: No
// and the shared denials deny it, Maybe leaves it open, and where Yes words are given one of them must stand there. Need must stand within
// Near runes behind; Not must not stand right before, Never not in the clause. Where a numbered fact of the kinds in Unless says it
// already, the words are silent. If: these before it leave it open. Self: the words themselves say it. Only lists the answers that are believed; Said is the only one there is.
type statementRow struct {
	What, Name, Names, Weak, Sum, Heads  string
	No, Maybe, Yes, Need, Not, Never, If string
	Unless, Only, Said                   string
	Near                                 int
	Self, People, Instant, Bare, First   bool
}

type statement struct {
	statementRow
	no, maybe, yes, need, not, never, when [][]rune
}

// heading is a list of words that tell a statement, by what name, and whether only beside another of its kind.
type heading struct {
	of   *statement
	name string
	weak bool
}

type factTables struct {
	heads    *lexicon
	headings []heading // by the number of their list
	// Shared lists of words.
	others, people, asked, here, no, fine, choice, chosen, welcome, beyond, binding, settled                                                                                                    [][]rune
	smoke, ground, noSmoke, smokeRoom, indoors, maySmoke                                                                                                                                        [][]rune
	regularOnly, otherClock, mayBe, asGiven, weekly, strict, regulars, parttime, placeOther, workplace, interviewAt, interviews, placeEnds, worksAt, notAt, placeBegins, placeLeads, placeWords [][]rune
	begin, renewed, rarely, notFree, limit, limits, single, families, opens, closes, rehire, retire, free, worked                                                                               [][]rune
	periods                                                                                                                                                                                     []period
}

// period is a word for the time that a number is said of.
type period struct {
	word []rune
	per  string
}

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var factsKnown = sync.OnceValue(func() factTables {
	t := factTables{heads: newLexicon()}
	named := map[string][][]rune{}
	must(rows(factWords, func(r sharedRow) error {
		named[r.Name] = folded(r.Words)
		return nil
	}))
	must(rows(statementTable, func(r statementRow) error {
		t.add(&statement{r, folded(r.No), folded(r.Maybe), folded(r.Yes), folded(r.Need), folded(r.Not), folded(r.Never), folded(r.If)})
		return nil
	}))
	for list, name := range map[*[][]rune]string{
		&t.others: "others", &t.people: "people", &t.asked: "asked", &t.here: "here", &t.no: "no", &t.fine: "fine", &t.choice: "choice", &t.chosen: "chosen",
		&t.welcome: "welcome", &t.beyond: "beyond", &t.binding: "binding", &t.settled: "settled", &t.begin: "begin", &t.limit: "limit", &t.rarely: "rarely", &t.renewed: "renewed", &t.notFree: "notFree", &t.smoke: "smoke", &t.ground: "ground", &t.noSmoke: "noSmoke", &t.smokeRoom: "smokeRoom", &t.indoors: "indoors", &t.maySmoke: "maySmoke", &t.limits: "limits", &t.single: "single", &t.families: "families", &t.opens: "opens", &t.closes: "closes",
		&t.rehire: "rehire", &t.retire: "retire", &t.free: "free", &t.worked: "worked",
		&t.regularOnly: "regularOnly", &t.otherClock: "otherClock", &t.mayBe: "mayBe", &t.asGiven: "asGiven", &t.weekly: "weekly", &t.strict: "strict", &t.regulars: "regulars", &t.parttime: "parttime", &t.placeOther: "placeOther", &t.workplace: "workplace", &t.interviewAt: "interviewAt", &t.interviews: "interviews", &t.placeEnds: "placeEnds", &t.worksAt: "worksAt", &t.notAt: "notAt", &t.placeBegins: "placeBegins", &t.placeLeads: "placeLeads", &t.placeWords: "placeWords",
	} {
		*list = named[name]
	}
	for _, per := range []string{"hour", "day", "week", "month", "year"} {
		for _, w := range named["per."+per] {
			t.periods = append(t.periods, period{w, per})
		}
	}
	return t
})

func (t *factTables) add(k *statement) {
	list := func(words []string, name string, weak bool) {
		t.heads.list(words)
		t.headings = append(t.headings, heading{k, name, weak})
	}
	if k.Heads != "" {
		list(split(k.Heads), k.Name, false)
	}
	for i, names := range []string{k.Names, k.Weak} {
		for _, pair := range split(names) {
			name, words, _ := strings.Cut(pair, "=")
			list(strings.Split(words, ","), name, i == 1)
		}
	}
}

// folded are words as runes in the spelling of the tables.
func folded(words string) [][]rune {
	all := [][]rune{}
	for _, w := range split(words) {
		all = append(all, Fold(w).Runes)
	}
	return all
}

// head is where words of a statement stand.
type head struct {
	heading
	from, to int
}

// headsIn are the heads of statements in a sentence in order of place: of those of one kind that overlap the longest.
func headsIn(text []rune) []head {
	t := factsKnown()
	all := []head{}
	for n, met := range t.heads.in(text) {
		for _, m := range met {
			all = append(all, head{t.headings[n], m.from, m.to})
		}
	}
	slices.SortStableFunc(all, func(a, b head) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	kept := []head{}
	for _, h := range all {
		inside := func(k head) bool {
			return k.of.What == h.of.What && k.of.Only == h.of.Only && k.from <= h.from && h.from < k.to
		}
		if !slices.ContainsFunc(kept, inside) {
			kept = append(kept, h)
		}
	}
	return slices.DeleteFunc(kept, func(h head) bool {
		beside := func(k head) bool {
			return k.of == h.of && k != h && (k.from-h.to >= 0 && k.from-h.to <= 1 || h.from-k.to >= 0 && h.from-k.to <= 1)
		}
		return h.weak && !slices.ContainsFunc(kept, beside)
	})
}

// stated finds what a sentence says without numbers.
func (s *parsed) stated(numbered []Fact) []Fact {
	found := []Fact{}
	for _, h := range s.heads {
		c := clauseAt(s.clauses, h.from)
		if s.silent(h, c) || s.saidAlready(h, c, numbered) {
			continue
		}
		said, ok := s.said(h, c)
		if !ok || h.of.Only != "" && !slices.Contains(split(h.of.Only), string(said)) {
			continue
		}
		names := []string{h.name}
		if h.of.Sum != "" {
			names = split(h.of.Sum)
		}
		for _, name := range names {
			x := Fact{What: h.of.What, Name: name, Said: said, Lower: open, Upper: open, From: h.from, To: min(c.to, h.to+clip)}
			switch {
			case x.What == "allowance":
				if x.Name, x.named = allowanceName(s.text, h.to), h.to; len([]rune(x.Name)) < 3 || endsIn([]rune(x.Name), "通勤手当", "残業手当", "時間外手当", "各種手当", "諸手当") {
					continue
				}
			case x.What == "interview.times", h.of.Instant:
				x.Lower, x.Upper = 0, 0
			case x.What == "housing":
				x.Name = housing(s.text)
			case h.of.Bare && said == Denied:
				x.Name = ""
			case h.of.Bare && has(s.text[c.from:c.to], [][]rune{[]rune("原則")}), h.of.Bare && has(s.text, [][]rune{[]rune("原則更新"), []rune("自動更新"), []rune("自動的に更新")}):
				x.Name = "原則更新"
			}
			same := func(y Fact) bool { return y.What == x.What && y.Name == x.Name && (y.Said == x.Said || h.of.First) }
			if !slices.ContainsFunc(found, same) {
				found = append(found, x)
			}
		}
	}
	return found
}

// housing says for whom there is a home.
func housing(text []rune) string {
	t := factsKnown()
	switch {
	case has(text, t.single):
		return "単身用"
	case has(text, t.families):
		return "世帯用"
	}
	return ""
}

// clip is how many runes behind its head a statement is marked at most.
const clip = 30

// silent says whether words are not meant as their statement: by what stands right before them, or in their clause.
func (s *parsed) silent(h head, c clause) bool {
	k := h.of
	before := s.text[:h.from]
	for _, w := range k.not {
		if ends(before, string(w)) || ends(before, string(w)+"の") {
			return true
		}
	}
	if len(k.never) > 0 && has(s.text[c.from:c.to], k.never) {
		return true
	}
	if len(k.need) == 0 || k.People && s.counted(h.to) && ofPeople(s.text[c.from:]) {
		return false
	}
	end := c.to
	if k.Near > 0 {
		end = min(len(s.text), h.to+k.Near)
	} else if len(span(s.text, h.to, c.to)) <= nameOnly {
		end = len(s.text)
	}
	return !has(span(s.text, h.from, end), k.need)
}

// counted says whether people are counted right behind a place: 看護師2名.
func (s *parsed) counted(at int) bool {
	return slices.ContainsFunc(s.numbers, func(q quantity) bool { return q.unit == "persons" && q.from-at >= 0 && q.from-at <= 1 })
}

// saidAlready says whether a number has told what the words would.
func (s *parsed) saidAlready(h head, c clause, numbered []Fact) bool {
	for _, x := range numbered {
		for _, what := range split(h.of.Unless) {
			if strings.HasPrefix(x.What, what) && (x.From >= c.from && x.From < c.to || x.Said != Others && (x.What != h.of.What || x.What != "allowance")) {
				return true
			}
		}
	}
	return false
}

// said decides by what stands behind a head: within its clause, and where that only names things, in the clauses behind it.
func (s *parsed) said(h head, c clause) (Said, bool) {
	k := h.of
	switch {
	case k.Said != "":
		return Said(k.Said), true
	case c.others && k.What != "smoking" || k.People && (ofPeople(s.text[c.from:c.to]) || s.counted(h.to) && ofPeople(s.text[c.from:])):
		return Others, true
	case k.Self:
		return Denied, true
	case has(s.text[:h.from], k.when):
		return Optional, true
	}
	if before := span(s.text, c.from, h.from); k.What == "insurance" && has(before, factsKnown().limits) {
		return Optional, true
	}
	from, names := h.from, true // names: nothing but names so far
	for i := clauseNo(s.clauses, h.from); i < len(s.clauses) && s.clauses[i].to-h.to < lookOn; i++ {
		whole := span(s.text, max(from, s.clauses[i].from), s.clauses[i].to)
		rest := untilContrast(whole)
		if k.Near > 0 && len(k.need) == 0 {
			rest = rest[:min(len(rest), h.to+k.Near-max(from, s.clauses[i].from))]
		}
		rest = rest[:min(len(rest), clauseReach)]
		if said, ok := k.decide(rest); ok && (len(k.yes) > 0 || names || said == Optional && anyStarts(rest, k.maybe)) {
			if said == Affirmed && s.leftOpen(k, s.clauses[i].to) {
				said = Optional
			}
			return said, true
		}
		names = names && (from != h.from || fillers(span(s.text, h.to, s.clauses[i].to)))
		if len(rest) > nameOnly+h.to-h.from || len(rest) < len(whole) || endsIn(whole, "ため、", "ので、", "から、") {
			break
		}
		from = s.clauses[i].to
	}
	return Affirmed, len(k.yes) == 0
}

// leftOpen says whether a bracket behind a clause leaves open what the clause says: リモート可（応相談）.
func (s *parsed) leftOpen(k *statement, end int) bool {
	if end >= len(s.text) || s.text[end] != '(' || len(k.maybe) == 0 {
		return false
	}
	return anyStarts(s.text[end+1:], k.maybe) || starts(s.text[end+1:], "応相談", "要相談", "相談", "希望者", "ご希望")
}

const (
	nameOnly    = 12 // runes of a clause that names something and leaves it to the next to say what of it (宅建士の有資格者、歓迎)
	clauseReach = 64 // runes of a clause within which what it says of its head stands
	lookOn      = 44 // runes behind a head within which its predicate stands
)

// decide is what a stretch behind a head says of it; the first word that decides counts.
func (k *statement) decide(rest []rune) (Said, bool) {
	for i := range rest {
		at := rest[i:]
		switch {
		case anyStarts(at, k.maybe):
			return Optional, true
		case anyStarts(at, k.no), denies(rest, i):
			return Denied, true
		case anyStarts(at, k.yes) && !negated(at):
			if has(at, k.maybe) {
				return Optional, true
			}
			return Affirmed, true
		}
	}
	return "", false
}

func anyStarts(text []rune, words [][]rune) bool {
	return slices.ContainsFunc(words, func(w []rune) bool { return startsWith(text, w) })
}

// denies says whether a denial begins at a place.
func denies(part []rune, i int) bool {
	return slices.ContainsFunc(factsKnown().no, func(w []rune) bool { return startsWith(part[i:], w) && !harmless(part, i+len(w)) })
}

// untilContrast is a stretch up to where the sentence turns (ありますが…).
func untilContrast(rest []rune) []rune {
	for i := range rest {
		if i > 0 && starts(rest[i:], "ますが", "ですが", "せんが", "るが", "いが", "けれど", "ものの", "一方", "しが", "いますが") {
			return rest[:min(len(rest), i+3)]
		}
	}
	return rest
}
