package form

import (
	"slices"
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
	best := -1
	for i, row := range rows[:min(len(rows), deepest)] {
		named := match(row, columns)
		n := len(named) - count(named, "")
		if n > best {
			best, at, keys = n, i, named
		}
	}
	return at, keys
}

func count(all []string, what string) (n int) {
	for _, s := range all {
		if s == what {
			n++
		}
	}
	return n
}

// match tells which question each head names. A label goes before what people call it.
func match(head []string, columns []Column) []string {
	keys := make([]string, len(head))
	for _, loose := range []bool{false, true} {
		for i, typed := range head {
			if keys[i] != "" || strings.TrimSpace(typed) == "" {
				continue
			}
			c := slices.IndexFunc(columns, func(c Column) bool {
				return !slices.Contains(keys, c.Key) && (Same(typed, c.Label) || loose && slices.ContainsFunc(c.Also, func(a string) bool { return alike(typed, a) }))
			})
			if c >= 0 {
				keys[i] = columns[c].Key
			}
		}
	}
	return keys
}

// alike compares two heads as people mean them: without signs, blanks and what stands in brackets.
func alike(a, b string) bool { return bare(a) == bare(b) }

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
