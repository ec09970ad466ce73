package desk_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

func TestADossierHoldsTheMailsOfOnePersonAlone(t *testing.T) {
	k, id := writes(t)
	posting := k.Drafted().ID
	applies(k, posting, form.Values{applicant.NameKey: "山田太郎", applicant.MailKey: "taro@example.jp"})
	comes(k, fromHanako)
	applies(k, posting, form.Values{applicant.NameKey: "山田次郎", applicant.MailKey: "hanako@example.jp"})
	comes(k, fromHanako+"だれのもの\n")
	invited(k, id, "", thursday)
	d, err := k.Dossier(t.Context(), id)
	k.Must(err)
	if len(d.Mails) != 2 || !strings.Contains(d.Mails[0].Text, "本人から") || len(d.Meetings) != 1 || !strings.Contains(d.Meetings[0].Text, "本店2階") {
		t.Errorf("%+v, %+v", d.Mails, d.Meetings)
	}
}

func TestErasingLeavesNothingOfMails(t *testing.T) {
	k, id := writes(t)
	comes(k, withPaper)
	_, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	k.Must(k.Applicants.KeepDraft(t.Context(), id, letterTo()))
	k.Must(k.Applicants.KeepForm(t.Context(), id, "", applicants.InterviewForm{When: "12/3 14:00", Place: "花子さんの指定の場所"}))
	k.Must(k.Applicants.Attach(t.Context(), id, "a.pdf", offer))
	_, err = k.Applicants.Move(t.Context(), []string{id}, applicant.Refused)
	k.Must(err)
	k.Must(k.Applicants.Erase(t.Context(), []string{id}, "destroyed"))
	k.At = k.At.Add(time.Hour)
	k.Carry()
	if len(k.Mailed) != 0 {
		t.Error("a mail goes to somebody who was erased")
	}
	if v := comes(k, fromHanako); v != "" {
		t.Errorf("mails of somebody who was erased are wanted: %s", v)
	}
	kept, err := k.Store.Setting(t.Context(), "applicants.drafts")
	k.Must(err)
	if plain, err := k.Secrets.Unseal("applicants.drafts", kept); err != nil || bytes.Contains(plain, []byte("花子")) {
		t.Errorf("a draft is left: %s, %v", plain, err)
	}
	if n := contents(k); n != 0 {
		t.Errorf("%d contents are left", n)
	}
	names, err := filepath.Glob(filepath.Join(k.Folder, "*"))
	k.Must(err)
	for _, name := range names {
		held, err := os.ReadFile(name)
		k.Must(err)
		if bytes.Contains(held, []byte("keireki")) || bytes.Contains(held, []byte("hanako@example")) {
			t.Errorf("%s holds what was erased", name)
		}
	}
}

func TestTheOtherComputersSeeTheThread(t *testing.T) {
	k, id := writes(t)
	sister := k.Join()
	for range 3 {
		k.At = k.At.Add(2 * time.Minute)
		k.Must(k.Minute(t.Context()))
		k.Must(sister.Minute(t.Context()))
		k.Carry()
	}
	comes(k, withPaper)
	comes(sister, withPaper) // both read one mailbox
	k.At = k.At.Add(time.Second)
	m, err := k.Applicants.Send(t.Context(), id, letterTo())
	k.Must(err)
	for range 3 {
		k.At = k.At.Add(2 * time.Minute)
		k.Must(k.Minute(t.Context()))
		k.Carry()
	}
	th := thread(sister, id)
	if len(th.Messages) != 2 || th.Messages[1].ID != m || th.Messages[1].Sending.State != applicants.MailSent || len(k.Mailed) != 1 {
		t.Errorf("%+v, %d mails went", th.Messages, len(k.Mailed))
	}
	if lost := opened(sister, id).Lost; len(lost) != 0 {
		t.Errorf("%+v", lost)
	}
	if _, err := sister.Applicants.Unsend(t.Context(), id, m); !fault.Is(err, fault.State) {
		t.Errorf("another computer takes it back: %v", err)
	}
}
