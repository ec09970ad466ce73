package posting

import (
	"maps"
	"slices"
	"testing"

	"kyujindesk/backend/form"
)

func TestWhatABusinessAlwaysAnswers(t *testing.T) {
	u := Usual{}.With(PartTime, UsualOf(PartTime, Sample(PartTime)))
	part, full := u.For(PartTime), u.For(FullTime)
	for _, key := range []string{"work.title", "work.content", "work.occupation", "wage.base.lower", "hours.1.start", "week.days.lower", "class.count", "leave.days", "insurance.kinds", "contract.until", "retire.pay"} {
		if part[key] != "" {
			t.Errorf("%s is kept as usual", key)
		}
	}
	for _, key := range []string{"class.public", "place.smoke", "commute.amount", "payday.day", "documents.send", "contact.name", "selection.note", "trial.length", "holidays.days"} {
		if part[key] == "" {
			t.Errorf("%s is not kept", key)
		}
	}
	for key, want := range map[string]string{"contact.name": part["contact.name"], "contract.term": "", "raise.yen.lower": "", "trial.has": ""} {
		if full[key] != want {
			t.Errorf("a full-time posting would have %s %q", key, full[key])
		}
	}
	changed := u.With(FullTime, form.Values{"contact.name": "例示　次郎", "trial.has": "no", "work.title": "x", "no such": "x"})
	if part = changed.For(PartTime); part["contact.name"] != "例示　次郎" || part["trial.has"] != "yes" {
		t.Errorf("changed in one place: %q, %q", part["contact.name"], part["trial.has"])
	}
	if u.For(PartTime)["contact.name"] == "例示　次郎" || len(changed.With(PartTime, form.Values{"contact.name": ""}).For(FullTime)["contact.name"]) > 0 {
		t.Error("the earlier ones were changed, or one taken out stays")
	}
	// A kind that is of its own keeps only what holds for all.
	if v := u.For(Seasonal); v["contract.term"] != "" || v["contact.name"] == "" {
		t.Errorf("%v", v)
	}
}

// TestASecondPostingBeginsAsUsual: what is new in it is asked, all else stands there marked.
func TestASecondPostingBeginsAsUsual(t *testing.T) {
	e := shop("12", "employment accident")
	first := Sample(PartTime)
	u := Usual{}.With(PartTime, UsualOf(PartTime, first))
	v := From(PartTime, e, u.For(PartTime), today())
	for key, value := range u.For(PartTime) {
		if s, seen := SourceOf(v, key); v[key] != value || s != AsUsual || seen {
			t.Errorf("%s is %q from %q", key, v[key], s)
		}
	}
	f, missing := FormOf(PartTime), []string{}
	for _, p := range f.Check(v) {
		if p.ID == form.NeedID {
			missing = append(missing, p.Fields[0])
		}
	}
	for _, key := range missing {
		if !slices.Contains([]string{
			"work.title", "work.content", "wage.base.lower", "wage.base.upper", "hours.1.start", "hours.1.end", "break.minutes", "week.days.lower",
			"holidays.week", "leave.days", "overtime.special", "retire.mutual", "retire.pay", "retire.age.has", "rehire.has", "extend.has",
		}, key) {
			t.Errorf("%s is asked again", key)
		}
	}
	// What became idle is taken out again, so that no condition of an earlier posting stays hidden.
	second := maps.Clone(first)
	second["commute.kind"] = "none"
	if u = u.With(PartTime, UsualOf(PartTime, second)); u.For(PartTime)["commute.amount"] != "" {
		t.Error("the amount of an allowance that is no longer paid is kept")
	}
}

func TestUsualAnswersAreChecked(t *testing.T) {
	if p := CheckUsual(PartTime, form.Values{"contact.mail": "x", "commute.kind": "capped"}); len(p) != 1 || p[0].Fields[0] != "contact.mail" {
		t.Errorf("%+v", p)
	}
}
