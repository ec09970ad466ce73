package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/posting"
	officestore "kyujindesk/backend/store/office"
)

// withPosting makes an office's folder with a valid posting of a business that has no computer, and gives both names.
func withPosting(t *testing.T) (dir, id string) {
	t.Helper()
	dir, id = filepath.Join(t.TempDir(), "office"), "0193a1b2-0000-7000-8000-000000000001"
	password := filepath.Join(t.TempDir(), "password")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.WriteFile(password, []byte("himitsu\n"), 0o600))
	_, err := officed(t, "init", "--dir", dir, "--name", "試験の窓口", "--code", "41010", "--address", "madoguchi@example.jp", "--user", "madoguchi",
		"--password-file", password, "--imap", "mail.example.jp:993", "--smtp", "mail.example.jp:587")
	must(err)
	now := clock.Fixed("2026-11-21T14:00:00+09:00")
	store, err := officestore.Open(t.Context(), filepath.Join(dir, databaseFile), now)
	must(err)
	must(store.Atomically(t.Context(), func(ctx context.Context) error {
		must(store.PutEstablishment(ctx, establishment.Establishment{Number: "4101-123456-7", Name: "例示商店"}))
		must(store.PutAccount(ctx, account.Account{ID: "account", Establishment: "4101-123456-7"}))
		must(store.PutDevice(ctx, account.Device{Fingerprint: "device", Account: "account", Certificate: "x", Address: "saiyo@example.jp", Since: now(), Revoked: now()}))
		return store.PutPosting(ctx, posting.Posting{}, posting.Posting{
			ID: id, Kind: posting.FullTime, State: posting.Valid, Rev: 1, Values: posting.Sample(posting.FullTime), Number: "41010-00000161",
			Received: era.Date{Y: 2026, M: 11, D: 20}, Expires: era.Date{Y: 2027, M: 1, D: 31}, UpdatedAt: now(),
		}, posting.Filing{Device: "device", Account: "account", Letter: "letter"})
	}))
	must(store.Close())
	return dir, id
}

func TestAClerkIntroducesSomebody(t *testing.T) {
	dir, id := withPosting(t)
	resume := filepath.Join(t.TempDir(), "履歴書.pdf")
	answers := filepath.Join(t.TempDir(), "answers.json")
	program := filepath.Join(t.TempDir(), "履歴書.exe")
	for path, content := range map[string]string{
		resume: "%PDF-1.7", program: "MZ", answers: `{"person.name":"だれか","person.mail":"hanako@example.jp","apply.remarks":"面接は随時です。"}`,
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	issue := func(more ...string) (string, error) {
		return officed(t, append([]string{"introduction", "issue", "--dir", dir}, more...)...)
	}
	out, err := issue("--values", answers, "--name", "山田　花子", "--birth", "平成2年5月1日", "--by", "佐藤", "--file", resume, "--file", resume, id)
	made := strings.Fields(out)
	if err != nil || len(made) != 2 || made[1] != "41010-2026-00001" {
		t.Fatalf("%q, %v", out, err)
	}
	for name, args := range map[string][]string{
		"twice":            {"--name", "山田花子", "--birth", "1990-05-01", id},
		"nobody":           {id},
		"a program":        {"--name", "x", "--file", program, id},
		"no such file":     {"--name", "x", "--file", "/does/not/exist.pdf", id},
		"no such answers":  {"--values", "/does/not/exist.json", id},
		"answers of a PDF": {"--values", resume, id},
		"no posting":       {"--name", "x"},
		"nobody's posting": {"--name", "x", "nobody"},
		"own media":        {"--name", "x", "--route", string(applicant.OwnMedia), id},
	} {
		if out, err := issue(args...); err == nil {
			t.Errorf("%s: %q", name, out)
		}
	}
	verb := func(args ...string) string {
		t.Helper()
		out, err := officed(t, append([]string{"introduction", args[0], "--dir", dir}, args[1:]...)...)
		if err != nil {
			t.Errorf("%v: %v", args, err)
		}
		return out
	}
	verb("documents", "--file", resume, made[0])
	if list := verb("list", id); strings.Contains(list, "花子") || !strings.Contains(list, "41010-2026-00001") || strings.Count(list, "\n") != 1 {
		t.Errorf("the list: %q", list)
	}
	if list := verb("list", "--persons", id); !strings.Contains(list, "山田　花子") {
		t.Errorf("the list with names: %q", list)
	}
	verb("withdraw", "--reason", "本人が取り消しました", made[0])
	sheet := filepath.Join(t.TempDir(), "紹介状.pdf")
	out, err = issue("--name", "見本 太郎", "--paper", sheet, id)
	made = strings.Fields(out)
	if err != nil || len(made) != 2 || made[1] != "41010-2026-00002" {
		t.Fatalf("on paper: %q, %v", out, err)
	}
	for range 2 {
		if is, err := os.Stat(sheet); err != nil || is.Size() < 1000 || is.Mode().Perm() != 0o600 {
			t.Errorf("the paper: %v, %v", is, err)
		}
		if err := os.Remove(sheet); err != nil {
			t.Fatal(err)
		}
		verb("print", "--paper", sheet, made[0])
	}
	if out, err := issue("--name", "見本 三郎", "--paper", sheet, "--file", resume, id); err == nil {
		t.Errorf("documents with a paper: %q", out)
	}
	paper := strings.TrimSpace(verb("add", id))
	verb("conclude", "--result", "hired", paper)
	list := verb("list", id)
	if !strings.Contains(list, "taken back") || !strings.Contains(list, "hired") {
		t.Errorf("the list in the end: %q", list)
	}
	for _, args := range [][]string{{"withdraw", paper}, {"documents", made[0]}, {"frobnicate", made[0]}, {"print", "--paper", sheet, paper}, {"conclude", "--result", "hired", "nobody"}, {"add"}} {
		if out, err := officed(t, append([]string{"introduction", args[0], "--dir", dir}, args[1:]...)...); err == nil {
			t.Errorf("%v: %q", args, out)
		}
	}
}
