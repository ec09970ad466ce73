package jptext

import "strings"

// The half-width kana block U+FF61–FF9F in order, and what each is in full width.
// JIS X 0201 and JIS X 0208.
const fullOfHalf = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜"

// Kana with a voiced form, and that form; the same for the half-voiced.
const (
	plainKana  = "ウカキクケコサシスセソタチツテトハヒフヘホワヲうかきくけこさしすせそたちつてとはひふへほヽゝ"
	voicedKana = "ヴガギグゲゴザジズゼゾダヂヅデドバビブベボヷヺゔがぎぐげござじずぜぞだぢづでどばびぶべぼヾゞ"
	plainHa    = "ハヒフヘホはひふへほ"
	voicedHa   = "パピプペポぱぴぷぺぽ"
)

// Kana turns half-width kana and their marks into full-width, and joins
// sound marks that follow a kana (ｶﾞ, カ゛ from half width only, か+U+3099) with it.
// A mark that cannot join stays as a character of its own.
func Kana(s string) string {
	full := []rune(fullOfHalf)
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if r == 'ﾞ' || r == '\u3099' {
			if joined, ok := joinLast(out, plainKana, voicedKana); ok {
				out[len(out)-1] = joined
				continue
			}
		}
		if r == 'ﾟ' || r == '\u309A' {
			if joined, ok := joinLast(out, plainHa, voicedHa); ok {
				out[len(out)-1] = joined
				continue
			}
		}
		if r >= '｡' && r <= 'ﾟ' {
			r = full[r-'｡']
		}
		out = append(out, r)
	}
	return string(out)
}

// joinLast is the sounded form of the last character of out, where it has one.
func joinLast(out []rune, plain, sounded string) (rune, bool) {
	if len(out) == 0 {
		return 0, false
	}
	i := strings.IndexRune(plain, out[len(out)-1])
	if i < 0 {
		return 0, false
	}
	// All kana take three bytes, so the index in one text is the index in the other.
	return []rune(sounded[i : i+len("ガ")])[0], true
}

// Katakana turns hiragana into katakana; everything else stays.
func Katakana(s string) string {
	return strings.Map(func(r rune) rune {
		if (r >= 'ぁ' && r <= 'ゖ') || r == 'ゝ' || r == 'ゞ' {
			return r - 'ぁ' + 'ァ'
		}
		return r
	}, s)
}

// IsKana says whether a text is full-width katakana, with the long-vowel mark, the middle
// dot and full-width spaces: what a reading of a name may hold.
func IsKana(s string) bool {
	for _, r := range s {
		if (r < 'ァ' || r > 'ヾ') && r != '　' {
			return false
		}
	}
	return true
}
