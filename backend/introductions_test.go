package backend_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/sheet"
	"kyujindesk/backend/xtest/world"
)

// TestEveryComputerHearsWhatCameOfAPosting has the office introduce people and record results: each computer of the business
// shows the same figures, one that joins later too, and nothing that is typed meanwhile is touched.
func TestEveryComputerHearsWhatCameOfAPosting(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	second := k.Join()
	introduce := func(by applicant.Route) string {
		t.Helper()
		made, err := k.Office.Introduce(t.Context(), id, by)
		must(t, err)
		return made
	}
	first, other, direct := introduce(applicant.ByOffice), introduce(applicant.Online), introduce(applicant.Direct)
	_, err := k.DraftChange(t.Context(), id)
	must(t, err)
	_, err = k.Save(t.Context(), id, form.Values{"work.text": "書きかけ"})
	must(t, err)
	k.Carry()
	must(t, k.Office.Conclude(t.Context(), first, applicant.Hired))
	must(t, k.Office.Conclude(t.Context(), direct, applicant.Rejected))
	must(t, k.Office.Conclude(t.Context(), other, applicant.Rejected))
	must(t, k.Office.Conclude(t.Context(), other, applicant.Withdrawn)) // the later word counts
	k.Carry()
	third := k.Join()
	want := applicant.Figures{Introduced: 2, Applied: 1, Hired: 1, Rejected: 1, Withdrawn: 1}
	for i, computer := range []*world.Desk{k, second, third} {
		rows, err := computer.List(t.Context())
		if err != nil || len(rows) != 1 || rows[0].Figures != want || computer.Sheet(id).Figures != want {
			t.Errorf("computer %d: %v, %+v", i+1, err, rows)
		}
		if office := computer.Sheet(id).Office; office != "窓口" {
			t.Errorf("computer %d: received by %q", i+1, office)
		}
	}
	if s := k.Sheet(id); s.Working()["work.text"] != "書きかけ" || s.Alert != "" {
		t.Errorf("what was typed: %q, alert %q", s.Working()["work.text"], s.Alert)
	}
}

// hanako is somebody the office introduces, with two documents.
func hanako() office.Referral {
	return office.Referral{Paper: sheet.ReferralPaper(false), Values: form.Values{
		applicant.RouteKey: string(applicant.Online), applicant.NameKey: "山田　花子", applicant.KanaKey: "ヤマダ　ハナコ", applicant.BirthKey: "1990-05-01",
		applicant.SeekerKey: "41010-1234567", applicant.MailKey: "hanako@example.jp", applicant.HowKey: string(applicant.ByLetter),
	}, Files: []letter.File{
		{Name: "履歴書.pdf", Content: []byte("%PDF-1.7 kantoku")}, {Name: "写真.png", Content: []byte("\x89PNG\r\n\x1a\n")},
	}}
}

// TestFromTheIntroductionToTheResult has the office introduce somebody to a business with two computers; documents come later, a third
// computer joins, the result is registered at one of them and corrected at another, and the office and all computers know the same.
func TestFromTheIntroductionToTheResult(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	second := k.Join()
	i, err := k.Office.Issue(t.Context(), id, hanako())
	must(t, err)
	k.Carry()
	must(t, k.Office.AddDocuments(t.Context(), i.ID, append(hanako().Files, letter.File{Name: "職務経歴書.txt", Content: []byte("経理を6年。")})))
	k.Carry()
	third := k.Join()
	k.Carry()
	for n, computer := range []*world.Desk{k, second, third} {
		p, err := computer.Applicants.Open(t.Context(), i.ID)
		must(t, err)
		if p.Name != "山田　花子" || p.Posting != id || p.Stage != applicant.Notified || p.Values[applicant.NumberKey] != i.Number || len(p.Documents) != 3 {
			t.Errorf("computer %d: %+v with %d documents", n+1, p.Row, len(p.Documents))
			continue
		}
		_, content, err := computer.Applicants.Document(t.Context(), i.ID, p.Documents[0].ID)
		if err != nil || len(content) == 0 {
			t.Errorf("computer %d: a document of %d bytes, %v", n+1, len(content), err)
		}
	}
	register(k, i.ID, form.Values{applicant.ResultKey: "hired", applicant.ToldKey: "2026-11-21", applicant.BeginsKey: "2026-12-15", applicant.DiffersKey: "no"})
	counts := func(want applicant.Figures) {
		t.Helper()
		for n, computer := range []*world.Desk{k, second, third} {
			if got := computer.Sheet(id).Figures; got != want {
				t.Errorf("computer %d counts %+v", n+1, got)
			}
		}
	}
	counts(applicant.Figures{Introduced: 1, Hired: 1})
	register(k, i.ID, form.Values{applicant.ResultKey: "rejected", applicant.ReasonKey: string(applicant.Withdrew)})
	counts(applicant.Figures{Introduced: 1, Withdrawn: 1})
	all, err := k.Office.Introductions(t.Context(), id)
	if err != nil || len(all) != 1 || all[0].Revision != 2 {
		t.Errorf("the office has %+v, %v", all, err)
	}
	if len(k.Mailed) != 1 {
		t.Errorf("%d mails to the seeker", len(k.Mailed))
	}
}

