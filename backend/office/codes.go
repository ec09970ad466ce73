package office

import (
	"context"
	"maps"
	"net/mail"
	"slices"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
)

// IssueCode makes an account creation code for an establishment, which it records first. It opens the establishment's
// account, or has another computer join the one that is open. The code is for paper.
func (o *Office) IssueCode(ctx context.Context, e establishment.Establishment) (account.Code, error) {
	number, err := establishment.ParseNumber(e.Number)
	if err != nil {
		return "", err
	}
	e.Number = number
	var code account.Code
	err = o.store.Atomically(ctx, func(ctx context.Context) error {
		if err := o.record(ctx, e); err != nil {
			return err
		}
		code, err = o.newCode(ctx, e.Number, "")
		return err
	})
	return code, err
}

// newCode draws a code whose name is free, in the running transaction. device is the one that asked for it; empty for paper.
func (o *Office) newCode(ctx context.Context, number, device string) (account.Code, error) {
	for { // until the name is free: 2^20 names, few codes at a time
		code := account.NewCode(account.NewCodeName())
		sealed := o.secrets.Seal("code/"+code.Name(), []byte(code))
		free, err := o.store.PutCode(ctx, code.Name(), account.IssuedCode{Sealed: sealed, Establishment: number, Device: device, Issued: o.now()})
		if free || err != nil {
			return code, err
		}
	}
}

// OpenCodes lists the codes that can still be used, the latest first.
func (o *Office) OpenCodes(ctx context.Context) ([]account.IssuedCode, error) {
	return o.store.OpenCodes(ctx, "")
}

// DropCode takes a code back, at its owner's word at the counter, and tells the business's computers. It returns a NotFound
// fault where the code is not open.
func (o *Office) DropCode(ctx context.Context, name string) error {
	err := o.store.Atomically(ctx, func(ctx context.Context) error {
		issued, err := o.store.Code(ctx, name)
		if err != nil {
			return err
		}
		open, err := o.store.DropCode(ctx, name, issued.Establishment)
		if err != nil {
			return err
		}
		if !open {
			return fault.New(fault.NotFound, "account.code.unknown")
		}
		ids, err := o.store.AccountsOf(ctx, issued.Establishment)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if err := o.sendState(ctx, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		o.post()
	}
	return err
}

// RegisterAddress records an establishment and the mail address its owner gave at the counter, so that way ③ of the
// first page is open to that address (seed 004). For an account that exists already it opens the way again, for who
// forgot the password: all its present devices are revoked.
func (o *Office) RegisterAddress(ctx context.Context, e establishment.Establishment, address string) error {
	number, err := establishment.ParseNumber(e.Number)
	if err != nil {
		return err
	}
	if err := CheckAddress(address); err != nil {
		return err
	}
	e.Number = number
	return o.store.Atomically(ctx, func(ctx context.Context) error {
		if err := o.record(ctx, e); err != nil {
			return err
		}
		known, err := o.store.LoginAddress(ctx, address)
		if err != nil {
			return err
		}
		if known.Account != "" {
			return o.reopen(ctx, known, e.Number)
		}
		id, err := uuid.NewV7()
		if err != nil {
			return err
		}
		if err := o.store.PutAccount(ctx, account.Account{ID: id.String(), Establishment: e.Number}); err != nil {
			return err
		}
		return o.store.PutLoginAddress(ctx, account.LoginAddress{Address: address, Account: id.String(), Main: true, Open: true})
	})
}

func (o *Office) reopen(ctx context.Context, known account.LoginAddress, number string) error {
	a, err := o.store.Account(ctx, known.Account)
	if err != nil {
		return err
	}
	if a.Establishment != number {
		return fault.At("address", fault.Conflict, "account.address.taken")
	}
	devices, err := o.store.Devices(ctx, a.ID)
	if err != nil {
		return err
	}
	for _, d := range devices {
		if err := o.shutOut(ctx, d); err != nil {
			return err
		}
	}
	known.Open = true
	return o.store.PutLoginAddress(ctx, known)
}

// Complete turns the provisional account of a login address into a registered one (本登録): the business came to the
// counter and its establishment has its number now. A registration that has lapsed is completed, too: the clerk decides,
// and what waited for it is taken up.
func (o *Office) Complete(ctx context.Context, address string, e establishment.Establishment) error {
	number, err := establishment.ParseNumber(e.Number)
	if err != nil {
		return err
	}
	e.Number = number
	err = o.store.Atomically(ctx, func(ctx context.Context) error {
		known, err := o.store.LoginAddress(ctx, address)
		if err != nil {
			return err
		}
		if known.Account == "" {
			return fault.At("address", fault.NotFound, "account.notFound")
		}
		a, err := o.store.Account(ctx, known.Account)
		if err != nil {
			return err
		}
		if a.Provisional.IsZero() {
			return fault.New(fault.State, "account.notProvisional")
		}
		own, err := o.store.Establishment(ctx, a.Establishment)
		if err != nil {
			return err
		}
		if err := o.store.PutEstablishment(ctx, merged(e, own)); err != nil {
			return err
		}
		a.Establishment, a.Provisional, a.Lapsed = e.Number, noTime, noTime
		if err := o.store.PutAccount(ctx, a); err != nil {
			return err
		}
		devices, err := o.store.Devices(ctx, a.ID)
		if err != nil {
			return err
		}
		if err := o.store.MoveEstablishment(ctx, own.Number, e.Number); err != nil {
			return err
		}
		if err := o.wake(ctx, devices); err != nil {
			return err
		}
		if err := o.tellEstablishment(ctx, e.Number, "", letter.EstablishmentToldBody{}, devices); err != nil {
			return err
		}
		return o.sendState(ctx, a.ID)
	})
	if err == nil {
		o.post()
	}
	return err
}

// record keeps what the counter wrote down of an establishment. What it knew before and was not said now stays; desks the
// business has hear of what is new. It returns a State fault where that differs while a change waits: to grant the change
// would undo it.
func (o *Office) record(ctx context.Context, e establishment.Establishment) error {
	known, err := o.store.Establishment(ctx, e.Number)
	if fault.Is(err, fault.NotFound) {
		return o.store.PutEstablishment(ctx, e)
	}
	e = merged(e, known)
	if err != nil || maps.Equal(e.Values(), known.Values()) {
		return err
	}
	if waiting, err := o.store.Changes(ctx); err != nil {
		return err
	} else if slices.ContainsFunc(waiting, func(c establishment.Change) bool { return c.Number == e.Number }) {
		return fault.New(fault.State, "establishment.waits")
	}
	if err := o.store.PutEstablishment(ctx, e); err != nil {
		return err
	}
	devices, err := o.store.EstablishmentDevices(ctx, e.Number)
	if err != nil {
		return err
	}
	return o.tellEstablishment(ctx, e.Number, "", letter.EstablishmentToldBody{}, devices)
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

// CheckAddress says whether a text may be a login address: a bare mail address of up to 100 half-width characters
// (seed 004, step 3).
func CheckAddress(address string) error {
	a, err := mail.ParseAddress(address)
	if err != nil || a.Address != address || len(address) > account.AddressMax {
		return fault.At("address", fault.Invalid, "account.address")
	}
	for _, r := range address {
		if r <= ' ' || r > '~' {
			return fault.At("address", fault.Invalid, "account.address")
		}
	}
	return nil
}
