package backend_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/xtest/world"
)

// introduced has the office introduce 山田花子 to a posting, with a paper.
func introduced(k *world.Desk, posting string, papers ...letter.File) string {
	k.Helper()
	i, err := k.Office.Issue(k.Context(), posting, office.Referral{
		Values: form.Values{
			applicant.NameKey: "山田花子", applicant.KanaKey: "ヤマダハナコ", applicant.BirthKey: "1990-04-01", applicant.SeekerKey: "41010-00000001",
			applicant.RouteKey: string(applicant.Online), applicant.PhoneKey: "0952-00-0001", applicant.HowKey: string(applicant.ByLetter),
		},
		Files: papers,
	})
	k.Must(err)
	k.Carry()
	return i.ID
}

func resume() letter.File {
	return letter.File{Name: "履歴書.pdf", Content: []byte("%PDF-1.4\n山田花子の履歴書")}
}

func person(k *world.Desk, id string) applicants.Page {
	k.Helper()
	p, err := k.Applicants.Open(k.Context(), id)
	k.Must(err)
	return p
}

// TestAnIntroductionGoesFromTheOfficeToTheResult walks the whole way of an online introduction, on two computers of the business.
func TestAnIntroductionGoesFromTheOfficeToTheResult(t *testing.T) {
	k := world.New(t).Join()
	posting := k.Valid()
	second := k.Join()
	id := introduced(k, posting, resume())
	for _, computer := range []*world.Desk{k, second} {
		p := person(computer, id)
		if p.Name != "山田花子" || p.Route != applicant.Online || p.Stage != applicant.Notified || p.Posting != posting || len(p.Documents) != 1 {
			t.Fatalf("introduced: %+v with %d papers", p.Row, len(p.Documents))
		}
		_, content, err := computer.Applicants.Document(t.Context(), id, p.Documents[0].ID)
		k.Must(err)
		if !bytes.Equal(content, resume().Content) {
			t.Error("the paper is not what the office sent")
		}
	}
	_, err := k.Applicants.Move(t.Context(), []string{id}, applicant.Joined)
	k.Must(err)
	if due := person(k, id).Due; due.Kind != applicants.DueResult {
		t.Errorf("due is %+v, and the office waits for the result", due)
	}
	_, err = k.Applicants.SaveOutcome(t.Context(), id, form.Values{
		applicant.ResultKey: "hired", applicant.ToldKey: "2026-11-21", applicant.BeginsKey: "2026-12-01", applicant.DiffersKey: "no",
	})
	k.Must(err)
	p, err := k.Applicants.Register(t.Context(), id, nil)
	k.Must(err)
	if p.Outcome.State != applicants.OutcomeSent {
		t.Errorf("before the letter is carried: %s", p.Outcome.State)
	}
	k.Carry()
	if p = person(k, id); p.Outcome.State != applicants.OutcomeTaken || p.Due.Kind != applicants.DueErasing {
		t.Errorf("the office took it, and the page says %+v, due %+v", p.Outcome, p.Due)
	}
	if f := k.Sheet(posting).Figures; f.Hired != 1 || f.Open() != 0 {
		t.Errorf("figures: %+v", f)
	}
}

func TestARepeatedIntroductionUndoesNothing(t *testing.T) {
	k := world.New(t).Join()
	posting := k.Valid()
	id := introduced(k, posting)
	_, err := k.Applicants.Move(t.Context(), []string{id}, applicant.Scheduled)
	k.Must(err)
	_, err = k.Applicants.Save(t.Context(), id, form.Values{applicant.MailKey: "hanako@example.jp", applicant.NameKey: "山田　花子"})
	k.Must(err)
	k.At = k.At.Add(48 * time.Hour)
	repeated(k, id, posting, "")
	if p := person(k, id); p.Stage != applicant.Scheduled || p.Name != "山田　花子" || len(p.Lost) != 0 {
		t.Errorf("after the letter came again: %s, %s, lost %+v", p.Stage, p.Name, p.Lost)
	}
}

// repeated hands a computer an introduction once more, as a restored office would send it.
func repeated(k *world.Desk, id, posting, name string) {
	k.Helper()
	if name == "" {
		name = "山田花子"
	}
	k.Must(k.Store.Atomically(k.Context(), func(ctx context.Context) error {
		return k.Applicants.Introduced(ctx, id, letter.IntroductionBody{
			Posting: posting, Values: form.Values{applicant.NameKey: name, applicant.RouteKey: string(applicant.Online), applicant.OnKey: "2026-11-21"},
			Part: 1, Parts: 1,
		}, nil)
	}))
}

