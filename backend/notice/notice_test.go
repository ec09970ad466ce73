package notice_test

import (
	"strings"
	"testing"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
)

func TestWhatANoticeMayHold(t *testing.T) {
	pdf := notice.File{Name: "案内.PDF", Content: []byte("%PDF-1.7\n")}
	good := notice.Notice{Kind: notice.Scheme, Title: "助成金のお知らせ", Text: "申込みは12月1日からです。", Files: []notice.File{pdf}}
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change func(n *notice.Notice)
		field  string
	}{
		"of no kind":             {func(n *notice.Notice) { n.Kind = "sale" }, "kind"},
		"without a title":        {func(n *notice.Notice) { n.Title = "　" }, "title"},
		"a title of two lines":   {func(n *notice.Notice) { n.Title = "一\n二" }, "title"},
		"a title without end":    {func(n *notice.Notice) { n.Title = strings.Repeat("あ", notice.MaxTitle+1) }, "title"},
		"without a word":         {func(n *notice.Notice) { n.Text = "" }, "text"},
		"a book":                 {func(n *notice.Notice) { n.Text = strings.Repeat("あ", notice.MaxText+1) }, "text"},
		"a program":              {func(n *notice.Notice) { n.Files = []notice.File{{Name: "案内.exe", Content: pdf.Content}} }, "files"},
		"a program called a PDF": {func(n *notice.Notice) { n.Files = []notice.File{{Name: "案内.pdf", Content: []byte("MZ")}} }, "files"},
		"four files":             {func(n *notice.Notice) { n.Files = []notice.File{pdf, pdf, pdf, pdf} }, "files"},
		"a film": {func(n *notice.Notice) {
			n.Files = []notice.File{{Name: "案内.pdf", Content: append([]byte("%PDF-"), make([]byte, notice.MaxBytes)...)}}
		}, "files"},
	} {
		bad := good
		c.change(&bad)
		if f, _ := fault.Of(bad.Check()); f == nil || f.Field != c.field {
			t.Errorf("%s: %v", name, f)
		}
	}
}

func TestForWhomANoticeIsMeant(t *testing.T) {
	shop := establishment.Establishment{Number: "4101-123456-7", Address: "佐賀県佐賀市1-1"}
	valid := []posting.State{posting.Expired, posting.Valid}
	for name, c := range map[string]struct {
		a    notice.Audience
		want bool
	}{
		"everybody":                 {notice.Audience{}, true},
		"by number":                 {notice.Audience{Establishments: []string{"4101-000000-1", shop.Number}}, true},
		"another number":            {notice.Audience{Establishments: []string{"4101-000000-1"}}, false},
		"by place":                  {notice.Audience{Place: "佐賀県"}, true},
		"another place":             {notice.Audience{Place: "福岡県"}, false},
		"a posting that stands":     {notice.Audience{Posting: posting.Valid}, true},
		"a posting that waits":      {notice.Audience{Posting: posting.Submitted}, false},
		"one condition out of two":  {notice.Audience{Place: "佐賀県", Posting: posting.Draft}, false},
		"both conditions fulfilled": {notice.Audience{Place: "佐賀県", Posting: posting.Expired}, true},
	} {
		if got := c.a.Includes(shop, valid); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
