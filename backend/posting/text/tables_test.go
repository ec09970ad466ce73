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
	for _, r := range topicsKnown().rows {
		if r.Per != "" && !slices.Contains([]string{"hour", "day", "week", "month", "year"}, r.Per) {
			t.Errorf("topic %q is of the time %q", r.Topic, r.Per)
		}
	}
	for key, kinds := range topicsKnown().kinds {
		if key[0] != "" && !slices.ContainsFunc(topicsKnown().rows, func(r topicRow) bool { return r.Topic == key[0] }) || kinds[0].Most == 0 {
			t.Errorf("numbers of the topic %q", key[0])
		}
	}
	facts := factsKnown()
	for _, list := range [][][]rune{
		facts.others, facts.people, facts.asked, facts.here, facts.no, facts.fine, facts.choice, facts.chosen, facts.welcome, facts.beyond, facts.binding,
		facts.settled, facts.begin, facts.opens, facts.closes, facts.rehire, facts.retire, facts.free, facts.worked,
	} {
		if len(list) == 0 {
			t.Error("a list of words is not there")
		}
	}
	if len(facts.headings) == 0 || len(facts.periods) == 0 {
		t.Error("no statements are known")
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
