package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What may not begin a line and what may not end one (行頭禁則, 行末禁則; JIS X 4051).
const (
	neverFirst = "、。，．・：；？！゛゜ヽヾゝゞ々〻ー〜～゠–）〕］｝〉》」』】｠〙〗〟»’”…‥％℃‰" +
		"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｰﾞﾟｧｨｩｪｫｬｭｮｯ!),.:;?]}%"
	neverLast = "（〔［｛〈《「『【｟〘〖〝«‘“￥＄￡＃＠№([{¥$#〒｢"
)

// counters stay on the line of the number before them: 195,000円 is one thing.
const counters = "万千百億兆円人名日月年時分秒回歳才か週間割階号件台個箇ヶヵ%％℃"

// fold breaks a text into lines no wider than room, as measured. Typed line ends
// stay. Latin words and numbers are kept whole unless one alone is wider than a
// line; no line begins or ends with a mark that may not stand there.
func fold(text string, room float64, measure func(string) float64) []string {
	lines := []string{}
	for _, typed := range strings.Split(text, "\n") {
		lines = append(lines, foldLine(typed, room, measure)...)
	}
	return lines
}

// balanced is fold with lines of about the same length, for labels: not one character alone on the last.
func balanced(text string, room float64, measure func(string) float64) []string {
	lines := fold(text, room, measure)
	for try := measure(text) / float64(len(lines)); len(lines) > 1 && try < room; try += room / 40 {
		if closer := fold(text, try, measure); len(closer) == len(lines) {
			return closer
		}
	}
	return lines
}

func foldLine(text string, room float64, measure func(string) float64) []string {
	lines := []string{}
	rest := units(text, room, measure)
	for len(rest) > 0 {
		n := fitting(rest, room, measure)
		lines = append(lines, strings.TrimRight(strings.Join(rest[:n], ""), " "))
		rest = rest[n:]
		for len(rest) > 1 && rest[0] == " " {
			rest = rest[1:]
		}
	}
	if len(lines) == 0 {
		return []string{""}
	}
	return lines
}

// fitting is how many units the next line takes: as many as fit, then back to
// the last place where a line may break. Where there is none the line breaks anyway.
func fitting(rest []string, room float64, measure func(string) float64) int {
	used, n := 0.0, 0
	for n < len(rest) {
		wide := measure(rest[n])
		// A space at the end of a line takes no room.
		if n > 0 && used+wide > room+0.001 && rest[n] != " " {
			break
		}
		used += wide
		n++
	}
	if n == len(rest) {
		return n
	}
	for at := n; at > 0; at-- {
		if breakable(rest[at-1], rest[at]) {
			return at
		}
	}
	return n
}

func breakable(before, after string) bool {
	last, first := lastRune(before), firstRune(after)
	switch {
	case strings.ContainsRune(neverFirst, first), strings.ContainsRune(neverLast, last):
		return false
	case last == first && strings.ContainsRune("…―‥", first):
		return false
	case unicode.IsDigit(last) && strings.ContainsRune(counters, first):
		return false
	}
	return true
}

// units are what is never broken: a Latin word or number with its marks, a number in full-width figures, or one character.
func units(text string, room float64, measure func(string) float64) []string {
	all := []string{}
	word := ""
	flush := func() {
		if word == "" {
			return
		}
		if measure(word) > room {
			for _, r := range word {
				all = append(all, string(r))
			}
		} else {
			all = append(all, word)
		}
		word = ""
	}
	runes := []rune(text)
	for i, r := range runes {
		latin := r > ' ' && r < 0x7F || unicode.Is(unicode.Latin, r) && r < 0xFF00
		if word != "" && latin != (lastRune(word) < 0xFF00) {
			flush()
		}
		if latin || figure(r) || strings.ContainsRune("，．", r) && i > 0 && i+1 < len(runes) && figure(runes[i-1]) && figure(runes[i+1]) {
			word += string(r)
			continue
		}
		flush()
		all = append(all, string(r))
	}
	flush()
	return all
}

// figure says whether a rune is a figure in full width.
func figure(r rune) bool { return r >= '０' && r <= '９' }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
