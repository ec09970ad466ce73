package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// secret is a file with a password.
func secret(t *testing.T, password string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(path, []byte(password+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestClerksComeAndGo(t *testing.T) {
	dir := made(t)
	add := func(name, roles, password string) (string, error) {
		out, err := officed(t, "clerk", "add", "--dir", dir, "--name", name, "--roles", roles, "--password-file", secret(t, password))
		return strings.TrimSpace(out), err
	}
	boss, err := add("佐藤", "reception,management", "himitsu-1")
	if err != nil {
		t.Fatal(err)
	}
	hana, err := add("山田　花子", "review", "himitsu-2")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, roles, password, want string }{
		{"山田 花子", "review", "himitsu-3", "clerk.nameTaken"},
		{"鈴木", "boss", "himitsu-3", "clerk.roles"},
	} {
		if _, err := add(c.name, c.roles, c.password); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q %s %s: %v", c.name, c.roles, c.password, err)
		}
	}
	var all []listed
	if out, err := officed(t, "clerk", "list", "--dir", dir, "--json"); err != nil || json.Unmarshal([]byte(out), &all) != nil || len(all) != 2 || all[0].ID != boss || all[1].Name != "山田　花子" {
		t.Fatalf("%q, %v", out, err)
	}
	key := func(verb, name, password string) error {
		_, err := officed(t, "key", verb, "--dir", dir, "--clerk", name, "--password-file", secret(t, password))
		return err
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := key("drop", "佐藤", "himitsu-2"); err == nil || !strings.Contains(err.Error(), "account.password.wrong") {
		t.Errorf("by another's password: %v", err)
	}
	if err := key("drop", "山田　花子", "himitsu-2"); err == nil || !strings.Contains(err.Error(), "clerk.mayNot") {
		t.Errorf("by who may not: %v", err)
	}
	must(key("drop", "佐藤", "himitsu-1"))
	if _, err := officed(t, "clerk", "list", "--dir", dir); err == nil {
		t.Error("opened without a key")
	}
	must(key("make", "佐藤", "himitsu-1"))
	if err := key("make", "佐藤", "himitsu-1"); err == nil {
		t.Error("a key was made over another")
	}
	id := func(verb string, more ...string) error {
		_, err := officed(t, append([]string{"clerk", verb, "--dir", dir}, more...)...)
		return err
	}
	if err := id("remove", boss); err == nil || !strings.Contains(err.Error(), "clerk.last") {
		t.Errorf("the last of the management: %v", err)
	}
	if err := id("roles", "--roles", "reception", boss); err == nil || !strings.Contains(err.Error(), "clerk.last") {
		t.Errorf("the last of the management: %v", err)
	}
	must(id("roles", "--roles", "review,management", hana))
	must(id("password", "--password-file", secret(t, "himitsu-4"), hana))
	if err := key("drop", "山田　花子", "himitsu-2"); err == nil {
		t.Error("the password of before opens")
	}
	must(key("drop", "山田　花子", "himitsu-4"))
	must(key("make", "山田　花子", "himitsu-4"))
	must(id("remove", boss))
	if err := key("drop", "佐藤", "himitsu-1"); err == nil || !strings.Contains(err.Error(), "clerk.notFound") {
		t.Errorf("by who is gone: %v", err)
	}
	if err := id("remove", boss); err == nil || !strings.Contains(err.Error(), "clerk.notFound") {
		t.Errorf("removed twice: %v", err)
	}
	for _, args := range [][]string{{"clerk", "add", "--dir", dir}, {"clerk", "remove", "--dir", dir}, {"clerk", "fire", "--dir", dir}, {"key", "--dir", dir}} {
		if _, err := officed(t, args...); err == nil {
			t.Errorf("%v was done", args)
		}
	}
}
