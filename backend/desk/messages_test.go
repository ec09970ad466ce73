package desk_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/xtest/world"
)

// writes is a desk of a business with a mailbox, to which somebody has applied.
func writes(t *testing.T) (*world.Desk, string) {
	t.Helper()
	k := world.New(t).Join()
	return k, applies(k, k.Drafted().ID, hanako()).ID
}

// comes brings a mail, if it is wanted.
func comes(k *world.Desk, raw string) letter.Verdict {
	k.Helper()
	raw = strings.ReplaceAll(raw, "\n", "\r\n")
	w, err := k.Wants(k.Context())
	k.Must(err)
	if !w.Fit([]byte(raw)) {
		return ""
	}
	v, _, err := k.ReceiveMail(k.Context(), 1, []byte(raw))
	k.Must(err)
	return v
}

func thread(k *world.Desk, id string) applicants.Thread {
	k.Helper()
	t, err := k.Applicants.Thread(k.Context(), id)
	k.Must(err)
	return t
}

// sent is the mail that went last.
func sent(k *world.Desk) (to string, raw string) {
	k.Helper()
	k.At = k.At.Add(applicants.UndoFor)
	k.Carry()
	last := k.Mailed[len(k.Mailed)-1]
	return last.To, string(last.Raw)
}

func b64(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

func letterTo() applicants.Draft {
	return applicants.Draft{Subject: "面接のご案内", Text: "山田花子 様\n\nお越しください。\n"}
}

const fromHanako = "From: =?UTF-8?B?5bGx55Sw6Iqx5a2Q?= <Hanako@example.jp>\nTo: saiyo@example.jp\nSubject: Re: x\nMessage-ID: <h1@example.jp>\nDate: Sat, 21 Nov 2026 10:00:00 +0900\n\nありがとうございます。\n\n> お越しください。\n"

func TestAMailOfAnApplicantBecomesAMessage(t *testing.T) {
	k, id := writes(t)
	for range 2 {
		if v := comes(k, fromHanako); v != letter.Handed {
			t.Fatalf("verdict %q", v)
		}
	}
	th := thread(k, id)
	if len(th.Messages) != 1 {
		t.Fatalf("%d messages", len(th.Messages))
	}
	m := th.Messages[0]
	if m.Out || m.From != "hanako@example.jp" || m.Text != "ありがとうございます。" || !strings.Contains(m.Quoted, "お越しください。") || m.Seen || m.Kind != message.Answer {
		t.Errorf("%+v", m)
	}
	if p := opened(k, id); p.New != 1 {
		t.Errorf("%d are new", p.New)
	}
	k.Must(k.Applicants.Seen(t.Context(), id))
	if p := opened(k, id); p.New != 0 || !thread(k, id).Messages[0].Seen {
		t.Errorf("%d are new after a look", p.New)
	}
}

func TestNothingOfAStrangersMailIsKept(t *testing.T) {
	k, id := writes(t)
	for _, from := range []string{"stranger@example.jp", "hanako@examp1e.jp", "hanako@example.jp.example.com", "xhanako@example.jp", `"hanako@example.jp" <a@example.com>`, world.DeskAddress, world.OfficeAddress} {
		if v := comes(k, "From: "+from+"\nSubject: x\n\nx\n"); v != "" {
			t.Errorf("%s is wanted: %s", from, v)
		}
	}
	// Should one be handed over all the same, nothing stays.
	v, _, err := k.ReceiveMail(t.Context(), 1, []byte("From: stranger@example.jp\r\n\r\nKeireki\r\n"))
	if v != letter.Handed || err != nil || len(thread(k, id).Messages) != 0 {
		t.Errorf("%s, %v", v, err)
	}
}

// TestOnesOwnAddressIsNobodys: who writes the business's own address into an applicant's record must not make its letters messages.
func TestOnesOwnAddressIsNobodys(t *testing.T) {
	k, id := writes(t)
	for _, address := range []string{world.DeskAddress, "MADOGUCHI@example.jp"} {
		_, err := k.Applicants.Save(t.Context(), id, form.Values{applicant.MailKey: address})
		k.Must(err)
		if v := comes(k, "From: "+address+"\n\nx\n"); v != "" {
			t.Errorf("%s is wanted", address)
		}
		if _, err := k.Applicants.Send(t.Context(), id, letterTo()); !fault.Is(err, fault.State) {
			t.Errorf("a mail to %s: %v", address, err)
		}
	}
}

func TestAnAnswerIsFoundByWhatItAnswers(t *testing.T) {
	k, id := writes(t)
	_, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	_, raw := sent(k)
	head := message.ReadHead([]byte(raw))
	phone := "From: <h.yamada@keitai.example.jp>\nSubject: Re: x\nIn-Reply-To: <" + head.ID + ">\n\n了解です\n"
	if v := comes(k, phone); v != letter.Handed {
		t.Fatalf("%q", v)
	}
	m := thread(k, id).Messages[1]
	if m.From != "h.yamada@keitai.example.jp" || !slices.Contains(m.Doubts, "sender.other") {
		t.Errorf("somebody else's address is no doubt: %+v", m)
	}
	byTag := "From: <h.yamada@keitai.example.jp>\nSubject: =?UTF-8?B?" + b64("Re: "+head.Subject) + "?=\n\n二つ目\n"
	if v := comes(k, byTag); v != letter.Handed || len(thread(k, id).Messages) != 3 {
		t.Errorf("by tag: %q", v)
	}
	if comes(k, "From: hanako@example.jp\nMessage-ID: <"+head.ID+">\n\nour own, come back\n"); len(thread(k, id).Messages) != 3 {
		t.Error("our own mail is a message of the applicant")
	}
}

// TestAMailThatMayBeOfTwoIsAskedAbout tries what makes it unsure: one address of two people, and one person in the thread of another.
func TestAMailThatMayBeOfTwoIsAskedAbout(t *testing.T) {
	k, id := writes(t)
	posting := k.Drafted().ID
	other := applies(k, posting, form.Values{applicant.NameKey: "山田太郎", applicant.MailKey: "HANAKO@example.jp"}).ID
	comes(k, fromHanako+"家族より\n")
	a, b := thread(k, id).Messages, thread(k, other).Messages
	if len(a) != 1 || len(b) != 1 || len(a[0].Maybe) != 2 {
		t.Fatalf("%+v, %+v", a, b)
	}
	k.Must(k.Applicants.Claim(t.Context(), other, b[0].ID))
	if a, b = thread(k, id).Messages, thread(k, other).Messages; len(a) != 0 || len(b) != 1 || len(b[0].Maybe) != 0 {
		t.Errorf("after the decision: %+v, %+v", a, b)
	}
	if comes(k, fromHanako+"家族より\n"); len(thread(k, id).Messages) != 0 {
		t.Error("the decision is forgotten")
	}
	_, err := k.Applicants.Join(t.Context(), id, other)
	k.Must(err)
	comes(k, fromHanako+"続き\n")
	if m := thread(k, other).Messages; len(m) != 2 || len(m[1].Maybe) != 0 {
		t.Errorf("one person is asked about: %+v", m)
	}
	third := applies(k, posting, form.Values{applicant.NameKey: "例示太郎", applicant.MailKey: "taro@example.jp"}).ID
	_, err = k.Applicants.Send(t.Context(), third, letterTo())
	k.Must(err)
	_, raw := sent(k)
	comes(k, "From: hanako@example.jp\nSubject: x\nReferences: <"+message.ReadHead([]byte(raw)).ID+">\n\n割り込み\n")
	if m := thread(k, third).Messages; len(m) != 2 || len(m[1].Maybe) != 2 {
		t.Errorf("somebody else in the thread: %+v", m)
	}
}

func TestAnAddressOfManyIsLeftInTheMailbox(t *testing.T) {
	k, id := writes(t)
	posting := k.Drafted().ID
	for n := range 9 {
		applies(k, posting, form.Values{applicant.NameKey: fmt.Sprint("例示", n), applicant.MailKey: "hanako@example.jp"})
	}
	if v := comes(k, fromHanako); v != letter.Quarantined || len(thread(k, id).Messages) != 0 {
		t.Errorf("%s", v)
	}
}

func TestWhatNobodyWroteIsNoAnswer(t *testing.T) {
	k, id := writes(t)
	comes(k, "From: hanako@example.jp\nSubject: =?UTF-8?B?"+b64("不在通知")+"?=\nAuto-Submitted: auto-replied\n\n休みです\n")
	th := thread(k, id)
	if len(th.Messages) != 1 || th.Messages[0].Kind != message.Automatic || opened(k, id).New != 0 {
		t.Errorf("%+v, %d new", th.Messages, opened(k, id).New)
	}
	k.Applicants.ReadsBy(message.Reader{
		Returned: func(raw []byte) (message.Bounce, bool) {
			return message.Bounce{}, bytes.Contains(raw, []byte("X-Failed-Recipients"))
		},
		Letter: func(header []byte) bool { return bytes.Contains(header, []byte("Kyujin-Desk-Letter")) },
	})
	for _, field := range []string{"X-Failed-Recipients: hanako@example.jp", "Kyujin-Desk-Letter: 1"} {
		if v := comes(k, "From: hanako@example.jp\n"+field+"\n\nx\n"); v != letter.Handed || len(thread(k, id).Messages) != 1 {
			t.Errorf("%s: %s, %d messages", field, v, len(thread(k, id).Messages))
		}
	}
	k.At = k.At.Add(time.Hour)
	k.Carry()
	if len(k.Mailed) != 0 {
		t.Error("something answers by itself")
	}
}

const withPaper = "From: hanako@example.jp\nMessage-ID: <h2@example.jp>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nsee file\n" +
	"--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"../../rireki.pdf\"\n\n%PDF-1.4 keireki-content\n" +
	"--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"run.exe\"\n\nMZ\n--b--\n"

func TestAFileBecomesADocumentOnlyByAnAct(t *testing.T) {
	k, id := writes(t)
	comes(k, withPaper)
	m := thread(k, id).Messages[0]
	if len(m.Files) != 2 || !m.Kept || len(opened(k, id).Documents) != 0 {
		t.Fatalf("%+v", m)
	}
	p, err := k.Applicants.TakeFile(t.Context(), id, m.ID, 0)
	k.Must(err)
	if len(p.Documents) != 1 || strings.ContainsAny(p.Documents[0].Name, "/\\") {
		t.Errorf("%+v", p.Documents)
	}
	if _, err := k.Applicants.TakeFile(t.Context(), id, m.ID, 1); !fault.Is(err, fault.Invalid) {
		t.Errorf("a program becomes a document: %v", err)
	}
	for _, n := range []int{-1, 2} {
		if _, err := k.Applicants.TakeFile(t.Context(), id, m.ID, n); !fault.Is(err, fault.NotFound) {
			t.Errorf("file %d: %v", n, err)
		}
	}
	other := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示太郎"}).ID
	if _, err := k.Applicants.TakeFile(t.Context(), other, m.ID, 0); !fault.Is(err, fault.NotFound) {
		t.Errorf("somebody else's file: %v", err)
	}
}

func TestAFloodOfMailsEnds(t *testing.T) {
	k, id := writes(t)
	var v letter.Verdict
	for n := range 501 {
		v = comes(k, fmt.Sprintf("From: hanako@example.jp\nMessage-ID: <%d@example.jp>\n\n%d\n", n, n))
	}
	if v != letter.Quarantined || len(thread(k, id).Messages) != 500 {
		t.Errorf("%s, %d messages", v, len(thread(k, id).Messages))
	}
	// A mail that is all text is cut, and says so.
	k, id = writes(t)
	if v := comes(k, "From: hanako@example.jp\nContent-Type: text/plain; charset=utf-8\n\n"+strings.Repeat("あ", 1<<20)); v != letter.Handed {
		t.Errorf("%s", v)
	}
	if m := thread(k, id).Messages[0]; len(m.Text) > 30_000 || !slices.Contains(m.Doubts, "mail.cut") {
		t.Errorf("%d bytes, %v", len(m.Text), m.Doubts)
	}
}

func TestWhatIsNotSentYetIsKept(t *testing.T) {
	k, id := writes(t)
	d := applicants.Draft{Subject: "面接", Text: "途中 {面接日時}"}
	k.Must(k.Applicants.KeepDraft(t.Context(), id, applicants.Draft{Text: "x"}))
	k.Must(k.Applicants.KeepDraft(t.Context(), id, d))
	if got := thread(k, id).Draft; !reflect.DeepEqual(got, d) {
		t.Errorf("%+v", got)
	}
	if where := holds(t, k, "途中"); where != "" {
		t.Errorf("%s holds it in clear", where)
	}
	if err := k.Applicants.KeepDraft(t.Context(), "nobody", d); !fault.Is(err, fault.NotFound) {
		t.Errorf("%v", err)
	}
	invited(k, id, "", thursday)
	if got := thread(k, id).Draft; !reflect.DeepEqual(got, d) {
		t.Errorf("an invitation took the mail in hand away: %+v", got)
	}
	_, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	if got := thread(k, id).Draft; !reflect.DeepEqual(got, applicants.Draft{}) {
		t.Errorf("it is there after another was sent: %+v", got)
	}
}

func TestWithoutAMailboxNothingIsSent(t *testing.T) {
	k, posting := vacancy(t)
	id := applies(k, posting, hanako()).ID
	if th := thread(k, id); th.Why != "message.noMailbox" {
		t.Errorf("%+v", th)
	}
	if _, err := k.Applicants.Send(t.Context(), id, letterTo()); !fault.Is(err, fault.State) {
		t.Errorf("%v", err)
	}
	k, id = writes(t)
	for address, why := range map[string]string{"": "message.noAddress", "a@example.jp, b@example.jp": "message.address"} {
		_, err := k.Applicants.Save(t.Context(), id, form.Values{applicant.MailKey: address})
		k.Must(err)
		if th := thread(k, id); th.Why != why {
			t.Errorf("%q: %s", address, th.Why)
		}
	}
}

func TestWhatAServerSaysLaterIsToldOfTheMail(t *testing.T) {
	k, id := writes(t)
	_, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	_, raw := sent(k)
	mail := letter.IDOf(message.ReadHead([]byte(raw)).ID)
	for n, want := range []struct {
		key   string
		state applicants.SendingState
	}{{"mail.bounce.delayed", applicants.MailSent}, {"mail.bounce.address", applicants.MailReturned}} {
		k.Must(k.Store.Keep(t.Context(), "INBOX", letter.Mark{Validity: 1, UID: uint32(n + 1)}, []letter.Incoming{{UID: uint32(n + 1), Bounce: letter.Bounce{Letter: mail, Key: want.key}}}))
		if s := thread(k, id).Messages[0].Sending; s.State != want.state || s.Trouble != want.key {
			t.Errorf("%s: %+v", want.key, s)
		}
	}
}

func TestAPageIsShownByAnActAlone(t *testing.T) {
	k, id := writes(t)
	comes(k, strings.Replace(fromHanako, "\n\n", "\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p onclick=x>伺います。<a href=https://example.jp/>予約</a><img src=https://example.jp/dot>", 1))
	m := thread(k, id).Messages[0]
	if !m.Page || !m.Kept || strings.Contains(m.Text, "<") || len(m.Files) != 0 {
		t.Fatalf("%+v", m)
	}
	p, err := k.Applicants.ShowPage(t.Context(), id, m.ID)
	k.Must(err)
	if !strings.HasPrefix(p.HTML, "<p>伺います。<u>予約</u>") || p.Away != 1 || len(p.Links) != 1 {
		t.Errorf("%+v", p)
	}
	other := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示太郎"}).ID
	if _, err := k.Applicants.ShowPage(t.Context(), other, m.ID); !fault.Is(err, fault.NotFound) {
		t.Errorf("somebody else's page: %v", err)
	}
	if where := holds(t, k, "onclick"); where != "" {
		t.Errorf("%s holds the mail in clear", where)
	}
	k.Must(k.Applicants.Drop(t.Context(), id, m.ID))
	if n := contents(k); n != 0 {
		t.Errorf("%d contents are left", n)
	}
}
