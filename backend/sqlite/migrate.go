package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
)

//go:embed migrations
var migrations embed.FS

// kind is what a file is for; each kind has its own steps besides those of the post.
type kind struct {
	name          string
	applicationID int64 // tells one kind of file from another, and from other programs' files
}

var (
	deskFile   = kind{"desk", 0x4B4A4431}   //nolint:gochecknoglobals // "KJD1"
	officeFile = kind{"office", 0x4B4A4F31} //nolint:gochecknoglobals // "KJO1"
)

// steps is one folder view over the steps of the post and of one kind. Their numbers do not meet.
type steps struct{ post, own fs.FS }

func (s steps) Open(name string) (fs.File, error) {
	f, err := s.own.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return s.post.Open(name)
	}
	return f, err
}

func (s steps) ReadDir(name string) ([]fs.DirEntry, error) {
	own, err := fs.ReadDir(s.own, name)
	if err != nil {
		return nil, err
	}
	post, err := fs.ReadDir(s.post, name)
	return append(post, own...), err
}

func (s steps) Glob(pattern string) ([]string, error) {
	own, err := fs.Glob(s.own, pattern)
	if err != nil {
		return nil, err
	}
	post, err := fs.Glob(s.post, pattern)
	all := append(post, own...)
	slices.Sort(all) // by number: the last one is taken for the newest
	return all, err
}

// withLargePages gives an empty file pages that hold a whole letter or two: to store one takes a third less time than
// with the usual 4 KiB, where each hangs over several. SQLite changes the size outside WAL only.
const withLargePages = `
	PRAGMA journal_mode = DELETE;
	PRAGMA page_size = 16384;
	PRAGMA auto_vacuum = INCREMENTAL;
	VACUUM;
	PRAGMA journal_mode = WAL`

// migrate brings a file to the newest schema, one process at a time. A file made by a newer program,
// or of another kind, is refused and not touched; an older one is copied beside itself first.
func migrate(ctx context.Context, pool *sql.DB, path string, k kind, now clock.Clock) (err error) {
	lock := flock.New(path + ".migrate")
	if _, err := lock.TryLockContext(ctx, 50*time.Millisecond); err != nil {
		return fault.New(fault.Storage, "storage.busy").Because(err)
	}
	defer func() { err = errors.Join(err, lock.Unlock(), ignoreMissing(os.Remove(path+".migrate"))) }()

	if err := checkKind(ctx, pool, k); err != nil {
		return err
	}
	p, err := provider(pool, k)
	if err != nil {
		return err
	}
	have, want, err := p.GetVersions(ctx)
	if err != nil {
		return blame(ctx, pool, explain("read schema version", err))
	}
	if have > want {
		return fault.New(fault.Storage, "storage.newer")
	}
	if have == want {
		return nil
	}
	if have == 0 {
		if _, err := pool.ExecContext(ctx, withLargePages); err != nil {
			return explain("lay out file", err)
		}
	} else {
		if err := copyFile(ctx, pool, fmt.Sprintf("%s.before-%04d-%d", path, want, now().Unix())); err != nil {
			return err
		}
	}
	if _, err := p.Up(ctx); err != nil {
		return explain("migrate", err)
	}
	_, err = pool.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", want))
	return explain("write schema version", err)
}

// blame says that the file is damaged where that is why something else went wrong.
func blame(ctx context.Context, pool *sql.DB, err error) error {
	if _, said := fault.Of(err); said {
		return err
	}
	var found string
	if check := pool.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&found); check != nil || found != "ok" {
		return fault.New(fault.Storage, "storage.damaged").Because(err)
	}
	return err
}

func provider(pool *sql.DB, k kind) (*goose.Provider, error) {
	post, err := fs.Sub(migrations, "migrations/post")
	if err != nil {
		return nil, err
	}
	own, err := fs.Sub(migrations, "migrations/"+k.name)
	if err != nil {
		return nil, err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, pool, steps{post, own})
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	return p, nil
}

func checkKind(ctx context.Context, pool *sql.DB, k kind) error {
	var id, tables int64
	if err := pool.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return explain("read kind", err)
	}
	if err := pool.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return explain("read kind", err)
	}
	if tables == 0 {
		_, err := pool.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", k.applicationID))
		return explain("write kind", err)
	}
	if id != k.applicationID {
		return fault.New(fault.Storage, "storage.otherKind")
	}
	return nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
