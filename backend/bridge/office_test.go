package bridge

import (
	"testing"
	"time"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
)

func TestAnIntakeRowSaysWhoElseIsAtItAndWhetherItIsLate(t *testing.T) {
	due := era.Date{Y: 2026, M: 11, D: 26}
	i := office.Intake{
		Matter: clerk.PostingMatter("p1"), About: "p1", Sort: office.OfPosting, Title: "一般事務", Kind: posting.FullTime,
		Business: establishment.Establishment{Number: "4101-123456-7", Name: "例示商店"}, Since: time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC), Due: due,
		Claim: clerk.Claim{Clerk: "c1", Name: "佐藤"},
	}
	want := IntakeRow{
		ID: "posting/p1", About: "p1", Sort: "submission", Business: "例示商店", Number: "4101-123456-7", Title: "一般事務", Kind: "full",
		Since: "2026-11-21T01:00:00.000Z", Due: "2026-11-26",
	}
	if got := intakeRowOf(i, "c1", due); got != want {
		t.Errorf("one's own: %+v", got)
	}
	i.Business.Number = "0193a1b2-0000-7000-8000-000000000001" // of a provisional one: its account
	want.Number, want.Claimed, want.Late = "", "佐藤", true
	if got := intakeRowOf(i, "c2", due.AddDays(1)); got != want {
		t.Errorf("another's, a day late: %+v", got)
	}
}
