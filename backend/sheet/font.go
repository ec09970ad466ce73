package sheet

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/jptext"
)

// BIZ UDPGothic, SIL Open Font License 1.1 (font/OFL.txt): made to be read by
// everybody, and one of the few Japanese fonts as TTF, the only kind gopdf takes.
var (
	//go:embed font/BIZUDPGothic-Regular.ttf
	regularTTF []byte
	//go:embed font/BIZUDPGothic-Bold.ttf
	boldTTF []byte
)

// face is one weight of the font at one size.
type face struct {
	family string
	size   float64 // pt
}

// The faces of a sheet.
func regular(size float64) face { return face{"regular", size} }
func bold(size float64) face    { return face{"bold", size} }

// geta stands for a character the font does not have, as printers have always done.
const geta = '〓'

// pen draws texts and knows how wide they are. It belongs to one document and one goroutine.
type pen struct {
	pdf    *gopdf.GoPdf
	widths map[string]map[rune]float64 // of one em, by family
	lacks  map[rune]bool               // what the font has no picture of, among what was measured
	err    error                       // the first failure; everything after it does nothing
}

func newPen(pdf *gopdf.GoPdf) (*pen, error) {
	lacks := map[rune]bool{}
	for family, data := range map[string][]byte{"regular": regularTTF, "bold": boldTTF} {
		option := gopdf.TtfOption{OnGlyphNotFoundSubstitute: func(r rune) rune {
			lacks[r] = true
			return geta
		}}
		if err := pdf.AddTTFFontDataWithOption(family, data, option); err != nil {
			return nil, fmt.Errorf("load font %s: %w", family, err)
		}
	}
	return &pen{pdf: pdf, widths: map[string]map[rune]float64{"regular": {}, "bold": {}}, lacks: lacks}, nil
}

// width is how wide a text is, in pt.
func (p *pen) width(f face, text string) float64 {
	known := p.widths[f.family]
	total := 0.0
	for _, r := range text {
		em, ok := known[r]
		if !ok {
			const measured = 100
			p.set(face{f.family, measured})
			wide, err := p.pdf.MeasureTextWidth(string(r))
			p.keep(err)
			em = wide / measured
			known[r] = em
		}
		total += em * f.size
	}
	return total
}

// measure is width for one face.
func (p *pen) measure(f face) func(string) float64 {
	return func(text string) float64 { return p.width(f, text) }
}

// printable is a text of several lines as it is drawn: without what draws nothing, 〓 for what the font lacks.
func (p *pen) printable(text string) string {
	text = drawableLines(text)
	p.width(regular(1), text)
	return strings.Map(func(r rune) rune {
		if p.lacks[r] && r != '\n' {
			return geta
		}
		return r
	}, text)
}

// text writes one line with its baseline at y.
func (p *pen) text(f face, x, y float64, text string) {
	if text == "" || p.err != nil {
		return
	}
	p.set(f)
	p.pdf.SetXY(x, y)
	p.keep(p.pdf.Text(text))
}

func (p *pen) centred(f face, x, wide, y float64, text string) {
	p.text(f, x+(wide-p.width(f, text))/2, y, text)
}

func (p *pen) rightward(f face, y float64, text string) {
	p.text(f, right-p.width(f, text), y, text)
}

func (p *pen) set(f face) { p.keep(p.pdf.SetFont(f.family, "", f.size)) }

func (p *pen) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// drawable leaves out what draws nothing of its own and would print as a missing
// character: variation selectors, joiners, control characters.
func drawable(s string) string {
	return strings.Map(func(r rune) rune {
		if jptext.Width(string(r)) == 0 {
			return -1
		}
		return r
	}, s)
}

// drawableLines is drawable with the line ends kept.
func drawableLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = drawable(l)
	}
	return strings.Join(lines, "\n")
}
