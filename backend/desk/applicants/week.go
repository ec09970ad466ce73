package applicants

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/posting"
)

// PlanState is how an interview stands in a calendar.
type PlanState string

// The states.
const (
	Offered    PlanState = "proposed"  // one of several times that were proposed
	Unanswered PlanState = "fixed"     // there is a time, and no answer
	Answered   PlanState = "answered"  // a calendar program has answered, and nobody has taken it over
	Accepted   PlanState = "accepted"  // a person has noted it
	Tentative  PlanState = "tentative" // so here
	Declined   PlanState = "declined"  // and here: it does not take place
)

// Planned is an interview as a calendar shows it; one that is proposed stands there at each of its times.
type Planned struct {
	ID, Of            string
	Name              string // of the applicant
	Posting           string // its title
	Start             time.Time
	Minutes           int
	Place, Link, With string
	State             PlanState
	Said              string // what was answered, where nobody has taken it over: a PartStat, or COUNTER
	Clash             bool   // it meets another interview
}

// WeekDay is a day of a week.
type WeekDay struct {
	On      era.Date
	Holiday holiday.Name // the zero name on every other day
	Off     bool         // a Sunday, a holiday, or a day on which nobody works by any posting somebody is in selection for
}

// Week is the interviews of seven days, from a Monday on.
type Week struct {
	Days     [7]WeekDay
	Planned  []Planned // the first one first
	From, To int       // hours of work, minutes after midnight; both zero where no posting says them
	Next     era.Date  // day of the first interview after today that takes place; zero for none
}

// Week gives the interviews of the week a day lies in.
func (b *Book) Week(ctx context.Context, day era.Date) (Week, error) {
	monday := day.AddDays(-(int(day.Weekday()) + 6) % 7)
	terms, err := b.terms(ctx)
	if err != nil {
		return Week{}, err
	}
	business, err := b.open(ctx, terms)
	if err != nil {
		return Week{}, err
	}
	holidays, err := b.outside.Holidays(ctx)
	if err != nil {
		return Week{}, err
	}
	var w Week
	w.From, w.To = business.Span()
	for i := range w.Days {
		d := &w.Days[i]
		d.On = monday.AddDays(i)
		d.Holiday = holidays.Of(d.On)
		d.Off = d.On.Weekday() == time.Sunday || !d.Holiday.IsZero() || business.Off(d.On, !d.Holiday.IsZero())
	}
	from, until := monday.Start(), monday.AddDays(7).Start()
	people, next, err := b.meetIn(ctx, from, until)
	if err != nil {
		return Week{}, err
	}
	w.Next = next
	w.Planned, err = b.planned(ctx, people, terms, from, until)
	return w, err
}

// Planned are the interviews from one day to another, both included, as a calendar shows them; the first one first.
func (b *Book) Planned(ctx context.Context, from, until era.Date) ([]Planned, error) {
	start, end := from.Start(), until.AddDays(1).Start()
	people, _, err := b.meetIn(ctx, start, end)
	if err != nil || len(people) == 0 {
		return nil, err
	}
	terms, err := b.terms(ctx)
	if err != nil {
		return nil, err
	}
	return b.planned(ctx, people, terms, start, end)
}

// planned are the interviews some people have in a span of time, the first one first.
func (b *Book) planned(ctx context.Context, people []Row, known terms, from, until time.Time) (list []Planned, err error) {
	for _, r := range people {
		all, err := b.Interviews(ctx, r.ID)
		if err != nil {
			return nil, err
		}
		for _, m := range all {
			for _, at := range m.times() {
				if at.Before(from) || !at.Before(until) {
					continue
				}
				p := Planned{
					ID: m.ID, Of: r.ID, Name: r.Name, Posting: known[r.Posting].title, Start: at, Minutes: m.Minutes, Place: m.Place, Link: m.Link, With: m.With,
					State: m.plan(),
				}
				p.Clash = p.State != Declined && len(b.clashes(m, at)) > 0
				if p.State == Answered {
					p.Said = m.Answer.PartStat
				}
				list = append(list, p)
			}
		}
	}
	slices.SortFunc(list, func(a, b Planned) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID)) })
	return list, nil
}

// plan is how an interview stands that has a time, or several.
func (m Interview) plan() PlanState {
	switch {
	case m.State == Proposed:
		return Offered
	case m.Agreed == "ACCEPTED":
		return Accepted
	case m.Agreed == "DECLINED":
		return Declined
	case m.Agreed != "":
		return Tentative
	case m.Answer.PartStat != "":
		return Answered
	}
	return Unanswered
}

// meetIn are those who have an interview in a span of time, by id, and the day of the first that takes place after today.
func (b *Book) meetIn(ctx context.Context, from, until time.Time) (people []Row, next era.Date, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, next, err
	}
	today := era.Of(b.now())
	for of, meets := range b.cache.meets {
		row := b.cache.rows[of]
		if row == nil {
			continue
		}
		within := false
		for _, m := range meets {
			within = within || slices.ContainsFunc(m.times(), func(at time.Time) bool { return !at.Before(from) && at.Before(until) })
			if on := era.Of(m.Start); m.stands() && today.Before(on) && (next.IsZero() || on.Before(next)) {
				next = on
			}
		}
		if within {
			people = append(people, *row)
		}
	}
	slices.SortFunc(people, func(a, b Row) int { return cmp.Compare(a.ID, b.ID) })
	return people, next, nil
}

// openPostings bounds how many postings are asked for their hours.
const openPostings = 50

// open is when anybody works, by the postings that people are in selection for.
func (b *Book) open(ctx context.Context, known terms) (all posting.Business, err error) {
	b.mu.Lock()
	err = b.fresh(ctx)
	of := map[string]bool{}
	for _, r := range b.cache.rows {
		if _, here := known[r.Posting]; here && !r.Stage.Over() {
			of[r.Posting] = true
		}
	}
	b.mu.Unlock()
	if err != nil {
		return all, err
	}
	first := true
	for _, id := range slices.Sorted(maps.Keys(of))[:min(len(of), openPostings)] {
		p, err := b.store.Posting(ctx, id)
		switch {
		case fault.Is(err, fault.NotFound):
			continue
		case err != nil:
			return all, err
		case first:
			all, first = p.Business(), false
		default:
			all = all.Or(p.Business())
		}
	}
	return all, nil
}
