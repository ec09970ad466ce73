package establishment

import (
	"maps"
	"slices"
	"time"

	"kyujindesk/backend/form"
)

// Change is a change of an establishment (変更申請) as it waits at the office.
type Change struct {
	ID      string // given by the desk
	Number  string // 事業所番号
	Base    int    // the office's revision it was made on
	Letter  string // id of the letter that brought it
	From    string // fingerprint of the device that asked
	Values  form.Values
	AskedAt time.Time
}

// Record is what a desk keeps of its establishment.
type Record struct {
	Held    Establishment `json:"held"`   // as the office holds it
	Rev     int           `json:"rev"`    // the office's revision
	Draft   form.Values   `json:"draft"`  // the answers being changed, or asked for; nil where nothing is
	Edit    int           `json:"edit"`   // grows by one with every saved change of Draft
	Asked   time.Time     `json:"asked"`  // when the draft was sent; zero while it is written
	Change  string        `json:"change"` // the id it was sent under
	Alert   Alert         `json:"alert"`
	By      string        `json:"by"`     // who decided on the last change
	Reason  string        `json:"reason"` // why it was not granted
	SavedAt time.Time     `json:"saved_at"`
}

// Alert is what the office told of the last change and a person must see.
type Alert string

// The alerts.
const (
	Declined  Alert = "declined"  // not granted
	Overtaken Alert = "overtaken" // made on an older state than the office's
)

// Working is the answers a person works on.
func (r Record) Working() form.Values {
	if r.Draft != nil {
		return maps.Clone(r.Draft)
	}
	return r.Held.Values()
}

// Keep makes the answers a person works on what the establishment is, where nobody else decides on that. Without a name, or with
// a number that is none, it stays what it was.
func (r *Record) Keep() {
	e := Of(Form().Settled(r.Draft))
	if e.Name == "" {
		return
	}
	if e.Number != "" {
		number, err := ParseNumber(e.Number)
		if err != nil {
			return
		}
		e.Number = number
	}
	r.Held, r.Rev = e, r.Rev+1
}

// Shared lists, of the keys of some answers that differ, those that stand on every posting: the office changes them there too.
func Shared(changes []form.Difference) (keys []string) {
	for _, c := range changes {
		if slices.Contains([]string{"place", "detail"}, c.Section) {
			keys = append(keys, c.Keys...)
		}
	}
	return keys
}
