package desk_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/xtest/world"
)

func TestOwnTemplatesAreFilledLikeTheUsualOnes(t *testing.T) {
	k, id := writes(t)
	own := applicants.OwnTemplate{Name: " 見学の　ご案内 ", Subject: "｛求人｝の見学", Text: "{応募者} 様\r\n\r\n｛？電話｝\n日時　{見学の日}\n"}
	tpl, err := k.Applicants.PutTemplate(t.Context(), own)
	k.Must(err)
	d, err := k.Applicants.Draft(t.Context(), id, tpl, "")
	k.Must(err)
	if !strings.HasPrefix(d.Text, "山田花子 様\n\n") || strings.ContainsAny(d.Subject, "{｛") {
		t.Errorf("%+v", d)
	}
	if _, err := k.Applicants.Send(t.Context(), id, d); !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), "message.unknownPlace") {
		t.Errorf("a place nobody can fill goes: %v", err)
	}
	if where := holds(t, k, "見学の日"); where != "" {
		t.Errorf("%s holds a template in clear", where)
	}
	for name, wrong := range map[string]applicants.OwnTemplate{
		"no name": {Name: " ", Text: "x"}, "no text": {Name: "a", Text: "\n"}, "two subjects": {Name: "a", Subject: "a\nb", Text: "x"}, "a taken name": {Name: "見学の ご案内", Text: "x"},
		"a long name": {Name: strings.Repeat("あ", 41), Text: "x"}, "no such template": {ID: tpl + "x", Name: "a", Text: "x"}, "an applicant": {ID: id, Name: "a", Text: "x"},
	} {
		if _, err := k.Applicants.PutTemplate(t.Context(), wrong); err == nil {
			t.Errorf("%s: kept", name)
		}
	}
	if err := k.Applicants.DropTemplate(t.Context(), id); !fault.Is(err, fault.NotFound) {
		t.Errorf("an applicant is dropped as a template: %v", err)
	}
	k.Must(k.Applicants.DropTemplate(t.Context(), tpl))
	if all, err := k.Applicants.OwnTemplates(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("%+v, %v", all, err)
	}
	if _, err := k.Applicants.Draft(t.Context(), id, tpl, ""); !fault.Is(err, fault.NotFound) {
		t.Errorf("%v", err)
	}
	own.ID = tpl
	_, err = k.Applicants.PutTemplate(t.Context(), own)
	k.Must(err)
	if all, err := k.Applicants.OwnTemplates(t.Context()); err != nil || len(all) != 1 || all[0].Name != "見学の ご案内" {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestTheOtherComputersHaveTheTemplates(t *testing.T) {
	k, _ := writes(t)
	tpl, err := k.Applicants.PutTemplate(t.Context(), applicants.OwnTemplate{Name: "見学", Text: "a"})
	k.Must(err)
	sister := k.Join() // a new computer is given it
	minutes := func() {
		for range 4 {
			k.At = k.At.Add(2 * time.Minute)
			for _, d := range []*world.Desk{k, sister} {
				k.Must(d.Minute(t.Context()))
			}
			k.Carry()
		}
	}
	minutes()
	_, err = sister.Applicants.PutTemplate(t.Context(), applicants.OwnTemplate{ID: tpl, Name: "職場見学", Text: "b"})
	k.Must(err)
	minutes()
	for _, d := range []*world.Desk{k, sister} {
		if all, err := d.Applicants.OwnTemplates(t.Context()); err != nil || len(all) != 1 || all[0].Name != "職場見学" || all[0].Text != "b" {
			t.Errorf("%+v, %v", all, err)
		}
	}
	if rows, err := sister.Applicants.Rows(t.Context()); err != nil || len(rows) != 1 {
		t.Errorf("a template is an applicant: %+v", rows)
	}
}

// TestATemplateThatTwoComputersChange: what lost is kept, shown on both, and put in place or let go.
func TestATemplateThatTwoComputersChange(t *testing.T) {
	k, _ := writes(t)
	tpl, err := k.Applicants.PutTemplate(t.Context(), applicants.OwnTemplate{Name: "見学", Text: "a"})
	k.Must(err)
	sister := k.Join()
	both := []*world.Desk{k, sister}
	minutes := func() {
		for range 4 {
			k.At = k.At.Add(2 * time.Minute)
			for _, d := range both {
				k.Must(d.Minute(t.Context()))
			}
			k.Carry()
		}
	}
	stands := func(text string, lost ...string) {
		t.Helper()
		for i, d := range both {
			all, err := d.Applicants.OwnTemplates(t.Context())
			if err != nil || len(all) != 1 || all[0].Text != text || len(all[0].Lost) != len(lost) {
				t.Fatalf("computer %d: %+v, %v", i, all, err)
			}
			for j, l := range all[0].Lost {
				if l.Field != "text" || l.Value != lost[j] {
					t.Errorf("computer %d: lost %+v", i, l)
				}
			}
		}
	}
	change := func(first, second string) {
		for i, text := range []string{first, second} {
			k.At = k.At.Add(time.Second)
			_, err := both[i].Applicants.PutTemplate(t.Context(), applicants.OwnTemplate{ID: tpl, Name: "見学", Text: text})
			k.Must(err)
		}
		minutes()
	}
	minutes()
	change("b", "c")
	stands("c", "b")
	k.Must(sister.Applicants.YieldTemplate(t.Context(), tpl, "text", "b", false))
	minutes()
	stands("b")
	change("d", "e")
	stands("e", "d")
	k.Must(k.Applicants.YieldTemplate(t.Context(), tpl, "text", "d", true))
	minutes()
	stands("e")
	if err := k.Applicants.YieldTemplate(t.Context(), tpl, "text", "d", false); !fault.Is(err, fault.NotFound) {
		t.Errorf("what was let go comes back: %v", err)
	}
}

// TestAllPlacesOfTheUsualTemplatesAreKnown holds the list of places to what stands in templates.
func TestAllPlacesOfTheUsualTemplatesAreKnown(t *testing.T) {
	known := map[string]bool{}
	for _, p := range applicants.Places() {
		known[p] = true
	}
	used := map[string]bool{}
	for _, tpl := range applicants.Templates() {
		for _, found := range regexp.MustCompile(`\{\??([^}]+)\}`).FindAllStringSubmatch(tpl.Subject+tpl.Text, -1) {
			if used[found[1]] = true; !known[found[1]] {
				t.Errorf("%s: {%s} is not known", tpl.Code, found[1])
			}
		}
	}
	if len(used) != len(known) {
		t.Errorf("%d places are used, %d known", len(used), len(known))
	}
}

// A page that is left before a template is kept gives back what was typed, on this computer alone, until it is kept or emptied.
func TestWhatIsTypedOfATemplateStays(t *testing.T) {
	k, _ := writes(t)
	halfway := func() map[string]applicants.OwnTemplate {
		t.Helper()
		all, err := k.Applicants.Halfway(t.Context())
		k.Must(err)
		return all
	}
	typed := applicants.OwnTemplate{Subject: "見学の", Text: "書きかけの見学案内"}
	k.Must(k.Applicants.KeepHalfway(t.Context(), typed))
	if got := halfway()[""]; got != typed {
		t.Errorf("%+v", got)
	}
	if where := holds(t, k, "書きかけの見学案内"); where != "" {
		t.Errorf("%s holds what was typed in clear", where)
	}
	kept := typed
	kept.Name = "見学"
	id, err := k.Applicants.PutTemplate(t.Context(), kept)
	k.Must(err)
	if len(halfway()) != 0 {
		t.Error("a template that is kept is still halfway")
	}
	changed := applicants.OwnTemplate{ID: id, Name: "見学", Text: "直しかけ"}
	k.Must(k.Applicants.KeepHalfway(t.Context(), changed))
	if _, err := k.Applicants.PutTemplate(t.Context(), applicants.OwnTemplate{ID: id, Text: "名前がない"}); err == nil || halfway()[id] != changed {
		t.Errorf("what could not be kept is lost: %v", err)
	}
	k.Must(k.Applicants.KeepHalfway(t.Context(), applicants.OwnTemplate{ID: id, Text: " \n"}))
	if len(halfway()) != 0 {
		t.Error("an emptied form is still halfway")
	}
	if err := k.Applicants.KeepHalfway(t.Context(), applicants.OwnTemplate{Text: strings.Repeat("あ", 1<<20)}); !fault.Is(err, fault.Invalid) {
		t.Errorf("a book is kept: %v", err)
	}
}
