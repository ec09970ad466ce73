package applicant

import "kyujindesk/backend/era"

// Sealed is something on an applicant as it lies in a business's file.
type Sealed struct {
	ID, About string // its own, and the applicant's
	Change    int64  // grows with every write over all of them
	Content   []byte
}

// Erased is that somebody was erased, without saying who.
type Erased struct {
	Hash string // keyed hash of the id: the same person's letters do not bring anything back
	On   era.Date
	Note string // JSON, for people: what was erased, and why
}
