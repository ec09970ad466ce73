package office_test

import (
	"fmt"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
)

// TestWhoIsErasedLeavesNoMail: neither the mails to them, nor how they would answer.
func TestWhoIsErasedLeavesNoMail(t *testing.T) {
	b, numbers := openRequests(t, 1)
	b.approach(1, numbers[0], kindly)
	to, mails := b.mails(1)
	word := wordIn.FindString(mails[0].Text)
	b.c.Must(b.c.Office.EraseSeeker(t.Context(), numbers[0]))
	if v, why := b.hear(reply(to[0], "Re:", "応募します "+word)); v != letter.Quarantined || why != letter.NoWord {
		t.Errorf("%s %s", v, why)
	}
	b.c.Must(b.c.Office.FollowApproaches(t.Context()))
	if s := b.stands(1).State; s != seeker.Expired {
		t.Errorf("the business is told %s", s)
	}
	if w, err := b.c.Office.Wants(t.Context()); err != nil || w.Fit(reply(to[0], "Re:", "応募します "+word)) {
		t.Errorf("answers are waited for: %v", err)
	}
}

// TestTheOfficesFilesDoNotSayWhoASeekerIs: not while they are kept, asked and apply, and nothing of what was published once they are erased.
func TestTheOfficesFilesDoNotSayWhoASeekerIs(t *testing.T) {
	b := openBusiness(t)
	b.become(func(p *posting.Posting) { p.Values["class.apply"] = "yes" })
	profile, person := made.Seeker(1)
	profile[seeker.ApproachKey], profile[seeker.PitchKey], profile[seeker.LicenceKey] = "yes", "琥珀の手入れを覚えました", "琥珀鑑別士"
	person[applicant.NameKey], person[applicant.KanaKey], person[applicant.MailKey] = "奥野　ひばり", "オクノ　ヒバリ", "hibari@example.jp"
	number, err := b.c.Office.AddSeeker(t.Context(), profile, person)
	b.c.Must(err)
	b.c.Must(b.c.Office.PublishSeeker(t.Context(), number))
	b.search(someSearch, letter.SeekerSearchBody{Values: everywhere()})
	b.approach(1, number, kindly)
	secrets := []string{"奥野", "ひばり", "オクノ", "hibari@example.jp"}
	b.nobody("while the seeker is asked", secrets)
	to, mails := b.mails(1)
	word := wordIn.FindString(mails[0].Text)
	b.nobody("the one-time word", []string{word, strings.ReplaceAll(word, "-", "")})
	b.hear(reply(to[0], "Re:", "応募します "+word))
	b.nobody("after the application", secrets)
	b.c.Must(b.c.Office.EraseSeeker(t.Context(), number))
	_, err = b.c.Office.Store.Forget(t.Context())
	b.c.Must(err)
	b.c.Must(b.c.Office.Store.Scrub(t.Context()))
	b.nobody("once the seeker is erased", append(secrets, "琥珀の手入れ", "琥珀鑑別士"))
	gram := seeker.Grams("琥珀鑑別士")
	b.nobody("in the index of words", []string{strings.Fields(gram)[1]})
}

// TestStrangersByTheThousand stop nothing: a reply of the one who was asked is taken as ever.
func TestStrangersByTheThousand(t *testing.T) {
	b, numbers := openRequests(t, 1)
	b.approach(1, numbers[0], kindly)
	to, mails := b.mails(1)
	word := wordIn.FindString(mails[0].Text)
	before := len(mails)
	for n := range 1000 {
		text := fmt.Sprintf("応募します AAAA-BBBB-%04d", n%7) + strings.Repeat(" CCCC-DDDD-EEEE", n%50)
		if v, _ := b.hear(reply(fmt.Sprintf("dareka%d@example.com", n), "Re:", text)); v != letter.Quarantined {
			t.Fatalf("the %d. is %s", n, v)
		}
	}
	if _, mails = b.mails(1); len(mails) != before {
		t.Errorf("strangers are written to: %d mails", len(mails))
	}
	if v, _ := b.hear(reply(to[0], "Re:", "応募します "+word)); v != letter.Handed || b.stands(1).State != seeker.Applied {
		t.Errorf("%s %s", v, b.stands(1).State)
	}
}

func TestAMailThatNoServerTakesIsUndelivered(t *testing.T) {
	b, numbers := openRequests(t, 1)
	b.approach(1, numbers[0], kindly)
	a, err := b.c.Office.Store.Approach(t.Context(), approachID(1))
	b.c.Must(err)
	b.c.Must(b.c.Office.Store.Tried(t.Context(), a.Mail, letter.Attempt{At: b.c.At, Refused: true, Trouble: "mail.refused"}))
	b.c.Must(b.c.Office.FollowApproaches(t.Context()))
	if s := b.stands(1).State; s != seeker.Undelivered {
		t.Errorf("%s", s)
	}
}
