package external

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestAFileIsAnAddress(t *testing.T) {
	for path, want := range map[string]string{
		"/home/hanako/求人 #1 (50%)?/票.pdf": "file:///home/hanako/%E6%B1%82%E4%BA%BA%20%231%20%2850%25%29%3F/%E7%A5%A8.pdf",
		"C:/Users/hanako/a b.pdf":         "file:///C:/Users/hanako/a%20b.pdf",
		"//server/users/a.pdf":            "file://server/users/a.pdf",
	} {
		got := strings.NewReplacer("(", "%28", ")", "%29").Replace(addressOf(path))
		if got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
}

func TestNobodyWaitsForAViewer(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("xdg-open is Linux's")
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "xdg-open"), []byte("#!/bin/sh\nexec sleep 5\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":/usr/bin:/bin")
	began := time.Now()
	if err := Show("/tmp/x.pdf"); err != nil || time.Since(began) > 4*time.Second {
		t.Errorf("%v after %s", err, time.Since(began))
	}
	t.Setenv("PATH", t.TempDir())
	if err := Show("/tmp/x.pdf"); err == nil {
		t.Error("no program, and nobody says so")
	}
}
