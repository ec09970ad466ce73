package message

import (
	"net/mail"
	"regexp"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"kyujindesk/backend/mime"
)

// Event is what a calendar program says of one event (RFC 5546). Anybody can write one: it counts only where UID is ours and
// Attendee was invited.
type Event struct {
	Method   string `json:"method"`   // REPLY, COUNTER …, in capitals, or empty
	UID      string `json:"uid"`      // of the event
	Sequence int    `json:"sequence"` // which version of the event it is about
	Attendee string `json:"attendee"` // address of who answers, in lower case, or empty
	PartStat string `json:"partstat"` // ACCEPTED, DECLINED, TENTATIVE, DELEGATED …, in capitals, or empty
	Start    string `json:"start"`    // RFC 3339; a time without zone is Japan's; midnight for whole days; or empty
}

// takeCalendar reads what a calendar says in a mail; false where none speaks. The same said twice is said once.
func (m *Message) takeCalendar(parts []mime.Part, writer string) bool {
	for _, p := range parts {
		if !isInvitation(p) {
			continue
		}
		field := p.Header.Get("Content-Type")
		cal, err := ics.ParseCalendar(strings.NewReader(clean(decode(p.Body[:min(len(p.Body), maxCalendar)], parameter(field, "charset")))))
		if err != nil || len(cal.Events()) == 0 {
			continue
		}
		method := parameter(field, "method")
		for _, own := range cal.CalendarProperties {
			if own.IANAToken == "METHOD" && own.Value != "" {
				method = own.Value
			}
		}
		m.answer(strings.ToUpper(strings.TrimSpace(method)), cal.Events(), writer)
		return true
	}
	return false
}

// isInvitation tells whether a part is a calendar's.
func isInvitation(p mime.Part) bool {
	switch p.Type {
	case "text/calendar", "application/ics", "text/x-vcalendar", "application/calendar":
		return true
	case "application/octet-stream", "text/plain", "":
		name := parameter(p.Header.Get("Content-Disposition"), "filename") + parameter(p.Header.Get("Content-Type"), "name")
		return strings.HasSuffix(strings.ToLower(name), ".ics")
	}
	return false
}

// answer takes the event in which the writer answers: some programs send all occurrences and everybody they know of.
func (m *Message) answer(method string, events []*ics.VEvent, writer string) {
	event, attendee := events[0], (*ics.IANAProperty)(nil)
	for _, e := range events {
		if found := find(e.GetProperties(ics.ComponentPropertyAttendee), writer); found != nil {
			event, attendee = e, found
			break
		}
	}
	answers := method == "REPLY" || method == "COUNTER" || method == ""
	if all := event.GetProperties(ics.ComponentPropertyAttendee); attendee == nil && answers {
		m.doubt("sender.notAttendee")
		if len(all) == 1 {
			attendee = all[0]
		}
	}
	out := Event{Method: method, UID: value(event, ics.ComponentPropertyUniqueId)}
	out.Sequence = number(value(event, ics.ComponentPropertySequence))
	if attendee != nil {
		out.Attendee, out.PartStat = addressOf(attendee.Value), strings.ToUpper(first(attendee.ICalParameters["PARTSTAT"]))
	}
	if start := event.GetProperty(ics.ComponentPropertyDtStart); start != nil {
		at, sure := instant(start.Value, first(start.ICalParameters["TZID"]))
		out.Start = at
		if !sure {
			m.doubt("calendar.zone")
		}
	}
	m.Calendar = &out
	m.weigh(event, events, attendee)
}

// weigh notes what a person must look at before an answer counts.
func (m *Message) weigh(event *ics.VEvent, events []*ics.VEvent, attendee *ics.IANAProperty) {
	switch {
	case m.Calendar.UID == "":
		m.doubt("calendar.unknown")
	case m.Calendar.Method == "COUNTER":
		m.doubt("calendar.counter")
	}
	if m.Calendar.PartStat == "DELEGATED" || attendee != nil && first(attendee.ICalParameters["DELEGATED-TO"]) != "" {
		m.doubt("calendar.delegated")
	}
	for _, e := range events {
		if value(e, ics.ComponentPropertyUniqueId) != m.Calendar.UID {
			m.doubt("calendar.several")
		}
		if other := find(e.GetProperties(ics.ComponentPropertyAttendee), m.Calendar.Attendee); attendee != nil && other != nil && !strings.EqualFold(first(other.ICalParameters["PARTSTAT"]), m.Calendar.PartStat) {
			m.doubt("calendar.several")
		}
	}
	if wish := tidy(ics.FromText(value(event, ics.ComponentPropertyComment))); wish != "" {
		m.doubt("calendar.comment")
		if !strings.Contains(m.Text, wish) {
			m.Text = join([]string{m.Text, wish})
		}
	}
}

func find(attendees []*ics.IANAProperty, writer string) *ics.IANAProperty {
	for _, a := range attendees {
		if writer != "" && addressOf(a.Value) == writer {
			return a
		}
	}
	return nil
}

func value(e *ics.VEvent, name ics.ComponentProperty) string {
	if p := e.GetProperty(name); p != nil {
		return strings.TrimSpace(p.Value)
	}
	return ""
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// number is a sequence number; 0 for what is none.
func number(text string) int {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return 0
	}
	return max(0, int(n))
}

// scheme stands before the address of an attendee.
var scheme = regexp.MustCompile(`(?i)^\s*mailto:\s*`)

func addressOf(uri string) string {
	uri = strings.Trim(scheme.ReplaceAllString(uri, ""), " \"'")
	if a, err := mail.ParseAddress(uri); err == nil {
		uri = a.Address
	}
	return strings.ToLower(strings.Trim(uri, "<>"))
}

// instant is a point of time as a calendar writes it (RFC 5545 §3.3.5), in RFC 3339, and whether its zone is known. A time without a
// zone, and one whose zone nobody knows, is Japan's. What is no time is empty.
func instant(text, zone string) (at string, sure bool) {
	in, sure := zoneOf(zone)
	text, isUTC := strings.CutSuffix(strings.ToUpper(strings.TrimSpace(text)), "Z")
	if isUTC {
		in, sure = time.UTC, true
	}
	for _, layout := range []string{"20060102T150405", "20060102T1504", "20060102", "2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05"} {
		if t, err := time.ParseInLocation(layout, text, in); err == nil {
			return t.Format(time.RFC3339), sure
		}
	}
	return "", true
}
