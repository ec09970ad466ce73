package applicant_test

import (
	"slices"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
)

// went is a course through stages, two days in each.
func went(source string, stages ...applicant.Stage) applicant.Course {
	c := applicant.Course{Source: source, Came: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)}
	for i, s := range stages {
		c.Moves = append(c.Moves, applicant.Move{To: s, At: c.Came.AddDate(0, 0, 2*i)})
	}
	return c
}

func TestTheFunnelCountsWhoLeftForTheStagesBefore(t *testing.T) {
	steps := applicant.Funnel([]applicant.Course{
		went("office", applicant.Notified, applicant.Screening, applicant.Scheduled, applicant.Interviewed, applicant.Offered, applicant.Joined),
		went("office", applicant.Notified, applicant.Screening, applicant.Refused),
		went("店頭", applicant.Notified, applicant.Declined),
		went("店頭", applicant.Notified),
		went("店頭"),
	})
	var reached, here, days []int
	for _, s := range steps {
		reached, here, days = append(reached, s.Reached), append(here, s.Here), append(days, s.Days)
	}
	if want := []int{4, 2, 2, 1, 1, 1, 1, 1}; !slices.Equal(reached, want) {
		t.Errorf("reached %v, want %v", reached, want)
	}
	if want := []int{1, 0, 0, 0, 0, 0, 0, 1}; !slices.Equal(here, want) {
		t.Errorf("here %v, want %v", here, want)
	}
	if want := []int{2, -1, 2, -1, 2, 2, 2, -1}; !slices.Equal(days, want) {
		t.Errorf("days %v, want %v", days, want)
	}
}

func TestSourcesAreCountedByWhatTheyBrought(t *testing.T) {
	all := applicant.Sources([]applicant.Course{
		went("office", applicant.Notified, applicant.Joined), went("店頭", applicant.Notified), went("店頭", applicant.Notified, applicant.Declined),
	})
	if want := []applicant.Source{{Name: "店頭", Came: 2}, {Name: "office", Came: 1, Joined: 1}}; !slices.Equal(all, want) {
		t.Errorf("sources %+v", all)
	}
}
