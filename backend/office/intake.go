package office

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/talk"
)

// Intakes is where the office finds what waits, at most limit of each sort, the longest waiting first.
type Intakes interface {
	WaitingRows(ctx context.Context, limit int) ([]posting.Waiting, error)
	BroughtRows(ctx context.Context, limit int) ([]posting.Waiting, error)
	WaitingTalks(ctx context.Context, limit int) ([]talk.Head, error)
}

// Sort is what is asked of the office, as the intake box sorts it; the request of a posting is one of posting.RequestKind.
type Sort string

// The sorts besides requests.
const (
	OfPosting Sort = "submission"    // that it takes a posting
	OfBrought Sort = "brought"       // that it verifies one that stands already
	OfChange  Sort = "establishment" // that it changes an establishment
	OfClosing Sort = "closing"       // that it closes an account (退会)
	OfTalk    Sort = "talk"          // that it answers a message
)

// Intake is what waits in the intake box (受付箱).
type Intake struct {
	Matter      clerk.Matter
	About       string // id of the posting or the talk, or the establishment's number
	Sort        Sort
	Business    establishment.Establishment
	Title       string // of the posting or the talk; empty for others
	Kind        posting.Kind
	Provisional bool // the business has not come to the counter: what it files waits until then
	Since       time.Time
	Due         era.Date // the day until which the office means to answer
	Claim       clerk.Claim
}

// IntakeMost is how much of the intake box is listed: the longest waiting. What is answered makes room for the next.
const IntakeMost = 1000

// Intake lists what waits for a clerk, the longest waiting first, IntakeMost at most.
func (o *Office) Intake(ctx context.Context) ([]Intake, error) {
	all, err := o.intake(ctx)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(a, b Intake) int { return cmp.Or(a.Since.Compare(b.Since), cmp.Compare(a.Matter, b.Matter)) })
	all = all[:min(len(all), IntakeMost)]
	days, err := o.Promise(ctx)
	if err != nil {
		return nil, err
	}
	at, err := o.Claims(ctx)
	if err != nil {
		return nil, err
	}
	known := map[string]establishment.Establishment{}
	for i := range all {
		w := &all[i]
		e, read := known[w.Business.Number]
		if !read {
			if e, err = o.store.Establishment(ctx, w.Business.Number); err != nil {
				return nil, err
			}
			known[w.Business.Number] = e
		}
		w.Business, w.Claim, w.Due = e, at[w.Matter], promised(era.Of(w.Since), days)
	}
	return all, nil
}

// intake is what waits, in no order, with no more than the number of each business.
func (o *Office) intake(ctx context.Context) (all []Intake, err error) {
	of := func(number string) establishment.Establishment { return establishment.Establishment{Number: number} }
	for sort, list := range map[Sort]func(context.Context, int) ([]posting.Waiting, error){OfPosting: o.store.WaitingRows, OfBrought: o.store.BroughtRows} {
		rows, err := list(ctx, IntakeMost)
		if err != nil {
			return nil, err
		}
		for _, p := range rows {
			all = append(all, Intake{
				Matter: clerk.PostingMatter(p.ID), About: p.ID, Sort: cmp.Or(Sort(p.Asked), sort), Business: of(p.Business),
				Title: p.Title, Kind: p.Kind, Provisional: p.Provisional, Since: p.Since,
			})
		}
	}
	changes, err := o.store.Changes(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		all = append(all, Intake{Matter: clerk.ChangeMatter(c.Number), About: c.Number, Sort: OfChange, Business: of(c.Number), Since: c.AskedAt})
	}
	closings, err := o.Closings(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range closings {
		number := c.Account.Establishment
		all = append(all, Intake{Matter: clerk.ClosingMatter(number), About: number, Sort: OfClosing, Business: of(number), Since: c.Account.Closing})
	}
	talks, err := o.store.WaitingTalks(ctx, IntakeMost)
	if err != nil {
		return nil, err
	}
	for _, h := range talks {
		m, err := o.openTalk(h.First)
		if err != nil {
			return nil, err
		}
		number, err := o.store.EstablishmentOf(ctx, h.First.Account)
		if err != nil {
			return nil, err
		}
		all = append(all, Intake{Matter: clerk.TalkMatter(m.ID), About: m.ID, Sort: OfTalk, Business: of(number), Title: m.Title, Since: h.Last.At})
	}
	return all, nil
}

// promiseSetting is the name of within how many open days the office means to answer.
const promiseSetting = "promise.days"

// The days an office may promise, and those it does unless it says otherwise.
const (
	PromiseMost  = 30
	usualPromise = 3
)

// Promise is within how many open days this office means to answer what comes.
func (o *Office) Promise(ctx context.Context) (int, error) {
	v, err := o.store.Setting(ctx, promiseSetting)
	if err != nil || v == nil {
		return usualPromise, err
	}
	return strconv.Atoi(string(v))
}

// SetPromise sets it, from 1 to PromiseMost days. It is shown to clerks alone.
func (o *Office) SetPromise(ctx context.Context, days int) error {
	if days < 1 || days > PromiseMost {
		return fault.At("promise", fault.Invalid, "office.promise.days")
	}
	return o.Does(ctx, clerk.SetPromise, func(ctx context.Context) (string, error) {
		return "", o.store.PutSetting(ctx, promiseSetting, strconv.AppendInt(nil, int64(days), 10))
	})
}

// promised is the last day on which something that came on a day is answered in time. Saturdays, Sundays and holidays are no open days.
func promised(came era.Date, days int) era.Date {
	d := came
	for days > 0 {
		d = d.AddDays(1)
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday && (holiday.Table{}).Of(d).IsZero() {
			days--
		}
	}
	return d
}
