package office_test

import (
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/xtest/world"
)

// business is a visitor whose posting (someCase) is valid.
type business struct {
	*visitor
	seq int64
}

func openBusiness(t *testing.T) *business {
	t.Helper()
	c := openCounter(t)
	b := &business{c.visitor(world.DeskAddress), 0}
	b.open()
	b.login(true)
	if v, why := b.say(letter.PostingSubmit, someCase, sample()); v != letter.Applied {
		t.Fatalf("%s %s", v, why)
	}
	_, err := c.Office.Accept(t.Context(), someCase)
	c.Must(err)
	return b
}

// say hands the office the next letter of the stream.
func (b *business) say(k letter.Kind, about string, body any) (letter.Verdict, string) {
	b.c.Helper()
	b.seq++
	l := b.write(k, body, b.seq)
	l.Case = about
	return b.hand(b.raw(l))
}

// register sends a result, and gives the reason it was not taken for; empty where it was.
func (b *business) register(about string, number int, v form.Values) string {
	b.c.Helper()
	return b.registerAs(about, letter.ResultBody{Values: v, Number: number})
}

func (b *business) registerAs(about string, body letter.ResultBody) string {
	b.c.Helper()
	b.seq++
	l := b.write(letter.Result, body, b.seq)
	l.Case = about
	if v, why := b.hand(b.raw(l)); v != letter.Applied {
		b.c.Fatalf("a result: %s %s", v, why)
	}
	told := b.told(about, letter.ResultTold)
	last, err := letter.ReadResultTold(told[len(told)-1])
	b.c.Must(err)
	if told[len(told)-1].Answers != l.ID || last.Number != body.Number {
		b.c.Fatalf("answered %+v", last)
	}
	return last.Reason
}

// told are the letters of a kind about a case, as this business opens them.
func (b *business) told(about string, k letter.Kind) (all []letter.Letter) {
	b.c.Helper()
	sent, err := b.c.Office.Store.LettersAbout(b.c.Context(), about)
	b.c.Must(err)
	for _, o := range sent {
		if o.Kind != k || o.Peer != b.key.Fingerprint() || o.Raw == nil {
			continue
		}
		l, err := letter.Open(o.Raw, letter.Keys{Own: b.key, Sender: func(letter.Letter) (letter.Key, error) { return b.office, nil }})
		b.c.Must(err)
		all = append(all, l.Letter)
	}
	return all
}

func (b *business) introduced() applicant.Introduction {
	b.c.Helper()
	i, err := b.c.Office.Issue(b.c.Context(), someCase, hanako())
	b.c.Must(err)
	return i
}

func (b *business) record(id string) applicant.Introduction {
	b.c.Helper()
	i, err := b.c.Office.Store.Introduction(b.c.Context(), id)
	b.c.Must(err)
	return i
}

func hired() form.Values {
	return form.Values{applicant.ResultKey: "hired", applicant.ToldKey: "2026-11-21", applicant.BeginsKey: "2026-12-15", applicant.DiffersKey: "no"}
}

func rejected(why applicant.Reason) form.Values {
	return form.Values{applicant.ResultKey: "rejected", applicant.ToldKey: "2026-11-21", applicant.ReasonKey: string(why)}
}

