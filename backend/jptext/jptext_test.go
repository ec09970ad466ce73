package jptext

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

type folded struct{ Text, Want string }

// read loads vectors that the frontend's tests read too.
func read(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile("../../testdata/vectors/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

func check(t *testing.T, name string, f func(string) string, cases []folded) {
	t.Helper()
	if len(cases) == 0 {
		t.Errorf("%s: no vectors", name)
	}
	for _, c := range cases {
		if got := f(c.Text); got != c.Want {
			t.Errorf("%s %q: got %q, want %q", name, c.Text, got, c.Want)
		}
		if again := f(c.Want); again != c.Want {
			t.Errorf("%s %q changes again to %q", name, c.Want, again)
		}
	}
}

func TestWidthVectors(t *testing.T) {
	var v struct {
		Width []struct {
			Text  string
			Width float64
		}
		Half, Full, Hyphen, Marks, Fold []folded
	}
	read(t, "width.json", &v)
	for _, c := range v.Width {
		if got := Width(c.Text); got != c.Width {
			t.Errorf("%q: got %v, want %v", c.Text, got, c.Width)
		}
	}
	check(t, "half", Half, v.Half)
	check(t, "full", Full, v.Full)
	check(t, "hyphen", Hyphen, v.Hyphen)
	check(t, "marks", Marks, v.Marks)
	check(t, "fold", Fold, v.Fold)
}

func TestKanaVectors(t *testing.T) {
	var v struct{ Kana, Katakana []folded }
	read(t, "kana.json", &v)
	check(t, "kana", Kana, v.Kana)
	check(t, "katakana", Katakana, v.Katakana)
}

func TestWrapVectors(t *testing.T) {
	var v struct {
		Wrap []struct {
			Text  string
			Lines []string
		}
	}
	read(t, "wrap.json", &v)
	for _, c := range v.Wrap {
		if got := Wrap(c.Text, GridWidth); !slices.Equal(got, c.Lines) {
			t.Errorf("%q: got %q, want %q", c.Text, got, c.Lines)
		}
	}
}

func TestIsKana(t *testing.T) {
	for s, want := range map[string]bool{
		"ヤマダ　ハナコ": true, "ジョン・スミス": true, "パート": true, "": true,
		"やまだ": false, "ﾔﾏﾀﾞ": false, "ヤマダ ハナコ": false, "山田": false, "ABC": false,
	} {
		if IsKana(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

func TestNamesKeepTheirKanji(t *testing.T) {
	// Compatibility ideographs that NFC or NFKC would replace.
	const names = "\uFA19\uFA11\uF929\uFA0E㈱①髙﨑㍻"
	for _, f := range []func(string) string{Half, Full, Kana, Katakana, Hyphen, Marks, Fold} {
		if got := f(names); got != names {
			t.Errorf("%q becomes %q", names, got)
		}
	}
}

func someText() *rapid.Generator[string] {
	return rapid.StringOf(rapid.RuneFrom([]rune("あいうカキク漢字、。aB1 　ｶﾞﾟ\n\r-～𠮷か\u3099葛\U000E0100")))
}

func TestWrapLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, width := someText().Draw(t, "s"), rapid.IntRange(1, 40).Draw(t, "width")
		lines := Wrap(s, width)
		if strings.Join(lines, "") != strings.ReplaceAll(LineEnds(s), "\n", "") {
			t.Fatalf("%q wraps to %q", s, lines)
		}
		for _, l := range lines {
			if Width(l) > float64(width) {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
	})
}

func TestFoldsAreStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someText().Draw(t, "s")
		for _, f := range []func(string) string{Half, Full, Kana, Katakana, Hyphen, Marks, Fold} {
			if once := f(s); f(once) != once {
				t.Fatalf("%q becomes %q and then %q", s, once, f(once))
			}
		}
	})
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"ﾊﾟｰﾄ", "9時～18時", "か\u3099", "\xff\xfe", "\r\n\r"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			s = strings.ToValidUTF8(s, "?")
		}
		for _, fold := range []func(string) string{Half, Full, Kana, Katakana, Hyphen, Marks, Fold} {
			if got := fold(s); !utf8.ValidString(got) || fold(got) != got {
				t.Fatalf("%q becomes %q", s, got)
			}
		}
		for _, l := range Wrap(s, GridWidth) {
			if Width(l) > GridWidth {
				t.Fatalf("%q is too wide", l)
			}
		}
	})
}
