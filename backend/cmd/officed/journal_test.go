package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyujindesk/backend/journal"
	"kyujindesk/backend/office"
)

// made makes an office and gives its folder.
func made(t *testing.T) string {
	t.Helper()
	dir, password := filepath.Join(t.TempDir(), "office"), filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(password, []byte("himitsu\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := officed(t, "init", "--dir", dir, "--name", "試験の窓口", "--code", "41010", "--address", "madoguchi@example.jp", "--user", "madoguchi",
		"--password-file", password, "--imap", "mail.example.jp:993", "--smtp", "mail.example.jp:587"); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTheJournalIsListedAndVerified(t *testing.T) {
	dir := made(t)
	if out, err := officed(t, "journal", "verify", "--dir", dir); err != nil || out != "lines 0 to 0, known by mail to 0\n" {
		t.Errorf("an empty one: %q, %v", out, err)
	}
	if _, err := officed(t, "account", "trust", "--dir", dir, "--days", "7", "--by", "\x1b[2J佐藤"); err != nil {
		t.Fatal(err)
	}
	if out, err := officed(t, "journal", "list", "--dir", dir, "--since", "2026-11-21", "--until", "2026-11-21"); err != nil ||
		!strings.Contains(out, "rules.trust") || strings.Contains(out, "\x1b") || !strings.Contains(out, "officed") {
		t.Errorf("%q, %v", out, err)
	}
	if out, err := officed(t, "journal", "list", "--dir", dir, "--until", "2026-11-20"); err != nil || out != "" {
		t.Errorf("of before: %q, %v", out, err)
	}
	if _, err := officed(t, "journal", "list", "--dir", dir, "--since", "yesterday"); err == nil {
		t.Error("took a day that is none")
	}
	var lines []journal.Line
	if out, err := officed(t, "journal", "list", "--dir", dir, "--json"); err != nil || json.Unmarshal([]byte(out), &lines) != nil || len(lines) != 1 || lines[0].Clerk != "officed" {
		t.Errorf("%q, %v", out, err)
	}
	var checked office.Checked
	if out, err := officed(t, "journal", "verify", "--dir", dir, "--json"); err != nil || json.Unmarshal([]byte(out), &checked) != nil || checked.Lines != 1 || checked.Findings == nil {
		t.Errorf("%q, %v", out, err)
	}
	if _, err := officed(t, "journal", "verify", "--dir", dir, "--head", "1-2-3"); err == nil || !strings.Contains(err.Error(), "journal.head") {
		t.Errorf("a line that is none: %v", err)
	}
}