func TestAResultIsRegisteredAndCorrected(t *testing.T) {
	b := openBusiness(t)
	id := b.introduced().ID
	for _, c := range []struct {
		name   string
		number int
		values form.Values
		reason string
		counts applicant.Result
	}{
		{"without a day of beginning", 1, form.Values{applicant.ResultKey: "hired"}, letter.ResultWrong, ""},
		{"a day that has not come", 1, form.Values{applicant.ResultKey: "rejected", applicant.ReasonKey: "skills", applicant.ToldKey: "2026-11-22"}, letter.ResultWrong, ""},
		{"hired", 1, hired(), "", applicant.Hired},
		{"another computer with the same number", 1, rejected("skills"), letter.ResultOvertaken, applicant.Hired},
		{"corrected", 3, rejected(applicant.Withdrew), "", applicant.Withdrawn},
		{"an earlier one that comes late", 2, rejected("skills"), letter.ResultOvertaken, applicant.Withdrawn},
		{"corrected again", 4, rejected("skills"), "", applicant.Rejected},
	} {
		if reason := b.register(id, c.number, c.values); reason != c.reason {
			t.Errorf("%s: %q, want %q", c.name, reason, c.reason)
		}
		if i := b.record(id); i.Result != c.counts {
			t.Errorf("%s: counts as %q, want %q", c.name, i.Result, c.counts)
		}
	}
	if left, err := b.c.Office.Store.Documents(t.Context(), id); err != nil || len(left) != 0 {
		t.Errorf("%d documents of who was decided on are left, %v", len(left), err)
	}
	figures := b.told(someCase, letter.PostingFigures)
	f, err := letter.Read[letter.PostingFiguresBody](figures[len(figures)-1])
	if err != nil || f.Introduced != 1 || f.Rejected != 1 || f.Hired+f.Withdrawn != 0 {
		t.Errorf("figures %+v, %v", f, err)
	}
	if v, err := b.c.Office.Outcome(b.record(id)); err != nil || v[applicant.ReasonKey] != "skills" {
		t.Errorf("the result is kept as %v, %v", v, err)
	}
}

// TestAResultIsTakenUntilTheThirdMonthAfter: the posting is accepted in November and runs out at the end of January.
func TestAResultIsTakenUntilTheThirdMonthAfter(t *testing.T) {
	b := openBusiness(t)
	id := b.introduced().ID
	expires := b.c.held().Expires
	last := expires.EndOfMonth(3)
	b.c.At = last.AddDays(1).Start().Add(-time.Second)
	b.login(true)
	if reason := b.register(id, 1, hired()); reason != "" {
		t.Errorf("on the last day %s: %q", last, reason)
	}
	b.c.At = last.AddDays(1).Start()
	if reason := b.register(id, 2, rejected("skills")); reason != letter.ResultClosed {
		t.Errorf("a correction the day after: %q", reason)
	}
	if i := b.record(id); i.Result != applicant.Hired || i.Revision != 1 {
		t.Errorf("counts %+v", i)
	}
}

// TestAttackAnotherBusinessesIntroduction has another business register, and erase, what was introduced to this one; it learns not
// even whether there is such an introduction.
func TestAttackAnotherBusinessesIntroduction(t *testing.T) {
	b := openBusiness(t)
	i := b.introduced()
	other := b.another("hoka@example.jp")
	if reason := other.register(i.ID, 1, hired()); reason != letter.ResultUnknown {
		t.Errorf("a result for another business's person: %q", reason)
	}
	if reason := other.register("0193a1b2-0000-7000-8000-00000000dead", 1, hired()); reason != letter.ResultUnknown {
		t.Errorf("a result for nobody: %q", reason)
	}
	if v, why := other.say(letter.ApplicantErased, i.ID, struct{}{}); v != letter.Applied {
		t.Errorf("erased by another business: %s %s", v, why)
	}
	if now := b.record(i.ID); now.Result != "" || now.Erased || now.Revision != 0 {
		t.Errorf("the introduction is now %+v", now)
	}
	if len(b.told(i.ID, letter.ResultTold)) != 0 || len(other.told(i.ID, letter.Introduction)) != 0 {
		t.Error("the one hears of the other")
	}
	paper, err := b.c.Office.Introduce(t.Context(), someCase, applicant.ByOffice)
	b.c.Must(err)
	if reason := b.register(paper, 1, hired()); reason != letter.ResultUnknown {
		t.Errorf("a result of somebody known by paper alone: %q", reason)
	}
}

