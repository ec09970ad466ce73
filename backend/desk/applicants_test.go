package desk_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/xtest/world"
)

// hanako is somebody who applies.
func hanako() form.Values {
	return form.Values{
		applicant.NameKey: "山田花子", applicant.KanaKey: "ヤマダハナコ", applicant.MailKey: "hanako@example.jp", applicant.PhoneKey: "0952-00-0001",
		applicant.RouteKey: string(applicant.OwnMedia), applicant.MediaKey: "店頭のはり紙", applicant.OnKey: "2026-11-20",
	}
}

// vacancy is a desk of a business that goes to its office itself, with a draft to apply to.
func vacancy(t *testing.T) (*world.Desk, string) {
	t.Helper()
	k := world.New(t).SitAlone()
	return k, k.Drafted().ID
}

func applies(k *world.Desk, posting string, v form.Values) applicants.Page {
	k.Helper()
	p, err := k.Applicants.Add(k.Context(), posting, v)
	k.Must(err)
	return p
}

func TestSomebodyIsAddedByHandAndMoved(t *testing.T) {
	k, posting := vacancy(t)
	p := applies(k, posting, hanako())
	if p.Name != "山田花子" || p.Stage != applicant.Notified || p.Posting != posting || p.Title == "" {
		t.Fatalf("added: %+v", p.Row)
	}
	k.At = k.At.Add(time.Hour)
	token, err := k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Scheduled)
	k.Must(err)
	if p = opened(k, p.ID); p.Stage != applicant.Scheduled || !p.Since.Equal(k.At) {
		t.Errorf("after the move: %s since %s", p.Stage, p.Since)
	}
	k.Must(k.Applicants.Undo(t.Context(), token))
	if p = opened(k, p.ID); p.Stage != applicant.Notified {
		t.Errorf("after the undo: %s", p.Stage)
	}
	var kinds []applicants.EventKind
	for _, e := range p.Events {
		kinds = append(kinds, e.Kind)
	}
	slices.Sort(kinds)
	if !slices.Equal(kinds, []applicants.EventKind{applicants.WasAdded, applicants.WasMoved, applicants.WasMoved}) {
		t.Errorf("history: %v", kinds)
	}
	if err := k.Applicants.Undo(t.Context(), token); !fault.Is(err, fault.NotFound) {
		t.Errorf("an undo that was used: %v", err)
	}
}

func opened(k *world.Desk, id string) applicants.Page {
	k.Helper()
	p, err := k.Applicants.Open(k.Context(), id)
	k.Must(err)
	return p
}

func TestAnUndoLeavesWhoHasGoneOn(t *testing.T) {
	k, posting := vacancy(t)
	a, b := applies(k, posting, hanako()), applies(k, posting, form.Values{applicant.NameKey: "例示太郎"})
	token, err := k.Applicants.Move(t.Context(), []string{a.ID, b.ID}, applicant.Screening)
	k.Must(err)
	_, err = k.Applicants.Move(t.Context(), []string{a.ID}, applicant.Scheduled)
	k.Must(err)
	k.Must(k.Applicants.Undo(t.Context(), token))
	if a, b := opened(k, a.ID).Stage, opened(k, b.ID).Stage; a != applicant.Scheduled || b != applicant.Notified {
		t.Errorf("after the undo: %s and %s", a, b)
	}
}

func TestWhoWasRefusedGetsNoOffer(t *testing.T) {
	k, posting := vacancy(t)
	p, other := applies(k, posting, hanako()), applies(k, posting, form.Values{applicant.NameKey: "例示太郎"})
	_, err := k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Refused)
	k.Must(err)
	_, err = k.Applicants.Move(t.Context(), []string{other.ID, p.ID}, applicant.Offered)
	if !fault.Is(err, fault.State) {
		t.Fatalf("an offer to a refused person: %v", err)
	}
	if opened(k, other.ID).Stage != applicant.Notified {
		t.Error("half of a move was done")
	}
	if why := opened(k, p.ID).Guards[applicant.Offered]; !fault.Is(why, fault.State) {
		t.Errorf("the reason shown is %v", why)
	}
}

