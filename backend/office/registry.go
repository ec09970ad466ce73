package office

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// registry is the office's record of businesses, as those who let them in use it. See entry.Registry.
type registry struct{ o *Office }

// Record keeps what the counter wrote down of an establishment. What it knew before and was not said now stays; desks the
// business has hear of what is new. It returns a State fault where that differs while a change waits: to grant the change
// would undo it, and an Invalid fault for what nobody could type at a desk, and for a new one without name or phone number.
func (r registry) Record(ctx context.Context, e establishment.Establishment) error {
	e, err := e.Readable()
	if err != nil {
		return err
	}
	known, err := r.o.store.Establishment(ctx, e.Number)
	if fault.Is(err, fault.NotFound) {
		switch {
		case e.Name == "":
			return fault.At("name", fault.Invalid, "office.counter.name")
		case establishment.Digits(e.Phone) == "": // by it the business shows that the code is its own
			return fault.At("phone", fault.Invalid, "office.counter.phone")
		}
		return r.o.store.PutEstablishment(ctx, e)
	}
	e = merged(e, known)
	if err != nil || maps.Equal(e.Values(), known.Values()) {
		return err
	}
	if waiting, err := r.o.store.Changes(ctx); err != nil {
		return err
	} else if slices.ContainsFunc(waiting, func(c establishment.Change) bool { return c.Number == e.Number }) {
		return fault.New(fault.State, "establishment.waits")
	}
	if err := r.o.store.PutEstablishment(ctx, e); err != nil {
		return err
	}
	devices, err := r.o.store.EstablishmentDevices(ctx, e.Number)
	if err != nil {
		return err
	}
	return r.Tell(ctx, e.Number, devices)
}

// merged is what the counter wrote down, completed by what the business had sent.
func merged(counter, own establishment.Establishment) establishment.Establishment {
	for _, f := range []struct{ to, from *string }{
		{&counter.Name, &own.Name},
		{&counter.Kana, &own.Kana},
		{&counter.Postal, &own.Postal},
		{&counter.Address, &own.Address},
		{&counter.Phone, &own.Phone},
	} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
	details := form.Values{}
	maps.Copy(details, own.Details)
	maps.Copy(details, counter.Details)
	counter.Details = details
	return counter
}

// Register gives the establishment that stood under a provisional name its number, and completes what was not said at the counter.
// A change that waits moves with it.
func (r registry) Register(ctx context.Context, from string, e establishment.Establishment) error {
	own, err := r.o.store.Establishment(ctx, from)
	if err != nil {
		return err
	}
	if err := r.o.store.PutEstablishment(ctx, merged(e, own)); err != nil {
		return err
	}
	return r.o.store.MoveEstablishment(ctx, from, e.Number)
}

// End ends all postings of an account that is closed: those that are valid are cancelled, those that wait are withdrawn.
func (r registry) End(ctx context.Context, id string) error {
	all, err := r.o.store.PostingsOf(ctx, id)
	if err != nil {
		return err
	}
	rules, err := r.o.rules(ctx)
	if err != nil {
		return err
	}
	today := era.Of(r.o.now())
	for _, p := range all {
		fresh, err := uuid.NewV7()
		if err != nil {
			return err
		}
		request := posting.Request{ID: fresh.String(), Kind: posting.Cancellation, State: posting.Asked, Asked: today, Reason: posting.Plan}
		if !p.MayAsk(request.Kind, today, rules.Windows) {
			request.Kind, request.Reason = posting.Withdrawal, ""
		}
		was := p
		p.PutRequest(request)
		if !p.Grant(request.ID, today, rules.Windows) {
			continue // it has ended already
		}
		filing, err := r.o.store.Filing(ctx, p.ID)
		if err != nil {
			return err
		}
		if err := r.o.keep(ctx, was, &p, filing, "", happened{event: posting.WasGranted, request: request.Kind, reason: posting.AccountClosed}); err != nil {
			return err
		}
	}
	return nil
}

// Tell sends an establishment as it is now to some desks of the business.
func (r registry) Tell(ctx context.Context, number string, to []account.Device) error {
	return r.o.tellEstablishment(ctx, number, "", letter.EstablishmentToldBody{}, to)
}

// TellAll sends a device everything the office holds of its business.
func (r registry) TellAll(ctx context.Context, fingerprint string) error {
	return r.o.TellAll(ctx, fingerprint)
}
