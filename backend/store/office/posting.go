package office

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/store"
)

const postingColumns = `
	SELECT id, kind, state, rev, origin, number, received, expires, remarks, updated_at, rest, requests, content FROM posting `

const readPosting = postingColumns + `WHERE id = $1`

// Posting reads one posting. It returns a NotFound fault.
func (o *Store) Posting(ctx context.Context, id string) (posting.Posting, error) {
	return store.OnePosting(store.Collect(ctx, o.DB, scanPosting, readPosting, id))
}

const postingsIn = postingColumns + `WHERE state = $1 ORDER BY updated_at, id LIMIT 1000`

// Postings lists up to 1,000 postings in a state, the longest waiting first.
func (o *Store) Postings(ctx context.Context, s posting.State) ([]posting.Posting, error) {
	return store.Collect(ctx, o.DB, scanPosting, postingsIn, s)
}

const postingsOf = postingColumns + `WHERE account = $1 ORDER BY updated_at, id`

// PostingsOf lists the postings of a business, the one longest unchanged first.
func (o *Store) PostingsOf(ctx context.Context, account string) ([]posting.Posting, error) {
	return store.Collect(ctx, o.DB, scanPosting, postingsOf, account)
}

const waitingPostings = postingColumns + `WHERE waits ORDER BY updated_at, id LIMIT 1000`

// Waiting lists up to 1,000 postings that wait for a decision, the longest waiting first.
func (o *Store) Waiting(ctx context.Context) ([]posting.Posting, error) {
	return store.Collect(ctx, o.DB, scanPosting, waitingPostings)
}

func scanPosting(r *sql.Rows) (posting.Posting, error) {
	var k store.PostingRow
	err := r.Scan(&k.ID, &k.Kind, &k.State, &k.Rev, &k.From, &k.Number, &k.Text.Received, &k.Text.Expires, &k.Text.Remarks, &k.Text.Updated, &k.Rest, &k.Text.Requests, &k.Text.Content)
	return k.Read(err)
}

const readFiling = `SELECT device, account, letter, confirmed FROM posting WHERE id = $1`

// Filing tells who sent a posting, and with which letter; zero where it is not known.
func (o *Store) Filing(ctx context.Context, id string) (f posting.Filing, err error) {
	var confirmed []byte
	err = o.DB.QueryRowContext(ctx, readFiling, id).Scan(&f.Device, &f.Account, &f.Letter, &confirmed)
	if errors.Is(err, sql.ErrNoRows) {
		return f, nil
	}
	if err == nil {
		err = json.Unmarshal(confirmed, &f.Confirmed)
	}
	return f, o.DB.Explain("read filing", err)
}

const writePosting = `
	INSERT INTO posting (id, device, account, letter, kind, state, rev, waits, origin, number, received, expires, remarks,
	                     updated_at, rest, requests, content, title, asked, confirmed)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $20, $21, $22)
	ON CONFLICT (id) DO UPDATE
	   SET device = excluded.device, letter = excluded.letter, state = excluded.state, rev = excluded.rev,
	       waits = excluded.waits, number = excluded.number, received = excluded.received, expires = excluded.expires,
	       remarks = excluded.remarks, updated_at = excluded.updated_at, rest = excluded.rest, requests = excluded.requests, content = excluded.content,
	       title = excluded.title, asked = excluded.asked, confirmed = excluded.confirmed
	 WHERE posting.rev = $18 AND posting.updated_at = $19`

// PutPosting keeps a posting as its filing brought it, or as the office decided on what it was; was is zero for a new one. It
// returns the fault storage.busy where it is no longer what it was: nothing is overwritten that was not read.
func (o *Store) PutPosting(ctx context.Context, was, p posting.Posting, f posting.Filing) error {
	k, err := store.RowOf(p)
	if err != nil {
		return err
	}
	confirmed, err := json.Marshal(append([]string{}, f.Confirmed...))
	if err != nil {
		return fmt.Errorf("write posting: %w", err)
	}
	return o.DB.ExecOne(ctx, writePosting, k.ID, f.Device, f.Account, f.Letter, k.Kind, k.State, k.Rev, p.Waits(), k.From,
		k.Number, k.Text.Received, k.Text.Expires, k.Text.Remarks, k.Text.Updated, k.Rest, k.Text.Requests, k.Text.Content,
		was.Rev, clock.Text(was.UpdatedAt), posting.Title(p.Values), p.AskedFirst().Kind, string(confirmed))
}

const numbered = `SELECT id, account, state FROM posting WHERE number = $1 AND number <> '' AND state <> 'draft' ORDER BY id`

// Numbered lists the postings that have a number, or are said to have it; drafts are none.
func (o *Store) Numbered(ctx context.Context, number string) ([]posting.Numbered, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (n posting.Numbered, err error) {
		return n, r.Scan(&n.ID, &n.Account, &n.State)
	}, numbered, number)
}

const broughtBy = `SELECT COUNT(*) FROM posting WHERE account = $1 AND state = 'brought'`

// BroughtBy is how many postings of a business wait to be verified.
func (o *Store) BroughtBy(ctx context.Context, account string) (n int, err error) {
	err = o.DB.QueryRowContext(ctx, broughtBy, account).Scan(&n)
	return n, o.DB.Explain("count brought", err)
}

const count = `
	INSERT INTO counter (name, value) VALUES ($1, 1)
	ON CONFLICT (name) DO UPDATE SET value = counter.value + 1
	RETURNING value`

// Count gives the next number of a named counter.
func (o *Store) Count(ctx context.Context, name string) (int, error) {
	var n int
	err := o.DB.QueryRowContext(ctx, count, name).Scan(&n)
	return n, o.DB.Explain("count", err)
}
