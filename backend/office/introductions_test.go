package office_test

import (
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/xtest/world"
)

func TestOnlyAValidPostingIsIntroduced(t *testing.T) {
	k := world.New(t).Join()
	id := k.Submitted()
	k.ToOffice()
	refused := func(name, key string, err error) {
		t.Helper()
		if f, ok := fault.Of(err); !ok || f.Key != key {
			t.Errorf("%s: %v, want %s", name, err, key)
		}
	}
	_, err := k.Office.Introduce(t.Context(), id, applicant.ByOffice)
	refused("not accepted", "introduction.notValid", err)
	_, err = k.Office.Introduce(t.Context(), "nobody", applicant.ByOffice)
	refused("nobody's", "posting.notFound", err)
	refused("a result of nobody", "introduction.notFound", k.Office.Conclude(t.Context(), "nobody", applicant.Hired))
	p, err := k.Office.Accept(t.Context(), id, "佐藤")
	k.Must(err)
	for _, by := range []applicant.Route{"friend", ""} {
		_, err := k.Office.Introduce(t.Context(), id, by)
		refused("route "+string(by), "introduction.route", err)
	}
	if list, err := k.Office.Introductions(t.Context(), id); err != nil || len(list) != 0 {
		t.Errorf("what was refused is recorded: %+v, %v", list, err)
	}
	who, err := k.Office.Introduce(t.Context(), id, applicant.ByOffice)
	k.Must(err)
	refused("a result there is not", "introduction.result", k.Office.Conclude(t.Context(), who, "vanished"))
	if list, err := k.Office.Introductions(t.Context(), id); err != nil || len(list) != 1 || list[0].Result != "" || list[0].Route != applicant.ByOffice {
		t.Errorf("recorded: %+v, %v", list, err)
	}
	k.At = p.Expires.AddDays(1).Start()
	_, err = k.Office.Introduce(t.Context(), id, applicant.ByOffice)
	refused("after the last day", "introduction.notValid", err)
}
