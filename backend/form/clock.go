package form

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/jptext"
)

var (
	timeText = regexp.MustCompile(`^(翌朝|翌日|翌)?(午前|午後|am|pm|a\.m\.|p\.m\.|深夜|早朝|朝|お?昼|夕方|夕|夜)?の?([0-9]{1,2})(?::([0-9]{2})(?::00)?|時(?:([0-9]{1,2})分?|(半))?)?(am|pm|a\.m\.|p\.m\.)?(?:頃|ごろ)?$`)
	bareTime = regexp.MustCompile(`^([0-9]{1,2})([0-9]{2})$`)
)

// nextDay is the hour from which a time is written as one of the day before (25:30), and lastHour the last that anybody writes so.
const (
	nextDay  = 24
	lastHour = 29
)

// settleTime reads 9:00, ９時, 九時半, 午後5時, 5pm, 0900 and 900 as HH:MM, and 25:30, 翌1:30 and 深夜1時半 as 01:30.
func settleTime(value string) string {
	if read, _, ok := clockTime(value); ok {
		return read
	}
	return value
}

var (
	nextBefore = regexp.MustCompile(`^\(?(?:翌朝|翌日|翌|明朝|次の日)\)?の?`)
	nextBehind = regexp.MustCompile(`\(?(?:翌朝|翌日|翌)\)?$`)
	spanBehind = regexp.MustCompile(`(?:から|より|まで|迄|以降|~|〜|～)$`)
)

// nextFirst has what says that a time is one of the next day before it, whichever way it was written: (翌)6:00, 6:00(翌日), 明朝6時. What
// says that a span begins or ends there goes.
func nextFirst(s string) string {
	s = strings.ReplaceAll(spanBehind.ReplaceAllString(s, ""), ";", ":")
	for _, said := range []*regexp.Regexp{nextBefore, nextBehind} {
		if rest := said.ReplaceAllString(s, ""); rest != s {
			return "翌" + rest
		}
	}
	return s
}

// clockTime reads a time of day; next says that it was written as one of the day after.
func clockTime(value string) (read string, next, ok bool) {
	s := nextFirst(strings.ToLower(jptext.Figures(tight(value))))
	if s == "正午" {
		return "12:00", false, true
	}
	m := timeText.FindStringSubmatch(s)
	if bare := bareTime.FindStringSubmatch(s); bare != nil {
		m = []string{s, "", "", bare[1], bare[2], "", "", ""}
	}
	if m == nil || (m[2] == "" && m[7] == "" && m[1] == "" && allDigits(s) && len(s) < 3) {
		return "", false, false
	}
	hour, _ := strconv.Atoi(m[3])
	minute, _ := strconv.Atoi(m[4] + m[5])
	if m[6] != "" {
		minute = 30
	}
	hour, ok = ofDay(hour, strings.TrimPrefix(m[2], "お")+m[7])
	if next = m[1] != "" || hour > nextDay || hour == nextDay && minute > 0; !ok || hour > lastHour || minute > 59 || m[1] != "" && hour >= nextDay {
		return "", false, false
	}
	return fmt.Sprintf("%02d:%02d", hour%nextDay, minute), next, true
}

// ofDay is an hour with the word that stands at it.
func ofDay(hour int, word string) (int, bool) {
	switch word {
	case "":
		return hour, true
	case "午前", "am", "a.m.":
		return hour, hour <= 12 // 午前12時 is noon to most who write it
	case "午後", "pm", "p.m.":
		if hour < 12 {
			return hour + 12, true
		}
		return hour, true
	case "夕方", "夕":
		if hour >= 3 && hour <= 7 {
			return hour + 12, true
		}
	case "夜":
		switch {
		case hour >= 5 && hour <= 11:
			return hour + 12, true
		case hour == 12:
			return nextDay, true
		}
	case "深夜":
		if hour == 12 {
			return nextDay, true
		}
		if hour == 11 || hour == 10 {
			return hour + 12, true
		}
	case "昼":
		if hour >= 1 && hour <= 4 {
			return hour + 12, true
		}
	}
	return hour, true
}

// madeTime says that a time was read as one of the day after.
func madeTime(typed string) Words {
	read, next, ok := clockTime(typed)
	if !ok || !next {
		return Words{}
	}
	hour, minute, _ := strings.Cut(read, ":")
	return Words{
		JA: fmt.Sprintf("翌日の%s時%s分としました。", strings.TrimPrefix(hour, "0"), minute),
		EN: fmt.Sprintf("Taken as %s on the next day.", read),
	}
}
