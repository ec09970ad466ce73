// Package establishment is a business's place of work as the office knows it (事業所): what it is called and
// where, and all it says of itself on its form. It knows nothing of accounts, postings, SQL or mail.
package establishment

import (
	"maps"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

// Establishment is what the office holds of one place of business and what heads each of its postings.
type Establishment struct {
	Number  string `json:"number"`  // 事業所番号, NNNN-NNNNNN-N
	Name    string `json:"name"`    // 事業所名
	Kana    string `json:"kana"`    // 事業所名カナ
	Postal  string `json:"postal"`  // 郵便番号, NNN-NNNN
	Address string `json:"address"` // 所在地
	Phone   string `json:"phone"`   // 電話番号

	// Details are the answers to the rest of Form, by field key.
	Details form.Values `json:"details,omitempty"`
}

// The keys of the answers that have a place of their own in Establishment.
const (
	numberKey  = "number"
	nameKey    = "name"
	kanaKey    = "kana"
	postalKey  = "postal"
	addressKey = "address"
	phoneKey   = "phone"
)

// head are the places of those answers, by key.
func (e *Establishment) head() map[string]*string {
	return map[string]*string{
		numberKey: &e.Number, nameKey: &e.Name, kanaKey: &e.Kana, postalKey: &e.Postal, addressKey: &e.Address, phoneKey: &e.Phone,
	}
}

// Values are the answers of the form.
func (e Establishment) Values() form.Values {
	v := maps.Clone(e.Details)
	if v == nil {
		v = form.Values{}
	}
	for key, value := range e.head() {
		if *value != "" {
			v[key] = *value
		}
	}
	return v
}

// Readable spells what heads an establishment as the form keeps it. It returns an Invalid fault at the first answer that no
// desk would take, as its owner types the same there.
func (e Establishment) Readable() (Establishment, error) {
	f := Form()
	for key, place := range e.head() {
		*place = f.Settle(key, *place)
	}
	for _, p := range f.Check(e.Values()) {
		if _, heads := e.head()[p.Fields[0]]; heads && p.ID != form.NeedID {
			return e, fault.At(p.Fields[0], fault.Invalid, "establishment.unreadable").With("why", p.Message.JA)
		}
	}
	return e, nil
}

// Of is the establishment a filled form tells of. Answers are kept as they are given; empty ones are dropped.
func Of(v form.Values) Establishment {
	e := Establishment{Details: form.Values{}}
	head := e.head()
	for key, value := range v {
		if place, known := head[key]; known {
			*place = value
		} else if value != "" {
			e.Details[key] = value
		}
	}
	if len(e.Details) == 0 {
		e.Details = nil
	}
	return e
}
