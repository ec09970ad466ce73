package posting

import (
	"strings"
	"time"
	"unicode/utf8"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

// MaxTemplateName is how long the name of a template may be, in characters.
const MaxTemplateName = 40

// Template is answers a business keeps to begin postings with (ひな形). It never leaves the computer.
type Template struct {
	ID      string // UUIDv7
	Name    string
	Kind    Kind
	Values  form.Values // nil in lists
	SavedAt time.Time
}

// TemplateName is a name as it is kept. It returns an Invalid fault at "name" where it is empty or too long.
func TemplateName(typed string) (string, error) {
	name := strings.Join(strings.Fields(typed), " ")
	if name == "" || utf8.RuneCountInString(name) > MaxTemplateName {
		return "", fault.At("name", fault.Invalid, "template.name").With("limit", MaxTemplateName)
	}
	return name, nil
}
