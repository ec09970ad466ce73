package sheet

// ink is a colour of print.
type ink struct{ red, green, blue uint8 }

// The inks of a grid.
//
//nolint:gochecknoglobals // constants that Go has no way to write as such
var (
	black = ink{0, 0, 0}
	grey  = ink{60, 66, 76}
	line  = ink{110, 117, 128}
	pale  = ink{240, 243, 247}
	blue  = ink{224, 230, 239}
	white = ink{255, 255, 255}
	amber = ink{255, 236, 179}
	brown = ink{110, 62, 0}
	ghost = ink{255, 240, 214}
)

// canvas is what a grid is drawn on. Lengths are pt on a page of A4, y grows downward.
type canvas interface {
	// page begins the next page; what is drawn from here on stands on it.
	page()
	// box rules the four sides of a rectangle and fills it; white leaves what is there.
	box(a area, fill ink, rule float64)
	// text writes one line with its baseline at y. Its characters are ones the font has.
	text(f face, x, y float64, text string, colour ink)
	// ghost lays a large pale word across the page, under whatever is drawn after it.
	ghost(word string)
	// asked tells where the answers to questions stand: their keys, and the section of the form. It draws nothing.
	asked(a area, section string, keys []string)
}

// area is a rectangle on a page.
type area struct{ x, y, wide, high float64 }

// onPDF draws on the pages of a PDF.
type onPDF struct{ pen *pen }

func (c onPDF) page() { c.pen.pdf.AddPage() }

func (c onPDF) box(a area, fill ink, rule float64) {
	pdf := c.pen.pdf
	pdf.SetStrokeColor(line.red, line.green, line.blue)
	pdf.SetLineWidth(rule)
	style := "D"
	if fill != white {
		pdf.SetFillColor(fill.red, fill.green, fill.blue)
		style = "FD"
	}
	pdf.RectFromUpperLeftWithStyle(a.x, a.y, a.wide, a.high, style)
}

func (c onPDF) text(f face, x, y float64, text string, colour ink) {
	c.pen.pdf.SetTextColor(colour.red, colour.green, colour.blue)
	c.pen.text(f, x, y, text)
	c.pen.pdf.SetTextColor(0, 0, 0)
}

func (c onPDF) ghost(word string) { table(c).watermark(word) }

func (onPDF) asked(area, string, []string) {}
