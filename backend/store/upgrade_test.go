package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/sqlite"
	deskstore "kyujindesk/backend/store/desk"
)

// filesKept are the files earlier programs have left, and what stands in each. One is added with every schema that is released
// (go test ./backend/store -run KeptFiles -update); none is ever made anew.
var filesKept = map[string]string{"desk-0013.db.gz": "desk", "office-0014.db.gz": "office"}

// later is a step that no program has yet.
const later = `-- +goose Up
CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;
INSERT INTO later (id) VALUES (7);
ALTER TABLE outbox ADD COLUMN later TEXT NOT NULL DEFAULT 'x';
`

func withLater(k sqlite.Kind) sqlite.Kind {
	k.Schema = append(slices.Clone(k.Schema), fstest.MapFS{"9000_later.sql": {Data: []byte(later)}})
	return k
}

func filepathsOf(folder fs.FS) ([]string, error) { return fs.Glob(folder, "*.sql") }

// copies are those that lie beside a file.
func copies(t *testing.T, path string) []string {
	t.Helper()
	all, err := filepath.Glob(path + ".before-*")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// same says in which rows two files differ, over the columns of the first; empty for none.
func same(t *testing.T, first, second string) (differ []string) {
	t.Helper()
	a, b := looked(t, first), looked(t, second)
	for _, table := range lines(t, a, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'goose%' AND name NOT LIKE 'sqlite%'`) {
		if table == "instance" { // changes whenever the file is opened
			continue
		}
		columns := lines(t, a, `SELECT 'quote("' || name || '")' FROM pragma_table_info('`+table+`')`)
		query := "SELECT " + strings.Join(columns, " || ',' || ") + ` FROM "` + table + `" ORDER BY 1`
		if !slices.Equal(lines(t, a, query), lines(t, b, query)) {
			differ = append(differ, table)
		}
	}
	return differ
}

func TestEveryFileThatWasEverKeptIsUpgraded(t *testing.T) {
	for packed, name := range filesKept {
		k := kinds()[slices.Index([]string{"desk", "office"}, name)]
		t.Run(packed, func(t *testing.T) {
			old := kept(t, packed)
			if got := lines(t, looked(t, old), "SELECT count(*) FROM outbox"); got[0] == "0" {
				t.Fatal("nothing stands in the file that was kept")
			}
			path := kept(t, packed)
			if err := open(t, path, withLater(k)); err != nil {
				t.Fatal(err)
			}
			db := looked(t, path)
			if got := lines(t, db, "SELECT id || (SELECT max(later) FROM outbox) FROM later"); !slices.Equal(got, []string{"7x"}) {
				t.Errorf("the later step has done %v", got)
			}
			if differ := same(t, old, path); len(differ) > 0 {
				t.Errorf("after the upgrade other rows stand in %v", differ)
			}
			fresh := filepath.Join(t.TempDir(), "fresh.db")
			if err := open(t, fresh, withLater(k)); err != nil {
				t.Fatal(err)
			}
			if a, b := lines(t, db, schemaText), lines(t, looked(t, fresh), schemaText); !slices.Equal(a, b) {
				t.Errorf("the schema is not that of a new file:\n%s\n\n%s", strings.Join(a, "\n"), strings.Join(b, "\n"))
			}
			if astray := lines(t, db, "SELECT 1 FROM pragma_foreign_key_check"); len(astray) > 0 {
				t.Errorf("%d rows point nowhere", len(astray))
			}
		})
	}
}

// TestAFileIsCopiedBeforeItIsUpgraded: the copy opens and holds what was there; it goes after the next good start.
func TestAFileIsCopiedBeforeItIsUpgraded(t *testing.T) {
	for packed, name := range filesKept {
		k := kinds()[slices.Index([]string{"desk", "office"}, name)]
		t.Run(packed, func(t *testing.T) {
			old, path := kept(t, packed), kept(t, packed)
			if err := open(t, path, withLater(k)); err != nil {
				t.Fatal(err)
			}
			made := copies(t, path)
			if len(made) != 1 {
				t.Fatalf("copies: %v", made)
			}
			if is, err := os.Stat(made[0]); err != nil || is.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
				t.Errorf("the copy is open to others: %v, %v", is.Mode(), err)
			}
			t.Run("copy", func(t *testing.T) { // which lets go of the files
				if differ := same(t, old, made[0]); len(differ) > 0 {
					t.Errorf("in the copy other rows stand in %v", differ)
				}
				if got := lines(t, looked(t, made[0]), "SELECT name FROM sqlite_schema WHERE name = 'later'"); len(got) > 0 {
					t.Error("the copy was made after the upgrade")
				}
			})
			whole, err := os.ReadFile(made[0])
			aside := filepath.Join(t.TempDir(), "copy.db")
			if err := errors.Join(err, os.WriteFile(aside, whole, 0o600), open(t, aside, k)); err != nil {
				t.Errorf("the copy does not open: %v", err)
			}
			if err := open(t, path, withLater(k)); err != nil {
				t.Fatal(err)
			}
			if left := copies(t, path); len(left) > 0 {
				t.Errorf("after the next good start there are still %v", left)
			}
		})
	}
}

// TestACopyStaysWhileTheUpgradeFails: a step that cannot be done changes nothing, and its copy stays beside the file.
func TestACopyStaysWhileTheUpgradeFails(t *testing.T) {
	k := deskstore.Kind()
	k.Schema = append(k.Schema, fstest.MapFS{"9000_wrong.sql": {Data: []byte("-- +goose Up\nDROP TABLE outbox;\nDROP TABLE nothing;\n")}})
	old, path := kept(t, "desk-0013.db.gz"), kept(t, "desk-0013.db.gz")
	for range 2 {
		if err := open(t, path, k); err == nil {
			t.Fatal("a step that cannot be done was done")
		}
		if differ := same(t, old, path); len(differ) > 0 || len(copies(t, path)) == 0 {
			t.Errorf("other rows stand in %v, copies: %v", differ, copies(t, path))
		}
	}
}

// TestAFileFromBeforeTheFirstSchemaIsRefused: its rows cannot be carried over, and nothing in it is touched.
func TestAFileFromBeforeTheFirstSchemaIsRefused(t *testing.T) {
	for _, k := range kinds() {
		path := filepath.Join(t.TempDir(), "store.db")
		before := sqlite.Kind{Name: k.Name, ApplicationID: k.ApplicationID, Schema: k.Schema}
		if err := open(t, path, before); err != nil {
			t.Fatal(err)
		}
		db := looked(t, path)
		for _, do := range []string{"UPDATE goose_db_version SET version_id = 7 WHERE version_id = 11", "DELETE FROM goose_db_version WHERE version_id > 7"} {
			if _, err := db.ExecContext(t.Context(), do); err != nil {
				t.Fatal(err)
			}
		}
		err := open(t, path, k)
		if f, ok := fault.Of(err); !ok || f.Key != "storage.older" {
			t.Errorf("%s: %v", k.Name, err)
		}
		if made := copies(t, path); len(made) > 0 {
			t.Errorf("%s: copied: %v", k.Name, made)
		}
	}
}
