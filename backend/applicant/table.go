package applicant

import (
	"slices"
	"strings"
	"sync"

	"kyujindesk/backend/form"
)

// StageKey is the column of a table that says how far somebody is.
const StageKey = "stage"

// Also is how people head columns in their own tables.
func also() map[string][]string {
	return map[string][]string{
		NameKey:         {"名前", "お名前", "氏名漢字", "応募者", "応募者名", "応募者氏名", "name", "full name"},
		KanaKey:         {"カナ", "かな", "フリガナ", "ふりがな", "氏名フリガナ", "氏名ふりがな", "名前カナ", "ヨミ", "よみがな", "kana"},
		BirthKey:        {"誕生日", "生年月日西暦", "birthday", "date of birth"},
		PostalKey:       {"郵便", "〒", "zip", "postcode"},
		AddressKey:      {"現住所", "居住地", "address"},
		PhoneKey:        {"電話", "TEL", "連絡先", "連絡先電話番号", "固定電話", "phone"},
		MobileKey:       {"携帯", "携帯番号", "携帯電話番号", "mobile"},
		MailKey:         {"メール", "mail", "e-mail", "email", "Eメール", "メルアド", "アドレス"},
		RouteKey:        {"経路", "応募経路", "応募方法"},
		MediaKey:        {"媒体", "応募媒体", "求人媒体", "応募元", "流入元", "サイト", "source"},
		OnKey:           {"応募日", "応募日時", "応募年月日", "紹介日", "受付日", "エントリー日", "date", "applied"},
		NumberKey:       {"紹介状番号"},
		"apply.remarks": {"備考", "メモ", "コメント", "特記", "特記事項", "remarks", "notes"},
		StageKey:        {"段階", "状態", "状況", "選考状況", "ステータス", "進捗", "status"},
	}
}

// Columns are the questions that a table of applicants answers: those of Form, and how far each is.
func Columns() []form.Column { return columns() }

//nolint:gochecknoglobals // written once, by sync.OnceValue
var columns = sync.OnceValue(func() (all []form.Column) {
	names := also()
	for _, s := range Form().Sections {
		for _, fd := range s.Fields {
			all = append(all, form.Column{Key: fd.Key, Label: fd.Label, Also: names[fd.Key]})
		}
	}
	return append(all, form.Column{Key: StageKey, Label: stageLabel(), Also: names[StageKey]})
})

func stageLabel() form.Words { return w("選考の段階", "Stage") }

// Table writes applicants as a table with a head: what people wrote of them, and how far they are.
func Table(people []Listed) [][]string {
	head := []string{postingHead().JA}
	for _, c := range Columns() {
		head = append(head, c.Label.JA)
	}
	rows := [][]string{head}
	f := Form()
	for _, p := range people {
		row := []string{p.Posting}
		for _, s := range f.Sections {
			for _, fd := range s.Fields {
				cell := ""
				if f.Applies(fd, p.Values) {
					cell = fd.Spell(p.Values[fd.Key])
				}
				row = append(row, cell)
			}
		}
		rows = append(rows, append(row, p.Stage.Words().JA))
	}
	return rows
}

func postingHead() form.Words { return w("求人", "Posting") }

// Imported is a row of a table as somebody who applied.
type Imported struct {
	Row    int // as a spreadsheet counts
	Stage  Stage
	Values form.Values
}

// FromTable reads what stands under the head of a table; keys says which question each column answers, an empty one that nothing is taken
// from it. A row with a wrong cell, or without a name, is not taken, and each wrong cell is named; the others are. Who comes without a
// route came on the business's own ways.
func FromTable(rows [][]string, head int, keys []string) (taken []Imported, problems []form.CellProblem) {
	if head < 0 || head >= len(rows) {
		return nil, nil
	}
	for i := head + 1; i < len(rows); i++ {
		cells := rows[i]
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		one := Imported{Row: i + 1, Stage: Notified, Values: form.Values{}}
		var wrong []form.CellProblem
		for n, key := range keys {
			if key == "" || n >= len(cells) || strings.TrimSpace(cells[n]) == "" {
				continue
			}
			if message := one.take(key, strings.TrimSpace(cells[n])); message != (form.Words{}) {
				wrong = append(wrong, form.CellProblem{Row: i + 1, Column: cellOf(rows[head], n), Message: message})
			}
		}
		if len(wrong) == 0 && one.Values[NameKey] == "" {
			wrong = append(wrong, form.CellProblem{Row: i + 1, Message: w("氏名がありません。", "There is no name.")})
		}
		if len(wrong) > 0 {
			problems = append(problems, wrong...)
			continue
		}
		if one.Values[RouteKey] == "" {
			one.Values[RouteKey] = string(OwnMedia)
		}
		taken = append(taken, one)
	}
	return taken, problems
}

func cellOf(row []string, n int) string {
	if n >= len(row) {
		return ""
	}
	return row[n]
}

// Cells are somebody as the table brought him or her, a cell for each column that is taken.
func (i Imported) Cells(keys []string) []string {
	cells := []string{}
	for _, key := range keys {
		fd, known := Form().Field(key)
		switch {
		case key == StageKey:
			cells = append(cells, i.Stage.Words().JA)
		case known:
			cells = append(cells, fd.Spell(i.Values[key]))
		}
	}
	return cells
}

// take reads a cell, and says why it cannot.
func (i *Imported) take(key, typed string) form.Words {
	if key == StageKey {
		at := slices.IndexFunc(slices.Concat(Stages(), Exits()), func(s Stage) bool { return form.Same(typed, s.Words()) || typed == string(s) })
		if at < 0 {
			return w("「"+typed+"」という段階はありません。", "There is no stage “"+typed+"”.")
		}
		i.Stage = slices.Concat(Stages(), Exits())[at]
		return form.Words{}
	}
	fd, known := Form().Field(key)
	if !known {
		return form.Words{}
	}
	if fd.Kind == form.Date { // the hour of an application is of no use
		typed, _, _ = strings.Cut(typed, " ")
	}
	answer, message := fd.ReadCell(typed)
	if message == (form.Words{}) {
		i.Values[key] = answer
	}
	return message
}
