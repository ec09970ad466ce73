package backend_test

import (
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/xtest/world"
)

// TestEveryComputerHearsWhatCameOfAPosting has the office introduce people and record results: each computer of the business
// shows the same figures, one that joins later too, and nothing that is typed meanwhile is touched.
func TestEveryComputerHearsWhatCameOfAPosting(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	second := k.Join()
	introduce := func(by applicant.Route) string {
		t.Helper()
		made, err := k.Office.Introduce(t.Context(), id, by)
		must(t, err)
		return made
	}
	first, other, direct := introduce(applicant.ByOffice), introduce(applicant.Online), introduce(applicant.Direct)
	_, err := k.DraftChange(t.Context(), id)
	must(t, err)
	_, err = k.Save(t.Context(), id, form.Values{"work.text": "書きかけ"})
	must(t, err)
	k.Carry()
	must(t, k.Office.Conclude(t.Context(), first, applicant.Hired))
	must(t, k.Office.Conclude(t.Context(), direct, applicant.Rejected))
	must(t, k.Office.Conclude(t.Context(), other, applicant.Rejected))
	must(t, k.Office.Conclude(t.Context(), other, applicant.Withdrawn)) // the later word counts
	k.Carry()
	third := k.Join()
	want := applicant.Figures{Introduced: 2, Applied: 1, Hired: 1, Rejected: 1, Withdrawn: 1}
	for i, computer := range []*world.Desk{k, second, third} {
		rows, err := computer.List(t.Context())
		if err != nil || len(rows) != 1 || rows[0].Figures != want || computer.Sheet(id).Figures != want {
			t.Errorf("computer %d: %v, %+v", i+1, err, rows)
		}
		if office := computer.Sheet(id).Office; office != "窓口" {
			t.Errorf("computer %d: received by %q", i+1, office)
		}
	}
	if s := k.Sheet(id); s.Working()["work.text"] != "書きかけ" || s.Alert != "" {
		t.Errorf("what was typed: %q, alert %q", s.Working()["work.text"], s.Alert)
	}
}
