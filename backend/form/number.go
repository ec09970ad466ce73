package form

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/jptext"
)

// unit is a spelling of a unit: what it measures, and how many of the least unit it is.
type unit struct {
	word    string
	measure string
	size    float64
}

// units are the spellings people type, in half width and small letters.
func units() []unit {
	return []unit{
		{"円", "money", 1},
		{"えん", "money", 1},
		{"yen", "money", 1},
		{"時間", "time", 60},
		{"じかん", "time", 60},
		{"hours", "time", 60},
		{"hour", "time", 60},
		{"hrs", "time", 60},
		{"hr", "time", 60},
		{"h", "time", 60},
		{"分間", "time", 1},
		{"分", "time", 1},
		{"minutes", "time", 1},
		{"min", "time", 1},
		{"m", "time", 1},
		{"週間", "days", 7},
		{"週", "days", 7},
		{"日間", "days", 1},
		{"日", "days", 1},
		{"days", "days", 1},
		{"か月間", "months", 1},
		{"ヶ月間", "months", 1},
		{"か月", "months", 1},
		{"ヶ月", "months", 1},
		{"ケ月", "months", 1},
		{"カ月", "months", 1},
		{"ヵ月", "months", 1},
		{"ヵ月間", "months", 1},
		{"カ月間", "months", 1},
		{"箇月", "months", 1},
		{"個月", "months", 1},
		{"月間", "months", 1},
		{"年間", "months", 12},
		{"年", "months", 12},
		{"人", "people", 1},
		{"名", "people", 1},
		{"にん", "people", 1},
		{"回", "times", 1},
		{"歳", "age", 1},
		{"才", "age", 1},
		{"さい", "age", 1},
		{"%", "share", 1},
		{"パーセント", "share", 1},
		{"割", "share", 10},
		{"か所", "places", 1},
		{"ヶ所", "places", 1},
		{"カ所", "places", 1},
		{"ヵ所", "places", 1},
		{"ケ所", "places", 1},
		{"箇所", "places", 1},
	}
}

// unitAt is the longest unit that a text begins with, and what stands behind it.
func unitAt(s string) (u unit, rest string, found bool) {
	best := unit{}
	for _, u := range units() {
		if strings.HasPrefix(s, u.word) && len(u.word) > len(best.word) {
			best = u
		}
	}
	return best, s[len(best.word):], best.word != ""
}

var (
	grouped  = regexp.MustCompile(`(^|[^0-9,])([0-9]{1,3})((?:,[0-9]{3})+)($|[^0-9,])`)
	clockLen = regexp.MustCompile(`^([0-9]{1,2}):([0-5][0-9])$`)
)

// dotted are thousands as other countries group them (250.000), which nobody can tell from a decimal.
var dotted = regexp.MustCompile(`(?:^|[^0-9.])[0-9]{1,3}(?:\.[0-9]{3})+(?:円|えん|yen|$)`)

// foundedIn is a year with what people write around it: 西暦2001年, 2001年設立, 平成31年4月1日.
var foundedIn = regexp.MustCompile(`^(?:西暦)?(.+?年?)(?:(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:に?(?:設立|創立|創業|開業|開店|開設))?)$`)

// vague are the words that leave a number what it is.
var vague = regexp.MustCompile(`^(?:約|およそ|だいたい|満|計|合計|休憩)|(?:程度|くらい|ぐらい|ほど|前後)$`)

// ungrouped is a number in half width and small letters, its thousands together: a comma that still stands in it stands before no three digits.
func ungrouped(value string) string {
	s := strings.ToLower(jptext.Kana(tight(strings.ReplaceAll(value, "、", ","))))
	s = strings.TrimPrefix(strings.TrimPrefix(s, "¥"), "jpy")
	s = eraBoth.ReplaceAllString(strings.ReplaceAll(s, "時間と", "時間"), "${1}年(${2}年)")
	for grouped.MatchString(s) {
		m := grouped.FindStringSubmatchIndex(s)
		s = s[:m[6]] + strings.ReplaceAll(s[m[6]:m[7]], ",", "") + s[m[7]:]
	}
	return s
}

// eraBoth is a year as papers of the state give it, in both ways before the one 年: 令和3(2021)年.
var eraBoth = regexp.MustCompile(`^([^0-9()]+(?:[0-9]{1,2}|元))\(([0-9]{4})\)年$`)

