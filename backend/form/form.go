// Package form is forms as data: one table says what a form asks, and the
// screen, the checks, the review page, the print and the letter all come from
// it. It knows nothing of any particular form.
package form

// Kind says how a field is typed, settled, checked and printed.
type Kind string

// The kinds of field.
const (
	Text    Kind = "text"    // one line
	Kana    Kind = "kana"    // one line of full-width katakana
	Lines   Kind = "lines"   // several lines on the 30-character grid
	Choice  Kind = "choice"  // exactly one of Options
	Choices Kind = "choices" // any number of Options; the value is their codes joined by one space
	Number  Kind = "number"  // a whole number, half-width digits
	Decimal Kind = "decimal" // a number with at most two decimal places
	Yen     Kind = "yen"     // a whole number of yen
	Time    Kind = "time"    // HH:MM, 24 hours
	Date    Kind = "date"    // YYYY-MM-DD
	Phone   Kind = "phone"   // digits and hyphens
	Mail    Kind = "mail"    // a mail address
	Postal  Kind = "postal"  // NNN-NNNN
	Pin     Kind = "pin"     // a place on the map: latitude and longitude in degrees, "33.2494, 130.2988"
	Picture Kind = "picture" // the name of a picture: 64 hexadecimal digits
)

// Kinds lists the kinds of field.
func Kinds() []Kind {
	return []Kind{Text, Kana, Lines, Choice, Choices, Number, Decimal, Yen, Time, Date, Phone, Mail, Postal, Pin, Picture}
}

// Words is a text in the two languages of the program. Japanese is the source.
type Words struct {
	JA string `json:"ja"`
	EN string `json:"en"`
}

// Option is one answer of a Choice or Choices field.
type Option struct {
	Code  string `json:"code"` // what is stored and sent; never shown
	Label Words  `json:"label"`
	Was   string `json:"-"`              // its former words in Japanese, read in tables that were saved then
	Group Words  `json:"group,omitzero"` // heading that this option and its neighbours stand under in a list
}

// When makes a field appear only where another field has one of some values.
// For a Choices field it is enough that one of its codes is among In.
type When struct {
	Key string   `json:"key"`
	In  []string `json:"in"`
}

// Field is one question of a form.
type Field struct {
	Key     string   `json:"key"` // stable; used in stores, letters and messages
	Kind    Kind     `json:"kind"`
	Label   Words    `json:"label"`
	Before  Words    `json:"before"` // in print, stands right before the value where the row's label does not say enough; or empty
	Help    Words    `json:"help"`   // one sentence below the label, or empty
	Need    bool     `json:"need"`   // must be filled before the form can be sent; saving never asks
	Options []Option `json:"options,omitempty"`
	Chars   int      `json:"chars,omitempty"`  // limit in full-width characters, per line
	Lines   int      `json:"lines,omitempty"`  // limit in lines, for Lines
	Min     string   `json:"min,omitempty"`    // least value of a Number, Decimal, Yen
	Max     string   `json:"max,omitempty"`    // greatest value
	Unit    Words    `json:"unit"`             // 円, 時間, 日; or empty
	When    []When   `json:"when,omitempty"`   // the field applies where all of these hold
	Row     string   `json:"row,omitempty"`    // adjacent fields of one Row are drawn in one line and printed as one
	Glue    bool     `json:"glue,omitempty"`   // in print, follows the field before it without a gap: 3 and か月
	Quiet   bool     `json:"quiet,omitempty"`  // only steers the fields after it and is not printed
	Span    bool     `json:"span,omitempty"`   // with Row: this field and the one before it are the two ends of a range (から, 〜)
	Search  bool     `json:"search,omitempty"` // a Choice of so many options that people look for theirs by typing part of it
	Fills   []string `json:"fills,omitempty"`  // of a Postal: the fields its address goes into; a Text takes the address, a Choice the prefecture's code
	Aside   bool     `json:"aside,omitempty"`  // said to the office alone: stands in letters and on review pages, not on the sheet
}

// Section is a part of a form that is filled in one go; sections have no order among themselves.
type Section struct {
	Key    string  `json:"key"`
	Label  Words   `json:"label"`
	Lead   Words   `json:"lead"` // what the section is for, in one sentence
	Fields []Field `json:"fields"`

	// Rows names the rows whose first field's label does not name the whole row, by Field.Row.
	Rows map[string]Words `json:"rows,omitempty"`
}

// Form is a whole form.
type Form struct {
	Key      string    `json:"key"`
	Version  int       `json:"-"` // of its words as they are printed: goes up with the first released program that prints others
	Label    Words     `json:"label"`
	Sections []Section `json:"sections"`
}

// Values are the answers, by field key, as text: what was typed is kept even
// where it cannot be read as its kind. A missing key is an empty answer.
type Values map[string]string

// Severity of a problem.
type Severity string

// An Error stops sending; a Warning may be confirmed.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Problem is one thing to mend or to confirm before a form is sent.
type Problem struct {
	ID       string   `json:"id"` // rule id, for example "form.need" or "wage.minimum"
	Severity Severity `json:"severity"`
	Fields   []string `json:"fields"` // the first is where the problem is shown
	Message  Words    `json:"message"`
	Source   string   `json:"source,omitempty"` // the law or rule behind it
	Repair   *Repair  `json:"repair,omitempty"` // what one click would do
	Marks    []Mark   `json:"marks,omitempty"`  // the words it rests on, where it rests on words
}

// Mark is a stretch of an answer that a problem speaks of, in UTF-16 units of the answer, as pages count.
type Mark struct {
	Field string `json:"field"`
	From  int    `json:"from"`
	To    int    `json:"to"`
	Words string `json:"words"` // what stands there; an answer that has changed since is not marked
}

// Repair is a change of answers that settles a problem.
type Repair struct {
	Label  Words  `json:"label"`
	Values Values `json:"values"`
}

// Progress is how far a section is filled.
type Progress struct {
	Section  string `json:"section"`
	Needed   int    `json:"needed"` // fields that apply and must be filled
	Filled   int    `json:"filled"` // of those, how many are
	Errors   int    `json:"errors"` // problems of severity Error whose first field is here, missing entries not counted
	Warnings int    `json:"warnings"`
}
