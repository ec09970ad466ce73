package desk

import (
	"slices"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

func TestEveryKindOfLetterToADeskIsRead(t *testing.T) {
	acts := New(nil, nil, nil, posting.MinimumWages{}, nil, nil).acts
	for _, k := range letter.Kinds(letter.ToDesk) {
		if _, read := acts[k]; !read && k != letter.Ack {
			t.Errorf("%s is not read", k)
		}
	}
	for k := range acts {
		if !slices.Contains(letter.Kinds(letter.ToDesk), k) {
			t.Errorf("%s does not go to desks", k)
		}
	}
}
