package posting

import (
	"slices"
	"strings"

	"kyujindesk/backend/form"
)

// kindHead is the head of the column that says the kind of posting.
func kindHead() form.Words { return w("求人の種類", "Kind of posting") }

// Head is the head of a table of postings of some kinds: the kind, then every question any of them asks, by its label.
func Head(kinds []Kind) []string {
	head := []string{kindHead().JA}
	for _, k := range kinds {
		for _, s := range FormOf(k).Sections {
			for _, fd := range s.Fields {
				if !slices.Contains(head, fd.Label.JA) {
					head = append(head, fd.Label.JA)
				}
			}
		}
	}
	return head
}

// Row writes a posting under a head: choices in words, everything else as it was typed.
func Row(head []string, k Kind, v form.Values) []string {
	f := FormOf(k)
	cells := map[string]string{kindHead().JA: k.Label().JA}
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			if v[fd.Key] != "" && f.Applies(fd, v) {
				cells[fd.Label.JA] = fd.Spell(v[fd.Key])
			}
		}
	}
	row := make([]string, len(head))
	for i, label := range head {
		row[i] = cells[label]
	}
	return row
}

// Imported is a row of a table as the beginning of a posting.
type Imported struct {
	Row    int
	Kind   Kind
	Values form.Values
}

// FromRows reads a table whose first row is a head of labels, in any order; columns nobody asks for are left out. A row
// with a wrong cell is not taken, and each wrong cell is named; the others are. Missing answers are no problem here.
func FromRows(rows [][]string) (taken []Imported, problems []form.CellProblem) {
	if len(rows) == 0 {
		return nil, nil
	}
	head := rows[0]
	for i, cells := range rows[1:] {
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		one, wrong := fromRow(head, cells, i+2)
		if len(wrong) == 0 {
			taken = append(taken, one)
		}
		problems = append(problems, wrong...)
	}
	return taken, problems
}

func fromRow(head, cells []string, row int) (Imported, []form.CellProblem) {
	cell := func(label form.Words) string {
		i := slices.IndexFunc(head, func(h string) bool { return form.Same(h, label) })
		if i < 0 || i >= len(cells) {
			return ""
		}
		return strings.TrimSpace(cells[i])
	}
	k, known := kindNamed(cell(kindHead()))
	if !known {
		return Imported{}, []form.CellProblem{{Row: row, Column: kindHead().JA, Message: w("求人の種類は「フルタイム」「パート」などから書いてください。", "Write the kind of posting, for example Full-time or Part-time.")}}
	}
	one := Imported{row, k, form.Values{}}
	problems := []form.CellProblem{}
	f := FormOf(k)
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			typed := cell(fd.Label)
			if typed == "" || one.Values[fd.Key] != "" {
				continue
			}
			answer, message := fd.ReadCell(typed)
			if message != (form.Words{}) {
				problems = append(problems, form.CellProblem{Row: row, Column: fd.Label.JA, Message: message})
				continue
			}
			one.Values[fd.Key] = answer
		}
	}
	return one, problems
}

func kindNamed(typed string) (Kind, bool) {
	for _, k := range Kinds() {
		if form.Same(typed, k.Label()) || typed == string(k) {
			return k, true
		}
	}
	return "", false
}
