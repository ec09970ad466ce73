package form

import (
	"strings"
	"time"

	"kyujindesk/backend/jptext"
)

// Way is how an answer is entered where somebody types a form over (転記).
type Way string

// The ways.
const (
	Type   Way = "type"   // to be typed, or pasted
	Select Way = "select" // to be chosen among what is offered there
	Clear  Way = "clear"  // to be emptied: there was an answer, and there is none now
)

// Ways lists the ways.
func Ways() []Way { return []Way{Type, Select, Clear} }

// Entry is one answer as it is entered elsewhere.
type Entry struct {
	Section string `json:"section"`
	Key     string `json:"key"`
	Label   Words  `json:"label"`
	Row     Words  `json:"row"` // what the row is called that the question stands in; or empty
	Way     Way    `json:"way"`
	Text    Words  `json:"text"` // as it is typed: half-width figures without commas, free texts broken on the line grid; options in words
	Unit    Words  `json:"unit"` // what stands behind it there; or empty
	Was     Words  `json:"was"`  // what stands there now; empty where nothing does
}

// Transcript is a form to be typed over on another page (転記シート).
type Transcript struct {
	Title    string // of what it is the form of
	Business string
	Form     Form
	Entries  []Entry
	Changes  bool // only what is to be changed there is listed
	Made     time.Time

	Unverified bool // the names and the order have not been compared with the official page
}

// Transcript lists the answers that count, one by one in the order of the table. Where before is given it lists only what reads
// otherwise than there.
func (f Form) Transcript(v, before Values) []Entry {
	now, was := f.Settled(v), f.Settled(before)
	entries := []Entry{}
	for _, s := range f.Sections {
		for i, fd := range s.Fields {
			if now[fd.Key] == was[fd.Key] || fd.Kind == Picture {
				continue
			}
			e := Entry{Section: s.Key, Key: fd.Key, Label: fd.Label, Row: s.Rows[fd.Row], Unit: fd.Unit}
			if e.Row.JA == "" && fd.Row != "" {
				e.Row = s.rowOf(i)
			}
			if strings.HasPrefix(e.Label.JA, e.Row.JA) { // it says so itself
				e.Row = Words{}
			}
			e.Was = fd.typed(was[fd.Key])
			switch e.Text = fd.typed(now[fd.Key]); {
			case now[fd.Key] == "":
				e.Way = Clear
			case fd.Kind == Choice, fd.Kind == Choices, fd.Kind == Pin:
				e.Way = Select
			default:
				e.Way = Type
			}
			entries = append(entries, e)
		}
	}
	return entries
}

// rowOf is the label of the first question of a row, which names the whole row where it has no name of its own.
func (s Section) rowOf(i int) Words {
	for i > 0 && s.Fields[i-1].Row == s.Fields[i].Row {
		i--
	}
	return s.Fields[i].Label
}

// typed is a settled answer as it is typed.
func (fd Field) typed(value string) Words {
	switch {
	case value == "":
		return Words{}
	case fd.Kind == Choice, fd.Kind == Choices, fd.Kind == Time, fd.Kind == Pin:
		alone := fd
		alone.Unit = Words{}
		return alone.InWords(value)
	case fd.Kind == Date:
		return fd.InWords(value)
	case fd.Kind == Lines:
		value = strings.Join(jptext.Wrap(value, max(fd.Chars, 1)), "\n")
	}
	return Words{value, value}
}
