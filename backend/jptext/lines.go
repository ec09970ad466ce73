package jptext

import "strings"

// GridWidth is how many full-width characters one line of a posting's free text holds on the public sheet.
const GridWidth = 30

// Wrap lays a text on lines of at most width full-width characters, as the public
// sheet does: a line that is full ends hard, wherever that is in a word; typed line
// ends stay; an empty line is a line. The empty text has no line.
func Wrap(s string, width int) []string {
	if s == "" {
		return []string{}
	}
	lines := []string{}
	for _, typed := range strings.Split(LineEnds(s), "\n") {
		lines = append(lines, cut(typed, width*2)...)
	}
	return lines
}

// cut breaks one typed line into lines of at most limit half-width characters.
func cut(s string, limit int) []string {
	lines := []string{}
	start, used := 0, 0
	for i, r := range s {
		w := halves(r)
		if used+w > limit && used > 0 {
			lines = append(lines, s[start:i])
			start, used = i, 0
		}
		used += w
	}
	return append(lines, s[start:])
}

// LineEnds makes every line end one \n: that of Windows and of old Macs, the vertical tab of Word, the form feed, NEL and Unicode's own.
func LineEnds(s string) string {
	if !strings.ContainsAny(s, "\r\v\f\u0085\u2028\u2029") {
		return s
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
}
