package applicants

import (
	"context"
	"maps"
	"slices"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
)

// Figures is what became of the people who applied to a posting, or to all of them.
type Figures struct {
	People  int
	Funnel  []applicant.Step
	Sources []applicant.Source
	Kept    int // promised answers that were given in time
	Late    int // too late, or due and not given
	Months  []Month
}

// Month is what happened in one.
type Month struct {
	Name          string // YYYY-MM
	Came, Decided int
	Joined        int
}

// Figures counts what became of who applied to a posting; empty for all postings.
func (b *Book) Figures(ctx context.Context, posting string) (Figures, error) {
	rows, err := b.Rows(ctx)
	if err != nil {
		return Figures{}, err
	}
	all, err := b.terms(ctx)
	if err != nil {
		return Figures{}, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	var f Figures
	var courses []applicant.Course
	months := map[string]*Month{}
	in := func(at era.Date) *Month {
		name := month(at)
		if months[name] == nil {
			months[name] = &Month{Name: name}
		}
		return months[name]
	}
	for _, r := range rows {
		if posting != "" && r.Posting != posting {
			continue
		}
		f.People++
		c := b.cache.course(r)
		courses = append(courses, c)
		if !r.On.IsZero() {
			in(r.On).Came++
		}
		if r.Stage.Over() {
			m := in(era.Of(r.Since))
			m.Decided++
			if r.Stage == applicant.Joined {
				m.Joined++
			}
		}
		f.promise(c, all[r.Posting], era.Of(b.now()))
	}
	f.Funnel, f.Sources = applicant.Funnel(courses), applicant.Sources(courses)
	for _, name := range slices.Sorted(maps.Keys(months)) {
		f.Months = append(f.Months, *months[name])
	}
	return f, nil
}

// course is how an application went, out of its history. The lock is held.
func (c *cache) course(r Row) applicant.Course {
	out := applicant.Course{Source: string(r.Route), Came: r.On.Start(), Result: r.Result}
	if r.Media != "" {
		out.Source = r.Media
	}
	out.Moves = slices.SortedFunc(maps.Values(c.moves[r.ID]), func(a, b applicant.Move) int { return a.At.Compare(b.At) })
	first := applicant.Move{To: applicant.Notified, At: out.Came}
	out.Moves = slices.Insert(out.Moves, 0, first)
	if last := out.Moves[len(out.Moves)-1]; last.To != r.Stage {
		out.Moves = append(out.Moves, applicant.Move{To: r.Stage, At: r.Since}) // the office's word, or another computer's
	}
	return out
}

// promise counts whether the answer to an interview came in the days the posting promises.
func (f *Figures) promise(c applicant.Course, from term, today era.Date) {
	if from.promise.Interview == 0 {
		return
	}
	for i, m := range c.Moves {
		if m.To != applicant.Interviewed {
			continue
		}
		until := era.Of(m.At).AddDays(from.promise.Interview)
		answered := today
		if i+1 < len(c.Moves) {
			answered = era.Of(c.Moves[i+1].At)
		} else if !until.Before(today) {
			return // there is time
		}
		if until.Before(answered) {
			f.Late++
		} else {
			f.Kept++
		}
		return
	}
}
