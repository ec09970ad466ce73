package text

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/shared.jsonl
var sharedTable string

//go:embed data/frames.jsonl
var frameTable string

//go:embed data/families.jsonl
var familyTable string

// sharedRow is a list of words that many frames use by its name.
type sharedRow struct{ Name, Words string }

// frameRow is one line of the table of frames: what is spoken of, what is done to it within so many characters, in any
// order, and what makes the two harmless. A frame without a second part holds by its first words alone.
type frameRow struct {
	Concept, First, Then, Unless string
	Gap                          int
}

// familyRow is one line of the table of families: words of one concept by what they do in a sentence, in many wordings. They are
// wider than frames, and only believed where the second opinion agrees.
type familyRow struct {
	Concept                  string
	Subjects, Limits, Lawful []string
}

// frame is a row ready to be looked for; its parts are numbers of lists.
type frame struct {
	concept             string
	first, then, unless []int
	alone, wide, things bool
	gap                 int
}

// tables is all that concepts are found by.
type tables struct {
	words  *lexicon
	frames []frame
	wides  int // how many of the frames are wide
	denial []int
}

// wideGap is how far apart the words of two families may stand; more finds no more (measured), less finds fewer.
const wideGap = 18

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var known = sync.OnceValue(func() tables {
	t, err := build(sharedTable, frameTable, familyTable)
	if err != nil {
		panic(err) // TestTables builds them
	}
	return t
})

func build(shared, frames, families string) (tables, error) {
	t := tables{words: newLexicon()}
	named := map[string]int{}
	err := rows(shared, func(r sharedRow) error {
		named[r.Name] = t.words.list(split(r.Words))
		return nil
	})
	if err != nil {
		return t, err
	}
	t.denial = []int{named["denial"]}
	lists := func(words string) ([]int, error) {
		numbers, own := []int{}, []string{}
		for _, w := range split(words) {
			name, isName := strings.CutPrefix(w, "@")
			if !isName {
				own = append(own, w)
				continue
			}
			n, ok := named[name]
			if !ok {
				return nil, fmt.Errorf("no shared list %q", name)
			}
			numbers = append(numbers, n)
		}
		return append(numbers, t.words.list(own)), nil
	}
	things := map[string]bool{}
	for _, c := range AllConcepts() {
		things[c.ID] = c.Things
	}
	more := map[string]*frame{} // what the frames of a concept add to its families
	err = rows(frames, func(r frameRow) error {
		f := frame{concept: r.Concept, gap: r.Gap, alone: r.Then == ""}
		var err [3]error
		f.first, err[0] = lists(r.First)
		f.then, err[1] = lists(r.Then)
		f.unless, err[2] = lists(r.Unless)
		t.frames = append(t.frames, f)
		if more[r.Concept] == nil {
			more[r.Concept] = &frame{}
		}
		more[r.Concept].first = append(more[r.Concept].first, f.first...)
		more[r.Concept].then = append(more[r.Concept].then, f.then...)
		for _, e := range err {
			if e != nil {
				return e
			}
		}
		return nil
	})
	if err != nil {
		return t, err
	}
	return t, rows(families, func(r familyRow) error {
		t.wides++
		f := frame{
			concept: r.Concept, gap: wideGap, wide: true, things: things[r.Concept],
			first: []int{t.words.list(r.Subjects)}, then: []int{t.words.list(r.Limits)}, unless: []int{t.words.list(r.Lawful)},
		}
		if m := more[r.Concept]; m != nil {
			f.first, f.then = append(f.first, m.first...), append(f.then, m.then...)
		}
		t.frames = append(t.frames, f)
		return nil
	})
}

// onceRunes keeps words as runes.
func onceRunes(words ...string) func() [][]rune {
	return sync.OnceValue(func() [][]rune {
		all := make([][]rune, len(words))
		for i, w := range words {
			all[i] = []rune(w)
		}
		return all
	})
}

// rows reads a table of one JSON object a line.
func rows[R any](table string, take func(R) error) error {
	lines := bufio.NewScanner(strings.NewReader(table))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var r R
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return fmt.Errorf("row %d: %w", n, err)
		}
		if err := take(r); err != nil {
			return fmt.Errorf("row %d: %w", n, err)
		}
	}
	return lines.Err()
}
