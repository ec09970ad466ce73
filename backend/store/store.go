// Package store is what the tables of a desk and of an office are kept with: statements, their rows, moments as text. The SQL
// of its rooms is what SQLite and PostgreSQL both take; a driver opens files, locks them and knows its own errors. It knows no
// table, and decides nothing: no rule of the trade is here.
package store

import (
	"context"
	"database/sql"
	"embed"
	"io/fs"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
)

// Driver is what the tables need of the database they stand in.
type Driver interface {
	// Atomically runs do as one transaction, which do finds in the context it is given.
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
	// ExecContext writes in the running transaction; without one it refuses.
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	// QueryContext and QueryRowContext read in the running transaction, or else what was committed last.
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	// Explain makes a fault of an error of the driver's that a person can mend, and says what was being done.
	Explain(act string, err error) error
}

// Steps are the steps of a schema that are embedded in a folder named sqlite.
func Steps(files embed.FS) fs.FS {
	steps, err := fs.Sub(files, "sqlite")
	if err != nil {
		panic(err) // they are embedded
	}
	return steps
}

// DB is a database, and the time it is written at.
type DB struct {
	Driver
	Now clock.Clock
}

// Exec writes inside the running transaction and tells how many rows it changed.
func (d DB) Exec(ctx context.Context, query string, args ...any) (int64, error) {
	r, err := d.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, d.Explain("write", err)
	}
	n, err := r.RowsAffected()
	return n, d.Explain("count", err)
}

// ExecOne is Exec for one row that was read in the same transaction. It returns the fault storage.busy where the row is no
// longer what it was: somebody else was faster, and the whole act is to be done again.
func (d DB) ExecOne(ctx context.Context, query string, args ...any) error {
	n, err := d.Exec(ctx, query, args...)
	if err == nil && n != 1 {
		err = fault.New(fault.Storage, "storage.busy")
	}
	return err
}

// Collect reads all rows of a query through scan.
func Collect[T any](ctx context.Context, d DB, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := d.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, d.Explain("query", err)
	}
	defer func() { _ = rows.Close() }()
	out := []T{}
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, d.Explain("read row", err)
		}
		out = append(out, v)
	}
	return out, d.Explain("read rows", rows.Err())
}

// Value scans rows of one column.
func Value[T any](r *sql.Rows) (v T, err error) { return v, r.Scan(&v) }

// Instant reads a stored time; an empty one is zero.
func Instant(s string) time.Time {
	t, err := clock.Parse(s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Text spells a time for a table; zero is NULL.
func Text(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return clock.Text(t)
}
