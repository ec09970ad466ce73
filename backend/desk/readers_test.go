package desk

import (
	"slices"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

func TestEveryKindOfLetterToADeskIsRead(t *testing.T) {
	acts := New(nil, nil, nil, posting.MinimumWages{}, nil, nil).acts
	kinds := append(letter.Kinds(letter.ToDesk), letter.Kinds(letter.ToSister)...)
	for _, k := range kinds {
		if _, read := acts[k]; !read && k != letter.Ack {
			t.Errorf("%s is not read", k)
		}
	}
	for k := range acts {
		if !slices.Contains(kinds, k) {
			t.Errorf("%s does not go to desks", k)
		}
	}
}
