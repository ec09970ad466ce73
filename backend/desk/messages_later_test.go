package desk_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/message"
	"kyujindesk/backend/mime"
	"kyujindesk/backend/xtest/world"
)

func TestAMailGoesAtTheTimeThatWasChosen(t *testing.T) {
	k, id := writes(t)
	comes(k, fromHanako)
	d := letterTo()
	d.Later, d.Answers = k.At.Add(30*24*time.Hour).Truncate(time.Second), thread(k, id).Messages[0].ID
	k.At = k.At.Add(time.Second)
	m, err := k.Applicants.Send(t.Context(), id, d)
	k.Must(err)
	if s := thread(k, id).Messages[1].Sending; s.State != applicants.MailWaits || !s.At.Equal(d.Later) {
		t.Errorf("%+v", s)
	}
	k.At = d.Later.Add(-time.Minute)
	k.Carry()
	if len(k.Mailed) != 0 {
		t.Fatal("it goes before its time")
	}
	back, err := k.Applicants.Unsend(t.Context(), id, m)
	k.Must(err)
	if !reflect.DeepEqual(back, d) || !reflect.DeepEqual(thread(k, id).Draft, d) {
		t.Errorf("what was taken back is %+v", back)
	}
	_, err = k.Applicants.Send(t.Context(), id, d)
	k.Must(err)
	k.At = d.Later
	_, raw := sent(k)
	h, _ := mime.ReadHeader([]byte(raw))
	if got := message.ReadHead([]byte(raw)).Date; !got.Equal(d.Later) || h.Get("In-Reply-To") != "<h1@example.jp>" {
		t.Errorf("of %s, in answer to %s", got, h.Get("In-Reply-To"))
	}
}

func TestATimeThatIsOverIsSaid(t *testing.T) {
	k, id := writes(t)
	for _, later := range []time.Time{k.At, k.At.Add(-time.Hour), k.At.Add(367 * 24 * time.Hour)} {
		d := letterTo()
		d.Later = later
		if _, err := k.Applicants.Send(t.Context(), id, d); !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), "message.later") {
			t.Errorf("%s: %v", later, err)
		}
	}
	if len(thread(k, id).Messages) != 0 {
		t.Error("something was written")
	}
}

// TestWhereAMailGoesLaterTheOthersKnowWhen: the other computers learn when it goes, and that it went, weeks after it was written.
func TestWhereAMailGoesLaterTheOthersKnowWhen(t *testing.T) {
	k, id := writes(t)
	sister := k.Join()
	minutes := func() {
		for range 4 {
			k.At = k.At.Add(2 * time.Minute)
			k.Must(k.Minute(t.Context()))
			k.Must(sister.Minute(t.Context()))
			k.Carry()
		}
	}
	minutes()
	d := letterTo()
	d.Later = k.At.Add(30 * 24 * time.Hour).Truncate(time.Second)
	_, err := k.Applicants.Send(t.Context(), id, d)
	k.Must(err)
	minutes()
	if s := thread(sister, id).Messages[0].Sending; s.State != applicants.MailThere || !s.At.Equal(d.Later) {
		t.Errorf("%+v", s)
	}
	k.At = d.Later
	minutes()
	if s := thread(sister, id).Messages[0].Sending; s.State != applicants.MailSent || len(k.Mailed) != 1 {
		t.Errorf("%+v", s)
	}
}

var (
	offer  = []byte("%PDF-1.4 労働条件通知書 0123456789")
	offers = bytes.Repeat([]byte("%PDF-1.4 6MB"), 6<<20/12)
)

func TestFilesGoWithTheMailInHand(t *testing.T) {
	k, id := writes(t)
	k.Must(k.Applicants.KeepDraft(t.Context(), id, letterTo()))
	k.Must(k.Applicants.Attach(t.Context(), id, "../労働\u202e条件.pdf", offer))
	k.Must(k.Applicants.Attach(t.Context(), id, "労働条件.pdf", offer))
	k.Must(k.Applicants.KeepDraft(t.Context(), id, letterTo()))
	p, err := k.Applicants.AddDocument(t.Context(), id, "履歴書.pdf", []byte("%PDF-1.4 r"))
	k.Must(err)
	k.Must(k.Applicants.AttachDocument(t.Context(), id, p.Documents[0].ID))
	files := thread(k, id).Draft.Files
	if len(files) != 2 || files[0].Name != "労働条件.pdf" || files[0].Size != len(offer) || files[1].Name != "履歴書.pdf" {
		t.Fatalf("%+v", files)
	}
	if where := holds(t, k, "0123456789"); where != "" {
		t.Errorf("%s holds a file in clear", where)
	}
	look, err := k.Applicants.Look(t.Context(), id, letterTo())
	k.Must(err)
	m, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	if names := thread(k, id).Messages[0].Files; !reflect.DeepEqual(names, []string{"労働条件.pdf", "履歴書.pdf"}) {
		t.Errorf("%q", names)
	}
	back, err := k.Applicants.Unsend(t.Context(), id, m)
	k.Must(err)
	if len(back.Files) != 2 || back.Files[0].SHA256 != files[0].SHA256 || len(thread(k, id).Draft.Files) != 2 {
		t.Errorf("with what was taken back comes %+v", back.Files)
	}
	k.Must(k.Applicants.Detach(t.Context(), id, back.Files[1].ID))
	if err := k.Applicants.Detach(t.Context(), id, back.Files[1].ID); !fault.Is(err, fault.NotFound) {
		t.Errorf("%v", err)
	}
	_, err = k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	_, raw := sent(k)
	went := message.See([]byte(raw))
	if len(went.Files) != 1 || !bytes.Equal(went.Files[0].Content, offer) || went.Files[0].Name != "労働条件.pdf" {
		t.Errorf("%+v", went.Files)
	}
	look.Files = look.Files[:1]
	if !reflect.DeepEqual(look, went) || went.Text != letterTo().Text {
		t.Errorf("what was looked at is %+v, what went %+v", look, went)
	}
	if n := contents(k); n != 1 { // the document
		t.Errorf("%d contents are left", n)
	}
}

