package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/posting"
)

// Office is the file of one employment office.
type Office struct{ *db }

// OpenOffice opens the file at path, or makes it. Several processes may have it open.
func OpenOffice(ctx context.Context, path string, now clock.Clock) (*Office, error) {
	d, err := open(ctx, path, officeFile, now)
	if err != nil {
		return nil, err
	}
	return &Office{d}, nil
}

const officePostingColumns = `
	SELECT id, kind, state, rev, origin, number, received, expires, remarks, updated_at, requests, content FROM posting `

const readOfficePosting = officePostingColumns + `WHERE id = $1`

// Posting reads one posting. It returns a NotFound fault.
func (o *Office) Posting(ctx context.Context, id string) (posting.Posting, error) {
	return one(collect(ctx, o.read(ctx), scanOfficePosting, readOfficePosting, id))
}

const postingsIn = officePostingColumns + `WHERE state = $1 ORDER BY updated_at, id LIMIT 1000`

// Postings lists up to 1,000 postings in a state, the longest waiting first.
func (o *Office) Postings(ctx context.Context, s posting.State) ([]posting.Posting, error) {
	return collect(ctx, o.read(ctx), scanOfficePosting, postingsIn, s)
}

const postingsOf = officePostingColumns + `WHERE account = $1 ORDER BY updated_at, id`

// PostingsOf lists the postings of a business, the one longest unchanged first.
func (o *Office) PostingsOf(ctx context.Context, account string) ([]posting.Posting, error) {
	return collect(ctx, o.read(ctx), scanOfficePosting, postingsOf, account)
}

const waitingPostings = officePostingColumns + `WHERE waits = 1 ORDER BY updated_at, id LIMIT 1000`

// Waiting lists up to 1,000 postings that wait for a decision, the longest waiting first.
func (o *Office) Waiting(ctx context.Context) ([]posting.Posting, error) {
	return collect(ctx, o.read(ctx), scanOfficePosting, waitingPostings)
}

func scanOfficePosting(r *sql.Rows) (posting.Posting, error) {
	var k kept
	err := r.Scan(&k.ID, &k.Kind, &k.State, &k.Rev, &k.From, &k.Number, &k.received, &k.expires, &k.remarks, &k.updated, &k.requests, &k.content)
	return k.posting(err)
}

const readFiling = `SELECT device, account, letter FROM posting WHERE id = $1`

// Filing tells who sent a posting, and with which letter; zero where it is not known.
func (o *Office) Filing(ctx context.Context, id string) (f posting.Filing, err error) {
	err = o.read(ctx).QueryRowContext(ctx, readFiling, id).Scan(&f.Device, &f.Account, &f.Letter)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return f, explain("read filing", err)
}

const writeOfficePosting = `
	INSERT INTO posting (id, device, account, letter, kind, state, rev, waits, origin, number, received, expires, remarks,
	                     updated_at, requests, content)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
	ON CONFLICT (id) DO UPDATE
	   SET device = excluded.device, letter = excluded.letter, state = excluded.state, rev = excluded.rev,
	       waits = excluded.waits, number = excluded.number, received = excluded.received, expires = excluded.expires,
	       remarks = excluded.remarks, updated_at = excluded.updated_at, requests = excluded.requests, content = excluded.content`

// PutPosting keeps a posting as its filing brought it, or as the office decided on it.
func (o *Office) PutPosting(ctx context.Context, p posting.Posting, f posting.Filing) error {
	k, err := keep(p)
	if err != nil {
		return err
	}
	waits := 0
	if p.Waits() {
		waits = 1
	}
	_, err = o.exec(ctx, writeOfficePosting, k.ID, f.Device, f.Account, f.Letter, k.Kind, k.State, k.Rev, waits, k.From,
		k.Number, k.received, k.expires, k.remarks, k.updated, k.requests, k.content)
	return err
}

const count = `
	INSERT INTO counter (name, value) VALUES ($1, 1)
	ON CONFLICT (name) DO UPDATE SET value = value + 1
	RETURNING value`

// Count gives the next number of a named counter.
func (o *Office) Count(ctx context.Context, name string) (int, error) {
	n, err := o.number(ctx, count, name)
	return int(n), err
}
