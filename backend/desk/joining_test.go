package desk_test

import (
	"slices"
	"testing"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// stood is a posting that was carried to the office and accepted there, under a number.
func stood(k *world.Desk, number string) desk.Page {
	k.Helper()
	id := k.Submitted()
	task := k.Sheet(id).Tasks[0].ID
	said, err := k.Propose(k.Context(), task, era.Date{Y: 2026, M: 11, D: 20})
	k.Must(err)
	said.Event, said.Number = posting.WasAccepted, number
	s, err := k.Record(k.Context(), task, said)
	k.Must(err)
	return s
}

func asked(k *world.Desk, id string, kind posting.RequestKind, reason string) {
	k.Helper()
	_, err := k.Ask(k.Context(), id, kind, reason)
	k.Must(err)
}

func went(s desk.Page) (all []posting.EventKind) {
	for _, e := range s.Events {
		all = append(all, e.Kind)
	}
	return all
}

// TestABusinessJoinsAnOffice: whoever went there itself until now types nothing twice, and keeps its history.
func TestABusinessJoinsAnOffice(t *testing.T) {
	w := world.New(t)
	own := w.SitAlone()
	_, err := own.SaveBusiness(t.Context(), form.Values{"name": "例示商店", "number": "4101-123456-7", "detail.business": "食料品の小売"})
	w.Must(err)
	draft := own.Drafted().ID
	stands := stood(own, "41010-01234567")
	filed := own.Submitted()
	changing := stood(own, "41010-01234575")
	_, err = own.DraftChange(t.Context(), changing.ID)
	w.Must(err)
	s, err := own.Save(t.Context(), changing.ID, form.Values{"work.title": "経理事務"})
	w.Must(err)
	_, err = own.Submit(t.Context(), changing.ID, s.Rev, world.Confirmed(s))
	w.Must(err)
	asked(own, changing.ID, posting.Cancellation, posting.Plan)
	gone := stood(own, "41010-01234583")
	asked(own, gone.ID, posting.Cancellation, posting.Filled)
	said, err := own.Propose(t.Context(), own.Sheet(gone.ID).Tasks[1].ID, era.Date{})
	w.Must(err)
	said.Event = posting.WasGranted
	_, err = own.Record(t.Context(), own.Sheet(gone.ID).Tasks[1].ID, said)
	w.Must(err)

	back := own.Submitted()
	_, err = own.Record(t.Context(), own.Sheet(back).Tasks[0].ID, posting.Decision{
		Event: posting.WasReturned, On: era.Of(w.At), Remarks: []posting.Remark{{Text: "くわしく"}},
	})
	w.Must(err)

	k := own.Joins()
	if s := k.Sheet(back); s.Stage != posting.ToCorrect || !s.Editable || len(s.Undo) != 0 {
		t.Errorf("what was sent back is %s, undo %v", s.Stage, s.Undo)
	}
	if s := k.Sheet(draft); s.State != posting.Draft || len(s.Problems) != 0 && !s.Editable {
		t.Errorf("a draft is %s", s.State)
	}
	s = k.Sheet(stands.ID)
	if s.Stage != posting.ToVerify || s.Number != "41010-01234567" || s.Expires != stands.Expires || s.Base != stands.Base+1 || len(s.Undo) != 0 {
		t.Errorf("what stands is %s, %s to %s, base %d, undo %v", s.Stage, s.Number, s.Expires, s.Base, s.Undo)
	}
	if all := went(s); !slices.Contains(all, posting.WasAccepted) || !slices.Contains(all, posting.WasJoined) {
		t.Errorf("its history: %v", all)
	}
	if !slices.Equal(s.May, []posting.RequestKind{posting.Withdrawal}) || s.Editable {
		t.Errorf("may %v", s.May)
	}
	s = k.Sheet(filed)
	if s.Stage != posting.InDraft || !s.Editable || !slices.Contains(went(s), posting.WasUnfiled) || posting.Title(s.Values) == "" {
		t.Errorf("what was filed and not decided is %s: %v", s.Stage, went(s))
	}
	s = k.Sheet(changing.ID)
	change, _ := s.Request(s.Requests[0].ID)
	if s.Stage != posting.ToVerify || change.State != posting.Drafting || s.Requests[1].State != posting.Dropped || posting.Title(s.Working()) != "経理事務" {
		t.Errorf("what was being changed is %s, %+v", s.Stage, s.Requests)
	}
	if s = k.Sheet(gone.ID); s.State != posting.Cancelled {
		t.Errorf("what is over is %s", s.State)
	}
	if errands, err := k.Errands(t.Context()); err != nil || len(errands) != 0 {
		t.Errorf("somebody is still to go there: %v, %v", errands, err)
	}
	if _, err := k.TakeBack(t.Context(), k.Sheet(stands.ID).Tasks[0].ID); !fault.Is(err, fault.State) {
		t.Errorf("what was recorded by hand is taken back: %v", err)
	}

	// The office holds what stands, and nothing else.
	held, err := w.Office.List(t.Context(), posting.Brought)
	if err != nil || len(held) != 2 {
		t.Fatalf("the office holds %d, %v", len(held), err)
	}
	_, err = w.Office.Verify(t.Context(), stands.ID, posting.Decision{})
	w.Must(err)
	_, err = w.Office.Reject(t.Context(), changing.ID, "台帳にありません")
	w.Must(err)
	w.Carry()
	if s = k.Sheet(stands.ID); s.Stage != posting.InForce || s.Alert != "" || len(s.Versions) != len(stands.Versions)+1 && len(s.Versions) != len(stands.Versions) {
		t.Errorf("verified: %s, %q, %d versions", s.Stage, s.Alert, len(s.Versions))
	}
	asked(k, stands.ID, posting.Extension, "")
	w.Carry()
	if s = k.Sheet(stands.ID); len(s.Requests) != 1 || s.Requests[0].State != posting.Asked {
		t.Errorf("asked for: %+v", s.Requests)
	}
	s = k.Sheet(changing.ID)
	if s.Stage != posting.InDraft || s.Alert != posting.WasRejected || !s.Editable || s.Events[len(s.Events)-1].Reason != "台帳にありません" || posting.Title(s.Working()) != "経理事務" {
		t.Errorf("rejected: %s, %q, %v", s.Stage, s.Alert, went(s))
	}

	said = posting.Decision{Number: "４１０１０-０１２３４５６７", Received: s.Received, Expires: s.Expires}
	if _, err := k.BringAgain(t.Context(), changing.ID, said); !fault.Is(err, fault.Conflict) {
		t.Errorf("under the number of another: %v", err)
	}
	said.Number, said.Received = "41010-01234591", era.Date{Y: 2027, M: 11, D: 20}
	if _, err := k.BringAgain(t.Context(), changing.ID, said); !fault.Is(err, fault.Invalid) {
		t.Errorf("received in a year: %v", err)
	}
	said.Received = s.Received
	if s, err = k.BringAgain(t.Context(), changing.ID, said); err != nil || s.Stage != posting.ToVerify || s.Alert != "" {
		t.Fatalf("%s, %v", s.Stage, err)
	}
	w.Carry()
	if p, err := w.Office.Store.Posting(t.Context(), changing.ID); err != nil || p.State != posting.Brought || p.Number != said.Number || posting.Title(p.Values) != "経理事務" {
		t.Errorf("brought again: %s %s, %v", p.State, p.Number, err)
	}
	if _, err := k.BringAgain(t.Context(), stands.ID, said); !fault.Is(err, fault.State) {
		t.Errorf("what is verified: %v", err)
	}

	// The establishment is the office's; what was typed here can be asked for.
	b, err := k.Business(t.Context())
	if err != nil || b.Held.Name != "例示商店" || b.Draft["detail.business"] != "食料品の小売" {
		t.Errorf("%+v, %v", b.Record, err)
	}
	for _, c := range b.Changes {
		if slices.Contains(c.Keys, "number") {
			t.Error("the number is to be asked for")
		}
	}
}

// TestJoiningIsGivenUp: everything is as it was, and can be tried again.
func TestJoiningIsGivenUp(t *testing.T) {
	w := world.New(t)
	own := w.SitAlone()
	_, err := own.SaveBusiness(t.Context(), form.Values{"name": "例示商店"})
	w.Must(err)
	stands := stood(own, "41010-01234567")
	own.Submitted()
	k := own.Begins()
	k.Apply()
	w.Must(k.EndJoining(t.Context()))
	w.Carry()
	if s := own.Sheet(stands.ID); s.Stage != posting.InForce || len(s.Undo) != 1 {
		t.Errorf("%s, undo %v", s.Stage, s.Undo)
	}
	if errands, err := own.Errands(t.Context()); err != nil || len(errands) != 1 {
		t.Errorf("%v, %v", errands, err)
	}
	if b, err := own.Business(t.Context()); err != nil || b.Held.Name != "例示商店" {
		t.Errorf("%+v, %v", b.Held, err)
	}
	if p, err := k.Enrolment(t.Context()); err != nil || p.State != "" {
		t.Errorf("%+v, %v", p, err)
	}
	k = own.Joins()
	if s := k.Sheet(stands.ID); s.Stage != posting.ToVerify {
		t.Errorf("%s", s.Stage)
	}
}

// TestWhatTheOfficeTellsIsNotBroughtBackToIt: a second computer brings its own postings alone.
func TestWhatTheOfficeTellsIsNotBroughtBackToIt(t *testing.T) {
	w := world.New(t)
	first := w.Join()
	theirs := first.Valid()
	own := w.SitAlone()
	mine := stood(own, "41010-01234567")
	k := own.Joins()
	if s := k.Sheet(theirs); s.Stage != posting.InForce {
		t.Errorf("what the office has is %s", s.Stage)
	}
	if s := k.Sheet(mine.ID); s.Stage != posting.ToVerify {
		t.Errorf("one's own is %s", s.Stage)
	}
	if s := first.Sheet(mine.ID); s.Stage != posting.ToVerify || s.Number != "41010-01234567" {
		t.Errorf("the other computer sees %s", s.Stage)
	}
}

// TestWhatIsOverIsNotBrought: it stays here, as history.
func TestWhatIsOverIsNotBrought(t *testing.T) {
	w := world.New(t)
	own := w.SitAlone()
	over := stood(own, "41010-01234567")
	w.At = w.At.AddDate(0, 4, 0)
	k := own.Joins()
	if s := k.Sheet(over.ID); s.Stage != posting.RunOut {
		t.Errorf("%s", s.Stage)
	}
	if held, err := w.Office.List(t.Context(), posting.Brought); err != nil || len(held) != 0 {
		t.Errorf("%v, %v", held, err)
	}
}
