package program

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"kyujindesk/backend/backup"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/sealed"
)

// Backups is how the open account is backed up.
type Backups struct {
	Key     bool      // one was made: backups can be
	Folder  string    // where they are put by themselves, once a day; empty for nowhere
	Keep    int       // how many of them stay there
	Last    time.Time // when the last good one was made; zero for never
	File    string    // and where
	Trouble string    // key of the sentence that says why the last one failed; empty
}

// KeepBackups is how many backups stay in a folder where a person chose nothing; MostBackups how many may.
const (
	KeepBackups = 7
	MostBackups = 99
)

// backupSetting is where an account keeps, sealed, how it is backed up.
const backupSetting = "backup"

// backups is kept so.
type backups struct {
	Key     backup.Key `json:"key"`
	Folder  string     `json:"folder"`
	Keep    int        `json:"keep"`
	Last    time.Time  `json:"last"`
	File    string     `json:"file"`
	Trouble string     `json:"trouble"`
	Tried   time.Time  `json:"tried"`
}

var errNoKey = fault.New(fault.State, "backup.noKey")

// account is the open session of an account of this computer; the practice world is made anew, and is none.
func (p *Program) account() (*session, error) {
	if o := p.shown.Load(); o.session != nil && o.session.id != "" && o.world == nil {
		return o.session, nil
	}
	return nil, errNotOpen
}

func (s *session) backups(ctx context.Context) (backups, error) {
	return sealed.Read[backups](ctx, s.store, s.vault, backupSetting)
}

// changeBackups changes how the account is backed up.
func (s *session) changeBackups(ctx context.Context, change func(*backups)) error {
	return s.store.Atomically(ctx, func(ctx context.Context) error {
		b, err := s.backups(ctx)
		if err != nil {
			return err
		}
		change(&b)
		return sealed.Keep(ctx, s.store, s.vault, backupSetting, b)
	})
}

// Backups tells how the open account is backed up. Where none is open it returns a State fault.
func (p *Program) Backups(ctx context.Context) (Backups, error) {
	s, err := p.account()
	if err != nil {
		return Backups{}, err
	}
	b, err := s.backups(ctx)
	return Backups{!b.Key.None(), b.Folder, cmp.Or(b.Keep, KeepBackups), b.Last, b.File, b.Trouble}, err
}

// NewBackupKey makes the key that backups of the open account are sealed with from now on. Those of before keep theirs. It returns an Invalid
// fault for a passphrase that is too short.
func (p *Program) NewBackupKey(ctx context.Context, passphrase string) error {
	s, err := p.account()
	if err != nil {
		return err
	}
	key, err := backup.NewKey(passphrase)
	if err != nil {
		return err
	}
	return s.changeBackups(ctx, func(b *backups) { b.Key = key })
}

// BackupKey is the paper key of the open account's backups, and the name of its business. It returns a State fault where there is none.
func (p *Program) BackupKey(ctx context.Context) (paper, business string, err error) {
	s, err := p.account()
	if err != nil {
		return "", "", err
	}
	b, err := s.backups(ctx)
	if err == nil && b.Key.None() {
		err = errNoKey
	}
	if err != nil {
		return "", "", err
	}
	e, err := s.Party.Establishment(ctx)
	return b.Key.Paper(), e.Name, err
}

// BackUpInto has the open account backed up into a folder every day, the newest so many kept; an empty folder ends that. It returns Invalid
// faults for a folder that is not there or cannot be written, and a State fault where there is no key yet.
func (p *Program) BackUpInto(ctx context.Context, folder string, keep int) error {
	s, err := p.account()
	if err != nil {
		return err
	}
	switch b, err := s.backups(ctx); {
	case err != nil:
		return err
	case b.Key.None():
		return errNoKey
	case keep < 1 || keep > MostBackups:
		return fault.At("keep", fault.Invalid, "backup.keep").With("max", MostBackups)
	}
	if folder != "" {
		if is, err := os.Stat(folder); err != nil || !is.IsDir() || !filepath.IsAbs(folder) {
			return fault.At("folder", fault.Invalid, "backup.folder").Because(err)
		}
		if inside(p.Folder, folder) {
			return fault.At("folder", fault.Invalid, "backup.inside")
		}
	}
	return s.changeBackups(ctx, func(b *backups) { b.Folder, b.Keep, b.Trouble, b.Tried = folder, keep, "", time.Time{} })
}

