package backend_test

import (
	"testing"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

func TestATemplateIsKeptRenamedReplacedAndBroughtBack(t *testing.T) {
	k := newTalk(t)
	s, err := k.desk.Create(t.Context(), posting.PartTime)
	must(t, err)
	_, err = k.desk.Save(t.Context(), s.ID, form.Values{"work.title": "販売員", "mark.work.title": "1", "note.work.title": "呼び名を決める"})
	must(t, err)
	must(t, k.desk.KeepTemplate(t.Context(), s.ID, "  店の　販売員 "))
	all, err := k.desk.Templates(t.Context())
	if err != nil || len(all) != 1 || all[0].Name != "店の 販売員" || all[0].Kind != posting.PartTime {
		t.Fatalf("%v %+v", err, all)
	}
	first := all[0].ID
	kept, err := k.desk.Template(t.Context(), first)
	if err != nil || kept.Values["work.title"] != "販売員" || kept.Values["mark.work.title"] != "" || kept.Values["note.work.title"] != "" {
		t.Errorf("%v %v", err, kept.Values)
	}

	_, err = k.desk.Save(t.Context(), s.ID, form.Values{"work.title": "レジ係"})
	must(t, err)
	must(t, k.desk.KeepTemplate(t.Context(), s.ID, "店の 販売員"))
	if kept, err = k.desk.Template(t.Context(), first); err != nil || kept.Values["work.title"] != "レジ係" {
		t.Errorf("not replaced: %v %v", err, kept.Values["work.title"])
	}
	must(t, k.desk.KeepTemplate(t.Context(), s.ID, "レジ"))
	if err := k.desk.RenameTemplate(t.Context(), first, "レジ"); !fault.Is(err, fault.Conflict) {
		t.Errorf("a name twice: %v", err)
	}
	for _, name := range []string{" 　", "長" + string(make([]byte, posting.MaxTemplateName))} {
		if err := k.desk.RenameTemplate(t.Context(), first, name); !fault.Is(err, fault.Invalid) {
			t.Errorf("the name %q: %v", name, err)
		}
	}
	must(t, k.desk.RenameTemplate(t.Context(), first, "販売"))
	must(t, k.desk.DropTemplate(t.Context(), first))
	if all, err = k.desk.Templates(t.Context()); err != nil || len(all) != 1 || all[0].Name != "レジ" {
		t.Errorf("after discarding: %v %+v", err, all)
	}
	must(t, k.desk.RestoreTemplate(t.Context(), first))
	if all, err = k.desk.Templates(t.Context()); err != nil || len(all) != 2 {
		t.Errorf("after restoring: %v %+v", err, all)
	}
}
