package office

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/journal"
	"kyujindesk/backend/store"
)

const writeLine = `
	INSERT INTO journal (n, at, clerk, name, act, about, why, detail, prev, mark) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
	ON CONFLICT (n) DO NOTHING`

// PutLine keeps a line of the journal. It returns the fault storage.busy where another process wrote one of this number meanwhile.
func (o *Store) PutLine(ctx context.Context, l journal.Line) error {
	return o.DB.ExecOne(ctx, writeLine, l.N, l.At, l.Clerk, l.Name, l.Act, l.About, l.Why, string(l.Detail), notNil(l.Prev), notNil(l.Mark))
}

// notNil is an empty value where a column takes no NULL.
func notNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

const (
	lineColumns = `SELECT n, at, clerk, name, act, about, why, detail, prev, mark FROM journal `
	readLines   = lineColumns + `WHERE n > $1 ORDER BY n LIMIT $2`
	findLines   = lineColumns + `
		 WHERE n < $1 AND ($2 = '' OR clerk = $2 OR name = $2) AND ($3 = '' OR act = $3 OR act LIKE $3 || '.%') AND ($4 = '' OR about = $4)
		   AND at >= $5 AND ($6 = '' OR at < $6)
		 ORDER BY n DESC LIMIT $7`
	readLooks = lineColumns + `WHERE act LIKE 'search.%' AND detail LIKE $1 ORDER BY n`
)

// Lines lists at most limit lines of the journal behind a number, the first first.
func (o *Store) Lines(ctx context.Context, after int64, limit int) ([]journal.Line, error) {
	return store.Collect(ctx, o.DB, scanLine, readLines, after, limit)
}

// FindLines lists the lines that a filter lets through, the last first.
func (o *Store) FindLines(ctx context.Context, f journal.Filter) ([]journal.Line, error) {
	until := ""
	if !f.Until.IsZero() {
		until = clock.Text(f.Until)
	}
	return store.Collect(ctx, o.DB, scanLine, findLines, f.Before, f.Clerk, f.Act, f.About, clock.Text(f.Since), until, f.Limit)
}

// LooksAt lists the searches that showed a seeker, the first first.
func (o *Store) LooksAt(ctx context.Context, number string) ([]journal.Line, error) {
	return store.Collect(ctx, o.DB, scanLine, readLooks, `%"`+number+`"%`)
}

func scanLine(r *sql.Rows) (l journal.Line, err error) {
	var detail string
	err = r.Scan(&l.N, &l.At, &l.Clerk, &l.Name, &l.Act, &l.About, &l.Why, &detail, &l.Prev, &l.Mark)
	if detail != "" {
		l.Detail = json.RawMessage(detail)
	}
	return l, err
}

const countLines = `SELECT count(*) FROM journal WHERE clerk = $1 AND act = $2 AND at >= $3 AND (why = '') = $4`

// CountLines counts what somebody did since a moment: what was done, or what was not.
func (o *Store) CountLines(ctx context.Context, who, act, since string, done bool) (n int, err error) {
	err = o.DB.QueryRowContext(ctx, countLines, who, act, since, done).Scan(&n)
	return n, o.DB.Explain("count lines", err)
}

const (
	lastForgotten = `
		SELECT n, mark FROM journal WHERE n < coalesce((SELECT min(n) FROM journal WHERE at >= $1), 9223372036854775807) ORDER BY n DESC LIMIT 1`
	forgetLines = `DELETE FROM journal WHERE n <= $1`
)

// ForgetLines erases the lines of before a moment, from the first to where a later one stands, and gives the last of them; the zero one for none.
func (o *Store) ForgetLines(ctx context.Context, before time.Time) (last journal.Head, err error) {
	err = o.DB.QueryRowContext(ctx, lastForgotten, clock.Text(before)).Scan(&last.N, &last.Mark)
	if errors.Is(err, sql.ErrNoRows) {
		return journal.Head{}, nil
	}
	if err != nil {
		return last, o.DB.Explain("find lines", err)
	}
	_, err = o.DB.Exec(ctx, forgetLines, last.N)
	return last, err
}

const (
	writeHead   = `INSERT INTO journal_head (n, mark, at) VALUES ($1, $2, $3) ON CONFLICT (n, mark) DO NOTHING`
	readHeads   = `SELECT n, mark FROM journal_head ORDER BY n`
	forgetHeads = `DELETE FROM journal_head WHERE n < $1`
)

// PutHead keeps how far the journal had come by a mail.
func (o *Store) PutHead(ctx context.Context, h journal.Head) error {
	_, err := o.DB.Exec(ctx, writeHead, h.N, h.Mark, clock.Text(o.DB.Now()))
	return err
}

// Heads lists what came back by mail.
func (o *Store) Heads(ctx context.Context) ([]journal.Head, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (h journal.Head, err error) { return h, r.Scan(&h.N, &h.Mark) }, readHeads)
}

// ForgetHeads erases the heads of lines that were forgotten, before a number.
func (o *Store) ForgetHeads(ctx context.Context, before int64) error {
	_, err := o.DB.Exec(ctx, forgetHeads, before)
	return err
}