// inside says whether a folder lies in another one, where it would be lost with it.
func inside(outer, inner string) bool {
	at, err := filepath.Rel(outer, inner)
	return err == nil && at != ".." && !strings.HasPrefix(at, ".."+string(filepath.Separator))
}

// BackUp makes a backup of the open account now: at a path, or in the folder of every day where it is empty; and says where it is. It
// returns a State fault where there is no key, and Storage faults where it cannot be written.
func (p *Program) BackUp(ctx context.Context, path string) (string, error) {
	s, err := p.account()
	if err != nil {
		return "", err
	}
	b, err := s.backups(ctx)
	switch {
	case err != nil:
		return "", err
	case b.Key.None():
		return "", errNoKey
	case path == "" && b.Folder == "":
		return "", fault.At("folder", fault.Invalid, "backup.folder")
	}
	return p.backUp(ctx, s, b, path)
}

// backUp makes one and notes what came of it.
func (p *Program) backUp(ctx context.Context, s *session, b backups, path string) (string, error) {
	s.backing.Lock()
	defer s.backing.Unlock()
	daily := path == ""
	now := p.Now()
	e, err := s.Party.Establishment(ctx)
	if err != nil {
		return "", err
	}
	if daily {
		path = filepath.Join(b.Folder, dailyName(e.Name, s.id, now))
	}
	failed := p.writeBackup(ctx, s, b, e.Name, path)
	if ctx.Err() != nil { // nobody waits any more: neither good nor bad
		return "", ctx.Err()
	}
	err = s.changeBackups(ctx, func(b *backups) {
		b.Tried = now
		switch f, _ := fault.Of(failed); {
		case failed == nil:
			b.Last, b.File, b.Trouble = now, path, ""
		case daily && f != nil:
			b.Trouble = f.Key
		case daily:
			b.Trouble = "storage.file"
		}
	})
	if failed == nil && daily {
		failed = backup.Prune(b.Folder, backup.Desk, s.id, cmp.Or(b.Keep, KeepBackups))
	}
	p.Tell(AboutLine)
	return path, errors.Join(failed, err)
}

// dailyName names a backup for its business and minute; two accounts of one business do not meet.
func dailyName(business, id string, at time.Time) string {
	minute := strings.NewReplacer("/", "-", ":", "", " ", "-").Replace(era.Minute(at))
	return filename.Safe(fmt.Sprintf("求人デスク-%s-%s-%s", business, minute, id[max(len(id)-4, 0):])) + backup.Extension
}

// writeBackup writes a backup of an account at a path.
func (p *Program) writeBackup(ctx context.Context, s *session, b backups, business, path string) error {
	address, err := s.Party.Address(ctx)
	if err != nil {
		return err
	}
	return backup.Make(ctx, path, backup.Made{
		Key: b.Key, Head: backup.Head{Kind: backup.Desk, Account: s.id, At: p.Now()},
		About:   backup.About{Business: business, Address: address, ByHand: s.byHand(), Version: p.Version},
		Scratch: p.copyOf(s.id), CopyTo: s.store.CopyTo,
	})
}

// copyOf is where the copy of an account's database lies while it is being sealed.
func (p *Program) copyOf(id string) string { return p.database(id) + ".copy" }

// again is how long a backup that failed is not tried again by itself.
const again = 10 * time.Minute

// backUpDaily makes the day's backup of an account where there is none yet.
func (p *Program) backUpDaily(ctx context.Context, s *session) error {
	b, err := s.backups(ctx)
	now := p.Now()
	if err != nil || b.Folder == "" || b.Key.None() || now.Sub(b.Tried) < again && !now.Before(b.Tried) {
		return err
	}
	if !b.Last.IsZero() && era.Of(b.Last) == era.Of(now) {
		return nil
	}
	if _, err := p.backUp(ctx, s, b, ""); err != nil && ctx.Err() == nil {
		p.Log.Error("backup", "error", fmt.Sprintf("%T", err)) // a path says whose it is
	}
	return nil
}
