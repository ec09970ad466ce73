package office

import (
	"context"
	"database/sql"

	"kyujindesk/backend/posting"
	"kyujindesk/backend/store"
	"kyujindesk/backend/talk"
)

const (
	waitingColumns = `
	SELECT p.id, p.kind, p.state, p.asked, p.title, p.number, p.updated_at, a.establishment, a.provisional IS NOT NULL
	  FROM posting p JOIN account a ON a.id = p.account `
	waitingRows = waitingColumns + `WHERE p.waits ORDER BY p.updated_at LIMIT $1`
	broughtRows = waitingColumns + `WHERE p.state = 'brought' ORDER BY p.updated_at LIMIT $1`
)

// WaitingRows lists at most limit postings that wait for a decision, the longest waiting first.
func (o *Store) WaitingRows(ctx context.Context, limit int) ([]posting.Waiting, error) {
	return store.Collect(ctx, o.DB, scanWaiting, waitingRows, limit)
}

// BroughtRows lists at most limit postings that wait to be verified, the longest waiting first.
func (o *Store) BroughtRows(ctx context.Context, limit int) ([]posting.Waiting, error) {
	return store.Collect(ctx, o.DB, scanWaiting, broughtRows, limit)
}

func scanWaiting(r *sql.Rows) (w posting.Waiting, err error) {
	var at string
	err = r.Scan(&w.ID, &w.Kind, &w.State, &w.Asked, &w.Title, &w.Number, &at, &w.Business, &w.Provisional)
	w.Since = store.Instant(at)
	return w, err
}

const waitingTalks = talkHeads + ` AND l.side = 'business' ORDER BY l.at, f.id LIMIT $1`

// WaitingTalks lists at most limit talks in which the business wrote last, the longest waiting first.
func (o *Store) WaitingTalks(ctx context.Context, limit int) ([]talk.Head, error) {
	return store.Collect(ctx, o.DB, scanHead, waitingTalks, limit)
}
