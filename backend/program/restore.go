package program

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/backup"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/private"
	deskstore "kyujindesk/backend/store/desk"
)

// InBackup is what is in a backup.
type InBackup struct {
	Account  string // id of the account
	Business string
	Address  string
	ByHand   bool
	At       time.Time
	Version  string // of the program that made it
	Size     int64  // of the database, in bytes
	Here     bool   // the account is on this computer, and would be replaced
}

// Folders of a restore, in the data folder: what is being put together, and what it replaced, until the account is opened again.
const (
	restoring = "restoring"
	replaced  = "replaced"
)

// LookIntoBackup reads a backup from its first to its last byte with its passphrase or its paper key, and says what is in it. Nothing is
// changed. It returns Invalid faults: for a secret that does not open it, for what is no backup, one of a newer program, or damaged.
func (p *Program) LookIntoBackup(ctx context.Context, path, secret string) (InBackup, error) {
	head, about, err := readBackup(ctx, path, secret, io.Discard)
	if err != nil {
		return InBackup{}, err
	}
	_, err = os.Stat(p.inPlace(head.Account))
	return InBackup{head.Account, about.Business, about.Address, about.ByHand, head.At, about.Version, about.Size, err == nil}, nil
}

// inPlace is the folder of an account outside of the practice world.
func (p *Program) inPlace(id string) string { return filepath.Join(p.Folder, "accounts", id) }

func readBackup(ctx context.Context, path, secret string, to io.Writer) (head backup.Head, about backup.About, err error) {
	head, about, err = backup.ReadFile(ctx, path, secret, to)
	if err != nil {
		return head, about, err
	}
	if _, err := uuid.Parse(head.Account); err != nil || head.Kind != backup.Desk {
		return head, about, fault.New(fault.Invalid, "backup.office").Because(err)
	}
	return head, about, nil
}

// Restore puts the account of a backup in place on this computer, and takes the one that is there out of its way until the restored one is
// opened. It goes on as the same computer of the business, in a new epoch (docs/adr/0009-epochs.md): letters that came since are fetched
// again, and nothing is sent twice. Before it is whole it is nowhere. It returns what LookIntoBackup does, Storage faults where there is no
// room or a newer program made the database, and a State fault while something is open.
func (p *Program) Restore(ctx context.Context, path, secret string) error {
	if err := p.do(ctx, func(context.Context) error { return p.closed() }); err != nil {
		return err
	}
	head, err := backup.LookAt(path)
	if err != nil {
		return err
	}
	if _, err := uuid.Parse(head.Account); err != nil {
		return fault.New(fault.Invalid, "backup.damaged").Because(err)
	}
	folder := filepath.Join(p.Folder, restoring, head.Account)
	if err := p.putTogether(ctx, path, secret, folder); err != nil {
		return errors.Join(err, os.RemoveAll(folder))
	}
	return p.do(ctx, func(context.Context) error {
		if err := p.closed(); err != nil {
			return errors.Join(err, os.RemoveAll(folder))
		}
		defer p.Tell(AboutStage)
		return p.putInPlace(head.Account)
	})
}

// closed is a State fault while something is open. It is the owner's.
func (p *Program) closed() error {
	if p.session != nil || p.world != nil || p.counter != nil {
		return fault.New(fault.State, "backup.open")
	}
	return nil
}

// putTogether makes the folder of an account from a backup; its entry, which says that it is whole, comes last.
func (p *Program) putTogether(ctx context.Context, path, secret, folder string) error {
	if err := os.RemoveAll(folder); err != nil {
		return unwritable(err)
	}
	if _, err := private.Folder(folder); err != nil {
		return unwritable(err)
	}
	database := filepath.Join(folder, "desk.db")
	var about backup.About
	var refused error
	err := backup.WriteFile(database, func(to io.Writer) error {
		_, about, refused = readBackup(ctx, path, secret, to)
		return refused
	})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case refused != nil:
		if _, said := fault.Of(refused); said {
			return refused
		}
		return unwritable(refused)
	case err != nil:
		return unwritable(err)
	}
	// A small file of another life beside it: so the file sees that it was put back, and begins anew as soon as it is opened.
	if err := os.WriteFile(database+".instance", []byte(rand.Text()+"\n"), 0o600); err != nil {
		return unwritable(err)
	}
	store, err := deskstore.Open(ctx, database, p.Now)
	if err != nil {
		return err
	}
	if err := store.Close(); err != nil {
		return err
	}
	return writeJSON(filepath.Join(folder, "account.json"), Entry{Business: about.Business, Address: about.Address, ByHand: about.ByHand})
}

func unwritable(err error) error {
	return fault.New(fault.Storage, "storage.unwritable").Because(err)
}

// putInPlace moves a folder that was put together to where accounts are, and what is there out of its way.
func (p *Program) putInPlace(id string) error {
	if _, err := private.Folder(filepath.Dir(p.inPlace(id))); err != nil {
		return unwritable(err)
	}
	if _, err := os.Stat(p.inPlace(id)); err == nil {
		if _, err := private.Folder(filepath.Join(p.Folder, replaced)); err != nil {
			return unwritable(err)
		}
		if err := os.Rename(p.inPlace(id), filepath.Join(p.Folder, replaced, fmt.Sprintf("%s-%d", id, p.Now().UnixNano()))); err != nil {
			return unwritable(err)
		}
	}
	if err := os.Rename(filepath.Join(p.Folder, restoring, id), p.inPlace(id)); err != nil {
		return unwritable(err)
	}
	return nil
}

// settleRestored ends at the start what a death left of a restore: one that had taken the account away that was there is brought to its end,
// and every other one is given up.
func (p *Program) settleRestored() error {
	folders, err := os.ReadDir(filepath.Join(p.Folder, restoring))
	if err != nil {
		return nil //nolint:nilerr // there is none
	}
	var errs []error
	for _, f := range folders {
		folder := filepath.Join(p.Folder, restoring, f.Name())
		_, there := os.Stat(p.inPlace(f.Name()))
		_, whole := os.Stat(filepath.Join(folder, "account.json"))
		if whole == nil && errors.Is(there, os.ErrNotExist) && len(p.replacedBy(f.Name())) > 0 {
			errs = append(errs, p.putInPlace(f.Name()))
		} else {
			errs = append(errs, os.RemoveAll(folder))
		}
	}
	return errors.Join(errs...)
}

// replacedBy lists what a restored account has replaced.
func (p *Program) replacedBy(id string) []string {
	folders, err := os.ReadDir(filepath.Join(p.Folder, replaced))
	if err != nil {
		return nil // nothing
	}
	var list []string
	for _, f := range folders {
		if strings.HasPrefix(f.Name(), id+"-") {
			list = append(list, filepath.Join(p.Folder, replaced, f.Name()))
		}
	}
	return list
}

// forgetReplaced removes what the open account replaced: it can be opened, and what is to be erased must not lie about.
func (p *Program) forgetReplaced(id string) error {
	var errs []error
	for _, folder := range p.replacedBy(id) {
		errs = append(errs, os.RemoveAll(folder))
	}
	return errors.Join(errs...)
}
