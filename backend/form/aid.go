package form

import (
	"slices"
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
			code := fd.settle(v[fd.Key])
			places := postal.Lookup(code)
			if len(places) == 0 && postalShape.MatchString(code) && !f.filled(fd, v) {
				aids = append(aids, Aid{Field: fd.Key, Text: Words{
					"この郵便番号の住所は、手元の一覧にありません。会社や役所だけの番号なら、住所を入力してください。そうでなければ、番号を確認してください。",
					"Our list has no address for this postal code. If it belongs to one company or public office, write the address; otherwise check the code.",
				}})
			}
			for _, place := range places {
				if fills := f.addressed(fd, place, v); len(fills) > 0 {
					text := Words{place.Address(), place.Address()}
					aids = append(aids, Aid{fd.Key, text, &Repair{Words{"この住所を入れる", "Fill in this address"}, fills}})
				}
			}
		}
	}
	return aids
}

// filled says whether something stands in all fields that a postal code fills.
func (f Form) filled(code Field, v Values) bool {
	return !slices.ContainsFunc(code.Fills, func(key string) bool { return strings.TrimSpace(v[key]) == "" })
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
