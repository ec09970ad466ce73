package text

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/spellings.csv
var spellingTable string

//go:embed data/oldforms.txt
var oldFormTable string

// oldForms are kanji and radicals in another form, by the form of today.
//
//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var oldForms = sync.OnceValue(func() map[rune]rune {
	forms := map[rune]rune{}
	for pair := range strings.FieldsSeq(oldFormTable) {
		if r := []rune(pair); len(r) == 2 {
			forms[r[0]] = r[1]
		}
	}
	return forms
})

// spelling is a word as it is looked for, and how the tables write it.
type spelling struct{ read, write []rune }

// spellings are words often written in kana, by their first rune, the longest first. A line of the table gives a word and its reading cut at
// its kanji (女性,じょ|せい): all mixtures are known, too (じょ性).
//
//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var spellings = sync.OnceValue(func() map[rune][]spelling {
	all := map[rune][]spelling{}
	for line := range strings.Lines(spellingTable) {
		word, reading, ok := strings.Cut(strings.TrimSpace(line), ",")
		if !ok {
			continue
		}
		written, parts := []rune(word), strings.Split(reading, "|")
		for _, read := range mixtures(written, parts) {
			all[read[0]] = append(all[read[0]], spelling{read, written})
		}
	}
	for _, list := range all {
		sortLongestFirst(list)
	}
	return all
})

// mixtures are all ways to write a word with some of its kanji in kana, but for the word itself.
func mixtures(written []rune, parts []string) [][]rune {
	if len(parts) != len(written) {
		return [][]rune{[]rune(strings.Join(parts, ""))}
	}
	all := [][]rune{}
	for set := 1; set < 1<<len(parts); set++ {
		read := []rune{}
		for i, part := range parts {
			if set&(1<<i) == 0 {
				read = append(read, written[i])
			} else {
				read = append(read, []rune(part)...)
			}
		}
		all = append(all, read)
	}
	return all
}

func sortLongestFirst(list []spelling) {
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && len(list[j].read) > len(list[j-1].read); j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
}

// respell writes words in kana as the tables do. Each rune of the word points at the whole of what was written.
func respell(f Folded) Folded {
	known := spellings()
	out := Folded{make([]rune, 0, len(f.Runes)), make([]int, 0, len(f.Runes)), make([]int, 0, len(f.Runes))}
next:
	for i := 0; i < len(f.Runes); i++ {
		for _, s := range known[f.Runes[i]] {
			if !startsWith(f.Runes[i:], s.read) || short(s.read) && kana(f.near(i, -1)) && !f.parted(i) {
				continue
			}
			from, to := f.Place(i, i+len(s.read))
			for _, r := range s.write {
				out.add(r, from, to)
			}
			i += len(s.read) - 1
			continue next
		}
		out.add(f.Runes[i], f.from[i], f.to[i])
	}
	return out
}

// parted says whether a blank stood before place i: words written apart begin there.
func (f Folded) parted(i int) bool { return i > 0 && f.from[i] > f.to[i-1] }

// short readings stand inside other words too often to be believed in the middle of kana.
func short(read []rune) bool {
	for _, r := range read {
		if !kana(r) {
			return false
		}
	}
	return len(read) < 4
}

func startsWith(text, word []rune) bool {
	if len(text) < len(word) {
		return false
	}
	for i, r := range word {
		if text[i] != r {
			return false
		}
	}
	return true
}
