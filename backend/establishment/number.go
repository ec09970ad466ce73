package establishment

import (
	"strings"

	"golang.org/x/text/width"

	"kyujindesk/backend/fault"
)

// ParseNumber reads an establishment number (事業所番号, 4-6-1 digits) in any width, with or without
// hyphens, and spells it NNNN-NNNNNN-N. It returns an Invalid fault at field "establishment".
func ParseNumber(typed string) (string, error) {
	d := Digits(typed)
	if len(d) != 11 {
		return "", fault.At("establishment", fault.Invalid, "establishment.number")
	}
	return d[:4] + "-" + d[4:10] + "-" + d[10:], nil
}

// Digits keeps only the digits of what was typed, half-width: two spellings of a phone number are the
// same number when their digits are.
func Digits(typed string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, width.Narrow.String(typed))
}
