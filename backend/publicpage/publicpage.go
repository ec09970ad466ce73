// Package publicpage reads a posting off its page at the public employment service, as a browser saved it: each value
// by the id of its element, into a field of ours or, word for word, beside it. It knows nothing of stores and screens.
package publicpage

import (
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// Page is what a saved page holds. Every value of the page that is not empty went where From says, or stands in
// NotPlaced, or both where only part of it could be placed.
type Page struct {
	Number        string              // 求人番号, NNNNN-NNNNNNNN, or empty
	Kind          posting.Kind        // 求人区分; FullTime where the page's own is none of ours, which NotPlaced then says
	Received      era.Date            // 受付年月日, or zero
	Expires       era.Date            // 紹介期限日, or zero
	Office        string              // 受理安定所, or empty
	Occupation    string              // 職業分類, NNN-NN, or empty
	Pin           string              // place of work on the map, as form.Pin spells it, or empty
	Fields        form.Values         // answers of posting.FormOf(Kind), settled
	Establishment form.Values         // answers of establishment.Form, settled
	From          map[string][]string // element id → keys its value went into; those of the establishment begin with "establishment."
	NotPlaced     []NotPlaced         // in the order of the page
}

// NotPlaced is a value of the page that has no place in our forms, or none for all of it.
type NotPlaced struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Text  string `json:"text"`            // word for word, lines as on the page
	Field string `json:"field,omitempty"` // key of the field it belongs beside, or empty
}

// OtherKind says whether the page is of a kind of posting that we have no form for: Kind is a guess then.
func (p Page) OtherKind() bool {
	return slices.ContainsFunc(p.NotPlaced, func(n NotPlaced) bool { return n.ID == kindID })
}

// Read reads a saved page: HTML in any encoding browsers write, or MHTML. The error is a fault whose sentence says what to do:
// a file that is no such page, a kind of file that cannot be read, or a page beyond the limits.
func Read(data []byte) (Page, error) {
	page, err := pageOf(data)
	if err != nil {
		return Page{}, err
	}
	found, err := elementsOf(page)
	if err != nil {
		return Page{}, err
	}
	return place(found), nil
}
