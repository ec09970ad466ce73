package journal_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"kyujindesk/backend/journal"
)

func mark(key string) journal.Marker {
	return func(content []byte) []byte {
		h := hmac.New(sha256.New, []byte(key))
		h.Write(content)
		return h.Sum(nil)
	}
}

// written is a journal of some lines behind a head.
func written(t *testing.T, from journal.Head, key string, acts ...string) []journal.Line {
	t.Helper()
	lines := make([]journal.Line, len(acts))
	for i, act := range acts {
		l, err := from.Next(journal.Line{At: fmt.Sprintf("2026-11-29T09:%02d:00.000Z", i), Clerk: "sato", Act: act, Detail: json.RawMessage(`{"a":1}`)}, mark(key))
		if err != nil {
			t.Fatal(err)
		}
		lines[i], from = l, l.Head()
	}
	return lines
}

func check(forgotten, last journal.Head, known []journal.Head, lines []journal.Line) []journal.Finding {
	c := journal.NewCheck(forgotten, known, mark("key"))
	for _, l := range lines {
		c.Line(l)
	}
	return c.End(last)
}

var six = []string{"one", "two", "three", "four", "five", "six"}

func TestAJournalThatIsAsItWasWritten(t *testing.T) {
	lines := written(t, journal.Head{}, "key", six...)
	for name, got := range map[string][]journal.Finding{
		"whole":                  check(journal.Head{}, lines[5].Head(), []journal.Head{lines[2].Head(), lines[5].Head()}, lines),
		"empty":                  check(journal.Head{}, journal.Head{}, nil, nil),
		"the oldest forgotten":   check(lines[1].Head(), lines[5].Head(), []journal.Head{lines[0].Head(), lines[3].Head()}, lines[2:]),
		"all of them forgotten":  check(lines[5].Head(), lines[5].Head(), []journal.Head{lines[0].Head()}, nil),
		"a head that came twice": check(journal.Head{}, lines[5].Head(), []journal.Head{lines[2].Head(), lines[2].Head()}, lines),
	} {
		if len(got) > 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestWhatIsDoneToAJournalIsFound has somebody with the file, but without the key, do what they like.
func TestWhatIsDoneToAJournalIsFound(t *testing.T) {
	whole := written(t, journal.Head{}, "key", six...)
	last := whole[5].Head()
	yesterday := whole[:4]
	again := append(slices.Clone(yesterday), written(t, whole[3].Head(), "key", "another five", "another six", "seven")...)
	swapped := func(i, j int) []journal.Line {
		l := slices.Clone(whole)
		l[i], l[j] = l[j], l[i]
		l[i].N, l[j].N = int64(i+1), int64(j+1)
		return l
	}
	changed := func(i int, change func(l *journal.Line)) []journal.Line {
		l := slices.Clone(whole)
		change(&l[i])
		return l
	}
	inserted := func(i int, l journal.Line) []journal.Line {
		all := slices.Insert(slices.Clone(whole), i, l)
		for n := range all {
			all[n].N = int64(n + 1)
		}
		return all
	}
	for name, c := range map[string]struct {
		lines     []journal.Line
		forgotten journal.Head
		last      journal.Head
		known     []journal.Head
		want      []journal.Finding
	}{
		"another clerk":          {lines: changed(2, func(l *journal.Line) { l.Clerk = "suzuki" }), want: []journal.Finding{{Trouble: journal.Changed, N: 3}}},
		"another moment":         {lines: changed(5, func(l *journal.Line) { l.At = "2026-11-30T09:00:00.000Z" }), want: []journal.Finding{{Trouble: journal.Changed, N: 6}}},
		"another detail":         {lines: changed(0, func(l *journal.Line) { l.Detail = json.RawMessage(`{"a":2}`) }), want: []journal.Finding{{Trouble: journal.Changed, N: 1}}},
		"marks of no key":        {lines: slices.Concat(whole[:4], written(t, whole[3].Head(), "none", "five", "six")), want: []journal.Finding{{Trouble: journal.Changed, N: 5}, {Trouble: journal.Changed, N: 6}}},
		"one is gone":            {lines: slices.Delete(slices.Clone(whole), 2, 3), want: []journal.Finding{{Trouble: journal.Missing, N: 3, To: 3}}},
		"the first are gone":     {lines: whole[2:], want: []journal.Finding{{Trouble: journal.Missing, N: 1, To: 2}}},
		"the last are gone":      {lines: whole[:4], want: []journal.Finding{{Trouble: journal.Missing, N: 5, To: 6}}},
		"one written at the end": {lines: append(slices.Clone(whole), written(t, last, "none", "seven")...), want: []journal.Finding{{Trouble: journal.Changed, N: 7}}},
		"one put in":             {lines: inserted(5, journal.Line{Act: "put in"}), want: []journal.Finding{{Trouble: journal.Changed, N: 6}, {Trouble: journal.Moved, N: 7, From: 6}}},
		"two swapped":            {lines: swapped(1, 4), want: []journal.Finding{{Trouble: journal.Moved, N: 2, From: 5}, {Trouble: journal.Moved, N: 5, From: 2}}},
		"neighbours swapped":     {lines: swapped(4, 5), want: []journal.Finding{{Trouble: journal.Moved, N: 5, From: 6}, {Trouble: journal.Moved, N: 6, From: 5}}},
		"yesterday's file":       {lines: yesterday, last: yesterday[3].Head(), known: []journal.Head{whole[2].Head(), last}, want: []journal.Finding{{Trouble: journal.PutBack, N: 5, To: 6}}},
		"yesterday's, and on":    {lines: again, last: again[6].Head(), known: []journal.Head{last, again[6].Head()}, want: []journal.Finding{{Trouble: journal.PutBack, N: 6}}},
		"two files in one":       {lines: slices.Concat(again[:5], whole[5:]), want: []journal.Finding{{Trouble: journal.PutBack, N: 6}}},
		"before the first":       {lines: whole, forgotten: whole[1].Head(), want: []journal.Finding{{Trouble: journal.Changed, N: 1}, {Trouble: journal.Changed, N: 2}}},
	} {
		if c.last.N == 0 {
			c.last = last
		}
		got := check(c.forgotten, c.last, c.known, c.lines)
		slices.SortFunc(got, func(a, b journal.Finding) int { return cmp(a, b) })
		slices.SortFunc(c.want, func(a, b journal.Finding) int { return cmp(a, b) })
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func cmp(a, b journal.Finding) int {
	if a.N != b.N {
		return int(a.N - b.N)
	}
	return len(a.Trouble) - len(b.Trouble)
}
