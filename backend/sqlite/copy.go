package sqlite

import (
	"context"
	"errors"
	"os"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/private"
)

// CopyTo makes a whole and consistent copy of the file, without anything that was deleted (VACUUM INTO), and reads it back. Work on the
// file goes on meanwhile. What stood at the path is replaced. It returns a Storage fault where there is no room, or the copy is not good.
func (d *DB) CopyTo(ctx context.Context, path string) (err error) {
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreMissing(os.Remove(path)))
		}
	}()
	if err := ignoreMissing(os.Remove(path)); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	from, err := connect(d.path, "")
	if err != nil {
		return err
	}
	if err := private.File(path); err != nil { // SQLite writes into an empty file, too
		return errors.Join(fault.New(fault.Storage, "storage.unwritable").Because(err), from.Close())
	}
	_, err = from.ExecContext(ctx, "VACUUM INTO ?", path)
	if err := errors.Join(explain("copy", err), from.Close()); err != nil {
		return err
	}
	copied, err := connect(path, "&_query_only=1")
	if err != nil {
		return err
	}
	var found string
	err = copied.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&found)
	if err == nil && found != "ok" {
		err = fault.New(fault.Storage, "storage.damaged")
	}
	return errors.Join(explain("read copy", err), copied.Close())
}