func TestSearchingTakesAnySpelling(t *testing.T) {
	k, posting := vacancy(t)
	p := applies(k, posting, hanako())
	applies(k, posting, form.Values{applicant.NameKey: "例示太郎"})
	for _, text := range []string{"花子", "やまだ", "ﾔﾏﾀﾞ", "HANAKO@", "0952000001", "山田 はなこ"} {
		ids, err := k.Applicants.Find(t.Context(), text)
		k.Must(err)
		if !slices.Equal(ids, []string{p.ID}) {
			t.Errorf("%s finds %v", text, ids)
		}
	}
}

func TestOnePersonApplyingTwiceIsNoticedAndNeverMixedByItself(t *testing.T) {
	k, posting := vacancy(t)
	a := applies(k, posting, hanako())
	for why, v := range map[string]form.Values{
		"mail":  {applicant.NameKey: "Y. Hanako", applicant.MailKey: "Hanako@Example.jp"},
		"phone": {applicant.NameKey: "花子", applicant.MobileKey: "０９５２００－０００１"},
		"name":  {applicant.NameKey: "山田 はなこ", applicant.KanaKey: "ヤマダ ハナコ"},
	} {
		b := applies(k, posting, v)
		if p := opened(k, b.ID); len(p.Alike) < 1 || !slices.ContainsFunc(p.Alike, func(d applicants.Double) bool { return d.ID == a.ID && d.Why == why }) {
			t.Errorf("%s: alike are %+v", why, p.Alike)
		}
		_, err := k.Applicants.Distinct(t.Context(), a.ID, b.ID)
		k.Must(err)
		if p := opened(k, b.ID); slices.ContainsFunc(p.Alike, func(d applicants.Double) bool { return d.ID == a.ID }) {
			t.Errorf("%s: another person is still called alike", why)
		}
		p, err := k.Applicants.Join(t.Context(), a.ID, b.ID)
		k.Must(err)
		if len(p.With) != 1 || p.With[0].ID != b.ID {
			t.Errorf("%s: joined with %+v", why, p.With)
		}
		p, err = k.Applicants.Part(t.Context(), a.ID)
		k.Must(err)
		if len(p.With) != 0 {
			t.Errorf("%s: taken apart, and still with %+v", why, p.With)
		}
	}
	born := hanako()
	born[applicant.BirthKey] = "1990-04-01"
	_, err := k.Applicants.Save(t.Context(), a.ID, born)
	k.Must(err)
	other := hanako()
	other[applicant.BirthKey] = "2001-04-01"
	if p := applies(k, posting, other); slices.ContainsFunc(p.Alike, func(d applicants.Double) bool { return d.ID == a.ID }) {
		t.Error("two people of one name and different birthdays are called one")
	}
}

func TestAHiredPersonOfTheOfficeIsRegisteredOnce(t *testing.T) {
	k, posting := vacancy(t)
	v := hanako()
	v[applicant.RouteKey] = string(applicant.ByOffice)
	p := applies(k, posting, v)
	if _, err := k.Applicants.Register(t.Context(), p.ID, nil); !fault.Is(err, fault.Invalid) {
		t.Fatalf("an empty result: %v", err)
	}
	_, err := k.Applicants.SaveOutcome(t.Context(), p.ID, form.Values{"result.is": "hired", "result.begins": "2026-12-01", "result.differs": "no"})
	k.Must(err)
	if _, err := k.Applicants.Register(t.Context(), p.ID, nil); !fault.Is(err, fault.Invalid) {
		t.Fatalf("a person who was not told: %v", err)
	}
	p, err = k.Applicants.Register(t.Context(), p.ID, []string{"result.told"})
	k.Must(err)
	if p.Outcome.State != applicants.OutcomeTaken || p.Outcome.Number != 1 || p.Result != applicant.Hired {
		t.Errorf("registered: %+v", p.Outcome)
	}
	if _, err := k.Applicants.Register(t.Context(), p.ID, []string{"result.told"}); !fault.Is(err, fault.Conflict) {
		t.Errorf("the same again: %v", err)
	}
	_, err = k.Applicants.SaveOutcome(t.Context(), p.ID, form.Values{"result.begins": "2026-12-15"})
	k.Must(err)
	p, err = k.Applicants.Register(t.Context(), p.ID, []string{"result.told"})
	k.Must(err)
	if p.Outcome.Number != 2 || p.Outcome.Changed {
		t.Errorf("corrected: %+v", p.Outcome)
	}
	own := applies(k, posting, hanako())
	_, err = k.Applicants.SaveOutcome(t.Context(), own.ID, form.Values{"result.is": "hired", "result.begins": "2026-12-01", "result.differs": "no"})
	k.Must(err)
	if _, err := k.Applicants.Register(t.Context(), own.ID, []string{"result.told"}); !fault.Is(err, fault.State) {
		t.Errorf("somebody the office does not know: %v", err)
	}
}

