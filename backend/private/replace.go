package private

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// ErrInUse says that another program keeps a file open and lets nobody replace it, as Excel does on Windows.
var ErrInUse = errors.New("another program has the file open")

// How long Replace and Remove try, and how long it rests between two: a virus scanner or an index looks at a new file for some 100 ms.
const (
	replacing = 2 * time.Second
	between   = 50 * time.Millisecond
)

// Replace writes a file as a whole, for its user alone: what was there stays until all of the new one is on the disk, so that a full disk or a
// power cut leaves the one or the other. A link stays, and what it leads to is replaced. It returns ErrInUse,
// and an error where a folder has that name.
func Replace(path string, content []byte) error {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to
	}
	if is, err := os.Stat(path); err == nil && is.IsDir() { // Windows would say that it is in use
		return &fs.PathError{Op: "replace", Path: path, Err: syscall.EISDIR}
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.new") // mode 0600
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = patiently(func() error { return os.Rename(f.Name(), path) })
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// Remove removes a file. It returns ErrInUse, and what os.Remove does.
func Remove(path string) error {
	return patiently(func() error { return os.Remove(path) })
}

func patiently(act func() error) error {
	for waited := time.Duration(0); ; waited += between {
		err := act()
		switch {
		case err == nil || !inUse(err):
			return err
		case waited >= replacing:
			return errors.Join(ErrInUse, err)
		}
		time.Sleep(between) //nolint:forbidigo // what is waited for is outside, and tells nobody
	}
}
