package posting

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/form"
)

// freshCase is a draft by somebody who knew the law and had not seen the rules: with its fault, and without it (job).
type freshCase struct {
	tradeCase
	Base Kind        `json:"base"`
	Job  form.Values `json:"job"`
}

// tryFresh tries the drafts of a file and prints what was caught and falsely said, by theme.
func tryFresh(t *testing.T, path string) tally {
	t.Helper()
	themes, whole := map[string]*tally{}, tally{}
	for _, c := range readLines[freshCase](t, path) {
		did, _ := c.try(job{Base: c.Base, Values: c.Job})
		if themes[c.Theme] == nil {
			themes[c.Theme] = &tally{}
		}
		themes[c.Theme].add(did)
		whole.add(did)
	}
	for _, theme := range slices.Sorted(maps.Keys(themes)) {
		t.Logf("%s: %s", strings.TrimPrefix(theme, "text:"), themes[theme])
	}
	t.Logf("all: %s", whole)
	return whole
}

// TestTradeFresh tries the check on what it was not written for. First measured: 278 of 339 caught, 3 of 140 clean ones refused
// and 9 warned of. Since then kinds of false alarms were mended that it told of, so that what counts now is TestTradeSecond.
func TestTradeFresh(t *testing.T) {
	whole := tryFresh(t, "testdata/fresh.jsonl")
	const caught, refused, warned = 80, 2, 5 // percent
	if whole.caught*100 < caught*whole.faulty || whole.refused*100 > refused*whole.clean || whole.warned*100 > warned*whole.clean {
		t.Errorf("too little caught or too much said: %s", whole)
	}
}

// TestTradeSecond tries it on 60 trades that none of the others holds, written from the law alone. First measured: 43 of 60 caught, 1 of 60 clean
// ones refused and 5 warned of; since then kinds were mended that it told of.
func TestTradeSecond(t *testing.T) {
	whole := tryFresh(t, "testdata/second.jsonl")
	const caught, refused, warned = 75, 2, 5 // percent
	if whole.caught*100 < caught*whole.faulty || whole.refused*100 > refused*whole.clean || whole.warned*100 > warned*whole.clean {
		t.Errorf("too little caught or too much said: %s", whole)
	}
}

// TestTradeThird tries 103 lawful lines of many trades, written by one who knew the rules but before any of them was tried: animals, pupils, customers
// and colleagues, and what is denied. First measured: nothing was said of any.
func TestTradeThird(t *testing.T) {
	file, err := os.ReadFile("testdata/third.txt")
	if err != nil {
		t.Fatal(err)
	}
	before, tried := Check(FullTime, Sample(FullTime), today(), LoadMinimumWages()), 0
	for line := range strings.Lines(string(file)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		with := Sample(FullTime)
		for part := range strings.SplitSeq(strings.TrimSpace(line), "|") {
			key, value, answer := strings.Cut(part, "=")
			if !answer {
				key, value = "notes.text", part
			}
			with[key] = strings.ReplaceAll(value, `\n`, "\n")
		}
		tried++
		for _, p := range Check(FullTime, with, today(), LoadMinimumWages()) {
			if !slices.ContainsFunc(before, func(q form.Problem) bool { return q.ID == p.ID }) {
				t.Errorf("%s: %s %s", strings.TrimSpace(line), p.ID, p.Message.JA)
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d lines", tried)
	}
}
