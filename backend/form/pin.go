package form

import (
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/jptext"
)

var (
	pinShape = regexp.MustCompile(`^([0-9]{2}(?:\.[0-9]{1,6})?), ([0-9]{3}(?:\.[0-9]{1,6})?)$`)

	// pinText finds the place in what a map page gives: two numbers alone, @33.2494,130.2988,17z,
	// q=33.2494,130.2988, map=17/33.2494/130.2988, or #17/33.2494/130.2988.
	pinText = regexp.MustCompile(`(?:^|[@=/#])([0-9]{2}(?:\.[0-9]+)?)(?:,|、|/|%2C|%2c)([0-9]{3}(?:\.[0-9]+)?)(?:$|[^0-9.])`)
)

// settlePin reads a place on the map from two numbers, or from the address of a map page that shows it.
func settlePin(value string) string {
	m := pinText.FindStringSubmatch(strings.Map(dropSpaces, jptext.Half(value)))
	if m == nil {
		return value
	}
	return degrees(m[1]) + ", " + degrees(m[2])
}

// degrees are to six decimal places at most: a hand's breadth.
func degrees(s string) string {
	whole, part, dotted := strings.Cut(s, ".")
	if !dotted {
		return s
	}
	part = strings.TrimRight(part[:min(len(part), 6)], "0")
	return strings.TrimSuffix(whole+"."+part, ".")
}

// isPin says whether a settled place is in Japan: between 20 and 46 degrees north, 122 and 154 degrees east.
func isPin(value string) bool {
	m := pinShape.FindStringSubmatch(value)
	if m == nil {
		return false
	}
	north, nerr := strconv.ParseFloat(m[1], 64)
	east, eerr := strconv.ParseFloat(m[2], 64)
	return nerr == nil && eerr == nil && north >= 20 && north <= 46 && east >= 122 && east <= 154
}
