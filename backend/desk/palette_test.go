package desk_test

import (
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
	"kyujindesk/backend/xtest/world"
)

// found are the hits for a text in words, the best first.
func found(k *world.Desk, text string) (all []string) {
	hits, err := k.Palette.Find(k.Context(), text, true, 20)
	k.Must(err)
	for _, h := range hits {
		all = append(all, string(h.Kind)+" "+h.Title.JA)
	}
	return all
}

func TestEverythingIsFoundHoweverItIsTyped(t *testing.T) {
	k, _ := writes(t)
	p := k.Drafted()
	applies(k, p.ID, form.Values{applicant.NameKey: "髙橋一", applicant.KanaKey: "タカハシハジメ"})
	applies(k, p.ID, form.Values{applicant.NameKey: "例示髙", applicant.MediaKey: "山﨑新聞"})
	k.Must(k.Palette.Begin(t.Context()))
	for _, typed := range []string{"高橋", "髙橋", "高橋　一", "たかはし", "ﾀｶﾊｼ", "タカハシハジメ"} {
		if got := found(k, typed); len(got) == 0 || got[0] != "applicant 髙橋一" {
			t.Errorf("%s: %v", typed, got)
		}
	}
	if got := found(k, "山崎"); len(got) != 1 || got[0] != "applicant 例示髙" {
		t.Errorf("what is not a name: %v", got)
	}
	if got := found(k, "高"); len(got) < 2 || got[0] != "applicant 髙橋一" {
		t.Errorf("who is called so first comes first: %v", got)
	}
	if got := found(k, "一般事務"); len(got) == 0 || got[0] != "posting 一般事務（経理補助・正社員）" {
		t.Errorf("a posting: %v", got)
	}
	if got := found(k, "経理補助"); len(got) == 0 {
		t.Error("a posting by what it says")
	}
	if got := found(k, "%"); len(got) != 0 {
		t.Errorf("nothing has it: %v", got)
	}
	if got := found(k, "   "); len(got) == 0 {
		t.Error("nothing typed, and nothing that was changed last")
	}
}

func TestWhoWasChangedLastComesFirst(t *testing.T) {
	k, _ := writes(t)
	p := k.Drafted().ID
	old := applies(k, p, form.Values{applicant.NameKey: "例示花子"}).ID
	k.At = k.At.Add(40 * 24 * time.Hour)
	applies(k, p, form.Values{applicant.NameKey: "例示花枝"})
	k.Must(k.Palette.Begin(t.Context()))
	if got := found(k, "例示花"); len(got) != 2 || got[0] != "applicant 例示花枝" {
		t.Errorf("%v", got)
	}
	k.At = k.At.Add(time.Hour)
	_, err := k.Applicants.AddNote(t.Context(), old, "電話した")
	k.Must(err)
	_, err = k.Applicants.Save(t.Context(), old, form.Values{applicant.KanaKey: "レイジハナコ"})
	k.Must(err)
	if got := found(k, "例示花"); got[0] != "applicant 例示花子" {
		t.Errorf("changed a moment ago: %v", got)
	}
}

func TestAMailIsFoundByItsSubjectAndLeadsToWhoseItIs(t *testing.T) {
	k, id := writes(t)
	invited(k, id, "", thursday)
	k.Must(k.Palette.Begin(t.Context()))
	hits, err := k.Palette.Find(t.Context(), "面接", false, 20)
	k.Must(err)
	for _, h := range hits {
		if h.Kind == desk.HitMail {
			if h.ID != id || h.Sub != "山田花子" {
				t.Errorf("%+v", h)
			}
			return
		}
	}
	t.Errorf("no mail in %+v", hits)
}

func TestNobodyIsFoundOnceErasedNorAnythingOnceTheBoxIsShut(t *testing.T) {
	k, id := writes(t)
	invited(k, id, "", thursday)
	k.Must(k.Palette.Begin(t.Context()))
	if got := found(k, "花子"); len(got) == 0 {
		t.Fatal("not found at all")
	}
	_, err := k.Applicants.Move(t.Context(), []string{id}, applicant.Declined)
	k.Must(err)
	k.Must(k.Applicants.Erase(t.Context(), []string{id}, "destroyed"))
	for _, typed := range []string{"花子", "面接"} {
		for _, hit := range found(k, typed) {
			if hit[:len("applicant")] == "applicant" || hit[:len("mail")] == "mail" {
				t.Errorf("%s: %s", typed, hit)
			}
		}
	}
	k.Palette.End()
	if got := found(k, "一般"); len(got) != 0 {
		t.Errorf("shut, and it finds %v", got)
	}
}
