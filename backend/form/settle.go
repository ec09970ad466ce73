package form

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"kyujindesk/backend/era"
	"kyujindesk/backend/jptext"
)

var (
	numberText  = regexp.MustCompile(`^¥?(?:([0-9.]+)万)?(?:([0-9.]+)千)?([0-9.]*)(?:円|人|名|日|回|時間|分|か月|ヶ月|カ月|歳|才|年|%)?$`)
	timeText    = regexp.MustCompile(`^(午前|午後)?([0-9]{1,2})(?::([0-9]{2})|時(?:([0-9]{1,2})分?|(半))?)$`)
	bareTime    = regexp.MustCompile(`^([0-9]{1,2})([0-9]{2})$`)
	phoneText   = regexp.MustCompile(`^[0-9-]+$`)
	sevenDigits = regexp.MustCompile(`^[0-9]{7}$`)
)

// Settle gives an answer the spelling it is kept in: width, kana, dashes,
// digits, dates and times are repaired as its field's kind asks. A text that
// cannot be read as its kind stays as it was typed; Check says so later.
// Settling twice changes nothing more.
func (f Form) Settle(key, value string) string {
	fd, found := f.Field(key)
	if !found {
		return value
	}
	return fd.settle(value)
}

func (fd Field) settle(value string) string {
	if value == "" {
		return ""
	}
	switch fd.Kind {
	case Text:
		return settleText(value)
	case Lines:
		return settleLines(value)
	case Kana:
		return settleKana(value)
	case Choices:
		return fd.settleChoices(value)
	case Number, Decimal, Yen:
		return settleNumber(value)
	case Time:
		return settleTime(value)
	case Date:
		return settleDate(value)
	case Phone:
		return settlePhone(value)
	case Postal:
		return settlePostal(value)
	case Pin:
		return settlePin(value)
	case Mail:
		return strings.Map(dropSpaces, jptext.Half(value))
	case Choice:
		return strings.TrimSpace(value)
	}
	return value
}

func settleText(value string) string {
	s := strings.ReplaceAll(jptext.LineEnds(visible(value)), "\n", " ")
	return strings.TrimSpace(jptext.Marks(jptext.Kana(s)))
}

// settleLines keeps indents and blank lines between paragraphs, and drops blank
// lines before and after the text and blanks at line ends, which would only use up the grid.
func settleLines(value string) string {
	s := jptext.Marks(jptext.Kana(jptext.LineEnds(visible(value))))
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " 　")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

func settleKana(value string) string {
	s := jptext.Katakana(jptext.Kana(jptext.Full(visible(value))))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '　' || r == '\n' }), "　")
}

func (fd Field) settleChoices(value string) string {
	chosen := map[string]bool{}
	for _, code := range strings.Fields(value) {
		if _, known := fd.option(code); !known {
			return value
		}
		chosen[code] = true
	}
	codes := make([]string, 0, len(chosen))
	for _, o := range fd.Options {
		if chosen[o.Code] {
			codes = append(codes, o.Code)
		}
	}
	return strings.Join(codes, " ")
}

// settleNumber reads 205,000円, ２０５０００, 20万5千円 and 20.5万 as 205000.
func settleNumber(value string) string {
	if allDigits(value) && value[0] != '0' { // as nearly all are: they are settled whenever a form is read
		return value
	}
	s := strings.ReplaceAll(strings.Map(dropSpaces, jptext.Half(value)), ",", "")
	s = strings.ReplaceAll(s, "、", "")
	m := numberText.FindStringSubmatch(s)
	if m == nil {
		return value
	}
	if m[1] == "" && m[2] == "" {
		return settleDigits(m[3], value)
	}
	total := 0.0
	for i, unit := range []float64{10000, 1000, 1} {
		if m[i+1] == "" {
			continue
		}
		n, err := strconv.ParseFloat(m[i+1], 64)
		if err != nil {
			return value
		}
		total += n * unit
	}
	whole := math.Round(total)
	if math.Abs(total-whole) > 1e-6 || whole > 1e12 {
		return value
	}
	return strconv.FormatInt(int64(whole), 10)
}

func allDigits(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// settleDigits drops leading zeros and an empty decimal part.
func settleDigits(digits, typed string) string {
	whole, part, dotted := strings.Cut(digits, ".")
	if whole == "" || strings.Contains(part, ".") || (dotted && part == "") {
		return typed
	}
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	if part = strings.TrimRight(part, "0"); part == "" {
		return whole
	}
	return whole + "." + part
}

// settleTime reads 9:00, ９時, 9時30分, 9時半, 午後5時, 0900 and 900 as HH:MM.
func settleTime(value string) string {
	s := strings.Map(dropSpaces, jptext.Half(value))
	m := timeText.FindStringSubmatch(s)
	if m == nil {
		bare := bareTime.FindStringSubmatch(s)
		if bare == nil {
			return value
		}
		m = []string{s, "", bare[1], bare[2], "", ""}
	}
	hour, _ := strconv.Atoi(m[2])
	minute, _ := strconv.Atoi(m[3] + m[4])
	if m[5] != "" {
		minute = 30
	}
	if m[1] != "" && hour > 12 {
		return value
	}
	if m[1] == "午後" && hour < 12 {
		hour += 12
	}
	if hour == 24 && minute == 0 {
		hour = 0
	}
	if hour > 23 || minute > 59 {
		return value
	}
	return fmt.Sprintf("%02d:%02d", hour, minute)
}

func settleDate(value string) string {
	d, err := era.Parse(value)
	if err != nil {
		return value
	}
	return d.String()
}

func settlePhone(value string) string {
	s := strings.Map(dropSpaces, jptext.Hyphen(jptext.Half(value)))
	s = strings.Trim(strings.NewReplacer("(", "-", ")", "-", "--", "-").Replace(s), "-")
	if !phoneText.MatchString(s) {
		return value
	}
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	return s
}

func settlePostal(value string) string {
	s := strings.Map(dropSpaces, jptext.Hyphen(jptext.Half(value)))
	digits := strings.ReplaceAll(strings.TrimPrefix(s, "〒"), "-", "")
	if !sevenDigits.MatchString(digits) {
		return value
	}
	return digits[:3] + "-" + digits[3:]
}

func dropSpaces(r rune) rune {
	if r == ' ' || r == '　' || r == '\t' || r == '\n' || r == '\r' || r == '\u00A0' {
		return -1
	}
	return r
}

// visible drops what cannot be seen or printed, or turns the direction of writing; a tab becomes a space, line ends stay.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == '\n' || r == '\r':
			return r
		case r < 0x20 || (r >= 0x7F && r < 0xA0) || r == 0xFEFF || r == 0x200B || r == 0xFFFD,
			r >= 0x061C && unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
}
