package bridge

import (
	"context"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
)

// FiguresView is what became of those who applied to a posting, or to all.
type FiguresView struct {
	People  int          `json:"people"`
	Funnel  []StepView   `json:"funnel"`
	Sources []SourceView `json:"sources"` // the one that brought most first
	Kept    int          `json:"kept"`    // promised answers that were given in time
	Late    int          `json:"late"`    // too late, or due and not given
	Months  []MonthView  `json:"months"`  // those in which something happened, the oldest first
}

// StepView is how many people came to a stage or beyond it.
type StepView struct {
	Stage   string `json:"stage"`
	Reached int    `json:"reached"`
	Here    int    `json:"here"` // now
	Days    int    `json:"days"` // median stay of those who left it; -1 where nobody has
}

// SourceView is how many came from somewhere.
type SourceView struct {
	Name   string `json:"name"` // a route, or what was written of own media
	Came   int    `json:"came"`
	Joined int    `json:"joined"`
}

// MonthView is what happened in a month.
type MonthView struct {
	Name    string `json:"name"` // YYYY-MM
	Came    int    `json:"came"`
	Decided int    `json:"decided"`
	Joined  int    `json:"joined"`
}

// Figures counts what became of who applied to a posting, by its id; empty for all postings.
func (s *Applicants) Figures(posting string) (FiguresView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (FiguresView, error) {
		f, err := d.Applicants.Figures(ctx, posting)
		return viewFigures(f), err
	})
}

func viewFigures(f applicants.Figures) FiguresView {
	v := FiguresView{People: f.People, Funnel: []StepView{}, Sources: []SourceView{}, Kept: f.Kept, Late: f.Late, Months: []MonthView{}}
	for _, s := range f.Funnel {
		v.Funnel = append(v.Funnel, StepView{string(s.Stage), s.Reached, s.Here, s.Days})
	}
	for _, s := range f.Sources {
		v.Sources = append(v.Sources, SourceView(s))
	}
	for _, m := range f.Months {
		v.Months = append(v.Months, MonthView{m.Name, m.Came, m.Decided, m.Joined})
	}
	return v
}
