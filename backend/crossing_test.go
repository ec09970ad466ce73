package backend_test

import (
	"image/color"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func TestAWithdrawalThatCrossesAnAcceptance(t *testing.T) {
	k := world.New(t).Join()
	id := k.Submitted()
	k.ToOffice()
	_, err := k.Ask(t.Context(), id, posting.Withdrawal, "")
	must(t, err)
	_, err = k.Office.Accept(t.Context(), id)
	must(t, err)
	k.Carry()
	s := same(k, id, posting.InForce)
	if s.Alert != posting.WasDeclined || s.Number == "" || slices.Contains(s.May, posting.Withdrawal) || !slices.Contains(s.May, posting.Cancellation) {
		t.Errorf("alert %q, number %q, may %v, %v", s.Alert, s.Number, s.May, events(s))
	}
	if s, err = k.Seen(t.Context(), id); err != nil || s.Alert != "" {
		t.Errorf("alert after it was seen: %q, %v", s.Alert, err)
	}
}

func TestAWithdrawalBeforeAcceptance(t *testing.T) {
	k := world.New(t).Join()
	id := k.Submitted()
	_, err := k.Ask(t.Context(), id, posting.Withdrawal, "")
	must(t, err)
	k.Carry()
	same(k, id, posting.TakenBack)
	if _, err := k.Office.Accept(t.Context(), id); !fault.Is(err, fault.State) {
		t.Errorf("a withdrawn posting was accepted: %v", err)
	}
}

func TestARefusedPostingSaysWhyAndWho(t *testing.T) {
	k := world.New(t).Join()
	id := k.Submitted()
	k.ToOffice()
	_, err := k.Office.Refuse(t.Context(), id, office.Unlawful, "法令に反する条件があります")
	must(t, err)
	k.Carry()
	s := same(k, id, posting.NotTaken)
	last := s.Events[len(s.Events)-1]
	if last.Kind != posting.WasRefused || last.By != "佐藤" || last.Reason == "" || s.Alert != posting.WasRefused || len(s.May) != 0 {
		t.Errorf("%+v, alert %q, may %v", last, s.Alert, s.May)
	}
}

// changed drafts a change of the title and asks for it.
func changed(k *world.Desk, id, title string) {
	k.Helper()
	_, err := k.DraftChange(k.Context(), id)
	must(k.T, err)
	s, err := k.Save(k.Context(), id, form.Values{"work.title": title})
	must(k.T, err)
	_, err = k.Submit(k.Context(), id, s.Rev, world.Confirmed(s))
	must(k.T, err)
}

func TestAChangeIsReadOnTopOfTheValidPosting(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	changed(k, id, "経理事務")
	s := k.Sheet(id)
	if posting.Title(s.Values) == "経理事務" || len(s.Changes) != 1 || s.Changes[0].After.JA != "経理事務" || s.Editable {
		t.Errorf("while it is read: %q, %v, editable %v", posting.Title(s.Values), s.Changes, s.Editable)
	}
	if _, err := k.DraftChange(t.Context(), id); !fault.Is(err, fault.State) {
		t.Errorf("a second change at once: %v", err)
	}
	k.ToOffice()
	r := k.Sheet(id).Requests[0].ID
	_, err := k.Office.Decline(t.Context(), id, r, []posting.Remark{{Text: "くわしく"}})
	must(t, err)
	k.Carry()
	if s := same(k, id, posting.InForce); s.Alert != posting.WasDeclined || posting.Title(s.Values) == "経理事務" {
		t.Errorf("declined: alert %q, %q", s.Alert, posting.Title(s.Values))
	}
	changed(k, id, "営業事務")
	k.ToOffice()
	_, err = k.Office.Review(t.Context(), id)
	must(t, err)
	k.Carry()
	s = same(k, id, posting.InForce)
	if posting.Title(s.Values) != "営業事務" || s.Number == "" {
		t.Errorf("granted: %q, %v", posting.Title(s.Values), events(s))
	}
	if n := len(s.Versions); n != 3 {
		t.Errorf("%d versions", n)
	}
}

func TestAChangeTakenBackIsKept(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	changed(k, id, "経理事務")
	k.Carry()
	r := k.Sheet(id).Requests[0].ID
	_, err := k.Drop(t.Context(), id, r)
	must(t, err)
	k.Carry()
	s := same(k, id, posting.InForce)
	if len(s.Requests) != 1 || s.Requests[0].State != posting.Dropped {
		t.Errorf("%+v", s.Requests)
	}
	if kept := s.Versions[len(s.Versions)-1]; kept.Origin != posting.FromHere || posting.Title(kept.Values) != "経理事務" {
		t.Errorf("the latest version is %s, %q", kept.Origin, posting.Title(kept.Values))
	}
	if posting.Title(s.Values) == "経理事務" || posting.Title(s.Held) == "経理事務" {
		t.Error("what was taken back stands in the posting")
	}
	if waiting, err := k.Office.Waiting(t.Context()); err != nil || len(waiting) != 0 {
		t.Errorf("the office still reads %v, %v", waiting, err)
	}
	_, err = k.DraftChange(t.Context(), id)
	must(t, err)
	s, err = k.Recall(t.Context(), id, len(s.Versions))
	if err != nil || posting.Title(s.Working()) != "経理事務" {
		t.Errorf("recalled %q, %v", posting.Title(s.Working()), err)
	}
}

func TestACancellationCrossesAChange(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	changed(k, id, "経理事務")
	k.ToOffice()
	_, err := k.Ask(t.Context(), id, posting.Cancellation, posting.Filled)
	must(t, err)
	_, err = k.Office.Review(t.Context(), id) // grants the change meanwhile
	must(t, err)
	k.Carry()
	s := same(k, id, posting.CalledOff)
	if posting.Title(s.Values) != "経理事務" || len(s.May) != 0 {
		t.Errorf("%q, may %v, %v", posting.Title(s.Values), s.May, events(s))
	}
}

func TestExtensionRenewalAndExpiry(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	if s := k.Sheet(id); slices.Contains(s.May, posting.Renewal) || s.Expires.String() != "2027-01-31" {
		t.Fatalf("ten weeks before: %v, %s", s.May, s.Expires)
	}
	_, err := k.Ask(t.Context(), id, posting.Extension, "")
	must(t, err)
	k.ToOffice()
	_, err = k.Office.Review(t.Context(), id)
	must(t, err)
	k.Carry()
	if s := same(k, id, posting.InForce); s.Expires.String() != "2027-02-28" || slices.Contains(s.May, posting.Extension) {
		t.Errorf("extended to %s, may %v", s.Expires, s.May)
	}
	k.At = time.Date(2027, 2, 20, 1, 0, 0, 0, time.UTC)
	k.LogIn()
	_, err = k.Ask(t.Context(), id, posting.Renewal, "")
	must(t, err)
	k.ToOffice()
	_, err = k.Office.Review(t.Context(), id)
	must(t, err)
	k.Carry()
	rows, err := k.List(t.Context())
	must(t, err)
	i := slices.IndexFunc(rows, func(r desk.Row) bool { return r.ID != id })
	if len(rows) != 2 || rows[i].Received.String() != "2027-03-01" || rows[i].Number == k.Sheet(id).Number || rows[i].Number == "" {
		t.Fatalf("rows %+v", rows)
	}
	if s := k.Sheet(rows[i].ID); s.From != id || !slices.Equal(events(s), []posting.EventKind{posting.WasRenewed}) {
		t.Errorf("the new posting follows %q: %v", s.From, events(s))
	}
	// The last day ends in Japan, nine hours ahead; no letter says so.
	k.At = time.Date(2027, 2, 28, 14, 59, 59, 0, time.UTC)
	same(k, id, posting.InForce)
	k.At = k.At.Add(time.Second)
	if s := same(k, id, posting.RunOut); len(s.May) != 0 || !slices.Contains(events(s), posting.HasExpired) {
		t.Errorf("after its last day: may %v, %v", s.May, events(s))
	}
}

func TestTheEstablishmentChangesWhenTheOfficeGrantsIt(t *testing.T) {
	k := world.New(t).Join()
	k.Valid()
	full := establishmentAnswers()
	_, err := k.SaveBusiness(t.Context(), full)
	must(t, err)
	b, err := k.Business(t.Context())
	must(t, err)
	if len(b.Problems) != 0 || b.Touched != 1 {
		t.Fatalf("problems %v, touches %d", b.Problems, b.Touched)
	}
	must(t, k.AskChange(t.Context(), b.Edit, nil))
	if _, err := k.SaveBusiness(t.Context(), form.Values{"name": "別の名"}); !fault.Is(err, fault.State) {
		t.Errorf("saved while the office reads: %v", err)
	}
	k.ToOffice()
	must(t, k.Office.DeclineChange(t.Context(), "4101-123456-7", "地図を修正してください"))
	k.Carry()
	b, err = k.Business(t.Context())
	if err != nil || b.Alert != establishment.Declined || b.Reason == "" || b.Draft["business.text"] == "" || !b.Asked.IsZero() {
		t.Fatalf("declined: %+v, %v", b.Record, err)
	}
	must(t, k.AskChange(t.Context(), b.Edit, nil))
	k.ToOffice()
	waiting, err := k.Office.WaitingChanges(t.Context())
	if err != nil || len(waiting) != 1 {
		t.Fatalf("waiting %v, %v", waiting, err)
	}
	moved := establishment.Establishment{Number: waiting[0].Number, Phone: "0952-00-0009"}
	if _, err := k.Office.IssueCode(t.Context(), moved); !fault.Is(err, fault.State) {
		t.Errorf("the counter writes another phone number down, which the change would undo: %v", err)
	}
	must(t, k.Office.ReviewChange(t.Context(), waiting[0]))
	k.Carry()
	b, err = k.Business(t.Context())
	if err != nil || b.Draft != nil || b.Alert != "" || b.Rev != 2 || b.Held.Details["business.text"] != full["business.text"] {
		t.Errorf("granted: %+v, %v", b.Record, err)
	}
	if there, err := k.Office.Store.Establishment(t.Context(), "4101-123456-7"); err != nil || there.Details["business.text"] != full["business.text"] {
		t.Errorf("the office holds %+v, %v", there, err)
	}
}

// TestPicturesOfTheEstablishmentTravelWithItsChange adds pictures at one computer: the office sees them with the change, and
// the business's other computers have them once it is granted. One that is taken out again is gone everywhere.
func TestPicturesOfTheEstablishmentTravelWithItsChange(t *testing.T) {
	k := world.New(t).Join()
	second := k.Join()
	_, err := k.SaveBusiness(t.Context(), establishmentAnswers())
	must(t, err)
	_, err = k.AddPicture(t.Context(), k.Drawing(color.White), false)
	must(t, err)
	b, err := k.AddPicture(t.Context(), k.Drawing(color.Black), false)
	must(t, err)
	names := establishment.Pictures(b.Draft)
	if len(names) != 2 || len(b.Problems) != 0 {
		t.Fatalf("pictures %v, problems %v", names, b.Problems)
	}
	must(t, k.AskChange(t.Context(), b.Edit, nil))
	k.ToOffice()
	waiting, err := k.Office.WaitingChanges(t.Context())
	must(t, err)
	if seen, err := k.Office.PicturesOf(t.Context(), waiting[0].Number, waiting[0].Values); err != nil || len(seen) != 2 {
		t.Errorf("the clerk sees %d pictures, %v", len(seen), err)
	}
	must(t, k.Office.GrantChange(t.Context(), "4101-123456-7"))
	k.Carry()
	third := k.Join() // comes later, and hears of everything
	for i, computer := range []*world.Desk{k, second, third} {
		for _, name := range names {
			if p, err := computer.Picture(t.Context(), name); err != nil || p.Name != name {
				t.Errorf("computer %d: %v", i+1, err)
			}
		}
	}

	_, err = second.SaveBusiness(t.Context(), form.Values{"picture.1": ""})
	must(t, err)
	b, err = second.Business(t.Context())
	must(t, err)
	must(t, second.AskChange(t.Context(), b.Edit, nil))
	second.ToOffice()
	must(t, k.Office.GrantChange(t.Context(), "4101-123456-7"))
	k.Carry()
	for i, computer := range []*world.Desk{k, second, third} {
		if left, err := computer.Pictures(t.Context()); err != nil || len(left) != 1 || left[0].Name != names[1] {
			t.Errorf("computer %d has %d pictures, %v", i+1, len(left), err)
		}
	}
	if left, err := k.Office.Store.Pictures(t.Context(), "4101-123456-7"); err != nil || len(left) != 1 {
		t.Errorf("the office has %d pictures, %v", len(left), err)
	}
}

func establishmentAnswers() form.Values {
	return form.Values{
		"corp.kind": "person", "staff.company": "12", "kana": "レイジショウテン", "postal": "840-0041", "address": "佐賀県佐賀市城内１－２－３",
		"head.role": "代表", "head.name": "山田花子", "staff.here": "12", "staff.women": "6", "staff.part": "3", "union": "no",
		"business.text": "文房具の販売", "rules.full": "yes", "rules.part": "yes", "insurance.kinds": "employment accident", "retire.mutual": "no",
		"retire.pay": "no", "retire.age.has": "no", "rehire.has": "no", "extend.has": "no",
	}
}

func TestTheOfficeSetsItsRulesByLetter(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	table, err := os.ReadFile("posting/data/minwage_r8.csv")
	must(t, err)
	raised := strings.ReplaceAll(string(table), ",1095,2026-", ",1300,2026-") // 佐賀県
	if raised == string(table) {
		t.Fatal("the table has no rate of 1,095 yen")
	}
	must(t, k.Office.SetRules(t.Context(), posting.OfficeRules{Wages: raised, Windows: posting.Windows{Renewal: 90, Extensions: 0}}))
	k.Carry()
	if s := k.Sheet(id); !slices.Contains(s.May, posting.Renewal) || slices.Contains(s.May, posting.Extension) {
		t.Errorf("may %v", s.May)
	}
	s, err := k.Create(t.Context(), posting.FullTime)
	must(t, err)
	s, err = k.Save(t.Context(), s.ID, posting.Sample(posting.FullTime))
	must(t, err)
	if !slices.ContainsFunc(s.Problems, func(p form.Problem) bool { return p.ID == "wage.minimum" }) {
		t.Errorf("problems %v", s.Problems)
	}
	if err := k.Office.SetRules(t.Context(), posting.OfficeRules{Wages: "x"}); !fault.Is(err, fault.Invalid) {
		t.Errorf("a table that cannot be read: %v", err)
	}
}

func TestTwoComputersWorkOnOnePosting(t *testing.T) {
	a := world.New(t).Join()
	id := a.Valid()
	b := a.Join()
	same(b, id, posting.InForce) // a new computer knows what the others know
	other := a.Submitted()
	a.Carry()
	same(b, other, posting.Reviewing)
	_, err := a.Office.Return(t.Context(), other, []posting.Remark{{Text: "くわしく"}})
	must(t, err)
	a.Carry()
	// Both correct it; the second to arrive meets newer contents, and nothing it typed is lost.
	correct := func(k *world.Desk, title string) {
		s, err := k.Save(t.Context(), other, form.Values{"work.title": title})
		must(t, err)
		_, err = k.Submit(t.Context(), other, s.Rev, world.Confirmed(s))
		must(t, err)
	}
	correct(a, "経理事務")
	correct(b, "営業事務")
	a.Carry()
	if s := same(a, other, posting.Reviewing); posting.Title(s.Values) != "経理事務" || s.Alert != "" {
		t.Errorf("the first: %q, alert %q", posting.Title(s.Values), s.Alert)
	}
	s := same(b, other, posting.Reviewing)
	if posting.Title(s.Values) != "経理事務" || s.Alert != posting.WasOvertaken || !slices.ContainsFunc(s.Versions, func(v posting.Version) bool {
		return posting.Title(v.Values) == "営業事務"
	}) {
		t.Errorf("the second: %q, alert %q, %d versions, %v", posting.Title(s.Values), s.Alert, len(s.Versions), events(s))
	}
	// One types while the other sends: what was only typed is kept, too.
	_, err = a.Office.Return(t.Context(), other, []posting.Remark{{Text: "もう一度"}})
	must(t, err)
	a.Carry()
	_, err = b.Save(t.Context(), other, form.Values{"work.title": "調理"})
	must(t, err)
	correct(a, "受付")
	a.Carry()
	s = same(b, other, posting.Reviewing)
	if posting.Title(s.Values) != "受付" || s.Alert != posting.WasKept || posting.Title(s.Versions[len(s.Versions)-2].Values) != "調理" {
		t.Errorf("typed: %q, alert %q, %v", posting.Title(s.Values), s.Alert, events(s))
	}
	// A cancellation from one ends it on both.
	_, err = b.Ask(t.Context(), id, posting.Cancellation, posting.Plan)
	must(t, err)
	a.Carry()
	same(a, id, posting.CalledOff)
	same(b, id, posting.CalledOff)
}

// same requires that desk and office agree on a posting.
func same(k *world.Desk, id string, stage posting.Stage) desk.Page {
	k.Helper()
	here := k.Sheet(id)
	there, err := k.Office.Store.Posting(k.Context(), id)
	must(k.T, err)
	if here.Stage != stage || here.State != there.On(era.Of(k.At)) || here.Base != there.Rev || here.Expires != there.Expires ||
		posting.Title(here.Held) != posting.Title(there.Values) {
		k.Fatalf("desk: %s base %d %s %q; office: %s rev %d %s %q; want %s", here.Stage, here.Base, here.Expires, posting.Title(here.Held),
			there.State, there.Rev, there.Expires, posting.Title(there.Values), stage)
	}
	return here
}

func events(s desk.Page) (kinds []posting.EventKind) {
	for _, e := range s.Events {
		kinds = append(kinds, e.Kind)
	}
	return kinds
}
