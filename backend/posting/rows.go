package posting

import (
	"fmt"
	"slices"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// kindHead is the head of the column that says the kind of posting.
func kindHead() form.Words { return w("求人の種類", "Kind of posting") }

// between stands between the options of a choice of several, in one cell.
const between = "、"

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
				cells[fd.Label.JA] = spelled(fd, v[fd.Key])
			}
		}
	}
	row := make([]string, len(head))
	for i, label := range head {
		row[i] = cells[label]
	}
	return row
}

func spelled(fd form.Field, answer string) string {
	words := []string{}
	switch fd.Kind {
	case form.Choice, form.Choices:
		for _, o := range fd.Options {
			if slices.Contains(strings.Fields(answer), o.Code) {
				words = append(words, o.Label.JA)
			}
		}
		return strings.Join(words, between)
	}
	return answer
}

// CellProblem is a cell of a table that cannot be an answer.
type CellProblem struct {
	Row     int        `json:"row"`    // as a spreadsheet counts: 1 is the head
	Column  string     `json:"column"` // its head
	Message form.Words `json:"message"`
}

// Imported is a row of a table as the beginning of a posting.
type Imported struct {
	Row    int
	Kind   Kind
	Values form.Values
}

// FromRows reads a table whose first row is a head of labels, in any order; columns nobody asks for are left out. A row
// with a wrong cell is not taken, and each wrong cell is named; the others are. Missing answers are no problem here.
func FromRows(rows [][]string) (taken []Imported, problems []CellProblem) {
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

func fromRow(head, cells []string, row int) (Imported, []CellProblem) {
	cell := func(label form.Words) string {
		i := slices.IndexFunc(head, func(h string) bool { return same(h, label.JA) || same(h, label.EN) })
		if i < 0 || i >= len(cells) {
			return ""
		}
		return strings.TrimSpace(cells[i])
	}
	k, known := kindNamed(cell(kindHead()))
	if !known {
		return Imported{}, []CellProblem{{row, kindHead().JA, w("求人の種類は「フルタイム」「パート」などから書いてください。", "Write the kind of posting, for example Full-time or Part-time.")}}
	}
	one := Imported{row, k, form.Values{}}
	problems := []CellProblem{}
	f := FormOf(k)
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			typed := cell(fd.Label)
			if typed == "" || one.Values[fd.Key] != "" {
				continue
			}
			answer, message := fromWords(fd, typed)
			if message == (form.Words{}) {
				answer = f.Settle(fd.Key, answer)
				message = misread(fd, answer)
			}
			if message != (form.Words{}) {
				problems = append(problems, CellProblem{row, fd.Label.JA, message})
				continue
			}
			one.Values[fd.Key] = answer
		}
	}
	return one, problems
}

// same compares what people write with what a label says.
func same(typed, label string) bool {
	return jptext.Fold(strings.TrimSpace(typed)) == jptext.Fold(label)
}

func kindNamed(typed string) (Kind, bool) {
	for _, k := range Kinds() {
		if same(typed, k.Label().JA) || same(typed, k.Label().EN) || typed == string(k) {
			return k, true
		}
	}
	return "", false
}

// fromWords reads the options of a choice by their labels or codes.
func fromWords(fd form.Field, typed string) (string, form.Words) {
	if fd.Kind != form.Choice && fd.Kind != form.Choices {
		return typed, form.Words{}
	}
	codes := []string{}
	parts := []string{typed}
	if fd.Kind == form.Choices {
		parts = strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune("、,，/・\n", r) })
	}
	for _, part := range parts {
		i := slices.IndexFunc(fd.Options, func(o form.Option) bool {
			return same(part, o.Label.JA) || same(part, o.Label.EN) || strings.TrimSpace(part) == o.Code
		})
		if i < 0 {
			return "", w(fmt.Sprintf("「%s」は選べません。%sから選んでください。", strings.TrimSpace(part), options(fd).JA),
				fmt.Sprintf("“%s” is not an option. Choose from %s.", strings.TrimSpace(part), options(fd).EN))
		}
		codes = append(codes, fd.Options[i].Code)
	}
	return strings.Join(codes, " "), form.Words{}
}

// options names the options of a field; of many, the first few.
func options(fd form.Field) form.Words {
	const few = 6
	ja, en := []string{}, []string{}
	for i, o := range fd.Options {
		if i == few {
			ja, en = append(ja, "…"), append(en, "…")
			break
		}
		ja, en = append(ja, o.Label.JA), append(en, o.Label.EN)
	}
	return w(strings.Join(ja, between), strings.Join(en, ", "))
}

// misread says why an answer cannot be read as its field's kind; empty where it can.
func misread(fd form.Field, answer string) form.Words {
	alone := form.Form{Sections: []form.Section{{Fields: []form.Field{{Key: fd.Key, Kind: fd.Kind, Label: fd.Label, Options: fd.Options, Min: fd.Min, Max: fd.Max}}}}}
	for _, p := range alone.Check(form.Values{fd.Key: answer}) {
		if p.ID == form.FormatID || p.ID == form.RangeID {
			return p.Message
		}
	}
	return form.Words{}
}
