package store_test

import (
	"compress/gzip"
	"context"
	"database/sql"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/sqlite"
	deskstore "kyujindesk/backend/store/desk"
	officestore "kyujindesk/backend/store/office"
)

var update = flag.Bool("update", false, "write the golden files")

var now = clock.Fixed("2026-11-21T14:00:00+09:00")

func kinds() []sqlite.Kind { return []sqlite.Kind{deskstore.Kind(), officestore.Kind()} }

// looked is a pool of its own at a file, beside the program's.
func looked(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// lines are the rows of a query of one column.
func lines(t *testing.T, db *sql.DB, query string) (all []string) {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

const schemaText = `
	SELECT sql || ';' FROM sqlite_schema
	 WHERE sql IS NOT NULL AND name NOT LIKE 'goose%' AND name NOT LIKE 'sqlite%'
	 ORDER BY type DESC, name`

// open opens a file of a kind, and closes it.
func open(t *testing.T, path string, k sqlite.Kind) error {
	t.Helper()
	d, err := sqlite.Open(t.Context(), path, k, now)
	if err != nil {
		return err
	}
	return d.Close()
}

func TestSchemaIsTheGoldenOne(t *testing.T) {
	for _, k := range kinds() {
		t.Run(k.Name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "store.db")
			if err := open(t, path, k); err != nil {
				t.Fatal(err)
			}
			db := looked(t, path)
			got := strings.Join(lines(t, db, schemaText), "\n\n") + "\n"
			golden := filepath.Join("testdata", k.Name+".schema.golden.sql")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the schema is not that of %s:\n%s", golden, got)
			}
			holds(t, db, k)
		})
	}
}

// holds checks what must be true of every file of a kind, whatever its tables are.
func holds(t *testing.T, db *sql.DB, k sqlite.Kind) {
	t.Helper()
	newest := 0
	for _, folder := range k.Schema {
		files, err := filepathsOf(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			var n int
			if _, err := fmt.Sscanf(f, "%04d_", &n); err != nil {
				t.Errorf("%s has no number: %v", f, err)
			}
			newest = max(newest, n)
		}
	}
	for query, want := range map[string]string{
		"PRAGMA application_id": fmt.Sprint(k.ApplicationID),
		"PRAGMA user_version":   fmt.Sprint(newest),
		"PRAGMA page_size":      "16384",
		"PRAGMA auto_vacuum":    "2", // incremental
		"PRAGMA journal_mode":   "wal",
		"PRAGMA quick_check":    "ok",

		"SELECT count(*) FROM post WHERE id = 1 AND NOT held AND NOT tidy AND size_limit = 0": "1",
	} {
		if got := lines(t, db, query); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %v, want %s", query, got, want)
		}
	}
	loose := lines(t, db, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'goose%' AND name NOT LIKE 'sqlite%'`)
	if len(loose) > 0 {
		t.Errorf("tables that take any type: %v", loose)
	}
	if tables := lines(t, db, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`); len(tables) < 15 {
		t.Errorf("only the tables %v", tables)
	}
	if astray := lines(t, db, `SELECT "table" FROM pragma_foreign_key_check`); len(astray) > 0 {
		t.Errorf("rows that point nowhere: %v", astray)
	}
}

// kept unpacks the file of a kind that an earlier program left (testdata/desk-0013.db.gz).
func kept(t *testing.T, packed string) (path string) {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", packed))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "store.db")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// pack writes such a file.
func pack(ctx context.Context, from *sql.DB, to string) error {
	whole := to + ".whole"
	if _, err := from.ExecContext(ctx, "VACUUM INTO '"+whole+"'"); err != nil {
		return err
	}
	defer func() { _ = os.Remove(whole) }()
	text, err := os.ReadFile(whole)
	if err != nil {
		return err
	}
	f, err := os.Create(to)
	if err != nil {
		return err
	}
	z := gzip.NewWriter(f)
	if _, err := z.Write(text); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}