// saidTwice takes a text apart that says one thing in two ways: 1985年(昭和60年), 1時間(60分).
func saidTwice(s string) (outer, inner string, found bool) {
	outer, inner, found = strings.Cut(strings.TrimSuffix(s, ")"), "(")
	return outer, inner, found && strings.HasSuffix(s, ")") && outer != "" && inner != "" && !strings.Contains(inner, "(")
}

// payWords are what stands before pay; a question for such pay has its first letter in its name.
var payWords = regexp.MustCompile(`^(?:月[給額収]|時間?給|日[給額]|年[収額俸])`)

// withoutPay drops, of a question for pay by the month, what says so: 月給25万円, 1050円/時. Of another it stays, and is no number.
func (fd Field) withoutPay(s string) string {
	if fd.Kind != Yen {
		return s
	}
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSuffix(strings.TrimSuffix(s, "-"), "也"), "金"), ".")
	for _, by := range []string{"/時間", "/時", "/h"} {
		if rest, found := strings.CutSuffix(s, by); found && strings.Contains(fd.Label.JA, "時") {
			return rest
		}
	}
	for _, mark := range []string{"月", "時", "日", "年"} {
		if word := payWords.FindString(s); strings.HasPrefix(word, mark) && strings.Contains(fd.Label.JA, mark) {
			return strings.TrimPrefix(s, word)
		}
	}
	return s
}

// settleNumber reads 205,000円, 20万5千円, 二十万円 and, of a field in minutes, 1時間45分 as 205000, 205000, 200000 and 105. A unit that is not
// the field's, a comma that stands before no three digits, and a part that the field cannot hold leave the text as it was typed.
func (fd Field) settleNumber(value string) string {
	if allDigits(value) && value[0] != '0' { // as nearly all are: they are settled whenever a form is read
		return value
	}
	read, _, ok := fd.number(value)
	if !ok {
		return value
	}
	return read
}

