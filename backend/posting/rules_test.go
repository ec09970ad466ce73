package posting

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// example is a sample posting with some answers changed, and whether a rule speaks of it.
type example struct {
	rule string
	bad  bool
	kind Kind
	day  era.Date
	with form.Values
}

func good(rule string, v form.Values) example { return example{rule, false, FullTime, today(), v} }

func bad(rule string, v form.Values) example { return example{rule, true, FullTime, today(), v} }

func goodPart(rule string, v form.Values) example { return example{rule, false, PartTime, today(), v} }

func badPart(rule string, v form.Values) example { return example{rule, true, PartTime, today(), v} }

// of makes an example one of another kind.
func (e example) of(k Kind) example {
	e.kind = k
	return e
}

// on moves an example to another day.
func (e example) on(y, m, d int) example {
	e.day = era.Date{Y: y, M: m, D: d}
	return e
}

func (e example) values() form.Values {
	v := Sample(e.kind)
	maps.Copy(v, e.with)
	return v
}

func examples() []example {
	return slices.Concat(textExamples(), contractExamples(), ageExamples(), wageExamples(), hoursExamples(), insuranceExamples(), selectionExamples(), graduateExamples(), highSchoolExamples(), seasonExamples(), contradictionExamples(), thresholdExamples(), payExamples(), occupationExamples(), systemExamples(), acrossExamples(), ageReasonExamples(), slipExamples(), titleExamples(), readExamples(), saidExamples())
}

func find(k Kind, v form.Values, id string, day era.Date) (form.Problem, bool) {
	problems := Check(k, v, day, LoadMinimumWages())
	i := slices.IndexFunc(problems, func(p form.Problem) bool { return p.ID == id })
	if i < 0 {
		return form.Problem{}, false
	}
	return problems[i], true
}

func TestRules(t *testing.T) {
	for _, e := range examples() {
		v := e.values()
		p, speaks := find(e.kind, v, e.rule, e.day)
		if speaks != e.bad {
			t.Errorf("%s %s %v: speaks %v %s", e.rule, e.kind, e.with, speaks, p.Message.JA)
			continue
		}
		if !speaks {
			continue
		}
		soundProblem(t, e, p)
		if p.Repair == nil {
			continue
		}
		// One click settles it, and makes no other error.
		before := found(e, v)
		maps.Copy(v, p.Repair.Values)
		after := found(e, v)
		if slices.Contains(after, e.rule) || len(after) > len(before) {
			t.Errorf("%s %v: repair %v leaves %v", e.rule, e.with, p.Repair.Values, after)
		}
	}
}

// A rule speaks of every kind of posting it says it applies to.
func TestRulesKnowTheirKinds(t *testing.T) {
	wages, all := LoadMinimumWages(), examples()
	for _, r := range rules() {
		for _, k := range r.kinds {
			speaks := false
			for _, e := range all {
				if speaks || !e.bad || e.rule != r.id {
					continue
				}
				v := Sample(k)
				maps.Copy(v, e.with)
				a := answersOf(k, v)
				speaks = len(r.find(a, circumstancesOf(a, e.day, wages))) > 0
			}
			if !speaks {
				t.Errorf("no bad example of %s works for %s", r.id, k)
			}
		}
	}
	for _, e := range all {
		i := slices.IndexFunc(rules(), func(r rule) bool { return r.id == e.rule })
		if i >= 0 && !slices.Contains(rules()[i].kinds, e.kind) {
			t.Errorf("%s has an example of %s, of which it does not speak", e.rule, e.kind)
		}
	}
}

func found(e example, v form.Values) []string {
	ids := []string{}
	for _, p := range Check(e.kind, v, e.day, LoadMinimumWages()) {
		ids = append(ids, p.ID)
	}
	return ids
}

func soundProblem(t *testing.T, e example, p form.Problem) {
	t.Helper()
	inWords(t, p.ID, p.Message)
	f := FormOf(e.kind)
	for _, key := range p.Fields {
		if _, asked := f.Field(key); !asked && !strings.HasPrefix(key, "hours.1") {
			t.Errorf("%s points at %q, which %s does not ask", p.ID, key, e.kind)
		}
	}
	if !strings.HasSuffix(p.Message.JA, "ください。") || strings.Contains(p.Message.JA, "%!") || strings.Contains(p.Message.EN, "%!") {
		t.Errorf("%s does not say what to do: %s", p.ID, p.Message.JA)
	}
	if p.Repair != nil {
		inWords(t, p.ID+" repair", p.Repair.Label)
		for key := range p.Repair.Values {
			if _, asked := f.Field(key); !asked {
				t.Errorf("%s repairs %q, which is not asked", p.ID, key)
			}
		}
	}
}

func TestEveryRuleHasExamples(t *testing.T) {
	type count struct{ good, bad int }
	counts := map[string]*count{}
	for _, id := range ProblemIDs() {
		if counts[id] != nil {
			t.Errorf("%s stands twice", id)
		}
		counts[id] = &count{}
	}
	for _, e := range examples() {
		c := counts[e.rule]
		switch {
		case c == nil:
			t.Errorf("%s is no rule", e.rule)
		case e.bad:
			c.bad++
		default:
			c.good++
		}
	}
	for id, c := range counts {
		if c.good < 3 || c.bad < 3 {
			t.Errorf("%s has %d good and %d bad examples", id, c.good, c.bad)
		}
	}
}

// A missing answer that a rule explains is told once, with the rule's words.
func TestMissingScopeIsToldOnce(t *testing.T) {
	v := Sample(FullTime)
	delete(v, "work.scope")
	problems := Check(FullTime, v, today(), LoadMinimumWages())
	if len(problems) != 1 || problems[0].ID != "work.scope" || problems[0].Repair.Values["work.scope"] != "変更なし" {
		t.Errorf("%+v", problems)
	}
	progress := FormOf(FullTime).Progress(v, problems)
	if p := progress[1]; p.Section != "work" || p.Errors != 0 || p.Filled != p.Needed-1 {
		t.Errorf("%+v", p)
	}
}

func TestWageEndsTheWrongWayRound(t *testing.T) {
	for _, c := range []struct {
		lower, upper string
		wrong        bool
	}{
		{"195000", "250000", false},
		{"250000", "250000", false},
		{"19万5千円", "２５０，０００円", false},
		{"250000", "195000", true},
		{"30万", "25万", true},
		{"250001", "250000", true},
	} {
		v := Sample(FullTime)
		v["wage.base.lower"], v["wage.base.upper"] = c.lower, c.upper
		if _, found := find(FullTime, v, form.OrderID, today()); found != c.wrong {
			t.Errorf("%s to %s: %v", c.lower, c.upper, found)
		}
	}
}

func TestAnEmptyPostingIsAskedForEverythingOnce(t *testing.T) {
	for _, k := range Kinds() {
		seen := map[string]bool{}
		problems := Check(k, form.Values{}, today(), LoadMinimumWages())
		for _, p := range problems {
			if seen[p.Fields[0]] || (p.Severity != form.Error && p.ID != "youth.groups") {
				t.Errorf("%s: %s %v", k, p.ID, p.Fields)
			}
			seen[p.Fields[0]] = true
		}
		for _, p := range FormOf(k).Progress(form.Values{}, problems) {
			if p.Filled != 0 || p.Errors != 0 || (p.Needed == 0 && !strings.Contains("notes support youth", p.Section)) {
				t.Errorf("%s: %+v", k, p)
			}
		}
	}
}
