package text

import "slices"

// scene is what the tables meet in one sentence.
type scene struct {
	words   [][]met // by list
	sides   []int   // where the sides of a contrast begin
	denials []met
	quotes  [][2]int // what is quoted
	wide    []uint8  // for each wide frame, which of its parts are met
	hits    []hit
}

// The parts of a wide frame.
const (
	sawFirst uint8 = 1 << iota
	sawThen
	sawUnless
	sawPair
	sawFreePair // a pair and no lawful word
)

// hit is a frame that holds in a sentence and is not excused there, by the runes its words stand at.
type hit struct {
	frame    *frame
	from, to int
	first    int     // the word spoken of, as the lexicon numbers it
	then     int     // what is done to it
	bare     bool    // of a wide frame, only what is spoken of stands there
	weight   float64 // how much the words belong to this concept and no other
}

func (t tables) scene(sentence []rune) scene {
	s := scene{wide: make([]uint8, t.wides)}
	if len(sentence) < 2 {
		return s
	}
	s.words = t.words.in(sentence)
	s.sides = contrasts(sentence)
	s.quotes = quotes(sentence)
	s.denials = t.words.gather(s.words, t.denial)
	wide := 0
	for i := range t.frames {
		f := &t.frames[i]
		firsts, thens, excuses := t.words.gather(s.words, f.first), t.words.gather(s.words, f.then), t.words.gather(s.words, f.unless)
		if h, ok := t.holds(f, firsts, thens, excuses, s); ok {
			s.hits = append(s.hits, h)
		}
		if f.wide && !f.things && len(firsts) > 0 && !slices.ContainsFunc(s.hits, func(h hit) bool { return h.frame == f }) {
			if h, ok := t.touches(f, firsts, excuses, s); ok {
				s.hits = append(s.hits, h)
			}
		}
		if f.wide {
			s.wide[wide] = parts(f, firsts, thens, excuses)
			wide++
		}
	}
	return s
}

func parts(f *frame, firsts, thens, excuses []met) uint8 {
	saw := uint8(0)
	if len(firsts) > 0 {
		saw |= sawFirst
	}
	if len(thens) > 0 {
		saw |= sawThen
	}
	if len(excuses) > 0 {
		saw |= sawUnless
	}
	for _, a := range firsts {
		if slices.ContainsFunc(thens, func(b met) bool { return apart(a, b) <= f.gap }) {
			saw |= sawPair
			if len(excuses) == 0 {
				saw |= sawFreePair
			}
			break
		}
	}
	return saw
}

// holds looks for the pair of the frame's words that says most and that nothing excuses.
func (t tables) holds(f *frame, firsts, thens, excuses []met, s scene) (hit, bool) {
	best := hit{}
	for _, a := range firsts {
		if f.alone {
			if w := t.words.weight(a); w > best.weight && !excused(a, a, excuses, s) {
				best = hit{f, a.from, a.to, a.entry, a.entry, false, w}
			}
			continue
		}
		for _, b := range thens {
			if w := t.words.weight(a) + t.words.weight(b); w > best.weight && apart(a, b) <= f.gap && !excused(a, b, excuses, s) {
				best = hit{f, min(a.from, b.from), max(a.to, b.to), a.entry, b.entry, false, w}
			}
		}
	}
	return best, best.frame != nil
}

// touches looks for the word that a frame speaks of where nothing known is said of it.
func (t tables) touches(f *frame, firsts, excuses []met, s scene) (hit, bool) {
	best := hit{}
	for _, a := range firsts {
		if w := t.words.weight(a); w > best.weight && !excused(a, a, excuses, s) {
			best = hit{f, a.from, a.to, a.entry, a.entry, true, w}
		}
	}
	return best, best.frame != nil
}

// far is more than any gap.
const far = 1 << 20

// apart is how many runes stand between two words; words that overlap are no pair.
func apart(a, b met) int {
	switch {
	case b.from >= a.to:
		return b.from - a.to
	case a.from >= b.to:
		return a.from - b.to
	}
	return far
}

// denialReach is how far behind a pair of words a denial still speaks of it.
const denialReach = 12

// excused says whether a lawful word or a denial outranks a pair of words. After a contrast only the last side may excuse
// (性別不問ですが、男性のみ); a denial speaks of what stands before it, and is none where it is the limit itself.
func excused(a, b met, excuses []met, s scene) bool {
	from, to := min(a.from, b.from), max(a.to, b.to)
	if s.quoted(from, to) {
		return true
	}
	side := 0
	for _, place := range s.sides {
		if place <= max(a.from, b.from) {
			side = place
		}
	}
	if slices.ContainsFunc(excuses, func(e met) bool { return e.from >= side && !within(b, e) }) {
		return true
	}
	return slices.ContainsFunc(s.denials, func(d met) bool {
		return d.from >= from && d.from >= side && d.from-to <= denialReach && apart(d, b) != far
	})
}

// quoted says whether a stretch stands in quotes with something said about it behind (「妊娠したら退職」の慣行は昔の話).
func (s scene) quoted(from, to int) bool {
	return slices.ContainsFunc(s.quotes, func(q [2]int) bool { return q[0] < from && to <= q[1] })
}

// quotes are the stretches in 「」 that the sentence goes on behind.
func quotes(text []rune) [][2]int {
	all := [][2]int{}
	open := -1
	for i, r := range text {
		switch {
		case r == '「' || r == '『':
			open = i
		case (r == '」' || r == '』') && open >= 0 && i+3 < len(text):
			all = append(all, [2]int{open, i})
			open = -1
		}
	}
	return all
}

// within says whether b holds all of e: 「適用除外」 excuses nothing where it is the limit.
func within(b, e met) bool { return b.from <= e.from && e.to <= b.to }

// contrasts are the places behind が、 ただし and the like.
func contrasts(text []rune) []int {
	places := []int{}
	for i := range text {
		for _, c := range turns() {
			if startsWith(text[i:], c) {
				places = append(places, i+len(c))
			}
		}
	}
	return places
}

//nolint:gochecknoglobals // written once
var turns = onceRunes("が、", "ただし", "但し", "実際は", "しかし", "けれど", "けど", "ものの、")
