package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"

	"kyujindesk/backend/account"
	"kyujindesk/backend/bridge"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
	"kyujindesk/backend/private"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

// house is what the program has open: nothing, the practice world, or one account.
type house struct {
	folder string
	now    clock.Clock
	wages  posting.MinimumWages
	log    *slog.Logger
	life   *bridge.Life
	// keychain keeps a key of each account; nil for none.
	keychain *vault.Keychain

	ctx context.Context //nolint:containedctx // the program's own: from begin until end is called
	end context.CancelFunc

	mu       sync.Mutex      // one door at a time; guards what follows
	room     *room           // nil on the first page
	world    *practice.World // while practising
	endWorld func() error    // stops and closes it
	settings settings
	signedIn map[string]signed // by address: sign-ins that are not kept with an account yet
}

// settings are kept in a file of the data folder.
type settings struct {
	bridge.Settings
	Practising bool                       `json:"practising"`              // the practice world was open last
	Programs   map[string]mailbox.Program `json:"mailPrograms"`            // what authorities know this program as
	Providers  []mailbox.OwnProvider      `json:"mailProviders,omitempty"` // an organisation's own; never changed while the program runs
}

// room is an open desk with its courier at work.
type room struct {
	id      string // of the account; empty for the desk that the practice world comes with
	welcome bool   // it was opened here and now: the last step of the way in is on the screen
	offline bool   // the person goes on without a login
	store   *sqlite.Desk
	secrets *vault.Vault
	keys    safe
	box     mailbox.Account
	desk    *desk.Desk
	courier *courier.Courier
	stop    context.CancelFunc
	done    chan struct{} // closed when the courier has stopped
}

// line is what the screens see of a room's courier.
type line struct {
	*courier.Courier
	*sqlite.Desk
}

// State is the courier's, in the screens' type.
func (l line) State() bridge.LineState { return bridge.LineState(l.Courier.State()) }

func newHouse(folder string, now clock.Clock, wages posting.MinimumWages, log *slog.Logger, life *bridge.Life) *house {
	return &house{
		folder: folder, now: now, wages: wages, log: log, life: life, keychain: vault.NewKeychain("KyujinDesk"),
		signedIn: map[string]signed{},
	}
}

// begin reads the settings and opens again what can be opened without a password. The context it gives
// ends with the house.
func (h *house) begin(ctx context.Context) (context.Context, error) {
	h.ctx, h.end = context.WithCancel(ctx)
	return h.ctx, h.reopen(h.ctx)
}

func (h *house) reopen(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.settings.Settings = bridge.Settings{Language: "ja", Theme: "system", IdleMinutes: int(account.IdleFor.Minutes())}
	text, err := os.ReadFile(h.settingsFile())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read settings: %w", err)
	}
	if err == nil {
		if err := json.Unmarshal(text, &h.settings); err != nil {
			h.log.Error("settings are unreadable, defaults are used", "error", err)
		}
	}
	if err := h.sweep(); err != nil {
		h.log.Error("sweep", "error", err)
	}
	if h.settings.Practising {
		return h.practise(ctx)
	}
	return nil
}

// close ends everything, couriers first and stores last.
func (h *house) close() error {
	if h.end == nil {
		return nil // never begun
	}
	h.end() // whoever still waits at a door goes away
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.leave()
}

