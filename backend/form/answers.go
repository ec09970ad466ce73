package form

import (
	"slices"
	"strings"
)

// Field finds a field by its key.
func (f Form) Field(key string) (Field, bool) {
	for i := range f.Sections {
		fields := f.Sections[i].Fields
		for j := range fields { // by index: a field is large, and this is asked very often
			if fields[j].Key == key {
				return fields[j], true
			}
		}
	}
	return Field{}, false
}

// Applies says whether a field is asked, given the other answers: every When
// holds, and the fields they look at apply themselves.
func (f Form) Applies(fd Field, v Values) bool { return f.applies(fd, v, len(fd.When)+8) }

// applies stops at a depth no sensible table reaches, so that a circle in a table cannot hang the program.
func (f Form) applies(fd Field, v Values, depth int) bool {
	for _, w := range fd.When {
		on, found := f.Field(w.Key)
		if !found || depth == 0 || !on.holds(w, v) || !f.applies(on, v, depth-1) {
			return false
		}
	}
	return true
}

func (fd Field) holds(w When, v Values) bool {
	answer := v[w.Key]
	if fd.Kind != Choices {
		return slices.Contains(w.In, answer)
	}
	for _, code := range strings.Fields(answer) {
		if slices.Contains(w.In, code) {
			return true
		}
	}
	return false
}

// Applicable is the answers that count: of fields that apply, and not empty.
// Answers that became idle stay in the draft but are neither checked, printed nor sent.
func (f Form) Applicable(v Values) Values {
	out := make(Values, len(v))
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			if fd.filled(v) && f.Applies(fd, v) {
				out[fd.Key] = v[fd.Key]
			}
		}
	}
	return out
}

// Settled is what Applicable gives, each answer spelled as Settle would. Rules read this.
func (f Form) Settled(v Values) Values {
	out := make(Values, len(v))
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			if answer := fd.settle(v[fd.Key]); strings.TrimSpace(answer) != "" && f.Applies(fd, v) {
				out[fd.Key] = answer
			}
		}
	}
	return out
}

// filled says whether anything is left of an answer once it is settled; blanks are no answer.
func (fd Field) filled(v Values) bool { return strings.TrimSpace(fd.settle(v[fd.Key])) != "" }

// Progress is how far each section is filled, in the order of the table.
// A missing entry shows as unfilled, not as an error.
func (f Form) Progress(v Values, problems []Problem) []Progress {
	answers := f.Applicable(v)
	all := make([]Progress, 0, len(f.Sections))
	for _, s := range f.Sections {
		p := Progress{Section: s.Key}
		for _, fd := range s.Fields {
			if fd.Need && f.Applies(fd, v) {
				p.Needed++
				if answers[fd.Key] != "" {
					p.Filled++
				}
			}
		}
		for _, problem := range problems {
			if len(problem.Fields) == 0 || !s.has(problem.Fields[0]) {
				continue
			}
			switch {
			case problem.Severity == Warning:
				p.Warnings++
			case answers[problem.Fields[0]] != "":
				p.Errors++
			}
		}
		all = append(all, p)
	}
	return all
}

func (s Section) has(key string) bool {
	return slices.ContainsFunc(s.Fields, func(fd Field) bool { return fd.Key == key })
}

// option finds an option by its code.
func (fd Field) option(code string) (Option, bool) {
	i := slices.IndexFunc(fd.Options, func(o Option) bool { return o.Code == code })
	if i < 0 {
		return Option{}, false
	}
	return fd.Options[i], true
}
