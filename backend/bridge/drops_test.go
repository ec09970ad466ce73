package bridge

import (
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
)

// TestWhatWasDroppedIsGivenOnce: the page gets names and contents, never a path, and nothing that the window did not tell of.
func TestWhatWasDroppedIsGivenOnce(t *testing.T) {
	life := NewLife(slog.New(slog.DiscardHandler))
	life.Begin(t.Context(), nil)
	s := NewDrops(life)
	if view, err := s.Take(); err != nil || len(view.Files) != 0 {
		t.Errorf("nothing was dropped: %+v, %v", view, err)
	}
	path := filepath.Join(t.TempDir(), "求人.html")
	if err := os.WriteFile(path, []byte("<p>"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.dropped(3, 4, []string{path})
	if view, err := s.Take(); err != nil || len(view.Files) != 1 || view.Files[0] != (DroppedFile{"求人.html", "PHA+"}) || view.X != 3 || view.Y != 4 {
		t.Errorf("%+v, %v", view, err)
	}
	if view, err := s.Take(); err != nil || len(view.Files) != 0 {
		t.Errorf("given twice: %+v, %v", view, err)
	}
	large := filepath.Join(t.TempDir(), "large")
	if err := os.WriteFile(large, make([]byte, applicants.MaxDocument+1), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, code := range map[string]fault.Code{large: fault.Invalid, t.TempDir(): fault.Storage, path + "x": fault.Storage} {
		s.dropped(0, 0, []string{path})
		if _, err := s.Take(); err == nil {
			t.Errorf("%s is given, want %s", path, code)
		}
	}
}
