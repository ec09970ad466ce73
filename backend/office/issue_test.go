package office_test

import (
	"bytes"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/office"
	"kyujindesk/backend/sheet"
	"kyujindesk/backend/xtest/world"
)

// hanako is somebody who was asked nothing that may not be asked.
func hanako() office.Referral {
	return office.Referral{Paper: sheet.ReferralPaper(false), Values: form.Values{
		applicant.RouteKey: string(applicant.Online), applicant.NameKey: "山田　花子", applicant.KanaKey: "やまだ　はなこ",
		applicant.BirthKey: "1990-05-01", applicant.SeekerKey: "41010-1234567", applicant.MailKey: "hanako@example.jp",
		applicant.UntilKey: "2026-12-05", applicant.HowKey: string(applicant.ByLetter), applicant.WantedKey: "履歴書",
	}, Files: []letter.File{{Name: "履歴書.pdf", Content: []byte("%PDF-1.7 résumé of 花子")}}}
}

// says fails where an error is not the fault with a key.
func says(t *testing.T, name, key string, err error) {
	t.Helper()
	if f, ok := fault.Of(err); !ok || f.Key != key {
		t.Errorf("%s: %v, want %s", name, err, key)
	}
}

func TestAnIntroductionHasANumberOfTheOffice(t *testing.T) {
	k := world.New(t).Join()
	id := k.Valid()
	first, err := k.Office.Issue(t.Context(), id, hanako())
	k.Must(err)
	second := hanako()
	second.Values[applicant.NameKey], second.Values[applicant.SeekerKey] = "例示　次郎", "41010-7654321"
	second.Values[applicant.NumberKey], second.Values[applicant.OfficeKey] = "99999-2026-00001", "よその窓口"
	next, err := k.Office.Issue(t.Context(), id, second)
	k.Must(err)
	if first.Number != "41010-2026-00001" || next.Number != "41010-2026-00002" {
		t.Errorf("numbers %q and %q", first.Number, next.Number)
	}
	who, err := k.Office.Person(next)
	k.Must(err)
	if who[applicant.NumberKey] != next.Number || who[applicant.OfficeKey] != "窓口" || who[applicant.ClerkKey] != "佐藤" || who[applicant.OnKey] != "2026-11-21" {
		t.Errorf("written down: %v", who)
	}
	direct := hanako()
	direct.Values = form.Values{applicant.RouteKey: string(applicant.Direct), applicant.NameKey: "見本　三郎", applicant.MailKey: "saburo@example.jp"}
	third, err := k.Office.Issue(t.Context(), id, direct)
	k.Must(err)
	if third.Number != "" {
		t.Errorf("a direct application has the number %q", third.Number)
	}
	k.Carry()
	if len(k.Mailed) != 2 {
		t.Errorf("%d mails: a direct application has no referral", len(k.Mailed))
	}
}

func TestTheLimitsOfAnIntroduction(t *testing.T) {
	k := world.New(t).Join()
	early := k.Submitted()
	k.ToOffice()
	_, err := k.Office.Issue(t.Context(), early, hanako())
	says(t, "before it is accepted", "introduction.notValid", err)
	_, err = k.Office.Accept(t.Context(), early)
	k.Must(err)
	k.Carry()
	change := func(do func(r *office.Referral)) office.Referral {
		r := hanako()
		do(&r)
		return r
	}
	file := func(name, content string) office.Referral {
		return change(func(r *office.Referral) { r.Files = []letter.File{{Name: name, Content: []byte(content)}} })
	}
	huge := "%PDF-" + strings.Repeat("x", 11<<20)
	for name, c := range map[string]struct {
		r   office.Referral
		key string
	}{
		"no name":               {change(func(r *office.Referral) { delete(r.Values, applicant.NameKey) }), "introduction.answer"},
		"no day":                {change(func(r *office.Referral) { r.Values[applicant.BirthKey] = "昔" }), "introduction.answer"},
		"of own media":          {change(func(r *office.Referral) { r.Values[applicant.RouteKey] = "media" }), "introduction.route"},
		"no route":              {change(func(r *office.Referral) { delete(r.Values, applicant.RouteKey) }), "introduction.route"},
		"two addresses":         {change(func(r *office.Referral) { r.Values[applicant.MailKey] = "a@example.jp\r\nBcc: b@example.jp" }), "introduction.answer"},
		"an address and a name": {change(func(r *office.Referral) { r.Values[applicant.MailKey] = "花子 <a@example.jp>, b@example.jp" }), "introduction.answer"},
		"a name without end":    {change(func(r *office.Referral) { r.Values[applicant.NameKey] = strings.Repeat("長", 5000) }), "introduction.answer"},
		"remarks without end":   {change(func(r *office.Referral) { r.Values["apply.remarks"] = strings.Repeat("長い\n", 50_000) }), "introduction.answer"},
		"until yesterday":       {change(func(r *office.Referral) { r.Values[applicant.UntilKey] = "2026-11-20" }), "introduction.until"},
		"a program":             {file("履歴書.exe", "MZ"), "introduction.document"},
		"a program as a PDF":    {file("履歴書.pdf", "MZ"), "introduction.document"},
		"turned around":         {file("fdp.\u202Eexe", "%PDF-"), "introduction.document"},
		"11 MiB in one":         {file("履歴書.pdf", huge), "introduction.large"},
		"to nobody's":           {hanako(), "posting.notFound"},
		"a page as a document":  {file("履歴書.html", "<script>"), "introduction.document"},
	} {
		to := early
		if name == "to nobody's" {
			to = "nobody"
		}
		_, err := k.Office.Issue(t.Context(), to, c.r)
		says(t, name, c.key, err)
	}
	if all, err := k.Office.Introductions(t.Context(), early); err != nil || len(all) != 0 {
		t.Errorf("what was refused is recorded: %v, %v", all, err)
	}
	safe := file("../../etc/\u202Ecv.pdf", "%PDF-")
	safe.Values[applicant.NameKey] = "山田\u202E\x1b[31m\r\n花子"
	i, err := k.Office.Issue(t.Context(), early, safe)
	k.Must(err)
	if v, err := k.Office.Person(i); err != nil || strings.ContainsAny(v[applicant.NameKey], "\u202E\x1b\r\n") {
		t.Errorf("a name that controls a terminal is kept as %q, %v", v[applicant.NameKey], err)
	}
	k.Must(k.Office.Conclude(t.Context(), i.ID, applicant.Hired))
	_, err = k.Office.Issue(t.Context(), early, change(func(r *office.Referral) { r.Values[applicant.SeekerKey], r.Values[applicant.NameKey] = "9", "別" }))
	says(t, "after as many were hired as are wanted", "introduction.found", err)
}

