package applicants

import (
	"context"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/calendar"
	"kyujindesk/backend/era"
	"kyujindesk/backend/posting"
)

// DueKind is what is due for an applicant.
type DueKind string

// What is due; empty for nothing.
const (
	DueDocuments DueKind = "documents" // they were promised for a day
	DueInterview DueKind = "interview" // it takes place
	DueArranging DueKind = "arranging" // the one there was does not take place: another time is to be found, before it would have
	DueAnswer    DueKind = "answer"    // the posting promises a result within so many days
	DueResult    DueKind = "result"    // the office waits for it
	DueErasing   DueKind = "retention" // nothing may be kept longer
)

// Due is what must happen next, and until when; the day is zero where none is set yet.
type Due struct {
	Kind DueKind
	On   era.Date
}

// KeepMonths is how long what is known of an applicant is kept once nothing is left to decide. No law says it; three to six
// months are usual (domain-second-half 1).
const KeepMonths = 6

// terms are what postings promise, by their id.
type terms map[string]term

type term struct {
	title, number string
	promise       posting.Promise
	closes        era.Date // last day to register results on line; zero while the posting goes on
	closed        bool     // that day is over: the office waits for no result any more
}

// terms reads what all postings promise that somebody has applied to.
func (b *Book) terms(ctx context.Context) (terms, error) {
	summaries, err := b.store.Postings(ctx)
	if err != nil {
		return nil, err
	}
	return b.termsOf(summaries), nil
}

func (b *Book) termsOf(summaries []posting.Summary) terms {
	today, all := era.Of(b.now()), terms{}
	for _, s := range summaries {
		closes := s.ResultsClose(today)
		all[s.ID] = term{s.Title, s.Number, s.Promise, closes, !closes.IsZero() && closes.Before(today)}
	}
	return all
}

// due is what must happen next for an applicant.
func (t terms) due(r Row) Due {
	from := t[r.Posting]
	switch {
	case r.Joined != "":
		return Due{}
	case r.Stage.Over():
		if r.owesResult() && !from.closed {
			return Due{DueResult, from.closes}
		}
		return Due{DueErasing, eraseOn(r)}
	case r.Stage == applicant.Scheduled && !r.Meeting.IsZero():
		return Due{DueInterview, era.Of(r.Meeting)}
	case r.Stage == applicant.Scheduled && !r.lost.IsZero():
		return Due{DueArranging, era.Of(r.lost)}
	case r.Stage == applicant.Interviewed && from.promise.Interview > 0:
		return Due{DueAnswer, era.Of(r.Since).AddDays(from.promise.Interview)}
	case r.Stage == applicant.Documented, r.Stage == applicant.Screening:
		came, err := era.Parse(r.values[applicant.CameKey])
		if err != nil {
			came = era.Of(r.Since)
		}
		if from.promise.Papers > 0 {
			return Due{DueAnswer, came.AddDays(from.promise.Papers)}
		}
	case r.Stage == applicant.Notified && r.values[applicant.CameKey] == "":
		if by, err := era.Parse(r.values[applicant.DueKey]); err == nil {
			return Due{DueDocuments, by}
		}
	}
	return Due{}
}

// eraseOn is the day after which nothing is kept of an applicant; zero while there is something to decide.
func eraseOn(r Row) era.Date {
	if !r.Stage.Over() || r.Since.IsZero() {
		return era.Date{}
	}
	d := era.Of(r.Since)
	last := d.EndOfMonth(r.Keep)
	return era.Date{Y: last.Y, M: last.M, D: min(d.D, last.D)}
}

// owesResult says whether the office waits to hear what came of somebody it introduced.
func (r Row) owesResult() bool {
	told := r.Outcome == OutcomeSent || r.Outcome == OutcomeTaken || r.Outcome == OutcomeClosed
	return r.Route.ThroughOffice() && !told && r.Withdrawn == ""
}

// ToErase lists those whose time has come, the longest overdue first.
func (b *Book) ToErase(ctx context.Context) ([]Row, error) {
	rows, err := b.Rows(ctx)
	if err != nil {
		return nil, err
	}
	today, due := era.Of(b.now()), []Row{}
	for _, r := range rows {
		if r.Due.Kind == DueErasing && !today.Before(r.Due.On) {
			due = append(due, r)
		}
	}
	return due, nil
}

// Days are the days on which something is due for applicants, as a calendar shows them; postings are all there are. An interview is none of
// them: see Planned.
func (b *Book) Days(ctx context.Context, postings []posting.Summary) ([]calendar.Entry, error) {
	terms := b.termsOf(postings)
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, err
	}
	kinds := map[DueKind]calendar.Kind{
		DueDocuments: calendar.Documents, DueArranging: calendar.Arranging, DueAnswer: calendar.Answer, DueResult: calendar.Result,
		DueErasing: calendar.Retention,
	}
	var all []calendar.Entry
	for _, r := range b.cache.rows {
		due := b.cache.timed(*r, terms, b.now()).Due
		if kind := kinds[due.Kind]; kind != "" && due.On != (era.Date{}) {
			all = append(all, calendar.Entry{On: due.On, Kind: kind, Item: calendar.Item{ID: r.ID, Name: r.Name}})
		}
	}
	return all, nil
}

// Waiting names those for whom something is due by today: what a person must do, not what may be erased. An interview is, once its day is
// over and nobody has said what became of it.
func (b *Book) Waiting(ctx context.Context) ([]string, error) {
	terms, err := b.terms(ctx)
	if err != nil {
		return nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, err
	}
	today, ids := era.Of(b.now()), []string{}
	for _, r := range b.cache.rows {
		due := b.cache.timed(*r, terms, b.now()).Due
		ahead := today.Before(due.On) || due.Kind == DueInterview && due.On == today
		if due.Kind != DueErasing && due.On != (era.Date{}) && !ahead {
			ids = append(ids, r.ID)
		}
	}
	return ids, nil
}

// News is that somebody is waiting to be looked at.
type News struct {
	ID    string
	Mails int // that nobody has looked at; 0 for somebody who came through the office and was not touched
}

// News names who wrote, and who came through the office, and nobody has looked at.
func (b *Book) News(ctx context.Context) ([]News, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, err
	}
	all := []News{}
	for _, r := range b.cache.rows {
		if r.New > 0 || r.Stage == applicant.Notified && r.Route != applicant.OwnMedia && r.Notes == 0 {
			all = append(all, News{r.ID, r.New})
		}
	}
	return all, nil
}
