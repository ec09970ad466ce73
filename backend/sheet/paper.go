package sheet

import (
	"io"
	"strings"

	"github.com/signintech/gopdf"
)

// paper is one document on as many pages as its table needs.
type paper struct {
	title    string
	practice bool     // every page says 練習
	boxes    []cell   // what stands large under the title
	known    []string // by what a loose page is known beside its title
	rows     []row
}

// printPapers writes papers as one PDF, each from a page of its own: texts are as long as they are, pages are added, nothing is cut.
func printPapers(w io.Writer, pdf *gopdf.GoPdf, papers ...func(t table) paper) error {
	p, err := newPen(pdf)
	if err != nil {
		return err
	}
	for _, what := range papers {
		t := table{pen: p}
		t.print(what(t))
	}
	return p.written(w)
}

// written writes the finished document.
func (p *pen) written(w io.Writer) error {
	if p.err != nil {
		return p.err
	}
	// gopdf's own WriteTo forgets the errors of the writer it is given.
	data, err := p.pdf.GetBytesPdfReturnErr()
	if err == nil {
		data, err = copyable(data)
	}
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// print adds the pages of one paper.
func (t table) print(in paper) {
	rows := []row{}
	for _, r := range in.rows {
		rows = append(rows, t.measureRow(r))
	}
	const tableTop = top + 78
	pages := paginate(rows, tableTop)
	for n, page := range pages {
		t.pen.pdf.AddPage()
		if in.practice {
			t.watermark("練習")
		}
		if n == 0 {
			t.heading(in)
		} else {
			t.running(in)
		}
		for _, r := range page {
			t.draw(r)
		}
		t.footer(n+1, len(pages))
	}
}

// heading is the top of the first page.
func (t table) heading(in paper) {
	pdf := t.pen.pdf
	t.pen.centred(bold(19), left, right-left, top+18, spaced(in.title))
	if in.practice {
		pdf.SetFillColor(255, 236, 179)
		pdf.RectFromUpperLeftWithStyle(right-62, top, 62, 22, "F")
		pdf.SetTextColor(110, 62, 0)
		t.pen.centred(bold(13), right-62, 62, top+16, "練　習")
		pdf.SetTextColor(0, 0, 0)
	}
	const y, high = top + 34, 34.0
	wide := (right - left) / float64(len(in.boxes))
	for i, c := range in.boxes {
		x := left + float64(i)*wide
		pdf.SetStrokeColor(45, 62, 92)
		pdf.SetLineWidth(0.8)
		pdf.RectFromUpperLeftWithStyle(x, y, wide, high, "D")
		pdf.SetTextColor(60, 66, 76)
		t.pen.text(regular(7.5), x+padX, y+11, c.label)
		pdf.SetTextColor(0, 0, 0)
		t.pen.text(bold(11), x+padX, y+26, drawable(c.text))
	}
}

// running is the top of every other page, so that a loose page can be put back.
func (t table) running(in paper) {
	t.pen.pdf.SetTextColor(60, 66, 76)
	f := regular(8.5)
	parts := []string{in.title}
	for _, part := range in.known {
		if part != "" {
			parts = append(parts, drawable(part))
		}
	}
	line := fold(strings.Join(parts, "　"), right-left, func(s string) float64 { return t.pen.width(f, s) })
	t.pen.text(f, left, top+8, line[0])
	t.pen.pdf.SetTextColor(0, 0, 0)
}

// spaced opens a title up: 求 人 票.
func spaced(s string) string {
	return strings.NewReplacer("求人票", "求　人　票", "紹介状", "紹　介　状").Replace(s)
}
