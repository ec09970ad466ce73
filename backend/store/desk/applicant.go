package desk

import (
	"context"
	"database/sql"
	"errors"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/store"
)

// nextChange numbers changes over all records, erased ones too: whoever has read up to a number reads on from there.
const nextChange = `(SELECT COALESCE(MAX(change), 0) + 1 FROM (SELECT MAX(change) AS change FROM record UNION ALL SELECT MAX(change) FROM erased) AS every)`

const writeRecord = `
	INSERT INTO record (id, about, change, sealed) VALUES ($1, $2, ` + nextChange + `, $3)
	ON CONFLICT (id) DO UPDATE SET change = excluded.change, sealed = excluded.sealed`

// PutRecord keeps a record.
func (d *Store) PutRecord(ctx context.Context, id, about string, sealed []byte) error {
	_, err := d.DB.Exec(ctx, writeRecord, id, about, sealed)
	return err
}

const readRecord = `SELECT sealed FROM record WHERE id = $1`

// Record reads a record; nil where there is none.
func (d *Store) Record(ctx context.Context, id string) (sealed []byte, err error) {
	err = d.DB.QueryRowContext(ctx, readRecord, id).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return sealed, d.DB.Explain("read record", err)
}

const (
	recordsOf   = `SELECT id, about, change, sealed FROM record WHERE about = $1 ORDER BY id`
	recordsPast = `SELECT id, about, change, sealed FROM record WHERE change > $1 ORDER BY change LIMIT $2`
	recordsFrom = `SELECT id, about, change, sealed FROM record WHERE id > $1 ORDER BY id LIMIT $2`
)

// RecordsOf reads everything on one applicant.
func (d *Store) RecordsOf(ctx context.Context, about string) ([]applicant.Sealed, error) {
	return store.Collect(ctx, d.DB, scanRecord, recordsOf, about)
}

// RecordsPast reads what has been written since a change, at most so many, in the order of changes.
func (d *Store) RecordsPast(ctx context.Context, change int64, most int) ([]applicant.Sealed, error) {
	return store.Collect(ctx, d.DB, scanRecord, recordsPast, change, most)
}

// RecordsFrom reads records behind an id, at most so many, in the order of ids.
func (d *Store) RecordsFrom(ctx context.Context, id string, most int) ([]applicant.Sealed, error) {
	return store.Collect(ctx, d.DB, scanRecord, recordsFrom, id, most)
}

func scanRecord(r *sql.Rows) (s applicant.Sealed, err error) {
	err = r.Scan(&s.ID, &s.About, &s.Change, &s.Content)
	return s, err
}

const lastErased = `SELECT COALESCE(MAX(change), 0) FROM erased`

// LastErased is the number of the last change that erased somebody; 0 for none.
func (d *Store) LastErased(ctx context.Context) (change int64, err error) {
	err = d.DB.QueryRowContext(ctx, lastErased).Scan(&change)
	return change, d.DB.Explain("read erased", err)
}

const (
	writeDocument = `INSERT INTO document (id, sealed) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING`
	readDocument  = `SELECT sealed FROM document WHERE id = $1`
	hasDocument   = `SELECT EXISTS (SELECT 1 FROM document WHERE id = $1)`
	dropDocument  = `DELETE FROM document WHERE id = $1`
)

// PutDocument keeps the content of a document whose record is kept already.
func (d *Store) PutDocument(ctx context.Context, id string, sealed []byte) error {
	_, err := d.DB.Exec(ctx, writeDocument, id, sealed)
	return err
}

// Document reads the content of a document. It returns a NotFound fault.
func (d *Store) Document(ctx context.Context, id string) (sealed []byte, err error) {
	err = d.DB.QueryRowContext(ctx, readDocument, id).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "document.notFound")
	}
	return sealed, d.DB.Explain("read document", err)
}

// HasDocument tells whether the content of a document lies here.
func (d *Store) HasDocument(ctx context.Context, id string) (is bool, err error) {
	err = d.DB.QueryRowContext(ctx, hasDocument, id).Scan(&is)
	return is, d.DB.Explain("read document", err)
}

// DropDocument erases the content of a document.
func (d *Store) DropDocument(ctx context.Context, id string) error {
	_, err := d.DB.Exec(ctx, dropDocument, id)
	return err
}

const (
	eraseDocuments = `DELETE FROM document WHERE id IN (SELECT id FROM record WHERE about = $1)`
	eraseRecords   = `DELETE FROM record WHERE about = $1`
	writeErased    = `INSERT INTO erased (hash, change, day, note) VALUES ($1, ` + nextChange + `, $2, $3) ON CONFLICT (hash) DO NOTHING`
)

// Erase erases everything on one applicant, and remembers by its hash that it was.
func (d *Store) Erase(ctx context.Context, about string, e applicant.Erased) error {
	if _, err := d.DB.Exec(ctx, writeErased, e.Hash, e.On.String(), e.Note); err != nil {
		return err
	}
	for _, erase := range []string{eraseDocuments, eraseAttached} {
		if _, err := d.DB.Exec(ctx, erase, about); err != nil {
			return err
		}
	}
	_, err := d.DB.Exec(ctx, eraseRecords, about)
	return err
}

const isErased = `SELECT EXISTS (SELECT 1 FROM erased WHERE hash = $1)`

// IsErased says whether somebody was erased.
func (d *Store) IsErased(ctx context.Context, hash string) (is bool, err error) {
	err = d.DB.QueryRowContext(ctx, isErased, hash).Scan(&is)
	return is, d.DB.Explain("read erased", err)
}

const allErased = `SELECT hash, day, note FROM erased ORDER BY change DESC`

// Protocol lists what was erased, the latest first.
func (d *Store) Protocol(ctx context.Context) ([]applicant.Erased, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (e applicant.Erased, err error) {
		var day string
		if err = r.Scan(&e.Hash, &day, &e.Note); err != nil {
			return e, err
		}
		e.On, err = era.Parse(day)
		return e, err
	}, allErased)
}
