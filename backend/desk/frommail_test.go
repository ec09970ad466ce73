package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
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
