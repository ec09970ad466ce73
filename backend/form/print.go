package form

import (
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/jptext"
)

// Line is one entry of a filled form as it is read: on the review page, the preview, the sheet, the letter.
type Line struct {
	Section string   `json:"section"`
	Keys    []string `json:"keys"`
	Label   Words    `json:"label"`
	Text    Words    `json:"text"`            // free texts are broken by \n on the line grid
	Aside   bool     `json:"aside,omitempty"` // for the office alone, so not on the sheet
}

// Print spells the answers that count, in the order of the table: the fields of
// one row make one line, units are added, options are in words.
func (f Form) Print(v Values) []Line {
	answers := f.Settled(v)
	lines := []Line{}
	for _, s := range f.Sections {
		for start := 0; start < len(s.Fields); {
			end := start + 1
			for end < len(s.Fields) && s.Fields[start].Row != "" && s.Fields[end].Row == s.Fields[start].Row {
				end++
			}
			if line, filled := s.printRow(s.Fields[start:end], answers); filled {
				lines = append(lines, line)
			}
			start = end
		}
	}
	return lines
}

func (s Section) printRow(fields []Field, answers Values) (Line, bool) {
	line := Line{Section: s.Key, Label: fields[0].Label, Aside: fields[0].Aside}
	if name, named := s.Rows[fields[0].Row]; named {
		line.Label = name
	}
	for i, fd := range fields {
		value := answers[fd.Key]
		if value == "" {
			continue
		}
		line.Keys = append(line.Keys, fd.Key)
		if fd.Quiet {
			continue
		}
		closes := fd.Span && i > 0 && answers[fields[i-1].Key] != ""
		opens := i+1 < len(fields) && fields[i+1].Span
		text := fd.InWords(value)
		if closes && fd.Kind == Time && value <= answers[fields[i-1].Key] { // a night shift, or one around the clock
			text = Words{"翌" + text.JA, text.EN + " next day"}
		}
		switch {
		case closes && fd.Kind != Time && answers[fields[i-1].Key] == value:
			// The two ends are one value: 195,000円, not 195,000円〜195,000円.
		case closes:
			line.Text = Words{line.Text.JA + "〜" + text.JA, line.Text.EN + " – " + text.EN}
		case fd.Span:
			line.Text = join(line.Text, Words{"〜" + text.JA, "up to " + text.EN}, fd.Kind)
		case fd.Glue:
			line.Text = Words{line.Text.JA + fd.Before.JA + text.JA, line.Text.EN + " " + fd.Before.EN + text.EN}
		default:
			line.Text = join(line.Text, Words{fd.Before.JA + text.JA, fd.Before.EN + text.EN}, fd.Kind)
		}
		if opens && answers[fields[i+1].Key] == "" && fd.Kind != Time {
			line.Text = Words{line.Text.JA + "〜", line.Text.EN + " or more"}
		}
	}
	return line, line.Text.JA != ""
}

// join adds a part to a row; a text on the grid starts on a line of its own.
func join(row, part Words, kind Kind) Words {
	if row.JA == "" {
		return part
	}
	if kind == Lines {
		return Words{row.JA + "\n" + part.JA, row.EN + "\n" + part.EN}
	}
	return Words{row.JA + "　" + part.JA, row.EN + ", " + part.EN}
}

// InWords puts one settled answer in words; what cannot be read stays as typed.
func (fd Field) InWords(value string) Words {
	same := Words{value, value}
	switch fd.Kind {
	case Choice, Choices:
		return fd.spellChoices(value)
	case Yen, Number:
		if fd.Kind == Yen || strings.HasSuffix(fd.Unit.JA, "円") {
			same = Words{thousands(value), thousands(value)}
		}
	case Time:
		if h, m, ok := strings.Cut(value, ":"); ok {
			same.JA = strings.TrimPrefix(h, "0") + "時" + m + "分"
		}
	case Date:
		if d, err := era.Parse(value); err == nil {
			same.JA = d.Wareki()
		}
	case Lines:
		wrapped := strings.Join(jptext.Wrap(value, max(fd.Chars, 1)), "\n")
		return Words{wrapped, wrapped}
	case Pin:
		if north, east, ok := strings.Cut(value, ", "); ok && isPin(value) {
			return Words{"北緯" + north + "度　東経" + east + "度", north + "° N, " + east + "° E"}
		}
	case Picture: // its name is its own content in short, so that people on two sides can compare
		if pictureShape.MatchString(value) {
			return Words{"画像あり（識別番号 " + value[:8] + "）", "picture (ID " + value[:8] + ")"}
		}
	case Postal:
		return Words{"〒" + value, "〒" + value}
	}
	return fd.withUnit(same)
}

func (fd Field) withUnit(w Words) Words {
	if (fd.Kind == Number || fd.Kind == Decimal || fd.Kind == Yen) && (w.JA == "" || !isDigit(w.JA[len(w.JA)-1])) {
		return w // it could not be read: 創業の年, not 創業の年年
	}
	if fd.Unit.EN != "" {
		w.EN += " " + fd.unitFor(w.EN)
	}
	w.JA += fd.Unit.JA
	return w
}

// unitFor is the English unit, in the singular for one: 1 month, 1 person.
func (fd Field) unitFor(value string) string {
	if value != "1" {
		return fd.Unit.EN
	}
	noun, rest, _ := strings.Cut(fd.Unit.EN, " ")
	if noun == "people" {
		noun = "person"
	}
	return strings.TrimSpace(strings.TrimSuffix(noun, "s") + " " + rest)
}

func (fd Field) spellChoices(value string) Words {
	codes := []string{value}
	if fd.Kind == Choices {
		codes = strings.Fields(value)
	}
	ja, en := make([]string, 0, len(codes)), make([]string, 0, len(codes))
	for _, code := range codes {
		label := Words{code, code}
		if o, known := fd.option(code); known {
			label = o.Label
		}
		ja, en = append(ja, label.JA), append(en, label.EN)
	}
	return Words{strings.Join(ja, "・"), strings.Join(en, ", ")}
}

// thousands puts a comma before every three digits; a text that is not only digits stays.
func thousands(s string) string {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return s
		}
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
