package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/mail"
	"os"
	"path/filepath"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/bridge"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/private"
	"kyujindesk/backend/sqlite"
)

// Names of what an account's file keeps beside the desk's own: the vault's header, open, and sealed how the mailbox is
// reached, now and once the ID has changed.
const (
	vaultSetting    = "vault"
	mailSetting     = "mailbox"
	nextMailSetting = "mailbox.next"
)

// plate is what the first page shows of an account without its password.
type plate struct {
	Business string `json:"business"`
	Address  string `json:"address"`
}

// Enrol makes an account's folder and sends the letter that asks the office for a notice key. Until the person has
// chosen a password, the folder is locked with one that only this process knows: leaving before the end means starting
// over (seed 004). Asked again, it starts over in the same folder.
func (h *house) Enrol(ctx context.Context, in bridge.EnrolInput) error {
	first, err := firstLetter(in)
	if err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	box, err := h.reached(in.Mail)
	if err != nil {
		return err
	}
	if h.room != nil && h.room.id != "" {
		if err := h.dropUnfinished(ctx); err != nil {
			return err
		}
	}
	if err := h.leaveRoom(); err != nil {
		return err
	}
	if err := h.newAccount(ctx, rand.Text(), box); err != nil {
		return errors.Join(err, h.leaveRoom())
	}
	if err := first(ctx, h.room.desk); err != nil {
		return err
	}
	h.life.Tell("stage")
	return nil
}

// firstLetter reads what was typed into the letter it asks for. Nothing is kept or sent before all of it can be read.
func firstLetter(in bridge.EnrolInput) (func(context.Context, *desk.Desk) error, error) {
	for field, address := range map[string]string{"address": in.Mail.Address, "office": in.Office} {
		if _, err := mail.ParseAddress(address); err != nil || len(address) > account.AddressMax {
			return nil, fault.At(field, fault.Invalid, "account.address")
		}
	}
	if way := letter.Way(in.Way); way == letter.Registered || way == letter.Provisional {
		return func(ctx context.Context, d *desk.Desk) error { return d.Register(ctx, way, in.Mail.Address, in.Office) }, nil
	}
	code, err := account.ParseCode(in.Code)
	switch {
	case errors.Is(err, account.ErrCodeLength):
		return nil, fault.At("code", fault.Invalid, "account.code.length")
	case err != nil:
		return nil, fault.At("code", fault.Invalid, "account.code.typo")
	}
	a := desk.Application{Code: code, Establishment: in.Establishment, Phone: in.Phone, Address: in.Mail.Address, OfficeAddress: in.Office}
	return func(ctx context.Context, d *desk.Desk) error { return d.Enrol(ctx, a) }, nil
}

// EnterKey locks the account's folder with the person's password and sends the notice key to the office. From here the
// folder stays: should the program end before the office's answer is here, the password opens it again.
func (h *house) EnterKey(ctx context.Context, in bridge.KeyInput) error {
	if err := account.CheckPassword(in.Password); err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.room == nil || h.room.id == "" {
		return errNothingOpen
	}
	if err := h.wrap(ctx, in.Password); err != nil {
		return err
	}
	var own *establishment.Establishment
	if b := in.Business; b.Name != "" {
		own = &establishment.Establishment{Name: b.Name, Kana: b.Kana, Postal: b.Postal, Address: b.Place, Phone: b.Phone}
	}
	if err := h.room.desk.EnterKey(ctx, in.Key, in.Computer, own); err != nil {
		return err
	}
	address, err := h.room.desk.Address(ctx)
	if err != nil {
		return err
	}
	h.life.Tell("stage")
	return writeJSON(h.plateFile(h.room.id), plate{Address: address})
}

// wrap makes a password the one that opens the room's vault. The caller has the lock.
func (h *house) wrap(ctx context.Context, password string) error {
	kept, err := h.room.secrets.Wrap(password)
	if err != nil {
		return err
	}
	return h.room.store.Atomically(ctx, func(ctx context.Context) error { return h.room.store.PutSetting(ctx, vaultSetting, kept) })
}

// CancelEnrol gives up an enrolment that was not finished, and its folder with it.
func (h *house) CancelEnrol(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.room == nil || h.room.id == "" {
		return nil
	}
	err := h.dropUnfinished(ctx)
	h.life.Show(bridge.Open{})
	return err
}

// dropUnfinished closes the room and removes its folder, unless the account is open. The caller has the lock.
func (h *house) dropUnfinished(ctx context.Context) error {
	progress, err := h.room.desk.Enrolment(ctx)
	if err != nil {
		return err
	}
	if progress.State == desk.EnrolDone {
		return fault.New(fault.State, "account.alreadyOpen")
	}
	id := h.room.id
	if err := h.leaveRoom(); err != nil {
		return err
	}
	return h.removeAccount(id)
}

// removeAccount removes an account's folder, and its key from the keychain. The caller has the lock.
func (h *house) removeAccount(id string) error {
	if h.world == nil {
		h.keychain.Forget(id)
	}
	if err := os.RemoveAll(h.accountFolder(id)); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}

