// Package private keeps folders and files to the user whose they are, also those that were there before. On Windows a user's folder is
// closed to others by what it inherits, and nothing is changed. It knows nothing of what lies in them.
package private

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
)

// What others may not do with a folder or file of ours: anything.
const (
	folderMode fs.FileMode = 0o700
	fileMode   fs.FileMode = 0o600
	others     fs.FileMode = 0o077
)

// ErrShared says that a folder is everybody's, as /tmp is, and so cannot be closed to others.
var ErrShared = errors.New("the folder belongs to everybody: choose one of your own")

// Folder makes a folder, and those above it that are missing, or closes an existing one to others. It is true where others could look
// into it until now, so that somebody may be told.
func Folder(path string) (wasOpen bool, err error) {
	if err := os.MkdirAll(path, folderMode); err != nil {
		return false, err
	}
	is, err := os.Stat(path)
	if err != nil || runtime.GOOS == "windows" || is.Mode()&others == 0 {
		return false, err
	}
	if is.Mode()&fs.ModeSticky != 0 {
		return false, fmt.Errorf("%s: %w", path, ErrShared)
	}
	return true, os.Chmod(path, folderMode)
}

// File makes an empty file, or closes an existing one to others.
func File(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, fileMode)
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), closeToOthers(path))
}

// Close closes those of some files to others that are there.
func Close(paths ...string) (err error) {
	for _, path := range paths {
		if e := closeToOthers(path); !errors.Is(e, fs.ErrNotExist) {
			err = errors.Join(err, e)
		}
	}
	return err
}

func closeToOthers(path string) error {
	is, err := os.Lstat(path)
	if err != nil || runtime.GOOS == "windows" || is.Mode()&others == 0 || is.Mode()&fs.ModeSymlink != 0 {
		return err
	}
	return os.Chmod(path, fileMode)
}
