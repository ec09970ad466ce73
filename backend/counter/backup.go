package counter

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

	"kyujindesk/backend/backup"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/office"
	"kyujindesk/backend/private"
	"kyujindesk/backend/sealed"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

// backupSetting is the name, and the place in the vault, of the key that backups are sealed with.
const backupSetting = "backup"

// NewBackupKey makes the key that backups of the office are sealed with from now on; those of before keep theirs. It returns an Invalid fault for
// a passphrase that is too short, and a Denied one for who is not of the management.
func NewBackupKey(ctx context.Context, o *office.Office, store *officestore.Store, secrets *vault.Vault, passphrase string) (backup.Key, error) {
	key, err := backup.NewKey(passphrase)
	if err != nil {
		return backup.Key{}, err
	}
	return key, o.Does(ctx, clerk.SetBackupKey, func(ctx context.Context) (string, error) {
		return "", sealed.Keep(ctx, store, secrets, backupSetting, key)
	})
}

// Backup is what a backup of an office is made of.
type Backup struct {
	Dir     string // the office's folder
	Into    string // where it is put
	Keep    int    // how many of this office stay there
	Opens   string // what opens the office without a person; empty where there is no key file
	Version string // of the program
}

// BackUp makes a backup of an office that is open, whoever works in it meanwhile, and says where it is. It returns a State fault where no key was
// made, and Storage faults where it cannot be written.
func BackUp(ctx context.Context, o *office.Office, store *officestore.Store, secrets *vault.Vault, b Backup, now time.Time) (string, error) {
	key, err := sealed.Read[backup.Key](ctx, store, secrets, backupSetting)
	if err == nil && key.None() {
		err = fault.New(fault.State, "backup.noKey")
	}
	if err != nil {
		return "", err
	}
	minute := strings.NewReplacer("/", "-", ":", "", " ", "-").Replace(era.Minute(now))
	path := filepath.Join(b.Into, filename.Safe(fmt.Sprintf("求人デスク窓口-%s-%s", o.Code, minute))+backup.Extension)
	err = backup.Make(ctx, path, backup.Made{
		Key: key, Head: backup.Head{Kind: backup.Office, Account: o.Code, At: now},
		About:   backup.About{Business: o.Name, Address: o.Address, Version: b.Version, Opens: b.Opens},
		Scratch: filepath.Join(b.Dir, DatabaseFile+".copy"), CopyTo: store.CopyTo,
	})
	if err != nil {
		return "", err
	}
	return path, backup.Prune(b.Into, backup.Office, o.Code, b.Keep)
}

// LookIntoBackup reads a backup of an office from its first to its last byte with its passphrase or its paper key. Nothing is changed. It returns
// Invalid faults: for a secret that does not open it, for what is no backup, one of a newer program, of a business, or damaged.
func LookIntoBackup(ctx context.Context, path, secret string) (backup.Head, backup.About, error) {
	return readBackup(ctx, path, secret, io.Discard)
}

func readBackup(ctx context.Context, path, secret string, to io.Writer) (backup.Head, backup.About, error) {
	head, about, err := backup.ReadFile(ctx, path, secret, to)
	if err == nil && head.Kind != backup.Office {
		err = fault.New(fault.Invalid, "backup.desk")
	}
	return head, about, err
}

// Restore puts the office of a backup into a folder where none stands. It goes on as the same office in a new epoch
// (docs/adr/0009-epochs.md): what came since is fetched again, and nothing is sent twice. Its database comes last: before it there is no
// office. Before it, keep is given what opens the office without a person, for the key file. It returns what LookIntoBackup and keep do, a State
// fault where an office stands, and Storage faults where there is no room or a newer program made the database.
func Restore(ctx context.Context, path, secret, dir string, now clock.Clock, keep func(opens string) error) (err error) {
	place := filepath.Join(dir, DatabaseFile)
	if _, err := os.Stat(place); !errors.Is(err, os.ErrNotExist) {
		return fault.New(fault.State, "backup.officeStands").Because(err)
	}
	if _, err := private.Folder(dir); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	made := filepath.Join(dir, "restoring")
	if err := os.RemoveAll(made); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	if _, err := private.Folder(made); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(made)) }()
	database := filepath.Join(made, DatabaseFile)
	var about backup.About
	var refused error
	err = backup.WriteFile(database, func(to io.Writer) error {
		_, about, refused = readBackup(ctx, path, secret, to)
		return refused
	})
	if refused != nil {
		return refused
	}
	// Of another life: so the file sees that it was put back, and begins anew as soon as it is opened.
	err = errors.Join(err, os.WriteFile(database+".instance", []byte(rand.Text()+"\n"), 0o600))
	if err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	store, err := officestore.Open(ctx, database, now)
	if err != nil {
		return err
	}
	if err := store.Close(); err != nil {
		return err
	}
	if err := keep(about.Opens); err != nil {
		return err
	}
	if err := errors.Join(os.Rename(database+".instance", place+".instance"), os.Rename(database, place)); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}
