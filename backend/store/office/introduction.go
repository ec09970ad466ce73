package office

import (
	"context"
	"database/sql"
	"errors"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/store"
)

const writeIntroduction = `
	INSERT INTO introduction (id, posting, route, made_on, result, result_on) VALUES ($1, $2, $3, $4, $5, $6)
	ON CONFLICT (id) DO UPDATE SET result = excluded.result, result_on = excluded.result_on`

// PutIntroduction keeps an introduction, new or with its result.
func (o *Store) PutIntroduction(ctx context.Context, i applicant.Introduction) error {
	_, err := o.DB.Exec(ctx, writeIntroduction, i.ID, i.Posting, i.Route, i.On.String(), i.Result, i.ResultOn.String())
	return err
}

const introductionColumns = `SELECT id, posting, route, made_on, result, result_on FROM introduction `

const readIntroduction = introductionColumns + `WHERE id = $1`

// Introduction reads one introduction. It returns a NotFound fault.
func (o *Store) Introduction(ctx context.Context, id string) (applicant.Introduction, error) {
	i, err := scanIntroduction(o.DB.QueryRowContext(ctx, readIntroduction, id))
	if errors.Is(err, sql.ErrNoRows) {
		return i, fault.New(fault.NotFound, "introduction.notFound")
	}
	return i, o.DB.Explain("read introduction", err)
}

const introductionsOf = introductionColumns + `WHERE posting = $1 ORDER BY id`

// Introductions lists the introductions to a posting, the first first.
func (o *Store) Introductions(ctx context.Context, posting string) ([]applicant.Introduction, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (applicant.Introduction, error) { return scanIntroduction(r) }, introductionsOf, posting)
}

func scanIntroduction(r interface{ Scan(into ...any) error }) (i applicant.Introduction, err error) {
	var on, resultOn string
	if err := r.Scan(&i.ID, &i.Posting, &i.Route, &on, &i.Result, &resultOn); err != nil {
		return i, err
	}
	return i, errors.Join(i.On.UnmarshalText([]byte(on)), i.ResultOn.UnmarshalText([]byte(resultOn)))
}
