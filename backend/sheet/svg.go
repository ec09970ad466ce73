package sheet

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// onSVG draws each page as one SVG picture for a screen: rectangles and texts, nothing that acts. Texts are texts, so that they can be
// marked and copied; textLength makes them as wide as on paper where the screen has another font (ADR 22).
type onSVG struct {
	pen   *pen
	pages []*strings.Builder
}

// fontStack is the font of the paper, then what systems have; the page of the program carries the first.
const fontStack = `'BIZ UDPGothic','Noto Sans CJK JP','Hiragino Sans','Yu Gothic',sans-serif`

func (c *onSVG) page() {
	c.end()
	b := &strings.Builder{}
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" font-family="%s" xml:space="preserve">`, pageWide, pageHigh, fontStack)
	fmt.Fprintf(b, `<rect width="%g" height="%g" fill="#ffffff"/>`, pageWide, pageHigh)
	c.pages = append(c.pages, b)
}

// end closes the page in hand.
func (c *onSVG) end() {
	if len(c.pages) > 0 {
		c.now().WriteString("</svg>")
	}
}

// drawn is every page, finished.
func (c *onSVG) drawn() []string {
	c.end()
	all := make([]string, 0, len(c.pages))
	for _, p := range c.pages {
		all = append(all, p.String())
	}
	return all
}

func (c *onSVG) now() *strings.Builder { return c.pages[len(c.pages)-1] }

func (c *onSVG) box(a area, fill ink, rule float64) {
	colour := fill.String()
	if fill == white {
		colour = "none"
	}
	fmt.Fprintf(c.now(), `<rect %s fill="%s" stroke="%s" stroke-width="%g"/>`, a, colour, line, rule)
}

func (c *onSVG) text(f face, x, y float64, text string, colour ink) {
	if text == "" {
		return
	}
	weight := ""
	if f.family == "bold" {
		weight = ` font-weight="700"`
	}
	fmt.Fprintf(c.now(), `<text x="%.2f" y="%.2f" font-size="%.2f"%s fill="%s" textLength="%.2f" lengthAdjust="spacingAndGlyphs">%s</text>`,
		x, y, f.size, weight, colour, c.pen.width(f, text), escaped(text))
}

func (c *onSVG) ghost(word string) {
	fmt.Fprintf(c.now(), `<text x="%.2f" y="%.2f" font-size="190" font-weight="700" fill="%s" text-anchor="middle" transform="rotate(-35 %.2f %.2f)">%s</text>`,
		pageWide/2, pageHigh/2+70, ghost, pageWide/2, pageHigh/2, escaped(word))
}

func (c *onSVG) asked(a area, section string, keys []string) {
	fmt.Fprintf(c.now(), `<rect %s fill="none" data-section="%s" data-keys="%s"/>`, a, escaped(section), escaped(strings.Join(keys, " ")))
}

// String is an area as the attributes of a rectangle.
func (a area) String() string {
	return fmt.Sprintf(`x="%.2f" y="%.2f" width="%.2f" height="%.2f"`, a.x, a.y, a.wide, a.high)
}

// String is an ink as SVG spells it.
func (i ink) String() string { return fmt.Sprintf("#%02x%02x%02x", i.red, i.green, i.blue) }

// escaped is a text as it may stand in an element or an attribute.
func escaped(text string) string {
	b := &strings.Builder{}
	// A strings.Builder never fails.
	_ = xml.EscapeText(b, []byte(text))
	return b.String()
}
