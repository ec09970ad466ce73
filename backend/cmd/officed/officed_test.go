package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// officed runs one command and gives what it printed.
func officed(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	c := command{out: &out, log: slog.New(slog.DiscardHandler), now: clock.Fixed("2026-11-21T14:00:00+09:00")}
	err := c.run(t.Context(), args)
	return out.String(), err
}

func file(t *testing.T, content any) string {
	t.Helper()
	b, err := json.Marshal(content)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "posting.json")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCheckTellsTheProblemsOfAFile(t *testing.T) {
	good := posting.File{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}
	if out, err := officed(t, "check", file(t, good)); err != nil || strings.TrimSpace(out) != "[]" {
		t.Errorf("a good posting: %q, %v", out, err)
	}
	bad := good
	bad.Values = posting.Sample(posting.FullTime)
	bad.Values["wage.base.lower"] = "100"
	out, err := officed(t, "check", file(t, bad))
	var problems []form.Problem
	if !errors.Is(err, errProblems) || json.Unmarshal([]byte(out), &problems) != nil || len(problems) == 0 {
		t.Errorf("a bad posting: %q, %v", out, err)
	}
	if _, err := officed(t, "check", file(t, "no posting")); !errors.Is(err, errUnreadable) {
		t.Errorf("no posting: %v", err)
	}
	if _, err := officed(t, "check", "/does/not/exist"); !errors.Is(err, errUnreadable) {
		t.Errorf("no file: %v", err)
	}
	if out, err := officed(t, "schema", "posting"); err != nil || !json.Valid([]byte(out)) {
		t.Errorf("schema: %v", err)
	}
}

func TestAnOfficeIsMadeOnceAndIssuesCodes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "office")
	password := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(password, []byte("himitsu\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	init := []string{
		"init", "--dir", dir, "--name", "試験の窓口", "--code", "41010", "--address", "madoguchi@example.jp", "--user", "madoguchi",
		"--password-file", password, "--imap", "mail.example.jp:993", "--smtp", "mail.example.jp:587",
	}
	if _, err := officed(t, init...); err != nil {
		t.Fatal(err)
	}
	if _, err := officed(t, init...); err == nil {
		t.Error("an office was made over another one")
	}
	closedToOthers(t, dir)
	out, err := officed(t, "code", "issue", "--dir", dir, "--establishment", "４１０１-１２３４５６-７", "--phone", "0952-00-0000", "--name", "例示商店")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := account.ParseCode(out); err != nil {
		t.Errorf("printed %q: %v", out, err)
	}
	if _, err := officed(t, "code", "issue", "--dir", dir, "--phone", "1", "--name", "x"); err == nil || !strings.Contains(err.Error(), "--establishment") {
		t.Errorf("a missing flag: %v", err)
	}
	paper := filepath.Join(t.TempDir(), "code.pdf")
	issue := []string{"code", "issue", "--dir", dir, "--establishment", "4101-123456-7", "--phone", "0952-00-0000", "--name", "例示商店", "--pdf", paper}
	if _, err := officed(t, issue...); err != nil {
		t.Error(err)
	}
	if b, err := os.ReadFile(paper); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Errorf("the paper: %d bytes, %v", len(b), err)
	}
	if _, err := officed(t, issue...); err == nil {
		t.Error("a paper was written over another one")
	}
	register := []string{"account", "register", "--dir", dir, "--establishment", "4101-123456-7", "--phone", "0952-00-0000", "--name", "例示商店", "--address"}
	if _, err := officed(t, append(register, "saiyo@example.jp")...); err != nil {
		t.Error(err)
	}
	if _, err := officed(t, append(register, "no address")...); err == nil {
		t.Error("registered what is no mail address")
	}
	if out, err := officed(t, "account", "devices", "--dir", dir, "--address", "saiyo@example.jp"); err != nil || out != "" {
		t.Errorf("devices of an account without one: %q, %v", out, err)
	}
	for _, args := range [][]string{
		{"account", "complete", "--dir", dir, "--address", "saiyo@example.jp", "--establishment", "4101-123456-7"},
		{"account", "revoke", "--dir", dir, "nobody"},
		{"account", "trust", "--dir", dir, "--days", "91"},
		{"account", "frobnicate", "--dir", dir},
	} {
		if _, err := officed(t, args...); err == nil {
			t.Errorf("%v was done", args)
		}
	}
	if _, err := officed(t, "account", "trust", "--dir", dir, "--days", "7"); err != nil {
		t.Error(err)
	}
	listed, err := officed(t, "code", "list", "--dir", dir)
	if err != nil || strings.Count(listed, "\n") != 3 || !strings.Contains(listed, "4101-123456-7") {
		t.Errorf("open codes: %q, %v", listed, err)
	}
	if _, err := officed(t, "code", "drop", "--dir", dir, listed[:4]); err != nil {
		t.Error(err)
	}
	if _, err := officed(t, "code", "drop", "--dir", dir, listed[:4]); err == nil {
		t.Error("a code was taken back twice")
	}
	if left, err := officed(t, "code", "list", "--dir", dir); err != nil || strings.Count(left, "\n") != 2 {
		t.Errorf("open codes afterwards: %q, %v", left, err)
	}
	for _, args := range [][]string{{"list"}, {"empty"}, {"retry", "1"}, {"drop", "1"}} {
		if _, err := officed(t, append([]string{"quarantine", args[0], "--dir", dir}, args[1:]...)...); err != nil {
			t.Errorf("quarantine %v: %v", args, err)
		}
	}
	if _, err := officed(t, "quarantine", "drop", "--dir", dir); err == nil {
		t.Error("deleted no mail in particular")
	}
	notify := []string{"notice", "send", "--dir", dir, "--kind", "scheme", "--title", "年末の窓口", "--text", "29日から休みます。"}
	if _, err := officed(t, notify...); err == nil || !strings.Contains(err.Error(), "notice.nobody") {
		t.Errorf("written to nobody: %v", err)
	}
	if _, err := officed(t, append(notify, "--file", filepath.Join(dir, keyFile))...); err == nil || !strings.Contains(err.Error(), "notice.pdf") {
		t.Errorf("with a file that is none: %v", err)
	}
	if out, err := officed(t, "account", "closings", "--dir", dir); err != nil || out != "" {
		t.Errorf("closings: %q, %v", out, err)
	}
	for verb, key := range map[string]string{"close": "account.notFound", "reopen": "account.notFound"} {
		if _, err := officed(t, "account", verb, "--dir", dir, "--establishment", "4101-999999-9"); err == nil || !strings.Contains(err.Error(), key) {
			t.Errorf("%s an account there is not: %v", verb, err)
		}
	}
	if _, err := officed(t, "message", "reply", "--dir", dir, "--text", "はい", "0193a1b2-0000-7000-8000-000000000001"); err == nil || !strings.Contains(err.Error(), "talk.notFound") {
		t.Errorf("an answer to nobody: %v", err)
	}
	if _, err := officed(t, "message", "send", "--dir", dir, "--establishment", "4101-999999-9", "--title", "用件", "--text", "本文"); err == nil || !strings.Contains(err.Error(), "talk.nobody") {
		t.Errorf("a message to nobody: %v", err)
	}
	if out, err := officed(t, "message", "list", "--dir", dir); err != nil || out != "" {
		t.Errorf("messages: %q, %v", out, err)
	}
	if out, err := officed(t, "notice", "list", "--dir", dir); err != nil || out != "" {
		t.Errorf("notices: %q, %v", out, err)
	}
	if _, err := officed(t, "posting", "list", "--dir", dir); err != nil {
		t.Error(err)
	}
	if _, err := officed(t, "posting", "accept", "--dir", dir, "no such posting"); err == nil {
		t.Error("accepted what is not there")
	}
	if _, err := officed(t, "frobnicate"); !errors.Is(err, errUsage) {
		t.Errorf("an unknown command: %v", err)
	}
}

