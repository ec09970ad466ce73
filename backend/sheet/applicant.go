package sheet

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/signintech/gopdf"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// Dossier writes everything that is kept of somebody as one PDF, A4, in Japanese: what is written as pages, the papers as files attached to
// it, byte for byte as they came. They are not made pages: nothing that a stranger sent is interpreted.
func Dossier(w io.Writer, in applicant.Dossier, practice bool) error {
	var pages bytes.Buffer
	if err := onPaper(&pages, "個人情報の開示", in.Made, func(t table) paper { return t.dossier(in, practice) }); err != nil {
		return err
	}
	if len(in.Papers) == 0 {
		_, err := w.Write(pages.Bytes())
		return err
	}
	if err := attach(w, pages.Bytes(), in.Papers); err != nil {
		return fmt.Errorf("attach papers: %w", err)
	}
	return nil
}

// onPaper writes one paper.
func onPaper(w io.Writer, title string, made time.Time, what func(t table) paper) error {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	pdf.SetInfo(gopdf.PdfInfo{Title: title, Creator: "求人デスク", CreationDate: made})
	if err := printPapers(w, pdf, what); err != nil {
		return fmt.Errorf("print %s: %w", title, err)
	}
	return nil
}

// attach puts papers into a PDF of ours as attached files.
func attach(w io.Writer, pdf []byte, papers []applicant.Paper) error {
	api.DisableConfigDir() // no folder of its own in the user's home
	conf := model.NewDefaultConfiguration()
	conf.Offline = true
	doc, err := api.ReadAndValidate(bytes.NewReader(pdf), conf)
	if err != nil {
		return err
	}
	for i, p := range papers {
		name := fmt.Sprintf("%02d_%s", i+1, p.Name) // two papers may have one name
		came := p.Came
		a := model.Attachment{Reader: bytes.NewReader(p.Content), ID: name, FileName: name, Desc: p.Name, ModTime: &came}
		if err := doc.AddAttachment(a, false); err != nil {
			return err
		}
	}
	return api.WriteContext(doc, w)
}

// dossier is what is written of somebody, as paper.
func (t table) dossier(in applicant.Dossier, practice bool) paper {
	rows := append(t.answers(applicant.Form(), in.Values), t.answers(applicant.OutcomeForm(), in.Outcome)...)
	rows = append(rows, t.said("メモ", in.Notes)...)
	rows = append(rows, t.said("面接", in.Meetings)...)
	rows = append(rows, t.said("メール", in.Mails)...)
	rows = append(rows, t.said("経過", in.History)...)
	if len(in.Papers) > 0 {
		rows = append(rows, row{title: "応募書類（このPDFに添付したファイル）"})
		for i, p := range in.Papers {
			rows = append(rows, row{cells: []cell{{label: era.Minute(p.Came), text: fmt.Sprintf("%02d_%s（%s）", i+1, p.Name, size(len(p.Content)))}}})
		}
	}
	return paper{
		title: "個人情報の開示", practice: practice,
		boxes: []cell{
			{label: "氏名", text: in.Values[applicant.NameKey]},
			{label: "作成日", text: era.Of(in.Made).Wareki()},
			{label: "事業所", text: in.Business},
		},
		known: []string{in.Values[applicant.NameKey], in.Business},
		rows: append(append([]row{{title: "応募した求人"}}, t.pair(said([]cell{
			{label: "求人", text: in.Posting}, {label: "選考の段階", text: in.Stage.Words().JA}, {label: "消去の予定日", text: written(in.EraseOn)},
		}))...), rows...),
	}
}

