package text

import "slices"

// Finding is a wording for which a clerk would send a posting back, at bytes From to To of the text that was read.
type Finding struct {
	Concept  string
	From, To int
	Sure     bool // a narrow frame found it: the words themselves say it, whatever else stands there
}

// How sure the second opinion must be (measured on material set aside, TestReading): a narrow frame is only given up where the opinion is
// that the sentence is harmless; a wide one needs its support.
const (
	narrowLeast = 0.40
	wideLeast   = 0.65
)

// Reading is what was read in a text: what a clerk would send back, and what is said.
type Reading struct {
	Findings []Finding
	Facts    []Fact
}

// Read reads a text once for both.
func Read(s string) Reading {
	f := Fold(s)
	return Reading{concepts(f, opinion()), facts(f)}
}

// Concepts finds wordings in a text, in order of place. A sentence gives at most one finding by wide families: the concept
// whose words it holds most of.
func Concepts(s string) []Finding {
	return concepts(Fold(s), opinion())
}

func concepts(f Folded, o Opinion) []Finding {
	t := known()
	found := []Finding{}
	for _, part := range sentences(f) {
		runes := f.Runes[part[0]:part[1]]
		scene := t.scene(runes)
		if len(scene.hits) == 0 {
			continue
		}
		base := features(runes, scene)
		sure := func(h hit) float64 { return o.of(base, runes, h) }
		for _, h := range chosen(scene.hits, sure) {
			from, to := f.Place(part[0]+h.from, part[0]+h.to)
			found = append(found, Finding{h.frame.concept, from, to, !h.frame.wide})
		}
	}
	return found
}

// chosen are the hits that the second opinion leaves, each concept once.
func chosen(hits []hit, sure func(hit) float64) []hit {
	out := []hit{}
	widest, most := hit{}, wideLeast
	for _, h := range hits {
		switch p := sure(h); {
		case h.frame.wide:
			if p >= most {
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
