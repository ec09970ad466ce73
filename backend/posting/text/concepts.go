package text

import "slices"

// hit is a frame that holds in a sentence, by the runes its words stand at.
type hit struct {
	frame    *frame
	from, to int
}

// hits are the frames that hold in one sentence and are not excused there.
func (t tables) hits(sentence []rune) []hit {
	if len(sentence) < 2 {
		return nil
	}
	words := t.words.in(sentence)
	sides := contrasts(sentence)
	denials := gather(words, t.denial)
	found := []hit{}
	for i := range t.frames {
		f := &t.frames[i]
		h, ok := f.holds(words, sides, denials)
		if ok {
			found = append(found, h)
		}
	}
	return found
}

// holds looks for the nearest pair of the frame's words that nothing excuses.
func (f *frame) holds(words [][]met, sides []int, denials []met) (hit, bool) {
	firsts := gather(words, f.first)
	if len(firsts) == 0 {
		return hit{}, false
	}
	excuses := gather(words, f.unless)
	thens := gather(words, f.then)
	for _, a := range firsts {
		if f.alone {
			if !excused(a, a, excuses, denials, sides) {
				return hit{f, a.from, a.to}, true
			}
			continue
		}
		for _, b := range thens {
			if apart(a, b) <= f.gap && !excused(a, b, excuses, denials, sides) {
				return hit{f, min(a.from, b.from), max(a.to, b.to)}, true
			}
		}
	}
	return hit{}, false
}

func gather(words [][]met, lists []int) []met {
	if len(lists) == 1 {
		return words[lists[0]]
	}
	all := []met{}
	for _, n := range lists {
		all = append(all, words[n]...)
	}
	return all
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

// excused says whether a lawful word or a denial outranks a pair of words. After a contrast only the last side may excuse
// (性別不問ですが、男性のみ); a denial speaks of what stands before it, and is none where it is the limit itself.
func excused(a, b met, excuses, denials []met, sides []int) bool {
	from, to := min(a.from, b.from), max(a.to, b.to)
	side := 0
	for _, s := range sides {
		if s <= max(a.from, b.from) {
			side = s
		}
	}
	if slices.ContainsFunc(excuses, func(e met) bool { return e.from >= side && !within(b, e) }) {
		return true
	}
	return slices.ContainsFunc(denials, func(d met) bool {
		return d.from >= from && d.from >= side && d.from-to <= 12 && apart(d, b) != far
	})
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

func turns() [][]rune {
	return [][]rune{
		[]rune("が、"), []rune("ただし"), []rune("但し"), []rune("実際は"), []rune("しかし"), []rune("けれど"), []rune("けど"), []rune("ものの、"),
	}
}
