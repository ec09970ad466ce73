package store_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// statement is how the text of SQL begins in a Go file.
var statement = regexp.MustCompile(`^\s*(SELECT|INSERT|UPDATE|DELETE|WHERE|AND|EXISTS)\b`)

// ours are the words of SQLite that PostgreSQL does not know, or takes for something else.
var ours = regexp.MustCompile(`(?i)\bINSERT OR\b|\bREPLACE INTO\b|\browid\b|\b(instr|iif|ifnull|strftime|datetime|julianday|unixepoch|group_concat|printf|glob|json_\w+)\s*\(|\bx'|\?\d*|\bSELECT \*|\bIS NOT DISTINCT\b|==|\bMATCH\b|"`)

// booleans are the columns that are one, by the steps of all tables.
func booleans(t *testing.T) *regexp.Regexp {
	t.Helper()
	column := regexp.MustCompile(`(?m)^\s*(\w+)\s+INTEGER\b.*CHECK \(\w+ IN \(0, 1\)\)`)
	var names []string
	for _, k := range kinds() {
		for _, folder := range k.Schema {
			files, err := filepathsOf(folder)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files {
				text, err := fs.ReadFile(folder, f)
				if err != nil {
					t.Fatal(err)
				}
				for _, m := range column.FindAllSubmatch(text, -1) {
					names = append(names, string(m[1]))
				}
			}
		}
	}
	if len(names) < 10 {
		t.Fatalf("only the booleans %v", names)
	}
	return regexp.MustCompile(`\b(` + strings.Join(names, "|") + `)\s*(=|<>)\s*\d`)
}

// foreign says what of a statement is not in both databases, or empty.
func foreign(sql string, booleans *regexp.Regexp) string {
	if found := ours.FindString(sql); found != "" {
		return found
	}
	return booleans.FindString(sql)
}

// TestTheSQLIsBothDatabases reads every statement of the rooms.
func TestTheSQLIsBothDatabases(t *testing.T) {
	flags, found := booleans(t), 0
	for _, folder := range []string{"post", "desk", "office"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				literal, ok := n.(*ast.BasicLit)
				if !ok || literal.Kind != token.STRING {
					return true
				}
				sql, err := strconv.Unquote(literal.Value)
				if err != nil || !statement.MatchString(sql) {
					return true
				}
				found++
				if why := foreign(sql, flags); why != "" {
					t.Errorf("%s: %q in %s", set.Position(literal.Pos()), why, sql)
				}
				return true
			})
		}
	}
	if found < 100 {
		t.Errorf("only %d statements", found)
	}
}

func TestTheSQLOfOneDatabaseIsFound(t *testing.T) {
	flags := booleans(t)
	for _, sql := range []string{
		"INSERT OR REPLACE INTO t (a) VALUES ($1)", "SELECT id FROM t WHERE instr(words, $1) > 0", "UPDATE t SET held = 1", "SELECT id FROM t WHERE own=0",
		"SELECT rowid FROM t", "SELECT id FROM t WHERE a = ?1", "INSERT INTO t (a) VALUES (x'')", "SELECT iif(a, 1, 2) FROM t", "SELECT * FROM t",
	} {
		if foreign(sql, flags) == "" {
			t.Errorf("not found: %s", sql)
		}
	}
	if why := foreign("UPDATE t SET held = TRUE, sent = 0 WHERE NOT own AND a IN (SELECT b FROM u)", flags); why != "" {
		t.Errorf("found %q where nothing is", why)
	}
}
