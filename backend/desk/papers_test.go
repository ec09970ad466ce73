package desk_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

func TestADossierHoldsEverythingOnOnePersonAndNothingOnAnother(t *testing.T) {
	k, posting := vacancy(t)
	p := applies(k, posting, hanako())
	applies(k, posting, form.Values{applicant.NameKey: "例示太郎"})
	_, err := k.Applicants.AddNote(t.Context(), p.ID, "三年の接客経験")
	k.Must(err)
	_, err = k.Applicants.AddDocument(t.Context(), p.ID, "履歴書.pdf", []byte("%PDF-1.4\n履歴"))
	k.Must(err)
	_, err = k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Scheduled)
	k.Must(err)
	d, err := k.Dossier(t.Context(), p.ID)
	k.Must(err)
	if d.Values[applicant.NameKey] != "山田花子" || d.Stage != applicant.Scheduled || len(d.Notes) != 1 || len(d.Papers) != 1 {
		t.Errorf("the dossier: %+v", d)
	}
	if string(d.Papers[0].Content) != "%PDF-1.4\n履歴" {
		t.Errorf("its paper: %q", d.Papers[0].Content)
	}
	if !slices.ContainsFunc(d.History, func(s applicant.Said) bool { return strings.Contains(s.Text, "応募通知 → 面接予定") }) {
		t.Errorf("its history: %+v", d.History)
	}
	for _, kind := range applicants.EventKinds() {
		if kind.Words().JA == "" || kind.Words().EN == "" {
			t.Errorf("%s is called nothing", kind)
		}
	}
}

func TestNobodyIsToldAResultThatIsNotThere(t *testing.T) {
	k, posting := vacancy(t)
	p := applies(k, posting, hanako())
	if _, err := k.Slip(t.Context(), p.ID, applicant.DecisionSlip, ""); !fault.Is(err, fault.State) {
		t.Fatalf("a letter before the decision: %v", err)
	}
	_, err := k.Applicants.SaveOutcome(t.Context(), p.ID, form.Values{applicant.ResultKey: string(applicant.Hired), applicant.BeginsKey: "2026-12-01"})
	k.Must(err)
	d, err := k.Slip(t.Context(), p.ID, applicant.DecisionSlip, "")
	k.Must(err)
	if !strings.Contains(d.Text, "採用させていただく") || !strings.Contains(d.Text, "令和8年12月1日") || d.Person != "山田花子" || strings.Contains(d.Text, "応募書類") {
		t.Errorf("the letter: %+v", d)
	}
}

// TestAnInvitationOnPaperIsOfATimeThatIsFixed, and says of the interview what its mail says.
func TestAnInvitationOnPaperIsOfATimeThatIsFixed(t *testing.T) {
	k, posting := vacancy(t)
	p := applies(k, posting, hanako())
	at := time.Date(2027, 3, 4, 1, 0, 0, 0, time.UTC)
	m := applicants.Meeting{Slots: []time.Time{at, at.AddDate(0, 0, 1)}, Minutes: 30, Place: "本店2階"}
	interview, err := k.Applicants.Propose(t.Context(), p.ID, "", m)
	k.Must(err)
	if _, err := k.Slip(t.Context(), p.ID, applicant.InvitationSlip, interview); !fault.Is(err, fault.State) {
		t.Errorf("without a time: %v", err)
	}
	m.Start, m.Slots = at, nil
	_, _, err = k.Applicants.Invite(t.Context(), p.ID, interview, m, applicants.Draft{})
	k.Must(err)
	said, err := k.Slip(t.Context(), p.ID, applicant.InvitationSlip, interview)
	k.Must(err)
	for _, want := range []string{"日時　2027年3月4日（木） 10:00", "所要時間　30分", "場所　本店2階"} {
		if !strings.Contains(said.Text, want) {
			t.Errorf("%q is not in\n%s", want, said.Text)
		}
	}
	if _, err := k.Slip(t.Context(), p.ID, applicant.InvitationSlip, "nothing"); err == nil {
		t.Error("of no interview")
	}
}

// TestAnImportIsOneActAndTakenBackAsOne, but for those somebody has worked on since.
func TestAnImportIsOneActAndTakenBackAsOne(t *testing.T) {
	k, posting := vacancy(t)
	stays := applies(k, posting, hanako())
	var people []applicant.Imported
	for _, name := range []string{"例示一子", "例示二子", "例示三子"} {
		people = append(people, applicant.Imported{Stage: applicant.Arranging, Values: form.Values{applicant.NameKey: name}})
	}
	token, err := k.Applicants.Import(t.Context(), posting, people)
	k.Must(err)
	rows, err := k.Applicants.Rows(t.Context())
	k.Must(err)
	if len(rows) != 4 {
		t.Fatalf("%d people after the import", len(rows))
	}
	noted := ""
	for _, r := range rows {
		if r.ID != stays.ID && r.Stage != applicant.Arranging || r.On.IsZero() {
			t.Errorf("imported: %+v", r)
		}
		if r.Name == "例示二子" {
			noted = r.ID
		}
	}
	k.At = k.At.Add(time.Minute)
	_, err = k.Applicants.AddNote(t.Context(), noted, "電話した")
	k.Must(err)
	k.Must(k.Applicants.Undo(t.Context(), token))
	left, err := k.Applicants.Rows(t.Context())
	k.Must(err)
	var names []string
	for _, r := range left {
		names = append(names, r.Name)
	}
	slices.Sort(names)
	if !slices.Equal(names, []string{"例示二子", "山田花子"}) {
		t.Errorf("left after the undo: %q", names)
	}
	gone, err := k.Applicants.Gone(t.Context())
	k.Must(err)
	if len(gone) != 0 {
		t.Errorf("the protocol tells of people who never applied: %+v", gone)
	}
	if _, err := k.Applicants.Import(t.Context(), "no-such-posting", people); !fault.Is(err, fault.NotFound) {
		t.Errorf("an import to no posting: %v", err)
	}
}
