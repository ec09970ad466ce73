package office_test

import (
	"bytes"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/sheet"
	"kyujindesk/backend/xtest/world"
)

// ownCase is what a business calls whom it wrote down from a paper.
const ownCase = "0193a1b2-0000-7000-8000-0000000000ca"

// brought is somebody who brings the referral to the business.
func brought() office.Referral {
	r := hanako()
	r.Values[applicant.RouteKey], r.Values[applicant.HowKey], r.Files, r.Brought = string(applicant.ByOffice), string(applicant.InPerson), nil, true
	return r
}

func (b *business) brings() applicant.Introduction {
	b.c.Helper()
	i, err := b.c.Office.Issue(b.c.Context(), someCase, brought())
	b.c.Must(err)
	return i
}

// registerBy is register for whom the business wrote down from a paper with a number.
func (b *business) registerBy(about, referral string, number int) string {
	b.c.Helper()
	return b.registerAs(about, letter.ResultBody{Values: hired(), Number: number, Referral: referral})
}

func TestNobodyIsWrittenToOfWhoBringsThePaper(t *testing.T) {
	b := openBusiness(t)
	before, err := b.c.Office.Store.Due(t.Context(), 1000)
	b.c.Must(err)
	i := b.brings()
	after, err := b.c.Office.Store.Due(t.Context(), 1000)
	b.c.Must(err)
	for _, l := range after[len(before):] {
		if l.Kind != letter.PostingFigures {
			t.Errorf("a letter of kind %s goes out", l.Kind)
		}
	}
	if i.Number != "41010-2026-00001" || i.Issued() || i.Open() {
		t.Errorf("%+v", i)
	}
	for _, anew := range []bool{false, true} {
		paper, err := b.c.Office.Print(t.Context(), i.ID, sheet.ReferralPaper(false))
		if err != nil || !bytes.HasPrefix(paper, []byte("%PDF-")) {
			t.Errorf("printed (once more: %v): %d bytes, %v", anew, len(paper), err)
		}
	}
	for name, change := range map[string]func(*office.Referral){
		"online":         func(r *office.Referral) { r.Values[applicant.RouteKey] = string(applicant.Online) },
		"directly":       func(r *office.Referral) { r.Values[applicant.RouteKey] = string(applicant.Direct) },
		"with documents": func(r *office.Referral) { r.Files = hanako().Files },
	} {
		r := brought()
		change(&r)
		_, err := b.c.Office.Issue(t.Context(), someCase, r)
		says(t, name, "introduction.paper", err)
	}
	_, err = b.c.Office.Issue(t.Context(), someCase, hanako())
	says(t, "online, after the paper", "introduction.twice", err)
	says(t, "documents by letter", "introduction.over", b.c.Office.AddDocuments(t.Context(), i.ID, hanako().Files))
	b.c.Must(b.c.Office.Withdraw(t.Context(), i.ID, "本人の希望"))
	if len(b.told(i.ID, letter.IntroductionWithdrawn)) != 0 {
		t.Error("the business is told of a case it never heard of")
	}
	_, err = b.c.Office.Print(t.Context(), i.ID, sheet.ReferralPaper(false))
	says(t, "printed after it was taken back", "introduction.over", err)
}

// TestAResultIsKnownByTheNumberOnThePaper: however it was typed, and answered for the case the business asked about.
func TestAResultIsKnownByTheNumberOnThePaper(t *testing.T) {
	b := openBusiness(t)
	i := b.brings()
	_, err := b.c.Office.Introduce(t.Context(), someCase, applicant.ByOffice) // has no number
	b.c.Must(err)
	for n, typed := range []string{"41010-2026-00001", "４１０１０－２０２６－００００１", " 41010ー2026ー00001", "41010202600001"} {
		if reason := b.registerBy(ownCase, typed, n+1); reason != "" {
			t.Errorf("%q: %s", typed, reason)
		}
	}
	if now := b.record(i.ID); now.Result != applicant.Hired || now.Revision != 4 {
		t.Errorf("%+v", now)
	}
	// A second computer wrote the same paper down, too: what it registers counts as a correction, or is overtaken.
	if reason := b.registerBy("0193a1b2-0000-7000-8000-0000000000cb", i.Number, 1); reason != letter.ResultOvertaken {
		t.Errorf("from a second computer: %q", reason)
	}
	for _, wrong := range []string{"", "-", "41010-2026-00002", "41010-2026-0000", "%", "' OR '1'='1", "１"} {
		if reason := b.registerBy(ownCase, wrong, 9); reason != letter.ResultUnknown {
			t.Errorf("%q: %q", wrong, reason)
		}
	}
	if reason := b.register(i.ID, 9, hired()); reason != letter.ResultUnknown {
		t.Errorf("by the office's own name of a paper, which is on no paper: %q", reason)
	}
}

// TestAttackTheNumberOfAnothersPaper: another business has a number, or guesses it; it is answered as for one there is not.
func TestAttackTheNumberOfAnothersPaper(t *testing.T) {
	b := openBusiness(t)
	other := b.another("hoka@example.jp")
	paper := b.brings()
	r := hanako()
	r.Values[applicant.NameKey], r.Values[applicant.SeekerKey] = "例示　次郎", "41010-7654321"
	online, err := b.c.Office.Issue(t.Context(), someCase, r)
	b.c.Must(err)
	for _, number := range []string{paper.Number, online.Number, "41010-2026-99999"} {
		for _, about := range []string{ownCase, paper.ID, online.ID} {
			if reason := other.registerBy(about, number, 1); reason != letter.ResultUnknown {
				t.Errorf("%s for %s: %q", number, about, reason)
			}
		}
	}
	for _, i := range []applicant.Introduction{paper, online} {
		if now := b.record(i.ID); now.Result != "" || now.Revision != 0 {
			t.Errorf("%+v", now)
		}
		if len(b.told(i.ID, letter.ResultTold)) != 0 {
			t.Error("this business hears of what another one tried")
		}
	}
}

// TestWhoWasWrittenDownTwiceIsErasedOnce: a business wrote somebody down from paper whom the office had introduced by letter, and erases
// the double. The introduction goes on.
func TestWhoWasWrittenDownTwiceIsErasedOnce(t *testing.T) {
	b := openBusiness(t)
	i := b.introduced()
	if v, why := b.say(letter.ApplicantErased, ownCase, struct{}{}); v != letter.Applied {
		t.Fatalf("%s %s", v, why)
	}
	if reason := b.register(i.ID, 1, hired()); reason != "" {
		t.Errorf("the result: %q", reason)
	}
}

// another is a second business that is known to the office.
func (b *business) another(address string) *business {
	b.c.Helper()
	other := &business{b.c.visitor(address), 0}
	asked := other.hello(letter.Provisional)
	own := world.Shop()
	other.ask(letter.KeyEntry, letter.KeyEntryBody{Asked: asked, Key: other.mailed(asked), Own: &own})
	other.login(true)
	return other
}
