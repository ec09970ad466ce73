package posting

import (
	"maps"
	"strings"

	"kyujindesk/backend/form"
)

// Source says where an answer came from that nobody gave here. It is kept among the answers, at FromKey of its question, until a person
// answers the question; whether somebody has looked at it is kept with it.
type Source string

// The sources.
const (
	Preset  Source = "preset"  // 初期値: what is so for most, or asks for nothing
	Shop    Source = "shop"    // what the establishment's form says to the same question
	AsUsual Source = "usual"   // いつもの条件
	Derived Source = "derived" // 計算: follows from other answers, and goes on to
	Own     Source = "own"     // a person's answer where one could be derived: it stays whatever changes
)

const (
	fromAt = "from."
	looked = " looked" // behind a source: somebody has looked at the answer
)

// FromKey is where it is kept what the answer to a question came from.
func FromKey(question string) string { return fromAt + question }

// SourceOf is where an answer came from, and whether a person has looked at it; no source is a person.
func SourceOf(v form.Values, question string) (s Source, seen bool) {
	kept := v[FromKey(question)]
	name, seen := strings.CutSuffix(kept, looked)
	return Source(name), seen || name == "" || Source(name) == Own
}

// put sets an answer with its source, to be looked at.
func put(v form.Values, from Source, question, value string) {
	v[question], v[FromKey(question)] = value, string(from)
}

// from are answers with one source; v stays as it is.
func from(s Source, v form.Values) form.Values {
	out := form.Values{}
	for key, value := range v {
		put(out, s, key, value)
	}
	return out
}

// Answered are answers with what a person changed among them, which nobody need look at any more. What is answered although it could be
// derived is the person's own. Empty answers are gone.
func Answered(k Kind, v, changes form.Values) form.Values {
	out := maps.Clone(v)
	if out == nil {
		out = form.Values{}
	}
	for key := range changes {
		switch {
		case isAside(key):
		case derivable(k, key):
			out[FromKey(key)] = string(Own)
		default:
			delete(out, FromKey(key))
		}
	}
	maps.Copy(out, changes)
	maps.DeleteFunc(out, func(_, value string) bool { return value == "" })
	return out
}

// WithoutSources are answers without where they came from: what was decided by them is.
func WithoutSources(v form.Values) form.Values {
	answers := maps.Clone(v)
	maps.DeleteFunc(answers, func(key, _ string) bool { return strings.HasPrefix(key, fromAt) })
	return answers
}

// Unlooked are the questions whose answers count and were taken from elsewhere, in the order of the form, as long as nobody has looked at
// them: a posting is not sent with one.
func Unlooked(k Kind, v form.Values) (questions []string) {
	f := FormOf(k)
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			if v[fd.Key] == "" || !f.Applies(fd, v) {
				continue
			}
			if _, seen := SourceOf(v, fd.Key); !seen || v[markAt+fd.Key] == copiedMark {
				questions = append(questions, fd.Key)
			}
		}
	}
	return questions
}
