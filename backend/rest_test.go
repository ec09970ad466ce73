package backend_test

import (
	"context"
	"encoding/json"
	"maps"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

var start = time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC)

// TestWhatAnOlderProgramDoesNotKnowComesBackThroughIt has a newer desk say more of a posting than the office knows, and the office
// tell it to another desk, whose correction brings it back.
func TestWhatAnOlderProgramDoesNotKnowComesBackThroughIt(t *testing.T) {
	const more = `{"later":{"shifts":[1,2]},"values":{"never":"taken"}}`
	l, err := letter.New(letter.PostingSubmit, "p", letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, start)
	must(t, err)
	must(t, l.Put(more))
	body, err := letter.Read[letter.PostingSubmitBody](l)
	must(t, err)
	if !maps.Equal(body.Values, posting.Sample(posting.FullTime)) {
		t.Error("what the body says itself was replaced")
	}
	rest, err := letter.Rest[letter.PostingSubmitBody](l)
	must(t, err)
	if rest != `{"later":{"shifts":[1,2]}}` {
		t.Errorf("the rest is %s", rest)
	}
	told, err := letter.New(letter.PostingTold, "p", letter.PostingToldBody{Kind: posting.FullTime}, start)
	must(t, err)
	must(t, told.Put(rest))
	var members map[string]json.RawMessage
	must(t, json.Unmarshal(told.Body, &members))
	if string(members["later"]) != `{"shifts":[1,2]}` || string(members["kind"]) != `"full"` {
		t.Errorf("told as %s", told.Body)
	}
	if again, err := letter.Rest[letter.PostingToldBody](told); err != nil || again != rest {
		t.Errorf("%s, %v", again, err)
	}
}

// TestARestTravelsWithItsPosting has the office hold such words of a posting, return it, and get it back corrected.
func TestARestTravelsWithItsPosting(t *testing.T) {
	const rest = `{"later":{"shifts":[1,2]}}`
	k := newTalk(t)
	id := k.submitted()
	k.toOffice()
	held, err := k.officeStore.Posting(t.Context(), id)
	must(t, err)
	filing, err := k.officeStore.Filing(t.Context(), id)
	must(t, err)
	newer := held
	newer.Rest = rest
	must(t, k.officeStore.Atomically(t.Context(), func(ctx context.Context) error { return k.officeStore.PutPosting(ctx, held, newer, filing) }))
	_, err = k.office.Return(t.Context(), id, "佐藤", []posting.Remark{{Text: "くわしく"}})
	must(t, err)
	k.carry()
	if p, err := k.deskStore.Posting(t.Context(), id); err != nil || p.Rest != rest {
		t.Errorf("the desk keeps %q, %v", p.Rest, err)
	}
	s := k.sheet(id)
	_, err = k.desk.Submit(t.Context(), id, s.Rev, confirmed(s))
	must(t, err)
	k.carry()
	if p, err := k.officeStore.Posting(t.Context(), id); err != nil || p.Rest != rest || p.State != posting.Submitted {
		t.Errorf("the office has %q back, %s, %v", p.Rest, p.State, err)
	}
}
