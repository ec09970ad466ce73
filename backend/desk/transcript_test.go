package desk_test

import (
	"testing"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func TestAPostingIsTypedOverAndTakenUpWhereItWasLeft(t *testing.T) {
	s := newOwnShop(t)
	sheet := s.submitted()
	all, err := s.Transcript(t.Context(), sheet.ID)
	s.Must(err)
	if len(all.Entries) < 40 || all.Changes || len(all.Typed) != 0 {
		t.Fatalf("%d entries, changes %v, %d typed", len(all.Entries), all.Changes, len(all.Typed))
	}
	first := all.Entries[0]
	s.Must(s.Typed(t.Context(), sheet.ID, first.Key, first.Text.JA))
	s.Must(s.Typed(t.Context(), sheet.ID, all.Entries[1].Key, "x"))
	s.Must(s.Typed(t.Context(), sheet.ID, all.Entries[1].Key, ""))
	again, err := s.Transcript(t.Context(), sheet.ID)
	s.Must(err)
	if len(again.Typed) != 1 || again.Typed[first.Key] != first.Text.JA {
		t.Errorf("%v", again.Typed)
	}
}

func TestOfAChangeOnlyTheDifferenceIsTypedOver(t *testing.T) {
	s := newOwnShop(t)
	sheet, _ := s.accepted(firstNumber)
	_, err := s.DraftChange(t.Context(), sheet.ID)
	s.Must(err)
	s.save(sheet.ID, form.Values{"work.title": "店長候補"})
	s.Must(s.Typed(t.Context(), sheet.ID, "work.title", "経理事務"))
	page := s.Sheet(sheet.ID)
	_, err = s.Submit(t.Context(), sheet.ID, page.Rev, world.Confirmed(page))
	s.Must(err)
	all, err := s.Transcript(t.Context(), sheet.ID)
	s.Must(err)
	if len(all.Entries) != 1 || all.Entries[0].Text.JA != "店長候補" || !all.Changes || len(all.Typed) != 0 {
		t.Errorf("%+v", all.Entries)
	}
	s.Must(s.Typed(t.Context(), sheet.ID, "work.title", "店長候補"))
	if all, err = s.Transcript(t.Context(), sheet.ID); err != nil || all.Typed["work.title"] != "店長候補" {
		t.Errorf("of the change: %v, %v", all.Typed, err)
	}
	if page.State != posting.Valid {
		t.Error(page.State)
	}
}

func TestTheEstablishmentIsTypedOver(t *testing.T) {
	s := newOwnShop(t)
	_, err := s.SaveBusiness(t.Context(), form.Values{"phone": "0952-00-0000"})
	s.Must(err)
	s.Must(s.Typed(t.Context(), "", "phone", "0952-00-0000"))
	all, err := s.PlaceTranscript(t.Context())
	s.Must(err)
	if len(all.Entries) == 0 || all.Typed["phone"] != "0952-00-0000" {
		t.Errorf("%+v %v", all.Entries, all.Typed)
	}
}
