package posting

import (
	"slices"
	"sync"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// kindKey stands in the table where a row belongs to some kinds only. It is no
// field: FormOf settles it while building, so that one table makes all forms.
const kindKey = "kind"

// FormOf is the form a posting of one kind is written on; an unknown kind is taken for FullTime. Screen, check,
// review page, print and letter come from it; a new question is a new row in one of the section files, and
// nothing else. The form is shared by all callers, who only read it.
func FormOf(k Kind) form.Form { return forms()[k.orFull()] }

// orFull is the kind, or FullTime where a newer program's kind is not known here.
func (k Kind) orFull() Kind {
	if k.Known() {
		return k
	}
	return FullTime
}

// forms are built once: a form is asked for at every key that is pressed, and a list asks for it a thousand times.
//
//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var forms = sync.OnceValue(func() map[Kind]form.Form {
	all := map[Kind]form.Form{}
	for _, k := range Kinds() {
		all[k] = build(k)
	}
	return all
})

func build(k Kind) form.Form {
	f := form.Form{Key: string(k), Version: 1, Label: k.Label()}
	for _, s := range []form.Section{
		classSection(), graduateSection(), workSection(), wageSection(), hoursSection(), insuranceSection(), supportSection(),
		youthSection(), notesSection(), selectionSection(),
	} {
		s.Fields = fieldsFor(k, s.Fields)
		if len(s.Fields) > 0 {
			f.Sections = append(f.Sections, s)
		}
	}
	return f
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

// onlyFull keeps a row for the kinds that are paid by the month.
func onlyFull() form.When { return onlyFor(byMonth()...) }

// onlyPart keeps a row for the kinds that are paid by the hour.
func onlyPart() form.When { return onlyFor(byHour()...) }

func onlyFor(kinds ...Kind) form.When {
	codes := make([]string, 0, len(kinds))
	for _, k := range kinds {
		codes = append(codes, string(k))
	}
	return on(kindKey, codes...)
}

// except are all kinds but some.
func except(not ...Kind) []Kind {
	return slices.DeleteFunc(Kinds(), func(k Kind) bool { return slices.Contains(not, k) })
}

func byHour() []Kind { return except(byMonth()...) }

// ofSchools are the kinds for people who leave a school, toAll the others; bySeason those of a season, allYear the others.
func ofSchools() []Kind { return slices.DeleteFunc(Kinds(), func(k Kind) bool { return !k.Leaving() }) }

func toAll() []Kind { return except(ofSchools()...) }

func bySeason() []Kind { return slices.DeleteFunc(Kinds(), func(k Kind) bool { return !k.BySeason() }) }

func allYear() []Kind { return except(bySeason()...) }

func byMonth() []Kind {
	return slices.DeleteFunc(Kinds(), func(k Kind) bool { return k.ByHour() })
}

// asked adds a condition to rows.
func asked(c form.When, rows []form.Field) []form.Field {
	for i := range rows {
		rows[i].When = append(slices.Clone(rows[i].When), c)
	}
	return rows
}

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

func pinHelp() form.Words {
	return w("緯度と経度です。地図のページのアドレスを貼り付けても読みとります。", "Latitude and longitude. The address of a map page may be pasted, too.")
}

// mostYen is the greatest amount a field of money takes: eight digits, a year's pay and more. What is longer is a slip, such as an
// amount typed behind another one.
const mostYen = "99999999"
