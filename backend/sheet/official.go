package sheet

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"kyujindesk/backend/posting"
)

// The measures of a 求人票 in the grid of the official one, pt.
const (
	gridLeft, gridRight = 30.0, pageWide - 30.0
	gridTop, gridBottom = 80.0, pageHigh - 40.0 // under the head of the first page
	laterTop            = 44.0                  // under the head of the others
	columnWide          = 15.0                  // the column of a section's title
	columnSize          = 8.2
	columnStep          = 9.6
)

// From largest to smallest: how large the print of a page is, so that it stays one page.
const (
	largest, smallest, finer = 8.8, 5.8, 0.1
	overflowing              = 7.6 // where there are further pages anyway
	attachedLines            = 34  // of smallest print; what is longer stands on a page of its own
)

// band is the part of a section that no page breaks.
type band struct {
	title string
	body  part
	high  float64
}

// bands are sections as they may be broken over pages.
func bands(sections []section, d deck) []band {
	all := []band{}
	for _, s := range sections {
		body, ok := s.body.fill(d)
		switch {
		case !ok:
		case len(body.down) > 0:
			for _, p := range body.down {
				all = append(all, band{title: s.title, body: p})
			}
		default:
			all = append(all, band{title: s.title, body: body})
		}
	}
	return all
}

// fit gives bands the largest print with which they fill no more than a height, one easy to read where none does, and their heights.
func fit(p *pen, all []band, room float64) setter {
	const steps = (largest - smallest) / finer
	n := sort.Search(steps+1, func(i int) bool { return total(setter{p, largest - float64(i)*finer}.measured(all)) <= room })
	s := setter{p, largest - float64(n)*finer}
	if n > steps {
		s.size = overflowing
	}
	s.measured(all)
	return s
}

func (s setter) measured(all []band) []band {
	for i, b := range all {
		all[i].high = s.high(b.body, bandArea(b.title).wide)
	}
	for i := 0; i < len(all); {
		section := sectionFrom(all[i:])
		short := max(0, columnHigh(section[0].title)-total(section))
		for n := range section {
			section[n].high += short / float64(len(section))
		}
		i += len(section)
	}
	return all
}

func total(all []band) float64 {
	sum := 0.0
	for _, b := range all {
		sum += b.high
	}
	return sum
}

// columnHigh is how high a section must be for its title.
func columnHigh(title string) float64 { return float64(len([]rune(title)))*columnStep + 4 }

// bandArea is where the cells of a section stand between left and right.
func bandArea(title string) area {
	if title == "" {
		return area{x: gridLeft, wide: gridRight - gridLeft}
	}
	return area{x: gridLeft + columnWide, wide: gridRight - gridLeft - columnWide}
}

// official draws one posting in the grid people know: two pages, print as large as fits, further pages only where the smallest print
// would not.
func official(p *pen, on canvas, in PostingSheet) {
	d := deckOf(in)
	attached := putAside(p, d)
	pages := [][]band{}
	setters := []setter{}
	for i, sections := range [][]section{firstPage(), secondPage()} {
		top := laterTop
		if i == 0 {
			top = gridTop
		}
		all := bands(sections, d)
		s := fit(p, all, gridBottom-top)
		for _, page := range broken(all, top) {
			pages, setters = append(pages, page), append(setters, s)
		}
	}
	for _, page := range attached.pages() {
		pages, setters = append(pages, page), append(setters, setter{p, largest})
	}
	for i, page := range pages {
		on.page()
		if in.Practice {
			on.ghost("練習")
		}
		top := laterTop
		if i == 0 {
			top = gridTop
			heading(p, on, in)
		} else {
			running(p, on, in)
		}
		setters[i].sections(on, page, top)
		foot(p, on, i+1, len(pages))
	}
}

// broken lays bands on as many pages as they need. A section stays whole where a page holds it; a page alone is filled to its foot.
func broken(all []band, top float64) [][]band {
	pages, y := [][]band{{}}, top
	for i, b := range all {
		last, need := len(pages)-1, b.high
		if whole := total(sectionFrom(all[i:])); (i == 0 || all[i-1].title != b.title) && whole < gridBottom-laterTop {
			need = whole
		}
		if y+need > gridBottom+0.01 && len(pages[last]) > 0 {
			pages, y, last = append(pages, nil), laterTop, last+1
		}
		pages[last] = append(pages[last], b)
		y += b.high
	}
	if len(pages) == 1 {
		stretch(pages[0], gridBottom-top)
	}
	return pages
}

