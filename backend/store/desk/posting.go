package desk

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/store"
)

const readPosting = `
	SELECT id, kind, state, rev, base, alert, origin, number, office, figures, received, expires, remarks, updated_at, filed_at, rest, requests, held, content
	  FROM posting WHERE id = $1`

// Posting reads one posting. It returns a NotFound fault.
func (d *Store) Posting(ctx context.Context, id string) (posting.Posting, error) {
	return store.OnePosting(store.Collect(ctx, d.DB, func(r *sql.Rows) (posting.Posting, error) {
		var k store.PostingRow
		err := r.Scan(&k.ID, &k.Kind, &k.State, &k.Rev, &k.Base, &k.Alert, &k.From, &k.Number, &k.Office, &k.Text.Figures, &k.Text.Received, &k.Text.Expires, &k.Text.Remarks,
			&k.Text.Updated, &k.Text.Filed, &k.Rest, &k.Text.Requests, &k.Text.Held, &k.Text.Content)
		return k.Read(err)
	}, readPosting, id))
}

const livePostings = `SELECT summary FROM posting WHERE discarded_at IS NULL ORDER BY updated_at DESC, id DESC`

// Postings lists every posting that is not in the bin, the last changed first.
func (d *Store) Postings(ctx context.Context) ([]posting.Summary, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (s posting.Summary, err error) {
		var text string
		if err := r.Scan(&text); err != nil {
			return s, err
		}
		return s, json.Unmarshal([]byte(text), &s)
	}, livePostings)
}

const findPostings = `SELECT id FROM posting WHERE discarded_at IS NULL AND words LIKE $1 ESCAPE '\'`

// anywhere is a pattern that a text fits which has what is looked for somewhere in it.
func anywhere(text string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(text) + "%"
}

// Find lists the ids of the postings in whose answers a text occurs, written as jptext.Sought writes it.
func (d *Store) Find(ctx context.Context, text string) ([]string, error) {
	return store.Collect(ctx, d.DB, store.Value[string], findPostings, anywhere(text))
}

const writePosting = `
	INSERT INTO posting (id, kind, state, rev, base, alert, origin, number, office, figures, received, expires, remarks, created_at, updated_at, summary,
	                     filed_at, rest, requests, words, held, content)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17, $18, $19, $20, $21)
	ON CONFLICT (id) DO UPDATE
	   SET state = excluded.state, rev = excluded.rev, base = excluded.base, alert = excluded.alert, origin = excluded.origin, number = excluded.number,
	       office = excluded.office, figures = excluded.figures, received = excluded.received, expires = excluded.expires, remarks = excluded.remarks,
	       updated_at = excluded.updated_at, summary = excluded.summary, filed_at = excluded.filed_at, rest = excluded.rest,
	       requests = excluded.requests,
	       words = excluded.words, held = excluded.held, content = excluded.content
	 WHERE posting.rev = $22 AND posting.updated_at = $23`

// PutPosting keeps a posting as it has become of what it was; was is zero for a new one. It returns the fault storage.busy
// where it is no longer what it was: nothing is overwritten that was not read.
func (d *Store) PutPosting(ctx context.Context, was, p posting.Posting) error {
	k, err := store.RowOf(p)
	if err != nil {
		return err
	}
	summary, err := json.Marshal(posting.Summarize(p))
	if err != nil {
		return fmt.Errorf("write summary: %w", err)
	}
	return d.DB.ExecOne(ctx, writePosting, k.ID, k.Kind, k.State, k.Rev, k.Base, k.Alert, k.From, k.Number, k.Office, k.Text.Figures, k.Text.Received, k.Text.Expires, k.Text.Remarks,
		k.Text.Updated, string(summary), k.Text.Filed, k.Rest, k.Text.Requests, jptext.Sought(posting.Words(p)), k.Text.Held, k.Text.Content,
		was.Rev, clock.Text(was.UpdatedAt))
}

const discardPosting = `UPDATE posting SET discarded_at = $2 WHERE id = $1 AND state = 'draft'`

