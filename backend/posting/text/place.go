package text

import "slices"

// places finds where a sentence says that the work is done: behind words that name the question (勤務地は, 配属先：), before a verb of working
// (駅前の店舗で働く), or said not to be there (札幌市ではなく). A place of interviews is said of others. A name counts only where it ends in a
// word for a place, so that times and people in its stead say nothing.
func (s *parsed) places() []Fact {
	t, found := factsKnown(), []Fact{}
	add := func(said Said, from, to int) {
		from, to = placeName(s.text, from, to)
		if to <= from || to-from > placeMost || slices.ContainsFunc(found, func(x Fact) bool { return from < x.To && x.From < to }) {
			return
		}
		found = append(found, Fact{What: "place", Name: string(s.text[from:to]), Said: said, Lower: open, Upper: open, From: from, To: to})
	}
	for i, c := range s.clauses {
		text := s.text[c.from:c.to]
		if slices.ContainsFunc(s.topics, func(m mention) bool { return m.topic == "experience" && m.from >= c.from && m.from < c.to }) || ofPeople(text) {
			continue // 会計事務所での勤務が十年以上
		}
		interview := has(text, t.interviews)
		said := Affirmed
		if interview {
			said = Others
		}
		for _, heads := range [][][]rune{t.workplace, t.interviewAt} {
			at, n, ok := headed(text, heads)
			if !ok {
				continue
			}
			from, to := c.from+at+n, c.to
			if from >= to && i+1 < len(s.clauses) && s.text[to-1] != '(' {
				to = s.clauses[i+1].to
			}
			if end, ok := first(s.text[from:to], t.placeEnds); ok {
				to = from + end
			}
			add(said, from, to)
		}
		for _, verbs := range [][][]rune{t.worksAt, t.notAt} {
			at, ok := first(text, verbs)
			if !ok || at == 0 {
				continue
			}
			how := said
			if anyStarts(text[at:], t.notAt) || negated(text[at:]) {
				how = Denied
			}
			if interview && at < len(text) && !has(text[:at], t.interviews) && !has(text[at:min(len(text), at+interviewReach)], t.interviews) {
				how = Affirmed
			}
			from := c.from
			if begin, ok := last(text[:at], t.placeBegins); ok {
				from += begin
			}
			add(how, from, c.from+at)
		}
	}
	return found
}

const (
	placeMost      = 24 // runes of the longest name of a place
	interviewReach = 6  // runes behind 本社で within which 面接 makes it a place of interviews
)

// headed is where the first of some words stands that a sign or は follows, and how long both are.
func headed(text []rune, heads [][]rune) (at, n int, ok bool) {
	for i := range text {
		for _, w := range heads {
			if !startsWith(text[i:], w) {
				continue
			}
			for _, sign := range []string{"は", ":", "が", "…", "「", "="} {
				if starts(text[i+len(w):], sign) {
					return i, len(w) + 1, true
				}
			}
		}
	}
	return 0, 0, false
}

// placeName is the part of a stretch that names a place: without what leads to it, up to the last word for a place in it. It is empty where
// none stands there or more follows than a floor.
func placeName(text []rune, from, to int) (int, int) {
	t := factsKnown()
	for again := true; again; {
		again = false
		for _, w := range t.placeLeads {
			if startsWith(text[from:to], w) {
				from, again = from+len(w), true
			}
		}
	}
	for again := true; again; {
		again = false
		for _, w := range []string{"内", "の中", "、", "のみ", "だけ", "限定", "の一つ", "など", "等"} {
			if ends(text[from:to], w) {
				to, again = to-len([]rune(w)), true
			}
		}
	}
	if anyStarts(text[from:to], t.placeOther) {
		return from, from
	}
	for _, w := range t.placeWords {
		if ends(text[from:to], string(w)) {
			return from, to
		}
	}
	return from, from
}

// last is behind the last of some words in a stretch.
func last(text []rune, words [][]rune) (int, bool) {
	for i := len(text); i > 0; i-- {
		for _, w := range words {
			if ends(text[:i], string(w)) {
				return i, true
			}
		}
	}
	return 0, false
}
