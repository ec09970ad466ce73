// Package release is what a person can be told of the program that runs: its version, what is built in and under which licences, and what
// changed since they looked last. It knows nothing of businesses and offices, and makes no connection.
package release

import (
	_ "embed" // licences.json
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

//go:embed licences.json
var licences []byte // written by `make generate` (tools/licences)

// Part is one thing that is built in and is not ours.
type Part struct {
	Name    string `json:"name"`
	Version string `json:"version"` // empty where it goes by the compiler
	Licence string `json:"licence"` // by SPDX's short names
	Text    string `json:"text"`    // of all its licences
}

// Parts is everything that is built in on any system, by name.
func Parts() ([]Part, error) {
	var all []Part
	if err := json.Unmarshal(licences, &all); err != nil {
		return nil, fmt.Errorf("read the licences: %w", err)
	}
	return all, nil
}

// WriteLicences writes all of them as one text, for the packages.
func WriteLicences(w io.Writer) error {
	all, err := Parts()
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, p := range all {
		fmt.Fprintf(&b, "%s\n%s\n%s\n\n%s\n", strings.Repeat("=", 78), strings.TrimSpace(p.Name+" "+p.Version), p.Licence, p.Text)
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// Version is a version as the build writes it (build/package/version.sh).
type Version struct {
	Number string // "1.2.3", or "1.2.4-dev.20261129205315" between releases
	Built  string // YYYY-MM-DD in Japan; empty where the program was not packaged
}

// ReadVersion reads "NUMBER DAY" or "NUMBER".
func ReadVersion(s string) Version {
	number, built, _ := strings.Cut(s, " ")
	return Version{number, built}
}

// Changes are what one release changed.
type Changes struct {
	Version string // empty for what no release has yet
	Day     string // YYYY-MM-DD, or empty
	Lines   []string
	New     bool // the reader has not had it yet
}

// ReadChanges reads a CHANGELOG.md: a heading "## 1.2.3 — 2026-11-29" or "## Unreleased" for each release, the newest first, and a line
// "- …" for each change, which may go on in lines that begin with two spaces. What came after the version read is new; with read empty
// (the first time) nothing is, and with read that of running, neither.
func ReadChanges(changelog, running, read string) []Changes {
	all := []Changes{}
	for line := range strings.Lines(changelog) {
		line = strings.TrimRight(line, "\r\n")
		heading, isHeading := strings.CutPrefix(line, "## ")
		change, isChange := strings.CutPrefix(line, "- ")
		switch {
		case isHeading:
			c := Changes{Lines: []string{}}
			if heading != "Unreleased" {
				c.Version, c.Day, _ = strings.Cut(heading, " — ")
			}
			all = append(all, c)
		case len(all) == 0:
		case isChange:
			last := &all[len(all)-1]
			last.Lines = append(last.Lines, strings.ReplaceAll(change, "`", ""))
		case strings.HasPrefix(line, "  "):
			if last := &all[len(all)-1]; len(last.Lines) > 0 {
				last.Lines[len(last.Lines)-1] += strings.ReplaceAll(strings.TrimLeft(line, " "), "`", "")
			}
		}
	}
	if read == "" || read == running {
		return all
	}
	for i := range all {
		if all[i].Version == read {
			break
		}
		all[i].New = true
		if all[i].Version == "" && strings.Contains(read, "-dev.") {
			break // it was read from between releases: only what no release has can have come
		}
	}
	return all
}
