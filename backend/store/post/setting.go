package post

import (
	"context"
	"database/sql"
	"errors"
)

// Settings have an owner each, and a table each: the side (desk or office) what it is, the program what opens the side, the
// post what it needs itself. None of them sees another's.

const readSetting = `SELECT value FROM setting WHERE name = $1`

// Setting reads a setting of the side; a missing one is nil.
func (p *Store) Setting(ctx context.Context, name string) ([]byte, error) {
	return p.setting(ctx, readSetting, name)
}

const writeSetting = `
	INSERT INTO setting (name, value) VALUES ($1, $2)
	ON CONFLICT (name) DO UPDATE SET value = excluded.value`

// PutSetting keeps a setting of the side.
func (p *Store) PutSetting(ctx context.Context, name string, value []byte) error {
	_, err := p.db.Exec(ctx, writeSetting, name, value)
	return err
}

const readProgramSetting = `SELECT value FROM program_setting WHERE name = $1`

// ProgramSetting reads a setting of the program: its vault, its mailbox. A missing one is nil.
func (p *Store) ProgramSetting(ctx context.Context, name string) ([]byte, error) {
	return p.setting(ctx, readProgramSetting, name)
}

const writeProgramSetting = `
	INSERT INTO program_setting (name, value) VALUES ($1, $2)
	ON CONFLICT (name) DO UPDATE SET value = excluded.value`

// PutProgramSetting keeps a setting of the program.
func (p *Store) PutProgramSetting(ctx context.Context, name string, value []byte) error {
	_, err := p.db.Exec(ctx, writeProgramSetting, name, value)
	return err
}

func (p *Store) setting(ctx context.Context, query, name string) (v []byte, err error) {
	err = p.db.QueryRowContext(ctx, query, name).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return v, p.db.Explain("read setting", err)
}

// The post's own stand in one row.
const (
	readTidy  = `SELECT tidy FROM post`
	writeTidy = `UPDATE post SET tidy = $1`
	readLimit = `SELECT size_limit FROM post`
	putLimit  = `UPDATE post SET size_limit = $1`
	writeHeld = `UPDATE post SET held = $1`
)

// Tidy tells whether processed letters are moved out of the inbox.
func (p *Store) Tidy(ctx context.Context) (on bool, err error) {
	err = p.db.QueryRowContext(ctx, readTidy).Scan(&on)
	return on, p.db.Explain("read setting", err)
}

// PutTidy keeps whether processed letters are moved out of the inbox.
func (p *Store) PutTidy(ctx context.Context, on bool) error {
	return p.atOnce(ctx, writeTidy, on)
}

// SizeLimit is the largest mail the mail server takes, in bytes; 0 where it is not known.
func (p *Store) SizeLimit(ctx context.Context) (n int64, err error) {
	err = p.db.QueryRowContext(ctx, readLimit).Scan(&n)
	return n, p.db.Explain("read setting", err)
}

// PutSizeLimit keeps what the mail server said of the largest mail it takes.
func (p *Store) PutSizeLimit(ctx context.Context, bytes int64) error {
	return p.atOnce(ctx, putLimit, bytes)
}

// Hold keeps the letters of the stream in the outbox, or lets them go: until a desk is logged in they would only
// wait at the office.
func (p *Store) Hold(ctx context.Context, held bool) error {
	_, err := p.db.Exec(ctx, writeHeld, held)
	return err
}

// atOnce is a transaction of one statement.
func (p *Store) atOnce(ctx context.Context, query string, args ...any) error {
	return p.db.Atomically(ctx, func(ctx context.Context) error {
		_, err := p.db.Exec(ctx, query, args...)
		return err
	})
}
