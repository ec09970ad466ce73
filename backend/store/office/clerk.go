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

const (
	claimColumns = `SELECT matter, clerk, name, until FROM claim `
	readClaim    = claimColumns + `WHERE matter = $1`
	readClaims   = claimColumns + `ORDER BY matter`
	writeClaim   = `
		INSERT INTO claim (matter, clerk, name, until) VALUES ($1, $2, $3, $4)
		ON CONFLICT (matter) DO UPDATE SET clerk = excluded.clerk, name = excluded.name, until = excluded.until`
	dropClaim    = `DELETE FROM claim WHERE matter = $1`
	dropClaimsOf = `DELETE FROM claim WHERE clerk = $1`
)

// Claim reads who is at a matter; the zero one for nobody.
func (o *Store) Claim(ctx context.Context, m clerk.Matter) (clerk.Claim, error) {
	all, err := store.Collect(ctx, o.DB, scanClaim, readClaim, string(m))
	if err != nil || len(all) == 0 {
		return clerk.Claim{}, err
	}
	return all[0], nil
}

// Claims lists who was at what last.
func (o *Store) Claims(ctx context.Context) ([]clerk.Claim, error) {
	return store.Collect(ctx, o.DB, scanClaim, readClaims)
}

func scanClaim(r *sql.Rows) (c clerk.Claim, err error) {
	var until string
	err = r.Scan(&c.Matter, &c.Clerk, &c.Name, &until)
	c.Until = store.Instant(until)
	return c, err
}

// PutClaim keeps that a clerk is at a matter, in place of who was.
func (o *Store) PutClaim(ctx context.Context, c clerk.Claim) error {
	_, err := o.DB.Exec(ctx, writeClaim, string(c.Matter), c.Clerk, c.Name, clock.Text(c.Until))
	return err
}

// DropClaim keeps that nobody is at a matter.
func (o *Store) DropClaim(ctx context.Context, m clerk.Matter) error {
	_, err := o.DB.Exec(ctx, dropClaim, string(m))
	return err
}

// DropClaimsOf keeps that a clerk is at nothing.
func (o *Store) DropClaimsOf(ctx context.Context, id string) error {
	_, err := o.DB.Exec(ctx, dropClaimsOf, id)
	return err
}
