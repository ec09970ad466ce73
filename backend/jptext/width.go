// Package jptext is Japanese text as it is typed and as a sheet of paper holds it: width, kana, dashes, lines.
// It folds by its own tables and never by Unicode normal forms, because even NFC
// rewrites kanji of people's names (U+FA19 becomes U+795E). It knows nothing of forms.
package jptext

import "strings"

// Half turns full-width ASCII and the ideographic space into half-width.
// Nothing else changes; kana stay as they are.
func Half(s string) string { return strings.Map(halfRune, s) }

func halfRune(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '　':
		return ' '
	case r == '￥':
		return '¥'
	}
	return r
}

// Full turns half-width ASCII, the space included, into full-width.
// Line ends and other control characters stay; half-width kana are Kana's work.
func Full(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '!' && r <= '~':
			return r - '!' + '！'
		case r == ' ':
			return '　'
		case r == '¥':
			return '￥'
		}
		return r
	}, s)
}

// Hyphen turns every dash, minus and hyphen into the ASCII hyphen. It is for
// numbers, not for words: the long-vowel mark ー becomes a hyphen too.
func Hyphen(s string) string {
	return strings.Map(func(r rune) rune {
		if isDash(r) {
			return '-'
		}
		return r
	}, s)
}

func isDash(r rune) bool {
	return strings.ContainsRune("‐‑‒–—―−－﹣ー─━⁃ｰ", r)
}

// Marks gives marks that have several look-alikes one spelling: the wave dash
// 〜 (not ～ ∼ ˜), the minus － (not −) and the dash ― (not — or ─). Keyboards of different
// systems send different ones for the same key.
func Marks(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '～', '∼', '∿', '˜':
			return '〜'
		case '−', '﹣':
			return '－'
		case '—', '─', '━':
			return '―'
		case '\u00A0', '\u2002', '\u2003', '\u2009', '\u202F':
			return ' '
		}
		return r
	}, s)
}

// Fold makes texts that read alike equal, for search and comparison: half-width
// ASCII in lower case, full-width katakana, one hyphen, one wave dash.
// Kanji and compatibility characters such as ㈱ and ① stay.
func Fold(s string) string {
	s = Katakana(Kana(Half(s)))
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'ー':
			return r
		case isDash(r):
			return '-'
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		case r == '~' || r == '∼' || r == '～':
			return '〜'
		}
		return r
	}, s)
}

// Width is how much room a text takes, in full-width characters: ASCII and
// half-width kana take 0.5, marks that join the character before them take
// none, everything else takes 1. Line ends take none.
func Width(s string) float64 {
	half := 0
	for _, r := range s {
		half += halves(r)
	}
	return float64(half) / 2
}

// halves is the width of one character in half-width characters.
func halves(r rune) int {
	switch {
	case r < 0x20 || r == 0x7F:
		return 0
	case r < 0x7F || r == '¥' || r == '‾' || (r >= '｡' && r <= 'ﾟ'):
		return 1
	case joins(r):
		return 0
	}
	return 2
}

// joins says whether r is drawn upon the character before it: combining kana
// marks, variation selectors (names such as 葛󠄀 carry one) and joiners.
func joins(r rune) bool {
	return r == '\u3099' || r == '\u309A' || (r >= 0x0300 && r <= 0x036F) ||
		(r >= 0xFE00 && r <= 0xFE0F) || (r >= 0xE0100 && r <= 0xE01EF) ||
		(r >= 0x200B && r <= 0x200D) || r == 0x2060 || r == 0xFEFF
}
