package post

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/picture"
	"kyujindesk/backend/store"
)

const writePicture = `INSERT INTO picture (owner, name, small, content) VALUES ($1, $2, $3, $4) ON CONFLICT (owner, name) DO NOTHING`

// PutPicture keeps a picture of an owner: at an office the number of the establishment, at a desk empty.
func (p *Store) PutPicture(ctx context.Context, owner string, one picture.Picture) error {
	_, err := p.db.Exec(ctx, writePicture, owner, one.Name, one.Small, one.Content)
	return err
}

const readPicture = `SELECT name, small, content FROM picture WHERE owner = $1 AND name = $2`

// Picture reads a picture. It returns a NotFound fault.
func (p *Store) Picture(ctx context.Context, owner, name string) (picture.Picture, error) {
	var found picture.Picture
	err := p.db.QueryRowContext(ctx, readPicture, owner, name).Scan(&found.Name, &found.Small, &found.Content)
	if errors.Is(err, sql.ErrNoRows) {
		return found, fault.New(fault.NotFound, "picture.notFound")
	}
	return found, p.db.Explain("read picture", err)
}

const readSmall = `SELECT name, small FROM picture WHERE owner = $1`

// Pictures lists an owner's pictures without their content.
func (p *Store) Pictures(ctx context.Context, owner string) ([]picture.Picture, error) {
	return store.Collect(ctx, p.db, func(r *sql.Rows) (found picture.Picture, err error) {
		return found, r.Scan(&found.Name, &found.Small)
	}, readSmall, owner)
}

const forgetPicture = `DELETE FROM picture WHERE owner = $1 AND name = $2`

// KeepPictures forgets all pictures of an owner but those with some names.
func (p *Store) KeepPictures(ctx context.Context, owner string, names []string) error {
	kept, err := p.Pictures(ctx, owner)
	if err != nil {
		return err
	}
	for _, k := range kept {
		if slices.Contains(names, k.Name) {
			continue
		}
		if _, err := p.db.Exec(ctx, forgetPicture, owner, k.Name); err != nil {
			return err
		}
	}
	return nil
}
