package desk

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/store"
)

const writeSearch = `
	INSERT INTO seeker_search (id, asked_at, head, found) VALUES ($1, $2, $3, $4)
	ON CONFLICT (id) DO UPDATE SET asked_at = excluded.asked_at, head = excluded.head, found = excluded.found`

// PutSearch keeps a search for seekers, new or as it has become.
func (d *Store) PutSearch(ctx context.Context, s seeker.Sealed) error {
	_, err := d.DB.Exec(ctx, writeSearch, s.ID, clock.Text(s.Asked), s.Head, s.Found)
	return err
}

const readSearch = `SELECT id, asked_at, head, found FROM seeker_search WHERE id = $1`

// Search reads one search with who was found. It returns a NotFound fault.
func (d *Store) Search(ctx context.Context, id string) (s seeker.Sealed, err error) {
	var at string
	err = d.DB.QueryRowContext(ctx, readSearch, id).Scan(&s.ID, &at, &s.Head, &s.Found)
	if errors.Is(err, sql.ErrNoRows) {
		return s, fault.New(fault.NotFound, "seeker.noSearch")
	}
	s.Asked = store.Instant(at)
	return s, d.DB.Explain("read search", err)
}

const searches = `SELECT id, asked_at, head FROM seeker_search ORDER BY asked_at DESC, id DESC`

// Searches lists the searches, the last asked first, without who was found.
func (d *Store) Searches(ctx context.Context) ([]seeker.Sealed, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (s seeker.Sealed, err error) {
		var at string
		err = r.Scan(&s.ID, &at, &s.Head)
		s.Asked = store.Instant(at)
		return s, err
	}, searches)
}

const dropSearch = `DELETE FROM seeker_search WHERE id = $1`

// DropSearch forgets a search and who it found.
func (d *Store) DropSearch(ctx context.Context, id string) error {
	_, err := d.DB.Exec(ctx, dropSearch, id)
	return err
}

const (
	writeGone  = `INSERT INTO seeker_gone (number, at) VALUES ($1, $2) ON CONFLICT (number) DO UPDATE SET at = excluded.at`
	readGone   = `SELECT number, at FROM seeker_gone`
	forgetGone = `DELETE FROM seeker_gone WHERE at < $1`
)

// PutGone keeps that a profile was withdrawn.
func (d *Store) PutGone(ctx context.Context, number string, at time.Time) error {
	_, err := d.DB.Exec(ctx, writeGone, number, clock.Text(at))
	return err
}

// Gone is when profiles were withdrawn, by their numbers.
func (d *Store) Gone(ctx context.Context) (map[string]time.Time, error) {
	type one struct {
		number string
		at     time.Time
	}
	all, err := store.Collect(ctx, d.DB, func(r *sql.Rows) (o one, err error) {
		var at string
		err = r.Scan(&o.number, &at)
		o.at = store.Instant(at)
		return o, err
	}, readGone)
	gone := map[string]time.Time{}
	for _, o := range all {
		gone[o.number] = o.at
	}
	return gone, err
}

// ForgetGone forgets who was withdrawn before a moment.
func (d *Store) ForgetGone(ctx context.Context, before time.Time) error {
	_, err := d.DB.Exec(ctx, forgetGone, clock.Text(before))
	return err
}
