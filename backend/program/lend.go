package program

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/private"
)

// lentFolder is where copies of papers lie while another program shows them.
func (p *Program) lentFolder() string { return filepath.Join(p.Folder, "lent") }

// Lend puts a copy of a paper where the system's program for it can open it, for this user alone and to read only, and gives its path.
// All copies are gone when the account is closed, and at the latest at the next start. It returns a storage fault.
func (p *Program) Lend(ctx context.Context, name string, content []byte) (path string, err error) {
	err = p.do(ctx, func(context.Context) error {
		if p.session == nil {
			return errNotOpen
		}
		if _, err := private.Folder(p.lentFolder()); err != nil {
			return notLent(err)
		}
		folder, err := os.MkdirTemp(p.lentFolder(), "")
		if err != nil {
			return notLent(err)
		}
		path = filepath.Join(folder, filename.Safe(name))
		if err := os.WriteFile(path, content, 0o400); err != nil {
			return notLent(err)
		}
		return nil
	})
	return path, err
}

func notLent(err error) error { return fault.New(fault.Storage, "storage.file").Because(err) }

// takeBack removes what was lent. What another program keeps open and the system will not give up goes at the next start.
func (p *Program) takeBack() {
	if err := os.RemoveAll(p.lentFolder()); err != nil && !errors.Is(err, os.ErrNotExist) {
		p.Log.Info("lent papers stay until the next start")
	}
}
