package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/practice"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

// practicePassword opens the practice desk's vault; there is nothing real in it.
const practicePassword = "practice-1"

// Practice opens the practice world, and makes it the first time; from that world's first page it leads back to the desk
// it comes with.
func (h *house) Practice(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.world != nil && h.room != nil && h.room.id == "" {
		return nil
	}
	if err := h.leaveRoom(); err != nil {
		return err
	}
	if err := h.practise(ctx); err != nil {
		return errors.Join(err, h.leave())
	}
	h.settings.Practising = true
	return h.saveSettings()
}

// Reset throws the practice world away and makes a new one.
func (h *house) Reset(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.world == nil {
		return errNothingOpen
	}
	if err := h.leave(); err != nil {
		return err
	}
	if err := os.RemoveAll(h.practiceFolder()); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	if err := h.practise(ctx); err != nil {
		return errors.Join(err, h.leave())
	}
	h.life.Tell("postings")
	return nil
}

// Cut takes the practice line away, or gives it back.
func (h *house) Cut(_ context.Context, cut bool) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.world == nil {
		return errNothingOpen
	}
	return h.world.Cut(h.ctx, cut)
}

// IsCut says whether the practice line is cut.
func (h *house) IsCut() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.world != nil && h.world.IsCut()
}

func (h *house) practiceFolder() string { return filepath.Join(h.folder, "practice") }

// practise opens the practice world, unless it is open, and the desk it comes with. The caller has the lock.
func (h *house) practise(ctx context.Context) error {
	if h.world == nil {
		if err := h.openWorld(ctx); err != nil {
			return err
		}
	}
	store, err := sqlite.OpenDesk(ctx, filepath.Join(h.practiceFolder(), "desk.db"), h.now)
	if err != nil {
		return err
	}
	secrets, err := openVault(ctx, store, practicePassword)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	h.open("", vaultAlone(store, secrets), h.world.DeskMailbox())
	if err := store.RetryUnacked(ctx); err != nil { // the mail server has forgotten what was under way
		return err
	}
	return h.practiseEnrol(ctx)
}

// openWorld opens the practice world and has it work. The caller has the lock.
func (h *house) openWorld(ctx context.Context) error {
	world, err := practice.Open(ctx, h.practiceFolder(), h.now, h.wages, h.log)
	if err != nil {
		return err
	}
	world.Watch(func() { h.life.Tell("practice") })
	runCtx, stop := context.WithCancel(h.ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := world.Run(runCtx); err != nil {
			h.log.Error("practice stopped", "error", err)
		}
	}()
	h.world, h.endWorld = world, func() error {
		stop()
		<-done
		return world.Close()
	}
	return h.sweep()
}

// practiseEnrol opens the practice account the first time and logs it in, over the same mail as a real one. The digits
// are taken out of the practice mailbox, as a person would.
func (h *house) practiseEnrol(ctx context.Context) error {
	d := h.room.desk
	progress, err := d.Enrolment(ctx)
	if err != nil || progress.State == desk.EnrolDone {
		return errors.Join(err, d.Enter(ctx))
	}
	code, e, err := h.world.IssueCode(ctx)
	if err != nil {
		return err
	}
	if err := d.Enrol(ctx, desk.Application{
		Code: code, Establishment: e.Number, Phone: e.Phone,
		Address: practice.DeskAddress, OfficeAddress: practice.OfficeAddress,
	}); err != nil {
		return err
	}
	if err := until(ctx, func() (_ bool, err error) {
		progress, err = d.Enrolment(ctx)
		return progress.Offer != "", err
	}); err != nil {
		return err
	}
	if err := d.EnterKey(ctx, progress.Offer, "", nil); err != nil {
		return err
	}
	if err := until(ctx, func() (_ bool, err error) {
		progress, err = d.Enrolment(ctx)
		return progress.State == desk.EnrolDone, err
	}); err != nil {
		return err
	}
	return practiseLogin(ctx, d)
}

// practiseLogin logs the practice desk in for the first time, and leaves the next ones out.
func practiseLogin(ctx context.Context, d *desk.Desk) error {
	if err := d.Enter(ctx); err != nil {
		return err
	}
	var l desk.Login
	if err := until(ctx, func() (_ bool, err error) {
		l, err = d.Login(ctx)
		return l.Offer != "", err
	}); err != nil {
		return err
	}
	if err := d.AnswerLogin(ctx, account.ByMail, l.Offer, true); err != nil {
		return err
	}
	return until(ctx, func() (_ bool, err error) {
		l, err = d.Login(ctx)
		return l.State == desk.LoginGranted, err
	})
}

// until waits for what mail brings.
func until(ctx context.Context, come func() (bool, error)) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		if there, err := come(); there || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for the practice account: %w", ctx.Err())
		case <-tick.C:
		}
	}
}

// leavePractice ends the practice world. The caller has the lock.
func (h *house) leavePractice() error {
	if h.world == nil {
		return nil
	}
	end := h.endWorld
	h.world, h.endWorld = nil, nil
	return end()
}

// openVault opens a file's vault with a password, and makes it where there is none yet.
func openVault(ctx context.Context, store *sqlite.Desk, password string) (*vault.Vault, error) {
	kept, err := store.Setting(ctx, vaultSetting)
	if err != nil {
		return nil, err
	}
	if kept != nil {
		v, err := vault.Open(kept, password)
		if errors.Is(err, vault.ErrPassword) {
			return nil, fault.At("password", fault.Denied, "account.password.wrong")
		}
		return v, err
	}
	v, kept, err := vault.New(password)
	if err != nil {
		return nil, err
	}
	return v, store.Atomically(ctx, func(ctx context.Context) error { return store.PutSetting(ctx, vaultSetting, kept) })
}
