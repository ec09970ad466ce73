package backend_test

import (
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// TestEveryComputerHearsWhatCameOfAPosting has the office introduce people and record results: each computer of the business
// shows the same figures, one that joins later too, and nothing that is typed meanwhile is touched.
func TestEveryComputerHearsWhatCameOfAPosting(t *testing.T) {
	k := newTalk(t)
	id := k.valid()
	second := k.join()
	introduce := func(by applicant.Route) string {
		t.Helper()
		made, err := k.office.Introduce(t.Context(), id, by)
		must(t, err)
		return made
	}
	first, other, direct := introduce(applicant.ByOffice), introduce(applicant.Online), introduce(applicant.Direct)
	_, err := k.desk.DraftChange(t.Context(), id)
	must(t, err)
	_, err = k.desk.Save(t.Context(), id, form.Values{"work.text": "書きかけ"})
	must(t, err)
	k.carry()
	must(t, k.office.Conclude(t.Context(), first, applicant.Hired))
	must(t, k.office.Conclude(t.Context(), direct, applicant.Rejected))
	must(t, k.office.Conclude(t.Context(), other, applicant.Rejected))
	must(t, k.office.Conclude(t.Context(), other, applicant.Withdrawn)) // the later word counts
	k.carry()
	k.acknowledge()
	third := k.join()
	want := applicant.Figures{Introduced: 2, Applied: 1, Hired: 1, Rejected: 1, Withdrawn: 1}
	for i, computer := range []*talk{k, second, third} {
		rows, err := computer.desk.List(t.Context())
		if err != nil || len(rows) != 1 || rows[0].Figures != want || computer.sheet(id).Figures != want {
			t.Errorf("computer %d: %v, %+v", i+1, err, rows)
		}
		if office := computer.sheet(id).Office; office != "窓口" {
			t.Errorf("computer %d: received by %q", i+1, office)
		}
	}
	if s := k.sheet(id); s.Working()["work.text"] != "書きかけ" || s.Notice != "" {
		t.Errorf("what was typed: %q, notice %q", s.Working()["work.text"], s.Notice)
	}
}

func TestOnlyAValidPostingIsIntroduced(t *testing.T) {
	k := newTalk(t)
	id := k.submitted()
	k.toOffice()
	for name, act := range map[string]func() error{
		"not accepted":       func() error { _, err := k.office.Introduce(t.Context(), id, applicant.ByOffice); return err },
		"nobody's":           func() error { _, err := k.office.Introduce(t.Context(), "nobody", applicant.ByOffice); return err },
		"a result of nobody": func() error { return k.office.Conclude(t.Context(), "nobody", applicant.Hired) },
	} {
		if err := act(); !fault.Is(err, fault.State) && !fault.Is(err, fault.NotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	p, err := k.office.Accept(t.Context(), id, "佐藤")
	must(t, err)
	for _, by := range []applicant.Route{"friend", ""} {
		if _, err := k.office.Introduce(t.Context(), id, by); !fault.Is(err, fault.Invalid) {
			t.Errorf("route %q: %v", by, err)
		}
	}
	k.at = p.Expires.AddDays(1).Start()
	if _, err := k.office.Introduce(t.Context(), id, applicant.ByOffice); !fault.Is(err, fault.State) {
		t.Errorf("after the last day: %v", err)
	}
	if p.State != posting.Valid {
		t.Error(p.State)
	}
}
