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
	INSERT INTO introduction (id, posting, route, made_on, result, result_on, number, paper, revision, withdrawn, erased, reduced, person, outcome)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
	ON CONFLICT (id) DO UPDATE
	   SET result = excluded.result, result_on = excluded.result_on, revision = excluded.revision, withdrawn = excluded.withdrawn,
	       erased = excluded.erased, reduced = excluded.reduced, person = excluded.person, outcome = excluded.outcome`

// PutIntroduction keeps an introduction, new or as it has become.
func (o *Store) PutIntroduction(ctx context.Context, i applicant.Introduction) error {
	_, err := o.DB.Exec(ctx, writeIntroduction, i.ID, i.Posting, i.Route, i.On.String(), i.Result, i.ResultOn.String(), i.Number, i.Paper, i.Revision,
		i.Withdrawn, i.Erased, i.Reduced, i.Person, i.Outcome)
	return err
}

const introductionColumns = `
	SELECT id, posting, route, made_on, result, result_on, number, paper, revision, withdrawn, erased, reduced, person, outcome FROM introduction `

const readIntroduction = introductionColumns + `WHERE id = $1`

// Introduction reads one introduction. It returns a NotFound fault.
func (o *Store) Introduction(ctx context.Context, id string) (applicant.Introduction, error) {
	return o.oneIntroduction(ctx, readIntroduction, id)
}

func (o *Store) oneIntroduction(ctx context.Context, query string, args ...any) (applicant.Introduction, error) {
	i, err := scanIntroduction(o.DB.QueryRowContext(ctx, query, args...))
	if errors.Is(err, sql.ErrNoRows) {
		return i, fault.New(fault.NotFound, "introduction.notFound")
	}
	return i, o.DB.Explain("read introduction", err)
}

const introductionNumbered = introductionColumns + `
	WHERE posting IN (SELECT id FROM posting WHERE account = $1) AND number <> '' AND replace(number, '-', '') = $2`

// IntroductionNumbered reads the introduction of a number, without its hyphens, to a posting of an account. It returns a NotFound
// fault.
func (o *Store) IntroductionNumbered(ctx context.Context, account, digits string) (applicant.Introduction, error) {
	return o.oneIntroduction(ctx, introductionNumbered, account, digits)
}

const introductionsOf = introductionColumns + `WHERE posting = $1 ORDER BY id`

// Introductions lists the introductions to a posting, the first first.
func (o *Store) Introductions(ctx context.Context, posting string) ([]applicant.Introduction, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (applicant.Introduction, error) { return scanIntroduction(r) }, introductionsOf, posting)
}

func scanIntroduction(r interface{ Scan(into ...any) error }) (i applicant.Introduction, err error) {
	var on, resultOn string
	if err := r.Scan(&i.ID, &i.Posting, &i.Route, &on, &i.Result, &resultOn, &i.Number, &i.Paper, &i.Revision, &i.Withdrawn, &i.Erased, &i.Reduced,
		&i.Person, &i.Outcome); err != nil {
		return i, err
	}
	return i, errors.Join(i.On.UnmarshalText([]byte(on)), i.ResultOn.UnmarshalText([]byte(resultOn)))
}

const (
	markPerson = `INSERT INTO introduced (mark, introduction) VALUES ($1, $2) ON CONFLICT (mark) DO NOTHING`
	freePerson = `DELETE FROM introduced WHERE introduction = $1`
)

// MarkPerson keeps that who is known by a mark was introduced; false where they were before.
func (o *Store) MarkPerson(ctx context.Context, mark, introduction string) (bool, error) {
	n, err := o.DB.Exec(ctx, markPerson, mark, introduction)
	return n == 1, err
}

// FreePerson has whom an introduction was for be introduced again.
func (o *Store) FreePerson(ctx context.Context, introduction string) error {
	_, err := o.DB.Exec(ctx, freePerson, introduction)
	return err
}

const (
	writeDocument = `
		INSERT INTO introduction_document (introduction, n, sealed)
		SELECT $1, coalesce(max(n), 0) + 1, $2 FROM introduction_document WHERE introduction = $1`
	readDocuments = `SELECT sealed FROM introduction_document WHERE introduction = $1 ORDER BY n`
	dropDocuments = `DELETE FROM introduction_document WHERE introduction = $1`
)

// PutDocument keeps a sealed document behind those an introduction has.
func (o *Store) PutDocument(ctx context.Context, introduction string, sealed []byte) error {
	_, err := o.DB.Exec(ctx, writeDocument, introduction, sealed)
	return err
}

// Documents reads the sealed documents of an introduction, in the order they were kept.
func (o *Store) Documents(ctx context.Context, introduction string) ([][]byte, error) {
	return store.Collect(ctx, o.DB, store.Value[[]byte], readDocuments, introduction)
}

// DropDocuments erases them.
func (o *Store) DropDocuments(ctx context.Context, introduction string) error {
	_, err := o.DB.Exec(ctx, dropDocuments, introduction)
	return err
}
