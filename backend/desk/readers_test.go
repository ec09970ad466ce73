package desk

import (
	"slices"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

func TestEveryKindOfLetterToADeskIsRead(t *testing.T) {
	// Applicants get their room at the desk next; until then these are answered as unsupported.
	later := []letter.Kind{letter.Introduction, letter.IntroductionDocuments, letter.IntroductionWithdrawn, letter.ResultTold}
	acts := New(nil, nil, nil, posting.MinimumWages{}, nil, nil).acts
	for _, k := range letter.Kinds(letter.ToDesk) {
		if _, read := acts[k]; !read && k != letter.Ack && !slices.Contains(later, k) {
			t.Errorf("%s is not read", k)
		}
	}
	for k := range acts {
		if !slices.Contains(letter.Kinds(letter.ToDesk), k) {
			t.Errorf("%s does not go to desks", k)
		}
	}
}
