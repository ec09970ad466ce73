package form

import (
	"strings"

	"kyujindesk/backend/jptext"
)

// Column is a question that a column of a table can answer.
type Column struct {
	Key   string   `json:"key"`
	Label Words    `json:"label"`
	Also  []string `json:"-"` // how people head it, beside its label
}

// deepest is how many rows are looked at for the head of a table: titles and notes stand above it.
const deepest = 20

// HeadOf finds the head of a table people made: the row that names most columns. It tells which question each column answers, an empty key
// where it is none; of two columns for one question the first. Without any it is the first row.
func HeadOf(rows [][]string, columns []Column) (at int, keys []string) {
	labels, others := spellings(columns)
	best := -1
	for i, row := range rows[:min(len(rows), deepest)] {
		named, n := match(row, labels, others)
		if n > best {
			best, at, keys = n, i, named
		}
	}
	return at, keys
}

// spellings are the keys by what a head may say: the labels, and what people call it, without signs, blanks and what stands in brackets.
func spellings(columns []Column) (labels, others map[string]string) {
	labels, others = map[string]string{}, map[string]string{}
	put := func(to map[string]string, name, key string) {
		if _, taken := to[name]; !taken && name != "" {
			to[name] = key
		}
	}
	for _, c := range columns {
		for _, l := range []string{c.Label.JA, c.Label.EN} {
			put(labels, jptext.Fold(strings.TrimSpace(l)), c.Key)
			put(others, bare(l), c.Key)
		}
	}
	for _, c := range columns {
		for _, a := range c.Also {
			put(others, bare(a), c.Key)
		}
	}
	return labels, others
}

// match tells which question each head names, and how many it found. A label goes before what people call it.
func match(head []string, labels, others map[string]string) (keys []string, n int) {
	keys = make([]string, len(head))
	used := map[string]bool{}
	for _, loose := range []bool{false, true} {
		for i, typed := range head {
			name, by := jptext.Fold(strings.TrimSpace(typed)), labels
			if loose {
				name, by = bare(typed), others
			}
			if key := by[name]; keys[i] == "" && key != "" && !used[key] {
				keys[i], used[key], n = key, true, n+1
			}
		}
	}
	return keys, n
}

func bare(head string) string {
	s := jptext.Fold(head)
	for _, open := range []string{"(", "（", "※", "[", "【"} {
		if i := strings.Index(s, open); i > 0 {
			s = s[:i]
		}
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\n\u3000:：*＊・-_/、。■□●○◎", r) {
			return -1
		}
		return r
	}, s)
}
