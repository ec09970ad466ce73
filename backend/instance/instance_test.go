package instance_test

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kyujindesk/backend/instance"
)

func TestASecondStartBringsTheFirstToTheFront(t *testing.T) {
	folder := shortFolder(t)
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	asked := make(chan string, 2)
	first, err := instance.Hold(t.Context(), folder, "", func(file string) { asked <- file })
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{"": 0o700, "running.lock": 0o600, "running.sock": 0o600} {
		if is, err := os.Stat(filepath.Join(folder, name)); err != nil || runtime.GOOS != "windows" && is.Mode().Perm() != want {
			t.Errorf("%q: %v, %v", name, is.Mode(), err)
		}
	}
	if !first.WasOpen() && runtime.GOOS != "windows" {
		t.Error("nobody is told that the folder was open")
	}
	if _, err := instance.Hold(t.Context(), folder, "/控え/例示商店.kyujinbackup", nil); !errors.Is(err, instance.ErrRunning) {
		t.Errorf("second start: %v", err)
	}
	if file := <-asked; file != "/控え/例示商店.kyujinbackup" {
		t.Errorf("asked to open %q", file)
	}
	if err := first.Release(); err != nil {
		t.Fatal(err)
	}
	again, err := instance.Hold(t.Context(), folder, "", func(string) {})
	if err != nil {
		t.Fatalf("after the first has ended: %v", err)
	}
	if err := again.Release(); err != nil {
		t.Error(err)
	}
}

func TestAFolderWithALongNameIsHeldLikeAnyOther(t *testing.T) {
	folder := filepath.Join(t.TempDir(), strings.Repeat("求人", 20), "data")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_RUNTIME_DIR", shortFolder(t))
	asked := make(chan string, 1)
	first, err := instance.Hold(t.Context(), folder, "", func(file string) { asked <- file })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := instance.Hold(t.Context(), folder, "", nil); !errors.Is(err, instance.ErrRunning) {
		t.Errorf("second start: %v", err)
	}
	<-asked
	if err := first.Release(); err != nil {
		t.Error(err)
	}
}

func TestAFolderIsHeldWhereNobodyCanKnock(t *testing.T) {
	folder := filepath.Join(t.TempDir(), strings.Repeat("求人", 20), "data")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_RUNTIME_DIR", filepath.Join(folder, "missing"))
	first, err := instance.Hold(t.Context(), folder, "", func(string) {})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := instance.Hold(t.Context(), folder, "", nil); !errors.Is(err, instance.ErrRunning) {
		t.Errorf("second start: %v", err)
	}
	if err := first.Release(); err != nil {
		t.Error(err)
	}
}

func shortFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "kyujin") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}

// TestWhoKnocksAndSaysNothingHoldsNobodyUp: the next one is heard all the same, and a path that is none is not handed on.
func TestWhoKnocksAndSaysNothingHoldsNobodyUp(t *testing.T) {
	folder := shortFolder(t)
	asked := make(chan string, 3)
	first, err := instance.Hold(t.Context(), folder, "", func(file string) { asked <- file })
	if err != nil {
		t.Fatal(err)
	}
	silent, err := (&net.Dialer{}).DialContext(t.Context(), "unix", filepath.Join(folder, "running.sock"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = silent.Close() }()
	for _, file := range []string{"", strings.Repeat("x", 1<<20), "/控え.kyujinbackup"} {
		if _, err := instance.Hold(t.Context(), folder, file, nil); !errors.Is(err, instance.ErrRunning) {
			t.Errorf("second start: %v", err)
		}
	}
	for _, want := range []string{"", "", "", "/控え.kyujinbackup"} {
		if got := <-asked; got != want {
			t.Errorf("handed over %.40q, want %q", got, want)
		}
	}
	if err := first.Release(); err != nil {
		t.Error(err)
	}
}
