package publicpage

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/jptext"
)

// flat is a value in one spelling for its shape: half-width, one wave dash, one か月, no blanks.
func flat(text string) string {
	s := squeeze(jptext.Half(jptext.Marks(text)))
	return strings.NewReplacer(",", "", "ヶ月", "か月", "ヵ月", "か月", "カ月", "か月", "ケ月", "か月", "箇月", "か月").Replace(s)
}

// The shapes of values, of flat texts.
var (
	numberShape = regexp.MustCompile(`^([0-9]{5})-?([0-9]{1,8})$`)
	yenShape    = regexp.MustCompile(`^(?:([0-9]+)円?)?(〜)?(?:([0-9]+)円)?$`)
	rateShape   = regexp.MustCompile(`^(?:([0-9.]+)[%])?(〜)?(?:([0-9.]+)[%])?$`)
	hoursShape  = regexp.MustCompile(`^([0-9]{1,2}時(?:[0-9]{1,2}分)?|[0-9]{1,2}:[0-9]{2})〜(?:翌日?)?([0-9]{1,2}時(?:[0-9]{1,2}分)?|[0-9]{1,2}:[0-9]{2})$`)
	windowShape = regexp.MustCompile(`^(?:又は)?([0-9]{1,2}時(?:[0-9]{1,2}分)?)〜(?:翌日?)?([0-9]{1,2}時(?:[0-9]{1,2}分)?)の時間の間の([0-9.]+)時間以上$`)
	ageShape    = regexp.MustCompile(`^(?:([0-9]+)歳)?(?:〜(?:([0-9]+)歳)?|以上)$`)
	weekShape   = regexp.MustCompile(`^週?([1-7])日(?:(以上)|〜(?:週?([1-7])日)?)?$`)
	termShape   = regexp.MustCompile(`^([0-9]+)(か月|週間|日)(?:間)?$`)
	yearsShape  = regexp.MustCompile(`^(?:([0-9]+)年)?(?:([0-9]+)か月)?(?:間)?$`)
	moneyShape  = regexp.MustCompile(`^(?:([0-9.]+)億)?(?:([0-9.]+)万)?円?$`)
)

// numberOf is a posting number with its hyphen; a running number shorter than eight digits is padded, as blanks pad it on the page.
func numberOf(text string) string {
	m := numberShape.FindStringSubmatch(jptext.Hyphen(flat(text)))
	if m == nil {
		return ""
	}
	return fmt.Sprintf("%s-%08s", m[1], m[2])
}

// amounts are the two ends of 210,000円〜260,000円; one amount alone is both.
func amounts(text string) (lower, upper string, ok bool) {
	return rangeOf(yenShape, flat(text))
}

// rates are the two ends of 1.00％〜3.00％.
func rates(text string) (lower, upper string, ok bool) {
	return rangeOf(rateShape, flat(text))
}

func rangeOf(shape *regexp.Regexp, text string) (lower, upper string, ok bool) {
	m := shape.FindStringSubmatch(text)
	if m == nil || m[1]+m[3] == "" || (m[2] == "" && m[1] != "" && m[3] != "") {
		return "", "", false
	}
	if m[2] == "" {
		return m[1] + m[3], m[1] + m[3], true
	}
	return m[1], m[3], true
}

// lastYear is a value without its remark that it is the record of the year before.
func lastYear(text string) string {
	return strings.TrimSuffix(flat(text), "(前年度実績)")
}

// yearOf is the Western year of 昭和62年 or 2001年.
func yearOf(text string) (string, bool) {
	s := flat(text)
	if !strings.HasSuffix(s, "年") {
		return "", false
	}
	// The last day of a year is in every era that began in it.
	d, err := era.Parse(s + "12月31日")
	if err != nil {
		return "", false
	}
	return strconv.Itoa(d.Y), true
}

// tenThousands is an amount such as 1億5,000万円 in units of 10,000 yen; false where it is no whole number of them.
func tenThousands(text string) (string, bool) {
	m := moneyShape.FindStringSubmatch(flat(text))
	if m == nil || m[1]+m[2] == "" {
		return "", false
	}
	oku, _ := strconv.ParseFloat("0"+m[1], 64)
	man, _ := strconv.ParseFloat("0"+m[2], 64)
	total := oku*10000 + man
	if total != float64(int64(total)) {
		return "", false
	}
	return strconv.FormatInt(int64(total), 10), true
}

// months is a length such as 6ヶ月 or 1年6ヶ月 in months.
func months(text string) (string, bool) {
	m := yearsShape.FindStringSubmatch(flat(text))
	if m == nil || m[1]+m[2] == "" {
		return "", false
	}
	y, err1 := strconv.Atoi("0" + m[1])
	n, err2 := strconv.Atoi("0" + m[2])
	return strconv.Itoa(12*y + n), err1 == nil && err2 == nil
}

// oneLine joins the lines of an address or a name as they read.
func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }
