package text

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// told is a sentence and what it says, as the material gives it.
type told struct {
	Text  string
	Facts []toldFact
}

type toldFact struct {
	What, Name, Said string
	Value            json.RawMessage
}

// key spells a fact of the material as factKey spells ours.
func (f toldFact) key() string {
	lower, upper := float64(open), float64(open)
	name := f.Name
	var one float64
	var two [2]*float64
	var word string
	var words []string
	switch {
	case f.What == "holidays.weekday" && json.Unmarshal(f.Value, &words) == nil:
		name = strings.Join(words, " ")
	case json.Unmarshal(f.Value, &word) == nil && word != "":
		name = word
	case json.Unmarshal(f.Value, &one) == nil && string(f.Value) != "null":
		lower, upper = one, one
	case json.Unmarshal(f.Value, &two) == nil:
		if two[0] != nil {
			lower = *two[0]
		}
		if two[1] != nil {
			upper = *two[1]
		}
	}
	if strings.HasPrefix(f.What, "hours.start") || f.What == "hours.end" {
		name = ""
		if h, m, ok := strings.Cut(word, ":"); ok {
			var hh, mm float64
			if _, err := fmt.Sscan(h, &hh); err != nil {
				return word
			}
			if _, err := fmt.Sscan(m, &mm); err != nil {
				return word
			}
			lower, upper = hh+mm/60, hh+mm/60
		}
	}
	return fmt.Sprint(f.What, " ", name, " ", f.Said, " ", lower, " ", upper)
}

func factKey(f Fact) string {
	return fmt.Sprint(f.What, " ", f.Name, " ", f.Said, " ", f.Lower, " ", f.Upper)
}

func toldIn(t testing.TB, part string) []told {
	t.Helper()
	f, err := os.Open("testdata/sentences/facts." + part + ".jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // only read
	all := []told{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var s told
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

// tallied counts facts: how many were told, how many were found, and how many of those are told so.
type tallied struct{ told, found, right int }

func (c *tallied) add(d tallied) {
	c.told, c.found, c.right = c.told+d.told, c.found+d.found, c.right+d.right
}

func (c tallied) String() string {
	return fmt.Sprintf("told %3d found %3d right %3d", c.told, c.found, c.right)
}

// compared holds the facts found in a sentence against those told, by kind.
func compared(s told) map[string]*tallied {
	by := map[string]*tallied{}
	of := func(key string) *tallied {
		what, _, _ := strings.Cut(key, " ")
		if by[what] == nil {
			by[what] = &tallied{}
		}
		return by[what]
	}
	want := []string{}
	for _, f := range s.Facts {
		want = append(want, f.key())
		of(f.key()).told++
	}
	for _, f := range Facts(s.Text) {
		c := of(factKey(f))
		c.found++
		if i := slices.Index(want, factKey(f)); i >= 0 {
			c.right++
			want = slices.Delete(want, i, i+1) // told once, found once
		}
	}
	return by
}

// TestFacts prints, by kind, how many of the facts of the material are found as they are said, and how many of those found are right: on the
// sentences developed with (dev), on those that were written for the kinds before their rules (own), and on those never read (aside). Of the 234
// before the last 59 of own, first measured: recall 84.4 %, precision 80.6 %; of the two hundred before them 76.6 and 83.7; of the last 59, whose labels
// were brought to the conventions of the others afterwards, 86.0 and 77.9.
func TestFacts(t *testing.T) {
	for _, part := range []string{"dev", "own", "aside"} {
		all, by := tallied{}, map[string]*tallied{}
		for _, s := range toldIn(t, part) {
			for what, c := range compared(s) {
				all.add(*c)
				if by[what] == nil {
					by[what] = &tallied{}
				}
				by[what].add(*c)
			}
		}
		for _, what := range slices.Sorted(maps.Keys(by)) {
			t.Logf("%-5s %-22s %v", part, what, by[what])
		}
		recall, precision := 100*float64(all.right)/float64(all.told), 100*float64(all.right)/float64(all.found)
		t.Logf("%-5s facts: %v: recall %.1f %%, precision %.1f %%", part, all, recall, precision)
		// Where it stands today: what is built on facts (decided, and the comparison with the fields) must not lose them.
		if least := map[string][2]float64{"dev": {97, 97}, "own": {95, 95}, "aside": {77, 82}}[part]; recall < least[0] || precision < least[1] {
			t.Errorf("%s: fewer facts than there were", part)
		}
	}
}
