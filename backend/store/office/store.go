// Package office is the tables of one employment office: establishments, accounts and who may enter, and postings, beside its post.
package office

import (
	"context"
	"embed"
	"errors"
	"io/fs"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/store"
	"kyujindesk/backend/store/post"
)

//go:embed sqlite
var files embed.FS

// Kind is that of an office's file.
func Kind() sqlite.Kind {
	return sqlite.Kind{
		Name: "office", ApplicationID: 0x4B4A4F31, Schema: []fs.FS{post.Schema(), store.Steps(files)},
		Restored: func(ctx context.Context, d *sqlite.DB) error {
			return errors.Join(post.EndStreams(ctx, d), skipNumbers(ctx, d))
		},
	}
}

// The numbers of postings and referrals that were given since the copy was made stand on paper: they are not given again. An office gives
// fewer in the days a copy is old.
const skip = `UPDATE counter SET value = value + 1000`

func skipNumbers(ctx context.Context, d *sqlite.DB) error {
	_, err := d.ExecContext(ctx, skip)
	return d.Explain("skip numbers", err)
}

// Store is what one employment office keeps.
type Store struct{ post.Side }

// Open opens the file at path, or makes it, and brings it to the newest schema. Several processes may have it open.
// It returns a storage fault where the file is damaged, of another kind, or of another version's.
func Open(ctx context.Context, path string, now clock.Clock) (*Store, error) {
	db, err := sqlite.Open(ctx, path, Kind(), now)
	if err != nil {
		return nil, err
	}
	return New(db, now), nil
}

// New is the store in an open database.
func New(d post.Driver, now clock.Clock) *Store { return &Store{post.On(d, now)} }
