// Package sqlite keeps what a desk or an office knows in one SQLite file. It satisfies the interfaces
// its users declare and decides nothing: no rule of the trade is here.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/private"
)

// errNoTransaction is a defect of the caller: everything is written inside Atomically.
var errNoTransaction = errors.New("sqlite: write outside a transaction")

// db is one open file: one writer, several readers (WAL).
type db struct {
	writer, reader *sql.DB
	now            clock.Clock
}

// source is what a transaction and a pool of readers have in common.
type source interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// querier reads from a source.
type querier struct{ source }

// QueryContext is that of database/sql.
func (q querier) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return q.source.QueryContext(ctx, numbered(query), args...)
}

// QueryRowContext is that of database/sql.
func (q querier) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	return q.source.QueryRowContext(ctx, numbered(query), args...)
}

// numbered makes $1 mean the first argument, as in PostgreSQL. To SQLite it is a name, bound in the
// order names first appear; ?1 is its number.
func numbered(query string) string { return strings.ReplaceAll(query, "$", "?") }

// txKey finds a file's running transaction in a context.
type txKey struct{ db *db }

// logLimit is how large the log stays once what is in it stands in the file: one large mail makes it many times that.
const logLimit = "PRAGMA journal_size_limit = 1048576"

// readers is how many may read at the same time.
const readers = 4

func open(ctx context.Context, path string, k kind, now clock.Clock) (*db, error) {
	// A transaction is on the disk before it counts.
	// SQLite gives its other files the mode of the database.
	if err := errors.Join(private.File(path), private.Close(path+"-wal", path+"-shm")); err != nil {
		return nil, fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	writer, err := connect(path, "&_journal_mode=WAL&_synchronous=FULL&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	writer.SetMaxOpenConns(1)
	if _, err := writer.ExecContext(ctx, logLimit); err != nil {
		return nil, errors.Join(explain("open", err), writer.Close())
	}
	if err := migrate(ctx, writer, path, k, now); err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	reader, err := connect(path, "&_query_only=1")
	if err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	reader.SetMaxOpenConns(readers)
	reader.SetMaxIdleConns(readers) // to open one costs more than any query
	d := &db{writer, reader, now}
	if err := d.recognise(ctx, path); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

func connect(path, more string) (*sql.DB, error) {
	u := url.URL{Path: filepath.ToSlash(path)}
	pool, err := sql.Open("sqlite3", "file:"+u.EscapedPath()+
		"?_foreign_keys=1&_busy_timeout=10000&_stmt_cache_size=64"+more)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	return pool, nil
}

// Close ends all work on the file.
func (d *db) Close() error { return errors.Join(d.reader.Close(), d.writer.Close()) }

// Atomically runs do as one transaction: all it writes is kept, or nothing is. What do calls with the
// context it is given reads and writes inside the transaction. Transactions do not nest.
func (d *db) Atomically(ctx context.Context, do func(ctx context.Context) error) (err error) {
	if _, running := ctx.Value(txKey{d}).(*sql.Tx); running {
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

// read is the running transaction, or else a reader.
func (d *db) read(ctx context.Context) querier {
	if tx, ok := ctx.Value(txKey{d}).(*sql.Tx); ok {
		return querier{tx}
	}
	return querier{d.reader}
}

// exec writes inside the running transaction and tells how many rows it changed.
func (d *db) exec(ctx context.Context, query string, args ...any) (int64, error) {
	tx, ok := ctx.Value(txKey{d}).(*sql.Tx)
	if !ok {
		return 0, errNoTransaction
	}
	r, err := tx.ExecContext(ctx, numbered(query), args...)
	if err != nil {
		return 0, explain("write", err)
	}
	n, err := r.RowsAffected()
	return n, explain("count", err)
}

// collect reads all rows of a query through scan.
func collect[T any](ctx context.Context, q querier, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, explain("query", err)
	}
	defer func() { _ = rows.Close() }()
	out := []T{}
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, explain("read row", err)
		}
		out = append(out, v)
	}
	return out, explain("read rows", rows.Err())
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// inside makes sure that a statement which writes and gives rows is part of a transaction.
func (d *db) inside(ctx context.Context) error {
	if _, ok := ctx.Value(txKey{d}).(*sql.Tx); !ok {
		return errNoTransaction
	}
	return nil
}

// number runs a statement that writes and returns one number.
func (d *db) number(ctx context.Context, query string, args ...any) (n int64, err error) {
	if err := d.inside(ctx); err != nil {
		return 0, err
	}
	err = d.read(ctx).QueryRowContext(ctx, query, args...).Scan(&n)
	return n, explain("write", err)
}

const readSetting = `SELECT value FROM setting WHERE name = $1`

// Setting reads a setting; a missing one is nil.
func (d *db) Setting(ctx context.Context, name string) ([]byte, error) {
	var v []byte
	err := d.read(ctx).QueryRowContext(ctx, readSetting, name).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return v, explain("read setting", err)
}

const writeSetting = `
	INSERT INTO setting (name, value) VALUES ($1, $2)
	ON CONFLICT (name) DO UPDATE SET value = excluded.value`

// PutSetting keeps a setting.
func (d *db) PutSetting(ctx context.Context, name string, value []byte) error {
	_, err := d.exec(ctx, writeSetting, name, value)
	return err
}
