package entry

import (
	"context"
	"errors"

	"kyujindesk/backend/account"
	"kyujindesk/backend/era"
	"kyujindesk/backend/letter"
)

// Lapse ends the provisional registrations (仮登録) whose last day is over in Japan and tells their businesses. What those
// send from then on waits, and nothing is thrown away: a clerk may still complete the registration, and the address may
// begin anew.
func (n *Entry) Lapse(ctx context.Context) error {
	ids, err := n.store.Overdue(ctx, era.Of(n.now()).Start())
	if err != nil {
		return err
	}
	var errs []error
	for _, id := range ids {
		errs = append(errs, n.store.Atomically(ctx, func(ctx context.Context) error { return n.lapse(ctx, id) }))
	}
	if len(ids) > 0 {
		n.post()
	}
	return errors.Join(errs...)
}

func (n *Entry) lapse(ctx context.Context, id string) error {
	a, err := n.store.Account(ctx, id)
	if err != nil || a.Provisional.IsZero() || !a.Lapsed.IsZero() { // somebody else was faster
		return err
	}
	a.Lapsed = n.now()
	if err := n.store.PutAccount(ctx, a); err != nil {
		return err
	}
	addresses, err := n.store.LoginAddresses(ctx, id)
	if err != nil {
		return err
	}
	for _, x := range addresses {
		if !x.Main {
			continue
		}
		err := n.warn(ctx, x.Address, "仮登録の期限のお知らせ",
			"仮登録の期限が過ぎました。送っていただいた内容は、窓口で保留されています。窓口へお越しいただくと、そのまま本登録ができます。\nThe provisional registration has ended. What you sent is held at the office; come to the counter to complete it.", "")
		if err != nil {
			return err
		}
	}
	return n.sendState(ctx, id)
}

// inTime lets no letter of a business pass whose provisional registration has lapsed: it waits for the counter.
func (n *Entry) inTime(ctx context.Context, id string) error {
	a, err := n.store.Account(ctx, id)
	if err == nil && !a.Lapsed.IsZero() {
		err = letter.ErrWaits
	}
	return err
}

// free says whether an address may begin a provisional registration: nobody's, or one whose registration has lapsed.
func (n *Entry) free(ctx context.Context, known account.LoginAddress) (bool, error) {
	if known.Account == "" {
		return true, nil
	}
	a, err := n.store.Account(ctx, known.Account)
	return err == nil && !a.Lapsed.IsZero(), err
}

// giveUp takes an address from the registration that has lapsed, and shuts its computers out.
func (n *Entry) giveUp(ctx context.Context, known account.LoginAddress) error {
	if known.Account == "" {
		return nil
	}
	devices, err := n.store.Devices(ctx, known.Account)
	if err != nil {
		return err
	}
	for _, d := range devices {
		if err := n.shutOut(ctx, d); err != nil {
			return err
		}
	}
	return n.store.RemoveLoginAddress(ctx, known)
}

// wake has the letters of an account's devices that wait looked at again.
func (n *Entry) wake(ctx context.Context, devices []account.Device) error {
	for _, d := range devices {
		if err := n.store.Wake(ctx, d.Fingerprint); err != nil {
			return err
		}
	}
	return nil
}
