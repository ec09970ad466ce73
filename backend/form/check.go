package form

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"kyujindesk/backend/jptext"
)

var (
	wholeShape   = regexp.MustCompile(`^[0-9]{1,12}$`)
	decimalShape = regexp.MustCompile(`^[0-9]{1,9}(\.[0-9]{1,2})?$`)
	postalShape  = regexp.MustCompile(`^[0-9]{3}-[0-9]{4}$`)
	pictureShape = regexp.MustCompile(`^[0-9a-f]{64}$`)
	phoneShape   = regexp.MustCompile(`^0[1-9]`)
	mobileShape  = regexp.MustCompile(`^0[25789]0`)
	mailShape    = regexp.MustCompile(`^[!#-'*+/-9=?A-Z^-~-][!#-'*+./-9=?A-Z^-~-]*@(?:[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?\.)+(?:[A-Za-z]{2,}|xn--[0-9A-Za-z-]+)$`)
)

// The ids of the problems every form can have.
const (
	NeedID   = "form.need"   // an answer is missing
	CharsID  = "form.chars"  // one line is too long
	LinesID  = "form.lines"  // too many lines
	RangeID  = "form.range"  // a number is too small or too large
	FormatID = "form.format" // the text cannot be read as its kind
	OrderID  = "form.order"  // the two ends of a range stand the wrong way round
)

// ProblemIDs lists the ids Check uses.
func ProblemIDs() []string {
	return []string{NeedID, CharsID, LinesID, RangeID, FormatID, OrderID}
}

// Check looks at every field that applies: missing answers, limits, and texts
// that cannot be read as their kind. Answers are taken as Settle would leave them.
func (f Form) Check(v Values) []Problem {
	problems := []Problem{}
	for _, s := range f.Sections {
		for i, fd := range s.Fields {
			if !f.Applies(fd, v) {
				continue
			}
			if p, bad := fd.check(fd.settle(v[fd.Key])); bad {
				problems = append(problems, p)
			} else if fd.Span && i > 0 && f.Applies(s.Fields[i-1], v) {
				problems = append(problems, order(s.Fields[i-1], fd, v)...)
			}
		}
	}
	return problems
}

func (fd Field) check(value string) (Problem, bool) {
	if strings.TrimSpace(value) == "" {
		return fd.problem(NeedID, fd.ask()), fd.Need
	}
	switch fd.Kind {
	case Choice, Choices:
		return fd.problem(FormatID, fd.ask()), !fd.known(value)
	case Number, Decimal, Yen:
		return fd.checkNumber(value)
	case Time:
		_, err := time.Parse("15:04", value)
		return fd.unreadable("9:30 のように（翌日の1時半なら 25:30）", "like 9:30 (25:30 for half past one of the next day)"), err != nil
	case Date:
		_, err := time.Parse("2006-01-02", value)
		return fd.unreadable("2026/11/21 か R8.11.21 のように", "like 2026/11/21 or R8.11.21"), err != nil
	case Phone:
		return fd.unreadable("0952-00-0000 のように、市外局番から", "with its area code, like 0952-00-0000"), !isPhone(value)
	case Postal:
		ok := postalShape.MatchString(value)
		return fd.unreadable("840-0000 のように7桁で", "with seven digits, like 840-0000"), !ok
	case Pin:
		return fd.unreadable("日本の中の緯度と経度を 33.2494, 130.2988 のように", "as latitude and longitude of a place in Japan, like 33.2494, 130.2988"), !isPin(value)
	case Picture:
		return fd.problem(FormatID, Words{"画像を選び直してください。", "Choose the picture again."}), !pictureShape.MatchString(value)
	case Mail:
		return fd.unreadable("name@example.jp のように", "like name@example.jp"), !isMail(value)
	case Kana:
		if !jptext.IsKana(value) {
			return fd.unreadable("全角カタカナで", "in full-width katakana"), true
		}
	}
	return fd.checkRoom(value)
}

