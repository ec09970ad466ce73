package backend

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// longest is how many lines a file may have: what is longer is two things.
const longest = 400

// TestTheTopIsThin: the root builds the services, gives them to the window, starts and stops; everything else is a room.
func TestTheTopIsThin(t *testing.T) {
	files, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(files)
	if !slices.Equal(files, []string{"../app.go", "../main.go"}) {
		t.Errorf("in the root stand %v", files)
	}
}

// TestNoFileIsTwoThings counts the lines of what people write.
func TestNoFileIsTwoThings(t *testing.T) {
	out, err := exec.Command("git", "-C", "..", "ls-files", "*.go", "*.ts", "*.svelte").Output()
	if err != nil {
		t.Fatal(err)
	}
	files := strings.Fields(string(out))
	for _, file := range files {
		if strings.Contains(file, "/wailsjs/") || strings.Contains(file, "/lib/gen/") { // written by make generate
			continue
		}
		text, err := os.ReadFile(filepath.Join("..", file))
		if os.IsNotExist(err) {
			continue // removed, and not committed yet
		}
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(text, []byte("\n")); n > longest {
			t.Errorf("%s has %d lines", file, n)
		}
	}
	if len(files) < 500 {
		t.Errorf("only %d files were looked at", len(files))
	}
}
