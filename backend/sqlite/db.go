// Package sqlite is the driver of one SQLite file: it opens it, locks it, brings it to its newest schema, copies it, runs
// transactions and says in words what goes wrong. What stands in a file it does not know: that is the rooms' in store.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/private"
)

// errNoTransaction is a defect of the caller: everything is written inside Atomically.
var errNoTransaction = errors.New("sqlite: write outside a transaction")

// DB is one open file: one writer, several readers (WAL).
type DB struct {
	path           string
	writer, reader *sql.DB
	takers         *flock.Flock
}

// numbered makes $1 mean the first argument, as in PostgreSQL. To SQLite it is a name, bound in the
// order names first appear; ?1 is its number.
func numbered(query string) string { return strings.ReplaceAll(query, "$", "?") }

// txKey finds a file's running transaction in a context.
type txKey struct{ db *DB }

// logLimits say when what is in the log is put into the file, which a mailbox that is read for the first time must not wait for
// again and again: at 64 MiB, and earlier where there is nothing else to do (Compact); and how large the log stays then.
const logLimits = "PRAGMA wal_autocheckpoint = 4096; PRAGMA journal_size_limit = 1048576"

// readers is how many may read at the same time.
const readers = 4

// Open opens the file at path, or makes it, and brings it to the newest schema of its kind. It returns a storage fault
// where the file is damaged, empty though it was there, of another kind, or made by a newer program or by one from before the first schema.
func Open(ctx context.Context, path string, k Kind, now clock.Clock) (*DB, error) {
	if err := begun(path); err != nil {
		return nil, err
	}
	// SQLite gives its other files the mode of the database.
	if err := errors.Join(private.File(path), private.Close(path+"-wal", path+"-shm")); err != nil {
		return nil, fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	// A transaction is on the disk before it counts, and what is deleted is overwritten.
	writer, err := connect(path, "&_journal_mode=WAL&_synchronous=FULL&_secure_delete=on&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	writer.SetMaxOpenConns(1)
	if _, err := writer.ExecContext(ctx, logLimits); err != nil {
		return nil, errors.Join(explain("open", err), writer.Close())
	}
	changed, err := migrate(ctx, writer, path, k, now)
	if err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	reader, err := connect(path, "&_query_only=1")
	if err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	reader.SetMaxOpenConns(readers)
	reader.SetMaxIdleConns(readers) // to open one costs more than any query
	d := &DB{path: path, writer: writer, reader: reader, takers: flock.New(path + ".takers")}
	if err := d.recognise(ctx, path, k); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	if err := ignoreMissing(os.Remove(path + newMark)); err != nil {
		return nil, errors.Join(explain("open", err), d.Close())
	}
	if !changed { // the schema it has was good before: nobody goes back
		if err := removeCopies(path); err != nil {
			return nil, errors.Join(err, d.Close())
		}
	}
	return d, nil
}

// newMark stands behind the name of a file that is being made, until it has its schema.
const newMark = ".new"

// begun tells a file that is about to be made from one that has lost everything it held: to go on with an empty one would hide that.
func begun(path string) error {
	at, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := private.File(path + newMark); err != nil {
			return fault.New(fault.Storage, "storage.unwritable").Because(err)
		}
	case err == nil && at.Size() == 0:
		if _, err := os.Stat(path + newMark); err != nil { // no start that was cut off
			return fault.New(fault.Storage, "storage.emptied").With("file", path)
		}
	}
	return nil
}

func connect(path, more string) (*sql.DB, error) {
	u := url.URL{Path: filepath.ToSlash(path)}
	if strings.HasPrefix(u.Path, "//") { // another computer's folder on Windows: SQLite takes no authority but none (sqlite.org/uri.html)
		u.Path = "//" + u.Path
	}
	pool, err := sql.Open("sqlite3", "file:"+u.EscapedPath()+
		"?_foreign_keys=1&_busy_timeout=10000&_stmt_cache_size=64"+more)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	return pool, nil
}

// Close ends all work on the file.
func (d *DB) Close() error { return errors.Join(d.reader.Close(), d.writer.Close(), d.takers.Close()) }

// Atomically runs do as one transaction: all it writes is kept, or nothing is. What do calls with the
// context it is given reads and writes inside the transaction. Transactions do not nest.
func (d *DB) Atomically(ctx context.Context, do func(ctx context.Context) error) (err error) {
	if d.running(ctx) != nil {
		return errors.New("sqlite: transaction inside a transaction")
	}
	tx, err := d.writer.BeginTx(ctx, nil)
	if err != nil {
		return explain("begin", err)
	}
	defer func() {
		if p := recover(); p != nil {
			_ = tx.Rollback()
			panic(p)
		}
	}()
	if err := do(context.WithValue(ctx, txKey{d}, tx)); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return explain("commit", tx.Commit())
}

// running is the transaction of a context, or nil.
func (d *DB) running(ctx context.Context) *sql.Tx {
	tx, _ := ctx.Value(txKey{d}).(*sql.Tx)
	return tx
}

// QueryContext reads in the running transaction, or else beside whoever writes.
func (d *DB) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if tx := d.running(ctx); tx != nil {
		return tx.QueryContext(ctx, numbered(query), args...)
	}
	return d.reader.QueryContext(ctx, numbered(query), args...)
}

// QueryRowContext is QueryContext for one row.
func (d *DB) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if tx := d.running(ctx); tx != nil {
		return tx.QueryRowContext(ctx, numbered(query), args...)
	}
	return d.reader.QueryRowContext(ctx, numbered(query), args...)
}

// ExecContext writes in the running transaction; without one it refuses.
func (d *DB) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	tx := d.running(ctx)
	if tx == nil {
		return nil, errNoTransaction
	}
	return tx.ExecContext(ctx, numbered(query), args...)
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