// TestTheErasedDoNotComeBack erases somebody on one computer: a letter that comes again brings nothing, and a new computer of the
// business hears nothing.
func TestTheErasedDoNotComeBack(t *testing.T) {
	k := world.New(t).Join()
	posting := k.Valid()
	id := introduced(k, posting, resume())
	_, err := k.Applicants.Move(t.Context(), []string{id}, applicant.Refused)
	k.Must(err)
	if err := k.Applicants.Erase(t.Context(), []string{id}, "returned"); !fault.Is(err, fault.State) {
		t.Fatalf("the office waits for the result: %v", err)
	}
	_, err = k.Applicants.SaveOutcome(t.Context(), id, form.Values{applicant.ResultKey: "rejected", applicant.ToldKey: "2026-11-21", applicant.ReasonKey: "skills"})
	k.Must(err)
	_, err = k.Applicants.Register(t.Context(), id, nil)
	k.Must(err)
	k.Carry()
	k.Must(k.Applicants.Erase(t.Context(), []string{id}, "returned"))
	k.Carry()
	repeated(k, id, posting, "")
	k.Must(k.Store.Atomically(t.Context(), func(ctx context.Context) error {
		return k.Applicants.Documented(ctx, id, []letter.File{resume()}, k.At)
	}))
	third := k.Join()
	for _, computer := range []*world.Desk{k, third} {
		rows, err := computer.Applicants.Rows(t.Context())
		k.Must(err)
		if len(rows) != 0 {
			t.Errorf("somebody is back: %+v", rows)
		}
	}
}

func TestAWithdrawnIntroductionOwesNoResult(t *testing.T) {
	k := world.New(t).Join()
	id := introduced(k, k.Valid())
	k.Must(k.Office.Withdraw(t.Context(), id, "本人の希望"))
	k.Carry()
	p := person(k, id)
	if p.Stage != applicant.Cancelled || p.Withdrawn != "本人の希望" || p.Due.Kind != applicants.DueErasing {
		t.Errorf("withdrawn: %s, %q, due %+v", p.Stage, p.Withdrawn, p.Due)
	}
	if _, err := k.Applicants.Register(t.Context(), id, nil); !fault.Is(err, fault.State) {
		t.Errorf("a result of a withdrawn introduction: %v", err)
	}
}

// TestAttackNoLetterNamesWhoTheOfficeDoesNotKnow has a person of own media go through everything: the outbox stays empty.
func TestAttackNoLetterNamesWhoTheOfficeDoesNotKnow(t *testing.T) {
	k := world.New(t).Join()
	posting := k.Valid()
	p, err := k.Applicants.Add(t.Context(), posting, form.Values{applicant.NameKey: "例示太郎", applicant.RouteKey: string(applicant.OwnMedia)})
	k.Must(err)
	_, err = k.Applicants.SaveOutcome(t.Context(), p.ID, form.Values{applicant.ResultKey: "rejected", applicant.ToldKey: "2026-11-21", applicant.ReasonKey: "skills"})
	k.Must(err)
	if _, err := k.Applicants.Register(t.Context(), p.ID, nil); !fault.Is(err, fault.State) {
		t.Errorf("registered at the office: %v", err)
	}
	_, err = k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Refused)
	k.Must(err)
	k.Must(k.Applicants.Erase(t.Context(), []string{p.ID}, "destroyed"))
	if n := k.ToOffice(); n != 0 {
		t.Errorf("%d letters went to the office", n)
	}
	// Somebody who only became an office's applicant in the form is none the office introduced: it says so, and nothing breaks.
	p, err = k.Applicants.Add(t.Context(), posting, form.Values{applicant.NameKey: "例示次郎", applicant.RouteKey: string(applicant.ByOffice)})
	k.Must(err)
	_, err = k.Applicants.SaveOutcome(t.Context(), p.ID, form.Values{applicant.ResultKey: "rejected", applicant.ToldKey: "2026-11-21", applicant.ReasonKey: "skills"})
	k.Must(err)
	_, err = k.Applicants.Register(t.Context(), p.ID, nil)
	k.Must(err)
	k.Carry()
	if p = person(k, p.ID); p.Outcome.State != applicants.OutcomeClosed || p.Outcome.Reason != letter.ResultUnknown {
		t.Errorf("an introduction the office never made: %+v", p.Outcome)
	}
}