func TestDocumentsAreKeptSealedAndNothingActiveIs(t *testing.T) {
	k, posting := vacancy(t)
	p := applies(k, posting, hanako())
	pdf := []byte("%PDF-1.4\n山田花子の履歴書")
	p, err := k.Applicants.AddDocument(t.Context(), p.ID, "../履歴書.pdf", pdf)
	k.Must(err)
	p, err = k.Applicants.AddDocument(t.Context(), p.ID, "もう一度.pdf", pdf)
	k.Must(err)
	if len(p.Documents) != 1 || strings.ContainsAny(p.Documents[0].Name, "/\\") {
		t.Fatalf("documents: %+v", p.Documents)
	}
	for name, content := range map[string]string{"a.exe": "MZ", "b.pdf": "MZ", "c.html": "<html>", "d.svg": "<svg>", "e.pdf": "", "f.js": "x", "g.docx": "PK\x03\x04"} {
		if _, err := k.Applicants.AddDocument(t.Context(), p.ID, name, []byte(content)); !fault.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, content, err := k.Applicants.Document(t.Context(), p.ID, p.Documents[0].ID)
	k.Must(err)
	if string(content) != string(pdf) {
		t.Error("the document is not what was filed")
	}
	other := applies(k, posting, form.Values{applicant.NameKey: "例示太郎"})
	if _, _, err := k.Applicants.Document(t.Context(), other.ID, p.Documents[0].ID); !fault.Is(err, fault.NotFound) {
		t.Errorf("a paper under another name: %v", err)
	}
}

// TestTheErasedLeaveNothing looks for every piece of a person in the bytes of the file after the erasing, and before for none in
// clear.
func TestTheErasedLeaveNothing(t *testing.T) {
	k, posting := vacancy(t)
	p := applies(k, posting, hanako())
	_, err := k.Applicants.AddNote(t.Context(), p.ID, "三年の接客経験")
	k.Must(err)
	_, err = k.Applicants.AddDocument(t.Context(), p.ID, "履歴書.pdf", []byte("%PDF-1.4\n秘密の書類"))
	k.Must(err)
	if err := k.Applicants.Erase(t.Context(), []string{p.ID}, "destroyed"); !fault.Is(err, fault.State) {
		t.Fatalf("somebody in the selection: %v", err)
	}
	_, err = k.Applicants.Move(t.Context(), []string{p.ID}, applicant.Declined)
	k.Must(err)
	sealed, err := k.Store.RecordsOf(t.Context(), p.ID)
	k.Must(err)
	k.Must(k.Applicants.Erase(t.Context(), []string{p.ID}, "destroyed"))
	if _, err := k.Applicants.Open(t.Context(), p.ID); !fault.Is(err, fault.NotFound) {
		t.Errorf("the erased opens: %v", err)
	}
	rows, err := k.Applicants.Rows(t.Context())
	k.Must(err)
	if len(rows) != 0 {
		t.Errorf("the erased is listed: %+v", rows)
	}
	gone, err := k.Applicants.Gone(t.Context())
	k.Must(err)
	if len(gone) != 1 || gone[0].Posting != posting || gone[0].Applied != "2026-11" || gone[0].Documents != 1 {
		t.Errorf("the protocol: %+v", gone)
	}
	for _, text := range []string{"山田花子", "ヤマダハナコ", "hanako", "接客経験", "秘密の書類", p.ID, string(sealed[0].Content[:32])} {
		if where := holds(t, k, text); where != "" {
			t.Errorf("%s still holds %q", where, text)
		}
	}
}

// holds is the file of a desk that holds a text in clear.
func holds(t *testing.T, k *world.Desk, text string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(k.Folder, "*"))
	k.Must(err)
	if len(files) == 0 {
		t.Fatal("no file is looked at")
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		k.Must(err)
		if strings.Contains(string(b), text) {
			return filepath.Base(f)
		}
	}
	return ""
}

