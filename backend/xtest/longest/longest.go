// Package longest fills forms with the longest answers they allow, for tests of whatever must hold them: print, letters,
// stores, screens. It knows no form in particular.
package longest

import (
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// Values are answers of a form in which every field that applies is filled to its limit; texts are made of filler, again
// and again. Fields that exclude each other stand in different ones, so that every field of the form applies in some.
func Values(f form.Form, filler string) []form.Values {
	fields := []form.Field{}
	for _, s := range f.Sections {
		fields = append(fields, s.Fields...)
	}
	all, done := []form.Values{}, map[string]bool{}
	for before := -1; before < len(done) && len(done) < len(fields); {
		before = len(done)
		v := form.Values{}
		for _, fd := range fields {
			if !done[fd.Key] {
				wish(f, fd, v)
			}
		}
		for _, fd := range fields {
			if v[fd.Key] == "" || fd.Kind == form.Choices {
				v[fd.Key] = Answer(fd, filler)
			}
		}
		for _, fd := range fields {
			if f.Applies(fd, v) {
				done[fd.Key] = true
			}
		}
		all = append(all, v)
	}
	return all
}

// wish answers what a field waits for, where nothing else was wished before.
func wish(f form.Form, fd form.Field, v form.Values) {
	for _, w := range fd.When {
		on, _ := f.Field(w.Key)
		if v[w.Key] == "" {
			v[w.Key] = w.In[len(w.In)-1]
		}
		wish(f, on, v)
	}
}

// Answer is the longest answer to one field.
func Answer(fd form.Field, filler string) string {
	switch fd.Kind {
	case form.Choice:
		longest := fd.Options[0]
		for _, o := range fd.Options {
			if jptext.Width(o.Label.JA) > jptext.Width(longest.Label.JA) {
				longest = o
			}
		}
		return longest.Code
	case form.Choices:
		codes := []string{}
		for _, o := range fd.Options {
			codes = append(codes, o.Code)
		}
		return strings.Join(codes, " ")
	case form.Yen, form.Number, form.Decimal:
		if fd.Max != "" {
			return fd.Max
		}
		return "999999999999"
	case form.Time:
		return "23:59"
	case form.Date:
		return "2027-12-31"
	case form.Phone:
		return "090-0000-0000"
	case form.Postal:
		return "840-0000"
	case form.Pin:
		return "33.249412, 130.298812"
	case form.Picture:
		return strings.Repeat("0123456789abcdef", 4)
	case form.Mail:
		return strings.Repeat("a", 49) + "@" + strings.Repeat("b", 47) + ".jp"
	case form.Kana:
		return strings.Repeat("カ", fd.Chars)
	}
	return text(fd, filler)
}

// text fills the room of a text to its last character.
func text(fd form.Field, filler string) string {
	letters, text := []rune(filler), ""
	for i := 0; ; i++ {
		longer := text + string(letters[i%len(letters)])
		if len(jptext.Wrap(longer, fd.Chars)) > max(1, fd.Lines) {
			return text
		}
		text = longer
	}
}
