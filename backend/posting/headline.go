package posting

import (
	"strconv"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

// Title is what a posting is called in lists: its 職種, or empty.
func Title(v form.Values) string { return v["work.title"] }

// WageHeadline is the pay as lists and the sheet show it: base pay, fixed
// allowances and fixed overtime pay together (a＋b＋c), lowest to highest. It is
// empty while the base pay cannot be read.
func WageHeadline(k Kind, v form.Values) form.Words {
	a := settledOf(k, v)
	lower, upper, ok := a.total()
	if !ok {
		return form.Words{}
	}
	ja, en := commas(lower)+"円", commas(lower)+" yen"
	if upper > lower {
		ja, en = commas(lower)+"円〜"+commas(upper)+"円", commas(lower)+"–"+commas(upper)+" yen"
	}
	if k.ByHour() {
		return w("時給 "+ja, en+" an hour")
	}
	return w("月額 "+ja, en+" a month")
}

// commas writes whole yen with a comma before every three digits.
func commas(n float64) string {
	s := strconv.FormatFloat(n, 'f', 0, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// short writes a number with as few decimal places as it needs.
func short(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// fits says whether a text fits a field of so many lines of the grid.
func fits(text string, lines int) bool { return len(jptext.Wrap(text, jptext.GridWidth)) <= lines }

// decimal reads a number as people write it, with commas between thousands.
func decimal(text string) (float64, error) {
	return strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
}