// sectionFrom is the bands of the section that the first one belongs to.
func sectionFrom(all []band) []band {
	end := slices.IndexFunc(all, func(b band) bool { return b.title != all[0].title })
	if end < 0 {
		return all
	}
	return all[:end]
}

// stretch fills a page: the room left goes to bands whose texts are free, or to all alike.
func stretch(page []band, room float64) {
	left, asking := room-total(page), 0.0
	for _, b := range page {
		asking += b.body.asks()
	}
	for i, b := range page {
		page[i].high += left * b.body.asks() / asking
	}
}

// asks is the share of the room left that a part takes: a little for everything, more for where people write.
func (p part) asks() float64 {
	sum := p.grow
	for _, q := range append(append([]part{}, p.across...), p.down...) {
		sum += q.asks()
	}
	return max(sum, 0.1)
}

// sections draws the bands of a page with the titles of their sections.
func (s setter) sections(on canvas, page []band, y float64) {
	for i := 0; i < len(page); {
		top, title := y, page[i].title
		for ; i < len(page) && page[i].title == title; i++ {
			a := bandArea(title)
			a.y, a.high = y, page[i].high
			s.draw(on, page[i].body, a)
			y += page[i].high
		}
		if title != "" {
			column(s.pen, on, title, area{gridLeft, top, columnWide, y - top})
		}
		on.box(area{gridLeft, top, gridRight - gridLeft, y - top}, white, 1)
	}
}

// column writes a section's title downward.
func column(p *pen, on canvas, title string, a area) {
	on.box(a, blue, 0.4)
	letters := []rune(title)
	step := min(columnStep, (a.high-2)/float64(len(letters)))
	f := bold(columnSize * step / columnStep)
	y := a.y + (a.high-float64(len(letters))*step)/2
	for _, r := range letters {
		on.text(f, a.x+(a.wide-p.width(f, string(r)))/2, y+step/2+f.size*0.36, string(r), black)
		y += step
	}
}

// heading is the top of the first page.
func heading(p *pen, on canvas, in PostingSheet) {
	title := title(in)
	f := bold(15)
	on.text(f, gridLeft+52, 40, spaced(title), black)
	mark, fill, colour := "控え", white, black
	if in.Practice {
		mark, fill, colour = "練習", amber, brown
	}
	on.box(area{gridLeft, 24, 42, 21}, fill, 0.8)
	on.text(bold(12), gridLeft+21-p.width(bold(12), mark)/2, 39, mark, colour)
	boxes := []cell{
		{label: "求人番号", text: orPending(in.Posting.Number)},
		{label: "受付年月日", text: orPending(in.Posting.Received.Wareki())},
		{label: "紹介期限日", text: orPending(in.Posting.Expires.Wareki())},
		{label: "受理安定所", text: orPending(receiver(in.Posting))},
	}
	wide := (gridRight - gridLeft) / float64(len(boxes))
	for i, b := range boxes {
		a := area{gridLeft + float64(i)*wide, 51, wide, 25}
		on.box(a, white, 0.8)
		on.text(regular(6), a.x+4, a.y+8, b.label, grey)
		p.within(on, bold(9.5), a.x+4, a.y+20, wide-8, b.text)
	}
}

// within writes a line no wider than room, in smaller print where it must be.
func (p *pen) within(on canvas, f face, x, y, room float64, text string) {
	text = p.printable(text)
	if wide := p.width(f, text); wide > room {
		f.size *= room / wide
	}
	on.text(f, x, y, text, black)
}

// running is the top of every other page, so that a loose page can be put back.
func running(p *pen, on canvas, in PostingSheet) {
	parts := []string{title(in)}
	if !in.Practice {
		parts[0] += "控え"
	}
	for _, part := range []string{in.Posting.Number, in.Establishment.Name, posting.Title(in.Posting.Values)} {
		if part != "" {
			parts = append(parts, string([]rune(part)[:min(len([]rune(part)), 120)])) // more than a line holds
		}
	}
	f := regular(8.5)
	known := fold(p.printable(strings.Join(parts, "　")), gridRight-gridLeft, p.measure(f))
	on.text(f, gridLeft, 36, known[0], grey)
}

// foot is the end of every page.
func foot(p *pen, on canvas, page, pages int) {
	const y = gridBottom + 14
	on.text(regular(7), gridLeft, y, notOfficial, grey)
	of := fmt.Sprintf("%d / %d", page, pages)
	on.text(regular(8), gridRight-p.width(regular(8), of), y, of, grey)
}
