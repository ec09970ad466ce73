// Package era is dates without an hour, and their two spellings: Western and 和暦.
// 令和 is spelling, not data: dates are stored Western. It knows nothing of clocks or forms.
package era

import (
	"fmt"
	"time"
)

// Date is a day of the calendar in Japan. The zero Date is no date.
type Date struct {
	Y, M, D int
}

// japan is Japan's zone: nine hours ahead of UTC, without summer time since 1951.
func japan() *time.Location { return time.FixedZone("JST", 9*60*60) }

// Of is the day an instant falls on in Japan, whatever zone the instant is written in.
func Of(t time.Time) Date {
	y, m, d := t.In(japan()).Date()
	return Date{y, int(m), d}
}

// Minute spells an instant as people in Japan read it off a clock: 2026/11/28 09:05.
func Minute(t time.Time) string { return t.In(japan()).Format("2006/1/2 15:04") }

// Moment spells an instant in a text that people in Japan read: 令和8年11月28日 15時03分.
func Moment(t time.Time) string {
	here := t.In(japan())
	return fmt.Sprintf("%s %d時%02d分", Of(t).Wareki(), here.Hour(), here.Minute())
}

// IsZero says whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Valid says whether the calendar has this day and a year of four digits can spell it.
func (d Date) Valid() bool {
	if d.Y < 1 || d.Y > 9999 || d.M < 1 || d.M > 12 || d.D < 1 {
		return false
	}
	return d.D <= daysIn(d.Y, d.M)
}

// String spells a date as it is stored and sent, YYYY-MM-DD; no date is the empty text.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Y, d.M, d.D)
}

// MarshalText writes what String spells.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads YYYY-MM-DD; the empty text is no date. It reads no other
// spelling, because stores and letters know only this one (people's text: Parse).
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	t, err := time.Parse("2006-01-02", string(text))
	if err != nil {
		return fmt.Errorf("read date: %w", err)
	}
	*d = Date{t.Year(), int(t.Month()), t.Day()}
	return nil
}

// Before says whether d is an earlier day than other.
func (d Date) Before(other Date) bool {
	if d.Y != other.Y {
		return d.Y < other.Y
	}
	if d.M != other.M {
		return d.M < other.M
	}
	return d.D < other.D
}

// AddDays is the day n days later, or earlier where n is negative.
func (d Date) AddDays(n int) Date {
	t := d.noon().AddDate(0, 0, n)
	return Date{t.Year(), int(t.Month()), t.Day()}
}

// EndOfMonth is the last day of the month n months after d's month.
func (d Date) EndOfMonth(n int) Date {
	t := time.Date(d.Y, time.Month(d.M+n+1), 0, 12, 0, 0, 0, time.UTC)
	return Date{t.Year(), int(t.Month()), t.Day()}
}

// DaysUntil is how many days lie between d and a later day; negative where other is earlier.
func (d Date) DaysUntil(other Date) int {
	return int(other.noon().Sub(d.noon()).Hours() / 24)
}

// Start is the instant the day begins in Japan.
func (d Date) Start() time.Time { return time.Date(d.Y, time.Month(d.M), d.D, 0, 0, 0, 0, japan()) }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.noon().Weekday() }

func (d Date) noon() time.Time {
	return time.Date(d.Y, time.Month(d.M), d.D, 12, 0, 0, 0, time.UTC)
}

func daysIn(y, m int) int {
	return time.Date(y, time.Month(m)+1, 0, 12, 0, 0, 0, time.UTC).Day()
}
