package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
)

// application is a mail somebody applies by, with a résumé, a program, and the résumé once more.
func application(from string) string {
	part := func(name, content string) string {
		return "--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" + name + "\"\nContent-Transfer-Encoding: base64\n\n" + b64(content) + "\n"
	}
	return "From: " + from + "\nTo: saiyo@example.jp\nSubject: =?UTF-8?B?" + b64("応募") + "?=\nMessage-ID: <a1@example.jp>\nDate: Fri, 20 Nov 2026 10:00:00 +0900\n" +
		"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n求人を見て応募します。\n" +
		part("rirekisho.pdf", "%PDF-1.4\nresume") + part("run.exe", "MZ\x90\x00") + part("again.pdf", "%PDF-1.4\nresume") + "--b--\n"
}

func TestWhoAppliedByMailIsTakenOverWithThePapers(t *testing.T) {
	k, id := writes(t)
	posting := opened(k, id).Posting
	raw := application("=?UTF-8?B?" + b64("見本花子") + "?= <Mihon@example.jp>")
	p, left, err := k.Applicants.AddFromMail(t.Context(), posting, []byte(raw))
	k.Must(err)
	if p.Name != "見本花子" || p.Values[applicant.MailKey] != "mihon@example.jp" || p.Values[applicant.OnKey] != "2026-11-20" || p.Posting != posting {
		t.Errorf("taken over: %+v", p.Values)
	}
	if len(p.Documents) != 1 || p.Documents[0].Type != "application/pdf" || left != 1 {
		t.Errorf("%d papers, %d left out", len(p.Documents), left)
	}
	if m := thread(k, p.ID).Messages; len(m) != 1 || !strings.Contains(m[0].Text, "求人を見て応募します。") {
		t.Errorf("the mail itself: %+v", m)
	}
	// The mailbox brings the same mail: it is there already, though the file ended its lines another way.
	if v := comes(k, raw); v != letter.Handed || len(thread(k, p.ID).Messages) != 1 {
		t.Errorf("the same mail out of the mailbox: %s, %d messages", v, len(thread(k, p.ID).Messages))
	}
}

func TestAttackNobodyIsMadeOfAMailThatNobodyWrote(t *testing.T) {
	k, id := writes(t)
	posting := opened(k, id).Posting
	before, err := k.Applicants.Rows(t.Context())
	k.Must(err)
	for name, raw := range map[string]string{
		"no mail at all":      "%PDF-1.4",
		"nothing":             "",
		"nobody in its head":  "Subject: x\n\nx\n",
		"two people":          "From: a@example.jp, b@example.jp\n\nx\n",
		"the business itself": "From: saiyo@example.jp\n\nx\n",
	} {
		if _, _, err := k.Applicants.AddFromMail(t.Context(), posting, []byte(raw)); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := k.Applicants.AddFromMail(t.Context(), "no-such", []byte(application("x@example.jp"))); !fault.Is(err, fault.NotFound) {
		t.Errorf("to no posting: %v", err)
	}
	rows, err := k.Applicants.Rows(t.Context())
	k.Must(err)
	if len(rows) != len(before) {
		t.Errorf("%d people, %d before", len(rows), len(before))
	}
	long := application(fmt.Sprintf("%s <long@example.jp>", strings.Repeat("a", 300)))
	if p, _, err := k.Applicants.AddFromMail(t.Context(), posting, []byte(long)); err != nil || p.Name == "" {
		t.Errorf("a very long name: %v", err)
	}
}

func TestALookBeforeSomebodyIsAddedFromAMailKeepsNothing(t *testing.T) {
	k, id := writes(t)
	before, err := k.Applicants.Rows(t.Context())
	k.Must(err)
	raw := application("=?UTF-8?B?" + b64("見本花子") + "?= <Mihon@example.jp>")
	l, err := k.Applicants.LookAt(t.Context(), []byte(raw))
	k.Must(err)
	if l.Name != "見本花子" || l.Address != "mihon@example.jp" || l.Subject != "応募" || l.On.String() != "2026-11-20" ||
		!strings.Contains(l.Text, "求人を見て応募します。") || len(l.Files) != 1 || l.Left != 1 || len(l.Known) != 0 {
		t.Errorf("%+v", l)
	}
	after, err := k.Applicants.Rows(t.Context())
	k.Must(err)
	if len(after) != len(before) {
		t.Errorf("%d people, %d before", len(after), len(before))
	}
	_, _, err = k.Applicants.AddFromMail(t.Context(), opened(k, id).Posting, []byte(raw))
	k.Must(err)
	l, err = k.Applicants.LookAt(t.Context(), []byte(raw))
	k.Must(err)
	if len(l.Known) != 1 || l.Known[0].Name != "見本花子" {
		t.Errorf("the second time: %+v", l.Known)
	}
}

func TestOnlyMailsThatSomebodyWroteToTheBusinessAreOffered(t *testing.T) {
	k, _ := writes(t)
	k.Applicants.ReadsBy(message.Reader{Returned: func([]byte) (message.Bounce, bool) { return message.Bounce{}, false }, Letter: letter.IsMineHeader})
	heads := map[string]bool{
		"From: =?UTF-8?B?" + b64("見本花子") + "?= <a@example.jp>\r\nSubject: x\r\n\r\n":     true,
		"From: site@example.com\r\nSubject: x\r\nAuto-Submitted: auto-generated\r\n\r\n": true, // as job boards tell of an application
		"From: saiyo@example.jp\r\nSubject: of the business itself\r\n\r\n":              false,
		"From: a@example.jp, b@example.jp\r\n\r\n":                                       false,
		"Subject: nobody\r\n\r\n": false,
		"":                        false,
		"From: system@mail.hellowork.mhlw.go.jp\r\nSubject: x\r\n\r\n":                                        false,
		"From: a@example.jp\r\n" + letter.HeaderMark + ": 1\r\nMessage-ID: <x@kyujindesk.example.jp>\r\n\r\n": false,
	}
	var all [][]byte
	for h := range heads {
		all = append(all, []byte(h))
	}
	may, err := k.Applicants.MayApply(t.Context(), all)
	k.Must(err)
	for n, h := range all {
		if _, is := may[n]; is != heads[string(h)] {
			t.Errorf("%q is offered: %v", h, is)
		}
	}
}

func TestAttackAMailOfTwoHundredMegabytesIsRefusedWithASentence(t *testing.T) {
	k, id := writes(t)
	raw := append([]byte("From: a@example.jp\n\n"), make([]byte, 200<<20)...)
	if _, err := k.Applicants.LookAt(t.Context(), raw); !fault.Is(err, fault.Invalid) {
		t.Errorf("looked at: %v", err)
	}
	if _, _, err := k.Applicants.AddFromMail(t.Context(), opened(k, id).Posting, raw); !fault.Is(err, fault.Invalid) {
		t.Errorf("taken over: %v", err)
	}
}
