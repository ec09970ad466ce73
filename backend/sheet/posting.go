// Package sheet is what is printed on A4: a posting as 求人票, a referral as 紹介状, the paper with an account creation code.
// It knows the nouns it prints, and nothing of screens, stores or mail.
package sheet

import (
	"fmt"
	"io"
	"strings"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// notOfficial stands at the foot of every page: the sheet looks like an office's paper and is none.
const notOfficial = "この用紙は、行政機関から独立したプログラム「求人デスク」で作成したものです。行政機関の様式ではありません。"

// PostingSheet is what a 求人票 is made of.
type PostingSheet struct {
	Establishment establishment.Establishment
	Posting       posting.Posting
	Practice      bool // written in practice: every page says 練習
}

// Postings writes postings as one PDF, A4, in Japanese, each from a page of its own. Values the form no longer
// asks for are left out, and texts are as long as they are: pages are added, nothing is cut.
func Postings(w io.Writer, sheets ...PostingSheet) error {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	title := "求人票"
	if len(sheets) == 1 {
		title += " " + drawable(posting.Title(sheets[0].Posting.Values))
	}
	info := gopdf.PdfInfo{Title: title, Creator: "求人デスク"}
	for _, in := range sheets {
		info.Author, info.CreationDate = in.Establishment.Name, in.Posting.UpdatedAt
	}
	pdf.SetInfo(info)
	papers := []func(t table) paper{}
	for _, in := range sheets {
		papers = append(papers, func(t table) paper { return t.posting(in) })
	}
	if err := printPapers(w, pdf, papers...); err != nil {
		return fmt.Errorf("print posting: %w", err)
	}
	return nil
}

func title(in PostingSheet) string { return "求人票（" + in.Posting.Kind.Label().JA + "）" }

// posting is a posting as paper: what the office gives an accepted one stands large.
func (t table) posting(in PostingSheet) paper {
	return paper{
		title: title(in), practice: in.Practice,
		boxes: []cell{
			{label: "求人番号", text: orPending(in.Posting.Number)},
			{label: "受付年月日", text: orPending(in.Posting.Received.Wareki())},
			{label: "紹介期限日", text: orPending(in.Posting.Expires.Wareki())},
		},
		known: []string{in.Posting.Number, in.Establishment.Name, posting.Title(in.Posting.Values)},
		rows:  t.content(in),
	}
}

// receiver is the office that received a posting, with its code: the head of the posting's number.
func receiver(p posting.Posting) string {
	code, _, numbered := strings.Cut(p.Number, "-")
	if !numbered || p.Office == "" {
		return ""
	}
	return code + "　" + p.Office
}

// content is the whole table: the establishment, then the form section by section.
func (t table) content(in PostingSheet) []row {
	e := in.Establishment
	rows := []row{}
	if office := receiver(in.Posting); office != "" {
		rows = t.pair([]cell{{label: "受理安定所", text: office}})
	}
	rows = append(append(rows, row{title: "事業所"}), t.pair([]cell{
		{label: "事業所番号", text: e.Number},
		{label: "電話番号", text: e.Phone},
		{label: "事業所名", text: strings.Trim(e.Name+"\n"+e.Kana, "\n")},
		{label: "所在地", text: strings.TrimSpace(postal(e.Postal) + "　" + e.Address)},
	})...)
	v := in.Posting.Values
	f := posting.FormOf(in.Posting.Kind)
	printed := f.Print(v)
	for _, s := range f.Sections {
		cells := []cell{}
		if headline := posting.WageHeadline(in.Posting.Kind, v); s.Key == "wage" && headline.JA != "" {
			cells = append(cells, cell{label: sumLabel(f, v), text: headline.JA, loud: true})
		}
		for _, l := range printed {
			if l.Section == s.Key && !l.Aside {
				cells = append(cells, cell{label: l.Label.JA, text: l.Text.JA, loud: l.Keys[0] == "work.title"})
			}
		}
		if len(cells) > 0 {
			rows = append(append(rows, row{title: s.Label.JA}), t.pair(cells)...)
		}
	}
	if cells := about(e); len(cells) > 0 {
		rows = append(append(rows, row{title: "会社の情報"}), t.pair(cells)...)
	}
	return rows
}

// about is what the establishment says of itself on every posting. Its corporate name and seat, its place on a map and
// its PR are not printed (domain 1.2), and what the posting asks too stands there.
func about(e establishment.Establishment) []cell {
	cells := []cell{}
	for _, l := range establishment.Form().Print(e.Details) {
		aside := strings.HasPrefix(l.Keys[0], "corp.") || strings.HasPrefix(l.Keys[0], "place.")
		if !aside && (l.Section == "company" || l.Section == "place" || l.Section == "detail") {
			cells = append(cells, cell{label: l.Label.JA, text: l.Text.JA})
		}
	}
	return cells
}

// sumLabel says what the headline adds up: base pay, fixed allowances, fixed overtime pay.
func sumLabel(f form.Form, v form.Values) string {
	if f.Settled(v)["wage.fixed.has"] == "yes" {
		return "賃金（a＋b＋c）"
	}
	return "賃金（a＋b）"
}

func postal(code string) string {
	if code == "" {
		return ""
	}
	return "〒" + code
}

// orPending says that the office has not given a value yet.
func orPending(value string) string {
	if value == "" {
		return "（受理後に付きます）"
	}
	return value
}
