package text

import (
	"slices"
	"strings"
	"testing"
)

// Every table can be read, and speaks of concepts that have a law and a way to mend.
func TestTables(t *testing.T) {
	if _, err := build(sharedTable, frameTable, familyTable); err != nil {
		t.Fatal(err)
	}
	ids := []string{}
	for _, c := range AllConcepts() {
		ids = append(ids, c.ID)
		if c.Law == "" || c.JA == "" || c.EN == "" || c.MendEN == "" || !strings.HasSuffix(c.MendJA, "ください。") {
			t.Errorf("%+v", c)
		}
	}
	for _, f := range known().frames {
		if !slices.Contains(ids, f.concept) {
			t.Errorf("a frame speaks of %q", f.concept)
		}
	}
	for _, s := range examples(t) {
		if s.Label != "ordinary" && !slices.Contains(ids, s.Concept) {
			t.Errorf("an example speaks of %q", s.Concept)
		}
	}
	if facts := factsKnown(); len(facts.numbers) == 0 || len(facts.statements) == 0 || len(facts.others) == 0 {
		t.Error("no facts are known")
	}
}

// A table that names a list that is not there is told.
func TestBrokenTables(t *testing.T) {
	for _, frames := range []string{`{"concept":"sex","first":"@nobody"}`, `{"concept":`} {
		if _, err := build(sharedTable, frames, familyTable); err == nil {
			t.Errorf("%s is taken", frames)
		}
	}
	if o := ReadOpinion([]byte("short")); o.of(nil, nil, hit{frame: &frame{}}) != 0 {
		t.Error("an opinion that cannot be read has one")
	}
}

// The opinion that is kept is what the examples teach: the same examples, the same bytes.
func TestOpinionIsWhatTheExamplesTeach(t *testing.T) {
	if testing.Short() {
		t.Skip("trains")
	}
	all := []Example{}
	for _, s := range append(material(t, "dev"), examples(t)...) {
		all = append(all, lessonsOf(s)...)
	}
	if !slices.Equal(Train(all).Bytes(), opinionTable) {
		t.Error("data/opinion.bin is old: go run ./backend/cmd/opinion backend/posting/text")
	}
}