// answers are the answers to a form that count, section by section, but for lines that stand elsewhere: those that begin with one of some keys.
func (t table) answers(f form.Form, v form.Values, elsewhere ...string) (rows []row) {
	printed := f.Print(v)
	for _, s := range f.Sections {
		var cells []cell
		for _, l := range printed {
			if l.Section == s.Key && !slices.Contains(elsewhere, l.Keys[0]) {
				cells = append(cells, cell{label: l.Label.JA, text: l.Text.JA, loud: slices.Contains(l.Keys, applicant.NameKey)})
			}
		}
		if len(cells) > 0 {
			rows = append(append(rows, row{title: s.Label.JA}), t.pair(cells)...)
		}
	}
	return rows
}

// said are dated texts under a title; nothing where there is none.
func (t table) said(title string, all []applicant.Said) (rows []row) {
	for _, s := range all {
		rows = append(rows, row{cells: []cell{{label: era.Minute(s.At), text: s.Text}}})
	}
	if len(rows) > 0 {
		rows = append([]row{{title: title}}, rows...)
	}
	return rows
}

// size is how large a file is, for people.
func size(n int) string {
	if n < 1<<20 {
		return fmt.Sprintf("%dKB", max(1, n>>10))
	}
	return fmt.Sprintf("%.1fMB", float64(n)/(1<<20))
}

func written(text string) string {
	if text == "" {
		return ""
	}
	return day(text)
}

// Roster writes a list of applicants (応募者名簿) as a PDF, A4, in Japanese, with what it is to say of each.
func Roster(w io.Writer, in applicant.Roster, practice bool) error {
	return onPaper(w, in.Title, in.Made, func(t table) paper {
		rows := []row{}
		if in.Note != "" {
			rows = append(rows, row{cells: []cell{{label: "注記", text: in.Note}}})
		}
		for i, p := range in.People {
			name := p.Values[applicant.NameKey]
			if kana := p.Values[applicant.KanaKey]; kana != "" {
				name += "（" + kana + "）"
			}
			rows = append(append(rows, row{title: fmt.Sprintf("%d　%s", i+1, drawable(name))}), t.pair(listed(in, p))...)
		}
		return paper{
			title: in.Title, practice: practice,
			boxes: []cell{{label: "事業所", text: in.Business}, {label: "作成日", text: era.Of(in.Made).Wareki()}, {label: "人数", text: fmt.Sprintf("%d人", len(in.People))}},
			known: []string{in.Title, in.Business}, rows: rows,
		}
	})
}

// listed are the cells of one person in a list; an empty one is left out, but for the one to write in.
func listed(in applicant.Roster, p applicant.Listed) (cells []cell) {
	v := p.Values
	for _, c := range []struct {
		item applicant.RosterItem
		cell cell
	}{
		{applicant.RosterOn, cell{label: "応募・紹介の日", text: written(v[applicant.OnKey])}},
		{applicant.RosterRoute, cell{label: "応募の経路", text: route(v)}},
		{applicant.RosterStage, cell{label: "段階", text: p.Stage.Words().JA + "（" + era.Of(p.Since).Wareki() + "から）"}},
		{applicant.RosterPosting, cell{label: "求人", text: p.Posting}},
		{applicant.RosterPhone, cell{label: "電話番号", text: strings.Trim(v[applicant.PhoneKey]+"　"+v[applicant.MobileKey], "　")}},
		{applicant.RosterMail, cell{label: "メールアドレス", text: v[applicant.MailKey]}},
	} {
		if in.Says(c.item) && c.cell.text != "" {
			cells = append(cells, c.cell)
		}
	}
	if in.Says(applicant.RosterSpace) {
		cells = append(cells, cell{label: "書き込み", text: "\n\n"})
	}
	return cells
}

// route is how somebody applied, in words.
func route(v form.Values) string {
	for _, l := range applicant.Form().Print(form.Values{applicant.RouteKey: v[applicant.RouteKey], applicant.MediaKey: v[applicant.MediaKey]}) {
		if slices.Contains(l.Keys, applicant.RouteKey) {
			if m := v[applicant.MediaKey]; m != "" {
				return l.Text.JA + "（" + m + "）"
			}
			return l.Text.JA
		}
	}
	return ""
}
