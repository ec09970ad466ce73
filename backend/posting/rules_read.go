package posting

import (
	"fmt"
	"unicode/utf16"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting/text"
)

// reading is what the sentences of a posting say.
type reading struct {
	wordings []wording
}

// wording is a finding of the reader, with the field it stands in.
type wording struct {
	text.Finding
	field, value string
}

// read reads every free text once, whatever the number of rules that ask.
func read(a answers) reading {
	r := reading{}
	for _, fd := range freeTexts(a.form) {
		value := a.text(fd.Key)
		for _, f := range text.Concepts(value) {
			r.wordings = append(r.wordings, wording{f, fd.Key, value})
		}
	}
	return r
}

func (w wording) words() string { return w.value[w.From:w.To] }

// mark is where the words stand, as pages count.
func (w wording) mark() form.Mark {
	from := units(w.value[:w.From])
	return form.Mark{Field: w.field, From: from, To: from + units(w.words()), Words: w.words()}
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// readRules are one rule for each concept of the reader. All of them ask rather than refuse: what words mean, a person decides.
func readRules() []rule {
	all := []rule{}
	for _, c := range text.AllConcepts() {
		all = append(all, rule{"read." + c.ID, form.Warning, Kinds(), c.Law, findWording(c)})
	}
	return all
}

func findWording(c text.Concept) func(answers, circumstances) []finding {
	return func(_ answers, now circumstances) []finding {
		found := []finding{}
		for _, w := range now.reading.wordings {
			if w.Concept == c.ID {
				found = append(found, finding{
					fields: []string{w.field}, marks: []form.Mark{w.mark()}, message: form.Words{
						JA: fmt.Sprintf("「%s」は、%s%s", w.words(), c.JA, c.MendJA),
						EN: fmt.Sprintf("“%s”: %s. %s", w.words(), c.EN, c.MendEN),
					},
				})
			}
		}
		return found
	}
}
