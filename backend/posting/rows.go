package posting

import (
	"slices"
	"strings"

	"kyujindesk/backend/form"
)

// kindHead is the head of the column that says the kind of posting.
func kindHead() form.Words { return w("求人区分", "Posting type") }

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

// Columns are the questions that a table of postings of all kinds answers. What several kinds ask in the same words is one column: its
// key is its label.
func Columns() []form.Column {
	all := []form.Column{{Key: kindHead().JA, Label: kindHead(), Also: []string{"種類", "雇用形態の区分", "求人の種類", "区分", "kind"}}}
	for _, k := range Kinds() {
		for _, s := range FormOf(k).Sections {
			for _, fd := range s.Fields {
				if !slices.ContainsFunc(all, func(c form.Column) bool { return c.Key == fd.Label.JA }) {
					all = append(all, form.Column{Key: fd.Label.JA, Label: fd.Label, Also: formerHeads(fd.Label.JA)})
				}
			}
		}
	}
	return all
}

// formerHeads are what a column was called before, so that tables saved then can be taken in.
func formerHeads(label string) []string {
	was := map[string]string{
		"公開希望（公開範囲）": "公開範囲", "労働時間制度": "就業時間の型", "契約期間": "契約の長さ", "契約期間の終了日": "契約の終わりの日", "就業開始日": "就業の始まりの日",
		"就業終了日": "就業の終わりの日", "時間帯の開始時刻": "時間帯のはじめ", "時間帯の終了時刻": "時間帯の終わり", "1日の労働時間": "1日の時間", "応募受付開始日": "応募受付の始まり",
		"応募受付終了日": "応募受付の終わり", "支払月": "支払いの月", "昇給の記載方法": "昇給の書き方", "賞与の記載方法": "賞与の書き方", "必要な学歴": "求める学歴",
	}
	if before, named := was[label]; named {
		return []string{before}
	}
	return nil
}

// FromTable reads what stands under the head of a table; keys says which of Columns each column is, an empty one that nothing is taken from
// it. A row with a wrong cell is not taken, and each wrong cell is named; the others are. Missing answers are no problem here.
func FromTable(rows [][]string, head int, keys []string) (taken []Imported, problems []form.CellProblem) {
	if head < 0 || head >= len(rows) {
		return nil, nil
	}
	for i := head + 1; i < len(rows); i++ {
		cells := rows[i]
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		one, wrong := fromRow(keys, rows[head], cells, i+1)
		if len(wrong) == 0 {
			taken = append(taken, one)
		}
		problems = append(problems, wrong...)
	}
	return taken, problems
}

// fromRow reads a row; keys are the columns' labels, head what the person called them.
func fromRow(keys, head, cells []string, row int) (Imported, []form.CellProblem) {
	cell := func(label form.Words) (text, name string) {
		i := slices.Index(keys, label.JA)
		if i < 0 {
			return "", label.JA
		}
		if name = label.JA; i < len(head) {
			name = head[i]
		}
		if i < len(cells) {
			text = strings.TrimSpace(cells[i])
		}
		return text, name
	}
	typed, name := cell(kindHead())
	k, known := kindNamed(typed)
	if !known {
		return Imported{}, []form.CellProblem{{Row: row, Column: name, Message: w("求人区分は「フルタイム」「パート」などから入力してください。", "Write the kind of posting, for example Full-time or Part-time.")}}
	}
	one := Imported{row, k, form.Values{}}
	problems := []form.CellProblem{}
	for _, s := range FormOf(k).Sections {
		for _, fd := range s.Fields {
			typed, name := cell(fd.Label)
			if typed == "" || one.Values[fd.Key] != "" {
				continue
			}
			answer, message := fd.ReadCell(typed)
			if message != (form.Words{}) {
				problems = append(problems, form.CellProblem{Row: row, Column: name, Message: message})
				continue
			}
			one.Values[fd.Key] = answer
		}
	}
	return one, problems
}

// Cells are a posting as the table brought it, a cell for each column that is taken.
func (i Imported) Cells(keys []string) []string {
	taken := slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return k == "" })
	return Row(taken, i.Kind, i.Values)
}

func kindNamed(typed string) (Kind, bool) {
	for _, k := range Kinds() {
		if form.Same(typed, k.Label()) || typed == string(k) {
			return k, true
		}
	}
	return "", false
}
