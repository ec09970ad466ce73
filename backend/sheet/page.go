package sheet

import "fmt"

// A4 in pt, and the places on it.
const (
	pageWide, pageHigh = 595.28, 841.89
	left, right        = 42.0, pageWide - 42.0
	top, bottom        = 46.0, pageHigh - 58.0
	labelWide          = 113.0
	padX, padY         = 6.0, 4.2
	textSize, leading  = 9.5, 13.6
	labelSize          = 8.3
	labelLeading       = 11.5
	barHigh            = 17.0
	sectionGap         = 9.0
)

// cell is a label and the text beside it.
type cell struct {
	label string
	text  string
	loud  bool // larger and bold: what people look for first
}

// row is one band of the table: one cell over the whole width, or two side by side; or the title of a section.
type row struct {
	title string
	cells []cell
	half  []folded
	high  float64
}

// folded is a cell whose text is broken into lines for its width.
type folded struct {
	x, wide float64 // the whole cell
	labels  []string
	lines   []string
	face    face
	leading float64
}

// table lays rows on pages and draws them.
type table struct {
	pen *pen
}

// measureRow breaks the texts of a row and gives it its height.
func (t table) measureRow(r row) row {
	if r.title != "" {
		r.high = barHigh
		return r
	}
	wide := (right - left) / float64(len(r.cells))
	for i, c := range r.cells {
		f := t.foldCell(c, left+float64(i)*wide, wide)
		r.half = append(r.half, f)
		r.high = max(r.high, float64(len(f.lines))*f.leading+2*padY, float64(len(f.labels))*labelLeading+2*padY)
	}
	return r
}

func (t table) foldCell(c cell, x, wide float64) folded {
	f := folded{x: x, wide: wide, face: regular(textSize), leading: leading}
	if c.loud {
		f.face, f.leading = bold(12), 17
	}
	f.lines = fold(drawableLines(c.text), wide-labelWide-2*padX, func(s string) float64 { return t.pen.width(f.face, s) })
	f.labels = balanced(drawable(c.label), labelWide-2*padX, func(s string) float64 { return t.pen.width(regular(labelSize), s) })
	return f
}

// short says whether a cell fits half the width in one line, so that it can share a row.
func (t table) short(c cell) bool {
	f := t.foldCell(c, 0, (right-left)/2)
	return !c.loud && len(f.lines) == 1 && len(f.labels) <= 2
}

// pair puts neighbours that are short side by side.
func (t table) pair(cells []cell) []row {
	rows := []row{}
	for i := 0; i < len(cells); i++ {
		if i+1 < len(cells) && t.short(cells[i]) && t.short(cells[i+1]) {
			rows = append(rows, row{cells: cells[i : i+2]})
			i++
			continue
		}
		rows = append(rows, row{cells: cells[i : i+1]})
	}
	return rows
}

// placed is a row at its place on a page.
type placed struct {
	row
	y float64
}

// paginate lays measured rows on pages. The title of a section stays with the
// row after it, and stands again where the section goes on. first is where the table begins on the first page.
func paginate(rows []row, first float64) [][]placed {
	pages := [][]placed{{}}
	y, section := first, ""
	for i, r := range rows {
		gap, need := 0.0, r.high
		if r.title != "" {
			gap, section = sectionGap, r.title
			if i+1 < len(rows) {
				need += rows[i+1].high
			}
		}
		if last := len(pages) - 1; y+gap+need > bottom && len(pages[last]) > 0 {
			pages, y, gap = append(pages, nil), top+24, 0
			if r.title == "" {
				again := row{title: section + "（つづき）", high: barHigh}
				pages[last+1] = append(pages[last+1], placed{again, y})
				y += again.high
			}
		}
		last := len(pages) - 1
		if len(pages[last]) == 0 {
			gap = 0
		}
		pages[last] = append(pages[last], placed{r, y + gap})
		y += gap + r.high
	}
	return pages
}

func (t table) draw(p placed) {
	pdf := t.pen.pdf
	pdf.SetStrokeColor(126, 134, 146)
	pdf.SetLineWidth(0.5)
	if p.title != "" {
		pdf.SetFillColor(45, 62, 92)
		pdf.RectFromUpperLeftWithStyle(left, p.y, right-left, p.high, "F")
		pdf.SetTextColor(255, 255, 255)
		t.pen.text(bold(9.5), left+padX, p.y+p.high/2+3.5, p.title)
		pdf.SetTextColor(0, 0, 0)
		return
	}
	for _, f := range p.half {
		pdf.SetFillColor(240, 243, 247)
		pdf.RectFromUpperLeftWithStyle(f.x, p.y, labelWide, p.high, "FD")
		pdf.RectFromUpperLeftWithStyle(f.x+labelWide, p.y, f.wide-labelWide, p.high, "D")
		pdf.SetTextColor(60, 66, 76)
		t.lines(f.labels, regular(labelSize), labelLeading, f.x+padX, p.y, p.high)
		pdf.SetTextColor(0, 0, 0)
		t.lines(f.lines, f.face, f.leading, f.x+labelWide+padX, p.y, p.high)
	}
}

// lines writes lines one below the other, in the middle of a cell's height.
func (t table) lines(lines []string, f face, leading, x, y, high float64) {
	at := y + (high-float64(len(lines))*leading)/2
	for i, l := range lines {
		t.pen.text(f, x, at+float64(i)*leading+leading/2+f.size*0.36, l)
	}
}

// watermark lays a large pale word on an empty page; the table is drawn upon it.
func (t table) watermark(word string) {
	pdf := t.pen.pdf
	pdf.SetTextColor(255, 240, 214)
	pdf.Rotate(35, pageWide/2, pageHigh/2)
	t.pen.centred(bold(190), 0, pageWide, pageHigh/2+70, word)
	pdf.RotateReset()
	pdf.SetTextColor(0, 0, 0)
}

func (t table) footer(page, pages int) {
	pdf := t.pen.pdf
	pdf.SetStrokeColor(190, 195, 203)
	pdf.SetLineWidth(0.5)
	pdf.Line(left, bottom+12, right, bottom+12)
	pdf.SetTextColor(90, 96, 106)
	t.pen.text(regular(7.5), left, bottom+25, notOfficial)
	t.pen.rightward(regular(8.5), bottom+25, fmt.Sprintf("%d / %d", page, pages))
	pdf.SetTextColor(0, 0, 0)
}
