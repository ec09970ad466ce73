package office_test

import (
	"strings"
	"testing"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
)

// TestAPostingIsRefusedOnAGroundOfTheLawAlone: an office takes every other (職業安定法5条の6).
func TestAPostingIsRefusedOnAGroundOfTheLawAlone(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	of := c.enter(k)
	c.filed(k, of, "p", 1)
	for _, tt := range []struct {
		on     office.Ground
		reason string
		field  string
	}{{"", "気に入らない", "ground"}, {"dislike", "気に入らない", "ground"}, {office.Unlawful, "", "reason"}, {office.Unlawful, " \n　", "reason"}} {
		_, err := c.Office.Refuse(t.Context(), "p", tt.on, tt.reason)
		if f, is := fault.Of(err); !is || f.Code != fault.Invalid || f.Field != tt.field {
			t.Errorf("%q, %q: %v", tt.on, tt.reason, err)
		}
	}
	if p, err := c.Office.Store.Posting(t.Context(), "p"); err != nil || p.State != posting.Submitted {
		t.Fatalf("%s, %v", p.State, err)
	}
	for i, on := range office.Grounds() {
		id := string(rune('a' + i))
		c.filed(k, of, id, int64(i+2))
		_, err := c.Office.Refuse(t.Context(), id, on, "試用期間の賃金が最低賃金を下回ります")
		c.Must(err)
		all, err := c.Office.Store.LettersAbout(t.Context(), id)
		c.Must(err)
		told, err := letter.Open(all[len(all)-1].Raw, letter.Keys{Own: k, Sender: func(letter.Letter) (letter.Key, error) { return of, nil }})
		c.Must(err)
		body, err := letter.Read[letter.PostingToldBody](told.Letter)
		c.Must(err)
		if item := "5条の6第1項" + string(rune('1'+i)) + "号"; !strings.Contains(body.Reason, item) || !strings.Contains(body.Reason, "最低賃金を下回ります") {
			t.Errorf("%s: the business is told %q", on, body.Reason)
		}
	}
}
