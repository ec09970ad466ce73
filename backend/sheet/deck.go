package sheet

import (
	"maps"
	"slices"
	"strings"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/posting"
)

// deck is what a 求人票 can say, by the key of each question: those of the posting as they are, those of the establishment behind "@",
// and "#" before what is worked out. What a form does not ask is not in it.
type deck map[string]answer

// answer is one row of a form: its answer in words, or none yet.
type answer struct {
	section string   // of the posting's form, or empty
	keys    []string // of all questions of the row
	label   string
	text    string
	loose   string // the text as it was typed, without the line ends of the 30 grid
}

// deckOf gathers what one posting says.
func deckOf(in PostingSheet) deck {
	v, e := in.Posting.Values, in.Establishment
	d := deck{}
	d.add("", posting.FormOf(in.Posting.Kind), v)
	d.add("@", establishment.Form(), e.Values())
	d.work("#wage", "wage", posting.WageHeadline(in.Posting.Kind, v).JA)
	d.work("#corporation", "", establishment.Form().Settled(e.Values())["corp.number"])
	return d
}

func (d deck) work(key, section, text string) {
	d[key] = answer{section: section, keys: []string{key}, text: text, loose: text}
}

// add puts the rows of a form in, answered or not. What is for the office alone stays out.
func (d deck) add(prefix string, f form.Form, v form.Values) {
	texts, answers := map[string]string{}, f.Settled(v)
	for _, l := range f.Print(v) {
		texts[l.Keys[0]] = l.Text.JA
	}
	for _, s := range f.Sections {
		for start := 0; start < len(s.Fields); {
			row := answer{section: s.Key, label: s.Fields[start].Label.JA}
			if name, named := s.Rows[s.Fields[start].Row]; named {
				row.label = name.JA
			}
			if prefix != "" {
				row.section = ""
			}
			end := start
			for ; end == start || end < len(s.Fields) && s.Fields[end].Row != "" && s.Fields[end].Row == s.Fields[start].Row; end++ {
				key := s.Fields[end].Key
				row.keys = append(row.keys, prefix+key)
				row.text += texts[key]
			}
			row.loose = loosened(row.text, s.Fields[start:end], answers)
			if !s.Fields[start].Aside {
				for _, key := range row.keys {
					d[key] = row
				}
			}
			start = end
		}
	}
}

// loosened takes the line ends of the grid out of a row, and leaves those that were typed.
func loosened(text string, fields []form.Field, answers form.Values) string {
	for _, fd := range fields {
		if fd.Kind == form.Lines && answers[fd.Key] != "" {
			typed := answers[fd.Key]
			text = strings.Replace(text, strings.Join(jptext.Wrap(typed, max(fd.Chars, 1)), "\n"), typed, 1)
		}
	}
	return text
}

// receiver is the office that received a posting, with its code: the head of the posting's number.
func receiver(p posting.Posting) string {
	code, _, numbered := strings.Cut(p.Number, "-")
	if !numbered || p.Office == "" {
		return ""
	}
	return code + "　" + p.Office
}

// rows are the answers there are, each once, in the order of their keys.
func (d deck) rows() []answer {
	all := []answer{}
	for _, key := range slices.Sorted(maps.Keys(d)) {
		if in := d[key]; in.text != "" && in.keys[0] == key {
			all = append(all, in)
		}
	}
	return all
}
