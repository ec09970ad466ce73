package applicants

import (
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"kyujindesk/backend/letter"
)

// appointment is an interview as calendar programs take it (RFC 5546 §3.2, RFC 6047): the same UID for good, a higher SEQUENCE each time.
// Nobody is named in it but the business and who is invited. Times are UTC, so that every program shows its own zone's; the mail's text
// says them in Japan's.
func appointment(m Interview, s Sender, d Draft, method string, at time.Time) letter.Calendar {
	cal := ics.NewCalendarFor("Kyujin Desk")
	cal.SetMethod(ics.Method(method))
	e := cal.AddEvent(m.ID)
	e.SetDtStampTime(at)
	e.SetSequence(m.Sequence)
	e.SetStartAt(m.Start)
	e.SetEndAt(m.Start.Add(time.Duration(m.Minutes) * time.Minute))
	e.SetSummary(plainLine(d.Subject))
	if place := plainLine(m.Place + " " + m.Link); place != "" {
		e.SetLocation(place)
	}
	e.SetDescription(strings.ReplaceAll(d.Text, "\r", ""))
	e.SetStatus(ics.ObjectStatusConfirmed)
	if method == "CANCEL" {
		e.SetStatus(ics.ObjectStatusCancelled)
	}
	// Quotes and what parts a parameter from the next have no place in a name (RFC 5545 §3.2).
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune("\";:,\\^", r) {
			return -1
		}
		return r
	}, plainLine(s.Name))
	e.SetOrganizer("mailto:"+s.Address, ics.WithCN(name))
	e.AddAttendee("mailto:"+m.Guest, ics.CalendarUserTypeIndividual, ics.ParticipationRoleReqParticipant, ics.ParticipationStatusNeedsAction, ics.WithRSVP(true))
	return letter.Calendar{Method: method, Text: []byte(cal.Serialize(ics.WithNewLine("\r\n"), ics.WithLineLength(75)))}
}

// plainLine is a text as one line without control characters.
func plainLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }), " ")
}
