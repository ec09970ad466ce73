package era

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"kyujindesk/backend/jptext"
)

// ErrNoDate is Parse's answer to a text that names no day of the calendar.
var ErrNoDate = errors.New("not a date")

// Parse reads a date as people write it: 2026-11-21, 2026/11/21, 2026.11.21,
// 20261121, 2026年11月21日, 令和8年11月21日, 令8.11.21, R8.11.21, ㋿8.11.21, 平成31年4月30日,
// 令和元年5月1日, 二〇二六年十一月二十一日; a weekday or a time of day behind it, full-width
// characters and spaces are no matter; so are 必着, まで and the like behind it, and English months and weekdays. A year that
// counts on past the end of its era (平成32年, on papers printed before 2019) is
// read as meant; a day before the era's first is not a date. The empty text is
// ErrNoDate too.
func Parse(text string) (Date, error) {
	var kept Date // as nearly all are: they are read whenever a list is
	if kept.UnmarshalText([]byte(text)) == nil && kept.Y > 0 {
		return kept, nil
	}
	s := plain(day(text))
	first, rest := 1, s
	var began Date
	if r, after, ok := leadingReign(s); ok {
		first, rest, began = r.yearOne(), after, r.first
	}
	y, m, d, ok := numbers(rest, !began.IsZero())
	if !ok {
		return Date{}, ErrNoDate
	}
	date := Date{first + y - 1, m, d}
	if !date.Valid() || date.Before(began) {
		return Date{}, ErrNoDate
	}
	return date, nil
}

var (
	timeBehind = regexp.MustCompile(`(?:[ Tt]+|(日|\))) *(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\+09:?00)?|(?:午前|午後)?[0-9]{1,2}時(?:[0-9]{1,2}分|半)?)(?:頃|ごろ)?$`)
	dayBehind  = regexp.MustCompile(`(?i) *(?:\( *(?:[日月火水木金土](?:曜日?)?(?:[・･]祝日?)?|祝日?|休日?|sun|mon|tue|wed|thu|fri|sat) *\)|[日月火水木金土]曜日?)$| +[日月火水木金土]$`)
	dayNamed   = regexp.MustCompile(`(?i)^ *\(? *([日月火水木金土]|sun|mon|tue|wed|thu|fri|sat)`)
	dayApart   = regexp.MustCompile(`月 *[0-9]{1,2} +日$`) // 11月 29 日, as it is copied from papers: the day of the month
	saidBehind = regexp.MustCompile(` *(?:付け?|から|より|までに?|迄|以降|頃|ごろ|必着|消印有効|締切|締め切り|現在|時点|[~〜～.])+$`)
	dayBefore  = regexp.MustCompile(`(?i)^(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,? +(.*)$`)
	dayMonth   = regexp.MustCompile(`(?i)^([0-9]{1,2})(?:st|nd|rd|th)?[ -]+([a-z]{3,9})\.?,?[ -]+([0-9]{4})$`)
	monthDay   = regexp.MustCompile(`(?i)^([a-z]{3,9})\.? +([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})$`)
)

// day is a date without the time of day and the weekday behind it, its numerals in digits.
func day(text string) string { return inEnglish(dayBehind.ReplaceAllString(untimed(text), "")) }

// untimed is a date without the time of day behind it, its numerals in digits; a weekday stays.
func untimed(text string) string {
	s := strings.TrimSpace(jptext.Figures(jptext.Half(jptext.Plain(jptext.Seen(jptext.LineEnds(inBrackets().Replace(text)))))))
	s = dayBefore.ReplaceAllString(s, "$2 ($1)")
	s = saidBehind.ReplaceAllString(strings.TrimPrefix(s, "西暦"), "")
	return strings.TrimSpace(timeBehind.ReplaceAllString(s, "$1"))
}

// inBrackets spells the signs out that are a weekday in brackets or in a ring: ㈮, ㊎.
func inBrackets() *strings.Replacer {
	return strings.NewReplacer("㈪", "(月)", "㈫", "(火)", "㈬", "(水)", "㈭", "(木)", "㈮", "(金)", "㈯", "(土)", "㈰", "(日)",
		"㊊", "(月)", "㊋", "(火)", "㊌", "(水)", "㊍", "(木)", "㊎", "(金)", "㊏", "(土)", "㊐", "(日)")
}

