package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/picture"
)

const writePicture = `INSERT INTO picture (owner, name, small, content) VALUES ($1, $2, $3, $4) ON CONFLICT (owner, name) DO NOTHING`

// PutPicture keeps a picture of an owner: at an office the number of the establishment, at a desk empty.
func (d *db) PutPicture(ctx context.Context, owner string, p picture.Picture) error {
	_, err := d.exec(ctx, writePicture, owner, p.Name, p.Small, p.Content)
	return err
}

const readPicture = `SELECT name, small, content FROM picture WHERE owner = $1 AND name = $2`

// Picture reads a picture. It returns a NotFound fault.
func (d *db) Picture(ctx context.Context, owner, name string) (picture.Picture, error) {
	p := picture.Picture{}
	err := d.read(ctx).QueryRowContext(ctx, readPicture, owner, name).Scan(&p.Name, &p.Small, &p.Content)
	if errors.Is(err, sql.ErrNoRows) {
		return p, fault.New(fault.NotFound, "picture.notFound")
	}
	return p, explain("read picture", err)
}

const readSmall = `SELECT name, small FROM picture WHERE owner = $1`

// Pictures lists an owner's pictures without their content.
func (d *db) Pictures(ctx context.Context, owner string) ([]picture.Picture, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (p picture.Picture, err error) {
		return p, r.Scan(&p.Name, &p.Small)
	}, readSmall, owner)
}

const forgetPicture = `DELETE FROM picture WHERE owner = $1 AND name = $2`

// KeepPictures forgets all pictures of an owner but those with some names.
func (d *db) KeepPictures(ctx context.Context, owner string, names []string) error {
	kept, err := d.Pictures(ctx, owner)
	if err != nil {
		return err
	}
	for _, p := range kept {
		if slices.Contains(names, p.Name) {
			continue
		}
		if _, err := d.exec(ctx, forgetPicture, owner, p.Name); err != nil {
			return err
		}
	}
	return nil
}
