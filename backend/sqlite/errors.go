package sqlite

import (
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"

	"kyujindesk/backend/fault"
)

// explain turns a driver's error into a fault a person can act on, by its code and never by its text.
// The driver's errors are values, not pointers.
func explain(act string, err error) error {
	if err == nil {
		return nil
	}
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return fmt.Errorf("%s: %w", act, err)
	}
	key := ""
	switch e.Code {
	case sqlite3.ErrFull:
		key = "storage.full"
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		key = "storage.damaged"
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		key = "storage.busy"
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrCantOpen, sqlite3.ErrIoErr:
		key = "storage.unwritable"
	default:
		return fmt.Errorf("%s: %w", act, err)
	}
	return fault.New(fault.Storage, key).Because(fmt.Errorf("%s: %w", act, err))
}
