package backend_test

import (
	"context"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
	"kyujindesk/backend/xtest/world"
)

// pass lets a minute go by at computers of a business, and carries what they say.
func pass(all ...*world.Desk) {
	for range 3 {
		all[0].At = all[0].At.Add(time.Minute)
		for _, k := range all {
			k.Must(k.Minute(k.Context()))
		}
		all[0].Carry()
	}
}

// TestTwoComputersKeepOnePerson writes of somebody on two computers at once: both say the same afterwards, nothing typed is gone, and the
// result is registered once.
func TestTwoComputersKeepOnePerson(t *testing.T) {
	k := world.New(t).Join()
	second := k.Join()
	posting := k.Valid()
	id := introduced(k, posting, resume())
	pass(k, second)

	save := func(at *world.Desk, phone string) {
		_, err := at.Applicants.Save(t.Context(), id, form.Values{applicant.PhoneKey: phone})
		k.Must(err)
		k.At = k.At.Add(time.Second)
	}
	save(k, "0952-00-0002")
	save(second, "0952-00-0003")
	_, err := second.Applicants.AddNote(t.Context(), id, "電話は夕方がよい")
	k.Must(err)
	_, err = k.Applicants.AddDocument(t.Context(), id, "職務経歴書.pdf", []byte("%PDF-1.4\n経歴"))
	k.Must(err)
	pass(k, second)
	for i, at := range []*world.Desk{k, second} {
		p := person(at, id)
		if p.Values[applicant.PhoneKey] != "0952-00-0003" || len(p.Notes) != 1 || len(p.Documents) != 2 {
			t.Errorf("computer %d: %s, %d notes, %d papers", i+1, p.Values[applicant.PhoneKey], len(p.Notes), len(p.Documents))
		}
		if len(p.Lost) != 1 || p.Lost[0].Value != "0952-00-0002" {
			t.Errorf("computer %d keeps of what was written at the same time: %+v", i+1, p.Lost)
		}
		for _, d := range p.Documents {
			if _, content, err := at.Applicants.Document(t.Context(), id, d.ID); err != nil || len(content) == 0 {
				t.Errorf("computer %d has no %s: %v", i+1, d.Name, err)
			}
		}
	}

	_, err = k.Applicants.Move(t.Context(), []string{id}, applicant.Joined)
	k.Must(err)
	_, err = k.Applicants.SaveOutcome(t.Context(), id, form.Values{
		applicant.ResultKey: "hired", applicant.ToldKey: "2026-11-21", applicant.BeginsKey: "2026-12-01", applicant.DiffersKey: "no",
	})
	k.Must(err)
	_, err = k.Applicants.Register(t.Context(), id, nil)
	k.Must(err)
	pass(k, second)
	if o := person(second, id).Outcome; o.State != applicants.OutcomeTaken || o.Number != 1 {
		t.Errorf("the other computer says of the result: %+v", o)
	}
	if f := k.Sheet(posting).Figures; f.Hired != 1 {
		t.Errorf("figures: %+v", f)
	}
}

// TestWhoIsErasedIsErasedEverywhere erases at one computer what another one holds and writes on.
func TestWhoIsErasedIsErasedEverywhere(t *testing.T) {
	k := world.New(t).Join()
	second := k.Join()
	pass(k, second)
	p, err := k.Applicants.Add(t.Context(), k.Drafted().ID, form.Values{applicant.NameKey: "山田花子", applicant.RouteKey: string(applicant.OwnMedia)})
	k.Must(err)
	pass(k, second)
	held := person(second, p.ID)
	_, err = k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Declined)
	k.Must(err)
	k.Must(k.Applicants.Erase(t.Context(), []string{p.ID}, "returned"))
	_, err = second.Applicants.AddNote(t.Context(), p.ID, "もう一度連絡する")
	k.Must(err)
	pass(k, second)
	late := replica.Fact{Record: p.ID, Kind: "applicant", Of: p.ID, Field: applicant.NameKey, Value: held.Name, Stamp: replica.Stamp{At: k.At.UnixMilli(), By: "x"}}
	for i, at := range []*world.Desk{k, second} {
		k.Must(at.Store.Atomically(t.Context(), func(ctx context.Context) error {
			return at.Applicants.Take(ctx, []replica.Fact{late}, nil)
		}))
		if _, err := at.Applicants.Open(t.Context(), p.ID); !fault.Is(err, fault.NotFound) {
			t.Errorf("computer %d opens the erased: %v", i+1, err)
		}
		if sealed, err := at.Store.RecordsOf(t.Context(), p.ID); err != nil || len(sealed) != 0 {
			t.Errorf("computer %d keeps %d records of the erased, %v", i+1, len(sealed), err)
		}
	}
}

// TestWhatIsNoFactOfAnApplicantIsNotTaken: a sister's program may be another one, or broken.
func TestWhatIsNoFactOfAnApplicantIsNotTaken(t *testing.T) {
	k := world.New(t).Join()
	id := introduced(k, k.Valid())
	stamp := replica.Stamp{At: k.At.Add(time.Hour).UnixMilli(), By: "x"}
	facts := []replica.Fact{
		{Record: "p", Kind: "posting", Of: "p", Field: "state", Value: "valid", Stamp: stamp},
		{Record: "n", Kind: "note", Of: "n", Field: "text", Value: "a note to itself", Stamp: stamp},
		{Record: "a", Kind: "applicant", Of: id, Field: applicant.NameKey, Value: "somebody within somebody", Stamp: stamp},
		{Record: id, Kind: "note", Of: "other", Field: "text", Value: "a person who is a note", Stamp: stamp},
	}
	k.Must(k.Store.Atomically(t.Context(), func(ctx context.Context) error { return k.Applicants.Take(ctx, facts, nil) }))
	var records int
	k.Must(k.Applicants.All(t.Context(), func(got []replica.Fact, _ []letter.File) error {
		for _, f := range got {
			if f.Stamp == stamp {
				t.Errorf("taken: %+v", f)
			}
		}
		records++
		return nil
	}))
	if p := person(k, id); records == 0 || p.Name != "山田花子" || len(p.Notes) != 0 {
		t.Errorf("afterwards: %d records, %+v", records, p.Row)
	}
}

func TestPapersThatComeTogetherWithKnownOnesAreFiled(t *testing.T) {
	k := world.New(t).Join()
	id := introduced(k, k.Valid(), resume())
	var l letter.Letter
	l.Attach(resume().Name, "application/pdf", resume().Content)
	l.Attach("職務経歴書.pdf", "application/pdf", []byte("%PDF-1.4\n経歴"))
	for range 2 {
		k.Must(k.Store.Atomically(t.Context(), func(ctx context.Context) error { return k.Applicants.Documented(ctx, id, l.Files, k.At) }))
	}
	if p := person(k, id); len(p.Documents) != 2 {
		t.Errorf("papers: %+v", p.Documents)
	}
}
