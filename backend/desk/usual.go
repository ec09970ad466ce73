package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// usualSetting is where the desk keeps what its business always answers: what stands in its postings anyway, so it is not sealed.
const usualSetting = "usual"

// UsualPage is what a business always answers, as postings of a kind ask it, with all that a screen says about it.
type UsualPage struct {
	Values   form.Values
	Problems []form.Problem
	Aids     []form.Aid
	Lines    []form.Line
	At       time.Time
}

// Usual is what the business always answers to what a kind asks. It returns an Invalid fault for an unknown kind.
func (d *Desk) Usual(ctx context.Context, k posting.Kind) (UsualPage, error) {
	u, err := d.usual(ctx)
	if err == nil && !k.Known() {
		err = fault.New(fault.Invalid, "posting.kind")
	}
	return d.usualPage(k, u), err
}

// SaveUsual changes usual answers; postings that are being written keep what they have. It returns an Invalid fault for an unknown kind.
func (d *Desk) SaveUsual(ctx context.Context, k posting.Kind, changes form.Values) (UsualPage, error) {
	if !k.Known() {
		return UsualPage{}, fault.New(fault.Invalid, "posting.kind")
	}
	u, err := d.changeUsual(ctx, func(u posting.Usual) (posting.Usual, error) { return u.With(k, changes), nil })
	return d.usualPage(k, u), err
}

// Unusual is how a posting differs from what its business always answers.
func (d *Desk) Unusual(ctx context.Context, id string) ([]form.Difference, error) {
	p, err := d.store.Posting(ctx, id)
	if err != nil {
		return nil, err
	}
	u, err := d.usual(ctx)
	return posting.FormOf(p.Kind).Differences(u.For(p.Kind), u.With(p.Kind, posting.UsualOf(p.Kind, p.Working())).For(p.Kind)), err
}

// LearnUsual makes the answers of a posting the usual ones, and gives the changes that take this back.
func (d *Desk) LearnUsual(ctx context.Context, id string) (back form.Values, err error) {
	_, err = d.changeUsual(ctx, func(u posting.Usual) (posting.Usual, error) {
		p, err := d.store.Posting(ctx, id)
		if err != nil {
			return u, err
		}
		learnt := u.With(p.Kind, posting.UsualOf(p.Kind, p.Working()))
		back = follows(learnt.For(p.Kind), u.For(p.Kind))
		return learnt, nil
	})
	return back, err
}

func (d *Desk) usual(ctx context.Context) (posting.Usual, error) {
	kept, err := d.store.Setting(ctx, usualSetting)
	u := posting.Usual{}
	if err != nil || len(kept) == 0 {
		return u, err
	}
	if err := json.Unmarshal(kept, &u); err != nil {
		return posting.Usual{}, fmt.Errorf("read the usual conditions: %w", err)
	}
	return u, nil
}

func (d *Desk) changeUsual(ctx context.Context, change func(posting.Usual) (posting.Usual, error)) (u posting.Usual, err error) {
	err = d.store.Atomically(ctx, func(ctx context.Context) error {
		if u, err = d.usual(ctx); err != nil {
			return err
		}
		if u, err = change(u); err != nil {
			return err
		}
		kept, err := json.Marshal(u)
		if err != nil {
			return fmt.Errorf("write the usual conditions: %w", err)
		}
		return d.store.PutSetting(ctx, usualSetting, kept)
	})
	return u, err
}

func (d *Desk) usualPage(k posting.Kind, u posting.Usual) UsualPage {
	f, v := posting.FormOf(k), u.For(k)
	return UsualPage{Values: v, Problems: posting.CheckUsual(k, v), Aids: f.Addresses(v), Lines: f.Print(v), At: d.now()}
}