func TestNotesAreReadForWhatShouldNotBeKept(t *testing.T) {
	k, posting := vacancy(t)
	p := applies(k, posting, hanako())
	p, err := k.Applicants.AddNote(t.Context(), p.ID, "家族は四人。接客が好き")
	k.Must(err)
	if len(p.Notes) != 1 || len(p.Notes[0].Private) != 1 || p.Notes[0].Private[0].Mark.Words != "家族" {
		t.Fatalf("notes: %+v", p.Notes)
	}
	p, err = k.Applicants.SaveNote(t.Context(), p.ID, p.Notes[0].ID, "接客が好き")
	k.Must(err)
	if len(p.Notes[0].Private) != 0 {
		t.Errorf("mended, and still marked: %+v", p.Notes[0])
	}
	p, err = k.Applicants.SaveNote(t.Context(), p.ID, p.Notes[0].ID, "")
	k.Must(err)
	if len(p.Notes) != 0 {
		t.Errorf("deleted, and still there: %+v", p.Notes)
	}
	if _, err := k.Applicants.AddNote(t.Context(), p.ID, strings.Repeat("あ", applicant.MaxNote+1)); !fault.Is(err, fault.Invalid) {
		t.Errorf("a note without end: %v", err)
	}
}

func TestFiguresFollowTheHistory(t *testing.T) {
	k, _ := vacancy(t)
	s := k.Drafted()
	s, err := k.Save(t.Context(), s.ID, form.Values{"result.timing": "interview", "result.interview": "3"})
	k.Must(err)
	a, b := applies(k, s.ID, hanako()), applies(k, s.ID, form.Values{applicant.NameKey: "例示太郎", applicant.RouteKey: "office", applicant.OnKey: "2026-10-02"})
	move := func(days int, to applicant.Stage, ids ...string) {
		t.Helper()
		k.At = k.At.AddDate(0, 0, days)
		_, err := k.Applicants.Move(t.Context(), ids, to)
		k.Must(err)
	}
	move(1, applicant.Scheduled, a.ID, b.ID)
	move(2, applicant.Interviewed, a.ID, b.ID)
	move(2, applicant.Offered, a.ID)
	move(9, applicant.Refused, b.ID)
	f, err := k.Applicants.Figures(t.Context(), s.ID)
	k.Must(err)
	if f.People != 2 || f.Kept != 1 || f.Late != 1 || f.Funnel[4].Reached != 2 || f.Funnel[4].Days != 2 || f.Funnel[6].Reached != 1 {
		t.Errorf("figures: %+v", f)
	}
	if len(f.Months) < 2 || f.Months[0].Name != "2026-10" || f.Months[0].Came != 1 {
		t.Errorf("months: %+v", f.Months)
	}
	none, err := k.Applicants.Figures(t.Context(), "of nobody")
	k.Must(err)
	if none.People != 0 || len(none.Funnel) == 0 {
		t.Errorf("a posting nobody applied to: %+v", none)
	}
}
