package sheet

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

func hanako() form.Values {
	return form.Values{
		applicant.NameKey: "山田花子", applicant.KanaKey: "ヤマダハナコ", applicant.BirthKey: "1990-04-01", applicant.MailKey: "hanako@example.jp",
		applicant.RouteKey: string(applicant.OwnMedia), applicant.MediaKey: "店頭のはり紙", applicant.OnKey: "2026-11-20", "apply.remarks": "土日は不可",
	}
}

func dossier() applicant.Dossier {
	at := time.Date(2026, 11, 28, 1, 5, 0, 0, time.UTC)
	return applicant.Dossier{
		Business: "例示商店", Posting: "販売員 41010-00012361", Stage: applicant.Refused, Values: hanako(), EraseOn: "2027-05-28", Made: at,
		Outcome:  form.Values{applicant.ResultKey: "rejected", applicant.ReasonKey: "skills", applicant.ToldKey: "2026-11-27"},
		Notes:    []applicant.Said{{At: at, Text: "三年の接客経験\nレジも使える"}},
		History:  []applicant.Said{{At: at, Text: "面接予定 → 不採用"}},
		Mails:    []applicant.Said{{At: at, Text: "伺います"}},
		Meetings: []applicant.Said{{At: at, Text: "本店二階"}},
		Papers: []applicant.Paper{
			{Name: "履歴書.pdf", Type: "application/pdf", Came: at, Content: []byte("%PDF-1.4 broken /JavaScript")},
			{Name: "履歴書.pdf", Type: "application/pdf", Came: at, Content: []byte("%PDF-1.4 another of the same name")},
		},
	}
}

func TestADossierTellsEverythingAndCarriesThePapers(t *testing.T) {
	in := dossier()
	path := kept(t, func(w io.Writer) error { return Dossier(w, in, false) })
	text := bare(string(poppler(t, "pdftotext", "-raw", path, "-")))
	for _, want := range []string{
		"山田花子", "ヤマダハナコ", "hanako@example.jp", "店頭のはり紙", "土日は不可", "三年の接客経験", "レジも使える", "面接予定→不採用", "伺います", "本店二階", "販売員41010-00012361",
		"経験・技能・知識の不足", "2026/11/2810:05", "01_履歴書.pdf", "02_履歴書.pdf", "例示商店",
	} {
		if !strings.Contains(text, bare(want)) {
			t.Errorf("it does not say %s", want)
		}
	}
	folder := t.TempDir()
	poppler(t, "pdfdetach", "-saveall", "-o", folder, path)
	for i, p := range in.Papers {
		got, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("%02d_%s", i+1, p.Name)))
		if err != nil || !bytes.Equal(got, p.Content) {
			t.Errorf("paper %d: %q, %v", i+1, got, err)
		}
	}
}

func TestADossierOfNothingPrints(t *testing.T) {
	text := readBack(t, func(w io.Writer) error { return Dossier(w, applicant.Dossier{Made: time.Unix(1, 0)}, true) }, "-raw")
	if !strings.Contains(text, "個人情報の開示") || !strings.Contains(text, "練") {
		t.Errorf("it says %q", text)
	}
}

func TestARosterNamesEverybody(t *testing.T) {
	var people []applicant.Listed
	for i := range 60 {
		v := hanako()
		v[applicant.NameKey] = fmt.Sprintf("例示%02d子", i)
		people = append(people, applicant.Listed{Posting: "販売員", Stage: applicant.Scheduled, Since: time.Unix(1, 0), Values: v})
	}
	text := bare(readBack(t, func(w io.Writer) error {
		return Roster(w, applicant.Roster{Business: "例示商店", Made: time.Unix(1, 0), People: people, Title: "応募者名簿", Items: applicant.RosterItems()}, false)
	}, "-raw"))
	for i := range people {
		if !strings.Contains(text, bare(fmt.Sprintf("%d　例示%02d子（ヤマダハナコ）", i+1, i))) {
			t.Errorf("person %d is not on it", i+1)
		}
	}
	if !strings.Contains(text, "60人") {
		t.Error("it does not count")
	}
}

// A list holds what was chosen for it, and nothing else.
func TestARosterSaysWhatItIsToSay(t *testing.T) {
	v := hanako()
	v[applicant.PhoneKey], v[applicant.MailKey] = "0952-00-0000", "hanako@example.jp"
	r := applicant.Roster{Business: "例示商店", Made: time.Unix(1, 0), People: []applicant.Listed{{Posting: "販売員", Stage: applicant.Scheduled, Values: v}}}
	for item, want := range map[applicant.RosterItem]string{
		applicant.RosterOn: "応募・紹介の日", applicant.RosterRoute: "応募の経路", applicant.RosterStage: "段階", applicant.RosterPosting: "販売員",
		applicant.RosterPhone: "0952-00-0000", applicant.RosterMail: "hanako@example.jp", applicant.RosterSpace: "書き込み",
	} {
		for _, c := range []struct {
			items []applicant.RosterItem
			said  bool
		}{
			{[]applicant.RosterItem{item}, true},
			{slices.DeleteFunc(applicant.RosterItems(), func(i applicant.RosterItem) bool { return i == item }), false},
		} {
			r.Title, r.Note, r.Items = "店長会議の資料", "社外秘", c.items
			text := bare(readBack(t, func(w io.Writer) error { return Roster(w, r, false) }, "-raw"))
			if strings.Contains(text, bare(want)) != c.said || !strings.Contains(text, "店長会議の資料") || !strings.Contains(text, "社外秘") || !strings.Contains(text, "山田花子") {
				t.Errorf("%v: says %s: %v\n%s", c.items, want, !c.said, text)
			}
		}
	}
}

func TestAReferralSaysWhoIsIntroducedWhereAndByWhichNumber(t *testing.T) {
	v := hanako()
	v[applicant.RouteKey], v[applicant.NumberKey], v[applicant.UntilKey] = string(applicant.ByOffice), "41010-2026-00007", "2026-12-04"
	in := ReferralSheet{Establishment: shop(), Posting: accepted(posting.FullTime).Posting, Applicant: v}
	text := bare(readBack(t, func(w io.Writer) error { return Referral(w, in) }, "-raw"))
	for _, want := range []string{"山田花子", "ヤマダハナコ", "41010-2026-00007", "令和8年12月4日", "令和8年11月20日", "例示商店", "41010-00012361", "土日は不可"} {
		if !strings.Contains(text, bare(want)) {
			t.Errorf("it does not say %s:\n%s", want, text)
		}
	}
	if n := strings.Count(text, "41010-2026-00007"); n != 1 {
		t.Errorf("its number stands there %d times", n)
	}
}
