package form

import (
	"strings"

	"kyujindesk/backend/postal"
)

// Aid is help in place that asks for nothing: what an answer comes to, or what would fit beside it.
type Aid struct {
	Field  string  `json:"field"` // the key of the field it stands at
	Text   Words   `json:"text"`
	Repair *Repair `json:"repair,omitempty"` // what one click would fill in
}

// Addresses offers, at every postal code that is typed, the address it stands for, unless that is filled in already.
func (f Form) Addresses(v Values) []Aid {
	aids := []Aid{}
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			if len(fd.Fills) == 0 || !f.Applies(fd, v) {
				continue
			}
			for _, place := range postal.Lookup(fd.settle(v[fd.Key])) {
				if fills := f.addressed(fd, place, v); len(fills) > 0 {
					text := Words{place.Address(), place.Address()}
					aids = append(aids, Aid{fd.Key, text, &Repair{Words{"この住所を入れる", "Fill in this address"}, fills}})
				}
			}
		}
	}
	return aids
}

// addressed is what a place fills in: an address that goes on from it stays, so that a house number is not lost.
func (f Form) addressed(code Field, place postal.Place, v Values) Values {
	fills := Values{}
	for _, key := range code.Fills {
		target, known := f.Field(key)
		value := place.Address()
		if target.Kind == Choice {
			value = place.Prefecture
		}
		if known && !strings.HasPrefix(v[key], value) {
			fills[key] = value
		}
	}
	return fills
}
