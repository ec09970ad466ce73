package program

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/private"
)

// Entry is what the first page shows of an account of this computer without its password.
type Entry struct {
	ID       string `json:"-"` // the name of its folder
	Business string `json:"business"`
	Address  string `json:"address"` // the ID; empty where the business goes to its office itself
	ByHand   bool   `json:"byHand,omitempty"`
	// Former says that the same ID was registered anew on this computer: the office knows this one no more. Its drafts are still here.
	Former bool `json:"-"`
}

// accountsFolder is where the accounts are that can be opened now: the practice world has its own.
func (p *Program) accountsFolder() string {
	if p.world != nil {
		return filepath.Join(p.practiceFolder(), "accounts")
	}
	return filepath.Join(p.Folder, "accounts")
}

func (p *Program) accountFolder(id string) string { return filepath.Join(p.accountsFolder(), id) }

func (p *Program) database(id string) string { return filepath.Join(p.accountFolder(id), "desk.db") }

func (p *Program) entryFile(id string) string {
	return filepath.Join(p.accountFolder(id), "account.json")
}

// renewEntry writes the business's name and the ID of the open account for the first page, as the office last told them.
func (p *Program) renewEntry(ctx context.Context) error {
	e, err := p.session.Party.Establishment(ctx)
	if err != nil {
		return err
	}
	address, err := p.session.Party.Address(ctx)
	if err != nil {
		return err
	}
	file := p.entryFile(p.session.id)
	now := Entry{Business: e.Name, Address: address, ByHand: p.session.byHand()}
	if readEntry(file) == now {
		return nil
	}
	if err := writeJSON(file, now); err != nil {
		return err
	}
	p.Tell(AboutStage)
	return nil
}

// entries lists the accounts that were opened on this computer.
func (p *Program) entries() []Entry {
	list := []Entry{}
	folders, err := os.ReadDir(p.accountsFolder())
	if err != nil {
		return list // none yet
	}
	for _, f := range folders {
		e := readEntry(p.entryFile(f.Name()))
		e.ID = f.Name()
		if e.known() || p.lost(f.Name()) {
			list = append(list, e)
		}
	}
	for i, e := range list { // folders are named in the order in which they were made
		e.Former = slices.ContainsFunc(list[i+1:], func(later Entry) bool {
			return e.Address != "" && account.FoldAddress(later.Address) == account.FoldAddress(e.Address)
		})
		list[i] = e
	}
	return list
}

// known says whether an entry says anything.
func (e Entry) known() bool { return e.Address != "" || e.ByHand }

// lost says whether an account has lost its entry: it is there, and its password opens it.
func (p *Program) lost(id string) bool {
	_, unfinished := os.Stat(p.marker(id))
	_, there := os.Stat(p.database(id))
	return errors.Is(unfinished, os.ErrNotExist) && there == nil
}

// RemoveFormer removes an account that was registered anew, with all that is in it. Of any other it returns a State fault.
func (p *Program) RemoveFormer(ctx context.Context, id string) error {
	return p.do(ctx, func(context.Context) error {
		open := p.session != nil && p.session.id == id
		if open || !slices.ContainsFunc(p.entries(), func(e Entry) bool { return e.ID == id && e.Former }) {
			return fault.New(fault.State, "account.notFormer")
		}
		defer p.Tell(AboutStage)
		return p.removeAccount(id)
	})
}

func readEntry(file string) (e Entry) {
	if readJSON(file, &e) != nil {
		return Entry{}
	}
	return e
}

// readJSON reads what writeJSON wrote.
func readJSON(file string, into any) error {
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	return err
}

// markerFile stands in the folder of an account that is being opened, until the person can open it again.
const markerFile = "unfinished"

func (p *Program) marker(id string) string { return filepath.Join(p.accountFolder(id), markerFile) }

// newFolder makes the folder of an account that is being opened.
func (p *Program) newFolder(id string) error {
	_, err := private.Folder(p.accountFolder(id))
	if err == nil {
		err = os.WriteFile(p.marker(id), nil, 0o600)
	}
	if err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}

// finish makes an account one that stays: it has its entry on the first page.
func (p *Program) finish(id string) error {
	if err := os.Remove(p.marker(id)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}

// sweep removes the folders of accounts that were left before a password was chosen: nobody can open them. A folder that only lost
// its entry stays, and is shown without its name.
func (p *Program) sweep() error {
	folders, err := os.ReadDir(p.accountsFolder())
	if err != nil {
		return nil //nolint:nilerr // none yet
	}
	var errs []error
	for _, f := range folders {
		_, marked := os.Stat(p.marker(f.Name()))
		_, entered := os.Stat(p.entryFile(f.Name()))
		inside, err := os.ReadDir(p.accountFolder(f.Name()))
		switch {
		case err == nil && len(inside) == 0:
			errs = append(errs, p.removeAccount(f.Name()))
		case marked != nil:
		case errors.Is(entered, os.ErrNotExist):
			errs = append(errs, p.removeAccount(f.Name()))
		default:
			errs = append(errs, p.finish(f.Name()))
		}
	}
	return errors.Join(errs...)
}

// removeAccount removes an account's folder, and its key from the keychain.
func (p *Program) removeAccount(id string) error {
	if p.world == nil {
		p.Keychain.Forget(id)
	}
	if err := os.RemoveAll(p.accountFolder(id)); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}
