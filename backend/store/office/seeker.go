package office

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/store"
)

const writeSeeker = `
	INSERT INTO seeker (number, state, registered, valid_until, profile, person, published, published_on)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
	ON CONFLICT (number) DO UPDATE
	   SET state = excluded.state, valid_until = excluded.valid_until, profile = excluded.profile, person = excluded.person,
	       published = excluded.published, published_on = excluded.published_on`

// PutSeeker keeps a seeker, new or as they have become. Who is published is found by searches from then on, anybody else is not.
func (o *Store) PutSeeker(ctx context.Context, s seeker.Seeker) error {
	if err := o.hide(ctx, s.Number); err != nil {
		return err
	}
	profile, err := json.Marshal(s.Values)
	if err != nil {
		return fmt.Errorf("write seeker: %w", err)
	}
	_, err = o.DB.Exec(ctx, writeSeeker, s.Number, s.State, s.Registered.String(), s.Until.String(), string(profile), s.Person, s.Published, s.PublishedOn.String())
	if err != nil || s.State != seeker.Published {
		return err
	}
	return o.show(ctx, s)
}

const (
	writeWish = `
		INSERT INTO seeker_wish (n, number, valid_until, jobs, more_jobs, places, statuses, month_yen, hour_yen, begins, ends, education, car, approach,
		                         past1, years1, past2, years2, past3, years3)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`
	writeWords = `INSERT INTO seeker_words (oid, licence, words) VALUES ($1, $2, $3)`
)

func (o *Store) show(ctx context.Context, s seeker.Seeker) error {
	p := seeker.Read(s.Values)
	_, err := o.DB.Exec(ctx, writeWish, s.Published, s.Number, s.Until.String(), p.Jobs.Low, p.Jobs.High, p.Places.Low, p.Statuses.Low, p.Month, p.Hour,
		p.Window.From, p.Window.Until, p.Education, p.Car, p.Approach,
		p.Past[0].Job, p.Past[0].Years, p.Past[1].Job, p.Past[1].Years, p.Past[2].Job, p.Past[2].Years)
	if err != nil {
		return err
	}
	_, err = o.DB.Exec(ctx, writeWords, s.Published, seeker.Grams(p.Licence), seeker.Grams(p.Text))
	return err
}

const (
	dropWords = `DELETE FROM seeker_words WHERE oid IN (SELECT n FROM seeker_wish WHERE number = $1)`
	dropWish  = `DELETE FROM seeker_wish WHERE number = $1`
)

func (o *Store) hide(ctx context.Context, number string) error {
	if _, err := o.DB.Exec(ctx, dropWords, number); err != nil {
		return err
	}
	_, err := o.DB.Exec(ctx, dropWish, number)
	return err
}

const seekerColumns = `SELECT number, state, registered, valid_until, profile, person, published, published_on FROM seeker `

const readSeeker = seekerColumns + `WHERE number = $1`

// Seeker reads one seeker. It returns a NotFound fault.
func (o *Store) Seeker(ctx context.Context, number string) (seeker.Seeker, error) {
	s, err := scanSeeker(o.DB.QueryRowContext(ctx, readSeeker, number))
	if errors.Is(err, sql.ErrNoRows) {
		return s, fault.New(fault.NotFound, "seeker.notFound")
	}
	return s, o.DB.Explain("read seeker", err)
}

const (
	seekersAfter = seekerColumns + `WHERE number > $1 AND ($2 = '' OR state = $2) ORDER BY number LIMIT $3`
	seekersEnded = seekerColumns + `WHERE valid_until < $1 AND ($2 = '' OR state = $2) ORDER BY valid_until, number LIMIT $3`
)

// Seekers lists at most limit seekers behind a number, in a state or in any where it is empty, by their numbers.
func (o *Store) Seekers(ctx context.Context, after string, in seeker.State, limit int) ([]seeker.Seeker, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (seeker.Seeker, error) { return scanSeeker(r) }, seekersAfter, after, in, limit)
}

// SeekersEnded lists at most limit seekers, in a state or in any, whose validity ended before a day.
func (o *Store) SeekersEnded(ctx context.Context, before era.Date, in seeker.State, limit int) ([]seeker.Seeker, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (seeker.Seeker, error) { return scanSeeker(r) }, seekersEnded, before.String(), in, limit)
}

func scanSeeker(r interface{ Scan(into ...any) error }) (s seeker.Seeker, err error) {
	var registered, until, profile, on string
	if err := r.Scan(&s.Number, &s.State, &registered, &until, &profile, &s.Person, &s.Published, &on); err != nil {
		return s, err
	}
	s.Values = form.Values{}
	return s, errors.Join(s.Registered.UnmarshalText([]byte(registered)), s.Until.UnmarshalText([]byte(until)), s.PublishedOn.UnmarshalText([]byte(on)),
		json.Unmarshal([]byte(profile), &s.Values))
}

const (
	dropSeeker = `DELETE FROM seeker WHERE number = $1`
	// What was erased stays in an index of words until it is written anew.
	rewriteWords = `INSERT INTO seeker_words (seeker_words) VALUES ('optimize')`
)

// DropSeeker erases a seeker, that anybody was shown them, and how they would answer who approached them.
func (o *Store) DropSeeker(ctx context.Context, number string) error {
	if err := o.hide(ctx, number); err != nil {
		return err
	}
	if _, err := o.DB.Exec(ctx, dropAsked, number); err != nil {
		return err
	}
	_, err := o.DB.Exec(ctx, dropSeeker, number)
	return err
}

// RewriteWords leaves nothing in the index of words of who was erased. It takes a second for a hundred thousand seekers.
func (o *Store) RewriteWords(ctx context.Context) error {
	_, err := o.DB.Exec(ctx, rewriteWords)
	return err
}
