package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// recordSetting is where the desk keeps its establishment: what is public anyway, so it is not sealed.
const recordSetting = "establishment"

// Business is the establishment with all that a screen says about it.
type Business struct {
	establishment.Record
	Problems []form.Problem
	Aids     []form.Aid
	Progress []form.Progress
	Lines    []form.Line
	Changes  []form.Difference // of the answers a person works on against those the office holds
	Touched  int               // how many valid postings a change of what stands on all of them would change
}

// Establishment is the business this desk belongs to, as the office knows it.
func (d *Desk) Establishment(ctx context.Context) (establishment.Establishment, error) {
	r, err := d.record(ctx)
	return r.Held, err
}

// Business reads the establishment and what is being changed of it.
func (d *Desk) Business(ctx context.Context) (Business, error) {
	r, err := d.record(ctx)
	if err != nil {
		return Business{}, err
	}
	b := d.business(r)
	if len(establishment.Shared(b.Changes)) == 0 {
		return b, nil
	}
	all, err := d.store.Postings(ctx)
	for _, p := range all {
		if p.On(era.Of(d.now())) == posting.Valid {
			b.Touched++
		}
	}
	return b, err
}

func (d *Desk) business(r establishment.Record) Business {
	f, answers := establishment.Form(), r.Working()
	b := Business{Record: r, Lines: f.Print(answers), Changes: f.Differences(r.Held.Values(), answers)}
	if r.Asked.IsZero() {
		b.Problems, b.Aids = establishment.Check(answers, era.Of(d.now())), f.Addresses(answers)
	}
	b.Progress = f.Progress(answers, b.Problems)
	return b
}

// SaveBusiness keeps changed answers. It returns a State fault while a change waits for the office.
func (d *Desk) SaveBusiness(ctx context.Context, changes form.Values) (Business, error) {
	r, err := d.changeRecord(ctx, func(_ context.Context, r *establishment.Record) error {
		answer(r, changes)
		return nil
	})
	return d.business(r), err
}

// answer changes answers a person works on; empty ones are gone.
func answer(r *establishment.Record, changes form.Values) {
	r.Draft = r.Working()
	maps.Copy(r.Draft, changes)
	maps.DeleteFunc(r.Draft, func(_, v string) bool { return v == "" })
}

// AskChange asks the office for the change (変更申請): checked, frozen and posted in one transaction. confirmed are the ids
// of the warnings the person has accepted. It returns an Invalid fault while there are errors or unconfirmed warnings, or
// nothing is changed, and Conflict where edit is not the present one.
func (d *Desk) AskChange(ctx context.Context, edit int, confirmed []string) error {
	_, err := d.changeRecord(ctx, func(ctx context.Context, r *establishment.Record) error {
		if !d.channel.Decides() {
			return fault.New(fault.State, "establishment.notWaiting")
		}
		if r.Edit != edit {
			return fault.New(fault.Conflict, "posting.changed")
		}
		f := establishment.Form()
		settled := f.Settled(r.Working())
		if maps.Equal(settled, f.Settled(r.Held.Values())) {
			return fault.New(fault.Invalid, "posting.change.nothing")
		}
		if err := sendable(establishment.Check(settled, era.Of(d.now())), confirmed); err != nil {
			return err
		}
		id, err := uuid.NewV7()
		if err != nil {
			return err
		}
		r.Draft, r.Asked, r.Change, r.Alert, r.By, r.Reason = settled, d.now(), id.String(), "", "", ""
		fresh, err := d.freshPictures(ctx, *r)
		if err != nil {
			return err
		}
		return d.channel.Tell(ctx, Filing{Act: Change, About: r.Held.Number, Base: r.Rev, Values: settled, ID: r.Change, Pictures: fresh})
	})
	if err == nil {
		d.post()
	}
	return err
}

// DropChange gives the change being written up, or notes that what the office told was seen.
func (d *Desk) DropChange(ctx context.Context) error {
	_, err := d.changeRecord(ctx, func(ctx context.Context, r *establishment.Record) error {
		given := establishment.Pictures(r.Draft)
		r.Draft, r.Alert, r.By, r.Reason = nil, "", "", ""
		return d.forgetPictures(ctx, given, *r)
	})
	return err
}

// applyEstablishment makes the establishment what the office says it is. A change that was granted is done with; one that
// was not is a draft again. What is being written here stays.
func (d *Desk) applyEstablishment(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.EstablishmentToldBody](l.Letter)
	if err != nil {
		return err
	}
	r, err := d.record(ctx)
	if err != nil {
		return err
	}
	r.Held, r.Rev = body.Establishment, body.Rev
	if body.Change != "" && body.Change == r.Change {
		r.Asked, r.Change, r.Alert, r.By, r.Reason = time.Time{}, "", body.Alert, body.By, body.Reason
		if body.Alert == "" {
			r.Draft = nil
		}
	}
	r = undrafted(r)
	here, err := d.store.Pictures(ctx, "")
	if err != nil {
		return err
	}
	names := make([]string, 0, len(here))
	for _, p := range here {
		names = append(names, p.Name)
	}
	if err := d.forgetPictures(ctx, names, r); err != nil { // all of this telling's pictures came before it
		return err
	}
	return d.putRecord(ctx, r)
}

// changeRecord changes what a person works on; where no office decides, that is what the establishment is. It returns a State
// fault while a change waits for the office.
func (d *Desk) changeRecord(ctx context.Context, change func(ctx context.Context, r *establishment.Record) error) (r establishment.Record, err error) {
	err = d.store.Atomically(ctx, func(ctx context.Context) error {
		if r, err = d.record(ctx); err != nil {
			return err
		}
		if !r.Asked.IsZero() {
			return fault.New(fault.State, "establishment.asked")
		}
		if err := change(ctx, &r); err != nil {
			return err
		}
		if !d.channel.Decides() {
			r.Keep()
		}
		r.Edit, r.SavedAt = r.Edit+1, d.now()
		return d.putRecord(ctx, r)
	})
	if err == nil && !d.channel.Decides() {
		d.changed(letter.AboutEstablishment)
	}
	return r, err
}

// record is what is kept of the establishment: before the office told of it, what it said when it opened the account.
func (d *Desk) record(ctx context.Context) (r establishment.Record, err error) {
	kept, err := d.store.Setting(ctx, recordSetting)
	if err != nil {
		return r, err
	}
	if kept == nil {
		known, err := d.Known(ctx)
		return establishment.Record{Held: known, Rev: 1}, err
	}
	if err := json.Unmarshal(kept, &r); err != nil {
		return r, fmt.Errorf("read establishment: %w", err)
	}
	return r, nil
}

func (d *Desk) putRecord(ctx context.Context, r establishment.Record) error {
	plain, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write establishment: %w", err)
	}
	return d.store.PutSetting(ctx, recordSetting, plain)
}
