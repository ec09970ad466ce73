package jptext

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible is a text of others fit to be printed in one line of a terminal or a log: what moves the cursor, turns the direction of
// writing, or cannot be seen at all is written out, as \x1b or \u202e.
func Visible(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteString(strings.Trim(strconv.Quote(s[i:i+1]), `"`))
		case unicode.IsPrint(r), r == '　':
			b.WriteRune(r)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
		i += n
	}
	return b.String()
}
