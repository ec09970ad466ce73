package applicants

import (
	"cmp"
	"context"
	"slices"
	"time"

	"kyujindesk/backend/replica"
)

// Clash is another interview at the same time.
type Clash struct {
	Interview, Of, Name string
	Start               time.Time
	Minutes             int
}

// clashes are the fixed interviews at the same time, but one.
func (b *Book) clashes(but string, start time.Time, minutes int) (all []Clash) {
	b.mu.Lock()
	defer b.mu.Unlock()
	end := start.Add(time.Duration(minutes) * time.Minute)
	for of, meets := range b.cache.meets {
		for id, m := range meets {
			if id == but || m.State != Fixed || !m.Start.Before(end) || !start.Before(m.Start.Add(time.Duration(m.Minutes)*time.Minute)) || b.cache.rows[of] == nil {
				continue
			}
			all = append(all, Clash{id, of, b.cache.rows[of].Name, m.Start, m.Minutes})
		}
	}
	slices.SortFunc(all, func(a, b Clash) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.Interview, b.Interview)) })
	return all
}

// Clashes lists the interviews that lie at the same time as one that is thought of.
func (b *Book) Clashes(ctx context.Context, but string, start time.Time, minutes int) ([]Clash, error) {
	if _, err := b.Rows(ctx); err != nil {
		return nil, err
	}
	return b.clashes(but, start, minutes), nil
}

// meeting is cache.next, read.
func (b *Book) meeting(of string) time.Time {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.cache.next(of)
}

// next is when the next interview of somebody is that is fixed: the last of them; zero for none.
func (c *cache) next(of string) (at time.Time) {
	for _, m := range c.meets[of] {
		if m.State == Fixed && m.Start.After(at) {
			at = m.Start
		}
	}
	return at
}

func (c *cache) interviewTaken(r replica.Record) {
	if c.meets[r.Of] == nil {
		c.meets[r.Of] = map[string]Interview{}
	}
	c.meets[r.Of][r.ID] = interviewOf(r)
}