// sweep removes the folders of enrolments that were left before a password was chosen: nobody can open them.
func (h *house) sweep() error {
	folders, err := os.ReadDir(h.accountsFolder())
	if err != nil {
		return nil //nolint:nilerr // none yet
	}
	var errs []error
	for _, f := range folders {
		if _, err := os.Stat(h.plateFile(f.Name())); errors.Is(err, os.ErrNotExist) {
			errs = append(errs, h.removeAccount(f.Name()))
		}
	}
	return errors.Join(errs...)
}

// Unlock opens an account of this computer with its password, and asks the office for a one-time password where this
// computer needs one.
func (h *house) Unlock(ctx context.Context, id, password string) error {
	if _, err := uuid.Parse(id); err != nil {
		return fault.New(fault.NotFound, "account.notFound")
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if _, err := os.Stat(h.accountFolder(id)); err != nil {
		return fault.New(fault.NotFound, "account.notFound").Because(err)
	}
	if err := h.leaveRoom(); err != nil {
		return err
	}
	store, err := sqlite.OpenDesk(ctx, filepath.Join(h.accountFolder(id), "desk.db"), h.now)
	if err != nil {
		return err
	}
	keys, box, err := h.unlock(ctx, id, store, password)
	switch {
	case err != nil:
	case h.world != nil:
		box, err = h.world.Mailbox(box.Address) // at another port at each start
		err = errors.Join(err, store.RetryUnacked(ctx))
	}
	if err != nil {
		return errors.Join(err, store.Close())
	}
	h.open(id, keys, box)
	progress, err := h.room.desk.Enrolment(ctx)
	if err != nil || progress.State != desk.EnrolDone {
		return err
	}
	h.room.welcome = false
	return errors.Join(h.room.desk.Enter(ctx), h.refreshPlate(ctx))
}

// unlock opens a file's vault and safe and reads how its mailbox is reached. Wrong passwords cost growing time.
func (h *house) unlock(ctx context.Context, id string, store *sqlite.Desk, password string) (safe, mailbox.Account, error) {
	proof, err := store.Setting(ctx, keychainSetting)
	if err != nil {
		return safe{}, mailbox.Account{}, err
	}
	answer := h.askKeychain(id, proof)
	secrets, err := h.guarded(ctx, store, password)
	if err != nil {
		return safe{}, mailbox.Account{}, err
	}
	keys, err := h.openSafe(ctx, store, secrets, proof, answer)
	if err != nil {
		return keys, mailbox.Account{}, err
	}
	box, in, err := keys.readMailbox(ctx, mailSetting)
	h.enter(keys, &box, in)
	return keys, box, err
}

// newAccount makes a folder with a vault and the way to the mailbox, and opens it.
func (h *house) newAccount(ctx context.Context, password string, box mailbox.Account) error {
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	folder := h.accountFolder(id.String())
	if _, err := private.Folder(folder); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	store, err := sqlite.OpenDesk(ctx, filepath.Join(folder, "desk.db"), h.now)
	if err != nil {
		return err
	}
	secrets, err := openVault(ctx, store, password)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	keys, err := h.newSafe(id.String(), store, secrets)
	if err == nil {
		err = h.keepMailbox(ctx, keys, &box, h.freshSignIn(box.Address))
	}
	if err != nil {
		return errors.Join(err, store.Close())
	}
	h.open(id.String(), keys, box)
	h.room.welcome = true
	return nil
}

// accountsFolder is where the accounts are that can be opened now: the practice world has its own. The caller has the
// lock.
func (h *house) accountsFolder() string {
	if h.world != nil {
		return filepath.Join(h.practiceFolder(), "accounts")
	}
	return filepath.Join(h.folder, "accounts")
}

func (h *house) accountFolder(id string) string { return filepath.Join(h.accountsFolder(), id) }

func (h *house) plateFile(id string) string {
	return filepath.Join(h.accountFolder(id), "account.json")
}

// refreshPlate writes the business's name and the ID for the first page, as the office last told them. The caller has
// the lock.
func (h *house) refreshPlate(ctx context.Context) error {
	e, err := h.room.desk.Establishment(ctx)
	if err != nil {
		return err
	}
	address, err := h.room.desk.Address(ctx)
	if err != nil {
		return err
	}
	file := h.plateFile(h.room.id)
	now := plate{Business: e.Name, Address: address}
	if readPlate(file) == now {
		return nil
	}
	return writeJSON(file, now)
}

// accounts lists what was opened on this computer. The caller has the lock.
func (h *house) accounts() []bridge.AccountView {
	list := []bridge.AccountView{}
	folders, err := os.ReadDir(h.accountsFolder())
	if err != nil {
		return list // none yet
	}
	for _, f := range folders {
		p := readPlate(h.plateFile(f.Name()))
		if p.Address != "" {
			list = append(list, bridge.AccountView{ID: f.Name(), Business: p.Business, Address: p.Address})
		}
	}
	return list
}

func readPlate(file string) (p plate) {
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &p)
	}
	if err != nil {
		return plate{}
	}
	return p
}
