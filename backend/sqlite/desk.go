package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// Desk is the file of one business's account.
type Desk struct{ *db }

// OpenDesk opens the file at path, or makes it, and brings it to the newest schema. It returns a
// storage fault where the file is damaged, of another kind, or made by a newer program.
func OpenDesk(ctx context.Context, path string, now clock.Clock) (*Desk, error) {
	d, err := open(ctx, path, deskFile, now)
	if err != nil {
		return nil, err
	}
	return &Desk{d}, nil
}

const postingColumns = `
	SELECT id, kind, state, content, rev, number, received, expires, remarks, updated_at FROM posting `

const readPosting = postingColumns + `WHERE id = $1`

// Posting reads one posting. It returns a NotFound fault.
func (d *Desk) Posting(ctx context.Context, id string) (posting.Posting, error) {
	return onePosting(ctx, d.db, readPosting, id)
}

const livePostings = `SELECT summary FROM posting WHERE discarded_at IS NULL ORDER BY updated_at DESC, id DESC`

// Postings lists every posting that is not in the bin, the last changed first.
func (d *Desk) Postings(ctx context.Context) ([]posting.Summary, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (s posting.Summary, err error) {
		var text string
		if err := r.Scan(&text); err != nil {
			return s, err
		}
		return s, json.Unmarshal([]byte(text), &s)
	}, livePostings)
}

const writePosting = `
	INSERT INTO posting (id, kind, state, content, rev, number, received, expires, remarks, created_at, updated_at, summary)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)
	ON CONFLICT (id) DO UPDATE
	   SET state = excluded.state, content = excluded.content, rev = excluded.rev, number = excluded.number,
	       received = excluded.received, expires = excluded.expires, remarks = excluded.remarks,
	       updated_at = excluded.updated_at, summary = excluded.summary`

// PutPosting keeps a posting, new or changed.
func (d *Desk) PutPosting(ctx context.Context, p posting.Posting) error {
	content, remarks, err := postingJSON(p)
	if err != nil {
		return err
	}
	summary, err := json.Marshal(posting.Summarize(p))
	if err != nil {
		return fmt.Errorf("write summary: %w", err)
	}
	_, err = d.exec(ctx, writePosting, p.ID, p.Kind, p.State, content, p.Rev, p.Number,
		p.Received.String(), p.Expires.String(), remarks, clock.Text(p.UpdatedAt), string(summary))
	return err
}

const discardPosting = `UPDATE posting SET discarded_at = $2 WHERE id = $1`

// Discard puts a posting into the bin, or with a zero time back out of it.
func (d *Desk) Discard(ctx context.Context, id string, at time.Time) error {
	n, err := d.exec(ctx, discardPosting, id, text(at))
	if err == nil && n == 0 {
		return fault.New(fault.NotFound, "posting.notFound")
	}
	return err
}

const insertEvent = `INSERT INTO event (posting, at, kind, rev) VALUES ($1, $2, $3, $4)`

// PutEvent adds to a posting's history.
func (d *Desk) PutEvent(ctx context.Context, id string, e posting.Event) error {
	_, err := d.exec(ctx, insertEvent, id, clock.Text(e.At), e.Kind, e.Rev)
	return err
}

const readEvents = `SELECT at, kind, rev FROM event WHERE posting = $1 ORDER BY id`

// Events lists a posting's history, oldest first.
func (d *Desk) Events(ctx context.Context, id string) ([]posting.Event, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (e posting.Event, err error) {
		var at string
		err = r.Scan(&at, &e.Kind, &e.Rev)
		e.At = instant(at)
		return e, err
	}, readEvents, id)
}

const lastSubmissions = `
	SELECT about, coalesce(sent_at, ''), coalesce(acked_at, '')
	  FROM outbox o
	 WHERE kind = 'posting.submit'
	   AND made_at = (SELECT max(made_at) FROM outbox i WHERE i.about = o.about AND i.kind = 'posting.submit')`

// Submissions tells, for every posting ever sent, how far its last letter has come.
func (d *Desk) Submissions(ctx context.Context) (map[string]posting.Submission, error) {
	out := map[string]posting.Submission{}
	_, err := collect(ctx, d.read(ctx), func(r *sql.Rows) (struct{}, error) {
		var id, sent, acked string
		err := r.Scan(&id, &sent, &acked)
		out[id] = posting.Submission{SentAt: instant(sent), AckedAt: instant(acked)}
		return struct{}{}, err
	}, lastSubmissions)
	return out, err
}

func onePosting(ctx context.Context, d *db, query, id string) (posting.Posting, error) {
	list, err := collect(ctx, d.read(ctx), scanPosting, query, id)
	if err != nil {
		return posting.Posting{}, err
	}
	if len(list) == 0 {
		return posting.Posting{}, fault.New(fault.NotFound, "posting.notFound")
	}
	return list[0], nil
}

func scanPosting(r *sql.Rows) (p posting.Posting, err error) {
	var content, received, expires, remarks, updated string
	if err := r.Scan(&p.ID, &p.Kind, &p.State, &content, &p.Rev, &p.Number, &received, &expires, &remarks, &updated); err != nil {
		return p, err
	}
	if err := errors.Join(json.Unmarshal([]byte(content), &p.Values), json.Unmarshal([]byte(remarks), &p.Remarks)); err != nil {
		return p, fmt.Errorf("posting %s: %w", p.ID, err)
	}
	p.UpdatedAt = instant(updated)
	return p, errors.Join(p.Received.UnmarshalText([]byte(received)), p.Expires.UnmarshalText([]byte(expires)))
}

func postingJSON(p posting.Posting) (content, remarks string, err error) {
	if p.Remarks == nil {
		p.Remarks = []posting.Remark{}
	}
	c, err := json.Marshal(p.Values)
	if err != nil {
		return "", "", fmt.Errorf("write posting: %w", err)
	}
	r, err := json.Marshal(p.Remarks)
	if err != nil {
		return "", "", fmt.Errorf("write remarks: %w", err)
	}
	return string(c), string(r), nil
}
