package applicant_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
)

// TestATableIsTakenAsPeopleMakeIt: a title stands above the head, names of columns are people's own, one is there twice.
func TestATableIsTakenAsPeopleMakeIt(t *testing.T) {
	rows := [][]string{
		{"応募者一覧　2026年11月"},
		{},
		{"No.", "お名前（漢字）", "ふりがな", "TEL", "E-mail", "応募日時", "媒体", "ステータス", "備考", "備考"},
		{"1", "山田　花子", "やまだ はなこ", "09000000001", "hanako@example.jp", "2026/11/20 9:30", "店頭のはり紙", "面接予定", "土日は不可", "二つ目"},
		{"", "", "", "", "", "", "", "", "", ""},
		{"2", "例示太郎", "", "", "", "いつか", "", "", "", ""},
		{"3", "", "", "090", "", "", "", "検討中", "", ""},
	}
	head, keys := form.HeadOf(rows, applicant.Columns())
	want := []string{
		"", applicant.NameKey, applicant.KanaKey, applicant.PhoneKey, applicant.MailKey, applicant.OnKey, applicant.MediaKey, applicant.StageKey,
		"apply.remarks", "",
	}
	if head != 2 || !slices.Equal(keys, want) {
		t.Fatalf("row %d is the head, its columns %q", head, keys)
	}
	people, problems := applicant.FromTable(rows, head, keys)
	if len(people) != 1 || people[0].Row != 4 || people[0].Stage != applicant.Scheduled {
		t.Fatalf("taken: %+v", people)
	}
	v := people[0].Values
	for key, want := range map[string]string{
		applicant.NameKey: "山田　花子", applicant.KanaKey: "ヤマダ　ハナコ", applicant.OnKey: "2026-11-20", applicant.RouteKey: string(applicant.OwnMedia),
		applicant.MediaKey: "店頭のはり紙", "apply.remarks": "土日は不可",
	} {
		if applicant.Form().Settle(key, want) != v[key] {
			t.Errorf("%s is %q", key, v[key])
		}
	}
	var wrong []string
	for _, p := range problems {
		wrong = append(wrong, p.Column)
		if p.Message.JA == "" || p.Message.EN == "" || p.Row != 6 && p.Row != 7 {
			t.Errorf("a problem without a place or words: %+v", p)
		}
	}
	if !slices.Equal(wrong, []string{"応募日時", "TEL", "ステータス"}) {
		t.Errorf("problems: %q", wrong)
	}
}

// TestAZeroThatASpreadsheetTookOffIsGivenBack: to Excel a telephone number is a number.
func TestAZeroThatASpreadsheetTookOffIsGivenBack(t *testing.T) {
	rows := [][]string{{"氏名", "電話番号", "携帯", "郵便番号", "生年月日"}, {"山田花子", "952000001", "9000000001", "600001", "令和8年11月20日"}}
	head, keys := form.HeadOf(rows, applicant.Columns())
	people, problems := applicant.FromTable(rows, head, keys)
	if len(people) != 1 || len(problems) != 0 {
		t.Fatalf("%+v, %+v", people, problems)
	}
	for key, want := range map[string]string{
		applicant.PhoneKey: "0952000001", applicant.MobileKey: "09000000001", applicant.PostalKey: "0600001", applicant.BirthKey: "2026-11-20",
	} {
		if got := strings.ReplaceAll(people[0].Values[key], "-", ""); got != strings.ReplaceAll(want, "-", "") {
			t.Errorf("%s is %q", key, got)
		}
	}
}

func TestWhatIsExportedIsTakenAgain(t *testing.T) {
	v := form.Values{
		applicant.NameKey: "山田花子", applicant.KanaKey: "ヤマダハナコ", applicant.BirthKey: "1990-04-01", applicant.RouteKey: string(applicant.ByOffice),
		applicant.NumberKey: "41010-1", applicant.OnKey: "2026-11-20", applicant.HowKey: string(applicant.ByPost), applicant.AfterKey: "returned",
	}
	rows := applicant.Table([]applicant.Listed{{Posting: "販売員", Stage: applicant.Refused, Values: v}})
	head, keys := form.HeadOf(rows, applicant.Columns())
	people, problems := applicant.FromTable(rows, head, keys)
	if len(people) != 1 || len(problems) != 0 || people[0].Stage != applicant.Refused {
		t.Fatalf("%+v, %+v", people, problems)
	}
	for key, want := range v {
		if got := people[0].Values[key]; got != want {
			t.Errorf("%s was %q and is %q", key, want, got)
		}
	}
}

// TestNoTableBreaksTheReading: what the page hands back may be anything.
func TestNoTableBreaksTheReading(t *testing.T) {
	cell := rapid.OneOf(rapid.SampledFrom([]string{"", "氏名", "山田花子", "氏名カナ", "2026/13/40", "=1+1", "採用"}), rapid.StringN(0, 8, 40))
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, 0, 5), 0, 6).Draw(t, "rows")
		head, keys := form.HeadOf(rows, applicant.Columns())
		if rapid.Bool().Draw(t, "anything") {
			head = rapid.IntRange(-2, 8).Draw(t, "head")
			keys = rapid.SliceOfN(rapid.SampledFrom([]string{"", applicant.NameKey, applicant.StageKey, applicant.OnKey, "no.such"}), 0, 8).Draw(t, "keys")
		}
		people, problems := applicant.FromTable(rows, head, keys)
		for _, p := range people {
			if strings.TrimSpace(p.Values[applicant.NameKey]) == "" || !p.Stage.Known() {
				t.Fatalf("taken without a name or at no stage: %+v", p)
			}
			p.Cells(keys)
		}
		for _, p := range problems {
			if p.Message.JA == "" {
				t.Fatalf("a problem says nothing: %+v", p)
			}
		}
	})
}

func TestEveryStageHasWords(t *testing.T) {
	for _, s := range slices.Concat(applicant.Stages(), applicant.Exits()) {
		if s.Words().JA == "" || s.Words().EN == "" {
			t.Errorf("%s is called nothing", s)
		}
	}
}
