package office

import (
	"context"
	"slices"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/picture"
)

// Establishments is where the office keeps the businesses it knows, and their changes that wait.
type Establishments interface {
	Establishment(ctx context.Context, number string) (establishment.Establishment, error)
	PutEstablishment(ctx context.Context, e establishment.Establishment) error
	EstablishmentRev(ctx context.Context, number string) (int, error)
	MoveEstablishment(ctx context.Context, from, to string) error
	Changes
	Pictures
}

// Pictures is where the pictures of establishments are, by the establishment's number.
type Pictures interface {
	PutPicture(ctx context.Context, number string, p picture.Picture) error
	Picture(ctx context.Context, number, name string) (picture.Picture, error)
	Pictures(ctx context.Context, number string) ([]picture.Picture, error)
	KeepPictures(ctx context.Context, number string, names []string) error
}

// Changes is where changes of establishments wait.
type Changes interface {
	PutChange(ctx context.Context, c establishment.Change) (bool, error)
	DropChange(ctx context.Context, number string) error
	Changes(ctx context.Context) ([]establishment.Change, error)
}

// WaitingChanges lists the changes of establishments that wait for a decision, the longest waiting first.
func (o *Office) WaitingChanges(ctx context.Context) ([]establishment.Change, error) {
	return o.store.Changes(ctx)
}

// applyChange takes a change of the sender's establishment. One made on an older state, or while another waits, is not
// taken; its sender is told how the establishment is now.
func (o *Office) applyChange(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.EstablishmentChangeBody](l.Letter)
	if err != nil {
		return err
	}
	d, number, err := o.business(ctx, l)
	if err != nil {
		return err
	}
	rev, err := o.store.EstablishmentRev(ctx, number)
	if err != nil {
		return err
	}
	free := false
	all, err := o.hasPictures(ctx, number, body.Values)
	if err != nil {
		return err
	}
	if all && rev == l.BaseRev {
		free, err = o.store.PutChange(ctx, establishment.Change{
			ID: body.ID, Number: number, Base: rev, Letter: l.ID, From: l.From, Values: body.Values, AskedAt: o.now(),
		})
	}
	if free || err != nil {
		return err
	}
	told := letter.EstablishmentToldBody{Change: body.ID, Alert: establishment.Overtaken}
	return o.tellEstablishment(ctx, number, l.ID, told, []account.Device{d})
}

// business is the device that wrote a letter, and the number of its establishment.
func (o *Office) business(ctx context.Context, l letter.Opened) (account.Device, string, error) {
	d, err := o.store.Device(ctx, l.From)
	if err != nil {
		return d, "", err
	}
	number, err := o.store.EstablishmentOf(ctx, d.Account)
	return d, number, err
}

// GrantChange makes an establishment what the change that waits says. It returns a State fault where
// none waits.
func (o *Office) GrantChange(ctx context.Context, number string) error {
	return o.decideChange(ctx, clerk.GrantChange, number, func(ctx context.Context, c establishment.Change) (letter.EstablishmentToldBody, error) {
		e := establishment.Of(c.Values)
		e.Number = number // never changed by the business
		return letter.EstablishmentToldBody{}, o.store.PutEstablishment(ctx, e)
	})
}

// DeclineChange leaves an establishment as it is, and says why.
func (o *Office) DeclineChange(ctx context.Context, number, reason string) error {
	if reason == "" {
		return fault.At("reason", fault.Invalid, "office.reason")
	}
	return o.decideChange(ctx, clerk.DeclineChange, number, func(context.Context, establishment.Change) (letter.EstablishmentToldBody, error) {
		return letter.EstablishmentToldBody{Alert: establishment.Declined, Reason: reason}, nil
	})
}

// ReviewChange decides as a careful clerk would by the rules alone.
func (o *Office) ReviewChange(ctx context.Context, c establishment.Change) error {
	o = o.Seen(c.Letter)
	for _, p := range establishment.Check(c.Values, era.Of(o.now())) {
		if p.Severity == form.Error {
			return o.DeclineChange(ctx, c.Number, p.Message.JA)
		}
	}
	return o.GrantChange(ctx, c.Number)
}

func (o *Office) decideChange(ctx context.Context, act clerk.Act, number string, decide func(context.Context, establishment.Change) (letter.EstablishmentToldBody, error)) error {
	return o.decides(ctx, act, number, clerk.ChangeMatter(number), func(ctx context.Context) error {
		waiting, err := o.store.Changes(ctx)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(waiting, func(c establishment.Change) bool { return c.Number == number })
		if i < 0 {
			return fault.New(fault.State, "establishment.notWaiting")
		}
		if err := o.Unchanged(waiting[i].Letter); err != nil {
			return err
		}
		body, err := decide(ctx, waiting[i])
		if err != nil {
			return err
		}
		if err := o.store.DropChange(ctx, number); err != nil {
			return err
		}
		if err := o.keepPictures(ctx, number); err != nil {
			return err
		}
		devices, err := o.store.EstablishmentDevices(ctx, number)
		if err != nil {
			return err
		}
		body.Change, body.By = waiting[i].ID, o.Clerk().Name
		if body.Alert == "" {
			others := slices.DeleteFunc(slices.Clone(devices), func(d account.Device) bool { return d.Fingerprint == waiting[i].From })
			if err := o.sendPictures(ctx, number, waiting[i].Values, others...); err != nil {
				return err
			}
		}
		return o.tellEstablishment(ctx, number, waiting[i].Letter, body, devices)
	})
}

// tellEstablishment sends an establishment as it is now to some desks of the business.
func (o *Office) tellEstablishment(ctx context.Context, number, answers string, body letter.EstablishmentToldBody, to []account.Device) (err error) {
	if body.Establishment, err = o.store.Establishment(ctx, number); err != nil {
		return err
	}
	if body.Rev, err = o.store.EstablishmentRev(ctx, number); err != nil {
		return err
	}
	if _, err := establishment.ParseNumber(number); err != nil { // 仮登録: an account's id stands in for it
		body.Establishment.Number = ""
	}
	for _, d := range to {
		if err := o.send(ctx, d, letter.EstablishmentTold, number, answers, body.Rev, body); err != nil {
			return err
		}
	}
	return nil
}
