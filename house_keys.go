package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/bridge"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

// wrongSetting is the name of the count of wrong passwords; it survives a restart.
const wrongSetting = "wrong"

// wrongs are the wrong passwords in a row.
type wrongs struct {
	Count int       `json:"count"`
	Last  time.Time `json:"last"`
}

// guarded opens a file's vault, and lets nobody try passwords faster than account.Pause allows.
func (h *house) guarded(ctx context.Context, store *sqlite.Desk, password string) (*vault.Vault, error) {
	var w wrongs
	text, err := store.Setting(ctx, wrongSetting)
	if err != nil {
		return nil, err
	}
	if text != nil {
		if err := json.Unmarshal(text, &w); err != nil {
			return nil, fmt.Errorf("read wrong passwords: %w", err)
		}
	}
	// A clock that was set back does not make the pause longer than it is.
	if wait := account.Pause(w.Count) - max(0, h.now().Sub(w.Last)); wait > 0 {
		return nil, fault.At("password", fault.Denied, "account.password.pause").With("seconds", int(wait.Seconds())+1)
	}
	v, err := openVault(ctx, store, password)
	if err == nil && w.Count == 0 {
		return v, nil
	}
	if err != nil && !fault.Is(err, fault.Denied) {
		return nil, err
	}
	w.Count, w.Last = w.Count+1, h.now()
	if err == nil {
		w = wrongs{}
	}
	text, jsonErr := json.Marshal(w)
	keepErr := store.Atomically(ctx, func(ctx context.Context) error { return store.PutSetting(ctx, wrongSetting, text) })
	return v, errors.Join(err, jsonErr, keepErr)
}

// Offline goes on without a login, what needs the office waiting in the outbox; or goes back to the login.
func (h *house) Offline(_ context.Context, offline bool) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.room == nil {
		return errNothingOpen
	}
	h.room.offline = offline
	h.life.Tell("stage")
	return nil
}

// ChangePassword changes the password that opens the account on this computer. What is sealed stays as it is.
func (h *house) ChangePassword(ctx context.Context, before, after string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.room == nil || h.room.id == "" {
		return errNothingOpen
	}
	if _, err := h.guarded(ctx, h.room.store, before); err != nil {
		if f, ok := fault.Of(err); ok {
			f.Field = "before"
		}
		return err
	}
	if err := account.CheckPassword(after); err != nil {
		return err
	}
	return h.wrap(ctx, after)
}

// AddAddress asks the office for another login address. Where it is to be the ID, it also keeps how its mailbox is
// reached, for the moment the office says so.
func (h *house) AddAddress(ctx context.Context, main bool, in bridge.MailSetup) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	r := h.room
	if r == nil || main && r.id == "" {
		return errNothingOpen
	}
	if main {
		box, err := h.reached(in)
		if err != nil {
			return err
		}
		in := h.freshSignIn(box.Address)
		if box.Auth == mailbox.OAuth2 && in == nil {
			return fault.New(fault.Denied, "mail.signIn")
		}
		if err := r.keys.putMailbox(ctx, nextMailSetting, box, in); err != nil {
			return err
		}
	}
	return r.desk.AddAddress(ctx, in.Address, main)
}

// moveMailbox begins to use the mailbox of a new ID, once the office has taken it. The caller has the lock.
func (h *house) moveMailbox(ctx context.Context) error {
	r := h.room
	address, err := r.desk.Address(ctx)
	if err != nil || address == r.box.Address {
		return err
	}
	next, in, err := r.keys.readMailbox(ctx, nextMailSetting)
	if err != nil || next.Address != address || r.keys.empty() {
		return err // where the safe is empty, the person is asked first
	}
	if err := h.keepMailbox(ctx, r.keys, &next, in); err != nil {
		return err
	}
	h.goOn(next)
	return nil
}

// goOn reopens the room over another mailbox. The caller has the lock.
func (h *house) goOn(box mailbox.Account) {
	r := h.room
	r.stop()
	<-r.done
	h.open(r.id, r.keys, box)
	h.room.welcome, h.room.offline = r.welcome, r.offline
}

// loggedIn tells whether the screens of the desk are open to the person: logged in, or going on without.
func loggedIn(r *room, l desk.Login) bool { return r.offline || l.State == desk.LoginGranted }
