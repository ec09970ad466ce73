//go:build !windows

package private_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"kyujindesk/backend/private"
)

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	is, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return is.Mode().Perm()
}

func TestFoldersAreClosedToOthersAlsoOldOnes(t *testing.T) {
	old := filepath.Join(t.TempDir(), "old")
	if err := os.Mkdir(old, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(old, 0o755); err != nil { // whatever the umask
		t.Fatal(err)
	}
	for _, test := range []struct {
		path    string
		wasOpen bool
	}{{old, true}, {old, false}, {filepath.Join(old, "a", "b"), false}} {
		wasOpen, err := private.Folder(test.path)
		if err != nil || wasOpen != test.wasOpen || mode(t, test.path) != 0o700 {
			t.Errorf("%s: open %t, %v, now %o", test.path, wasOpen, err, mode(t, test.path))
		}
	}
	if mode(t, filepath.Join(old, "a")) != 0o700 {
		t.Error("a folder on the way is open")
	}
}

// TestAFolderOfAllIsLeftAlone has somebody name a folder like /tmp.
func TestAFolderOfAllIsLeftAlone(t *testing.T) {
	shared := t.TempDir()
	if err := os.Chmod(shared, 0o777|fs.ModeSticky); err != nil {
		t.Fatal(err)
	}
	if _, err := private.Folder(shared); !errors.Is(err, private.ErrShared) || mode(t, shared) != 0o777 {
		t.Errorf("%v, now %o", err, mode(t, shared))
	}
}

func TestFilesAreClosedToOthers(t *testing.T) {
	folder := t.TempDir()
	old, fresh := filepath.Join(folder, "a.log"), filepath.Join(folder, "b.db")
	if err := os.WriteFile(old, []byte("kept"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(old, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(private.File(fresh), private.Close(old, filepath.Join(folder, "none"))); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(old); err != nil || string(text) != "kept" || mode(t, old) != 0o600 || mode(t, fresh) != 0o600 {
		t.Errorf("%q, %v, %o and %o", text, err, mode(t, old), mode(t, fresh))
	}
}
