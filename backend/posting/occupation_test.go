package posting

import (
	"slices"
	"testing"

	"kyujindesk/backend/jptext"
)

func TestOccupationsAreTheMinistrysGroups(t *testing.T) {
	groups := map[string]bool{}
	options := Occupations()
	for i, o := range options {
		inWords(t, o.Code, o.Label)
		inWords(t, o.Code+" group", o.Group)
		if i > 0 && o.Code <= options[i-1].Code {
			t.Errorf("%s stands after %s", o.Code, options[i-1].Code)
		}
		groups[o.Group.JA] = true
	}
	if len(options) != 99 || len(groups) != 15 {
		t.Errorf("%d groups of %d", len(options), len(groups))
	}
}

// TestEverydayWordsPointAtAnOccupation: every word at a code there is, every code with words, and none that a search could not tell apart.
func TestEverydayWordsPointAtAnOccupation(t *testing.T) {
	words, all := OccupationWords(), map[string]bool{}
	known := map[string]bool{}
	for _, o := range Occupations() {
		known[o.Code] = true
		if len(words[o.Code]) < 3 {
			t.Errorf("%s %s has %d words", o.Code, o.Label.JA, len(words[o.Code]))
		}
	}
	for code, said := range words {
		if !known[code] {
			t.Errorf("there is no occupation %s (%v)", code, said)
		}
		seen := map[string]bool{}
		for _, word := range said {
			if seen[word] || jptext.Seen(word) != word {
				t.Errorf("%s: %q stands twice, or cannot be typed", code, word)
			}
			seen[word], all[jptext.Sought(word)] = true, true
		}
	}
	if len(all) < 1500 {
		t.Errorf("%d words", len(all))
	}
	for word, code := range map[string]string{
		"はいたつ": "082", "レジ": "045", "介護": "050", "経理": "038", "けいり": "038", "ヘルパー": "051", "皿洗い": "096", "トラック": "083", "草刈り": "064",
		"品出し": "045", "運転手": "083", "事務": "034", "ほいくし": "029", "フォークリフト": "095", "大工": "091", "溶接": "071", "内職": "099", "梱包": "097",
	} {
		if !slices.Contains(words[code], word) {
			t.Errorf("%s is not found at %s", word, code)
		}
	}
}
