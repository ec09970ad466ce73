package external

import (
	"os"
	"path/filepath"
	"testing"
)

func TestNvidiasDriverIsSpared(t *testing.T) {
	driver := filepath.Join(t.TempDir(), "version")
	look := func(want string) {
		t.Helper()
		if err := SpareGraphics(driver); err != nil {
			t.Fatal(err)
		}
		if got := os.Getenv(renderer); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	t.Setenv(renderer, "0") // what the person says stays
	if err := os.WriteFile(driver, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	look("0")
	if err := os.Unsetenv(renderer); err != nil {
		t.Fatal(err)
	}
	look("1")
	if err := os.Unsetenv(renderer); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(driver); err != nil {
		t.Fatal(err)
	}
	look("")
}
