package letter

import (
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

// The letters about the establishment; the case is its number.
const (
	EstablishmentChange Kind = "establishment.change" // desk → office: 変更申請
	EstablishmentTold   Kind = "establishment.told"   // office → every desk of the business: how it is now
)

// EstablishmentChangeBody is the whole form as it shall be; base_rev is the revision it was made on.
type EstablishmentChangeBody struct {
	ID     string      `json:"id"` // of the change
	Values form.Values `json:"values"`
}

// EstablishmentToldBody is the establishment as the office holds it, and what became of a change.
type EstablishmentToldBody struct {
	Change        string                      `json:"change"` // id of the change this is about, or empty
	Notice        establishment.Notice        `json:"notice"` // empty where the change was granted, or the office changed it by itself
	By            string                      `json:"by"`
	Reason        string                      `json:"reason"`
	Rev           int                         `json:"rev"`
	Establishment establishment.Establishment `json:"establishment"`
}
