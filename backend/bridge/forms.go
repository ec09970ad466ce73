package bridge

import (
	"context"
	"strings"

	"kyujindesk/backend/form"
)

// Forms is what all forms of the page have in common.
type Forms struct {
	life        *Life
	cannotPrint func(text string) form.Words
}

// NewForms makes the service. cannotPrint says which characters of an answer no paper shows; empty words for none.
func NewForms(l *Life, cannotPrint func(text string) form.Words) *Forms {
	return &Forms{l, cannotPrint}
}

// AnswerInput is an answer as it was typed, with what its field says of how it is read.
type AnswerInput struct {
	Kind  string     `json:"kind"`
	Label form.Words `json:"label"`
	Unit  form.Words `json:"unit"`
	Min   string     `json:"min"`
	Value string     `json:"value"`
}

// Settled is an answer as it is kept.
type Settled struct {
	Value string     `json:"value"`
	Made  form.Words `json:"made"` // what was made of it, where that is more than another spelling, and what of it no paper shows; or empty
}

// Settle reads an answer when its field is left. What cannot be read stays as it was typed.
func (s *Forms) Settle(in AnswerInput) (Settled, error) {
	return call(s.life, quick, func(context.Context) (Settled, error) {
		fd := form.Field{Key: "answer", Kind: form.Kind(in.Kind), Label: in.Label, Unit: in.Unit, Min: in.Min}
		f := form.Form{Sections: []form.Section{{Fields: []form.Field{fd}}}}
		out := Settled{f.Settle(fd.Key, in.Value), fd.Made(in.Value)}
		lost := s.cannotPrint(out.Value)
		out.Made = form.Words{JA: out.Made.JA + lost.JA, EN: strings.TrimSpace(out.Made.EN + " " + lost.EN)}
		return out, nil
	})
}
