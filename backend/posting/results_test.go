package posting

import (
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
)

func TestResultsAreDueByTheEndOfTheThirdMonthAfterThePosting(t *testing.T) {
	two := applicant.Figures{Introduced: 2, Hired: 1}
	ended := era.Date{Y: 2027, M: 1, D: 31}
	for name, c := range map[string]struct {
		s     Summary
		today era.Date
		want  string
	}{
		"its last day":           {Summary{State: Valid, Expires: ended, Figures: two}, ended, ""},
		"the day after":          {Summary{State: Valid, Expires: ended, Figures: two}, ended.AddDays(1), "2027-04-30"},
		"everybody has a result": {Summary{State: Valid, Expires: ended, Figures: applicant.Figures{Applied: 1, Withdrawn: 1}}, ended.AddDays(1), ""},
		"cancelled": {
			Summary{State: Cancelled, Expires: ended, Figures: two, UpdatedAt: time.Date(2026, 11, 30, 15, 0, 0, 0, time.UTC)}, // 1 December in Japan
			era.Date{Y: 2026, M: 12, D: 2}, "2027-03-31",
		},
		"withdrawn": {Summary{State: Withdrawn, Figures: two}, ended, ""},
	} {
		if got := c.s.ResultsBy(c.today).String(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestWhatIsSaidOfAllPostingsIsSaidOfEach compares the day that ends results, and the register, for all postings with that of each.
func TestWhatIsSaidOfAllPostingsIsSaidOfEach(t *testing.T) {
	first := era.Date{Y: 2027, M: 11, D: 1}
	for n := range 500 {
		today := first.AddDays(n)
		results, register := ResultsClosedFor(today), RegisterEndedFor(today)
		for back := range 200 {
			ended := today.AddDays(-back)
			closes := Summary{State: Valid, Expires: ended}.ResultsClose(today)
			if closed := !closes.IsZero() && closes.Before(today); closed != ended.Before(results) {
				t.Fatalf("on %s, of one that ended on %s: results are closed %v", today, ended, closed)
			}
		}
		twoYears := era.Date{Y: today.Y - 2, M: today.M, D: today.D}
		if twoYears.Valid() && register != twoYears {
			t.Fatalf("on %s the register of what ended before %s is over", today, register)
		}
	}
	if got := RegisterEndedFor(era.Date{Y: 2028, M: 2, D: 29}).String(); got != "2026-03-01" {
		t.Errorf("on 29 February: %s", got)
	}
}
