package desk

import (
	"context"
	"database/sql"
	"errors"

	"kyujindesk/backend/fault"
)

const (
	writeAttached = `INSERT INTO attached (id, about, sealed) VALUES ($1, $2, $3)`
	readAttached  = `SELECT sealed FROM attached WHERE id = $1`
	dropAttached  = `DELETE FROM attached WHERE id = $1`
	eraseAttached = `DELETE FROM attached WHERE about = $1`
)

// PutAttached keeps the content of a file that is attached to a mail to an applicant, while the mail is not sent.
func (d *Store) PutAttached(ctx context.Context, id, about string, sealed []byte) error {
	_, err := d.DB.Exec(ctx, writeAttached, id, about, sealed)
	return err
}

// Attached reads the content of an attached file. It returns a NotFound fault.
func (d *Store) Attached(ctx context.Context, id string) (sealed []byte, err error) {
	err = d.DB.QueryRowContext(ctx, readAttached, id).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "message.notFound")
	}
	return sealed, d.DB.Explain("read attached file", err)
}

// DropAttached erases the content of an attached file.
func (d *Store) DropAttached(ctx context.Context, id string) error {
	_, err := d.DB.Exec(ctx, dropAttached, id)
	return err
}
