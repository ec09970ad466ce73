package posting

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting/text"
)

// reading is what the sentences of a posting say.
type reading struct {
	wordings []wording
	facts    []saidFact
}

// place is a stretch of an answer.
type place struct {
	field, value string
	from, to     int // bytes of the value
}

// wording is a finding of the reader, with the place it stands at.
type wording struct {
	text.Finding
	place
}

// saidFact is a fact that a sentence states, with the place it stands at.
type saidFact struct {
	text.Fact
	place
}

// read reads every free text once, whatever the number of rules that ask.
func read(a answers) reading {
	r := reading{}
	for _, fd := range freeTexts(a.form) {
		value := a.text(fd.Key)
		if value == "" || slices.Contains(unread(), fd.Key) {
			continue
		}
		found := text.Read(value)
		for _, f := range found.Findings {
			if w := (wording{f, place{fd.Key, value, f.From, f.To}}); !w.decided(a.work) {
				r.wordings = append(r.wordings, w)
			}
		}
		for _, f := range found.Facts {
			r.facts = append(r.facts, saidFact{f, place{fd.Key, value, f.From, f.To}})
		}
	}
	return r
}

// decided says whether the table of occupations judges a wording better: the title and the text of the work name tasks and customers, not
// conditions, so that work which the table knows needs no second opinion on licences and bans, and pupils are minors only where they
// are invited.
func (w wording) decided(known work) bool {
	if w.field != "work.title" && w.field != "work.content" {
		return false
	}
	switch w.Concept {
	case "licence_missing", "dispatch_banned":
		return len(known.all()) > 0
	case "minors":
		return !invitesMinors.MatchString(folded(w.sentence()))
	}
	return false
}

// unread are the fields whose own question asks for what would be a finding elsewhere: the reason of a limit of age, the limit of renewals.
func unread() []string { return []string{"age.note", "contract.capText", "contract.criteria"} }

func (p place) words() string { return strings.TrimRight(p.value[p.from:p.to], "、。 ") }

// sentence is what stands around a place, from stop to stop.
func (p place) sentence() string {
	before, after := p.value[:p.from], p.value[p.to:]
	if i := strings.LastIndexAny(before, "。\n"); i >= 0 {
		before = before[i:]
	}
	if i := strings.IndexAny(after, "。\n"); i >= 0 {
		after = after[:i]
	}
	return before + p.words() + after
}

// mark is where the words stand, as pages count.
func (p place) mark() form.Mark {
	from := units(p.value[:p.from])
	return form.Mark{Field: p.field, From: from, To: from + units(p.words()), Words: p.words()}
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

// nearer are the rules that say the same of a concept with more certainty; where one of them speaks of a field, the reader does not.
func nearer() map[string][]func(answers, circumstances) []finding {
	return map[string][]func(answers, circumstances) []finding{
		"sex":                 {findSexWords, findOneSexWords},
		"age":                 {findAgeWords},
		"below_minimum":       {findSaidBelowMinimum},
		"health":              {findHealthCheck},
		"selection_questions": {findPrivateMatters, findHealthCheck},
		"origin_family":       {findPrivateMatters},
	}
}

func findWording(c text.Concept) func(answers, circumstances) []finding {
	told := nearer()[c.ID]
	return func(a answers, now circumstances) []finding {
		found := []finding{}
		for _, w := range now.reading.wordings {
			if w.Concept != c.ID {
				continue
			}
			already := slices.ContainsFunc(told, func(find func(answers, circumstances) []finding) bool {
				return slices.ContainsFunc(find(a, now), func(f finding) bool { return f.fields[0] == w.field })
			})
			if !already {
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
