package backup

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kyujindesk/backend/fault"
)

// partMark ends the name of a backup that is being written.
const partMark = ".part"

// Made is what a backup is made of: the database is copied to Scratch first, where it is removed again.
type Made struct {
	Key     Key
	Head    Head
	About   About // but for its size
	Scratch string
	CopyTo  func(ctx context.Context, path string) error
}

// Make writes a backup at a path, reads it back from there, compares it with the database, and gives it its name only then. It returns
// Storage faults where it cannot be written or does not read as it was written, and what CopyTo does.
func Make(ctx context.Context, path string, m Made) (err error) {
	if is, err := os.Stat(filepath.Dir(path)); err != nil || !is.IsDir() {
		return fault.New(fault.Storage, "backup.away").Because(err)
	}
	defer func() { _ = os.Remove(m.Scratch) }()
	if err := m.CopyTo(ctx, m.Scratch); err != nil {
		return err
	}
	database, err := os.Open(m.Scratch)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, database.Close()) }()
	is, err := database.Stat()
	if err != nil {
		return err
	}
	m.About.Size = is.Size()
	part := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+partMark)
	err = WriteFile(part, func(to io.Writer) error { return Write(to, m.Key, m.Head, m.About, reader{ctx, database}) })
	if err == nil {
		err = readBack(ctx, part, m.Key.Paper(), database)
	}
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		_ = os.Remove(part)
		if _, said := fault.Of(err); said || ctx.Err() != nil {
			return err
		}
		return fault.New(fault.Storage, "storage.file").Because(err)
	}
	return nil
}

// WriteFile writes a file that its owner alone may read, down to the disk.
func WriteFile(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Sync(), f.Close())
}

// readBack opens what was written and compares it with the database.
func readBack(ctx context.Context, path, secret string, database io.ReadSeeker) error {
	written, wanted := sha256.New(), sha256.New()
	if _, _, err := ReadFile(ctx, path, secret, written); err != nil {
		return err
	}
	if _, err := database.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := io.Copy(wanted, reader{ctx, database}); err != nil {
		return err
	}
	if !slices.Equal(written.Sum(nil), wanted.Sum(nil)) {
		return fault.New(fault.Storage, "backup.unread")
	}
	return nil
}

// ReadFile is Read for the file at a path, until the context ends. It returns an Invalid fault where there is none.
func ReadFile(ctx context.Context, path, secret string, to io.Writer) (Head, About, error) {
	f, err := os.Open(path)
	if err != nil {
		return Head{}, About{}, fault.At("path", fault.Invalid, "backup.missing").Because(err)
	}
	defer func() { _ = f.Close() }()
	return Read(reader{ctx, f}, secret, to)
}

// LookAt is Look for the file at a path.
func LookAt(path string) (Head, error) {
	f, err := os.Open(path)
	if err != nil {
		return Head{}, err
	}
	defer func() { _ = f.Close() }()
	return Look(f)
}

// reader reads until its context ends.
type reader struct {
	ctx context.Context //nolint:containedctx // lives as long as one call
	io.Reader
}

func (r reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(b)
}

// Prune removes all but the newest backups of an account or an office from a folder, and what was left half written. Others' stay.
func Prune(folder string, kind Kind, account string, keep int) error {
	files, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	type old struct {
		path string
		head Head
	}
	var whole []old
	for _, f := range files {
		path := filepath.Join(folder, f.Name())
		part := strings.HasSuffix(path, Extension+partMark)
		if !part && filepath.Ext(path) != Extension || !f.Type().IsRegular() {
			continue
		}
		head, err := LookAt(path)
		switch {
		case err != nil || head.Kind != kind || head.Account != account:
		case part:
			_ = os.Remove(path) // or another time
		default:
			whole = append(whole, old{path, head})
		}
	}
	slices.SortFunc(whole, func(a, b old) int { return b.head.At.Compare(a.head.At) })
	for _, o := range whole[min(keep, len(whole)):] {
		err = errors.Join(err, os.Remove(o.path))
	}
	return err
}