// register has a computer tell the office a result.
func register(k *world.Desk, id string, v form.Values) {
	k.Helper()
	p, err := k.Applicants.SaveOutcome(k.Context(), id, v)
	k.Must(err)
	var warnings []string
	for _, problem := range p.Judged {
		warnings = append(warnings, problem.ID)
	}
	_, err = k.Applicants.Register(k.Context(), id, warnings)
	k.Must(err)
	k.Carry()
}

// TestWhoBringsThePaperIsRegisteredByItsNumber has the office hand somebody the referral, and the business write it down: the office
// takes the result, and a number mistyped is mended.
func TestWhoBringsThePaperIsRegisteredByItsNumber(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	r := hanako()
	r.Values[applicant.RouteKey], r.Values[applicant.HowKey], r.Files, r.Brought = string(applicant.ByOffice), string(applicant.InPerson), nil, true
	i, err := k.Office.Issue(t.Context(), id, r)
	must(t, err)
	k.Carry()
	if rows, err := k.Applicants.Rows(t.Context()); err != nil || len(rows) != 0 {
		t.Fatalf("the desk has %+v, %v before anybody came", rows, err)
	}
	p, err := k.Applicants.Add(t.Context(), id, form.Values{applicant.NameKey: "山田花子", applicant.RouteKey: string(applicant.ByOffice), applicant.NumberKey: "41010-2026-00010"})
	must(t, err)
	hired := form.Values{applicant.ResultKey: "hired", applicant.ToldKey: "2026-11-21", applicant.BeginsKey: "2026-12-15", applicant.DiffersKey: "no"}
	register(k, p.ID, hired)
	if o := person(k, p.ID).Outcome; o.State != applicants.OutcomeClosed || o.Reason != letter.ResultUnknown {
		t.Errorf("a number there is not: %+v", o)
	}
	_, err = k.Applicants.Save(t.Context(), p.ID, form.Values{applicant.NumberKey: i.Number})
	must(t, err)
	register(k, p.ID, nil)
	if o := person(k, p.ID).Outcome; o.State != applicants.OutcomeTaken {
		t.Errorf("registered: %+v", o)
	}
	if f := k.Sheet(id).Figures; f != (applicant.Figures{Introduced: 1, Hired: 1}) {
		t.Errorf("figures: %+v", f)
	}
	_, err = k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Joined)
	must(t, err)
	must(t, k.Applicants.Erase(t.Context(), []string{p.ID}, "returned"))
	k.Carry()
	if known, strange, err := k.Office.Store.Quarantined(t.Context()); err != nil || known+strange != 0 {
		t.Errorf("the office quarantined %d mails, %v", known+strange, err)
	}
}

// TestWhoAppliesDirectlyIsNoIntroduction: a seeker applies to a posting that takes it, and all computers, the office and the figures know
// that nobody introduced them.
func TestWhoAppliesDirectlyIsNoIntroduction(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	second := k.Join()
	r := hanako()
	r.Values[applicant.RouteKey] = string(applicant.Direct)
	i, err := k.Office.Issue(t.Context(), id, r)
	must(t, err)
	k.Carry()
	for _, computer := range []*world.Desk{k, second} {
		p := person(computer, i.ID)
		if p.Route != applicant.Direct || p.Values[applicant.NumberKey] != "" || len(p.Documents) != 2 || !p.Outcome.Through {
			t.Errorf("%+v with %d documents", p.Row, len(p.Documents))
		}
		if f := computer.Sheet(id).Figures; f != (applicant.Figures{Applied: 1}) {
			t.Errorf("figures: %+v", f)
		}
	}
	if len(k.Mailed) != 0 {
		t.Error("the seeker was sent a referral")
	}
	register(second, i.ID, form.Values{applicant.ResultKey: "rejected", applicant.ReasonKey: string(applicant.Withdrew)})
	if f := k.Sheet(id).Figures; f != (applicant.Figures{Applied: 1, Withdrawn: 1}) {
		t.Errorf("figures in the end: %+v", f)
	}
}

