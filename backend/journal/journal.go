// Package journal is who did what at an office (業務記録): lines that each bear a mark, made with the office's key, of what they say and of the
// line before. Whoever changes a file without that key cannot make marks; whoever puts a whole file back is found by the heads that went
// out by mail. It knows nothing of SQL, keys or mail.
package journal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
)

// Line is one thing that was done.
type Line struct {
	N      int64           `json:"n"`              // from 1, without a gap
	At     string          `json:"at"`             // see clock.Text
	Clerk  string          `json:"clerk"`          // id of a clerk or an account; empty for the office by itself
	Name   string          `json:"name"`           // of the clerk, as businesses are told it
	Act    string          `json:"act"`            // see clerk.Act
	About  string          `json:"about"`          // id or number of what it was done to
	Why    string          `json:"why"`            // why it was not done; empty where it was
	Detail json.RawMessage `json:"detail"`         // more of it, by act; nil for nothing
	Prev   []byte          `json:"prev"`           // the mark of the line before
	Mark   []byte          `json:"mark,omitempty"` // of all the above
}

// Head is how far a journal had come: the number and the mark of a line. The zero one is that of a journal without lines.
type Head struct {
	N    int64  `json:"n"`
	Mark []byte `json:"mark"`
}

// Filter says which lines are looked for; what is zero lets everything through.
type Filter struct {
	Clerk  string    // id or name
	Act    string    // one, or what its name begins with, up to the dot
	About  string    // id or number
	Since  time.Time // the first moment
	Until  time.Time // the first moment no more
	Before int64     // the number of a line: only what was done before it
	Limit  int
}

// Marker makes the mark of a content with the office's key.
type Marker func(content []byte) []byte

// Next gives a line its number and its marks behind a head.
func (h Head) Next(l Line, mark Marker) (Line, error) {
	l.N, l.Prev = h.N+1, h.Mark
	content, err := l.content()
	if err != nil {
		return l, err
	}
	l.Mark = mark(content)
	return l, nil
}

// Head is how far the journal has come with a line.
func (l Line) Head() Head { return Head{l.N, l.Mark} }

// content is what the mark is of.
func (l Line) content() ([]byte, error) {
	l.Mark = nil
	if len(l.Prev) == 0 { // as a table gives an empty one
		l.Prev = nil
	}
	if len(l.Detail) == 0 {
		l.Detail = nil
	}
	b, err := json.Marshal(l)
	if err != nil {
		return nil, fmt.Errorf("write line %d of the journal: %w", l.N, err)
	}
	return b, nil
}

// genuine tells whether a line says what the office wrote, as line n.
func (l Line) genuine(n int64, mark Marker) bool {
	l.N = n
	content, err := l.content()
	return err == nil && bytes.Equal(mark(content), l.Mark)
}
