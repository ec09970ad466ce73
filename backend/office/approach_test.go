package office_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
)

// approachID is the case of the n-th approach of a test.
func approachID(n int) string { return fmt.Sprintf("0193a1b2-0000-7000-8000-00000000a0%02d", n) }

// openRequests is a business whose posting takes direct applications, beside people who may be approached.
func openRequests(t *testing.T, people int) (*business, []string) {
	t.Helper()
	b := openBusiness(t)
	b.become(func(p *posting.Posting) {
		p.Values["class.apply"] = "yes"
	})
	var numbers []string
	for n := 1; n <= people; n++ {
		profile, person := made.Seeker(n)
		profile[seeker.ApproachKey] = "yes"
		number, err := b.c.Office.AddSeeker(t.Context(), profile, person)
		b.c.Must(err)
		b.c.Must(b.c.Office.PublishSeeker(t.Context(), number))
		numbers = append(numbers, number)
	}
	b.search(someSearch, letter.SeekerSearchBody{Values: everywhere()})
	b.c.Office.ReadsBy(message.Reader{
		Returned: func([]byte) (message.Bounce, bool) { return message.Bounce{}, false }, Letter: func([]byte) bool { return false },
	})
	return b, numbers
}

// approach asks, and gives what was told of it last.
func (b *business) approach(n int, to, text string) letter.ApproachToldBody {
	b.c.Helper()
	if v, why := b.say(letter.SeekerApproach, approachID(n), letter.SeekerApproachBody{Posting: someCase, Seeker: to, Text: text}); v != letter.Applied {
		b.c.Fatalf("an approach: %s %s", v, why)
	}
	return b.stands(n)
}

func (b *business) stands(n int) letter.ApproachToldBody {
	b.c.Helper()
	told := b.told(approachID(n), letter.ApproachTold)
	if len(told) == 0 {
		b.c.Fatal("nothing is told")
	}
	last, err := letter.ReadApproachTold(told[len(told)-1])
	b.c.Must(err)
	return last
}

// mails are the ordinary mails about an approach, to whom and as they stand.
func (b *business) mails(n int) (to []string, all []message.Seen) {
	b.c.Helper()
	sent, err := b.c.Office.Store.LettersAbout(b.c.Context(), approachID(n))
	b.c.Must(err)
	for _, o := range sent {
		if o.Kind != letter.PlainKind {
			continue
		}
		address, raw, err := b.c.Office.OpenMail(o)
		b.c.Must(err)
		to, all = append(to, address), append(all, message.See(raw))
	}
	return to, all
}

var wordIn = regexp.MustCompile(`[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}`)

const kindly = "求人票をご覧のうえ、ご応募をご検討ください。"

// reply is a mail of a seeker.
func reply(from, subject, text string, more ...string) []byte {
	return []byte("From: " + from + "\r\nTo: madoguchi@example.jp\r\nMessage-ID: <" + fmt.Sprint(len(text)) + "@mail.example.jp>\r\n" + strings.Join(more, "") +
		"Subject: " + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
		strings.ReplaceAll(text, "\n", "\r\n") + "\r\n--x\r\nContent-Type: application/pdf; name=\"resume.pdf\"\r\nContent-Disposition: attachment; filename=\"resume.pdf\"\r\n\r\n%PDF-1.7\r\n--x--\r\n")
}

func (b *business) hear(raw []byte) (letter.Verdict, string) {
	b.c.Helper()
	v, why, err := b.c.Office.ReceiveMail(b.c.Context(), 1, raw)
	b.c.Must(err)
	return v, why
}

