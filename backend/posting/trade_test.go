package posting

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

// job is a lawful posting of one trade, from the sample of its kind.
type job struct {
	Job    string      `json:"job"`
	Base   Kind        `json:"base"`
	Values form.Values `json:"values"`
}

// tradeCase is a change that makes postings of some jobs unlawful, or leaves them lawful.
type tradeCase struct {
	ID     string             `json:"id"`
	Theme  string             `json:"theme"`
	Jobs   []string           `json:"jobs"`
	Change map[string]*string `json:"change"` // null removes an answer
	At     []string           `json:"at"`     // where a finding counts: beginnings of field keys
	Must   string             `json:"must"`   // refuse, warn, pass
	What   string             `json:"what"`
	Law    string             `json:"law"`
}

// keptBack says whether a case is one of the third that nobody reads while rules are mended: only its sums are printed.
func (c tradeCase) keptBack() bool {
	h := fnv.New32a()
	_, _ = h.Write([]byte(c.ID))
	return h.Sum32()%3 == 0
}

func readLines[T any](t *testing.T, path string) []T {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // only read
	all := []T{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var one T
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatalf("%s: %v: %s", path, err, lines.Text())
		}
		all = append(all, one)
	}
	return all
}

// tally counts what Check did with cases of a theme.
type tally struct{ caught, soft, faulty, refused, warned, clean int }

func (a *tally) add(b tally) {
	a.caught, a.soft, a.faulty = a.caught+b.caught, a.soft+b.soft, a.faulty+b.faulty
	a.refused, a.warned, a.clean = a.refused+b.refused, a.warned+b.warned, a.clean+b.clean
}

func (a tally) String() string {
	return fmt.Sprintf("caught %d of %d (%d too softly); clean %d: %d refused, %d warned", a.caught, a.faulty, a.soft, a.clean, a.refused, a.warned)
}

// try checks one case with one job. A fault is caught by a finding that the same job has not without it.
func (c tradeCase) try(j job) (did tally, found []form.Problem) {
	without := Sample(j.Base)
	maps.Copy(without, j.Values)
	with := maps.Clone(without)
	for key, value := range c.Change {
		delete(with, key)
		if value != nil {
			with[key] = *value
		}
	}
	wages := LoadMinimumWages()
	found = Check(j.Base, with, today(), wages)
	if c.Must == "pass" {
		did.clean = 1
		switch {
		case slices.ContainsFunc(found, func(p form.Problem) bool { return p.Severity == form.Error }):
			did.refused = 1
		case len(found) > 0:
			did.warned = 1
		}
		return did, found
	}
	before := Check(j.Base, without, today(), wages)
	did.faulty = 1
	for _, p := range found {
		known := slices.ContainsFunc(before, func(q form.Problem) bool { return q.ID == p.ID && slices.Equal(q.Fields, p.Fields) })
		there := slices.ContainsFunc(p.Fields, func(f string) bool {
			return slices.ContainsFunc(c.At, func(at string) bool { return strings.HasPrefix(f, at) })
		})
		if known || !there {
			continue
		}
		did.caught = 1
		if p.Severity == form.Error {
			return did, found
		}
	}
	if did.caught == 1 && c.Must == "refuse" {
		did.soft = 1
	}
	return did, found
}

// TestTrade tries the check on postings of many trades, faulty and clean, written from the law. It prints what it caught by theme,
// and the cases it missed of the two thirds that are open; run it with -v.
func TestTrade(t *testing.T) {
	const folder = "testdata/trade"
	jobs := map[string]job{}
	for _, j := range readLines[job](t, filepath.Join(folder, "jobs.jsonl")) {
		jobs[j.Job] = j
	}
	// What must be caught of each file, in percent; clean postings may be refused in 2 and warned of in 5.
	least := map[string]int{"answers.jsonl": 95}
	files, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		name := filepath.Base(path)
		if name == "jobs.jsonl" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			themes, kept, whole := map[string]*tally{}, tally{}, tally{}
			for _, c := range readLines[tradeCase](t, path) {
				if themes[c.Theme] == nil {
					themes[c.Theme] = &tally{}
				}
				for _, name := range c.Jobs {
					j, known := jobs[name]
					if !known {
						t.Fatalf("%s: there is no job %q", c.ID, name)
					}
					did, found := c.try(j)
					themes[c.Theme].add(did)
					whole.add(did)
					if c.keptBack() {
						kept.add(did)
						continue
					}
					c.tell(t, name, did, found)
				}
			}
			for _, theme := range slices.Sorted(maps.Keys(themes)) {
				t.Logf("%s: %s", theme, themes[theme])
			}
			t.Logf("kept back: %s", kept)
			t.Logf("all: %s", whole)
			if whole.caught*100 < least[name]*whole.faulty || whole.refused*100 > 2*whole.clean || whole.warned*100 > 5*whole.clean {
				t.Errorf("too little caught or too much said: %s", whole)
			}
		})
	}
}

// tell prints a case that was missed or said too much of.
func (c tradeCase) tell(t *testing.T, job string, did tally, found []form.Problem) {
	t.Helper()
	ids := []string{}
	for _, p := range found {
		ids = append(ids, p.ID)
	}
	switch {
	case did.faulty > did.caught:
		t.Logf("missed %s %s: %s (%s) %v", c.ID, job, c.What, c.Law, ids)
	case did.soft > 0:
		t.Logf("too softly %s %s: %s (%s) %v", c.ID, job, c.What, c.Law, ids)
	case did.refused+did.warned > 0:
		t.Logf("false %s %s: %s %v", c.ID, job, c.What, ids)
	}
}
