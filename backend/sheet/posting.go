// Package sheet is what is printed on A4: a posting as 求人票, a referral as 紹介状, the paper with an account creation code.
// It knows the nouns it prints, and nothing of screens, stores or mail.
package sheet

import (
	"bytes"
	"fmt"
	"io"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/establishment"
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

// PostingPaper prints postings as office.Sheets wants it.
func PostingPaper(practice bool) func(p posting.Posting, e establishment.Establishment) ([]byte, error) {
	return func(p posting.Posting, e establishment.Establishment) ([]byte, error) {
		var b bytes.Buffer
		err := Postings(&b, PostingSheet{Establishment: e, Posting: p, Practice: practice})
		return b.Bytes(), err
	}
}

// Postings writes postings as one PDF, A4, in Japanese, each from a page of its own. Values the form no longer
// asks for are left out. A sheet has two pages in the grid of the official one; print shrinks so that they hold it, and pages are
// added where the smallest print does not: nothing is cut.
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
	p, err := newPen(pdf)
	if err != nil {
		return fmt.Errorf("print posting: %w", err)
	}
	for _, in := range sheets {
		official(p, onPDF{p}, in)
	}
	if err := p.written(w); err != nil {
		return fmt.Errorf("print posting: %w", err)
	}
	return nil
}

// PostingPages draws a posting as Postings does, a page each, as SVG for a screen. Nothing in it acts, whatever somebody typed.
func PostingPages(in PostingSheet) ([]string, error) {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	p, err := newPen(pdf)
	if err != nil {
		return nil, fmt.Errorf("draw posting: %w", err)
	}
	on := &onSVG{pen: p}
	official(p, on, in)
	if p.err != nil {
		return nil, fmt.Errorf("draw posting: %w", p.err)
	}
	return on.drawn(), nil
}

func title(in PostingSheet) string { return "求人票（" + in.Posting.Kind.Label().JA + "）" }

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
