package release

import (
	"os"
	"strings"
	"testing"
)

// TestEveryLicenceIsOneThatWeMayKeep: what would put the whole program under its own terms is not built in.
func TestEveryLicenceIsOneThatWeMayKeep(t *testing.T) {
	all, err := Parts()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 90 {
		t.Errorf("only %d parts", len(all))
	}
	for _, p := range all {
		switch p.Licence {
		case "MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "OFL-1.1", "0BSD", "blessing", "CC0-1.0":
		default:
			t.Errorf("%s is under %q", p.Name, p.Licence)
		}
		if p.Text == "" {
			t.Errorf("the licence of %s has no text", p.Name)
		}
	}
	var b strings.Builder
	if err := WriteLicences(&b); err != nil || strings.Count(b.String(), strings.Repeat("=", 78)+"\n") != len(all) {
		t.Errorf("written as text: %v", err)
	}
}

const log = `# Changelog

## Unreleased
- coming
## 0.2.0 — 2026-12-01
- two
  and more
- three

## 0.1.0 — 2026-11-01
- one
`

func TestWhatChangedSinceItWasReadLast(t *testing.T) {
	for _, c := range []struct{ running, read, fresh string }{
		{"0.2.0", "", ""},            // the first time: all of it is new, so nothing is worth a mark
		{"0.2.0", "0.2.0", ""},       // read
		{"0.2.0", "0.1.0", ",0.2.0"}, // upgraded
		{"0.3.0", "0.0.1", ",0.2.0,0.1.0"},
		{"0.2.1-dev.2", "0.2.1-dev.1", ""}, // "Unreleased" is the empty one
		{"0.2.1-dev.2", "0.2.1-dev.2", "none"},
	} {
		var fresh []string
		for _, r := range ReadChanges(log, c.running, c.read) {
			if r.New {
				fresh = append(fresh, r.Version)
			}
		}
		got := strings.Join(fresh, ",")
		if len(fresh) == 0 && c.fresh == "none" {
			got = "none"
		}
		if got != c.fresh {
			t.Errorf("running %s, read %s: %q is new, not %q", c.running, c.read, got, c.fresh)
		}
	}
	second := ReadChanges(log, "", "")[1]
	if second.Version != "0.2.0" || second.Day != "2026-12-01" || strings.Join(second.Lines, "|") != "twoand more|three" {
		t.Errorf("read as %+v", second)
	}
}

// TestOurOwnChangelogIsRead: each of its lines is in what people are shown.
func TestOurOwnChangelogIsRead(t *testing.T) {
	b, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, c := range ReadChanges(string(b), "", "") {
		read += len(c.Lines)
	}
	if written := strings.Count("\n"+string(b), "\n- "); read != written || read == 0 {
		t.Errorf("%d of %d changes are read", read, written)
	}
}

func TestVersionsAreReadWithTheirDay(t *testing.T) {
	if v := ReadVersion("0.1.0 2026-11-29"); v.Number != "0.1.0" || v.Built != "2026-11-29" {
		t.Errorf("%+v", v)
	}
	if v := ReadVersion("0.1.0"); v.Number != "0.1.0" || v.Built != "" {
		t.Errorf("%+v", v)
	}
}
