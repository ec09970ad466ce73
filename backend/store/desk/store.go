// Package desk is the tables of one business's account: its postings, their history, and its templates, beside its post.
package desk

import (
	"context"
	"embed"
	"io/fs"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/sqlite"
	"kyujindesk/backend/store"
	"kyujindesk/backend/store/post"
)

//go:embed sqlite
var files embed.FS

// Kind is that of a desk's file.
func Kind() sqlite.Kind {
	return sqlite.Kind{
		Name: "desk", ApplicationID: 0x4B4A4431, Schema: []fs.FS{post.Schema(), store.Steps(files)},
		Restored: func(ctx context.Context, d *sqlite.DB) error { return post.EndStreams(ctx, d) },
	}
}

// Store is what one business's account keeps.
type Store struct{ post.Side }

// Open opens the file at path, or makes it, and brings it to the newest schema. One process at a time works on it.
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
