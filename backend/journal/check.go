package journal

import (
	"bytes"
	"slices"
)

// Trouble is what is wrong with a journal.
type Trouble string

// What may be wrong.
const (
	Changed Trouble = "changed" // a line says something else than the office wrote, or the office did not write it
	Moved   Trouble = "moved"   // a line stands where another one stood: From is its number
	Missing Trouble = "missing" // lines from N to To are gone
	PutBack Trouble = "putBack" // the file is an older one, or another one's: from N on it is not what went out by mail, or what the file itself says it is
)

// Finding is one place where a journal is not as it was written.
type Finding struct {
	Trouble Trouble `json:"trouble"`
	N       int64   `json:"n"`
	To      int64   `json:"to,omitempty"`   // the last line it concerns, where there are several
	From    int64   `json:"from,omitempty"` // where a line that was moved stood
}

// most is how many places are looked at for where a line that is not genuine stood.
const most = 1000

// Check goes through a journal from its first line that is kept to its last.
type Check struct {
	mark  Marker
	at    Head               // the line before
	known map[int64][][]byte // marks that went out by mail
	bad   []Line
	gaps  []int64 // the first numbers that are missing, at most that many
	found []Finding
	begun int64 // the first number that may be there
	Lines int64 // that were looked at
}

// NewCheck begins behind the last line that was forgotten. known are heads that are known from elsewhere.
func NewCheck(forgotten Head, known []Head, mark Marker) *Check {
	c := &Check{mark: mark, at: forgotten, known: map[int64][][]byte{}, begun: forgotten.N + 1}
	for _, h := range known {
		if h.N >= c.begun {
			c.known[h.N] = append(c.known[h.N], h.Mark)
		}
	}
	return c
}

// Line looks at the next line, in the order of their numbers.
func (c *Check) Line(l Line) {
	c.Lines++
	if l.N < c.begun { // it was forgotten, and somebody wrote one in its place
		c.bad = append(c.bad, l)
		return
	}
	next := c.at.N + 1
	if l.N > next {
		c.found = append(c.found, Finding{Trouble: Missing, N: next, To: l.N - 1})
		for n := next; n < l.N && len(c.gaps) < most; n++ {
			c.gaps = append(c.gaps, n)
		}
	}
	if !l.genuine(l.N, c.mark) {
		c.bad = append(c.bad, l)
		c.at = l.Head()
		return
	}
	// What follows a line that is not genuine, or is not there, bears another mark for that reason alone.
	if l.N == next && !c.badAt() && !bytes.Equal(l.Prev, c.at.Mark) {
		c.found = append(c.found, Finding{Trouble: PutBack, N: l.N})
	}
	if slices.ContainsFunc(c.known[l.N], func(m []byte) bool { return !bytes.Equal(m, l.Mark) }) {
		c.found = append(c.found, Finding{Trouble: PutBack, N: l.N})
	}
	c.at = l.Head()
}

// End gives what was found, by number. last is how far the file itself says that the journal has come.
func (c *Check) End(last Head) []Finding {
	if c.at.N < last.N {
		c.found = append(c.found, Finding{Trouble: Missing, N: c.at.N + 1, To: last.N})
		for n := c.at.N + 1; n <= last.N && len(c.gaps) < most; n++ {
			c.gaps = append(c.gaps, n)
		}
	}
	if !c.badAt() && (c.at.N > last.N || c.at.N == last.N && !bytes.Equal(c.at.Mark, last.Mark)) {
		c.found = append(c.found, Finding{Trouble: PutBack, N: max(last.N, 1), To: c.at.N})
	}
	beyond := int64(0)
	for n := range c.known {
		if n > max(c.at.N, last.N) {
			beyond = max(beyond, n)
		}
	}
	if beyond > 0 {
		c.found = append(c.found, Finding{Trouble: PutBack, N: max(c.at.N, last.N) + 1, To: beyond})
	}
	far := c.gaps
	for _, b := range c.bad[:min(most, len(c.bad))] {
		far = append(far, b.N)
	}
	for i, l := range c.bad {
		f := Finding{Trouble: Changed, N: l.N}
		if i == most {
			far = nil // else a file of nothing but such lines would be looked at for hours
		}
		if from := c.stood(l, far); from != 0 {
			f.Trouble, f.From = Moved, from
		}
		c.found = append(c.found, f)
	}
	slices.SortStableFunc(c.found, func(a, b Finding) int { return int(a.N - b.N) })
	return c.found
}

// badAt tells whether the line before is not genuine.
func (c *Check) badAt() bool {
	return len(c.bad) > 0 && c.bad[len(c.bad)-1].N == c.at.N
}

// stood is the number that a line had when it was written, or 0: it is sought beside it, and far away among the places that are not as
// they were.
func (c *Check) stood(l Line, far []int64) int64 {
	for _, n := range append([]int64{l.N - 1, l.N + 1}, far...) {
		if n != l.N && n > 0 && l.genuine(n, c.mark) {
			return n
		}
	}
	return 0
}
