package jptext

import (
	"strconv"
	"strings"
)

// Number reads a number in digits, in kanji, or in both (21万5千, 壱拾五, 37.5), from a place of a text in half width on, and gives the
// place behind it; i where there is none. A comma counts before three digits alone.
func Number(text []rune, i int) (n float64, to int) {
	k := reckoner{}
	start := i
	for ; i < len(text); i++ {
		r := text[i]
		v, kanji := kanjiDigit(r)
		by, width := scaleAt(text, i)
		switch {
		case isDigit(r):
			k.digit(float64(r - '0'))
		case kanji:
			k.digit(v)
		case r == ',' && k.digits && i+3 < len(text) && isDigit(text[i+1]) && isDigit(text[i+2]) && isDigit(text[i+3]):
		case r == '.' && k.digits && k.place == 0 && i+1 < len(text) && isDigit(text[i+1]):
			k.place = 10
		case by != 0 && (i > start || by <= 1000):
			k.scale(by)
			i += width - 1
		default:
			return k.big + k.small + k.part, i
		}
	}
	return k.big + k.small + k.part, i
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func hasPrefix(text []rune, word string) bool {
	i := 0
	for _, r := range word {
		if i >= len(text) || text[i] != r {
			return false
		}
		i++
	}
	return true
}

func kanjiDigit(r rune) (float64, bool) {
	for i, c := range []rune("〇一二三四五六七八九") {
		if r == c {
			return float64(i), true
		}
	}
	switch r {
	case '零':
		return 0, true
	case '壱':
		return 1, true
	case '弐':
		return 2, true
	case '参':
		return 3, true
	case '伍':
		return 5, true
	}
	return 0, false
}

// scaleAt is what a sign multiplies by, and how many runes it takes.
func scaleAt(text []rune, i int) (scale float64, width int) {
	switch text[i] {
	case '十', '拾':
		return 10, 1
	case '百':
		return 100, 1
	case '千':
		return 1000, 1
	case '万', '萬':
		return 10000, 1
	case '億':
		return 1e8, 1
	}
	switch {
	case hasPrefix(text[i:], "まん"):
		return 10000, 2
	case hasPrefix(text[i:], "せん"):
		return 1000, 2
	}
	return 0, 0
}

// reckoner adds up a number as it is read: 21万5千 is 21×10000 + 5×1000.
type reckoner struct {
	big, small, part float64 // what 億 and 万 closed, what 千 百 十 closed, and the digits since
	digits           bool    // a digit stands since the last sign of scale
	place            float64 // of the next decimal, or 0 before the point
}

func (k *reckoner) digit(v float64) {
	if k.place > 0 {
		k.part += v / k.place
		k.place *= 10
	} else {
		k.part = k.part*10 + v
	}
	k.digits = true
}

func (k *reckoner) scale(by float64) {
	if !k.digits && (by < 10000 || k.small == 0) {
		k.part = 1
	}
	if by >= 10000 {
		k.big += (k.small + k.part) * by
		k.small = 0
	} else {
		k.small += k.part * by
	}
	k.part, k.place, k.digits = 0, 0, false
}

// Figures puts digits in the place of kanji numerals (九時三十分, 二〇二六年, 十一月).
func Figures(s string) string {
	if !strings.ContainsAny(s, "〇零一二三四五六七八九十壱弐参拾") {
		return s
	}
	var b strings.Builder
	runes := []rune(s)
	for i := 0; i < len(runes); {
		n, to := Number(runes, i)
		if to == i || runes[i] < 0x80 {
			b.WriteRune(runes[i])
			i++
			continue
		}
		b.WriteString(strconv.FormatFloat(n, 'f', -1, 64))
		i = to
	}
	return b.String()
}
