package desk_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/mime"
)

func TestAMailIsSentOnceToOneAddress(t *testing.T) {
	k, id := writes(t)
	other := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示太郎", applicant.MailKey: "taro@example.jp"}).ID
	comes(k, strings.ReplaceAll(fromHanako, "Hanako@", "taro@"))
	comes(k, fromHanako)
	_, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	k.Carry()
	if len(k.Mailed) != 0 {
		t.Fatal("it goes before it can be taken back")
	}
	to, raw := sent(k)
	h, _ := mime.ReadHeader([]byte(raw))
	if to != "hanako@example.jp" || h.Get("To") != "<hanako@example.jp>" || strings.Contains(raw, "taro@") || h.Has("Auto-Submitted") || h.Has("Cc") {
		t.Errorf("to %s:\n%s", to, raw)
	}
	if h.Get("In-Reply-To") != "<h1@example.jp>" || len(letter.TagsIn(message.ReadHead([]byte(raw)).Subject)) != 1 {
		t.Errorf("%s / %s", h.Get("In-Reply-To"), message.ReadHead([]byte(raw)).Subject)
	}
	m := thread(k, id).Messages[1]
	if !m.Out || m.Sending.State != applicants.MailSent || m.To != "hanako@example.jp" {
		t.Errorf("%+v", m)
	}
	k.At = k.At.Add(48 * time.Hour)
	k.Carry()
	if len(k.Mailed) != 1 || len(thread(k, other).Messages) != 1 {
		t.Errorf("%d mails went, %d at somebody else", len(k.Mailed), len(thread(k, other).Messages))
	}
}

func TestAMailIsTakenBackWithinTenSeconds(t *testing.T) {
	k, id := writes(t)
	m, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	if s := thread(k, id).Messages[0].Sending; s.State != applicants.MailWaits || !s.At.Equal(k.At.Add(applicants.UndoFor)) {
		t.Errorf("%+v", s)
	}
	d, err := k.Applicants.Unsend(t.Context(), id, m)
	k.Must(err)
	if d.Text != letterTo().Text || len(thread(k, id).Messages) != 0 {
		t.Errorf("the draft comes back as %+v", d)
	}
	k.At = k.At.Add(time.Hour)
	k.Carry()
	if len(k.Mailed) != 0 {
		t.Error("it goes all the same")
	}
	m, err = k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	sent(k)
	if _, err := k.Applicants.Unsend(t.Context(), id, m); !fault.Is(err, fault.State) {
		t.Errorf("a mail that has gone is taken back: %v", err)
	}
}

func TestAMailWithOpenPlacesIsNotSent(t *testing.T) {
	k, id := writes(t)
	for name, d := range map[string]applicants.Draft{
		"a place":         {Subject: "x", Text: "場所　{面接場所}"},
		"in full width":   {Subject: "x", Text: "場所　｛面接場所｝"},
		"in the subject":  {Subject: "{求人}", Text: "x"},
		"no subject":      {Subject: "  ", Text: "x"},
		"no text":         {Subject: "x", Text: "\n"},
		"a subject of 2":  {Subject: "x\nBcc: a@example.com", Text: "x"},
		"a long subject":  {Subject: strings.Repeat("あ", 101), Text: "x"},
		"an endless text": {Subject: "x", Text: strings.Repeat("あ", 20000)},
	} {
		if _, err := k.Applicants.Send(t.Context(), id, d); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if len(thread(k, id).Messages) != 0 {
		t.Error("something was written")
	}
}

func TestTemplatesAreFilledFromWhatIsKnown(t *testing.T) {
	k, id := writes(t)
	for _, tpl := range applicants.Templates() {
		d, err := k.Applicants.Draft(t.Context(), id, tpl.Code, "")
		k.Must(err)
		if !strings.HasPrefix(d.Text, "山田花子 様\n") || !strings.Contains(d.Text, "例示商店") || strings.Contains(d.Text, "?") || strings.Contains(d.Text, "\n\n\n") {
			t.Errorf("%s:\n%s", tpl.Code, d.Text)
		}
	}
	d, err := k.Applicants.Draft(t.Context(), id, "invite", "")
	k.Must(err)
	if _, err := k.Applicants.Send(t.Context(), id, d); !fault.Is(err, fault.Invalid) || !strings.Contains(fmt.Sprint(err), "message.unfilled") {
		t.Errorf("an invitation without a time goes: %v", err)
	}
	d, err = k.Applicants.Draft(t.Context(), id, "received", "")
	k.Must(err)
	if _, err := k.Applicants.Send(t.Context(), id, d); err != nil {
		t.Errorf("%v\n%s", err, d.Text)
	}
	// What was typed into a name fills no second place, and brings no line.
	_, err = k.Applicants.Save(t.Context(), id, form.Values{applicant.NameKey: "{求人}\nBcc: a@example.com"})
	k.Must(err)
	d, err = k.Applicants.Draft(t.Context(), id, "received", "")
	k.Must(err)
	if !strings.HasPrefix(d.Text, "{求人} Bcc: a@example.com 様\n") {
		t.Errorf("%s", d.Text)
	}
}
