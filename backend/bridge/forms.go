package bridge

import (
	"context"

	"kyujindesk/backend/form"
)

// Forms is what all forms of the page have in common.
type Forms struct{ life *Life }

// NewForms makes the service.
func NewForms(l *Life) *Forms { return &Forms{l} }

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
	Made  form.Words `json:"made"` // what was made of it, where that is more than another spelling; or empty
}

// Settle reads an answer when its field is left. What cannot be read stays as it was typed.
func (s *Forms) Settle(in AnswerInput) (Settled, error) {
	return call(s.life, quick, func(context.Context) (Settled, error) {
		fd := form.Field{Key: "answer", Kind: form.Kind(in.Kind), Label: in.Label, Unit: in.Unit, Min: in.Min}
		f := form.Form{Sections: []form.Section{{Fields: []form.Field{fd}}}}
		return Settled{f.Settle(fd.Key, in.Value), fd.Made(in.Value)}, nil
	})
}
