package entry

import (
	"context"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
)

// IssueCode makes an account creation code for an establishment, which it records first. It opens the establishment's
// account, or has another computer join the one that is open. The code is for paper.
func (n *Entry) IssueCode(ctx context.Context, e establishment.Establishment) (account.Code, error) {
	number, err := establishment.ParseNumber(e.Number)
	if err != nil {
		return "", err
	}
	e.Number = number
	var code account.Code
	err = n.Does(ctx, clerk.IssueCode, func(ctx context.Context) (string, error) {
		if err := n.notClosed(ctx, e.Number); err != nil {
			return "", err
		}
		if err := n.registry.Record(ctx, e); err != nil {
			return "", err
		}
		code, err = n.newCode(ctx, e.Number, "")
		return e.Number, err
	})
	return code, err
}

// newCode draws a code whose name is free, in the running transaction. device is the one that asked for it; empty for paper.
func (n *Entry) newCode(ctx context.Context, number, device string) (account.Code, error) {
	for { // until the name is free: 2^20 names, few codes at a time
		code := account.NewCode(account.NewCodeName())
		sealed := n.secrets.Seal("code/"+code.Name(), []byte(code))
		free, err := n.store.PutCode(ctx, code.Name(), account.IssuedCode{Sealed: sealed, Establishment: number, Device: device, Issued: n.now()})
		if free || err != nil {
			return code, err
		}
	}
}

// OpenCodes lists the codes that can still be used, the latest first.
func (n *Entry) OpenCodes(ctx context.Context) ([]account.IssuedCode, error) {
	return n.store.OpenCodes(ctx, "")
}

// DropCode takes a code back, at its owner's word at the counter, and tells the business's computers. It returns a NotFound
// fault where the code is not open.
func (n *Entry) DropCode(ctx context.Context, name string) error {
	return n.Does(ctx, clerk.DropCode, func(ctx context.Context) (string, error) {
		issued, err := n.store.Code(ctx, name)
		if err != nil {
			return "", err
		}
		open, err := n.store.DropCode(ctx, name, issued.Establishment)
		if err != nil {
			return "", err
		}
		if !open {
			return "", fault.New(fault.NotFound, "account.code.unknown")
		}
		ids, err := n.store.AccountsOf(ctx, issued.Establishment)
		if err != nil {
			return "", err
		}
		for _, id := range ids {
			if err := n.sendState(ctx, id); err != nil {
				return "", err
			}
		}
		return issued.Establishment, nil
	})
}

// RegisterAddress records an establishment and the mail address its owner gave at the counter, so that way ③ of the
// first page is open to that address (seed 004). For an account that exists already it opens the way again, for who
// forgot the password: all its present devices are revoked.
func (n *Entry) RegisterAddress(ctx context.Context, e establishment.Establishment, address string) error {
	number, err := establishment.ParseNumber(e.Number)
	if err != nil {
		return err
	}
	if err := account.CheckAddress(address); err != nil {
		return err
	}
	e.Number = number
	return n.Does(ctx, clerk.RegisterAddress, func(ctx context.Context) (string, error) {
		if err := n.registry.Record(ctx, e); err != nil {
			return "", err
		}
		known, err := n.store.LoginAddress(ctx, address)
		if err != nil {
			return "", err
		}
		if known.Account != "" {
			return e.Number, n.reopen(ctx, known, e.Number)
		}
		id, err := uuid.NewV7()
		if err != nil {
			return "", err
		}
		if err := n.store.PutAccount(ctx, account.Account{ID: id.String(), Establishment: e.Number}); err != nil {
			return "", err
		}
		return e.Number, n.store.PutLoginAddress(ctx, account.LoginAddress{Address: address, Account: id.String(), Main: true, Open: true})
	})
}

func (n *Entry) reopen(ctx context.Context, known account.LoginAddress, number string) error {
	a, err := n.store.Account(ctx, known.Account)
	if err != nil {
		return err
	}
	if a.Establishment != number {
		return fault.At("address", fault.Conflict, "account.address.taken")
	}
	if !a.Closed.IsZero() {
		return fault.New(fault.State, "account.closed")
	}
	devices, err := n.store.Devices(ctx, a.ID)
	if err != nil {
		return err
	}
	for _, d := range devices {
		if err := n.shutOut(ctx, d); err != nil {
			return err
		}
	}
	known.Open = true
	return n.store.PutLoginAddress(ctx, known)
}

// Complete turns the provisional account of a login address into a registered one (本登録): the business came to the
// counter and its establishment has its number now. A registration that has lapsed is completed, too: the clerk decides,
// and what waited for it is taken up.
func (n *Entry) Complete(ctx context.Context, address string, e establishment.Establishment) error {
	number, err := establishment.ParseNumber(e.Number)
	if err != nil {
		return err
	}
	e.Number = number
	return n.Does(ctx, clerk.CompleteAccount, func(ctx context.Context) (string, error) {
		known, err := n.store.LoginAddress(ctx, address)
		if err != nil {
			return "", err
		}
		if known.Account == "" {
			return "", fault.At("address", fault.NotFound, "account.notFound")
		}
		a, err := n.store.Account(ctx, known.Account)
		if err != nil {
			return "", err
		}
		if a.Provisional.IsZero() {
			return "", fault.New(fault.State, "account.notProvisional")
		}
		own := a.Establishment
		if err := n.registry.Register(ctx, own, e); err != nil {
			return "", err
		}
		a.Establishment, a.Provisional, a.Lapsed = e.Number, noTime, noTime
		if err := n.store.PutAccount(ctx, a); err != nil {
			return "", err
		}
		devices, err := n.store.Devices(ctx, a.ID)
		if err != nil {
			return "", err
		}
		if err := n.wake(ctx, devices); err != nil {
			return "", err
		}
		if err := n.registry.Tell(ctx, e.Number, devices); err != nil {
			return "", err
		}
		return e.Number, n.sendState(ctx, a.ID)
	})
}
