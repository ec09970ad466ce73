package office

import (
	"slices"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/office/entry"
)

func TestEveryKindOfLetterToAnOfficeIsRead(t *testing.T) {
	acts := (&Office{Entry: &entry.Entry{}}).readers()
	for _, k := range letter.Kinds(letter.ToOffice) {
		if _, read := acts[k]; !read && k != letter.Ack {
			t.Errorf("%s is not read", k)
		}
	}
	for k := range acts {
		if !slices.Contains(letter.Kinds(letter.ToOffice), k) {
			t.Errorf("%s does not go to offices", k)
		}
	}
}
