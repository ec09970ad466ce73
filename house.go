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

	"kyujindesk/backend/bridge"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/practice"
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
	Practising bool                       `json:"practising"`   // the practice world was open last
	Programs   map[string]mailbox.Program `json:"mailPrograms"` // what authorities know this program as
}

// room is an open desk with its courier at work.
type room struct {
	id      string // of the account; empty in practice
	store   *sqlite.Desk
	secrets *vault.Vault
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
	return &house{folder: folder, now: now, wages: wages, log: log, life: life, signedIn: map[string]signed{}}
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
	h.settings.Language, h.settings.Theme = "ja", "system"
	text, err := os.ReadFile(h.settingsFile())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read settings: %w", err)
	}
	if err == nil {
		if err := json.Unmarshal(text, &h.settings); err != nil {
			h.log.Error("settings are unreadable, defaults are used", "error", err)
		}
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
	v := bridge.StartView{Stage: "first", Version: version, Accounts: h.accounts()}
	if h.room == nil {
		if len(v.Accounts) > 0 {
			v.Stage = "locked"
		}
		return v, nil
	}
	e, err := h.room.desk.Establishment(ctx)
	if err != nil {
		return v, err
	}
	v.Business, v.Place = e.Name, e.Address
	if h.world != nil {
		v.Stage = "practice"
		return v, nil
	}
	progress, err := h.room.desk.Enrolment(ctx)
	if err != nil {
		return v, err
	}
	v.Stage = "desk"
	if progress.State != "done" {
		v.Stage = "enrolling"
		v.Enrolment = bridge.EnrolView{State: progress.State, TriesLeft: progress.TriesLeft}
		if progress.Reason != "" {
			v.Enrolment.Key = "account.enrol." + progress.Reason
		}
	}
	return v, nil
}

// Leave closes what is open.
func (h *house) Leave(context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	err := h.leave()
	h.settings.Practising = false
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
func (h *house) open(id string, store *sqlite.Desk, secrets *vault.Vault, box mailbox.Account, inPractice bool) {
	ctx, stop := context.WithCancel(h.ctx)
	r := &room{id: id, store: store, secrets: secrets, box: box, stop: stop, done: make(chan struct{})}
	r.desk = desk.New(store, secrets, h.now, h.wages,
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
	h.life.Show(bridge.Open{Desk: r.desk, Line: line{r.courier, store}, Practice: inPractice})
}

// leave closes the room and the practice world. The caller has the lock.
func (h *house) leave() error {
	var errs []error
	if r := h.room; r != nil {
		h.room = nil
		r.stop()
		<-r.done
		errs = append(errs, r.store.Close())
	}
	return errors.Join(append(errs, h.leavePractice())...)
}

// errNothingOpen is returned where a door of the practice world is used outside of it.
var errNothingOpen = fault.New(fault.State, "practice.notOpen")

// writeJSON replaces a small file as a whole.
func writeJSON(path string, value any) error {
	text, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return fmt.Errorf("write %s: %w", filepath.Base(path), err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
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
