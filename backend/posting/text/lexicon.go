package text

import "strings"

// lexicon finds the words of many lists in one pass. A list is known by its number.
type lexicon struct {
	lists   int
	entries []entry
	at      map[string]int
	byHead  map[[2]rune][]int
}

// entry is a word and the lists that hold it.
type entry struct {
	runes []rune
	lists []int
}

// met is a word of some lists as it stands in a text.
type met struct{ entry, from, to int }

func newLexicon() *lexicon {
	return &lexicon{at: map[string]int{}, byHead: map[[2]rune][]int{}}
}

// list adds a list of words and gives its number. Words of one rune would be met everywhere and are left out.
func (l *lexicon) list(words []string) int {
	n := l.lists
	l.lists++
	for _, w := range words {
		runes := Fold(w).Runes
		if len(runes) < 2 {
			continue
		}
		key := string(runes)
		i, known := l.at[key]
		if !known {
			i = len(l.entries)
			l.at[key] = i
			head := [2]rune{runes[0], runes[1]}
			l.entries, l.byHead[head] = append(l.entries, entry{runes: runes}), append(l.byHead[head], i)
		}
		l.entries[i].lists = append(l.entries[i].lists, n)
	}
	return n
}

// in gives, for every list, its words in a text in order of place.
func (l *lexicon) in(text []rune) [][]met {
	found := make([][]met, l.lists)
	for i := 0; i+1 < len(text); i++ {
		for _, k := range l.byHead[[2]rune{text[i], text[i+1]}] {
			e := &l.entries[k]
			to := i + len(e.runes)
			if !startsWith(text[i:], e.runes) || insideLatin(text, i, to) {
				continue
			}
			for _, n := range e.lists {
				found[n] = append(found[n], met{k, i, to})
			}
		}
	}
	return found
}

// insideLatin says whether Latin letters or digits go on beyond a word that begins or ends with them: OL is not in CONTROL, 8時 not in 18時.
func insideLatin(text []rune, from, to int) bool {
	same := func(i, k int) bool {
		if i < 0 || k >= len(text) {
			return false
		}
		return letter(text[i]) && letter(text[k]) || digit(text[i]) && digit(text[k])
	}
	return same(from-1, from) || same(to-1, to)
}

func letter(r rune) bool { return r >= 'a' && r <= 'z' }

// split cuts words at blanks.
func split(words string) []string { return strings.Fields(words) }

// gather is what was met of several lists.
func (l *lexicon) gather(words [][]met, lists []int) []met {
	if len(lists) == 1 {
		return words[lists[0]]
	}
	all := []met{}
	for _, n := range lists {
		all = append(all, words[n]...)
	}
	return all
}

// weight is how much a word says: long words more, words of many lists less.
func (l *lexicon) weight(m met) float64 {
	e := l.entries[m.entry]
	return float64(len(e.runes)) / float64(len(e.lists))
}
