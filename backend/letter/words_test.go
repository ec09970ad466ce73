package letter_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/seeker"
)

// TestTheWordsOfAVersionStayAsTheyAre compares every word that the text part of a letter may be made of with those
// that were put down for its version: of the code, and of each form by itself, so that one changed label ends the comparison
// of no other. Two programs that write one version in different words would quarantine each other's letters.
func TestTheWordsOfAVersionStayAsTheyAre(t *testing.T) {
	staysAsItIs(t, fmt.Sprintf("words-%d.txt", letter.TextVersion), "textVersion", codeWords(t))
	forms := []form.Form{establishment.Form(), applicant.Form(), applicant.OutcomeForm(), seeker.Form(), seeker.SearchForm()}
	for _, k := range posting.Kinds() {
		forms = append(forms, posting.FormOf(k))
	}
	for _, f := range forms {
		staysAsItIs(t, fmt.Sprintf("words-%s-%d.txt", f.Key, f.Version), "Version beside the form", formWords(f))
	}
}

func staysAsItIs(t *testing.T, name, version, now string) {
	t.Helper()
	file := vectorFile(name)
	was, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) && *update {
		was, err = []byte(now), os.WriteFile(file, []byte(now), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	if now == string(was) {
		return
	}
	before := strings.Split(string(was), "\n")
	for i, line := range strings.Split(now, "\n") {
		if i >= len(before) || line != before[i] {
			t.Errorf("line %d is now\n%s", i+1, line)
			break
		}
	}
	t.Errorf("the words are not those of testdata/letters/%s: raise %s, then go test ./backend/letter -run Words -update. "+
		"Only while no program that writes this version was released, remove the file and write it anew", name, version)
}

// codeWords are every text in the code that renders.
func codeWords(t *testing.T) string {
	t.Helper()
	var s strings.Builder
	for _, pattern := range []string{"readable*.go", "../form/print.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			fmt.Fprintf(&s, "\n%s\n%s", filepath.Base(file), textsIn(t, file))
		}
	}
	return s.String()
}

// formWords is a line for each field, in the order in which they are printed.
func formWords(f form.Form) string {
	var s strings.Builder
	fmt.Fprintf(&s, "\nform %s\n", f.Key)
	for _, section := range f.Sections {
		for _, fd := range section.Fields {
			fmt.Fprintf(&s, "%s %s %q row %q %q before %q unit %q", fd.Key, fd.Kind, fd.Label.JA, fd.Row, section.Rows[fd.Row].JA, fd.Before.JA, fd.Unit.JA)
			fmt.Fprintf(&s, " chars %d glue %t quiet %t span %t", fd.Chars, fd.Glue, fd.Quiet, fd.Span)
			for _, o := range fd.Options {
				fmt.Fprintf(&s, " %s=%s", o.Code, o.Label.JA)
			}
			s.WriteString("\n")
		}
	}
	return s.String()
}

// textsIn lists the texts in a file of code, in their order.
func textsIn(t *testing.T, file string) string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var s strings.Builder
	ast.Inspect(f, func(n ast.Node) bool {
		if _, ok := n.(*ast.ImportSpec); ok {
			return false
		}
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&s, "%q\n", text)
		}
		return true
	})
	return s.String()
}