func allDigits(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// number reads a number; made says that more was done with it than to spell it.
func (fd Field) number(value string) (read string, made, ok bool) {
	s := ungrouped(value)
	if strings.Contains(s, ",") || fd.Kind != Decimal && dotted.MatchString(s) {
		return "", false, false
	}
	if outer, inner, found := saidTwice(s); found {
		first, _, okFirst := fd.number(outer)
		second, _, okSecond := fd.number(inner)
		return first, true, okFirst && okSecond && first == second
	}
	if bare, ok := settleDigits(s); ok {
		return bare, false, true
	}
	if fd.calendar() {
		if y, ok := era.ParseYear(strings.TrimSuffix(strings.TrimSuffix(s, "3月"), "度")); ok {
			return strconv.Itoa(y), false, true
		}
		if y, ok := era.ParseYear(foundedIn.ReplaceAllString(s, "$1")); ok {
			return strconv.Itoa(y), true, true
		}
	}
	if fd.none(s) {
		return "0", true, true
	}
	s, loose := fd.bare(s)
	own, measured := fd.measure()
	if m := clockLen.FindStringSubmatch(s); m != nil && own.measure == "time" {
		s = m[1] + "時間" + m[2] + "分"
	}
	total, converted, ok := fd.sum(s, own, measured)
	if !ok {
		return "", false, false
	}
	read, ok = fd.exact(total)
	return read, loose || converted, ok
}

// measure is the unit that a field counts in; false where its name says nothing to us.
func (fd Field) measure() (unit, bool) {
	if fd.Kind == Yen && fd.Unit.JA == "" {
		return unit{"円", "money", 1}, true
	}
	u, _, found := unitAt(fd.Unit.JA)
	return u, found
}

// sum adds the parts of a text, 1時間45分, up to a number of the field's unit; converted says that one of them had another unit.
func (fd Field) sum(s string, own unit, measured bool) (total float64, converted, ok bool) {
	if s == "半年" && own.measure == "months" {
		return 6 / own.size, true, true
	}
	size := max(own.size, 1)
	if scaled, word := strings.CutPrefix(fd.Unit.JA, "万"); word { // 万円
		own, _, measured = unitAt(scaled)
		size = 1e4
	}
	last := math.Inf(1)
	for first := true; s != ""; first = false {
		runes := []rune(s)
		n, to := jptext.Number(runes, 0)
		if to == 0 {
			return 0, false, false
		}
		typed, rest := string(runes[:to]), string(runes[to:])
		if rest != "" && !measured { // what the field counts has no name we know
			if u, after, named := unitAt(rest); fd.Unit.JA == "" && named && after == "" {
				rest = rest[len(u.word):]
			}
			return n, false, first && strings.TrimPrefix(rest, fd.Unit.JA) == ""
		}
		u, after, named := unitAt(rest)
		switch {
		case named && u.measure != own.measure:
			return 0, false, false
		case !named && rest != "":
			return 0, false, false
		case !named && size == 1e4 && !strings.ContainsAny(typed, "万億千百十"):
			u = unit{size: size} // 450 in 万円
		case !named && size == 1e4:
			u = unit{size: 1} // 450万
		case !named:
			u = unit{size: size}
		}
		if u.size >= last { // 5分1時間
			return 0, false, false
		}
		last = u.size
		if half, found := strings.CutPrefix(after, "半"); found && (u.size == 60 || u.size == 12) {
			n, after = n+0.5, half
		}
		total += n * u.size / size
		converted = converted || u.size != size && size != 1e4
		s = fd.tail(after)
	}
	return total, converted, !math.IsInf(last, 1)
}

// tail drops what the field's own unit says behind its measure (日以内, 時間以上, か月分).
func (fd Field) tail(s string) string {
	_, own, _ := unitAt(strings.TrimPrefix(fd.Unit.JA, "万"))
	if own != "" && s == own {
		return ""
	}
	return s
}

// bare drops words that leave the number what it is, and a span of time that the question itself names (月20時間, 20時間/月).
func (fd Field) bare(s string) (bare string, loose bool) {
	bare = fd.withoutPay(strings.TrimSuffix(vague.ReplaceAllString(s, ""), "様"))
	for _, span := range []string{"月平均", "月", "週", "年間", "年", "日"} {
		if !strings.Contains(fd.Label.JA, span[:len("月")]) {
			continue
		}
		if rest, found := strings.CutPrefix(bare, span); found {
			bare = rest
		}
		bare = strings.TrimSuffix(bare, "/"+span)
	}
	return bare, bare != s && vague.MatchString(s)
}

// none says whether a text says that there is nothing, where the field can say so.
func (fd Field) none(s string) bool {
	least, err := strconv.ParseFloat(fd.Min, 64)
	return (err != nil || least <= 0) && slices.Contains([]string{"なし", "ナシ", "無し", "無", "無い", "ない", "ありません", "ゼロ", "零"}, s)
}

// calendar says whether a field asks for a year of the calendar.
func (fd Field) calendar() bool {
	least, err := strconv.Atoi(fd.Min)
	return err == nil && least >= 1000 && strings.HasPrefix(fd.Unit.JA, "年")
}

// exact spells a number with at most two decimal places, and none but in a Decimal; false where that would round it.
func (fd Field) exact(n float64) (string, bool) {
	places := 100.0
	if fd.Kind != Decimal {
		places = 1
	}
	whole := math.Round(n * places)
	if math.Abs(n*places-whole) > 1e-6 || math.Abs(n) > 1e12 {
		return "", false
	}
	return strconv.FormatFloat(whole/places, 'f', -1, 64), true
}

// settleDigits reads plain digits, and drops leading zeros and an empty decimal part.
func settleDigits(s string) (string, bool) {
	whole, part, dotted := strings.Cut(s, ".")
	if whole == "" || !allDigits(whole) || !allDigits(part) || (dotted && part == "") {
		return "", false
	}
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	if part = strings.TrimRight(part, "0"); part == "" {
		return whole, true
	}
	return whole + "." + part, true
}

// madeNumber says what was made of a number.
func (fd Field) madeNumber(typed string) Words {
	read, made, ok := fd.number(typed)
	if !ok || !made {
		return Words{}
	}
	is := fd.withUnit(Words{read, read})
	return Words{
		JA: fmt.Sprintf("「%s」を「%s」としました。", strings.TrimSpace(typed), is.JA),
		EN: fmt.Sprintf("“%s” was taken as %s.", strings.TrimSpace(typed), is.EN),
	}
}
