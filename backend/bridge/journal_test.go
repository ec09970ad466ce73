package bridge

import (
	"testing"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
)

// TestTheJournalIsAskedByDays: whole days of Japan, the last one with its end; what is no day is said beside it.
func TestTheJournalIsAskedByDays(t *testing.T) {
	look, err := JournalFilter{Since: "令和8年11月28日", Until: "2026/11/28", About: " 4101-123456-7 "}.filter()
	if err != nil || clock.Text(look.Since) != "2026-11-27T15:00:00.000Z" || clock.Text(look.Until) != "2026-11-28T15:00:00.000Z" || look.About != "4101-123456-7" {
		t.Errorf("%+v, %v", look, err)
	}
	for field, f := range map[string]JournalFilter{"since": {Since: "きのう"}, "until": {Until: "2026/13/1"}} {
		if _, err := f.filter(); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", field, err)
		} else if said, _ := fault.Of(err); said.Field != field {
			t.Errorf("%s is said at %s", field, said.Field)
		}
	}
	if got := moment("2026-11-28T01:02:03.000Z"); got != "2026/11/28 10:02" {
		t.Error(got)
	}
	if got := moment("changed"); got != "changed" {
		t.Error(got)
	}
}
