package message_test

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/message"
)

func event(lines string) string {
	return "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:0193@example.jp\nSEQUENCE:1\nDTSTAMP:20261120T010000Z\n" + lines + "END:VEVENT\nEND:VCALENDAR\n"
}

const hanako = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:hanako@example.jp\n"

func calendar(ical string) string {
	return from("Content-Type: text/calendar; charset=utf-8; method=REPLY\n\n" + ical)
}

func TestACalendarAnswers(t *testing.T) {
	accepted := message.Event{Method: "REPLY", UID: "0193@example.jp", Sequence: 1, Attendee: "hanako@example.jp", PartStat: "ACCEPTED", Start: "2026-12-03T14:00:00+09:00"}
	with := func(change func(*message.Event)) message.Event {
		e := accepted
		change(&e)
		return e
	}
	base64ed := base64.StdEncoding.EncodeToString([]byte(event(hanako + "DTSTART:20261203T140000\n")))
	for name, c := range map[string]struct {
		mail   string
		want   message.Event
		doubts []string
	}{
		"no organizer": {calendar(event(hanako + "DTSTART;TZID=Asia/Tokyo:20261203T140000\n")), accepted, nil},
		"capitals, quoted name, odd order": {
			calendar(event("attendee;rsvp=TRUE;CN=\"山田, 花子: 例示\";partstat=accepted;CUTYPE=INDIVIDUAL:MAILTO:Hanako@Example.JP\nDTSTART;VALUE=DATE-TIME;tzid=\"Tokyo Standard Time\":20261203T140000\n")),
			accepted, nil,
		},
		"a broken parameter": {calendar(event("ATTENDEE;CN=\"山田\"花子\";PARTSTAT=ACCEPTED:mailto:hanako@example.jp\nDTSTART:20261203T140000\n")), accepted, nil},
		"the whole event": {
			calendar(event("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:other@example.jp\n" + hanako + "DTSTART:20261203T140000\nBEGIN:VALARM\nATTENDEE:mailto:alarm@example.jp\nUID:alarm\nEND:VALARM\n")),
			accepted, nil,
		},
		"several occurrences": {
			calendar(event("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:other@example.jp\nDTSTART:20261126T140000\nEND:VEVENT\nBEGIN:VEVENT\nUID:0193@example.jp\nSEQUENCE:1\nRECURRENCE-ID:20261203T140000\n" + hanako + "DTSTART:20261203T140000\n")),
			accepted, nil,
		},
		"occurrences answered differently": {
			calendar(event(hanako + "DTSTART:20261203T140000\nEND:VEVENT\nBEGIN:VEVENT\nUID:0193@example.jp\nATTENDEE;PARTSTAT=DECLINED:mailto:hanako@example.jp\nDTSTART:20261210T140000\n")),
			accepted,
			[]string{"calendar.several"},
		},
		"another address": {
			strings.Replace(calendar(event(hanako+"DTSTART:20261203T140000\n")), "hanako@", "family@", 1), accepted, []string{"sender.notAttendee"},
		},
		"nobody of several": {
			strings.Replace(calendar(event(hanako+"ATTENDEE;PARTSTAT=DECLINED:mailto:other@example.jp\nDTSTART:20261203T140000\n")), "hanako@", "family@", 1),
			with(func(e *message.Event) { e.Attendee, e.PartStat = "", "" }),
			[]string{"sender.notAttendee"},
		},
		"method in the header alone": {calendar(strings.Replace(event(hanako+"DTSTART:20261203T140000\n"), "METHOD:REPLY\n", "", 1)), accepted, nil},
		"method in the body alone":   {from("Content-Type: text/calendar\n\n" + event(hanako+"DTSTART:20261203T140000\n")), accepted, nil},
		"twice, in base64": {
			from("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/calendar; method=REPLY\nContent-Transfer-Encoding: base64\n\n" + base64ed +
				"\n--b\nContent-Type: application/ics; name=invite.ics\nContent-Disposition: attachment; filename=invite.ics\nContent-Transfer-Encoding: base64\n\n" + base64ed + "\n--b--\n"),
			accepted, nil,
		},
		"an .ics alone": {mixed("Content-Type: application/octet-stream; name=invite.ics\nContent-Transfer-Encoding: base64\n\n" + base64ed), accepted, nil},
		"Outlook's counter": {
			calendar(strings.Replace(event(hanako+"DTSTART;TZID=Eastern Standard Time:20261203T140000\n"), "REPLY", "COUNTER", 1)),
			with(func(e *message.Event) { e.Method, e.Start = "COUNTER", "2026-12-03T14:00:00-05:00" }),
			[]string{"calendar.counter"},
		},
		"Google's wish in words": {
			calendar(event(hanako + "COMMENT:15時からでは\\, いかがでしょうか\nDTSTART:20261203T140000\n")), accepted, []string{"calendar.comment"},
		},
		"delegated": {
			calendar(event("ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:other@example.jp\":mailto:hanako@example.jp\nDTSTART:20261203T050000Z\n")),
			with(func(e *message.Event) { e.PartStat, e.Start = "DELEGATED", "2026-12-03T05:00:00Z" }),
			[]string{"calendar.delegated"},
		},
		"folded in a character": {
			calendar(event("SUMMARY:\xe9\x9d\n \xa2接\nATTENDEE;CN=\xe5\xb1\n \xb1田;PARTSTAT=ACC\n EPTED:mailto:hanako@example.jp  \nDTSTART:20261203T140000 \n")), accepted, nil,
		},
		"all day": {
			calendar(event(hanako + "DTSTART;VALUE=DATE:20261203\n")), with(func(e *message.Event) { e.Start = "2026-12-03T00:00:00+09:00" }), nil,
		},
		"a zone nobody knows": {calendar(event(hanako + "DTSTART;TZID=Customized Time Zone:20261203T140000\n")), accepted, []string{"calendar.zone"}},
		"an older time": {
			calendar(strings.Replace(event(hanako+"DTSTART:20261203T140000\n"), "SEQUENCE:1", "SEQUENCE:0", 1)), with(func(e *message.Event) { e.Sequence = 0 }), nil,
		},
		"cut off, with lines that are none": {
			calendar("\nBEGIN:VCALENDAR\nMETHOD:REPLY\n;;;\nX-ODD\nBEGIN:VEVENT\nUID:0193@example.jp\nSEQUENCE:1\n" + hanako + "DTSTART:20261203T140000"), accepted, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := read(c.mail)
			if m.Kind != message.Calendar || m.Calendar == nil || *m.Calendar != c.want {
				t.Fatalf("kind %q, calendar %+v, want %+v", m.Kind, m.Calendar, c.want)
			}
			if !slices.Equal(m.Doubts, c.doubts) || len(m.Files) > 0 {
				t.Errorf("doubts %q, want %q; files %q", m.Doubts, c.doubts, m.Files)
			}
		})
	}
}

func TestAnInvitationNobodyReadsIsAFile(t *testing.T) {
	m := read(mixed("Content-Type: text/calendar; name=a.ics\n\nnothing"))
	if m.Kind != message.Answer || !slices.Equal(m.Files, []string{"a.ics"}) || !slices.Equal(m.Doubts, []string{"calendar.unreadable"}) {
		t.Errorf("%+v", m)
	}
}
