package bridge

import (
	"context"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// UsualView is what a business always answers, as postings of a kind ask it.
type UsualView struct {
	Kind     string          `json:"kind"`
	Values   form.Values     `json:"values"`
	Asked    []string        `json:"asked"` // questions a business has usual answers to
	Problems []form.Problem  `json:"problems"`
	Aids     []form.Aid      `json:"aids"`
	Lines    []form.Line     `json:"lines"`
	Progress []form.Progress `json:"progress"` // none: nothing need be answered
	Rev      int             `json:"rev"`      // none: who writes last is right
}

// Usual is what the business always answers to what a kind asks.
func (s *Postings) Usual(kind string) (UsualView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (UsualView, error) {
		page, err := d.Usual(ctx, posting.Kind(kind))
		v := UsualView{
			Kind: kind, Values: page.Values, Asked: []string{}, Problems: orEmpty(page.Problems), Aids: orEmpty(page.Aids), Lines: orEmpty(page.Lines),
			Progress: []form.Progress{},
		}
		for _, section := range posting.FormOf(posting.Kind(kind)).Sections {
			for _, field := range section.Fields {
				if posting.Kind(kind).Group(field.Key) != "" {
					v.Asked = append(v.Asked, field.Key)
				}
			}
		}
		return v, err
	})
}

// SaveUsual changes usual answers; ID is the kind.
func (s *Postings) SaveUsual(in SaveInput) (Saved, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (Saved, error) {
		page, err := d.SaveUsual(ctx, posting.Kind(in.ID), in.Changes)
		return Saved{
			SavedAt: clock.Text(page.At), Progress: []form.Progress{}, Problems: orEmpty(page.Problems), Aids: orEmpty(page.Aids), Lines: orEmpty(page.Lines),
		}, err
	})
}

// Occupations are how often postings were filed here under each occupation, by its code.
func (s *Postings) Occupations() (map[string]int, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (map[string]int, error) { return d.Occupations(ctx) })
}

// Unusual is how a posting differs from what the business always answers.
func (s *Postings) Unusual(id string) ([]form.Difference, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]form.Difference, error) {
		list, err := d.Unusual(ctx, id)
		return orEmpty(list), err
	})
}

// LearnUsual makes the answers of a posting the usual ones, and gives the changes that take this back.
func (s *Postings) LearnUsual(id string) (form.Values, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (form.Values, error) { return d.LearnUsual(ctx, id) })
}
