//go:build !cgo

package sqlite

import (
	"context"
	"database/sql"
	"errors"

	_ "github.com/mattn/go-sqlite3" // the driver's name; without cgo it opens nothing
)

// Without cgo there is no SQLite: such a build serves to check types and to write bindings, and fails
// to open a file.

func trouble(error) string { return "" }

func copyFile(context.Context, *sql.DB, string) error {
	return errors.New("sqlite: built without cgo")
}
