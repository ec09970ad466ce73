package applicant

import (
	"time"

	"kyujindesk/backend/form"
)

// Dossier is everything that is kept of somebody who applied, for the person it is about, who may ask for it (個人情報保護法 33条: 開示).
type Dossier struct {
	Business string // its name
	Posting  string // what it was for: title and number
	Stage    Stage
	Values   form.Values // answers of Form
	Outcome  form.Values // answers of OutcomeForm
	Notes    []Said
	History  []Said
	Mails    []Said // from the person and to them
	Meetings []Said // interviews
	Papers   []Paper
	EraseOn  string // YYYY-MM-DD, empty while something is to be decided
	Made     time.Time
}

// Said is something that was written of somebody.
type Said struct {
	At   time.Time
	Text string
}

// Paper is a document that somebody handed in.
type Paper struct {
	Name    string // as a file
	Type    string // media type
	Came    time.Time
	Content []byte
}

// Listed is one line of it.
type Listed struct {
	Posting string
	Stage   Stage
	Since   time.Time
	Values  form.Values // answers of Form
}