// Discard puts a draft into the bin, or with a zero time back out of it. It returns a NotFound fault where there is no such
// draft.
func (d *Store) Discard(ctx context.Context, id string, at time.Time) error {
	n, err := d.DB.Exec(ctx, discardPosting, id, store.Text(at))
	if err == nil && n == 0 {
		return fault.New(fault.NotFound, "posting.notFound")
	}
	return err
}

const insertEvent = `INSERT INTO event (posting, at, kind, rev, decided, request, by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`

// PutEvent adds to a posting's history.
func (d *Store) PutEvent(ctx context.Context, id string, e posting.Event) error {
	decided := ""
	if !e.Decided.IsZero() {
		decided = clock.Text(e.Decided)
	}
	_, err := d.DB.Exec(ctx, insertEvent, id, clock.Text(e.At), e.Kind, e.Rev, decided, e.Request, e.By, e.Reason)
	return err
}

const readEvents = `SELECT at, kind, rev, decided, request, by, reason FROM event WHERE posting = $1 ORDER BY id`

// Events lists a posting's history, oldest first.
func (d *Store) Events(ctx context.Context, id string) ([]posting.Event, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (e posting.Event, err error) {
		var at, decided string
		err = r.Scan(&at, &e.Kind, &e.Rev, &decided, &e.Request, &e.By, &e.Reason)
		e.At, e.Decided = store.Instant(at), store.Instant(decided)
		return e, err
	}, readEvents, id)
}

const insertVersion = `
	INSERT INTO version (posting, n, at, origin, rev, content)
	SELECT $1, coalesce(max(v.n), 0) + 1, $2, $3, CAST($4 AS INTEGER), $5 FROM version AS v WHERE v.posting = $1
	HAVING NOT EXISTS (SELECT 1 FROM version AS k WHERE k.posting = $1 AND k.content = $5)`

// PutVersion keeps a posting's answers for good. It is false where the same answers are kept already.
func (d *Store) PutVersion(ctx context.Context, id string, v posting.Version) (bool, error) {
	content, err := json.Marshal(v.Values)
	if err != nil {
		return false, fmt.Errorf("write version: %w", err)
	}
	n, err := d.DB.Exec(ctx, insertVersion, id, clock.Text(v.At), v.Origin, v.Rev, string(content))
	return n == 1, err
}

const readVersions = `SELECT n, at, origin, rev, content FROM version WHERE posting = $1 ORDER BY n`

// Versions lists the kept answers of a posting, oldest first.
func (d *Store) Versions(ctx context.Context, id string) ([]posting.Version, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (v posting.Version, err error) {
		var at, content string
		if err := r.Scan(&v.N, &at, &v.Origin, &v.Rev, &content); err != nil {
			return v, err
		}
		v.At = store.Instant(at)
		return v, json.Unmarshal([]byte(content), &v.Values)
	}, readVersions, id)
}

const lastSubmissions = `
	SELECT o.about, coalesce(o.sent_at, ''), coalesce(o.acked_at, ''), 0
	  FROM outbox AS o
	 WHERE o.kind = 'posting.submit'
	   AND o.made_at = (SELECT max(made_at) FROM outbox AS i WHERE i.about = o.about AND i.kind = 'posting.submit')
	UNION ALL
	SELECT t.posting, '', '', 1 FROM task AS t WHERE t.errand = 'file' AND t.done_at IS NULL`

// Submissions tells, for every posting that was sent by letter, how far its last letter has come; and which a person has yet to
// carry.
func (d *Store) Submissions(ctx context.Context) (map[string]posting.Submission, error) {
	out := map[string]posting.Submission{}
	_, err := store.Collect(ctx, d.DB, func(r *sql.Rows) (struct{}, error) {
		var id, sent, acked string
		var carry bool
		err := r.Scan(&id, &sent, &acked, &carry)
		out[id] = posting.Submission{SentAt: store.Instant(sent), AckedAt: store.Instant(acked), ToCarry: carry}
		return struct{}{}, err
	}, lastSubmissions)
	return out, err
}
