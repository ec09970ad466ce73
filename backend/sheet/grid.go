package sheet

import "strings"

// part is a piece of a grid: one cell, or parts side by side, or parts one below the other.
type part struct {
	label  string    // of a cell
	says   []say     // of a cell: what stands in it
	across []part    // side by side
	down   []part    // one below the other
	share  float64   // of the width of what it stands in, or 0 for 1
	grow   float64   // of the height that is left, where a part beside it asks for it, too
	loud   bool      // larger and bold
	bare   bool      // a cell without room for a label
	cell   *answered // what stands in a cell, once the answers are known
}

// say is one row of a form in a cell: by the key of one of its questions, with a word before its answer or none.
type say struct{ key, word string }

// answered is what stands in a cell, and which questions it answers.
type answered struct {
	section string
	keys    []string
	text    string
	loose   string // the same without the line ends of the 30 grid
}

// c is a cell with its label; each row is the key of one of its questions, "key" or "key|a word before the answer".
func c(label string, rows ...string) part {
	p := part{label: label}
	for _, r := range rows {
		key, word, _ := strings.Cut(r, "|")
		p.says = append(p.says, say{key, word})
	}
	return p
}

func across(parts ...part) part { return part{across: parts} }
func down(parts ...part) part   { return part{down: parts} }

// of gives a part its share of the width.
func (p part) of(share float64) part {
	p.share = share
	return p
}

// tall gives a part its share of the height that is left.
func (p part) tall(grow float64) part {
	p.grow = grow
	return p
}

func (p part) loudly() part {
	p.loud = true
	return p
}

func (p part) barely() part {
	p.bare = true
	return p
}

// fill puts the answers in. A cell of which this form asks nothing is left out, and what is left without cells, too.
func (p part) fill(d deck) (part, bool) {
	if len(p.says) > 0 {
		return p.fillCell(d)
	}
	kept := func(parts []part) []part {
		all := []part{}
		for _, q := range parts {
			if q, ok := q.fill(d); ok {
				all = append(all, q)
			}
		}
		return all
	}
	p.across, p.down = kept(p.across), kept(p.down)
	return p, len(p.across)+len(p.down) > 0
}

func (p part) fillCell(d deck) (part, bool) {
	cell, lines, loose := answered{}, []string{}, []string{}
	for _, s := range p.says {
		row, asked := d[s.key]
		if !asked {
			continue
		}
		cell.section, cell.keys = row.section, append(cell.keys, row.keys...)
		if row.text != "" {
			lines, loose = append(lines, worded(s.word, row.text)), append(loose, worded(s.word, row.loose))
		}
	}
	cell.text, cell.loose = strings.Join(lines, "\n"), strings.Join(loose, "\n")
	p.cell = &cell
	return p, len(cell.keys) > 0
}

// worded puts a word before an answer, on a line of its own where the answer fills several.
func worded(word, text string) string {
	switch {
	case word == "":
		return text
	case strings.Contains(text, "\n"):
		return word + "：\n" + text
	}
	return word + "　" + text
}

// setter breaks texts and draws cells at one size of print.
type setter struct {
	pen  *pen
	size float64 // pt
}

// The measures of a cell, in sizes of print.
const (
	cellPadX, cellPadY = 0.38, 0.24
	cellLeading        = 1.3
	labelScale         = 0.84 // of the size
	labelEms           = 5.2  // how many characters of a label stand in a line
	loudScale          = 1.35
	densest            = 0.88 // how far a text of several lines may shrink to keep them
)

// set is a cell broken into lines.
type set struct {
	labels, lines      []string
	label, face        face
	labelWide, leading float64
	high               float64
}

