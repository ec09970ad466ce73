package office

import (
	"context"
	"database/sql"
	"slices"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/store"
)

const insertCode = `INSERT INTO code (name, sealed, establishment, device, issued_at) VALUES ($1, $2, $3, $4, $5)
	ON CONFLICT (name) DO NOTHING`

// PutCode keeps a new account creation code, sealed. It is false where the name is taken.
func (o *Store) PutCode(ctx context.Context, name string, c account.IssuedCode) (bool, error) {
	n, err := o.DB.Exec(ctx, insertCode, name, c.Sealed, c.Establishment, c.Device, clock.Text(c.Issued))
	return n == 1, err
}

const (
	codeColumns = `
	SELECT name, sealed, establishment, device, tries, used_at IS NOT NULL, dropped_at IS NOT NULL, issued_at
	  FROM code `
	readCode  = codeColumns + `WHERE name = $1`
	openCodes = codeColumns + `
	 WHERE used_at IS NULL AND dropped_at IS NULL AND ($1 = '' OR establishment = $1)
	 ORDER BY issued_at DESC, name`
)

// Code reads an account creation code. It returns a NotFound fault.
func (o *Store) Code(ctx context.Context, name string) (account.IssuedCode, error) {
	list, err := store.Collect(ctx, o.DB, scanCode, readCode, name)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "account.code.unknown")
	}
	return firstOf(list), err
}

// OpenCodes lists the codes of an establishment that can still be used, the latest first; all there are where it is empty.
func (o *Store) OpenCodes(ctx context.Context, establishment string) ([]account.IssuedCode, error) {
	list, err := store.Collect(ctx, o.DB, scanCode, openCodes, establishment)
	return slices.DeleteFunc(list, func(c account.IssuedCode) bool { return c.Void(o.DB.Now()) }), err
}

func scanCode(r *sql.Rows) (c account.IssuedCode, err error) {
	var issued string
	err = r.Scan(&c.Name, &c.Sealed, &c.Establishment, &c.Device, &c.Tries, &c.Used, &c.Dropped, &issued)
	c.Issued = store.Instant(issued)
	return c, err
}

const (
	spendTry    = `UPDATE code SET tries = tries + 1 WHERE name = $1 AND tries < $2 AND used_at IS NULL`
	useCode     = `UPDATE code SET used_at = $2 WHERE name = $1 AND used_at IS NULL AND dropped_at IS NULL AND tries < $3`
	dropCode    = `UPDATE code SET dropped_at = $3 WHERE name = $1 AND establishment = $2 AND used_at IS NULL AND dropped_at IS NULL`
	dropCodesOf = `UPDATE code SET dropped_at = $2 WHERE device = $1 AND used_at IS NULL AND dropped_at IS NULL`
)

// SpendTry counts one wrong entry against a code.
func (o *Store) SpendTry(ctx context.Context, name string) error {
	_, err := o.DB.Exec(ctx, spendTry, name, account.CodeTries)
	return err
}

// UseCode uses a code up. It is false where that had happened before, or the code is void.
func (o *Store) UseCode(ctx context.Context, name string) (bool, error) {
	n, err := o.DB.Exec(ctx, useCode, name, clock.Text(o.DB.Now()), account.CodeTries)
	return n == 1, err
}

// DropCode takes back a code of an establishment. It is false where the code is not open, or another's.
func (o *Store) DropCode(ctx context.Context, name, establishment string) (bool, error) {
	n, err := o.DB.Exec(ctx, dropCode, name, establishment, clock.Text(o.DB.Now()))
	return n == 1, err
}

// DropCodesOf takes back every code that a device asked for.
func (o *Store) DropCodesOf(ctx context.Context, fingerprint string) error {
	_, err := o.DB.Exec(ctx, dropCodesOf, fingerprint, clock.Text(o.DB.Now()))
	return err
}
