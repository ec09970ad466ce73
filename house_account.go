package main

import (
	"context"
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
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/vault"
)

// mailSetting is the name, and the place in the vault, of the mailbox and its password.
const mailSetting = "mailbox"

// plate is what the first page shows of an account without its password.
type plate struct {
	Business string `json:"business"`
	Address  string `json:"address"`
}

// Enrol makes an account's folder and sends the letter that asks the office to open it. Asked again
// after a refusal, it sends another one from the same folder.
func (h *house) Enrol(ctx context.Context, in bridge.EnrolInput) error {
	a, box, err := application(in)
	if err != nil {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.room == nil || h.world != nil {
		if err := account.CheckPassword(in.Password); err != nil {
			return err
		}
		if err := h.leave(); err != nil {
			return err
		}
		if err := h.newAccount(ctx, in.Password, box); err != nil {
			return errors.Join(err, h.leave())
		}
	}
	if err := h.room.desk.Enrol(ctx, a); err != nil {
		return err
	}
	h.settings.Practising = false
	h.life.Tell("stage")
	return errors.Join(writeJSON(h.plateFile(h.room.id), plate{Address: in.Address}), h.saveSettings())
}

// application reads what was typed. Nothing is kept or sent before all of it can be read.
func application(in bridge.EnrolInput) (desk.Application, mailbox.Account, error) {
	var a desk.Application
	var box mailbox.Account
	code, err := account.ParseCode(in.Code)
	switch {
	case errors.Is(err, account.ErrCodeLength):
		return a, box, fault.At("code", fault.Invalid, "account.code.length")
	case err != nil:
		return a, box, fault.At("code", fault.Invalid, "account.code.typo")
	}
	number, err := establishment.ParseNumber(in.Establishment)
	if err != nil {
		return a, box, err
	}
	for field, address := range map[string]string{"address": in.Address, "office": in.Office} {
		if _, err := mail.ParseAddress(address); err != nil || len(address) > account.AddressMax {
			return a, box, fault.At(field, fault.Invalid, "account.address")
		}
	}
	box, err = setup(bridge.MailSetup{
		Address: in.Address, User: in.MailUser, Password: in.MailPassword, OAuth: in.OAuth,
		IMAP: bridge.MailServer{Host: in.IMAPHost, Port: in.IMAPPort, Security: in.IMAPTLS, Pin: in.IMAPPin},
		SMTP: bridge.MailServer{Host: in.SMTPHost, Port: in.SMTPPort, Security: in.SMTPTLS, Pin: in.SMTPPin},
	})
	a = desk.Application{Code: code, Establishment: number, Phone: in.Phone, Address: in.Address, OfficeAddress: in.Office}
	return a, box, err
}

// CancelEnrol gives up an enrolment that was not answered yet, and its folder with it.
func (h *house) CancelEnrol(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.room == nil || h.world != nil {
		return nil
	}
	progress, err := h.room.desk.Enrolment(ctx)
	if err != nil {
		return err
	}
	if progress.State == "done" {
		return fault.New(fault.State, "account.alreadyOpen")
	}
	id := h.room.id
	if err := h.leave(); err != nil {
		return err
	}
	h.life.Show(bridge.Open{})
	if err := os.RemoveAll(h.accountFolder(id)); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}

// Unlock opens an account of this computer with its password.
func (h *house) Unlock(ctx context.Context, id, password string) error {
	if _, err := uuid.Parse(id); err != nil {
		return fault.New(fault.NotFound, "account.notFound")
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if _, err := os.Stat(h.accountFolder(id)); err != nil {
		return fault.New(fault.NotFound, "account.notFound").Because(err)
	}
	if err := h.leave(); err != nil {
		return err
	}
	store, err := sqlite.OpenDesk(ctx, filepath.Join(h.accountFolder(id), "desk.db"), h.now)
	if err != nil {
		return err
	}
	secrets, box, err := unlock(ctx, store, password)
	if err == nil {
		err = h.signedInto(ctx, store, secrets, &box)
	}
	if err != nil {
		return errors.Join(err, store.Close())
	}
	h.open(id, store, secrets, box, false)
	return h.refreshPlate(ctx)
}

// unlock opens a file's vault and reads how its mailbox is reached.
func unlock(ctx context.Context, store *sqlite.Desk, password string) (*vault.Vault, mailbox.Account, error) {
	var box mailbox.Account
	secrets, err := openVault(ctx, store, password)
	if err != nil {
		return nil, box, err
	}
	sealed, err := store.Setting(ctx, mailSetting)
	if err != nil {
		return nil, box, err
	}
	plain, err := secrets.Unseal(mailSetting, sealed)
	if err != nil {
		return nil, box, err
	}
	return secrets, box, json.Unmarshal(plain, &box)
}

// newAccount makes a folder with a vault and the way to the mailbox, and opens it.
func (h *house) newAccount(ctx context.Context, password string, box mailbox.Account) error {
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	folder := h.accountFolder(id.String())
	if err := os.MkdirAll(folder, 0o700); err != nil {
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
	if err := h.keepMailbox(ctx, store, secrets, &box); err != nil {
		return errors.Join(err, store.Close())
	}
	h.open(id.String(), store, secrets, box, false)
	return nil
}

func (h *house) accountFolder(id string) string { return filepath.Join(h.folder, "accounts", id) }

func (h *house) plateFile(id string) string {
	return filepath.Join(h.accountFolder(id), "account.json")
}

// refreshPlate writes the business's name for the first page, once the office has told it.
func (h *house) refreshPlate(ctx context.Context) error {
	e, err := h.room.desk.Establishment(ctx)
	if err != nil || e.Name == "" {
		return err
	}
	file := h.plateFile(h.room.id)
	return writeJSON(file, plate{Business: e.Name, Address: readPlate(file).Address})
}

// accounts lists what was opened on this computer. The caller has the lock.
func (h *house) accounts() []bridge.AccountView {
	list := []bridge.AccountView{}
	folders, err := os.ReadDir(filepath.Join(h.folder, "accounts"))
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
