package form

import (
	"fmt"
	"slices"
	"strings"

	"kyujindesk/backend/jptext"
)

// between stands between the options of a choice of several, in one cell.
const between = "、"

// CellProblem is a cell of a table that cannot be an answer.
type CellProblem struct {
	Row     int    `json:"row"`    // as a spreadsheet counts: 1 is the head
	Column  string `json:"column"` // its head
	Message Words  `json:"message"`
}

// Spell writes an answer into a cell of a table: choices in words, everything else as it was typed.
func (fd Field) Spell(answer string) string {
	if fd.Kind != Choice && fd.Kind != Choices {
		return answer
	}
	var all []string
	for _, o := range fd.Options {
		if slices.Contains(strings.Fields(answer), o.Code) {
			all = append(all, o.Label.JA)
		}
	}
	return strings.Join(all, between)
}

// ReadCell reads what a person wrote into a cell: the options of a choice by their labels or codes, everything else as it is typed into the
// form. The message says why it cannot be an answer; it is empty where it can.
func (fd Field) ReadCell(typed string) (answer string, message Words) {
	answer, message = fd.fromWords(typed)
	if message != (Words{}) {
		return answer, message
	}
	answer = fd.settle(fd.zeros(answer))
	return answer, fd.misread(answer)
}

// zeros gives back the zero at the beginning that a spreadsheet took off, because it thought a number of it.
func (fd Field) zeros(typed string) string {
	digits := strings.Trim(typed, "0123456789") == "" && !strings.HasPrefix(typed, "0")
	switch {
	case digits && fd.Kind == Phone && (len(typed) == 9 || len(typed) == 10):
		return "0" + typed
	case digits && fd.Kind == Postal && (len(typed) == 5 || len(typed) == 6):
		return strings.Repeat("0", 7-len(typed)) + typed
	}
	return typed
}

// Same compares what people write with what a label says, in either language.
func Same(typed string, label Words) bool {
	folded := jptext.Fold(strings.TrimSpace(typed))
	return folded == jptext.Fold(label.JA) || folded == jptext.Fold(label.EN)
}

func (fd Field) fromWords(typed string) (string, Words) {
	if fd.Kind != Choice && fd.Kind != Choices {
		return typed, Words{}
	}
	codes := []string{}
	parts := []string{typed}
	if fd.Kind == Choices {
		parts = strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune("、,，/・\n", r) })
	}
	for _, part := range parts {
		part = strings.TrimSpace(part)
		i := slices.IndexFunc(fd.Options, func(o Option) bool {
			return Same(part, o.Label) || part == o.Code || o.Was != "" && Same(part, Words{o.Was, o.Was})
		})
		if i < 0 {
			some := fd.some()
			return "", Words{
				JA: fmt.Sprintf("「%s」は選べません。%sから選んでください。", part, some.JA),
				EN: fmt.Sprintf("“%s” is not an option. Choose from %s.", part, some.EN),
			}
		}
		codes = append(codes, fd.Options[i].Code)
	}
	return strings.Join(codes, " "), Words{}
}

// some names the options of a field; of many, the first few.
func (fd Field) some() Words {
	const few = 6
	ja, en := []string{}, []string{}
	for i, o := range fd.Options {
		if i == few {
			ja, en = append(ja, "…"), append(en, "…")
			break
		}
		ja, en = append(ja, o.Label.JA), append(en, o.Label.EN)
	}
	return Words{JA: strings.Join(ja, between), EN: strings.Join(en, ", ")}
}

// misread says why an answer cannot be read as the field's kind; empty where it can.
func (fd Field) misread(answer string) Words {
	alone := Form{Sections: []Section{{Fields: []Field{{Key: fd.Key, Kind: fd.Kind, Label: fd.Label, Options: fd.Options, Min: fd.Min, Max: fd.Max}}}}}
	for _, p := range alone.Check(Values{fd.Key: answer}) {
		if p.ID == FormatID || p.ID == RangeID {
			return p.Message
		}
	}
	return Words{}
}
