//go:build cgo

package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"

	"github.com/mattn/go-sqlite3"

	"kyujindesk/backend/private"
)

// trouble is the key of what a driver's error says, by its code and never by its text; empty where it
// is nothing a person can mend. The driver's errors are values, not pointers.
func trouble(err error) string {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return ""
	}
	switch e.Code {
	case sqlite3.ErrFull:
		return "storage.full"
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return "storage.damaged"
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return "storage.busy"
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrCantOpen, sqlite3.ErrIoErr:
		return "storage.unwritable"
	}
	return ""
}

// copyFile makes a whole and consistent copy with SQLite's own backup. It has its name once it is whole:
// what a death leaves of it cannot be taken for a copy.
func copyFile(ctx context.Context, from *sql.DB, to string) error {
	part := to + ".part"
	if err := ignoreMissing(os.Remove(part)); err != nil {
		return fmt.Errorf("remove a part of a copy: %w", err)
	}
	if err := copyInto(ctx, from, part); err != nil {
		return err
	}
	if err := os.Rename(part, to); err != nil {
		return fmt.Errorf("name copy: %w", err)
	}
	return nil
}

func copyInto(ctx context.Context, from *sql.DB, to string) (err error) {
	if err := private.File(to); err != nil {
		return fmt.Errorf("make copy: %w", err)
	}
	target, err := connect(to, "&_synchronous=FULL") // its journal mode comes with the first page
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, target.Close()) }()
	return raw(ctx, from, func(src *sqlite3.SQLiteConn) error {
		return raw(ctx, target, func(dst *sqlite3.SQLiteConn) error {
			b, err := dst.Backup("main", src, "main")
			if err != nil {
				return explain("start copy", err)
			}
			_, err = b.Step(-1)
			return errors.Join(explain("copy", err), explain("end copy", b.Finish()))
		})
	})
}

func raw(ctx context.Context, pool *sql.DB, do func(*sqlite3.SQLiteConn) error) (err error) {
	c, err := pool.Conn(ctx)
	if err != nil {
		return explain("connect", err)
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	return c.Raw(func(driver any) error {
		conn, ok := driver.(*sqlite3.SQLiteConn)
		if !ok {
			return fmt.Errorf("driver is %T", driver)
		}
		return do(conn)
	})
}