func TestWhoIsErasedIsToldToNoComputer(t *testing.T) {
	b := openBusiness(t)
	i := b.introduced()
	sent := b.told(i.ID, letter.Introduction)
	if len(sent) != 1 || len(sent[0].Files) != 1 || sent[0].Files[0].Type != "application/pdf" {
		t.Fatalf("introduced by %d letters", len(sent))
	}
	joins := func(address string) *business {
		code, err := b.c.Office.IssueCode(t.Context(), world.Shop())
		b.c.Must(err)
		next := &business{b.c.visitor(address), 0}
		next.code = code
		next.open()
		next.login(true)
		return next
	}
	if got := joins("futatsu@example.jp").told(i.ID, letter.Introduction); len(got) != 1 || len(got[0].Files) != 1 {
		t.Errorf("a second computer was told %d times", len(got))
	}
	if v, why := b.say(letter.ApplicantErased, i.ID, struct{}{}); v != letter.Applied {
		t.Fatalf("%s %s", v, why)
	}
	if got := joins("mittsu@example.jp").told(i.ID, letter.Introduction); len(got) != 0 {
		t.Error("a third computer was told of who was erased")
	}
	now := b.record(i.ID)
	v, err := b.c.Office.Person(now)
	if err != nil || !now.Erased || v[applicant.NameKey] != "山田　花子" || v[applicant.SeekerKey] == "" || v[applicant.BirthKey]+v[applicant.MailKey] != "" {
		t.Errorf("the register keeps %v, %v", v, err)
	}
	if left, err := b.c.Office.Store.Documents(t.Context(), i.ID); err != nil || len(left) != 0 {
		t.Errorf("%d documents are left, %v", len(left), err)
	}
	if reason := b.register(i.ID, 1, hired()); reason != letter.ResultErased {
		t.Errorf("a result of who was erased: %q", reason)
	}
	says(t, "documents for who was erased", "introduction.over", b.c.Office.AddDocuments(t.Context(), i.ID, hanako().Files))
	_, err = b.c.Office.Issue(t.Context(), someCase, hanako())
	says(t, "introduced again", "introduction.twice", err)
}

// TestLettersOfWhoIsErasedAreForgotten: once they are done with, and not for as long as others are kept.
func TestLettersOfWhoIsErasedAreForgotten(t *testing.T) {
	b := openBusiness(t)
	i := b.introduced()
	b.register(i.ID, 1, rejected("skills"))
	due, err := b.c.Office.Store.Due(t.Context(), 100)
	b.c.Must(err)
	for _, l := range due {
		if l.Kind == letter.PlainKind {
			b.c.sent(l.ID)
		}
	}
	if _, why := b.say(letter.ApplicantErased, i.ID, struct{}{}); why != "" {
		t.Fatal(why)
	}
	b.c.pass(time.Hour)
	_, err = b.c.Office.Store.Forget(t.Context())
	b.c.Must(err)
	left := map[letter.Kind]bool{}
	sent, err := b.c.Office.Store.LettersAbout(t.Context(), i.ID)
	b.c.Must(err)
	for _, o := range sent {
		left[o.Kind] = left[o.Kind] || o.Raw != nil
	}
	if left[letter.PlainKind] {
		t.Error("the seeker's mail lies in the outbox still")
	}
	if !left[letter.Introduction] {
		t.Error("a letter that has not arrived was taken out of its stream")
	}
	last := b.write(letter.PostingDrop, letter.PostingDropBody{ID: someCase}, b.seq+1)
	b.seq++
	last.Case, last.Acks = someCase, b.has()
	if v, why := b.hand(b.raw(last)); v != letter.Applied {
		t.Fatalf("%s %s", v, why)
	}
	b.c.Must(b.c.Office.ForgetPeople(t.Context()))
	b.c.pass(time.Hour)
	_, err = b.c.Office.Store.Forget(t.Context())
	b.c.Must(err)
	sent, err = b.c.Office.Store.LettersAbout(t.Context(), i.ID)
	b.c.Must(err)
	for _, o := range sent {
		if o.Raw != nil {
			t.Errorf("a letter of kind %s is kept", o.Kind)
		}
	}
}