func TestASeekerIsAskedAndApplies(t *testing.T) {
	b, numbers := openRequests(t, 2)
	b.c.Office.PrintsBy(func(p posting.Posting, _ establishment.Establishment) ([]byte, error) {
		return []byte("%PDF-1.7 " + p.Number), nil
	})
	if told := b.approach(1, numbers[0], kindly); told.State != seeker.Reached || told.Reason != "" || told.Seeker != numbers[0] {
		t.Fatalf("%+v", told)
	}
	to, mails := b.mails(1)
	_, person := made.Seeker(1)
	if len(to) != 1 || to[0] != person[applicant.MailKey] || !strings.Contains(mails[0].Text, kindly) || !strings.Contains(mails[0].Text, "例示商店") || len(mails[0].Files) != 1 {
		t.Fatalf("%v %+v", to, mails)
	}
	word := wordIn.FindString(mails[0].Text)
	text := "応募します。よろしくお願いします。\n\n> 確認のことば " + word
	if v, why := b.hear(reply(to[0], "Re: request", text)); v != letter.Handed || why != "" {
		t.Fatalf("%s %s", v, why)
	}
	if told := b.stands(1); told.State != seeker.Applied {
		t.Fatalf("%+v", told)
	}
	all, err := b.c.Office.Introductions(t.Context(), someCase)
	b.c.Must(err)
	if len(all) != 1 || all[0].Route != applicant.Direct {
		t.Fatalf("%+v", all)
	}
	told := b.told(all[0].ID, letter.Introduction)
	if len(told) != 1 || len(told[0].Files) != 1 || told[0].Files[0].Name != "resume.pdf" {
		t.Fatalf("%d letters", len(told))
	}
	intro, err := letter.ReadIntroduction(told[0])
	b.c.Must(err)
	if intro.Values[applicant.NameKey] != person[applicant.NameKey] || intro.Values[applicant.SeekerKey] != numbers[0] || !strings.Contains(intro.Values["apply.remarks"], "よろしく") {
		t.Errorf("%v", intro.Values)
	}
	// Doubled, and the other way round: nothing more.
	for _, text := range []string{text, "辞退します " + word} {
		if v, _ := b.hear(reply(to[0], "Re: request", text)); v != letter.Handed || b.stands(1).State != seeker.Applied {
			t.Errorf("%q: %s, %s", text, v, b.stands(1).State)
		}
	}
	if all, _ = b.c.Office.Introductions(t.Context(), someCase); len(all) != 1 {
		t.Errorf("%d applications", len(all))
	}
	// Another one declines, with neither the word nor the tag left: the mail that is answered says whose it is.
	b.approach(2, numbers[1], kindly)
	a, err := b.c.Office.Store.Approach(t.Context(), approachID(2))
	b.c.Must(err)
	to, _ = b.mails(2)
	if v, why := b.hear(reply(to[0], "Re:", "申し訳ありませんが、辞退します。", "In-Reply-To: <"+letter.MessageID(a.Mail)+">\r\n")); v != letter.Handed || b.stands(2).State != seeker.Declined {
		t.Errorf("%s %s %s", v, why, b.stands(2).State)
	}
}

