package jptext_test

import (
	"testing"
	"unicode/utf8"

	"kyujindesk/backend/jptext"
)

func TestWhatOthersWroteIsPrintedInOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"例示商店　髙﨑店 (1)":                   "例示商店　髙﨑店 (1)",
		"\x1b[2J\x1b]0;title\a":          `\x1b[2J\x1b]0;title\a`,
		"a\nb\tc\rd":                     `a\nb\tc\rd`,
		"\u202egnp.exe\u2066\u200f":      `\u202egnp.exe\u2066\u200f`,
		"\u009b31m\u0085\u2028\ufeff":    `\u009b31m\u0085\u2028\ufeff`,
		"\xff\x00\u200b\u00ad\U000e0001": `\xff\x00\u200b\u00ad\U000e0001`,
		"it's \"so\"":                    `it's "so"`,
	} {
		if got := jptext.Visible(text); got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
}

func FuzzVisible(f *testing.F) {
	f.Add("\x1b[31m\u202eevil\xff\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		got := jptext.Visible(s)
		if !utf8.ValidString(got) || jptext.Visible(got) != got {
			t.Fatalf("%q", got)
		}
	})
}