// has acknowledges everything the office has written to this business.
func (b *business) has() letter.Acks {
	b.c.Helper()
	var upto letter.Outgoing
	chain := ""
	due, err := b.c.Office.Store.Due(b.c.Context(), 1000)
	b.c.Must(err)
	for _, o := range due {
		if o.Peer == b.key.Fingerprint() && o.Seq == upto.Seq+1 {
			l, err := letter.Open(o.Raw, letter.Keys{Own: b.key, Sender: func(letter.Letter) (letter.Key, error) { return b.office, nil }})
			b.c.Must(err)
			upto, chain = o, letter.Chain(chain, l.Hash)
		}
	}
	return letter.Acks{Epoch: upto.Epoch, Upto: upto.Seq, Chain: chain, Gaps: []int64{}}
}

func TestAnIntroductionIsTakenBack(t *testing.T) {
	b := openBusiness(t)
	i := b.introduced()
	b.c.Must(b.c.Office.Withdraw(t.Context(), i.ID, "本人が応募を取り消しました"))
	told := b.told(i.ID, letter.IntroductionWithdrawn)
	if len(told) != 1 {
		t.Fatalf("told %d times", len(told))
	}
	if body, err := letter.ReadWithdrawn(told[0]); err != nil || body.Reason != "本人が応募を取り消しました" {
		t.Errorf("%+v, %v", body, err)
	}
	says(t, "twice", "introduction.over", b.c.Office.Withdraw(t.Context(), i.ID, ""))
	says(t, "documents afterwards", "introduction.over", b.c.Office.AddDocuments(t.Context(), i.ID, hanako().Files))
	says(t, "of nobody", "introduction.notFound", b.c.Office.Withdraw(t.Context(), "nobody", ""))
	if left, err := b.c.Office.Store.Documents(t.Context(), i.ID); err != nil || len(left) != 0 {
		t.Errorf("%d documents are left, %v", len(left), err)
	}
	again := b.introduced()
	b.register(again.ID, 1, hired())
	says(t, "after the result", "introduction.over", b.c.Office.Withdraw(t.Context(), again.ID, ""))
}

// TestDocumentsComeInAsManyLettersAsTheyNeed sends more than one letter holds, and more later.
func TestDocumentsComeInAsManyLettersAsTheyNeed(t *testing.T) {
	b := openBusiness(t)
	r := hanako()
	large := append([]byte("%PDF-"), make([]byte, 6<<20)...)
	r.Files = []letter.File{{Name: "履歴書.pdf", Content: large}, {Name: "職務経歴書.pdf", Content: large}, {Name: "手紙.txt", Content: []byte("よろしくお願いします。")}}
	i, err := b.c.Office.Issue(t.Context(), someCase, r)
	b.c.Must(err)
	first, more := b.told(i.ID, letter.Introduction), b.told(i.ID, letter.IntroductionDocuments)
	if len(first) != 1 || len(more) != 1 {
		t.Fatalf("%d and %d letters", len(first), len(more))
	}
	body, err := letter.ReadIntroduction(first[0])
	if err != nil || body.Parts != 2 || len(first[0].Files) != 1 {
		t.Errorf("the first: %d parts, %d files, %v", body.Parts, len(first[0].Files), err)
	}
	second, err := letter.ReadDocuments(more[0])
	if err != nil || second.Part != 2 || second.Parts != 2 || len(more[0].Files) != 2 || more[0].Files[1].Name != "手紙.txt" {
		t.Errorf("the second: %+v, %v", second, err)
	}
	b.c.Must(b.c.Office.AddDocuments(t.Context(), i.ID, []letter.File{{Name: "資格証.jpg", Content: []byte("\xFF\xD8\xFF\xE0")}}))
	more = b.told(i.ID, letter.IntroductionDocuments)
	if later, err := letter.ReadDocuments(more[len(more)-1]); err != nil || later.Part != 1 || later.Parts != 1 {
		t.Errorf("later: %+v, %v", later, err)
	}
	says(t, "none", "introduction.document", b.c.Office.AddDocuments(t.Context(), i.ID, nil))
	says(t, "a program", "introduction.document", b.c.Office.AddDocuments(t.Context(), i.ID, []letter.File{{Name: "x.exe", Content: []byte("MZ")}}))
}
