package program

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/station"
	"kyujindesk/backend/vault"
)

// ChangeClerkPassword gives the clerk at work another password. It returns a Denied fault at "before" where that is not their password; wrong
// ones count as at the login. An Invalid fault at "password" says what the new one lacks.
func (p *Program) ChangeClerkPassword(ctx context.Context, before, after string) error {
	if err := account.CheckPassword(after); err != nil {
		return err
	}
	return p.do(ctx, func(ctx context.Context) error {
		if p.counter == nil {
			return errNoPractice
		}
		k, err := p.counter.store.Clerk(ctx, p.counter.office.Clerk().ID)
		if err != nil {
			return err
		}
		_, err = station.Guarded(ctx, p.counter.store, p.Now, k.Wrong(), func() (*vault.Vault, error) { return station.OpenSlot(k.Slot, before) })
		if f, is := fault.Of(err); is && f.Code == fault.Denied {
			f.Field = "before"
		}
		if err != nil {
			return err
		}
		return p.counter.office.ChangePassword(ctx, after)
	})
}
