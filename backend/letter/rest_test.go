package letter_test

import (
	"encoding/json"
	"maps"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// TestWhatAnOlderProgramDoesNotKnowComesBackThroughIt has a newer desk say more of a posting than the office knows, and the office
// tell it to another desk, whose correction brings it back.
func TestWhatAnOlderProgramDoesNotKnowComesBackThroughIt(t *testing.T) {
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	start := time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC)
	const more = `{"later":{"shifts":[1,2]},"values":{"never":"taken"}}`
	l, err := letter.New(letter.PostingSubmit, "p", letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, start)
	must(err)
	must(l.Put(more))
	body, err := letter.Read[letter.PostingSubmitBody](l)
	must(err)
	if !maps.Equal(body.Values, posting.Sample(posting.FullTime)) {
		t.Error("what the body says itself was replaced")
	}
	rest, err := letter.Rest[letter.PostingSubmitBody](l)
	must(err)
	if rest != `{"later":{"shifts":[1,2]}}` {
		t.Errorf("the rest is %s", rest)
	}
	told, err := letter.New(letter.PostingTold, "p", letter.PostingToldBody{Kind: posting.FullTime}, start)
	must(err)
	must(told.Put(rest))
	var members map[string]json.RawMessage
	must(json.Unmarshal(told.Body, &members))
	if string(members["later"]) != `{"shifts":[1,2]}` || string(members["kind"]) != `"full"` {
		t.Errorf("told as %s", told.Body)
	}
	if again, err := letter.Rest[letter.PostingToldBody](told); err != nil || again != rest {
		t.Errorf("%s, %v", again, err)
	}
}
