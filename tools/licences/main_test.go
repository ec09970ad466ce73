package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

func listed(t *testing.T) []string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, "backend", "release", "licences.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []part
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range all {
		names = append(names, p.Name+" "+p.Version)
	}
	return names
}

// TestEveryModuleIsListed: no program links a module, on any system, that people are not told of.
func TestEveryModuleIsListed(t *testing.T) {
	names := listed(t)
	mods, err := modules(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(mods) < 60 {
		t.Errorf("only %d modules are linked", len(mods))
	}
	for _, m := range mods {
		if !slices.Contains(names, m.Path+" "+m.Version) {
			t.Errorf("%s %s is linked and not listed: make generate", m.Path, m.Version)
		}
	}
}

// TestEveryPackageIsListed reads what the page imports: code, styles and tables.
func TestEveryPackageIsListed(t *testing.T) {
	imported := regexp.MustCompile(`(?:from|import|@import|@plugin|url\() ?\(?['"]((?:@[a-z0-9-]+/)?[a-z0-9][a-z0-9.-]*)(?:/[^'"]*)?['"]`)
	found := map[string]string{}
	err := filepath.WalkDir(filepath.Join(root, "frontend", "src"), func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.Contains(path, ".test.") || strings.Contains(path, "/testing/") {
			return err
		}
		b, err := os.ReadFile(path)
		for _, m := range imported.FindAllStringSubmatch(string(b), -1) {
			found[m[1]] = path
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	names := listed(t)
	for name, path := range found {
		if !slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, name+" ") }) {
			t.Errorf("%s imports %s, which is not listed: add it to bundled", path, name)
		}
	}
	for _, name := range []string{"svelte", "pdfjs-dist", "bits-ui", "@fontsource/biz-udpgothic", "tailwindcss"} {
		if found[name] == "" {
			t.Errorf("the import of %s was not found", name)
		}
	}
}

func TestLicencesAreKnownByTheirWords(t *testing.T) {
	for text, want := range map[string]string{
		"This is under the\nGNU GENERAL PUBLIC LICENSE":     "GPL",
		"Permission is hereby granted, free\nof charge, to": "MIT",
		"Do as you like": "",
		"Redistributions of source code must\nNeither the name": "BSD-3-Clause",
	} {
		if got := kind(text); got != want {
			t.Errorf("%q is %q, not %q", text, got, want)
		}
	}
}
