package main

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyujindesk/backend/backup"
	"kyujindesk/backend/fault"
)

const passphrase = "ひみつの合言葉はながい"

// backedUp is an office with an establishment, and a backup of it.
func backedUp(t *testing.T) (dir, path string) {
	t.Helper()
	dir, into := made(t), t.TempDir()
	if _, err := officed(t, "backup", "--dir", dir, "--into", into); !fault.Is(err, fault.State) {
		t.Fatalf("without a key: %v", err)
	}
	if _, err := officed(t, "code", "issue", "--dir", dir, "--establishment", "1301-123456-1", "--phone", "03-0000-0000", "--name", "例示商店"); err != nil {
		t.Fatal(err)
	}
	query(t, dir, `INSERT INTO peer (name, epoch) VALUES ('a desk', 'before')`)
	paper := filepath.Join(into, "key.pdf")
	out, err := officed(t, "backup", "--dir", dir, "--into", into, "--passphrase-file", secret(t, passphrase+"よ"), "--paper", paper)
	if err != nil {
		t.Fatal(err)
	}
	if pdf, err := os.ReadFile(paper); err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) {
		t.Errorf("the paper: %v", err)
	}
	return dir, strings.TrimSpace(out)
}

// query does something to an office's file, and gives the one text it answers with.
func query(t *testing.T, dir, statement string) (answer string) {
	t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(dir, databaseFile))
	if err == nil {
		if err = db.QueryRowContext(t.Context(), statement).Scan(&answer); errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		err = errors.Join(err, db.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestAnOfficeComesBackElsewhere(t *testing.T) {
	dir, path := backedUp(t)
	before, err := officed(t, "code", "list", "--dir", dir)
	if err != nil || !strings.Contains(before, "1301-123456-1") {
		t.Fatalf("%q, %v", before, err)
	}
	look, err := officed(t, "restore", "--look", "--dir", dir, "--secret-file", secret(t, passphrase+"よ"), path)
	if err != nil || !strings.HasPrefix(look, "41010\t") || !strings.Contains(look, "試験の窓口\tmadoguchi@example.jp") {
		t.Errorf("what is in it: %q, %v", look, err)
	}
	elsewhere := filepath.Join(t.TempDir(), "other")
	if _, err := officed(t, "restore", "--dir", elsewhere, "--secret-file", secret(t, passphrase+"よ"), path); err != nil {
		t.Fatal(err)
	}
	closedToOthers(t, elsewhere)
	if over := query(t, elsewhere, `SELECT over FROM peer`); over != "restored" {
		t.Errorf("what was said to a desk goes on as if nothing had been: %q", over)
	}
	if after, err := officed(t, "code", "list", "--dir", elsewhere); err != nil || after != before {
		t.Errorf("after: %q, %v", after, err)
	}
	if out, err := officed(t, "backup", "--dir", elsewhere, "--into", t.TempDir()); err != nil || out == "" {
		t.Errorf("its own next backup: %q, %v", out, err)
	}
	left, err := os.ReadDir(elsewhere)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range left {
		if f.IsDir() || strings.Contains(f.Name(), ".copy") {
			t.Errorf("%s is left", f.Name())
		}
	}
	if out, err := officed(t, "journal", "list", "--dir", elsewhere); err != nil || !strings.Contains(out, "backup.key") {
		t.Errorf("who made the key is not in the journal: %q, %v", out, err)
	}
}

func TestAnOfficeIsNotPutOverAnother(t *testing.T) {
	dir, path := backedUp(t)
	was, err := os.ReadFile(filepath.Join(dir, databaseFile))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := officed(t, "restore", "--dir", dir, "--secret-file", secret(t, passphrase+"よ"), path); !fault.Is(err, fault.State) {
		t.Errorf("over an office: %v", err)
	}
	if err := os.Rename(filepath.Join(dir, keyFile), filepath.Join(t.TempDir(), keyFile)); err != nil { // an office of the window alone
		t.Fatal(err)
	}
	if _, err := officed(t, "restore", "--dir", dir, "--secret-file", secret(t, passphrase+"よ"), path); !fault.Is(err, fault.State) {
		t.Errorf("over an office without a key file: %v", err)
	}
	if now, err := os.ReadFile(filepath.Join(dir, databaseFile)); err != nil || !bytes.Equal(was, now) {
		t.Errorf("it was touched: %v", err)
	}
	empty := t.TempDir()
	for name, c := range map[string]struct{ secret, path string }{
		"another passphrase": {"ほかの合言葉をいれてみる", path},
		"no file":            {passphrase + "よ", path + ".no"},
		"no backup":          {passphrase + "よ", filepath.Join(dir, databaseFile)},
	} {
		if _, err := officed(t, "restore", "--dir", empty, "--secret-file", secret(t, c.secret), c.path); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
		if left, err := os.ReadDir(empty); err != nil || len(left) > 0 {
			t.Errorf("%s: %v stay, %v", name, left, err)
		}
	}
}

// TestAKeyThatStandsIsOfThisOffice: a restore that died before its database came is made again; another office's key stays.
func TestAKeyThatStandsIsOfThisOffice(t *testing.T) {
	dir, path := backedUp(t)
	own, err := os.ReadFile(filepath.Join(dir, keyFile))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]bool{string(own): true, "of another office": false} {
		elsewhere := t.TempDir()
		file := filepath.Join(elsewhere, keyFile)
		if err := os.WriteFile(file, []byte(key), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := officed(t, "restore", "--dir", elsewhere, "--secret-file", secret(t, passphrase+"よ"), path)
		_, none := os.Stat(filepath.Join(elsewhere, databaseFile))
		if now, readErr := os.ReadFile(file); readErr != nil || string(now) != key || (err == nil) != want || (none == nil) != want {
			t.Errorf("%q: %v, %v, %q", key, err, none, now)
		}
	}
}

func TestTheNewestBackupsStay(t *testing.T) {
	dir, path := backedUp(t)
	into := filepath.Dir(path)
	other := filepath.Join(into, "other"+backup.Extension)
	if err := os.WriteFile(other, []byte("of somebody else"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path, filepath.Join(into, "older"+backup.Extension)); err != nil {
		t.Fatal(err)
	}
	out, err := officed(t, "backup", "--dir", dir, "--into", into, "--keep", "1")
	if err != nil {
		t.Fatal(err)
	}
	all, err := filepath.Glob(filepath.Join(into, "*"+backup.Extension))
	if err != nil || len(all) != 2 {
		t.Errorf("%s: %v, %v", out, all, err)
	}
	for _, keep := range []string{"0", "-1", "1000"} {
		if _, err := officed(t, "backup", "--dir", dir, "--into", into, "--keep", keep); !fault.Is(err, fault.Invalid) {
			t.Errorf("keep %s: %v", keep, err)
		}
	}
	if _, err := officed(t, "backup", "--dir", dir, "--into", filepath.Join(into, "none")); !fault.Is(err, fault.Storage) {
		t.Errorf("a folder that is away: %v", err)
	}
	if _, err := officed(t, "backup", "--dir", dir, "--into", into, "--passphrase-file", secret(t, "short")); !fault.Is(err, fault.Invalid) {
		t.Errorf("a short passphrase: %v", err)
	}
}
