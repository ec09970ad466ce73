package private_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kyujindesk/backend/private"
)

func TestAFileIsReplacedAsAWholeOrNotAtAll(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "求人票 (1).pdf")
	for _, text := range []string{"first", "second, and longer", ""} {
		if err := private.Replace(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != text {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	// Who reads the old one meanwhile has all of it: nothing was written over it.
	if err := private.Replace(path, []byte("the old one")); err != nil {
		t.Fatal(err)
	}
	reader, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS == "windows" { // where an open file is neither replaced nor removed
		if err := private.Replace(path, []byte("new")); !errors.Is(err, private.ErrInUse) {
			t.Errorf("an open file was replaced: %v", err)
		}
		if err := private.Remove(path); !errors.Is(err, private.ErrInUse) {
			t.Errorf("an open file was removed: %v", err)
		}
	} else {
		if err := private.Replace(path, []byte("new")); err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(reader); err != nil || string(got) != "the old one" {
			t.Errorf("the old one is %q, %v", got, err)
		}
	}
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
	if runtime.GOOS != "windows" { // where a link wants an administrator
		throughALink(t, folder, path)
	}
	// What cannot be put in place leaves what was there, and nothing of its own.
	taken := filepath.Join(folder, "a folder")
	if err := os.Mkdir(taken, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := private.Replace(taken, []byte("x")); err == nil || errors.Is(err, private.ErrInUse) {
		t.Errorf("a folder was replaced: %v", err)
	}
	if err := private.Replace(filepath.Join(folder, "nowhere", "x"), nil); err == nil {
		t.Error("into a folder that is not there")
	}
	left, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range left {
		if strings.HasSuffix(f.Name(), ".new") {
			t.Errorf("%s is left", f.Name())
		}
	}
}

func throughALink(t *testing.T, folder, path string) {
	t.Helper()
	link := filepath.Join(folder, "link.pdf")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := private.Replace(link, []byte("through a link")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "through a link" {
		t.Errorf("%q", got)
	}
	if is, err := os.Lstat(link); err != nil || is.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
	if err := private.Remove(link); err != nil {
		t.Error(err)
	}
}
