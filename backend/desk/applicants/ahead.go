package applicants

import (
	"context"
	"slices"

	"kyujindesk/backend/era"
)

// Ahead are the interviews that begin today or tomorrow, as a calendar shows them: those one is reminded of. One that has begun, that was
// called off, or that somebody has declined is none; what a calendar has answered stands in Said.
func (b *Book) Ahead(ctx context.Context) ([]Planned, error) {
	today := era.Of(b.now())
	from, until := today.Start(), today.AddDays(2).Start()
	terms, err := b.terms(ctx)
	if err != nil {
		return nil, err
	}
	people, _, err := b.meetIn(ctx, from, until)
	if err != nil {
		return nil, err
	}
	all, err := b.planned(ctx, people, terms, from, until)
	return slices.DeleteFunc(all, func(p Planned) bool {
		return p.State == Offered || p.State == Declined || !p.Start.After(b.now())
	}), err
}
