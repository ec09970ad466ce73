package sheet

import (
	"fmt"
	"io"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Transcript writes a form that is typed over on the official page (転記シート) as PDF, A4, in Japanese: every answer with a box to tick.
func Transcript(w io.Writer, in form.Transcript, practice bool) error {
	return onPaper(w, "転記シート", in.Made, func(t table) paper {
		what := "すべて"
		if in.Changes {
			what = "変えるところだけ"
		}
		if in.Unverified {
			what += "（欄の名前と順は要確認）"
		}
		p := paper{
			title: "転記シート", practice: practice, known: []string{in.Title, in.Business},
			boxes: []cell{{label: in.Form.Label.JA, text: in.Title}, {label: "内容", text: fmt.Sprintf("%s　%d欄", what, len(in.Entries))}, {label: "作成日", text: era.Of(in.Made).Wareki()}},
		}
		for _, s := range in.Form.Sections {
			var rows []row
			for _, e := range in.Entries {
				if e.Section == s.Key {
					rows = append(rows, row{cells: []cell{transcribed(e)}})
				}
			}
			if len(rows) > 0 {
				p.rows = append(append(p.rows, row{title: s.Label.JA}), rows...)
			}
		}
		return p
	})
}

// transcribed is one answer as it is entered there.
func transcribed(e form.Entry) cell {
	name := strings.Trim(e.Row.JA+"："+e.Label.JA, "：")
	text := e.Text.JA + e.Unit.JA
	switch e.Way {
	case form.Clear:
		text = "（空欄にする）"
	case form.Select:
		text = "［選ぶ］" + text
	}
	if e.Was.JA != "" {
		text += "\n（いま： " + strings.ReplaceAll(e.Was.JA, "\n", " ") + "）"
	}
	return cell{label: "□ " + name, text: text}
}
