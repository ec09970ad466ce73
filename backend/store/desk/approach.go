package desk

import (
	"context"
	"database/sql"
	"errors"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/store"
)

const writeApproach = `
	INSERT INTO seeker_approach (id, posting, asked_at, head) VALUES ($1, $2, $3, $4)
	ON CONFLICT (id) DO UPDATE SET head = excluded.head`

// PutApproach keeps that a seeker was asked, new or as it has become.
func (d *Store) PutApproach(ctx context.Context, a seeker.Sealed, posting string) error {
	_, err := d.DB.Exec(ctx, writeApproach, a.ID, posting, clock.Text(a.Asked), a.Head)
	return err
}

const readApproach = `SELECT id, asked_at, head FROM seeker_approach WHERE id = $1`

// Approach reads one. It returns a NotFound fault.
func (d *Store) Approach(ctx context.Context, id string) (a seeker.Sealed, err error) {
	var at string
	err = d.DB.QueryRowContext(ctx, readApproach, id).Scan(&a.ID, &at, &a.Head)
	if errors.Is(err, sql.ErrNoRows) {
		return a, fault.New(fault.NotFound, "approach.notFound")
	}
	a.Asked = store.Instant(at)
	return a, d.DB.Explain("read approach", err)
}

const approaches = `SELECT id, asked_at, head FROM seeker_approach WHERE $1 = '' OR posting = $1 ORDER BY asked_at DESC, id DESC`

// Approaches lists those for a posting, or all where it is empty, the last first.
func (d *Store) Approaches(ctx context.Context, posting string) ([]seeker.Sealed, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (a seeker.Sealed, err error) {
		var at string
		err = r.Scan(&a.ID, &at, &a.Head)
		a.Asked = store.Instant(at)
		return a, err
	}, approaches, posting)
}

const dropApproach = `DELETE FROM seeker_approach WHERE id = $1`

// DropApproach forgets one.
func (d *Store) DropApproach(ctx context.Context, id string) error {
	_, err := d.DB.Exec(ctx, dropApproach, id)
	return err
}
