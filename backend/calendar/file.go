package calendar

import (
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"kyujindesk/backend/era"
)

// Event is something in a calendar's file: at a time, or on a whole day where Start is zero.
type Event struct {
	UID      string // the same for good: a program that reads the file again changes what it has
	Sequence int
	Start    time.Time
	Minutes  int
	Day      era.Date
	Title    string
	Text     string
	Place    string
}

// File is events as a file for one's own calendar (RFC 5545), written at a time. Nobody is invited by it.
func File(events []Event, at time.Time) []byte {
	cal := New("PUBLISH")
	for _, in := range events {
		e := cal.AddEvent(in.UID)
		e.SetDtStampTime(at)
		e.SetSequence(max(0, in.Sequence))
		if in.Start.IsZero() {
			e.SetAllDayStartAt(in.Day.Start())
			e.SetAllDayEndAt(in.Day.AddDays(1).Start())
			e.SetTimeTransparency(ics.TransparencyTransparent) // a deadline keeps nobody busy
		} else {
			e.SetStartAt(in.Start)
			e.SetEndAt(in.Start.Add(time.Duration(in.Minutes) * time.Minute))
			e.SetStatus(ics.ObjectStatusConfirmed)
		}
		e.SetSummary(Line(in.Title))
		if text := Line(in.Text); text != "" {
			e.SetDescription(text)
		}
		if place := Line(in.Place); place != "" {
			e.SetLocation(place)
		}
	}
	return Serialized(cal)
}

// New is a calendar of ours without anything in it; method as RFC 5546 has it.
func New(method string) *ics.Calendar {
	cal := ics.NewCalendarFor("Kyujin Desk")
	cal.SetMethod(ics.Method(method))
	return cal
}

// Serialized is a calendar as RFC 5545 §3.1 has it: CRLF, and no line over 75 octets.
func Serialized(cal *ics.Calendar) []byte {
	return []byte(cal.Serialize(ics.WithNewLine("\r\n"), ics.WithLineLength(75)))
}

// Line is a text as one line without control characters.
func Line(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }), " ")
}
