package text

// clause is a stretch of a sentence that is said of one thing.
type clause struct {
	from, to int
	others   bool // of somebody or something else than this post
}

// clausesOf cuts a sentence at its commas, brackets and contrasts.
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
		case r == '(' || r == '（' || r == '【':
			cut(i)
		case r == '、' || r == ';' || r == ')' || r == '）' || r == '/' && i > 0 && !digit(text[i-1]) && text[i-1] != '円':
			cut(i + 1)
		}
	}
	cut(len(text))
	here := factsKnown().here
	for i := range all[:max(0, len(all)-1)] {
		if next := text[all[i+1].from:all[i+1].to]; next[0] == '(' && has(next, factsKnown().regularOnly) {
			all[i].others = true // 賞与年2回（正社員のみ）
		}
	}
	for i := range all {
		part := text[all[i].from:all[i].to]
		all[i].others = all[i].others || ofOthers(part)
		if !all[i].others && !has(part, here) && has(part, [][]rune{[]rune("は")}) && has(text[all[i].to:], factsKnown().strict) {
			all[i].others = true // 正社員は年2回の賞与、パートの本求人は…
		}
		if !all[i].others && contrast(part) && !has(part, here) && i+1 < len(all) && has(text[all[i].to:], here) {
			all[i].others = true // 配送課の残業は月35時間ですが、本求人は…
		}
	}
	return all
}

// contrast says whether a clause ends so that the next is set against it.
func contrast(part []rune) bool {
	return endsIn(part, "が、", "けれど、", "けど、", "けれども、", "ものの、", "一方、", "のに対し、", "に対して、", "でも、", "のみ、", "だけ、")
}

// span is a piece of a text; empty where it would end before it begins, because what was found reaches over its clause.
func span(text []rune, from, to int) []rune { return text[from:max(from, to)] }

// clauseAt is the clause that a place lies in.
func clauseAt(all []clause, place int) clause { return all[clauseNo(all, place)] }

// clauseNo is the number of the clause that a place lies in; the last where it lies behind all.
func clauseNo(all []clause, place int) int {
	for i, c := range all {
		if place >= c.from && place < c.to {
			return i
		}
	}
	return len(all) - 1
}

// ofOthers says whether a clause speaks of staff, customers or another post.
func ofOthers(clause []rune) bool { return has(clause, factsKnown().others) }

// ofPeople says whether a clause tells of people who are there already: what is said of their age, licence or experience is not asked for.
func ofPeople(clause []rune) bool {
	t := factsKnown()
	return has(clause, t.people) && !has(clause, t.asked)
}

// negated says whether a stretch denies what stands before it. Politeness and what is not compulsory only look like it.
func negated(part []rune) bool {
	t := factsKnown()
	for i := range part {
		for _, w := range t.no {
			if startsWith(part[i:], w) && !harmless(part, i+len(w)) {
				return true
			}
		}
	}
	return false
}

// harmless says whether a denial that ends at a place belongs to a phrase that denies nothing (構いません, 問題ありません).
func harmless(part []rune, end int) bool {
	for _, w := range factsKnown().fine {
		for from := max(0, end-len(w)); from < end; from++ {
			if startsWith(part[from:], w) {
				return true
			}
		}
	}
	return false
}

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