// checkRoom holds a text against its limits on the line grid.
func (fd Field) checkRoom(value string) (Problem, bool) {
	if fd.Kind == Lines {
		lines := len(jptext.Wrap(value, max(fd.Chars, 1)))
		over := lines - fd.Lines
		return fd.problem(LinesID, Words{
			JA: fmt.Sprintf("「%s」は%d行までです。%d行減らしてください。", fd.Label.JA, fd.Lines, over),
			EN: fmt.Sprintf("“%s” must be %d lines or fewer. Remove %d.", fd.Label.EN, fd.Lines, over),
		}), fd.Chars > 0 && fd.Lines > 0 && over > 0
	}
	over := int(math.Ceil(jptext.Width(value) - float64(fd.Chars)))
	return fd.problem(CharsID, Words{
		JA: fmt.Sprintf("「%s」は全角%d文字までです。%d文字減らしてください。", fd.Label.JA, fd.Chars, over),
		EN: fmt.Sprintf("“%s” must be %d full-width characters or fewer. Remove %d.", fd.Label.EN, fd.Chars, over),
	}), fd.Chars > 0 && over > 0
}

func (fd Field) checkNumber(value string) (Problem, bool) {
	shape := wholeShape
	if fd.Kind == Decimal {
		shape = decimalShape
	}
	if !shape.MatchString(value) {
		return fd.noNumber(value), true
	}
	n, _ := strconv.ParseFloat(value, 64)
	least, errMin := strconv.ParseFloat(fd.Min, 64)
	most, errMax := strconv.ParseFloat(fd.Max, 64)
	if (errMin != nil || n >= least) && (errMax != nil || n <= most) {
		return Problem{}, false
	}
	return fd.problem(RangeID, fd.between(errMin == nil, errMax == nil)), true
}

// noNumber says what is wrong with a text that is no number of this field.
func (fd Field) noNumber(value string) Problem {
	_, wholeParts := settleDigits(value)
	switch {
	case fd.calendar():
		return fd.unreadable("2021 か 令和3年 のように", "as a year, like 2021 or R3")
	case strings.Contains(ungrouped(value), ",") || fd.Kind != Decimal && dotted.MatchString(ungrouped(value)):
		return fd.problem(FormatID, Words{
			JA: fmt.Sprintf("「%s」の区切りを確認してください。小数なら 1.5、けたの区切りなら 1,500 のように入力します。", fd.Label.JA),
			EN: fmt.Sprintf("Check the separator in “%s”: 1.5 for a decimal, 1,500 for thousands.", fd.Label.EN),
		})
	case wholeParts && fd.Kind != Decimal:
		return fd.unreadable("小数のない数字で", "as a whole number")
	case fd.Kind == Decimal:
		return fd.unreadable("21.5 のような数字"+inUnit(fd.Unit.JA, "（単位は「%s」）")+"で", "as a number like 21.5"+inUnit(fd.Unit.EN, " (in %s)"))
	}
	return fd.unreadable("数字"+inUnit(fd.Unit.JA, "（単位は「%s」）")+"で", "in digits"+inUnit(fd.Unit.EN, " (in %s)"))
}

func inUnit(unit, shape string) string {
	if unit == "" {
		return ""
	}
	return fmt.Sprintf(shape, unit)
}

func (fd Field) between(hasMin, hasMax bool) Words {
	lo, hi := fd.InWords(fd.Min), fd.InWords(fd.Max)
	switch {
	case hasMin && hasMax:
		return Words{
			JA: fmt.Sprintf("「%s」は%sから%sまでで入力してください。", fd.Label.JA, lo.JA, hi.JA),
			EN: fmt.Sprintf("Enter “%s” between %s and %s.", fd.Label.EN, lo.EN, hi.EN),
		}
	case hasMin:
		return Words{
			JA: fmt.Sprintf("「%s」は%s以上で入力してください。", fd.Label.JA, lo.JA),
			EN: fmt.Sprintf("Enter %s or more for “%s”.", lo.EN, fd.Label.EN),
		}
	}
	return Words{
		JA: fmt.Sprintf("「%s」は%s以下で入力してください。", fd.Label.JA, hi.JA),
		EN: fmt.Sprintf("Enter %s or less for “%s”.", hi.EN, fd.Label.EN),
	}
}

