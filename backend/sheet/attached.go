package sheet

// attachment is the texts that are too long for a page.
type attachment struct {
	pen   *pen
	bands []band
}

// putAside takes out of a deck what no page could hold: a draft may hold what is far beyond its limit.
func putAside(p *pen, d deck) attachment {
	a := attachment{pen: p}
	s := setter{p, largest}
	for _, in := range d.rows() {
		narrow := fold(p.printable(in.text), 200, p.measure(regular(smallest)))
		if len(narrow) <= attachedLines {
			continue
		}
		for n, l := range fold(p.printable(in.text), gridRight-gridLeft-90, p.measure(regular(largest))) {
			label := ""
			if n == 0 {
				label = in.label
			}
			b := band{title: "別紙", body: part{label: label, cell: &answered{section: in.section, keys: in.keys, text: l, loose: l}}}
			b.high = s.high(b.body, bandArea("別紙").wide)
			a.bands = append(a.bands, b)
		}
		in.text, in.loose = "別紙のとおり", "別紙のとおり"
		for _, key := range in.keys {
			d[key] = in
		}
	}
	return a
}

func (a attachment) pages() [][]band {
	if len(a.bands) == 0 {
		return nil
	}
	pages, y := [][]band{{}}, laterTop
	for _, b := range a.bands {
		if y+b.high > gridBottom {
			pages, y = append(pages, nil), laterTop
		}
		pages[len(pages)-1] = append(pages[len(pages)-1], b)
		y += b.high
	}
	return pages
}
