package posting

import (
	"slices"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// kindKey stands in the table where a row belongs to one Kind only. It is no
// field: FormOf settles it while building, so that one table makes both forms.
const kindKey = "kind"

// FormOf is the form a posting of one kind is written on. Screen, check, review
// page, print and letter come from it; a new question is a new row in one of
// the section files, and nothing else.
func FormOf(k Kind) form.Form {
	f := form.Form{Key: string(k), Label: k.Label()}
	for _, s := range []form.Section{
		classSection(), workSection(), wageSection(), hoursSection(), insuranceSection(), notesSection(), selectionSection(),
	} {
		s.Fields = fieldsFor(k, s.Fields)
		f.Sections = append(f.Sections, s)
	}
	return f
}

// Label is the kind in words.
func (k Kind) Label() form.Words {
	if k == PartTime {
		return w("パート", "Part-time")
	}
	return w("フルタイム", "Full-time")
}

// fieldsFor keeps the rows of one kind and drops the condition that chose them.
func fieldsFor(k Kind, rows []form.Field) []form.Field {
	fields := make([]form.Field, 0, len(rows))
	for _, fd := range rows {
		elsewhere := slices.ContainsFunc(fd.When, func(c form.When) bool {
			return c.Key == kindKey && !slices.Contains(c.In, string(k))
		})
		if elsewhere {
			continue
		}
		fd.When = slices.DeleteFunc(fd.When, func(c form.When) bool { return c.Key == kindKey })
		fields = append(fields, fd)
	}
	return fields
}

func w(ja, en string) form.Words { return form.Words{JA: ja, EN: en} }

func opt(code, ja, en string) form.Option { return form.Option{Code: code, Label: w(ja, en)} }

// on is one condition: another field has one of these answers.
func on(key string, codes ...string) form.When { return form.When{Key: key, In: codes} }

func when(conditions ...form.When) []form.When { return conditions }

func onlyFull() form.When { return on(kindKey, string(FullTime)) }

func onlyPart() form.When { return on(kindKey, string(PartTime)) }

func yesNo() []form.Option {
	return []form.Option{opt("yes", "あり", "Yes"), opt("no", "なし", "No")}
}

func canOrNot() []form.Option {
	return []form.Option{opt("yes", "可", "Possible"), opt("no", "不可", "Not possible")}
}

// demands are the three strengths of a requirement.
func demands() []form.Option {
	return []form.Option{
		opt("none", "不問", "Not asked"), opt("must", "必須", "Required"), opt("plus", "あれば尚可", "Welcome"),
	}
}

// grid is a free text of so many lines of 30 full-width characters.
func grid(lines int, fd form.Field) form.Field {
	fd.Kind, fd.Chars, fd.Lines = form.Lines, jptext.GridWidth, lines
	return fd
}

func yen() form.Words { return w("円", "yen") }
