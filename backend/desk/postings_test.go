package desk_test

import (
	"maps"
	"testing"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func TestNothingIsSentThatAPersonHasNotSeen(t *testing.T) {
	s := newShop(t)
	sheet := s.Drafted()
	sheet, err := s.Save(t.Context(), sheet.ID, form.Values{"result.interview": "60"}) // late, which a person may mean
	s.Must(err)
	all := []string{sheet.Problems[0].ID}
	if _, err := s.Submit(t.Context(), sheet.ID, sheet.Rev-1, all); !fault.Is(err, fault.Conflict) {
		t.Errorf("another revision than the one on the screen: %v", err)
	}
	if _, err := s.Submit(t.Context(), sheet.ID, sheet.Rev, nil); !fault.Is(err, fault.Invalid) {
		t.Errorf("warnings nobody has confirmed: %v", err)
	}
	if len(s.office.filed) != 0 {
		t.Fatalf("something was filed: %+v", s.office.filed)
	}
	sheet, err = s.Submit(t.Context(), sheet.ID, sheet.Rev, all)
	s.Must(err)
	if f := s.office.last(); f.Act != desk.Submit || f.About != sheet.ID || f.Base != 0 || !maps.Equal(f.Values, sheet.Held) {
		t.Errorf("filed as %+v", f)
	}
}

func TestAFilingNamesTheRevisionItWasMadeOn(t *testing.T) {
	s := newShop(t)
	sheet := s.told(s.Submitted(), func(w *posting.Told) {
		w.Event, w.State, w.Number, w.Rev = posting.WasReturned, posting.Returned, "", 7
		w.Remarks = []posting.Remark{{Field: "work.content", Text: "くわしく"}}
	})
	_, err := s.Submit(t.Context(), sheet.ID, sheet.Rev, world.Confirmed(sheet))
	s.Must(err)
	if f := s.office.last(); f.Base != 7 {
		t.Errorf("a correction was filed on revision %d of the office", f.Base)
	}
}

func TestOnlyWhatWasNeverSentGoesIntoTheBin(t *testing.T) {
	s := newShop(t)
	draft := s.Drafted()
	s.Must(s.Discard(t.Context(), draft.ID))
	if list, err := s.List(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("the list has %d, %v", len(list), err)
	}
	s.Must(s.Restore(t.Context(), draft.ID))
	sent := s.Submitted()
	if err := s.Discard(t.Context(), sent); !fault.Is(err, fault.State) {
		t.Errorf("what was sent: %v", err)
	}
	if list, err := s.List(t.Context()); err != nil || len(list) != 2 {
		t.Errorf("the list has %d, %v", len(list), err)
	}
}

func TestWhatARecalledVersionTakesThePlaceOfIsKept(t *testing.T) {
	s := newShop(t)
	sheet := s.told(s.Submitted(), func(w *posting.Told) { w.Event, w.State, w.Number = posting.WasReturned, posting.Returned, "" })
	s.save(sheet.ID, form.Values{"work.title": "店長候補"})
	sheet, err := s.Recall(t.Context(), sheet.ID, 1)
	s.Must(err)
	if got := sheet.Values["work.title"]; got != posting.Sample(posting.FullTime)["work.title"] {
		t.Errorf("the version recalled says %q", got)
	}
	if changes, err := s.Changed(t.Context(), sheet.ID, 1); err != nil || len(changes) != 0 {
		t.Errorf("the first version changed %+v, %v", changes, err)
	}
	if changes, err := s.Changed(t.Context(), sheet.ID, len(sheet.Versions)); err != nil || len(changes) != 1 || changes[0].After.JA != "店長候補" {
		t.Errorf("the last version changed %+v, %v", changes, err)
	}
	if _, err := s.Changed(t.Context(), sheet.ID, 99); !fault.Is(err, fault.NotFound) {
		t.Errorf("a version there is not: %v", err)
	}
	for _, v := range sheet.Versions {
		if v.Origin == posting.Kept && v.Values["work.title"] == "店長候補" {
			return
		}
	}
	t.Errorf("what was typed is in none of %d versions", len(sheet.Versions))
}

func TestACancellationSaysWhy(t *testing.T) {
	s := newShop(t)
	sheet := s.valid()
	for _, reason := range []string{"", "tired"} {
		if _, err := s.Ask(t.Context(), sheet.ID, posting.Cancellation, reason); !fault.Is(err, fault.Invalid) {
			t.Errorf("for %q: %v", reason, err)
		}
	}
	_, err := s.Ask(t.Context(), sheet.ID, posting.Cancellation, posting.Filled)
	s.Must(err)
	if f := s.office.last(); f.Act != desk.Request || f.Request.Kind != posting.Cancellation || f.Request.Reason != posting.Filled {
		t.Errorf("filed as %+v", f)
	}
}

func TestAnAskThatIsDroppedIsTakenBackAndADraftIsNot(t *testing.T) {
	s := newShop(t)
	sheet := s.valid()
	sheet, err := s.Ask(t.Context(), sheet.ID, posting.Cancellation, posting.Plan)
	s.Must(err)
	asked := sheet.Requests[0].ID
	sheet, err = s.Drop(t.Context(), sheet.ID, asked)
	s.Must(err)
	if f := s.office.last(); f.Act != desk.Drop || f.Request.ID != asked {
		t.Errorf("filed as %+v", f)
	}
	if r, _ := sheet.Request(asked); r.State != posting.Dropped {
		t.Errorf("the request is %s", r.State)
	}
	if _, err := s.Drop(t.Context(), sheet.ID, asked); !fault.Is(err, fault.State) {
		t.Errorf("once more: %v", err)
	}
	sheet, err = s.DraftChange(t.Context(), sheet.ID)
	s.Must(err)
	s.save(sheet.ID, form.Values{"work.title": "店長候補"})
	drafted, _ := sheet.OpenRequest(posting.Change)
	before := len(s.office.filed)
	sheet, err = s.Drop(t.Context(), sheet.ID, drafted.ID)
	s.Must(err)
	if len(s.office.filed) != before {
		t.Errorf("the office heard of a draft: %+v", s.office.last())
	}
	if v := sheet.Versions[len(sheet.Versions)-1]; v.Origin != posting.Kept || v.Values["work.title"] != "店長候補" {
		t.Errorf("the draft is kept as %+v", v.Origin)
	}
}
