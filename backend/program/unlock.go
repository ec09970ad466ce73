package program

import (
	"context"
	"errors"
	"os"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/station"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/vault"
)

// Unlock opens an account of this computer with its password, and asks the office for a one-time password where this
// computer needs one.
func (p *Program) Unlock(ctx context.Context, id, password string) error {
	if _, err := uuid.Parse(id); err != nil {
		return fault.New(fault.NotFound, "account.notFound")
	}
	return p.do(ctx, func(ctx context.Context) error {
		if _, err := os.Stat(p.accountFolder(id)); err != nil {
			return fault.New(fault.NotFound, "account.notFound").Because(err)
		}
		if err := p.leaveSession(); err != nil {
			return err
		}
		s, err := p.unlock(ctx, id, password)
		if err != nil || s.byHand() {
			return errors.Join(err, p.follow(ctx))
		}
		progress, err := s.Party.Enrolment(ctx)
		if err != nil || progress.State != entry.EnrolDone {
			return err
		}
		if s.joining {
			return p.follow(ctx) // and the login with it
		}
		return errors.Join(s.Party.Enter(ctx), p.follow(ctx))
	})
}

// unlock opens an account's file and has its desk work.
func (p *Program) unlock(ctx context.Context, id, password string) (*session, error) {
	store, err := deskstore.Open(ctx, p.database(id), p.Now)
	if err != nil {
		return nil, err
	}
	way, err := wayOf(ctx, store)
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	if way == byHandWay {
		return p.unlockOwn(ctx, id, store, password)
	}
	keys, box, err := p.openKeys(ctx, id, store, password)
	if err == nil && p.world != nil {
		box, err = p.world.Mailbox(box.Address) // at another port at each start
		err = errors.Join(err, store.RetryUnacked(ctx))
	}
	var s *session
	if err == nil {
		s, err = p.enter(id, keys, box)
	}
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	s.joining = way == joiningWay
	return s, nil
}

// openKeys opens a file's vault and safe and reads how its mailbox is reached. Wrong passwords cost growing time.
func (p *Program) openKeys(ctx context.Context, id string, store *deskstore.Store, password string) (safe, mailbox.Setup, error) {
	proof, err := store.ProgramSetting(ctx, keychainSetting)
	if err != nil {
		return safe{}, mailbox.Setup{}, err
	}
	answer := p.askKeychain(id, proof)
	secrets, err := p.guarded(ctx, store, password)
	if err != nil {
		return safe{}, mailbox.Setup{}, err
	}
	keys, err := p.openSafe(ctx, store, secrets, proof, answer)
	if err != nil {
		return keys, mailbox.Setup{}, err
	}
	box, in, err := keys.readMailbox(ctx, mailSetting)
	p.signIn(keys, &box, in)
	return keys, box, err
}

// wrongSetting is the name of the count of wrong passwords; it survives a restart.
const wrongSetting = "wrong"

// guarded opens a file's vault, and lets nobody try passwords faster than account.Pause allows.
func (p *Program) guarded(ctx context.Context, store *deskstore.Store, password string) (*vault.Vault, error) {
	return station.Guarded(ctx, store, p.Now, wrongSetting, func() (*vault.Vault, error) { return station.OpenVault(ctx, store, password) })
}

// ChangePassword changes the password that opens the account on this computer. What is sealed stays as it is.
func (p *Program) ChangePassword(ctx context.Context, before, after string) error {
	return p.do(ctx, func(ctx context.Context) error {
		s := p.session
		if s == nil || s.id == "" {
			return errNotOpen
		}
		if _, err := p.guarded(ctx, s.store, before); err != nil {
			if f, ok := fault.Of(err); ok {
				f.Field = "before"
			}
			return err
		}
		if err := account.CheckPassword(after); err != nil {
			return err
		}
		return s.wrap(ctx, after)
	})
}
