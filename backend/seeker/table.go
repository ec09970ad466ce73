package seeker

import (
	"strings"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
)

// Columns are the questions that a table of seekers answers: those of Form and of PersonForm.
func Columns() (all []form.Column) {
	also := map[string][]string{
		applicant.NameKey: {"名前", "求職者", "求職者名", "name"}, applicant.KanaKey: {"カナ", "フリガナ", "ふりがな", "kana"},
		applicant.PhoneKey: {"電話", "TEL", "phone"}, applicant.MobileKey: {"携帯", "mobile"}, applicant.MailKey: {"メール", "mail", "email"},
		nth(JobKey, 1): {"希望職種"}, nth(PlaceKey, 1): {"希望勤務地"}, nth(PastKey, 1): {"経験職種"}, nth(YearsKey, 1): {"経験年数"}, nth(DidKey, 1): {"経歴"},
		MonthKey: {"希望月額", "希望賃金"}, HourKey: {"希望時給"}, AgeKey: {"年齢"}, LicenceKey: {"資格", "免許"}, PitchKey: {"PR"},
	}
	for _, f := range []form.Form{PersonForm(), Form()} {
		for _, s := range f.Sections {
			for _, fd := range s.Fields {
				all = append(all, form.Column{Key: fd.Key, Label: fd.Label, Also: also[fd.Key]})
			}
		}
	}
	return all
}

// Imported is a row of a table as somebody who looks for work.
type Imported struct {
	Row             int // as a spreadsheet counts
	Profile, Person form.Values
}

// FromTable reads what stands under the head of a table; keys says which question each column answers, an empty one that nothing is taken
// from it. A row with a wrong cell is not taken, and each wrong cell is named; the others are.
func FromTable(rows [][]string, head int, keys []string) (taken []Imported, problems []form.CellProblem) {
	if head < 0 || head >= len(rows) {
		return nil, nil
	}
	for i := head + 1; i < len(rows); i++ {
		if strings.TrimSpace(strings.Join(rows[i], "")) == "" {
			continue
		}
		one, wrong := Imported{Row: i + 1, Profile: form.Values{}, Person: form.Values{}}, len(problems)
		for n, key := range keys {
			if key == "" || n >= len(rows[i]) || strings.TrimSpace(rows[i][n]) == "" {
				continue
			}
			if message := one.take(key, strings.TrimSpace(rows[i][n])); message != (form.Words{}) {
				problems = append(problems, form.CellProblem{Row: i + 1, Column: strings.Join(rows[head][n:min(n+1, len(rows[head]))], ""), Message: message})
			}
		}
		if len(problems) == wrong {
			taken = append(taken, one)
		}
	}
	return taken, problems
}

// take reads a cell, and says why it cannot.
func (i *Imported) take(key, typed string) form.Words {
	to := i.Profile
	fd, known := Form().Field(key)
	if !known {
		to = i.Person
		fd, known = PersonForm().Field(key)
	}
	if !known {
		return form.Words{}
	}
	answer, message := fd.ReadCell(typed)
	if message == (form.Words{}) {
		to[key] = answer
	}
	return message
}
