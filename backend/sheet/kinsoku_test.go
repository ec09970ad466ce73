package sheet

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kyujindesk/backend/jptext"
)

func TestFold(t *testing.T) {
	for _, c := range []struct {
		text string
		room float64
		want []string
	}{
		{"", 5, []string{""}},
		{"あいうえお", 5, []string{"あいうえお"}},
		{"あいうえおか", 5, []string{"あいうえお", "か"}},
		{"あいうえお。", 5, []string{"あいうえ", "お。"}},
		{"あいうえ（か）", 5, []string{"あいうえ", "（か）"}},
		{"あいうえっか", 4, []string{"あいう", "えっか"}},
		{"表計算Excelを使う", 5, []string{"表計算", "Excelを使", "う"}},
		{"時給は1,080円です", 5, []string{"時給は", "1,080円で", "す"}},
		{"時給は1,080円です", 5.5, []string{"時給は", "1,080円です"}},
		{"時給は２０００円です", 6, []string{"時給は", "２０００円で", "す"}},
		{"月２，５００円まで", 5, []string{"月", "２，５００", "円まで"}}, // its figures alone fill the line
		{"手当２０万円です", 6, []string{"手当２０万円", "です"}},
		{"一二三々々", 4, []string{"一二", "三々々"}},
		{"一二三ゝ", 3, []string{"一二", "三ゝ"}},
		{"一二三‥", 3, []string{"一二", "三‥"}},
		{"アイヌㇷ゚語", 3, []string{"アイ", "ヌㇷ゚語"}},
		{"一二三……四", 4, []string{"一二", "三……四"}},
		{"a b c d", 1.5, []string{"a b", "c d"}},
		{"一\n\n二", 5, []string{"一", "", "二"}},
		{"aaaaaaaaaaaa", 3, []string{"aaaaaa", "aaaaaa"}},
		{"。。。。", 2, []string{"。。", "。。"}},
		{"あ", 0.5, []string{"あ"}},
	} {
		if got := fold(c.text, c.room, jptext.Width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %v: got %q, want %q", c.text, c.room, got, c.want)
		}
	}
}

func TestBalancedLeavesNoLonelyCharacter(t *testing.T) {
	got := balanced("オンライン自主応募の受付", 11, jptext.Width)
	if len(got) != 2 || jptext.Width(got[1]) < 4 {
		t.Errorf("%q", got)
	}
	if got := balanced("職種", 11, jptext.Width); !slices.Equal(got, []string{"職種"}) {
		t.Errorf("%q", got)
	}
}

func TestFoldKeepsTheRules(t *testing.T) {
	alphabet := []rune("あっカー漢字、。（）「」…円123aZ,.- \n１２３，．々")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom(alphabet)).Draw(t, "text")
		const room = 12
		lines := fold(text, room, jptext.Width)
		bare := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if bare(strings.Join(lines, "")) != bare(text) {
			t.Fatalf("%q becomes %q", text, lines)
		}
		for _, l := range lines {
			if jptext.Width(l) > room {
				t.Fatalf("%q is wider than %d", l, room)
			}
		}
	})
}

// Ordinary sentences always have a place to break, so no line begins or ends with a mark that may not.
func TestFoldOfSentences(t *testing.T) {
	words := []string{"請求書", "の", "作成", "、", "（仕訳）", "「集計」", "Excel", "1,080円", "です。", "チェック", "お客様"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 60).Draw(t, "words"), "")
		if strings.Contains(text, "、、、") || strings.Contains(text, "。、、") {
			t.Skip("a row of marks is no sentence")
		}
		lines := fold(text, 20, jptext.Width)
		for i, l := range lines {
			if i > 0 && strings.ContainsRune(neverFirst, firstRune(l)) {
				t.Fatalf("%q begins with %q", l, firstRune(l))
			}
			if i < len(lines)-1 && strings.ContainsRune(neverLast, lastRune(l)) {
				t.Fatalf("%q ends with %q", l, lastRune(l))
			}
			if i > 0 && strings.HasSuffix(lines[i-1], "Exce") {
				t.Fatal("a word is broken")
			}
		}
	})
}
