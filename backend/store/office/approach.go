package office

import (
	"context"
	"database/sql"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/store"
)

const writeApproach = `
	INSERT INTO seeker_approach (id, account, posting, seeker, state, reason, at, mail, word, tag, introduction, helped)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
	ON CONFLICT (id) DO UPDATE
	   SET state = excluded.state, reason = excluded.reason, mail = excluded.mail, word = excluded.word, tag = excluded.tag,
	       introduction = excluded.introduction, helped = excluded.helped`

// PutApproach keeps an approach, new or as it has become.
func (o *Store) PutApproach(ctx context.Context, a seeker.Approach) error {
	_, err := o.DB.Exec(ctx, writeApproach, a.ID, a.Account, a.Posting, a.Seeker, a.State, a.Reason, clock.Text(a.At), a.Mail, a.Word, a.Tag, a.Introduction, a.Helped)
	return err
}

const (
	approachColumns = `SELECT id, account, posting, seeker, state, reason, at, mail, word, tag, introduction, helped FROM seeker_approach `
	readApproach    = approachColumns + `WHERE id = $1`
	approachesFor   = approachColumns + `WHERE posting = $1 ORDER BY id`
	approachMailed  = approachColumns + `WHERE mail = $1 AND word <> ''`
	approachesTo    = approachColumns + `WHERE seeker = $1 ORDER BY id`
	openApproaches  = approachColumns + `WHERE state IN ('reached', 'passed', 'undelivered') AND id > $1 ORDER BY id LIMIT $2`
	approachWorded  = approachColumns + `WHERE word = $1 AND word <> ''`
)

// Approach reads one approach. It returns a NotFound fault.
func (o *Store) Approach(ctx context.Context, id string) (seeker.Approach, error) {
	return oneApproach(o.approaches(ctx, readApproach, id))
}

// ApproachWorded reads the approach of a one-time word, by its keyed hash. It returns a NotFound fault.
func (o *Store) ApproachWorded(ctx context.Context, word string) (seeker.Approach, error) {
	return oneApproach(o.approaches(ctx, approachWorded, word))
}

// ApproachMailed reads the approach that a mail brought to a seeker, by the mail's id. It returns a NotFound fault.
func (o *Store) ApproachMailed(ctx context.Context, mail string) (seeker.Approach, error) {
	return oneApproach(o.approaches(ctx, approachMailed, mail))
}

func oneApproach(all []seeker.Approach, err error) (a seeker.Approach, _ error) {
	if err == nil && len(all) == 0 {
		err = fault.New(fault.NotFound, "approach.notFound")
	}
	return firstOf(all), err
}

// ApproachesFor lists those for a posting.
func (o *Store) ApproachesFor(ctx context.Context, posting string) ([]seeker.Approach, error) {
	return o.approaches(ctx, approachesFor, posting)
}

// ApproachesTo lists those to a seeker.
func (o *Store) ApproachesTo(ctx context.Context, number string) ([]seeker.Approach, error) {
	return o.approaches(ctx, approachesTo, number)
}

// OpenApproaches lists at most limit that may still be answered, behind an id.
func (o *Store) OpenApproaches(ctx context.Context, after string, limit int) ([]seeker.Approach, error) {
	return o.approaches(ctx, openApproaches, after, limit)
}

func (o *Store) approaches(ctx context.Context, query string, args ...any) ([]seeker.Approach, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (a seeker.Approach, err error) {
		var at string
		err = r.Scan(&a.ID, &a.Account, &a.Posting, &a.Seeker, &a.State, &a.Reason, &at, &a.Mail, &a.Word, &a.Tag, &a.Introduction, &a.Helped)
		a.At = store.Instant(at)
		return a, err
	}, query, args...)
}

const (
	waits      = `SELECT mail, tag FROM seeker_approach WHERE word <> ''`
	closeWords = `UPDATE seeker_approach SET word = '' WHERE word <> '' AND at < $1 AND state NOT IN ('reached', 'passed', 'undelivered')`
	dropAsked  = `UPDATE seeker_approach SET word = '', tag = '' WHERE seeker = $1`
)

// ApproachMails are the mails that may be answered, by their ids in the outbox, and the tags in their subjects.
func (o *Store) ApproachMails(ctx context.Context) (ids, tags []string, err error) {
	type one struct{ mail, tag string }
	all, err := store.Collect(ctx, o.DB, func(r *sql.Rows) (w one, err error) { return w, r.Scan(&w.mail, &w.tag) }, waits)
	for _, w := range all {
		ids, tags = append(ids, w.mail), append(tags, w.tag)
	}
	return ids, tags, err
}

// CloseApproaches has mails to seekers answered no more that were written before a moment, and whose matter is over.
func (o *Store) CloseApproaches(ctx context.Context, before time.Time) error {
	_, err := o.DB.Exec(ctx, closeWords, clock.Text(before))
	return err
}
