package form

import (
	"regexp"
	"strings"
	"unicode"

	"kyujindesk/backend/era"
	"kyujindesk/backend/jptext"
)

var (
	phoneText   = regexp.MustCompile(`^([0-9-]+?)-?(?:(?:内線|内|EXT\.?|EX|X|#)[:-]?([0-9]{1,6}))?$`)
	fromAbroad  = regexp.MustCompile(`^(?:\(\+81\)|\+81|0081)[-.]*(?:\(0\))?[-.]*0?`)
	mainLine    = regexp.MustCompile(`\(?(?:大?代表?|㈹|直通|まで)\)?(\(?(?:内|EXT).*)?$`)
	spokenDash  = regexp.MustCompile(`([0-9])の([0-9])`)
	mailLabel   = regexp.MustCompile(`^(?:(?i:メールアドレス|eメール|メール|e-?mail|mail)[:：]|✉\x{FE0F}?|📧)`)
	mailAside   = regexp.MustCompile(`(?:\([^()@]*\)|宛て?|まで)$`)
	spokenAt    = regexp.MustCompile(`(?i)[\[(](?:at|アットマーク)[\])]`)
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
		return fd.settleNumber(value)
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
		return settleMail(value)
	case Choice:
		return strings.TrimSpace(value)
	}
	return value
}

// clean is a text without what nobody sees, and with letters in place of what only looks like one.
func clean(value string) string { return jptext.Plain(jptext.Seen(jptext.LineEnds(value))) }

// tight is a short answer in half width without a blank.
func tight(value string) string { return strings.Map(dropSpaces, jptext.Half(clean(value))) }

func settleText(value string) string {
	s := strings.ReplaceAll(clean(value), "\n", " ")
	return strings.TrimSpace(jptext.Marks(jptext.Kana(s)))
}

// settleLines keeps indents and blank lines between paragraphs, and drops blank
// lines before and after the text and blanks at line ends, which would only use up the grid.
func settleLines(value string) string {
	s := jptext.Marks(jptext.Kana(clean(value)))
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " 　")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

func settleKana(value string) string {
	s := jptext.Katakana(jptext.Kana(jptext.Full(clean(value))))
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

func settleDate(value string) string {
	d, err := era.Parse(value)
	if err != nil {
		return value
	}
	return d.String()
}

// settlePhone reads +81 90-1234-5678, (03)1234-5678 and 03.1234.5678 内線12 as 090-1234-5678, 03-1234-5678 and 03-1234-5678（内線12）.
func settlePhone(value string) string {
	s := strings.ToUpper(jptext.Hyphen(tight(value)))
	for _, label := range []string{"電話番号", "電話", "携帯", "TEL", "FAX", "☎", "☏", "📞", ":", "."} {
		s = strings.TrimPrefix(s, label)
	}
	s = mainLine.ReplaceAllString(fromAbroad.ReplaceAllString(s, "0"), "$1")
	for spokenDash.MatchString(s) { // 0952の00の0000
		s = spokenDash.ReplaceAllString(s, "$1-$2")
	}
	s = strings.NewReplacer("(内線", "内線", "内線(", "内線", "(", "-", ")", "-", ".", "-", "/", "-").Replace(s)
	m := phoneText.FindStringSubmatch(strings.Trim(s, "-"))
	if m == nil {
		return value
	}
	number := strings.Trim(m[1], "-")
	for strings.Contains(number, "--") {
		number = strings.ReplaceAll(number, "--", "-")
	}
	if m[2] != "" {
		number += extensionMark + m[2] + "）"
	}
	if number != value && settlePhone(number) != number { // no number that anybody has
		return value
	}
	return number
}

// extensionMark stands before an extension in a settled telephone number.
const extensionMark = "（内線"

func settlePostal(value string) string {
	digits := strings.ReplaceAll(strings.TrimPrefix(strings.TrimPrefix(jptext.Hyphen(tight(value)), "郵便番号"), "〒"), "-", "")
	if !sevenDigits.MatchString(digits) {
		return value
	}
	return digits[:3] + "-" + digits[3:]
}

// settleMail reads 山田 <hanako@example.jp>, mailto:hanako@example.jp and メール：hanako@example.jp（採用係） as the address.
func settleMail(value string) string {
	s := tight(value)
	if !strings.Contains(s, "@") {
		s = spokenAt.ReplaceAllString(s, "@")
	}
	if _, inside, found := strings.Cut(s, "<"); found && strings.HasSuffix(inside, ">") && !strings.ContainsAny(strings.TrimSuffix(inside, ">"), "<>:") {
		s = strings.TrimSuffix(inside, ">")
	}
	for strings.HasPrefix(s, "mailto:") {
		s = strings.TrimPrefix(s, "mailto:")
	}
	s = mailAside.ReplaceAllString(mailLabel.ReplaceAllString(s, ""), "")
	return strings.TrimRight(strings.ReplaceAll(s, "。", "."), ".,、")
}

func dropSpaces(r rune) rune {
	if unicode.IsSpace(r) || r == '　' {
		return -1
	}
	return r
}
