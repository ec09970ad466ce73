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
	all, err := b.Planned(ctx, today, today.AddDays(1))
	return slices.DeleteFunc(all, func(p Planned) bool {
		return p.State == Offered || p.State == Declined || !p.Start.After(b.now())
	}), err
}