// order finds a range whose upper end is below its lower end. Times are no such
// range: a night shift ends on the next day.
func order(lower, upper Field, v Values) []Problem {
	if upper.Kind == Time {
		return nil
	}
	a, b := lower.settle(v[lower.Key]), upper.settle(v[upper.Key])
	if a == "" || b == "" || !before(upper.Kind, b, a) {
		return nil
	}
	said := Words{
		JA: fmt.Sprintf("「%s」が「%s」より小さい値です。入れ替えるか、修正してください。", upper.Label.JA, lower.Label.JA),
		EN: fmt.Sprintf("“%s” is below “%s”. Swap or correct them.", upper.Label.EN, lower.Label.EN),
	}
	if upper.Kind == Date {
		said = Words{
			JA: fmt.Sprintf("「%s」が「%s」より前の日付です。入れ替えるか、修正してください。", upper.Label.JA, lower.Label.JA),
			EN: fmt.Sprintf("“%s” must be on or after “%s”. Swap or correct them.", upper.Label.EN, lower.Label.EN),
		}
	}
	return []Problem{{
		ID: OrderID, Severity: Error, Fields: []string{upper.Key, lower.Key},
		Message: said,
		Repair: &Repair{
			Label:  Words{JA: "入れ替える", EN: "Swap them"},
			Values: Values{lower.Key: b, upper.Key: a},
		},
	}}
}

func before(kind Kind, a, b string) bool {
	if kind == Date {
		return a < b
	}
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && x < y
}

func (fd Field) known(value string) bool {
	codes := []string{value}
	if fd.Kind == Choices {
		codes = strings.Fields(value)
	}
	return !slices.ContainsFunc(codes, func(code string) bool {
		_, found := fd.option(code)
		return !found
	})
}

// ask is the sentence for a missing answer.
func (fd Field) ask() Words {
	if fd.Kind == Choice || fd.Kind == Choices {
		return Words{
			JA: fmt.Sprintf("「%s」を選んでください。", fd.Label.JA),
			EN: fmt.Sprintf("Choose “%s”.", fd.Label.EN),
		}
	}
	return Words{
		JA: fmt.Sprintf("「%s」を入力してください。", fd.Label.JA),
		EN: fmt.Sprintf("Enter “%s”.", fd.Label.EN),
	}
}

func (fd Field) unreadable(howJA, howEN string) Problem {
	return fd.problem(FormatID, Words{
		JA: fmt.Sprintf("「%s」は%s入力してください。", fd.Label.JA, howJA),
		EN: fmt.Sprintf("Enter “%s” %s.", fd.Label.EN, howEN),
	})
}

func (fd Field) problem(id string, message Words) Problem {
	return Problem{ID: id, Severity: Error, Fields: []string{fd.Key}, Message: message}
}

// isPhone asks what the numbering plan asks: eleven digits of mobile, IP and free numbers, ten of all others (電気通信番号計画, 総務省告示).
// 06 with a 0 behind it may be either: Osaka's area code in an example, or the mobile numbers that begin with 060.
func isPhone(s string) bool {
	number, extension, _ := strings.Cut(strings.TrimSuffix(s, "）"), extensionMark)
	digits := strings.ReplaceAll(number, "-", "")
	if !allDigits(extension) || strings.HasPrefix(number, "0-") || !phoneShape.MatchString(digits) {
		return false
	}
	either := strings.HasPrefix(digits, "060")
	long := mobileShape.MatchString(digits)
	return len(digits) == 11 && (long || either) || len(digits) == 10 && !long
}

// isMail asks only what every address has, because the rest is the mail server's to say.
func isMail(s string) bool {
	return len(s) <= 100 && mailShape.MatchString(s)
}
