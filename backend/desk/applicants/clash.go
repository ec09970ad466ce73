package applicants

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/replica"
)

// ClashKind is what two interviews at the same time have in common beside it.
type ClashKind string

// What they have in common; empty where nobody can say, because one of them names no place or nobody of ours.
const (
	SamePerson ClashKind = "person" // the applicant
	SamePlace  ClashKind = "place"  // room, or link of a video meeting
	SameOurs   ClashKind = "with"   // somebody of the business

	AlsoProposed ClashKind = "proposed" // it is no more than proposed: both may take the time
)

// Clash is another interview at the same time.
type Clash struct {
	Interview, Of, Name string
	Start               time.Time
	Minutes             int
	Kind                ClashKind
}

// clashes are the other interviews that stand and that one would meet at a time. Two that have their places and people named, and share
// none, can both be held.
func (b *Book) clashes(m Interview, start time.Time) []Clash {
	return b.overlapping(m, start, func(other Interview) []time.Time {
		if other.stands() {
			return []time.Time{other.Start}
		}
		return nil
	})
}

// offered are the times that are proposed to others, too: both may take them.
func (b *Book) offered(m Interview, start time.Time) []Clash {
	all := b.overlapping(m, start, func(other Interview) []time.Time {
		if other.State == Proposed {
			return other.Slots
		}
		return nil
	})
	for i := range all {
		all[i].Kind = AlsoProposed
	}
	return all
}

// overlapping are the other interviews one would meet at a time, of each the times that count.
func (b *Book) overlapping(m Interview, start time.Time, times func(other Interview) []time.Time) (all []Clash) {
	b.mu.Lock()
	defer b.mu.Unlock()
	length := func(m Interview) time.Duration { return time.Duration(m.Minutes) * time.Minute }
	for of, meets := range b.cache.meets {
		row := b.cache.rows[of]
		for id, other := range meets {
			if id == m.ID || row == nil {
				continue
			}
			for _, at := range times(other) {
				if !at.Before(start.Add(length(m))) || !start.Before(at.Add(length(other))) {
					continue
				}
				kind, clash := common(m, other)
				if own := b.cache.rows[m.Of]; own != nil && lead(own) == lead(row) {
					kind, clash = SamePerson, true
				}
				if clash {
					all = append(all, Clash{id, of, row.Name, at, other.Minutes, kind})
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b Clash) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.Interview, b.Interview)) })
	return all
}

// common is what two interviews share, and whether they may be in each other's way.
func common(a, b Interview) (kind ClashKind, clash bool) {
	at, other := places(a), places(b)
	if shared(at, other) {
		return SamePlace, true
	}
	with, theirs := people(a.With), people(b.With)
	if shared(with, theirs) {
		return SameOurs, true
	}
	return "", len(at) == 0 || len(other) == 0 || len(with) == 0 || len(theirs) == 0
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(one string) bool { return slices.Contains(b, one) })
}

// places are where an interview is held, as two spellings of it are alike.
func places(m Interview) []string {
	return slices.DeleteFunc([]string{alike(m.Place), alike(m.Link)}, func(s string) bool { return s == "" })
}

// people are those of the business whom a line names, without 様 and さん.
func people(with string) (all []string) {
	for name := range strings.FieldsFuncSeq(jptext.Half(with), func(r rune) bool { return strings.ContainsRune("、，,・･/&＆", r) }) {
		name = alike(name)
		for _, title := range []string{"さん", "様"} {
			name = strings.TrimSuffix(name, alike(title))
		}
		if name != "" {
			all = append(all, name)
		}
	}
	return all
}

func alike(text string) string { return strings.Join(strings.Fields(jptext.Fold(text)), "") }

// Considered is what is to be known of a time for an interview before it is settled on. Nothing of it forbids the time.
type Considered struct {
	Start   time.Time
	Clashes []Clash
	Holiday holiday.Name // the zero name on every other day
	Sunday  bool
	DayOff  bool   // by the posting, nobody works on this day
	Hours   string // what the posting says its hours are, where the time lies outside of them; else empty
}

// Consider looks at the times that are thought of for an interview with an applicant; the id is empty for one that is new.
func (b *Book) Consider(ctx context.Context, id, interview string, m Meeting) ([]Considered, error) {
	if _, _, err := b.group(ctx, id); err != nil {
		return nil, err
	}
	business, err := b.business(ctx, id)
	if err != nil {
		return nil, err
	}
	thought := Interview{ID: interview, Of: id, Minutes: m.Minutes, Place: m.Place, Link: m.Link, With: m.With}
	times := m.Slots
	if !m.Start.IsZero() {
		times = []time.Time{m.Start}
	}
	holidays, err := b.outside.Holidays(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]Considered, 0, len(times))
	for _, at := range times[:min(len(times), maxSlots)] {
		day := era.Of(at)
		c := Considered{Start: at, Clashes: append(b.clashes(thought, at), b.offered(thought, at)...), Holiday: holidays.Of(day), Sunday: day.Weekday() == time.Sunday}
		c.DayOff = business.Off(day, !c.Holiday.IsZero())
		if !business.During(at, m.Minutes) {
			c.Hours = business.Hours()
		}
		all = append(all, c)
	}
	return all, nil
}

// business is when the people of an applicant's posting work; one that is not here says nothing.
func (b *Book) business(ctx context.Context, id string) (posting.Business, error) {
	b.mu.Lock()
	var of string
	if row := b.cache.rows[id]; row != nil {
		of = row.Posting
	}
	b.mu.Unlock()
	p, err := b.store.Posting(ctx, of)
	if fault.Is(err, fault.NotFound) {
		return posting.Business{}, nil
	}
	return p.Business(), err
}

// meeting is cache.next, read.
func (b *Book) meeting(of string) time.Time {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.cache.next(of, b.now())
}

// next is when the next interview of somebody is that stands: the first that is not over, else the last one there was; zero for none.
func (c *cache) next(of string, now time.Time) (at time.Time) {
	past := false
	for _, m := range c.meets[of] {
		if !m.stands() {
			continue
		}
		over := !m.end().After(now) // of those to come the first counts, of the others the last
		if at.IsZero() || past && !over || past == over && over == m.Start.After(at) {
			at, past = m.Start, over
		}
	}
	return at
}

// lost is when the last interview with somebody would have been that does not take place; zero for none.
func (c *cache) lost(of string) (at time.Time) {
	for _, m := range c.meets[of] {
		if m.State != Proposed && !m.stands() && m.Start.After(at) {
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
