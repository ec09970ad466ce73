package office

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

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

const countLooks = `SELECT count(*) FROM seeker_look WHERE account = $1 AND at >= $2 AND device <> '' AND (reason = '') = $3`

// Looks counts the searches a business made since a moment: those that were answered, or those that were not.
func (o *Store) Looks(ctx context.Context, account, since string, answered bool) (n int, err error) {
	err = o.DB.QueryRowContext(ctx, countLooks, account, since, answered).Scan(&n)
	return n, o.DB.Explain("count searches", err)
}

const (
	writeLook  = `INSERT INTO seeker_look (at, account, device, search, asked, shown, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)`
	writeShown = `
		INSERT INTO seeker_shown (number, account, at) VALUES ($1, $2, $3)
		ON CONFLICT (number, account) DO UPDATE SET at = excluded.at`
)

// PutLook keeps a search in the journal, and who was shown to whom.
func (o *Store) PutLook(ctx context.Context, l seeker.Look) error {
	asked, err := json.Marshal(l.Asked)
	if err != nil {
		return fmt.Errorf("write search: %w", err)
	}
	if _, err := o.DB.Exec(ctx, writeLook, l.At, l.Account, l.Device, l.Search, string(asked), strings.Join(l.Shown, " "), l.Reason); err != nil {
		return err
	}
	for _, number := range l.Shown {
		if _, err := o.DB.Exec(ctx, writeShown, number, l.Account, l.At); err != nil {
			return err
		}
	}
	return nil
}

const readLooks = `SELECT at, account, device, search, asked, shown, reason FROM seeker_look WHERE ' ' || shown || ' ' LIKE $1 ORDER BY id`

// LooksAt lists the searches that showed a seeker, the first first.
func (o *Store) LooksAt(ctx context.Context, number string) ([]seeker.Look, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (l seeker.Look, err error) {
		var asked, shown string
		if err := r.Scan(&l.At, &l.Account, &l.Device, &l.Search, &asked, &shown, &l.Reason); err != nil {
			return l, err
		}
		l.Shown, l.Asked = strings.Fields(shown), form.Values{}
		return l, json.Unmarshal([]byte(asked), &l.Asked)
	}, readLooks, "% "+number+" %")
}

const forgetLooks = `DELETE FROM seeker_look WHERE at < $1`

// ForgetLooks erases what the journal holds of before a day.
func (o *Store) ForgetLooks(ctx context.Context, before era.Date) error {
	_, err := o.DB.Exec(ctx, forgetLooks, before.String())
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
