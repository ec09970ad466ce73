package office

import (
	"context"
	"database/sql"
	"errors"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/store"
)

const (
	clerkColumns = `SELECT id, name, sealed, slot, since FROM clerk `
	readClerk    = clerkColumns + `WHERE id = $1`
	readClerks   = clerkColumns + `ORDER BY since, id`
	writeClerk   = `
		INSERT INTO clerk (id, name, sealed, slot, since) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, sealed = excluded.sealed, slot = excluded.slot`
	dropClerk = `DELETE FROM clerk WHERE id = $1`
)

// PutClerk keeps a clerk, new or changed.
func (o *Store) PutClerk(ctx context.Context, k clerk.Kept) error {
	_, err := o.DB.Exec(ctx, writeClerk, k.ID, k.Name, k.Sealed, k.Slot, clock.Text(k.Since))
	return err
}

// Clerk reads a clerk. It returns a NotFound fault.
func (o *Store) Clerk(ctx context.Context, id string) (k clerk.Kept, err error) {
	var since string
	err = o.DB.QueryRowContext(ctx, readClerk, id).Scan(&k.ID, &k.Name, &k.Sealed, &k.Slot, &since)
	if errors.Is(err, sql.ErrNoRows) {
		return k, fault.New(fault.NotFound, "clerk.notFound")
	}
	k.Since = store.Instant(since)
	return k, o.DB.Explain("read clerk", err)
}

// Clerks lists them, who came first first.
func (o *Store) Clerks(ctx context.Context) ([]clerk.Kept, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (k clerk.Kept, err error) {
		var since string
		err = r.Scan(&k.ID, &k.Name, &k.Sealed, &k.Slot, &since)
		k.Since = store.Instant(since)
		return k, err
	}, readClerks)
}

// DropClerk removes a clerk, and the slot with them.
func (o *Store) DropClerk(ctx context.Context, id string) error {
	_, err := o.DB.Exec(ctx, dropClerk, id)
	return err
}