func TestAttackApproachesThatMayNotBe(t *testing.T) {
	b, numbers := openRequests(t, 12)
	refused := func(n int, to, text, want string) {
		t.Helper()
		if told := b.approach(n, to, text); told.State != seeker.Refused || told.Reason != want {
			t.Errorf("%s %q, not %q", told.State, told.Reason, want)
		}
		if to, _ := b.mails(n); len(to) > 0 {
			t.Errorf("%s, and a mail goes to %v", want, to)
		}
	}
	refused(1, numbers[0], "", seeker.ApproachText)
	refused(2, numbers[0], "ご家族の構成を教えてください。", seeker.ApproachText)
	refused(3, "41010-00009999", kindly, seeker.ApproachGone)
	b.c.Must(b.c.Office.WithdrawSeeker(t.Context(), numbers[11]))
	refused(4, numbers[11], kindly, seeker.ApproachGone)
	shy, person := made.Seeker(50)
	shy[seeker.ApproachKey] = "no"
	number, err := b.c.Office.AddSeeker(t.Context(), shy, person)
	b.c.Must(err)
	b.c.Must(b.c.Office.PublishSeeker(t.Context(), number))
	refused(5, number, kindly, seeker.ApproachGone)
	b.c.Must(b.c.Office.SetSeekerRules(t.Context(), letter.SeekerLimits{Searches: 100, Approaches: 10}))
	unseen, person := made.Seeker(51)
	unseen[seeker.ApproachKey] = "yes"
	guessed, err := b.c.Office.AddSeeker(t.Context(), unseen, person)
	b.c.Must(err)
	b.c.Must(b.c.Office.PublishSeeker(t.Context(), guessed))
	refused(6, guessed, kindly, seeker.ApproachGone)
	for n := range 10 {
		if told := b.approach(10+n, numbers[n], kindly); told.State != seeker.Reached {
			t.Fatalf("the %d.: %+v", n+1, told)
		}
	}
	refused(20, numbers[0], kindly, seeker.ApproachTwice)
	refused(21, numbers[10], kindly, seeker.ApproachLimit)
	b.become(func(p *posting.Posting) { p.Values["class.apply"] = "no" })
	refused(22, numbers[10], kindly, seeker.ApproachNotDirect)
	b.become(func(p *posting.Posting) { p.State = posting.Cancelled })
	refused(23, numbers[10], kindly, seeker.ApproachNoPosting)
	foreign := b.c.held()
	foreign.ID, foreign.State = "0193a1b2-0000-7000-8000-00000000dead", posting.Valid
	foreign.Values["class.apply"] = "yes"
	store := b.c.Office.Store
	b.c.Must(store.Atomically(t.Context(), func(ctx context.Context) error {
		b.c.Must(store.PutAccount(ctx, account.Account{ID: "other", Establishment: "4101-123456-7"}))
		b.c.Must(store.PutDevice(ctx, account.Device{Fingerprint: "other", Account: "other", Certificate: "x", Address: "hoka@example.jp", Since: b.c.At, Revoked: b.c.At}))
		return store.PutPosting(ctx, posting.Posting{}, foreign, posting.Filing{Device: "other", Account: "other", Letter: "letter"})
	}))
	if v, _ := b.say(letter.SeekerApproach, approachID(24), letter.SeekerApproachBody{Posting: "0193a1b2-0000-7000-8000-00000000dead", Seeker: numbers[10], Text: kindly}); v != letter.Applied ||
		b.stands(24).Reason != seeker.ApproachNoPosting {
		t.Errorf("another's posting: %s %+v", v, b.stands(24))
	}
	// The same letter again changes nothing, and is answered as it stands.
	if told := b.approach(10, numbers[0], kindly); told.State != seeker.Reached {
		t.Errorf("%+v", told)
	}
	if to, _ := b.mails(10); len(to) != 1 {
		t.Errorf("%d mails", len(to))
	}
}

func TestAttackRepliesOfOthers(t *testing.T) {
	b, numbers := openRequests(t, 2)
	b.approach(1, numbers[0], kindly)
	b.approach(2, numbers[1], kindly)
	first, mails := b.mails(1)
	second, _ := b.mails(2)
	word := wordIn.FindString(mails[0].Text)
	for name, c := range map[string]struct {
		raw    []byte
		v      letter.Verdict
		reason string
	}{
		"another's word":       {reply(second[0], "Re:", "応募します "+word), letter.Quarantined, letter.OtherWriter},
		"a stranger's":         {reply("dareka@example.com", "Re:", "応募します "+word), letter.Quarantined, letter.OtherWriter},
		"no word":              {reply(first[0], "Re:", "応募します"), letter.Quarantined, letter.NoWord},
		"a made-up word":       {reply(first[0], "Re:", "応募します AAAA-BBBB-CCCC"), letter.Quarantined, letter.NoWord},
		"out of office":        {reply(first[0], "Auto:", "応募します "+word, "Auto-Submitted: auto-replied\r\n"), letter.Handed, ""},
		"a made-up mail":       {reply(first[0], "Re:", "応募します", "In-Reply-To: <0193a1b2-0000-7000-8000-00000000dead@kyujindesk.invalid>\r\n"), letter.Quarantined, letter.NoWord},
		"nobody as its writer": {reply("", "Re:", "応募します "+word), letter.Quarantined, letter.OtherWriter},
	} {
		if v, reason := b.hear(c.raw); v != c.v || reason != c.reason {
			t.Errorf("%s: %s %q, not %s %q", name, v, reason, c.v, c.reason)
		}
	}
	if all, err := b.c.Office.Introductions(t.Context(), someCase); err != nil || len(all) > 0 || b.stands(1).State != seeker.Reached {
		t.Errorf("%d applications, %s, %v", len(all), b.stands(1).State, err)
	}
	// A mail program that quotes without a mark: what is above our mail counts.
	if v, _ := b.hear(reply(second[0], "Re:", "辞退します。\n"+quoted(b))); v != letter.Handed || b.stands(2).State != seeker.Declined {
		t.Errorf("%s %s", v, b.stands(2).State)
	}
	// Who is not understood is told once what to write.
	for range 3 {
		b.hear(reply(first[0], "Re:", "時給はいくらですか "+word))
		b.hear(reply(first[0], "Re:", " "+word))
	}
	to, mails := b.mails(1)
	if len(to) != 2 || !strings.Contains(mails[1].Text, "読み取れません") {
		t.Errorf("%d mails", len(to))
	}
}