// cell breaks the texts of a cell of a width.
func (s setter) set(p part, wide float64) set {
	padX, padY := cellPadX*s.size, cellPadY*s.size
	t := set{label: regular(s.size * labelScale), face: regular(s.size)}
	if p.loud {
		t.face = bold(s.size * loudScale)
	}
	if !p.bare {
		t.labelWide = labelEms*t.label.size + 2*padX
		t.labels = fold(p.label, t.labelWide-2*padX+0.1, s.pen.measure(t.label))
	}
	room := wide - t.labelWide - 2*padX
	text := s.pen.printable(p.cell.text)
	scale := s.squeeze(t.face, text, room)
	if scale == 0 {
		scale, text = 1, s.pen.printable(p.cell.loose)
	}
	t.face.size *= scale
	t.lines = fold(text, room, s.pen.measure(t.face))
	t.leading = t.face.size * cellLeading
	t.high = max(float64(len(t.lines))*t.leading, float64(len(t.labels))*t.label.size*1.15) + 2*padY
	return t
}

// squeeze is how far a text of several typed lines shrinks, so that none of them breaks; 0 where it could not be read then.
func (s setter) squeeze(f face, text string, room float64) float64 {
	typed := strings.Split(text, "\n")
	widest := room
	for _, t := range typed {
		widest = max(widest, s.pen.width(f, t))
	}
	switch scale := room / widest; {
	case len(typed) == 1:
		return 1
	case scale < densest:
		return 0
	default:
		return scale
	}
}

// high is how high a part of a width must be.
func (s setter) high(p part, wide float64) float64 {
	switch {
	case p.cell != nil:
		return s.set(p, wide).high
	case len(p.down) > 0:
		sum := 0.0
		for _, q := range p.down {
			sum += s.high(q, wide)
		}
		return sum
	}
	most := 0.0
	for i, w := range shares(p.across, wide) {
		most = max(most, s.high(p.across[i], w))
	}
	return most
}

// shares are the widths of parts side by side.
func shares(parts []part, wide float64) []float64 {
	sum, all := 0.0, make([]float64, len(parts))
	for i, p := range parts {
		all[i] = p.share
		if p.share == 0 {
			all[i] = 1
		}
		sum += all[i]
	}
	for i := range all {
		all[i] *= wide / sum
	}
	return all
}

// draw lays a part into an area that is at least as high as it must be.
func (s setter) draw(on canvas, p part, a area) {
	switch {
	case p.cell != nil:
		s.drawCell(on, p, a)
	case len(p.down) > 0:
		for i, high := range s.stretched(p.down, a.wide, a.high) {
			s.draw(on, p.down[i], area{a.x, a.y, a.wide, high})
			a.y += high
		}
	default:
		for i, wide := range shares(p.across, a.wide) {
			s.draw(on, p.across[i], area{a.x, a.y, wide, a.high})
			a.x += wide
		}
	}
}

// stretched are the heights of parts one below the other that fill a height: what is left goes to those that ask for it, or to all alike.
func (s setter) stretched(parts []part, wide, high float64) []float64 {
	all, left, asking := make([]float64, len(parts)), high, 0.0
	for i, p := range parts {
		all[i] = s.high(p, wide)
		left -= all[i]
		asking += p.grow
	}
	for i, p := range parts {
		if asking > 0 {
			all[i] += left * p.grow / asking
		} else {
			all[i] += left / float64(len(parts))
		}
	}
	return all
}

func (s setter) drawCell(on canvas, p part, a area) {
	t := s.set(p, a.wide)
	padX := cellPadX * s.size
	on.asked(a, p.cell.section, p.cell.keys)
	if !p.bare {
		on.box(area{a.x, a.y, t.labelWide, a.high}, pale, 0.4)
		s.lines(on, t.labels, t.label, t.label.size*1.15, a.x+padX, a.y+(a.high-float64(len(t.labels))*t.label.size*1.15)/2, grey)
	}
	value := area{a.x + t.labelWide, a.y, a.wide - t.labelWide, a.high}
	on.box(value, white, 0.4)
	at := a.y + (a.high-float64(len(t.lines))*t.leading)/2
	if p.bare || p.grow > 0 {
		at = a.y + cellPadY*s.size
	}
	s.lines(on, t.lines, t.face, t.leading, value.x+padX, at, black)
}

func (s setter) lines(on canvas, lines []string, f face, leading, x, y float64, colour ink) {
	for i, l := range lines {
		on.text(f, x, y+float64(i)*leading+leading/2+f.size*0.36, l, colour)
	}
}