// SaidWeekday is the weekday that stands behind a date (「4月1日（月）」), as people write it beside one; ok is false where none does.
func SaidWeekday(text string) (said time.Weekday, ok bool) {
	s := untimed(text)
	m := dayNamed.FindStringSubmatch(dayBehind.FindString(s))
	if m == nil || dayApart.MatchString(s) {
		return 0, false
	}
	if at := strings.Index("日月火水木金土", m[1]); at >= 0 {
		return time.Weekday(at / len("日")), true
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.EqualFold(d.String()[:3], m[1]) {
			return d, true
		}
	}
	return 0, false
}

// inEnglish is a date whose month is a word (27 November 2026, Nov 27, 2026) in digits; any other text is itself.
func inEnglish(s string) string {
	m := dayMonth.FindStringSubmatch(s)
	if m == nil {
		if m = monthDay.FindStringSubmatch(s); m == nil {
			return s
		}
		m[1], m[2] = m[2], m[1]
	}
	for n := time.January; n <= time.December; n++ {
		if name := strings.ToLower(m[2]); strings.HasPrefix(strings.ToLower(n.String()), name) || name == "sept" && n == time.September {
			return fmt.Sprintf("%s-%d-%s", m[3], n, m[1])
		}
	}
	return s
}

// ParseYear reads a year as people write it: 2021, 2021年, 令和3年, R3, 平成元年. false where it is none.
func ParseYear(text string) (year int, ok bool) {
	s := strings.TrimSuffix(strings.TrimSuffix(plain(jptext.Figures(jptext.Half(jptext.Plain(jptext.Seen(text))))), "度"), "-")
	if r, after, found := leadingReign(s); found {
		if after == "元" {
			after = "1"
		}
		n, err := strconv.Atoi(after)
		return r.yearOne() + n - 1, err == nil && isDigits(after) && n > 0 && n < 1000
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && isDigits(s) && len(s) == 4
}

func leadingReign(s string) (r reign, rest string, ok bool) {
	for _, r := range reigns() {
		for _, name := range []string{r.name, r.mark, r.letter} {
			if after, found := strings.CutPrefix(s, name); found {
				return r, after, true
			}
		}
	}
	return reign{}, s, false
}

// numbers reads year, month and day. A Western year has four digits; a year of
// an era has one to three, or is 元.
func numbers(s string, inEra bool) (y, m, d int, ok bool) {
	if !inEra && len(s) == 8 && isDigits(s) {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if inEra {
		if after, found := strings.CutPrefix(s, "元"); found {
			s = "1" + after
		}
	}
	parts := strings.Split(s, "-")
	if len(parts) != 3 {
		return 0, 0, 0, false
	}
	for i, p := range parts {
		if !isDigits(p) || len(p) > 4 || (i > 0 && len(p) > 2) {
			return 0, 0, 0, false
		}
	}
	if inEra == (len(parts[0]) == 4) {
		return 0, 0, 0, false
	}
	y, _ = strconv.Atoi(parts[0])
	m, _ = strconv.Atoi(parts[1])
	d, _ = strconv.Atoi(parts[2])
	return y, m, d, y > 0
}

// plain folds width, drops spaces and turns every separator into one hyphen.
func plain(text string) string {
	var b strings.Builder
	for _, r := range strings.NewReplacer("㋿", "令和", "㍻", "平成", "㍼", "昭和", "㍽", "大正", "㍾", "明治").Replace(text) {
		switch {
		case r >= '０' && r <= '９':
			b.WriteRune(r - '０' + '0')
		case r >= 'Ａ' && r <= 'Ｚ':
			b.WriteRune(r - 'Ａ' + 'A')
		case r >= 'ａ' && r <= 'ｚ':
			b.WriteRune(r - 'ａ' + 'A')
		case r >= 'a' && r <= 'z':
			b.WriteRune(r - 'a' + 'A')
		case r == ' ' || r == '　' || r == '\t' || r == '日':
		case strings.ContainsRune("/.-年月／．－・。‐‑–—−ー", r):
			b.WriteByte('-')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}