// contents counts the contents of documents and attached files that lie in the file.
func contents(k *world.Desk) (n int) {
	k.Helper()
	k.Must(k.Store.DB.QueryRowContext(k.Context(), `SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM attached)`).Scan(&n))
	return n
}

func TestAMailTakesTenMegabytesOfFiles(t *testing.T) {
	k, id := writes(t)
	k.Must(k.Applicants.Attach(t.Context(), id, "a.pdf", offers))
	err := k.Applicants.Attach(t.Context(), id, "b.pdf", append(offers, 'x'))
	if !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), "message.files") {
		t.Errorf("%v", err)
	}
	for name, content := range map[string][]byte{"a.exe": []byte("MZ"), "a.pdf": []byte("MZ"), "b.pdf": nil, "c.pdf": append(bytes.Repeat([]byte("%PDF-"), 2<<20), 'x')} {
		if err := k.Applicants.Attach(t.Context(), id, name, content); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	other := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示太郎"}).ID
	p, err := k.Applicants.AddDocument(t.Context(), other, "b.pdf", offer)
	k.Must(err)
	if err := k.Applicants.AttachDocument(t.Context(), id, p.Documents[0].ID); !fault.Is(err, fault.NotFound) {
		t.Errorf("somebody else's document is attached: %v", err)
	}
	if files := thread(k, id).Draft.Files; len(files) != 1 {
		t.Errorf("%+v", files)
	}
}

// TestAMailIsTakenBackWhateverIsInHand: it must not go for want of room in the mail in hand.
func TestAMailIsTakenBackWhateverIsInHand(t *testing.T) {
	k, id := writes(t)
	k.Must(k.Applicants.Attach(t.Context(), id, "a.pdf", offers))
	m, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	k.Must(k.Applicants.Attach(t.Context(), id, "b.pdf", append(offers, 'x')))
	back, err := k.Applicants.Unsend(t.Context(), id, m)
	k.Must(err)
	if len(back.Files) != 2 || len(thread(k, id).Draft.Files) != 2 || len(thread(k, id).Messages) != 0 {
		t.Fatalf("%+v", back.Files)
	}
	for name, act := range map[string]func(applicants.Draft) error{
		"sent":      func(d applicants.Draft) error { _, err := k.Applicants.Send(t.Context(), id, d); return err },
		"looked at": func(d applicants.Draft) error { _, err := k.Applicants.Look(t.Context(), id, d); return err },
	} {
		if err := act(letterTo()); !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), "message.files") {
			t.Errorf("twelve megabytes are %s: %v", name, err)
		}
	}
	k.Must(k.Applicants.Detach(t.Context(), id, back.Files[0].ID))
	_, err = k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
}

func TestWhatIsTakenBackCostsNothingThatWasBegun(t *testing.T) {
	k, id := writes(t)
	m, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	begun := applicants.Draft{Subject: "書類", Text: "追って\n"}
	k.Must(k.Applicants.KeepDraft(t.Context(), id, begun))
	back, err := k.Applicants.Unsend(t.Context(), id, m)
	k.Must(err)
	if !strings.HasPrefix(back.Text, "追って\n") || !strings.HasSuffix(back.Text, letterTo().Text) || back.Subject != "書類" {
		t.Errorf("%+v", back)
	}
	if _, err := k.Applicants.Send(t.Context(), id, back); !fault.Is(err, fault.Invalid) {
		t.Errorf("two mails go as one: %v", err)
	}
	// Nor does an invitation.
	k.Must(k.Applicants.KeepDraft(t.Context(), id, begun))
	_, _, err = k.Applicants.Invite(t.Context(), id, "", applicants.Meeting{Start: k.At.Add(48 * time.Hour), Minutes: 30}, letterTo())
	k.Must(err)
	if got := thread(k, id).Draft; !reflect.DeepEqual(got, begun) {
		t.Errorf("%+v", got)
	}
}
