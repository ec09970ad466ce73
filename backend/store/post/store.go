// Package post is what a desk and an office both keep: their letters on the way out and in, the mails that brought them, how
// far each conversation and each mailbox is, their settings and pictures.
package post

import (
	"context"
	"embed"
	"io/fs"
	"sync"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/store"
)

//go:embed sqlite
var files embed.FS

// Schema is the steps of the post's tables in a SQLite file.
func Schema() fs.FS { return store.Steps(files) }

// Driver is what the post needs of its database.
type Driver interface {
	store.Driver
	// Join makes this process one of those that take work, until Close, and calls free where no other one is.
	Join(ctx context.Context, free func(ctx context.Context) error) error
	// Compact gives back the room on the disk that is no longer needed, where that is much.
	Compact(ctx context.Context) error
	// Scrub leaves nothing of what was deleted in any file.
	Scrub(ctx context.Context) error
	// CopyTo makes a whole copy of the file at a path, without anything that was deleted, and reads it back.
	CopyTo(ctx context.Context, path string) error
	Close() error
}

// Store is the post of one side.
type Store struct {
	db     store.DB
	driver Driver

	sealer letter.Sealer // of mails that came; nil where they lie as they are
	name   string        // of this process, among those that take work
	mu     sync.Mutex
	joined bool               // it is one of them
	until  map[work]time.Time // by when it must say that it goes on with what it has taken
}

// Side is what the tables of one side stand on: its post, and the database.
type Side struct {
	*Store
	DB store.DB
}

// On is the side in an open database.
func On(d Driver, now clock.Clock) Side { return Side{New(d, now), store.DB{Driver: d, Now: now}} }

// New is the post in an open database.
func New(d Driver, now clock.Clock) *Store {
	return &Store{db: store.DB{Driver: d, Now: now}, driver: d, name: letter.NewEpoch(), until: map[work]time.Time{}}
}

// Atomically runs do as one transaction: all it writes is kept, or nothing is. What do calls with the context it is given
// reads and writes inside the transaction. Transactions do not nest.
func (p *Store) Atomically(ctx context.Context, do func(ctx context.Context) error) error {
	return p.db.Atomically(ctx, do)
}

// Compact gives back the room on the disk that deleted mails took, where that is much.
func (p *Store) Compact(ctx context.Context) error { return p.driver.Compact(ctx) }

// Close ends all work.
func (p *Store) Close() error { return p.driver.Close() }

// CopyTo makes a whole copy of the file at a path, without anything that was deleted, and reads it back; work goes on meanwhile. It returns a
// Storage fault where there is no room, or the copy is not good.
func (p *Store) CopyTo(ctx context.Context, path string) error { return p.driver.CopyTo(ctx, path) }
