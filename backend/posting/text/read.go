package text

import (
	"slices"
	"strings"

	"kyujindesk/backend/jptext"
)

// Finding is a wording for which a clerk would send a posting back, at bytes From to To of the text that was read.
type Finding struct {
	Concept  string
	From, To int
	Sure     bool // a narrow frame found it: the words themselves say it, whatever else stands there
}

// How sure the second opinion must be (measured on material set aside, TestReading): a narrow frame is only given up where the opinion is
// that the sentence is harmless; a wide one needs its support.
const (
	narrowLeast = 0.50
	wideLeast   = 0.70
	bareLeast   = 0.80
)

// Reading is what was read in a text: what a clerk would send back, and what is said.
type Reading struct {
	Findings []Finding
	Facts    []Fact
}

// Read reads a text once for both, sentence by sentence, in order of place.
func Read(s string) Reading { return read(s, opinion()) }

// Concepts are the findings in a text.
func Concepts(s string) []Finding { return Read(s).Findings }

func read(s string, o Opinion) Reading {
	f, r := Fold(s), Reading{}
	for _, part := range sentences(f) {
		runes := f.Runes[part[0]:part[1]]
		said := factsIn(runes)
		found := worded(runes, o)
		for _, x := range decided(runes, said) {
			if !slices.ContainsFunc(found, func(f Finding) bool { return f.Concept == x.Concept }) {
				found = append(found, x)
			}
		}
		for _, x := range found {
			x.From, x.To = wholeWords(runes, x.From, x.To)
			x.From, x.To = f.Place(part[0]+x.From, part[0]+x.To)
			r.Findings = append(r.Findings, x)
		}
		for _, x := range said {
			if x.named > 0 {
				_, end := f.Place(part[0]+x.named-1, part[0]+x.named)
				x.Name, x.named = allowance(s, end), 0
			}
			x.From, x.To = f.Place(part[0]+x.From, part[0]+x.To)
			if x.What == "place" {
				x.Name = jptext.Half(s[x.From:x.To])
			}
			r.Facts = append(r.Facts, x)
		}
	}
	return r
}

// worded are findings by the words of one sentence. It gives at most one by wide families: the concept that the opinion leans to most.
func worded(sentence []rune, o Opinion) []Finding {
	scene := known().scene(sentence)
	if len(scene.hits) == 0 {
		return nil
	}
	base := features(sentence, scene)
	found := []Finding{}
	for _, h := range chosen(scene.hits, func(h hit) float64 { return o.of(base, sentence, h) }) {
		found = append(found, Finding{h.frame.concept, h.from, h.to, !h.frame.wide})
	}
	return found
}

// chosen are the hits that the second opinion leaves, each concept once.
func chosen(hits []hit, sure func(hit) float64) []hit {
	out := []hit{}
	widest, most := hit{}, 0.0
	for _, h := range hits {
		switch p := sure(h); {
		case h.frame.wide:
			if h.bare && p < bareLeast || p < wideLeast {
				break
			}
			if p > most {
				widest, most = h, p
			}
		case p >= narrowLeast && !slices.ContainsFunc(out, func(o hit) bool { return o.frame.concept == h.frame.concept }):
			out = append(out, h)
		}
	}
	if len(out) == 0 && widest.frame != nil {
		out = append(out, widest)
	}
	return out
}

// wordRest is how many runes a word may go on behind what was found of it, or have begun before.
const wordRest = 6

// wholeWords widens a stretch to where its words begin and end, so that none is shown cut: 距離なし of 長距離なし, いただ of いただきます. What is
// found often is the stem alone.
func wholeWords(text []rune, from, to int) (int, int) {
	for n := 0; n < wordRest && from > 0 && kanji(text[from]) && kanji(text[from-1]); n++ {
		from--
	}
	for n := 0; n < wordRest && to < len(text) && kana(text[to-1]) && kana(text[to]) && !particle(text[to]); n++ {
		to++
	}
	return from, to
}

func particle(r rune) bool { return strings.ContainsRune("のはがをにでともへや", r) }
