package program

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/station"
	deskstore "kyujindesk/backend/store/desk"
)

// waySetting is where an account's file keeps how its business files: byHandWay, or nothing for by letter.
const (
	waySetting = "way"
	byHandWay  = "hand"
	joiningWay = "joining" // it joins an office: the verification key is with it
)

// nameMax is how long a business's name may be, in characters; as on its form.
const nameMax = 60

// Own is what is asked of a business that goes to its office itself.
type Own struct {
	Business string
	Number   string // of its establishment, as typed; may be empty
	Password string
}

// byHand says whether the business goes to its office itself.
func (s *session) byHand() bool { return s.Station != nil && s.Line == nil }

// OpenOwn makes an account of a business that goes to its office itself, and opens it: neither a mailbox nor an office is needed.
// Before the entry of the first page is written there is no account: killed on the way, its folder is swept away.
func (p *Program) OpenOwn(ctx context.Context, in Own) error {
	answers, err := in.answers()
	if err != nil {
		return err
	}
	return p.do(ctx, func(ctx context.Context) error {
		if p.session != nil && p.session.id != "" {
			if err := p.dropUnfinished(ctx); err != nil {
				return err
			}
		}
		if err := p.leaveSession(); err != nil {
			return err
		}
		fresh, err := uuid.NewV7()
		if err != nil {
			return err
		}
		if err := p.newOwn(ctx, fresh.String(), in.Password, answers); err != nil {
			return errors.Join(err, p.leaveSession(), p.removeAccount(fresh.String()))
		}
		return nil
	})
}

// answers reads what was typed; nothing is made before all of it can be read.
func (in Own) answers() (form.Values, error) {
	name := strings.TrimSpace(in.Business)
	switch {
	case name == "":
		return nil, fault.At("business", fault.Invalid, "account.business")
	case utf8.RuneCountInString(name) > nameMax:
		return nil, fault.At("business", fault.Invalid, "account.business.long")
	}
	answers := form.Values{"name": name}
	if strings.TrimSpace(in.Number) != "" {
		number, err := establishment.ParseNumber(in.Number)
		if err != nil {
			return nil, err
		}
		answers["number"] = number
	}
	return answers, account.CheckPassword(in.Password)
}

func (p *Program) newOwn(ctx context.Context, id, password string, answers form.Values) error {
	if err := p.newFolder(id); err != nil {
		return err
	}
	store, err := deskstore.Open(ctx, p.database(id), p.Now)
	if err != nil {
		return err
	}
	secrets, err := station.MakeVault(ctx, store, password, nil)
	if err == nil {
		err = store.Atomically(ctx, func(ctx context.Context) error {
			return store.PutProgramSetting(ctx, waySetting, []byte(byHandWay))
		})
	}
	if err != nil {
		return errors.Join(err, store.Close())
	}
	s, err := p.enterOwn(id, vaultAlone(store, secrets))
	if err != nil {
		return errors.Join(err, store.Close())
	}
	if _, err := s.Party.SaveBusiness(ctx, answers); err != nil {
		return err
	}
	if err := p.renewEntry(ctx); err != nil {
		return err
	}
	return p.finish(id)
}

// enterOwn puts a desk to work on a file alone. It is the owner's.
func (p *Program) enterOwn(id string, keys safe) (*session, error) {
	means := station.Means{Alone: true, Now: p.Now, Log: p.Log}
	return p.work(&session{id: id, keys: keys, box: mailbox.Setup{}}, means, func(func()) (*desk.Desk, error) {
		return desk.NewByHand(keys.store, keys.vault, p.Now, p.Wages, p.changed), nil
	})
}

// wayOf is how the business of a file files: byHandWay, joiningWay, or empty for by letter.
func wayOf(ctx context.Context, store *deskstore.Store) (string, error) {
	way, err := store.ProgramSetting(ctx, waySetting)
	return string(way), err
}

// goes notes on which way the business files from now on.
func (s *session) goes(ctx context.Context, way string) error {
	return s.store.Atomically(ctx, func(ctx context.Context) error {
		return s.store.PutProgramSetting(ctx, waySetting, []byte(way))
	})
}

// unlockOwn opens the account of such a business. There is nothing a keychain would keep.
func (p *Program) unlockOwn(ctx context.Context, id string, store *deskstore.Store, password string) (*session, error) {
	secrets, err := p.guarded(ctx, store, password)
	var s *session
	if err == nil {
		s, err = p.enterOwn(id, vaultAlone(store, secrets))
	}
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	return s, nil
}
