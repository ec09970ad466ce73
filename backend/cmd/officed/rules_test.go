package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyujindesk/backend/posting"
)

// What an office sets holds for a check with its folder, and is shown.
func TestCheckUsesTheOfficesMinimumWages(t *testing.T) {
	folder := t.TempDir()
	dir, password, wages := filepath.Join(folder, "office"), filepath.Join(folder, "password"), filepath.Join(folder, "wages.csv")
	table, err := os.ReadFile("../../posting/data/minwage_r8.csv")
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string]string{
		password: "himitsu\n",
		wages:    strings.Replace(string(table), "佐賀県,1030,1095,2026-11-15", "佐賀県,1030,1130,2026-11-15", 1),
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := officed(t, "init", "--dir", dir, "--name", "試験の窓口", "--code", "41010", "--address", "madoguchi@example.jp", "--user", "madoguchi",
		"--password-file", password, "--imap", "mail.example.jp:993", "--smtp", "mail.example.jp:587"); err != nil {
		t.Fatal(err)
	}
	draft := file(t, posting.File{Kind: posting.PartTime, Values: posting.Sample(posting.PartTime)}) // 1,120 yen
	if out, err := officed(t, "check", "--dir", dir, draft); err != nil {
		t.Errorf("before the office set a table: %s %v", out, err)
	}
	if out, err := officed(t, "rules", "show", "--dir", dir); err != nil || !strings.Contains(out, "\n41,佐賀県,1095,2026-11-15\n") {
		t.Errorf("shown: %s %v", out, err)
	}
	if _, err := officed(t, "rules", "set", "--dir", dir, "--wages", wages); err != nil {
		t.Fatal(err)
	}
	if out, err := officed(t, "check", "--dir", dir, draft); !errors.Is(err, errProblems) || !strings.Contains(out, "wage.minimum") {
		t.Errorf("with the office's table: %s %v", out, err)
	}
	if out, err := officed(t, "check", draft); err != nil {
		t.Errorf("without a folder: %s %v", out, err)
	}
	if out, err := officed(t, "rules", "show", "--dir", dir); err != nil || !strings.Contains(out, "\n41,佐賀県,1130,2026-11-15\n") {
		t.Errorf("shown: %s %v", out, err)
	}
	if _, err := officed(t, "check", "--dir", filepath.Join(folder, "none"), draft); err == nil {
		t.Error("checked with an office that is not there")
	}
}
