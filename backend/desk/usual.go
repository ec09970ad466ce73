package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/replica"
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

// The record that the business's computers keep alike: a field for each answer. Its id sorts behind all others, as "~seen/" does.
const (
	usualRecord = "~usual"
	usualKind   = "usual"
)

func (d *Desk) usual(ctx context.Context) (posting.Usual, error) {
	r, err := d.usualKept(ctx)
	return usualIn(r), err
}

func usualIn(r replica.Record) posting.Usual {
	u := posting.Usual{}
	for name, c := range r.Fields {
		u.Put(name, c.Value)
	}
	return u
}

func (d *Desk) usualKept(ctx context.Context) (replica.Record, error) {
	r := replica.Record{ID: usualRecord, Kind: usualKind, Of: usualRecord}
	kept, err := d.store.Setting(ctx, usualSetting)
	if err != nil || len(kept) == 0 {
		return r, err
	}
	if err := json.Unmarshal(kept, &r); err != nil {
		return r, fmt.Errorf("read the usual conditions: %w", err)
	}
	return r, nil
}

func (d *Desk) keepUsual(ctx context.Context, r replica.Record) error {
	kept, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write the usual conditions: %w", err)
	}
	return d.store.PutSetting(ctx, usualSetting, kept)
}

// changeUsual changes usual answers here, and has the other computers told of those that are others than before.
func (d *Desk) changeUsual(ctx context.Context, change func(posting.Usual) (posting.Usual, error)) (u posting.Usual, err error) {
	err = d.store.Atomically(ctx, func(ctx context.Context) error {
		r, err := d.usualKept(ctx)
		if err != nil {
			return err
		}
		was := usualIn(r)
		if u, err = change(was); err != nil {
			return err
		}
		device, err := outside{d}.Device(ctx)
		if err != nil {
			return err
		}
		stamps := replica.Clock{By: device}
		for _, c := range r.Fields {
			stamps.See(c.Stamp, d.now())
		}
		var facts []replica.Fact
		changes := follows(was.Names(), u.Names())
		for _, name := range slices.Sorted(maps.Keys(changes)) {
			facts = append(facts, r.Write(name, changes[name], &stamps, d.now()))
		}
		if err := d.keepUsual(ctx, r); err != nil {
			return err
		}
		return d.Share(ctx, facts, nil)
	})
	return u, err
}

// takeUsual applies what a sister says of the usual answers, in the running transaction; what nobody asks is passed over.
func (d *Desk) takeUsual(ctx context.Context, facts []replica.Fact) error {
	r, err := d.usualKept(ctx)
	changed := false
	for _, f := range facts {
		if f.Record == usualRecord && f.Kind == usualKind && f.Of == usualRecord && (posting.Usual{}).Put(f.Field, f.Value) {
			changed = r.Apply(f) || changed
		}
	}
	if err != nil || !changed {
		return err
	}
	return d.keepUsual(ctx, r)
}

func (d *Desk) usualPage(k posting.Kind, u posting.Usual) UsualPage {
	f, v := posting.FormOf(k), u.For(k)
	return UsualPage{Values: v, Problems: posting.CheckUsual(k, v), Aids: f.Addresses(v), Lines: f.Print(v), At: d.now()}
}