// TestWhoNobodyRegisteredInTimeIsErasedAllTheSame: the office takes no result any more, and waits for none.
func TestWhoNobodyRegisteredInTimeIsErasedAllTheSame(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	i, err := k.Office.Issue(t.Context(), id, hanako())
	must(t, err)
	k.Carry()
	_, err = k.Applicants.Move(t.Context(), []string{i.ID}, applicant.Refused)
	must(t, err)
	closes := k.Sheet(id).Expires.EndOfMonth(3)
	k.At = closes.Start()
	if err := k.Applicants.Erase(t.Context(), []string{i.ID}, "destroyed"); !fault.Is(err, fault.State) {
		t.Errorf("on the last day the office waits still: %v", err)
	}
	k.At = closes.AddDays(1).Start()
	if due := person(k, i.ID).Due; due.Kind != applicants.DueErasing {
		t.Errorf("due is %+v", due)
	}
	must(t, k.Applicants.Erase(t.Context(), []string{i.ID}, "destroyed"))
}

// TestDocumentsOfNobodyAreNotFiled: they would lie there for good, and nobody would see or erase them.
func TestDocumentsOfNobodyAreNotFiled(t *testing.T) {
	k := world.New(t).Join()
	err := k.Store.Atomically(t.Context(), func(ctx context.Context) error {
		return k.Applicants.Documented(ctx, "0193a1b2-0000-7000-8000-00000000dead", []letter.File{resume()}, k.At)
	})
	if !fault.Is(err, fault.NotFound) {
		t.Errorf("filed: %v", err)
	}
}

// TestOddDocumentsArrive: one that is given twice, two of one name, one under two names, one with a name as long as a page, and
// more than a letter takes. None is lost, none comes twice, and no letter stays behind.
func TestOddDocumentsArrive(t *testing.T) {
	k := world.New(t).Join()
	r := hanako()
	long := strings.Repeat("職務経歴書", 100) + ".pdf"
	r.Files = []letter.File{
		resume(), resume(),
		{Name: "職務経歴書.pdf", Content: resume().Content},
		{Name: resume().Name, Content: []byte("%PDF-1.7 another one")},
		{Name: long, Content: []byte("%PDF-1.7 long")},
		{Name: "CON.pdf", Content: []byte("%PDF-1.7 con")},
	}
	for n := range 20 {
		r.Files = append(r.Files, letter.File{Name: fmt.Sprintf("%d.txt", n), Content: fmt.Appendf(nil, "%d", n)})
	}
	i, err := k.Office.Issue(t.Context(), k.Valid(), r)
	must(t, err)
	k.Carry()
	if err := k.Office.AddDocuments(t.Context(), i.ID, []letter.File{{Name: "空.txt"}}); !fault.Is(err, fault.Invalid) {
		t.Errorf("an empty one: %v", err)
	}
	p := person(k, i.ID)
	contents := map[string]bool{}
	for _, d := range p.Documents {
		_, content, err := k.Applicants.Document(t.Context(), i.ID, d.ID)
		if err != nil {
			t.Errorf("%s: %v", d.Name, err)
		}
		contents[string(content)] = true
	}
	if len(p.Documents) != 25 || len(contents) != 24 {
		t.Errorf("%d documents with %d contents", len(p.Documents), len(contents))
	}
}

// TestAReasonWithoutEnd: what the office says of a withdrawal arrives however long it is, or is not said.
func TestAReasonWithoutEnd(t *testing.T) {
	k := world.New(t).Join()
	i, err := k.Office.Issue(t.Context(), k.Valid(), hanako())
	must(t, err)
	k.Carry()
	if err := k.Office.Withdraw(t.Context(), i.ID, strings.Repeat("長", 1001)); !fault.Is(err, fault.Invalid) {
		t.Errorf("a page of reasons: %v", err)
	}
	must(t, k.Office.Withdraw(t.Context(), i.ID, strings.Repeat("長", 1000)))
	k.Carry()
	if p := person(k, i.ID); p.Stage != applicant.Cancelled || len([]rune(p.Withdrawn)) != 1000 {
		t.Errorf("%s, %d characters", p.Stage, len([]rune(p.Withdrawn)))
	}
}
