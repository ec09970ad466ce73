package office

import (
	"context"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// Introductions is where the office records who applied to which posting.
type Introductions interface {
	PutIntroduction(ctx context.Context, i applicant.Introduction) error
	Introduction(ctx context.Context, id string) (applicant.Introduction, error)
	Introductions(ctx context.Context, posting string) ([]applicant.Introduction, error)
}

// Introductions lists who applied to a posting, the first first.
func (o *Office) Introductions(ctx context.Context, posting string) ([]applicant.Introduction, error) {
	return o.store.Introductions(ctx, posting)
}

// Introduce records that somebody applies to a posting (紹介, or オンライン自主応募) and gives the record's id. It returns a
// State fault where the posting is not valid today, or does not take direct applications.
func (o *Office) Introduce(ctx context.Context, id string, by applicant.Route) (string, error) {
	fresh, err := uuid.NewV7()
	if err != nil {
		return "", err
	}
	err = o.store.Atomically(ctx, func(ctx context.Context) error {
		p, err := o.store.Posting(ctx, id)
		if err != nil {
			return err
		}
		today := era.Of(o.now())
		switch {
		case !by.ThroughOffice():
			return fault.At("route", fault.Invalid, "introduction.route")
		case p.On(today) != posting.Valid:
			return fault.New(fault.State, "introduction.notValid")
		case by == applicant.Direct && p.Values["class.apply"] != "yes":
			return fault.New(fault.State, "introduction.notDirect")
		}
		i := applicant.Introduction{ID: fresh.String(), Posting: id, Route: by, On: today}
		if err := o.store.PutIntroduction(ctx, i); err != nil {
			return err
		}
		return o.tellFigures(ctx, id)
	})
	if err == nil {
		o.post()
	}
	return fresh.String(), err
}

// Conclude records what came of an introduction; a later word takes the place of an earlier one.
func (o *Office) Conclude(ctx context.Context, introduction string, r applicant.Result) error {
	err := o.store.Atomically(ctx, func(ctx context.Context) error {
		i, err := o.store.Introduction(ctx, introduction)
		if err != nil {
			return err
		}
		if !r.Known() {
			return fault.At("result", fault.Invalid, "introduction.result")
		}
		i.Result, i.ResultOn = r, era.Of(o.now())
		if err := o.store.PutIntroduction(ctx, i); err != nil {
			return err
		}
		return o.tellFigures(ctx, i.Posting)
	})
	if err == nil {
		o.post()
	}
	return err
}

// tellFigures tells every desk of a posting's business what came of it so far.
func (o *Office) tellFigures(ctx context.Context, id string) error {
	filing, err := o.store.Filing(ctx, id)
	if err != nil {
		return err
	}
	devices, err := o.store.Devices(ctx, filing.Account)
	if err != nil {
		return err
	}
	return o.sendFigures(ctx, id, devices...)
}

// sendFigures sends desks what came of a posting; nothing while nobody applied.
func (o *Office) sendFigures(ctx context.Context, id string, to ...account.Device) error {
	all, err := o.store.Introductions(ctx, id)
	if err != nil || len(all) == 0 {
		return err
	}
	for _, d := range to {
		if err := o.send(ctx, d, letter.PostingFigures, id, "", 0, letter.PostingFiguresBody{Figures: applicant.Count(all)}); err != nil {
			return err
		}
	}
	return nil
}
