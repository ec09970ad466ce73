package sqlite

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/private"
)

const (
	readInstance  = `SELECT name FROM instance`
	writeInstance = `
		INSERT INTO instance (id, name) VALUES (1, $1)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name`
)

// recognise names this file's life anew, whenever it is opened, and a small file beside it remembers the name: one that
// names another was left by a later state of this file. So it sees that the file was put back to an earlier state in
// its place, and tells its kind. Where the small file is missing, nothing is known.
func (d *DB) recognise(ctx context.Context, path string, k Kind) error {
	beside, fresh := path+".instance", rand.Text()
	err := d.Atomically(ctx, func(ctx context.Context) error {
		was, err := d.instance(ctx)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(beside)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fault.New(fault.Storage, "storage.unwritable").Because(err)
		}
		if len(text) > 0 && !slices.Contains(strings.Fields(string(text)), was) && k.Restored != nil {
			if err := k.Restored(ctx, d); err != nil {
				return err
			}
		}
		// Both names are good until the new one is committed: the program may die before.
		if err := writeBeside(beside, fresh+"\n"+was+"\n"); err != nil {
			return err
		}
		_, err = d.ExecContext(ctx, writeInstance, fresh)
		return explain("write instance", err)
	})
	if err != nil {
		return err
	}
	return d.Atomically(ctx, func(ctx context.Context) error {
		now, err := d.instance(ctx)
		if err != nil || now != fresh { // another process has opened it meanwhile
			return err
		}
		return writeBeside(beside, fresh+"\n")
	})
}

func (d *DB) instance(ctx context.Context) (name string, err error) {
	err = d.QueryRowContext(ctx, readInstance).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return name, explain("read instance", err)
}

// writeBeside replaces a small file as a whole.
func writeBeside(path, text string) error {
	if err := private.Replace(path, []byte(text)); err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	return nil
}
