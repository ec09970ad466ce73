//go:build !windows

package logging_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyujindesk/backend/logging"
)

// TestTheLogIsClosedToOthersAndShowsWhatItHolds has a folder and a log that were open, and somebody whose words are for a terminal.
func TestTheLogIsClosedToOthersAndShowsWhatItHolds(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "log")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	file, old := filepath.Join(folder, "kyujin-desk.log"), filepath.Join(folder, "kyujin-desk-2026-01-01.log")
	for _, path := range []string{file, old} {
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{folder, file, old} { // whatever the umask
		if err := os.Chmod(path, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	log, closer := logging.Open(folder)
	log.Error("act", "error", "\x1b[2J\u202eevil\nlevel=INFO")
	if err := closer.Close(); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]os.FileMode{folder: 0o700, file: 0o600, old: 0o600} {
		if is, err := os.Stat(path); err != nil || is.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, is.Mode(), err)
		}
	}
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), "open to others until now") || strings.ContainsAny(string(text), "\x1b\u202e") || strings.Count(string(text), "\n") != 2 {
		t.Errorf("%q, %v", text, err)
	}
}
