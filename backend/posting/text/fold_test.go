package text

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ written, folded string }{
		{"女 性 限 定", "女性限定"},
		{"・ 女 ／ 性 ／ 歓 ／ 迎 です", "女性歓迎です"},
		{"ｼﾞｮｾｲ限定", "女性限定"},
		{"じょ性のみ", "女性のみ"},
		{"若・い・力・を", "若い力を"},
		{"女\u200b性", "女性"},
		{"女\n性\n限\n定", "女性限定"},
		{"㊛３名", "女3名"},
		{"♀①名", "女1名"},
		{"⼥性歓迎", "女性歓迎"},
		{"國籍不問", "国籍不問"},
		{"ＯＬ募集", "ol募集"},
		{"㈱例示商店", "(株)例示商店"},
		{"賞与年2回。\n昇給あり", "賞与年2回。\n昇給あり"},
		{"Web Designer", "web designer"},
		{"8・9月", "8・9月"},
	} {
		if got := string(Fold(c.written).Runes); got != c.folded {
			t.Errorf("%q is folded to %q, not %q", c.written, got, c.folded)
		}
	}
}

// Blanks that a reader does not see are no way around: what is found in a sentence is found in it however it is cut.
func TestPlacePointsAtTheWords(t *testing.T) {
	written := "急募。ｼﾞｮ ｾ ｲ 限・定の仕事"
	found := Concepts(written)
	if len(found) != 1 || written[found[0].From:found[0].To] != "ｼﾞｮ ｾ ｲ 限・定" {
		t.Errorf("%+v", found)
	}
}

func spelled() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("女性男ｼﾞょせい限定のみ・／/ 　\n①㊛㈱ﾞ゛12,.:時分円万日月年〜~-ー。、「」()（）試用期間残業給与なし⼥國\u200b\u3099"))),
		rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"女性限定", "時給900円", "残業代は出ません", "50代・60代", "9時〜18時", "土日祝休み", "令和9年4月1日", "2027/4/", "半年", "、", "が、", "\n"})).Draw(t, "pieces"), "")
		}))
}

// The way back always points into the original, at whole characters, and what is read always stands there.
func TestTheWayBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { soundReading(t, spelled().Draw(t, "text")) })
}

func soundReading(t interface{ Errorf(string, ...any) }, s string) {
	f := Fold(s)
	for i := range f.Runes {
		from, to := f.Place(i, i+1)
		if from < 0 || to > len(s) || from >= to {
			t.Errorf("%q: rune %d at %d–%d of %d", s, i, from, to, len(s))
		}
	}
	r := Read(s)
	for _, x := range r.Findings {
		sound(t, s, x.From, x.To)
	}
	for _, x := range r.Facts {
		sound(t, s, x.From, x.To)
		if x.Lower != Open && x.Upper != Open && x.Lower < 0 {
			t.Errorf("%q: %+v", s, x)
		}
	}
}

func sound(t interface{ Errorf(string, ...any) }, s string, from, to int) {
	if from < 0 || to > len(s) || from >= to {
		t.Errorf("%q: %d–%d of %d", s, from, to, len(s))
		return
	}
	if utf8.ValidString(s) && (!utf8.RuneStart(s[from]) || to < len(s) && !utf8.RuneStart(s[to])) {
		t.Errorf("%q: %d–%d cuts a character", s, from, to)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "女 性 限 定", "時給九百五十円", "25万〜30万円", "令和9年4月1日から9:00〜18:00", "「女性のみ」と断られた方も", "\xff\xfe女性限定", "ﾞﾟ゛", "2027/4/", "半", "50代60代70代", "〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇円",
		strings.Repeat("一", 400) + "億円", strings.Repeat("(", 300), strings.Repeat("女性限定", 100),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { soundReading(t, s) })
}

// Pieces of what postings say, put together in any order, as people who are in a hurry do.
func TestPiecesInAnyOrderAreReadWithoutAPanic(t *testing.T) {
	pieces := []string{
		"日曜、祝日", "日曜", "月曜、祝日", "土・日・祝", "、", "。", "休み", "は", "が", "から", "まで", "9時", "18：00", "時給1,100円", "20万円", "試用期間", "3ヶ月", "賞与", "年2回", "残業",
		"月10時間", "なし", "あり", "（", "）", "60歳", "以上", "定年", "65歳", "令和9年4月1日", "女性", "のみ", "週3日", "有給", "10日", "\n", "ただし", "手当", "通勤手当", "1.5トン", "普通免許", "不要", "/", "半", "〜", "お客様", "本求人には", "月額", "1日", "20時間分", "固定残業代", "第2・第4", "土曜", "オンコール待機手当", "R9.4.1", "、もしくは", "計4名", "(2名)",
		"敷地内", "禁煙", "雇用", "労災", "健康", "半年", "2、3日", "23万", "¥", "午後", "翌", "週", "毎", "でしたが",
	}
	rapid.Check(t, func(rt *rapid.T) {
		soundReading(rt, strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 14).Draw(rt, "pieces"), ""))
	})
}

// However long a text without stops is, the time for it grows with its length only.
func TestTimeIsBounded(t *testing.T) {
	Read("")
	for _, s := range []string{"女性", "9", "9時から", "(", "月1日2円", "残業", "土日", "「女性のみ", "が、", "手当", "本求人はありません、", "1日", "第2・", "2、3", "雇用労災"} {
		start := time.Now()
		Read(strings.Repeat(s, 5_000))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%q 5,000 times takes %v", s, took)
		}
	}
}
