package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/private"
)

// schema is what every file has for the driver itself.
//
//go:embed schema
var schema embed.FS

// Kind is what a file is for.
type Kind struct {
	Name          string
	ApplicationID int64   // tells one kind of file from another, and from other programs' files
	Schema        []fs.FS // folders of the steps to the newest schema; the numbers of all of them, and ours, do not meet
	// Restored is called inside a transaction where the file was put back to an earlier state in its place.
	Restored func(ctx context.Context, d *DB) error
}

// steps is one folder view over several folders of steps.
type steps []fs.FS

func (s steps) Open(name string) (fs.File, error) {
	for _, folder := range s {
		if f, err := folder.Open(name); !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (s steps) ReadDir(name string) (all []fs.DirEntry, err error) {
	for _, folder := range s {
		some, err := fs.ReadDir(folder, name)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func (s steps) Glob(pattern string) (all []string, err error) {
	for _, folder := range s {
		some, err := fs.Glob(folder, pattern)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	slices.Sort(all) // by number: the last one is taken for the newest
	return all, nil
}

// withLargePages gives an empty file pages that hold a whole letter or two: to store one takes a third less time than
// with the usual 4 KiB, where each hangs over several. SQLite changes the size outside WAL only.
const withLargePages = `
	PRAGMA journal_mode = DELETE;
	PRAGMA page_size = 16384;
	PRAGMA auto_vacuum = INCREMENTAL;
	VACUUM;
	PRAGMA journal_mode = WAL`

// migrate brings a file to the newest schema, one process at a time, and says whether that changed anything. A file made by
// a newer program, of another kind, or from before the first step there is, is refused and not touched; an older one is
// copied beside itself first.
func migrate(ctx context.Context, pool *sql.DB, path string, k Kind, now clock.Clock) (changed bool, err error) {
	lock := flock.New(path + ".migrate")
	if _, err := lock.TryLockContext(ctx, 50*time.Millisecond); err != nil {
		return false, fault.New(fault.Storage, "storage.busy").Because(err)
	}
	defer func() { err = errors.Join(err, lock.Unlock(), ignoreMissing(os.Remove(path+".migrate"))) }()

	if err := checkKind(ctx, pool, k); err != nil {
		return false, err
	}
	p, err := provider(pool, k)
	if err != nil {
		return false, err
	}
	have, want, err := p.GetVersions(ctx)
	if err != nil {
		return false, blame(ctx, pool, explain("read schema version", err))
	}
	switch first := p.ListSources()[0].Version; {
	case have > want:
		return false, fault.New(fault.Storage, "storage.newer")
	case have == want:
		return false, nil
	case have == 0:
		if _, err := pool.ExecContext(ctx, withLargePages); err != nil {
			return false, explain("lay out file", err)
		}
	case have < first:
		return false, fault.New(fault.Storage, "storage.older")
	default:
		if err := copyFile(ctx, pool, fmt.Sprintf("%s%04d-%d", path+copyMark, want, now().Unix())); err != nil {
			return false, err
		}
	}
	if _, err := p.Up(ctx); err != nil {
		return true, explain("migrate", err)
	}
	_, err = pool.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", want))
	return true, explain("write schema version", err)
}

// copyMark stands in the name of a copy made before the schema was changed, behind that of the file.
const copyMark = ".before-"

// removeCopies removes the copies of a file that were made before its schema was changed: they hold what is to be forgotten. One that another
// program has open, as a virus scanner does, stays until the next time.
func removeCopies(path string) error {
	folder, name := filepath.Split(path)
	files, err := os.ReadDir(cmp.Or(folder, "."))
	if err != nil {
		return fault.New(fault.Storage, "storage.unwritable").Because(err)
	}
	for _, f := range files {
		if !strings.HasPrefix(f.Name(), name+copyMark) {
			continue
		}
		if err := ignoreMissing(private.Remove(filepath.Join(folder, f.Name()))); err != nil && !errors.Is(err, private.ErrInUse) {
			return fault.New(fault.Storage, "storage.unwritable").Because(err)
		}
	}
	return nil
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

func provider(pool *sql.DB, k Kind) (*goose.Provider, error) {
	own, err := fs.Sub(schema, "schema")
	if err != nil {
		return nil, err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, pool, append(steps{own}, k.Schema...))
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	return p, nil
}

func checkKind(ctx context.Context, pool *sql.DB, k Kind) error {
	var id, tables int64
	if err := pool.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return explain("read kind", err)
	}
	if err := pool.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return explain("read kind", err)
	}
	if tables == 0 {
		_, err := pool.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", k.ApplicationID))
		return explain("write kind", err)
	}
	if id != k.ApplicationID {
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
