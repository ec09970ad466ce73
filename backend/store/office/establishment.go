package office

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/store"
)

const readEstablishment = `SELECT content FROM establishment WHERE number = $1`

// Establishment reads what the office holds of an establishment. It returns a NotFound fault.
func (o *Store) Establishment(ctx context.Context, number string) (e establishment.Establishment, err error) {
	var content string
	err = o.DB.QueryRowContext(ctx, readEstablishment, number).Scan(&content)
	if errors.Is(err, sql.ErrNoRows) {
		return e, fault.New(fault.NotFound, "establishment.notFound")
	}
	if err != nil {
		return e, o.DB.Explain("read establishment", err)
	}
	if err := json.Unmarshal([]byte(content), &e); err != nil {
		return e, fmt.Errorf("establishment: %w", err)
	}
	return e, nil
}

const writeEstablishment = `
	INSERT INTO establishment (number, content, updated_at) VALUES ($1, $2, $3)
	ON CONFLICT (number) DO UPDATE
	   SET content = excluded.content, updated_at = excluded.updated_at, rev = establishment.rev + 1`

// PutEstablishment keeps an establishment under its number, at its next revision.
func (o *Store) PutEstablishment(ctx context.Context, e establishment.Establishment) error {
	content, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("write establishment: %w", err)
	}
	_, err = o.DB.Exec(ctx, writeEstablishment, e.Number, string(content), clock.Text(o.DB.Now()))
	return err
}

const readEstablishmentRev = `SELECT rev FROM establishment WHERE number = $1`

// EstablishmentRev is the revision of an establishment; 0 where it is unknown.
func (o *Store) EstablishmentRev(ctx context.Context, number string) (rev int, err error) {
	err = o.DB.QueryRowContext(ctx, readEstablishmentRev, number).Scan(&rev)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return rev, o.DB.Explain("read establishment", err)
}

const accountEstablishment = `SELECT establishment FROM account WHERE id = $1`

// EstablishmentOf is the number of the establishment an account belongs to. It returns a NotFound fault.
func (o *Store) EstablishmentOf(ctx context.Context, account string) (number string, err error) {
	err = o.DB.QueryRowContext(ctx, accountEstablishment, account).Scan(&number)
	if errors.Is(err, sql.ErrNoRows) {
		return "", fault.New(fault.NotFound, "establishment.notFound")
	}
	return number, o.DB.Explain("read account", err)
}

const establishmentAccounts = `SELECT id FROM account WHERE establishment = $1 ORDER BY created_at, id`

// EstablishmentDevices lists the devices of all accounts of an establishment that hear from the office.
func (o *Store) EstablishmentDevices(ctx context.Context, number string) (all []account.Device, err error) {
	accounts, err := o.AccountsOf(ctx, number)
	for _, id := range accounts {
		devices, err := o.Devices(ctx, id)
		if err != nil {
			return nil, err
		}
		all = append(all, devices...)
	}
	return all, err
}

const (
	writeChange = `
		INSERT INTO establishment_change (number, id, base, letter, device, asked_at, content) VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (number) DO NOTHING`
	deleteChange = `DELETE FROM establishment_change WHERE number = $1`
	readChanges  = `SELECT number, id, base, letter, device, asked_at, content FROM establishment_change ORDER BY asked_at, number LIMIT 1000`
)

// PutChange keeps a change that waits. It is false where another one of the same establishment does already.
func (o *Store) PutChange(ctx context.Context, c establishment.Change) (bool, error) {
	content, err := json.Marshal(c.Values)
	if err != nil {
		return false, fmt.Errorf("write change: %w", err)
	}
	n, err := o.DB.Exec(ctx, writeChange, c.Number, c.ID, c.Base, c.Letter, c.From, clock.Text(c.AskedAt), string(content))
	return n == 1, err
}

// DropChange forgets the change that waits for an establishment.
func (o *Store) DropChange(ctx context.Context, number string) error {
	_, err := o.DB.Exec(ctx, deleteChange, number)
	return err
}

// Changes lists up to 1,000 changes that wait, the longest waiting first.
func (o *Store) Changes(ctx context.Context) ([]establishment.Change, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (c establishment.Change, err error) {
		var at, content string
		if err := r.Scan(&c.Number, &c.ID, &c.Base, &c.Letter, &c.From, &at, &content); err != nil {
			return c, err
		}
		c.AskedAt = store.Instant(at)
		return c, json.Unmarshal([]byte(content), &c.Values)
	}, readChanges)
}

const (
	movePictures = `UPDATE picture SET owner = $2 WHERE owner = $1`
	moveChange   = `UPDATE establishment_change SET number = $2 WHERE number = $1`
)

// MoveEstablishment keeps under another number what is kept under one besides the establishment itself: its pictures, and
// its change that waits.
func (o *Store) MoveEstablishment(ctx context.Context, from, to string) error {
	if _, err := o.DB.Exec(ctx, movePictures, from, to); err != nil {
		return err
	}
	_, err := o.DB.Exec(ctx, moveChange, from, to)
	return err
}
