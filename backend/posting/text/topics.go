package text

import (
	_ "embed"
	"slices"
	"sync"
)

//go:embed data/topics.jsonl
var topicTable string

//go:embed data/quantities.jsonl
var quantityTable string

// topicRow is something a posting speaks of, and the words it is known by. Per is the time that the words themselves hold (時給 is pay an
// hour, 週休 rest a week). What is no question of the form (rent, sales, ways to the station) is a topic, too: it keeps its numbers to itself.
type topicRow struct{ Topic, Per, Words string }

// quantityRow says which question a number answers, by its topic, its unit and the time it is said of. Topic "" is a number that no topic
// stands near; Per lists times, with "none" where no time is said, and holds for all where it is empty; By brings the number into the
// unit of the question; Said "others" marks what is never said of this post. What "" is no question of the form.
type quantityRow struct {
	What, Topic, Unit, Per, Said string
	By, Least, Most              float64
}

// mention is a topic where it stands.
type mention struct {
	topic, per string
	from, to   int
}

type topics struct {
	words *lexicon
	rows  []topicRow // by the number of their list
	kinds map[[2]string][]quantityRow
}

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var topicsKnown = sync.OnceValue(func() topics {
	t := topics{words: newLexicon(), kinds: map[[2]string][]quantityRow{}}
	must(rows(topicTable, func(r topicRow) error {
		t.words.list(split(r.Words))
		t.rows = append(t.rows, r)
		return nil
	}))
	must(rows(quantityTable, func(r quantityRow) error {
		if r.By == 0 {
			r.By = 1
		}
		key := [2]string{r.Topic, r.Unit}
		t.kinds[key] = append(t.kinds[key], r)
		return nil
	}))
	return t
})

func must(err error) {
	if err != nil {
		panic(err) // TestTables reads every table
	}
}

// mentions are the topics of a sentence in order of place. Of words that overlap the one that begins first counts, and of those the longest:
// 固定残業代 speaks of 固定残業代, not of 残業.
func mentions(text []rune) []mention {
	t := topicsKnown()
	all := []mention{}
	for n, met := range t.words.in(text) {
		for _, m := range met {
			all = append(all, mention{t.rows[n].Topic, t.rows[n].Per, m.from, m.to})
		}
	}
	slices.SortStableFunc(all, func(a, b mention) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	end := 0
	return slices.DeleteFunc(all, func(m mention) bool {
		if m.from < end {
			return true
		}
		end = m.to
		return false
	})
}

// kind is the question that a number answers under a topic, if the number is a likely one.
func (q quantity) kind(topic, per string) (quantityRow, bool) {
	if per == "" {
		per = "none"
	}
	n := max(q.lower, q.upper)
	for _, k := range topicsKnown().kinds[[2]string{topic, q.unit}] {
		if (k.Per == "" || slices.Contains(split(k.Per), per)) && n*k.By >= k.Least && n*k.By <= k.Most {
			return k, true
		}
	}
	return quantityRow{}, false
}
