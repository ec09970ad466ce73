package letter

import (
	"kyujindesk/backend/establishment"
)

// The kinds of letter. A new kind is a constant here, a body below, a text in readable.go, and a case
// in desk.apply or office.apply.
const (
	Ack          Kind = "ack"              // both ways: nothing but Acks; never acknowledged itself
	Unsupported  Kind = "unsupported"      // both ways: the kind answered is unknown here
	Enrol        Kind = "account.enrol"    // desk → office: first contact with an account creation code
	Enrolled     Kind = "account.enrolled" // office → desk: the account, and the office's certificate
	EnrolRefused Kind = "account.refused"  // office → desk: an entry was wrong, or the code is void
)

// EnrolBody is what entry ② of the first page asks (seed 000, STEP 4); the code itself is not in it:
// that the letter can be opened with the code proves it.
type EnrolBody struct {
	Certificate   string `json:"certificate"` // armored OpenPGP certificate of the device
	Address       string `json:"address"`
	Establishment string `json:"establishment"` // 事業所番号
	Phone         string `json:"phone"`
}

// EnrolledBody opens the account on the device.
type EnrolledBody struct {
	Account       string                      `json:"account"`
	Certificate   string                      `json:"certificate"` // of the office
	Office        string                      `json:"office"`      // its name
	OfficeAddress string                      `json:"office_address"`
	Establishment establishment.Establishment `json:"establishment"`
}

// EnrolRefusedBody says why an enrolment failed.
type EnrolRefusedBody struct {
	Certificate string `json:"certificate"` // of the office, which the desk does not know yet
	Reason      string `json:"reason"`      // "entry" or "void"
	TriesLeft   int    `json:"tries_left"`
}
