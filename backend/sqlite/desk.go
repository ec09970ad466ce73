package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
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

const readPosting = `
	SELECT id, kind, state, rev, base, notice, origin, number, office, figures, received, expires, remarks, updated_at, requests, held, content
	  FROM posting WHERE id = $1`

// Posting reads one posting. It returns a NotFound fault.
func (d *Desk) Posting(ctx context.Context, id string) (posting.Posting, error) {
	return one(collect(ctx, d.read(ctx), func(r *sql.Rows) (posting.Posting, error) {
		var k kept
		err := r.Scan(&k.ID, &k.Kind, &k.State, &k.Rev, &k.Base, &k.Notice, &k.From, &k.Number, &k.Office, &k.figures, &k.received, &k.expires, &k.remarks,
			&k.updated, &k.requests, &k.held, &k.content)
		return k.posting(err)
	}, readPosting, id))
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

const findPostings = `SELECT id FROM posting WHERE discarded_at IS NULL AND instr(words, $1) > 0`

// Find lists the ids of the postings in whose answers a text occurs, written as jptext.Fold writes it.
func (d *Desk) Find(ctx context.Context, text string) ([]string, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (id string, err error) { return id, r.Scan(&id) }, findPostings, text)
}

const writePosting = `
	INSERT INTO posting (id, kind, state, rev, base, notice, origin, number, office, figures, received, expires, remarks, created_at, updated_at, summary,
	                     requests, words, held, content)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17, $18, $19)
	ON CONFLICT (id) DO UPDATE
	   SET state = excluded.state, rev = excluded.rev, base = excluded.base, notice = excluded.notice, origin = excluded.origin, number = excluded.number,
	       office = excluded.office, figures = excluded.figures, received = excluded.received, expires = excluded.expires, remarks = excluded.remarks,
	       updated_at = excluded.updated_at, summary = excluded.summary, requests = excluded.requests,
	       words = excluded.words, held = excluded.held, content = excluded.content`

// PutPosting keeps a posting, new or changed.
func (d *Desk) PutPosting(ctx context.Context, p posting.Posting) error {
	k, err := keep(p)
	if err != nil {
		return err
	}
	summary, err := json.Marshal(posting.Summarize(p))
	if err != nil {
		return fmt.Errorf("write summary: %w", err)
	}
	_, err = d.exec(ctx, writePosting, k.ID, k.Kind, k.State, k.Rev, k.Base, k.Notice, k.From, k.Number, k.Office, k.figures, k.received, k.expires, k.remarks,
		k.updated, string(summary), k.requests, posting.Words(p), k.held, k.content)
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

const insertEvent = `INSERT INTO event (posting, at, kind, rev, decided, request, by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`

// PutEvent adds to a posting's history.
func (d *Desk) PutEvent(ctx context.Context, id string, e posting.Event) error {
	decided := ""
	if !e.Decided.IsZero() {
		decided = clock.Text(e.Decided)
	}
	_, err := d.exec(ctx, insertEvent, id, clock.Text(e.At), e.Kind, e.Rev, decided, e.Request, e.By, e.Reason)
	return err
}

const readEvents = `SELECT at, kind, rev, decided, request, by, reason FROM event WHERE posting = $1 ORDER BY id`

// Events lists a posting's history, oldest first.
func (d *Desk) Events(ctx context.Context, id string) ([]posting.Event, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (e posting.Event, err error) {
		var at, decided string
		err = r.Scan(&at, &e.Kind, &e.Rev, &decided, &e.Request, &e.By, &e.Reason)
		e.At, e.Decided = instant(at), instant(decided)
		return e, err
	}, readEvents, id)
}

const insertVersion = `
	INSERT INTO version (posting, n, at, origin, rev, content)
	SELECT $1, coalesce(max(n), 0) + 1, $2, $3, $4, $5 FROM version WHERE posting = $1
	HAVING NOT EXISTS (SELECT 1 FROM version WHERE posting = $1 AND content = $5)`

// PutVersion keeps a posting's answers for good. It is false where the same answers are kept already.
func (d *Desk) PutVersion(ctx context.Context, id string, v posting.Version) (bool, error) {
	content, err := json.Marshal(v.Values)
	if err != nil {
		return false, fmt.Errorf("write version: %w", err)
	}
	n, err := d.exec(ctx, insertVersion, id, clock.Text(v.At), v.Origin, v.Rev, string(content))
	return n == 1, err
}

const readVersions = `SELECT n, at, origin, rev, content FROM version WHERE posting = $1 ORDER BY n`

// Versions lists the kept answers of a posting, oldest first.
func (d *Desk) Versions(ctx context.Context, id string) ([]posting.Version, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (v posting.Version, err error) {
		var at, content string
		if err := r.Scan(&v.N, &at, &v.Origin, &v.Rev, &content); err != nil {
			return v, err
		}
		v.At = instant(at)
		return v, json.Unmarshal([]byte(content), &v.Values)
	}, readVersions, id)
}

const lastSubmissions = `
	SELECT about, made_at, coalesce(sent_at, ''), coalesce(acked_at, '')
	  FROM outbox o
	 WHERE kind = 'posting.submit'
	   AND made_at = (SELECT max(made_at) FROM outbox i WHERE i.about = o.about AND i.kind = 'posting.submit')`

// Submissions tells, for every posting ever sent, how far its last letter has come.
func (d *Desk) Submissions(ctx context.Context) (map[string]posting.Submission, error) {
	out := map[string]posting.Submission{}
	_, err := collect(ctx, d.read(ctx), func(r *sql.Rows) (struct{}, error) {
		var id, made, sent, acked string
		err := r.Scan(&id, &made, &sent, &acked)
		out[id] = posting.Submission{MadeAt: instant(made), SentAt: instant(sent), AckedAt: instant(acked)}
		return struct{}{}, err
	}, lastSubmissions)
	return out, err
}
