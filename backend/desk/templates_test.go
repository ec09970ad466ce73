package desk_test

import (
	"testing"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func TestATemplateIsKeptRenamedReplacedAndBroughtBack(t *testing.T) {
	k := world.New(t).Sit()
	s, err := k.Create(t.Context(), posting.PartTime)
	k.Must(err)
	_, err = k.Save(t.Context(), s.ID, form.Values{"work.title": "販売員", "mark.work.title": "1", "note.work.title": "呼び名を決める"})
	k.Must(err)
	k.Must(k.KeepTemplate(t.Context(), s.ID, "  店の　販売員 "))
	all, err := k.Templates(t.Context())
	if err != nil || len(all) != 1 || all[0].Name != "店の 販売員" || all[0].Kind != posting.PartTime {
		t.Fatalf("%v %+v", err, all)
	}
	first := all[0].ID
	kept, err := k.Template(t.Context(), first)
	if err != nil || kept.Values["work.title"] != "販売員" || kept.Values["mark.work.title"] != "" || kept.Values["note.work.title"] != "" {
		t.Errorf("%v %v", err, kept.Values)
	}

	_, err = k.Save(t.Context(), s.ID, form.Values{"work.title": "レジ係"})
	k.Must(err)
	k.Must(k.KeepTemplate(t.Context(), s.ID, "店の 販売員"))
	if kept, err = k.Template(t.Context(), first); err != nil || kept.Values["work.title"] != "レジ係" {
		t.Errorf("not replaced: %v %v", err, kept.Values["work.title"])
	}
	k.Must(k.KeepTemplate(t.Context(), s.ID, "レジ"))
	if err := k.RenameTemplate(t.Context(), first, "レジ"); !fault.Is(err, fault.Conflict) {
		t.Errorf("a name twice: %v", err)
	}
	for _, name := range []string{" 　", "長" + string(make([]byte, posting.MaxTemplateName))} {
		if err := k.RenameTemplate(t.Context(), first, name); !fault.Is(err, fault.Invalid) {
			t.Errorf("the name %q: %v", name, err)
		}
	}
	k.Must(k.RenameTemplate(t.Context(), first, "販売"))
	k.Must(k.DropTemplate(t.Context(), first))
	if all, err = k.Templates(t.Context()); err != nil || len(all) != 1 || all[0].Name != "レジ" {
		t.Errorf("after discarding: %v %+v", err, all)
	}
	k.Must(k.RestoreTemplate(t.Context(), first))
	if all, err = k.Templates(t.Context()); err != nil || len(all) != 2 {
		t.Errorf("after restoring: %v %+v", err, all)
	}
}