func TestAnApproachEndsWithItsPosting(t *testing.T) {
	b, numbers := openRequests(t, 2)
	b.approach(1, numbers[0], kindly)
	b.approach(2, numbers[1], kindly)
	b.c.Must(b.c.Office.FollowApproaches(t.Context()))
	if s := b.stands(1).State; s != seeker.Reached {
		t.Errorf("before it is sent: %s", s)
	}
	sent, err := b.c.Office.Store.LettersAbout(t.Context(), approachID(1))
	b.c.Must(err)
	for _, o := range sent {
		if o.Kind == letter.PlainKind {
			b.c.Must(b.c.Office.Store.Tried(t.Context(), o.ID, letter.Attempt{At: b.c.At, Sent: true}))
		}
	}
	b.c.Must(b.c.Office.FollowApproaches(t.Context()))
	b.c.Must(b.c.Office.FollowApproaches(t.Context()))
	if s := b.stands(1).State; s != seeker.Passed || len(b.told(approachID(1), letter.ApproachTold)) != 2 {
		t.Errorf("sent: %s, told %d times", s, len(b.told(approachID(1), letter.ApproachTold)))
	}
	b.become(func(p *posting.Posting) { p.State, p.UpdatedAt = posting.Cancelled, b.c.At.Add(time.Minute) })
	b.c.Must(b.c.Office.FollowApproaches(t.Context()))
	if s := b.stands(1).State; s != seeker.Expired {
		t.Errorf("cancelled: %s", s)
	}
	to, mails := b.mails(1)
	word := wordIn.FindString(mails[0].Text)
	b.hear(reply(to[0], "Re:", "応募します "+word))
	b.hear(reply(to[0], "Re:", "応募します "+word))
	if _, mails = b.mails(1); len(mails) != 2 || !strings.Contains(mails[1].Text, "受付は終わって") {
		t.Errorf("%d mails to who is late", len(mails))
	}
	if all, err := b.c.Office.Introductions(t.Context(), someCase); err != nil || len(all) > 0 {
		t.Errorf("%d applications, %v", len(all), err)
	}
}

// TestASeekerWhoAppliedAnotherWayIsNotTakenTwice: what was begun of the application is undone, and the seeker hears of it.
func TestASeekerWhoAppliedAnotherWayIsNotTakenTwice(t *testing.T) {
	b, numbers := openRequests(t, 1)
	b.approach(1, numbers[0], kindly)
	_, person := made.Seeker(1)
	v := form.Values{applicant.RouteKey: string(applicant.Direct), applicant.SeekerKey: numbers[0]}
	for key, value := range person {
		v[key] = value
	}
	_, err := b.c.Office.Issue(t.Context(), someCase, office.Referral{Values: v})
	b.c.Must(err)
	to, mails := b.mails(1)
	if v, why := b.hear(reply(to[0], "Re:", "応募します "+wordIn.FindString(mails[0].Text))); v != letter.Handed {
		t.Fatalf("%s %s", v, why)
	}
	if all, _ := b.c.Office.Introductions(t.Context(), someCase); len(all) != 1 || b.stands(1).State != seeker.Expired {
		t.Errorf("%d applications, %s", len(all), b.stands(1).State)
	}
}

// quoted is the mail that the second approach brought.
func quoted(b *business) string {
	_, mails := b.mails(2)
	return mails[0].Text
}
