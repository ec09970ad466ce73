package applicant

import (
	"bufio"
	"bytes"
	_ "embed"
	"strings"
	"sync"
	"unicode/utf16"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// NoteMark is words in a note that say something about a person which a selection must not rest on.
type NoteMark struct {
	Mark form.Mark  `json:"mark"` // Field is empty
	Why  form.Words `json:"why"`
}

// MaxNote is the length of a note in characters.
const MaxNote = 2000

//go:embed private.tsv
var privateTable []byte

type topic struct {
	why   form.Words
	words []string
}

// topics are the fourteen items of fair selection by the words that give them away (公正採用選考, domain 1.8: LB-fair).
//
//nolint:gochecknoglobals // written once, by sync.OnceValue
var topics = sync.OnceValue(func() (all []topic) {
	for s := bufio.NewScanner(bytes.NewReader(privateTable)); s.Scan(); {
		cells := strings.Split(s.Text(), "\t")
		if len(cells) != 3 || strings.HasPrefix(s.Text(), "#") {
			continue
		}
		all = append(all, topic{form.Words{JA: cells[0], EN: cells[1]}, strings.Fields(cells[2])})
	}
	return all
})

// ReadNote marks what should not be written of somebody. It marks words, whatever is said with them: a person decides.
func ReadNote(text string) (found []NoteMark) {
	runes := []rune(text)
	folded := foldRunes(runes)
	for _, t := range topics() {
		for _, word := range t.words {
			for from := range folded {
				if !hasRunes(folded[from:], []rune(word)) {
					continue
				}
				to := from + len([]rune(word))
				found = append(found, NoteMark{
					Mark: form.Mark{From: units(runes[:from]), To: units(runes[:to]), Words: string(runes[from:to])},
					Why:  t.why,
				})
			}
		}
	}
	return outermost(found)
}

// foldRunes folds rune by rune, so that places stay.
func foldRunes(runes []rune) []rune {
	out := make([]rune, len(runes))
	for i, r := range runes {
		out[i] = r
		if f := []rune(jptext.Katakana(jptext.Half(string(r)))); len(f) == 1 {
			out[i] = f[0]
		}
	}
	return out
}

func hasRunes(text, word []rune) bool {
	if len(text) < len(word) {
		return false
	}
	for i, r := range foldRunes(word) {
		if text[i] != r {
			return false
		}
	}
	return true
}

func units(runes []rune) int { return len(utf16.Encode(runes)) }

// outermost leaves out what stands inside another mark.
func outermost(found []NoteMark) (out []NoteMark) {
	for i, a := range found {
		inside := false
		for j, b := range found {
			wider := b.Mark.To-b.Mark.From > a.Mark.To-a.Mark.From
			if i != j && b.Mark.From <= a.Mark.From && a.Mark.To <= b.Mark.To && (wider || j < i) {
				inside = true
			}
		}
		if !inside {
			out = append(out, a)
		}
	}
	return out
}