// closedToOthers has somebody open the office's folder to all, and one command close it again.
func closedToOthers(t *testing.T, dir string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		return // there what a folder inherits does it
	}
	files := map[string]os.FileMode{"": 0o700, keyFile: 0o600, databaseFile: 0o600}
	for name := range files {
		if err := os.Chmod(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	var said bytes.Buffer
	c := command{out: io.Discard, log: slog.New(slog.NewTextHandler(&said, nil)), now: clock.Fixed("2026-11-21T14:00:00+09:00")}
	if err := c.run(t.Context(), []string{"posting", "list", "--dir", dir}); err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		if is, err := os.Stat(filepath.Join(dir, name)); err != nil || is.Mode().Perm() != want {
			t.Errorf("%q: %v, %v", name, is.Mode(), err)
		}
	}
	if !strings.Contains(said.String(), "open to others until now") {
		t.Errorf("said only %q", said.String())
	}
}

// TestWhatIsPrintedObeysNobody checks a file whose words are for a terminal.
func TestWhatIsPrintedObeysNobody(t *testing.T) {
	bad := posting.File{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}
	bad.Values["work.title"] = "\x1b[2J\u202eevil\u009b31m"
	bad.Values["wage.base.lower"] = "\u202e1\u009b"
	out, err := officed(t, "check", file(t, bad))
	if !errors.Is(err, errProblems) || strings.ContainsAny(out, "\x1b\u202e\u009b") || !json.Valid([]byte(out)) {
		t.Errorf("%q, %v", out, err)
	}
	if got := visible(`{"a":"` + "\u202e\U000e0001例" + `"}`); got != `{"a":"\u202e\udb40\udc01例"}` {
		t.Errorf("%s", got)
	}
}