// Start tells where the program stands.
func (h *house) Start(ctx context.Context) (bridge.StartView, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	v := bridge.StartView{Stage: "first", Version: version, Practice: h.world != nil, Accounts: h.accounts()}
	if h.room == nil {
		if len(v.Accounts) > 0 {
			v.Stage = "locked"
		}
		return v, nil
	}
	v.Account = h.room.id
	e, err := h.room.desk.Establishment(ctx)
	if err != nil {
		return v, err
	}
	v.Business, v.Place = e.Name, e.Address
	progress, err := h.room.desk.Enrolment(ctx)
	if err != nil {
		return v, err
	}
	if progress.State != desk.EnrolDone {
		v.Stage, v.Enrolment = "enrolling", bridge.EnrolmentOf(progress)
		return v, nil
	}
	if h.room.id != "" { // the office may have told a name or taken an ID since the last look
		if err := errors.Join(h.refreshPlate(ctx), h.moveMailbox(ctx)); err != nil {
			return v, err
		}
		v.Accounts = h.accounts()
	}
	l, err := h.room.desk.Login(ctx)
	if err != nil {
		return v, err
	}
	v.Login, v.MailWithheld = bridge.LoginOf(l), h.room.box.Withheld
	if v.Provisional, v.Lapsed, err = h.room.desk.Provisional(ctx); err != nil {
		return v, err
	}
	switch {
	case h.room.welcome:
		v.Stage = "opened"
	case !loggedIn(h.room, l):
		v.Stage = "login"
	case v.Account == "":
		v.Stage = "practice"
	default:
		v.Stage = "desk"
	}
	return v, nil
}

// Leave closes what is open: it locks. A desk that is not trusted needs a one-time password the next time. From an
// account a person opened in the practice world it leads back to that world's first page.
func (h *house) Leave(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	var err error
	if h.room != nil && !h.room.welcome {
		err = h.room.desk.Leave(ctx)
	}
	if h.world != nil && h.room != nil && h.room.id != "" {
		err = errors.Join(err, h.leaveRoom())
	} else {
		err = errors.Join(err, h.leave())
		h.settings.Practising = false
	}
	h.life.Show(bridge.Open{})
	return errors.Join(err, h.saveSettings())
}

// Settings are what the person chose.
func (h *house) Settings() bridge.Settings {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.settings.Settings
}

// SaveSettings keeps what the person chose.
func (h *house) SaveSettings(s bridge.Settings) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.settings.Settings = s
	return h.saveSettings()
}

func (h *house) settingsFile() string { return filepath.Join(h.folder, "settings.json") }

func (h *house) saveSettings() error {
	return writeJSON(h.settingsFile(), h.settings)
}

// open puts a desk to work on a file and a mailbox. The caller has the lock.
func (h *house) open(id string, keys safe, box mailbox.Account) {
	ctx, stop := context.WithCancel(h.ctx)
	store := keys.store
	r := &room{id: id, store: store, secrets: keys.vault, keys: keys, box: box, stop: stop, done: make(chan struct{})}
	r.desk = desk.New(store, keys.vault, h.now, h.wages,
		func() { r.courier.Kick() },
		func(t desk.Topic) { h.life.Tell(string(t)) })
	r.courier = courier.New(store, r.desk, mailbox.NewReader(box), mailbox.NewSender(box, h.now), h.now, h.log, 0, func() {
		h.life.Tell("sync")
		h.life.Tell("postings")
	})
	go func() {
		defer close(r.done)
		if err := r.courier.Run(ctx); err != nil {
			h.log.Error("courier stopped", "error", err)
		}
	}()
	h.room = r
	h.life.Show(bridge.Open{Desk: r.desk, Line: line{r.courier, store}, Practice: h.world != nil})
}

// leave closes the room and the practice world. The caller has the lock.
func (h *house) leave() error { return errors.Join(h.leaveRoom(), h.leavePractice()) }

// leaveRoom closes the room; the practice world stays open. The caller has the lock.
func (h *house) leaveRoom() error {
	r := h.room
	if r == nil {
		return nil
	}
	h.room = nil
	r.stop()
	<-r.done
	return r.store.Close()
}

// errNothingOpen is returned where a door of the practice world is used outside of it.
var errNothingOpen = fault.New(fault.State, "practice.notOpen")

// writeJSON replaces a small file as a whole.
func writeJSON(path string, value any) error {
	text, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return fmt.Errorf("write %s: %w", filepath.Base(path), err)
	}
	if _, err := private.Folder(filepath.Dir(path)); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	if err := os.WriteFile(path+".new", text, 0o600); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}
