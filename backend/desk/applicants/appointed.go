package applicants

import (
	"context"
	"strings"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
)

// Appointed is an interview as it is told on paper. It returns a NotFound fault, and a State fault where it has no time, or does not take
// place.
func (b *Book) Appointed(ctx context.Context, id, interview string) (applicant.Appointed, error) {
	m, err := b.interview(ctx, id, interview)
	if err != nil {
		return applicant.Appointed{}, err
	}
	if m.State != Fixed || m.Start.IsZero() {
		return applicant.Appointed{}, fault.New(fault.State, "interview.unfixed")
	}
	line := func(s string) string { return strings.Join(strings.Fields(s), " ") } // typed by others
	return applicant.Appointed{
		When: strings.TrimSuffix(InJapan(m.Start), "（日本時間）"), Minutes: m.Minutes,
		Place: line(m.Place), Link: line(m.Link), With: line(m.With), Bring: line(m.Bring),
	}, nil
}
