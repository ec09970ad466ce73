package backend_test

import (
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
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
	refused := func(name, key string, err error) {
		t.Helper()
		if f, ok := fault.Of(err); !ok || f.Key != key {
			t.Errorf("%s: %v, want %s", name, err, key)
		}
	}
	_, err := k.office.Introduce(t.Context(), id, applicant.ByOffice)
	refused("not accepted", "introduction.notValid", err)
	_, err = k.office.Introduce(t.Context(), "nobody", applicant.ByOffice)
	refused("nobody's", "posting.notFound", err)
	refused("a result of nobody", "introduction.notFound", k.office.Conclude(t.Context(), "nobody", applicant.Hired))
	p, err := k.office.Accept(t.Context(), id, "佐藤")
	must(t, err)
	for _, by := range []applicant.Route{"friend", ""} {
		_, err := k.office.Introduce(t.Context(), id, by)
		refused("route "+string(by), "introduction.route", err)
	}
	if list, err := k.office.Introductions(t.Context(), id); err != nil || len(list) != 0 {
		t.Errorf("what was refused is recorded: %+v, %v", list, err)
	}
	who, err := k.office.Introduce(t.Context(), id, applicant.ByOffice)
	must(t, err)
	refused("a result there is not", "introduction.result", k.office.Conclude(t.Context(), who, "vanished"))
	if list, err := k.office.Introductions(t.Context(), id); err != nil || len(list) != 1 || list[0].Result != "" || list[0].Route != applicant.ByOffice {
		t.Errorf("recorded: %+v, %v", list, err)
	}
	k.at = p.Expires.AddDays(1).Start()
	_, err = k.office.Introduce(t.Context(), id, applicant.ByOffice)
	refused("after the last day", "introduction.notValid", err)
}
