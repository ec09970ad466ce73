package jptext_test

import (
	"encoding/json"
	"os"
	"testing"

	"kyujindesk/backend/jptext"
)

func TestNamesAreFoundHoweverTheirKanjiAreWritten(t *testing.T) {
	raw, err := os.ReadFile("../../testdata/vectors/search.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors struct {
		Sought []struct{ Text, Want string }
	}
	if err := json.Unmarshal(raw, &vectors); err != nil {
		t.Fatal(err)
	}
	for _, v := range vectors.Sought {
		if got := jptext.Sought(v.Text); got != v.Want {
			t.Errorf("%s: %s, not %s", v.Text, got, v.Want)
		}
	}
}

func TestNoKanjiStandsInTwoRowsOfVariants(t *testing.T) {
	seen := map[rune]string{}
	for _, row := range jptext.Variants() {
		if len([]rune(row)) < 2 {
			t.Errorf("%q has no variant", row)
		}
		for _, r := range row {
			if other, twice := seen[r]; twice {
				t.Errorf("%c stands in %s and in %s", r, other, row)
			}
			seen[r] = row
		}
	}
}
