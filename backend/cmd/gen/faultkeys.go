package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/posting"
)

// glued are the keys that are put together of a beginning and a name, by their beginning.
func glued() map[string][]string {
	all := letter.Reasons()
	all["posting.request."] = texts(posting.RequestKinds())
	return all
}

// Rooms that tell what they met by keys in tables and returns, and what those keys look like there.
var keyed = map[string]*regexp.Regexp{ //nolint:gochecknoglobals // a constant in all but syntax
	"mailbox": regexp.MustCompile(`^mail\.[a-z][A-Za-z]*$`),
	"courier": regexp.MustCompile(`^(mail|storage|letter)\.[a-z][A-Za-z]*$`),
	"sqlite":  regexp.MustCompile(`^storage\.[a-z][A-Za-z]*$`),
	"letter":  regexp.MustCompile(`^letter\.[a-z][A-Za-z]*$`),
	"bridge":  regexp.MustCompile(`^program\.[a-z][A-Za-z]*$`),
}

// faultKeys finds, in the code of the rooms below a folder, every key by which a person may be told what went wrong. It returns an
// error for a key that cannot be found: a key is a text in the code, or its room or its beginning is named above.
func faultKeys(root string) ([]string, error) {
	keys := map[string]bool{}
	for begin, reasons := range letter.Reasons() { // told as views, not as faults
		for _, r := range reasons {
			keys[begin+r] = true
		}
	}
	for _, hint := range mailbox.Hints() { // they stand in a table
		keys[hint] = true
	}
	err := filepath.WalkDir(root, func(path string, f fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case f.IsDir() && slices.Contains([]string{"cmd", "xtest", "faults", "testdata"}, f.Name()):
			return filepath.SkipDir
		case filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		room, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		return keysIn(path, filepath.ToSlash(room), keys)
	})
	all := make([]string, 0, len(keys))
	for k := range keys {
		all = append(all, k)
	}
	slices.Sort(all)
	return all, err
}

func keysIn(path, room string, keys map[string]bool) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	var lost error
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			if shape := keyed[room]; shape != nil && n.Kind == token.STRING {
				if text, err := strconv.Unquote(n.Value); err == nil && shape.MatchString(text) {
					keys[text] = true
				}
			}
		case *ast.CallExpr:
			arg := keyOf(n)
			if arg == nil {
				return true
			}
			found, ok := spelled(arg)
			for _, k := range found {
				keys[k] = true
			}
			if !ok && keyed[room] == nil {
				lost = fmt.Errorf("%s: a fault's key is no text that could be found", files.Position(n.Pos()))
			}
		}
		return true
	})
	return lost
}

// keyOf is the key's place in a call of fault.New or fault.At; nil for any other call.
func keyOf(call *ast.CallExpr) ast.Expr {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	if room, ok := f.X.(*ast.Ident); !ok || room.Name != "fault" || f.Sel.Name != "New" && f.Sel.Name != "At" {
		return nil
	}
	return call.Args[len(call.Args)-1]
}

// spelled are the keys an expression may be.
func spelled(e ast.Expr) ([]string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return []string{text}, err == nil
	case *ast.BinaryExpr:
		begin, ok := spelled(e.X)
		if !ok {
			return nil, false
		}
		var all []string
		for _, name := range glued()[begin[0]] {
			all = append(all, begin[0]+name)
		}
		return all, len(all) > 0
	}
	return nil, false
}
