package bridge

import (
	"os"
	"path/filepath"
	"testing"
)

func TestANameWithoutItsEndingOverwritesNothing(t *testing.T) {
	folder := t.TempDir()
	old := filepath.Join(folder, "求人.pdf")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := file{"求人", ".pdf", []byte("new")}
	for _, want := range []string{"求人 (2).pdf", "求人 (3).pdf"} {
		if got, err := f.write(filepath.Join(folder, "求人")); err != nil || filepath.Base(got) != want {
			t.Errorf("%s: %s, %v", want, got, err)
		}
	}
	if text, err := os.ReadFile(old); err != nil || string(text) != "old" {
		t.Errorf("%q, %v", text, err)
	}
	// With its ending the system has asked.
	if got, err := f.write(old); err != nil || got != old {
		t.Errorf("%s, %v", got, err)
	}
	if text, err := os.ReadFile(old); err != nil || string(text) != "new" {
		t.Errorf("%q, %v", text, err)
	}
}
