package office

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/store"
)

const hasValid = `SELECT EXISTS (SELECT id FROM posting WHERE account = $1 AND state = 'valid' AND (expires = '' OR expires >= $2))`

// HasValid says whether a business has a posting that is valid on a day.
func (o *Store) HasValid(ctx context.Context, account string, today era.Date) (has bool, err error) {
	err = o.DB.QueryRowContext(ctx, hasValid, account, today.String()).Scan(&has)
	return has, o.DB.Explain("look for postings", err)
}

const writeShown = `
	INSERT INTO seeker_shown (number, account, at) VALUES ($1, $2, $3)
	ON CONFLICT (number, account) DO UPDATE SET at = excluded.at`

// PutShown keeps that a business has a seeker's profile before it since a moment.
func (o *Store) PutShown(ctx context.Context, number, account, at string) error {
	_, err := o.DB.Exec(ctx, writeShown, number, account, at)
	return err
}

const shownTo = `SELECT account FROM seeker_shown WHERE number = $1 ORDER BY account`

// Shown lists the businesses that have a seeker's profile before them.
func (o *Store) Shown(ctx context.Context, number string) ([]string, error) {
	return store.Collect(ctx, o.DB, store.Value[string], shownTo, number)
}

const (
	writeWatch = `
		INSERT INTO seeker_watch (id, account, asked, posting, since, answered_on) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (id) DO UPDATE SET since = excluded.since, answered_on = excluded.answered_on WHERE seeker_watch.account = excluded.account`
	dropWatch    = `DELETE FROM seeker_watch WHERE id = $1 AND account = $2`
	watchColumns = `SELECT id, account, asked, posting, since, answered_on FROM seeker_watch `
	watchesOf    = watchColumns + `WHERE account = $1 ORDER BY id`
	watchesDue   = watchColumns + `WHERE answered_on <> $1 AND id > $2 ORDER BY id LIMIT $3`
)

// PutWatch keeps a search that is watched, new or as far as it has told. Another business's of the same id stays as it is.
func (o *Store) PutWatch(ctx context.Context, w seeker.Watch) error {
	asked, err := json.Marshal(w.Asked)
	if err != nil {
		return fmt.Errorf("write search: %w", err)
	}
	_, err = o.DB.Exec(ctx, writeWatch, w.ID, w.Account, string(asked), w.Posting, w.Since, w.Answered.String())
	return err
}

// DropWatch ends one, of this business alone.
func (o *Store) DropWatch(ctx context.Context, account, id string) error {
	_, err := o.DB.Exec(ctx, dropWatch, id, account)
	return err
}

// Watches lists those of a business.
func (o *Store) Watches(ctx context.Context, account string) ([]seeker.Watch, error) {
	return store.Collect(ctx, o.DB, scanWatch, watchesOf, account)
}

// WatchesDue lists at most limit of all businesses, behind an id, that have not told on a day.
func (o *Store) WatchesDue(ctx context.Context, today era.Date, after string, limit int) ([]seeker.Watch, error) {
	return store.Collect(ctx, o.DB, scanWatch, watchesDue, today.String(), after, limit)
}

func scanWatch(r *sql.Rows) (w seeker.Watch, err error) {
	var asked, answered string
	if err := r.Scan(&w.ID, &w.Account, &asked, &w.Posting, &w.Since, &answered); err != nil {
		return w, err
	}
	w.Asked = form.Values{}
	return w, errors.Join(json.Unmarshal([]byte(asked), &w.Asked), w.Answered.UnmarshalText([]byte(answered)))
}