func TestOnePersonIsIntroducedOnceToAPosting(t *testing.T) {
	k := world.New(t).Join()
	id, other := k.Valid(), k.Valid()
	i, err := k.Office.Issue(t.Context(), id, hanako())
	k.Must(err)
	for name, change := range map[string]func(v form.Values){
		"the same": func(form.Values) {},
		"the number in other letters": func(v form.Values) {
			v[applicant.NameKey], v[applicant.SeekerKey] = "山田　ハナ", "４１０１０ー１２３４５６７"
		},
		"without a number, spelt otherwise":     func(v form.Values) { v[applicant.NameKey] = "山田花子"; delete(v, applicant.SeekerKey) },
		"directly, by name and day of birth":    func(v form.Values) { v[applicant.RouteKey] = "direct"; delete(v, applicant.SeekerKey) },
		"another number, same name and day":     func(v form.Values) { v[applicant.SeekerKey] = "41010-9999999" },
		"the number alone, married in between":  func(v form.Values) { v[applicant.NameKey] = "見本　花子" },
		"the number without its day of birth":   func(v form.Values) { delete(v, applicant.BirthKey) },
		"the day in the era's spelling instead": func(v form.Values) { v[applicant.BirthKey] = "平成2年5月1日"; delete(v, applicant.SeekerKey) },
	} {
		again := hanako()
		change(again.Values)
		_, err := k.Office.Issue(t.Context(), id, again)
		says(t, name, "introduction.twice", err)
	}
	namesake := hanako()
	namesake.Values[applicant.BirthKey], namesake.Values[applicant.SeekerKey] = "1961-01-01", "41010-1111111"
	_, err = k.Office.Issue(t.Context(), id, namesake)
	k.Must(err)
	for _, number := range []string{"41010-2222222", "41010-3333333"} { // two of one name who told no day of birth
		namesake.Values[applicant.BirthKey], namesake.Values[applicant.SeekerKey] = "", number
		_, err = k.Office.Issue(t.Context(), id, namesake)
		k.Must(err)
	}
	_, err = k.Office.Issue(t.Context(), other, hanako())
	k.Must(err)
	k.Must(k.Office.Withdraw(t.Context(), i.ID, "書類の誤り"))
	_, err = k.Office.Issue(t.Context(), id, hanako()) // made in error, and made again
	k.Must(err)
}

func TestTheSeekerGetsTheReferral(t *testing.T) {
	k := world.New(t).Join()
	i, err := k.Office.Issue(t.Context(), k.Valid(), hanako())
	k.Must(err)
	due, err := k.Office.Store.Due(t.Context(), 100)
	k.Must(err)
	for _, l := range due {
		for _, secret := range []string{"hanako@", "花子", "referral"} {
			if bytes.Contains(l.Raw, []byte(secret)) || strings.Contains(l.Recipient, "hanako") {
				t.Errorf("the outbox shows %q of a %s", secret, l.Kind)
			}
		}
	}
	k.Carry()
	if len(k.Mailed) != 1 || k.Mailed[0].To != "hanako@example.jp" {
		t.Fatalf("mailed: %d", len(k.Mailed))
	}
	m := reader().Read(k.Mailed[0].Raw)
	if !strings.Contains(m.Text, i.Number) || !strings.Contains(m.Text, "山田　花子 様") || len(m.Files) != 1 || m.Files[0] != "紹介状.pdf" {
		t.Errorf("%+v", m)
	}
	if !letter.IsAccountMail(k.Mailed[0].Raw) {
		t.Error("a program that reads the seeker's mailbox would not leave the mail to them")
	}
}

func reader() message.Reader {
	return message.Reader{
		Returned: func([]byte) (message.Bounce, bool) { return message.Bounce{}, false },
		Letter:   func([]byte) bool { return false },
	}
}
