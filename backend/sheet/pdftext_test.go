package sheet

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/signintech/gopdf"

	"kyujindesk/backend/posting"
)

// FuzzPDFText prints what somebody typed as they would keep it, and reads it off the paper again: it is the same, but for breaks, spaces, and 〓
// for what the font lacks.
func FuzzPDFText(f *testing.F) {
	for _, s := range []string{
		"接客、レジ。", "𩸽と𠮟咤と𡈽田", "２０：００〜翌５：００", "笑顔😀で", "葛\U000e0100飾", "か\u3099ぎ", "①㈱㍻♡", "ﾊﾝｶｸ", "(a) <b> \\ & %%EOF",
		"月20万円－25万円", "行々ゝゞヽ…‥——", "עברית", "ffi ﬁ ㌔", "1\n\n  ・2\n・3", "\u0301a", "a\u00adb", "￥¥\u2212\u2015\u2014", "e\u0301", "한국 กำ",
	} {
		f.Add(s)
	}
	form := posting.FormOf(posting.PartTime)
	known, err := newPen(blank())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if !utf8.ValidString(typed) || utf8.RuneCountInString(typed) > 400 {
			return
		}
		in := accepted(posting.PartTime)
		kept := form.Settle("notes.text", typed)
		in.Posting.Values["notes.text"] = "始" + kept + "終"
		want := bare(known.printable("始" + kept + "終"))
		if text := bare(readBack(t, func(w io.Writer) error { return Postings(w, in) }, "-raw")); !strings.Contains(text, want) {
			_, after, _ := strings.Cut(text, "始")
			t.Errorf("%q was kept as %q and reads %q (%+q), want %+q", typed, kept, after[:min(len(after), len(want)+20)], after[:min(len(after), len(want)+20)], want)
		}
	})
}

// blank is a document to measure in.
func blank() *gopdf.GoPdf {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4})
	return pdf
}
