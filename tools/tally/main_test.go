package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTally(t *testing.T) {
	write := func(dir, name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	write(dir, "lint.code", "0\n")
	write(dir, "types.code", "2\n")
	write(dir, "go.code", "1\n")
	write(dir, "go.xml", `<testsuites><testsuite><testcase classname="p" name="A"/>`+
		`<testcase classname="p" name="B"><failure message="no">`+"\n\n  it waited\n for the door\n"+`</failure></testcase>`+
		`<testcase classname="p" name="C"><skipped/></testcase></testsuite></testsuites>`)
	write(dir, "crash.code", "134\n") // all cases passed, and still the part fell over
	write(dir, "crash.xml", `<testsuite><testcase name="D"/></testsuite>`)
	write(dir, "torn.code", "0\n")
	write(dir, "torn.xml", `<testsuite><testcase`)

	got, failures, err := tally(dir)
	if err != nil {
		t.Fatal(err)
	}
	if want := (count{passed: 3, failed: 4, skipped: 1}); got != want {
		t.Errorf("counted %+v, want %+v", got, want)
	}
	if len(failures) != got.failed {
		t.Errorf("named %d failures: %q", len(failures), failures)
	}
	if all := strings.Join(failures, "\n"); !strings.Contains(all, "go: p B\n    it waited\n    for the door\n") {
		t.Errorf("a failure does not say why: %q", failures)
	}
}
