package text

import (
	"bufio"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// sentence is one line of the material: what it is about, and whether a clerk would send a posting back for it (bad), or only might seem to
// have to (good). Lines without a label are ordinary sentences of real trades.
type sentence struct{ Text, Concept, Label string }

// material reads a part of what was given: dev was developed with; aside (a fifth, by hash of the sentence) was never read.
func material(t testing.TB, part string) []sentence {
	t.Helper()
	all := []sentence{}
	for _, name := range []string{"people", "money", "time", "ordinary"} {
		f, err := os.Open("testdata/sentences/" + name + "." + part + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			var s sentence
			if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
				t.Fatal(err)
			}
			if s.Label == "" {
				s.Label = "ordinary"
			}
			all = append(all, s)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

type count struct{ found, of, own int }

func (c count) percent() float64 { return 100 * float64(c.found) / float64(max(c.of, 1)) }

func tally(sentences []sentence, read func(string) []Finding) (map[string]count, map[string]map[string]count) {
	all, by := map[string]count{}, map[string]map[string]count{}
	for _, s := range sentences {
		found := read(s.Text)
		add := func(c count) count {
			c.of++
			if len(found) > 0 {
				c.found++
			}
			if slices.ContainsFunc(found, func(f Finding) bool { return f.Concept == s.Concept }) {
				c.own++
			}
			return c
		}
		all[s.Label] = add(all[s.Label])
		if by[s.Concept] == nil {
			by[s.Concept] = map[string]count{}
		}
		by[s.Concept][s.Label] = add(by[s.Concept][s.Label])
	}
	return all, by
}

// TestReading prints how far reading reaches, by concept, on the material developed with and on the fifth set aside, and holds what it must
// hold on the latter.
func TestReading(t *testing.T) {
	for _, part := range []string{"dev", "aside"} {
		all, by := tally(material(t, part), Concepts)
		for _, concept := range slices.Sorted(maps.Keys(by)) {
			bad, good := by[concept]["bad"], by[concept]["good"]
			if bad.of > 0 {
				t.Logf("%-5s %-22s bad %2d of %2d (own concept %2d)  look-alikes flagged %2d of %2d", part, concept, bad.found, bad.of, bad.own, good.found, good.of)
			}
		}
		for _, label := range []string{"bad", "good", "ordinary"} {
			c := all[label]
			t.Logf("%-5s %-22s %d of %d = %.1f %% (own concept %d)", part, label, c.found, c.of, c.percent(), c.own)
		}
		if part == "aside" && (all["bad"].percent() < 50 || all["good"].percent() > 8 || all["ordinary"].percent() > 0.5) {
			t.Error("on what was set aside: at least 50 % of bad, at most 8 % of look-alikes and 0.5 % of ordinary sentences")
		}
	}
}

// TestOpinionAcross prints the same for an opinion formed without the sentences it is tried on, fifth by fifth: what thresholds are chosen by.
func TestOpinionAcross(t *testing.T) {
	if testing.Short() {
		t.Skip("trains five times")
	}
	dev, own := material(t, "dev"), examples(t)
	total := map[string]count{}
	for fold := range 5 {
		rest, tried := []Example{}, []sentence{}
		for i, s := range dev {
			if i%5 == fold {
				tried = append(tried, s)
			} else {
				rest = append(rest, lessonsOf(s)...)
			}
		}
		for _, s := range own {
			rest = append(rest, lessonsOf(s)...)
		}
		o := Train(rest)
		all, _ := tally(tried, func(s string) []Finding { return read(s, o).Findings })
		for label, c := range all {
			sum := total[label]
			total[label] = count{sum.found + c.found, sum.of + c.of, sum.own + c.own}
		}
	}
	for _, label := range []string{"bad", "good", "ordinary"} {
		t.Logf("across %-8s %.1f %%", label, total[label].percent())
	}
}

// lessonsOf is a sentence as the command opinion takes it: ordinary ones twice.
func lessonsOf(s sentence) []Example {
	e := Example{s.Text, s.Concept, s.Label == "bad"}
	if s.Label == "ordinary" {
		return []Example{e, e}
	}
	return []Example{e}
}

// examples are our own sentences, a line each: concept, label, text.
func examples(t testing.TB) []sentence {
	t.Helper()
	data, err := os.ReadFile("data/examples.tsv")
	if err != nil {
		t.Fatal(err)
	}
	all := []sentence{}
	for line := range strings.Lines(string(data)) {
		parts := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(parts) != 3 {
			t.Fatalf("example %q", line)
		}
		all = append(all, sentence{parts[2], parts[0], parts[1]})
	}
	return all
}

func BenchmarkRead(b *testing.B) {
	all := material(b, "dev")
	Read("")
	for i := range b.N {
		Read(all[i%len(all)].Text)
	}
}
