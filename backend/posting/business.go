package posting

import (
	"fmt"
	"time"

	"kyujindesk/backend/era"
)

// Business is when people work at a business, as far as a posting says so (就業時間, 休日); the zero Business says nothing.
type Business struct {
	off      [7]bool // closed, by time.Weekday
	holidays bool    // closed on national holidays
	from, to int     // minutes after midnight; both zero where no hours are said, or they run over midnight
}

// Business is what a posting says of its hours and days off.
func (p Posting) Business() Business {
	a := settledOf(p.Kind, p.Values)
	b := Business{holidays: a.has("holidays.days", "public")}
	for day, code := range []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"} {
		b.off[day] = a.has("holidays.days", code)
	}
	spans := [][2]string{{"hours.window.start", "hours.window.end"}}
	for n := 1; n <= patterns; n++ {
		spans = append(spans, [2]string{fmt.Sprintf("hours.%d.start", n), fmt.Sprintf("hours.%d.end", n)})
	}
	for _, s := range spans {
		from, err1 := time.Parse("15:04", a.text(s[0]))
		to, err2 := time.Parse("15:04", a.text(s[1]))
		switch {
		case err1 != nil || err2 != nil:
			continue
		case !from.Before(to):
			b.from, b.to = 0, 0
			return b
		case b.to == 0:
			b.from, b.to = minutes(from), minutes(to)
		default:
			b.from, b.to = min(b.from, minutes(from)), max(b.to, minutes(to))
		}
	}
	return b
}

func minutes(t time.Time) int { return t.Hour()*60 + t.Minute() }

// Off says whether nobody works on a day, which may be a national holiday.
func (b Business) Off(d era.Date, holiday bool) bool {
	return b.off[d.Weekday()] || b.holidays && holiday
}

// During says whether so many minutes from an instant on lie within the hours; where none are said, all do.
func (b Business) During(start time.Time, length int) bool {
	from := int(start.Sub(era.Of(start).Start()).Minutes())
	return b.to == 0 || from >= b.from && from+length <= b.to
}

// Hours spells the hours, 9:00–18:00; empty where none are said.
func (b Business) Hours() string {
	if b.to == 0 {
		return ""
	}
	return fmt.Sprintf("%d:%02d–%d:%02d", b.from/60, b.from%60, b.to/60, b.to%60)
}

// Span are the hours in minutes after midnight; both zero where none are said.
func (b Business) Span() (from, to int) { return b.from, b.to }

// Or is when anybody works, of two. Whichever says nothing of its hours leaves those of the other.
func (b Business) Or(other Business) Business {
	for day := range b.off {
		b.off[day] = b.off[day] && other.off[day]
	}
	b.holidays = b.holidays && other.holidays
	switch {
	case b.to == 0:
		b.from, b.to = other.from, other.to
	case other.to != 0:
		b.from, b.to = min(b.from, other.from), max(b.to, other.to)
	}
	return b
}
