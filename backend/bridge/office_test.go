package bridge

import (
	"testing"
	"time"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

func TestAnIntakeRowNamesTheRequestThatWaits(t *testing.T) {
	p := posting.Posting{
		ID: "p1", Kind: posting.FullTime, State: posting.Submitted, Values: form.Values{"work.title": "一般事務"},
		UpdatedAt: time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC),
	}
	want := IntakeRow{
		ID: "p1", Business: "例示商店", Title: "一般事務", Kind: "full", State: "reviewing", Since: "2026-11-21T01:00:00.000Z",
	}
	if got := intakeRowOf(p, "例示商店"); got != want {
		t.Errorf("a new posting: %+v", got)
	}
	p.State = posting.Valid
	p.Requests = []posting.Request{{Kind: posting.Change, State: posting.Declined}, {Kind: posting.Renewal, State: posting.Asked}}
	want.State, want.Request = "valid", "renewal"
	if got := intakeRowOf(p, "例示商店"); got != want {
		t.Errorf("a request: %+v", got)
	}
}
