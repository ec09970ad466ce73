package backend_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRoomsWithoutTheRaceDetectorStartNothing reads the list of PURE in the Makefile, whose tests run without it: no file of theirs has a go
// statement, a channel, or a group that starts what it is given.
func TestRoomsWithoutTheRaceDetectorStartNothing(t *testing.T) {
	text, err := os.ReadFile("../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	_, list, found := strings.Cut(string(text), "PURE     := $(addprefix ./backend/,")
	list, _, ends := strings.Cut(list, ")")
	rooms := strings.Fields(strings.ReplaceAll(list, "\\", " "))
	if !found || !ends || len(rooms) < 20 {
		t.Fatalf("the Makefile has no list of them: %q", rooms)
	}
	for _, room := range rooms {
		files, err := filepath.Glob(filepath.Join(filepath.FromSlash(room), "*.go"))
		if err != nil || len(files) == 0 {
			t.Errorf("%s: no such room", room)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") && startsSomething(t, file) {
				t.Errorf("%s starts something beside itself: its room needs the race detector", file)
			}
		}
	}
}

func startsSomething(t *testing.T, file string) (does bool) {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt, *ast.ChanType:
			does = true
		case *ast.SelectorExpr:
			does = does || n.Sel.Name == "Go" // errgroup.Group, sync.WaitGroup
		}
		return !does
	})
	return does
}
