package letter_test

import (
	"regexp"
	"strings"
	"testing"

	"kyujindesk/backend/letter"
)

// TestALetterSaysNothingInTheWordsOfMachines reads the text of every kind of letter: a clerk or an employer finds no date but in
// the Japanese way, no hour but that of Japan, and nothing that is only a number of ours without what it is.
func TestALetterSaysNothingInTheWordsOfMachines(t *testing.T) {
	machine := regexp.MustCompile(`(?:^|[^0-9-])2\d{3}-\d{2}-\d{2}|UTC|\d:\d{2}Z|(?m)^[0-9a-f-]{32,}$|求人　[0-9a-f-]{36}|pref_code`)
	r := keyRing(t)
	for _, k := range kinds(t) {
		_, l, _ := vectorOf(t, k, r)
		text, err := letter.Readable(l)
		if err != nil {
			t.Fatal(err)
		}
		if found := machine.FindString(text); found != "" {
			t.Errorf("%s says %q:\n%s", k, found, text)
		}
	}
}

// TestTheOfficesRulesAreReadInLines: each prefecture has a line with its wage and first day, not the table as it is sent.
func TestTheOfficesRulesAreReadInLines(t *testing.T) {
	table := "pref_code,pref,before,after,effective_from\n41,佐賀県,956,1030,2025-11-21\n"
	l := letter.Letter{Kind: letter.OfficeRules, Body: []byte(`{"rules":{"wages":"` + strings.ReplaceAll(table, "\n", "\\n") + `","windows":{"renewal":14,"extensions":1}}}`)}
	text, err := letter.Readable(l)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"佐賀県　1030円（令和7年11月21日から）", "紹介期限日の14日前から"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said in\n%s", want, text)
		}
	}
}
