package sheet

import (
	"io"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
)

func slipOf() applicant.Slip {
	return applicant.Slip{
		Business: "例示商店", Address: "佐賀県佐賀市例示町1-2-3", Phone: "0952-00-0000", Person: "山田花子", Made: time.Date(2026, 11, 28, 1, 0, 0, 0, time.UTC),
	}
}

// printedSlip is a slip as a person reads it, page by page.
func printedSlip(t *testing.T, in applicant.Slip) []string {
	t.Helper()
	read := readBack(t, func(w io.Writer) error { return Slip(w, in, false) }, "-raw")
	return strings.Split(strings.TrimRight(read, "\f\n"), "\f")
}

func TestASlipSaysToWhomFromWhomAndWhat(t *testing.T) {
	for name, c := range map[string]struct {
		slip  applicant.Slip
		wants []string
		not   []string
	}{
		"refused": {
			slipOf().Decision(applicant.Decided{Posting: "販売員", Papers: true, Returned: true}),
			[]string{"「販売員」", "採用を見送らせて", "お返しします"},
			[]string{"採用させて"},
		},
		"hired": {
			slipOf().Decision(applicant.Decided{Posting: "販売員", Papers: true, Returned: true, Hired: true, Begins: "令和8年12月1日"}),
			[]string{"採用させていただくことになりました", "令和8年12月1日", "労働条件通知書"},
			[]string{"見送らせて", "お返しします"},
		},
		"returned": {slipOf().Return("販売員"), []string{"応募書類の返却について", "「販売員」", "・応募書類一式"}, []string{"採用"}},
		"invited": {
			slipOf().Invitation("販売員", applicant.Appointed{When: "2026年12月3日（木） 10:00", Minutes: 30, Place: "本店2階", With: "総務担当"}),
			[]string{"面接のご案内", "日時2026年12月3日（木）10:00", "所要時間30分", "場所本店2階", "担当総務担当", "ハラスメント"},
			[]string{"つなぎ先", "持ち物"},
		},
	} {
		pages := printedSlip(t, c.slip)
		text := bare(strings.Join(pages, ""))
		for _, want := range append(c.wants, "山田花子様", "例示商店", "0952-00-0000", "令和8年11月28日", "以上") {
			if !strings.Contains(text, want) {
				t.Errorf("%s: it does not say %s:\n%s", name, want, text)
			}
		}
		for _, not := range c.not {
			if strings.Contains(text, not) {
				t.Errorf("%s: it says %s", name, not)
			}
		}
		if len(pages) != 1 {
			t.Errorf("%s: %d pages", name, len(pages))
		}
	}
}

// What a person makes of the words is what is printed, however long.
func TestASlipIsPrintedAsItWasLeft(t *testing.T) {
	in, err := slipOf().Return("販売員").Worded("書類の返送", strings.Repeat("ひとこと。", applicant.MostSlipText/5))
	if err != nil {
		t.Fatal(err)
	}
	pages := printedSlip(t, in)
	text := bare(strings.Join(pages, ""))
	if strings.Count(text, "ひとこと。") != applicant.MostSlipText/5 || strings.Contains(text, "一式") || !strings.Contains(text, "書類の返送") || len(pages) < 2 {
		t.Errorf("%d pages: %s", len(pages), text)
	}
	for _, wrong := range []string{"", " \n　", strings.Repeat("長", applicant.MostSlipText+1)} {
		if _, err := slipOf().Worded("題", wrong); !fault.Is(err, fault.Invalid) {
			t.Errorf("a text of %d bytes: %v", len(wrong), err)
		}
	}
	if _, err := slipOf().Worded(strings.Repeat("題", applicant.MostSlipTitle+1), "本文"); !fault.Is(err, fault.Invalid) {
		t.Errorf("a long title: %v", err)
	}
}
