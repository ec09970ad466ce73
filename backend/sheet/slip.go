package sheet

import (
	"fmt"
	"io"
	"strings"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
)

// Slip writes a paper to an applicant as PDF, A4, in Japanese: to whom and from whom, title and text, on as many pages as these need.
func Slip(w io.Writer, in applicant.Slip, practice bool) error {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4, Unit: gopdf.UnitPT})
	pdf.SetInfo(gopdf.PdfInfo{Title: in.Kind.Words(), Creator: "求人デスク", CreationDate: in.Made})
	p, err := newPen(pdf)
	if err != nil {
		return fmt.Errorf("print slip: %w", err)
	}
	page := func() float64 {
		pdf.AddPage()
		if practice {
			table{pen: p}.watermark("練習")
		}
		return top
	}
	y := slipHead(p, in, page())
	for _, text := range append(strings.Split(in.Text, "\n"), "以上") {
		f := regular(11)
		for _, line := range fold(p.printable(text), right-left, p.measure(f)) {
			if y > bottom {
				y = page() + 20
			}
			if text == "以上" {
				p.rightward(f, y, line)
			} else {
				p.text(f, left, y, line)
			}
			y += 20
		}
		y += 6
	}
	if err := p.written(w); err != nil {
		return fmt.Errorf("print slip: %w", err)
	}
	return nil
}

// slipHead writes who writes to whom, when, and the title; it tells where the text begins.
func slipHead(p *pen, in applicant.Slip, y float64) float64 {
	p.rightward(regular(10.5), y, era.Of(in.Made).Wareki())
	y += 34
	for _, line := range fold(p.printable(in.Person+"　様"), right-left, p.measure(bold(13))) {
		p.text(bold(13), left, y, line)
		y += 20
	}
	y += 20
	for _, from := range said([]cell{{text: in.Business}, {text: in.Address}, {text: in.Phone}}) {
		for _, line := range fold(p.printable(from.text), 240, p.measure(regular(10.5))) {
			p.text(regular(10.5), right-240, y, line)
			y += 16
		}
	}
	y += 46
	for _, line := range fold(p.printable(in.Title), right-left, p.measure(bold(17))) {
		p.centred(bold(17), left, right-left, y, line)
		y += 24
	}
	return y + 22
}
