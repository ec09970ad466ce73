package applicants

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
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
	return letter.Calendar{Method: method, Text: serialized(cal)}
}

// Calendar is one interview of an applicant, or without an applicant everybody's that take place from today on, as a file for one's own
// calendar (RFC 5545); the UIDs are those of the invitations. Nobody is named in it unless that is asked for: such a file is often
// shared. It returns a NotFound fault where nothing would be in it.
func (b *Book) Calendar(ctx context.Context, of, interview string, named bool) ([]byte, error) {
	terms, err := b.terms(ctx)
	if err != nil {
		return nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, err
	}
	var all []Interview
	for who, meets := range b.cache.meets {
		for id, m := range meets {
			asked := who == of && id == interview || of == "" && !m.Start.Before(era.Of(b.now()).Start())
			if asked && m.stands() && b.cache.rows[who] != nil {
				all = append(all, m)
			}
		}
	}
	if len(all) == 0 {
		return nil, fault.New(fault.NotFound, "interview.none")
	}
	slices.SortFunc(all, func(a, b Interview) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID)) })
	cal := ics.NewCalendarFor("Kyujin Desk")
	cal.SetMethod(ics.MethodPublish)
	for _, m := range all {
		row := b.cache.rows[m.Of]
		e := cal.AddEvent(m.ID)
		e.SetDtStampTime(b.now())
		e.SetSequence(max(0, m.Sequence))
		e.SetStartAt(m.Start)
		e.SetEndAt(m.end())
		e.SetStatus(ics.ObjectStatusConfirmed)
		title := "面接"
		if named {
			title += " " + row.Name
			if more := plainLine(strings.Join([]string{m.With, m.Bring}, " ")); more != "" {
				e.SetDescription(more)
			}
		}
		e.SetSummary(plainLine(title + " " + terms[row.Posting].title))
		if place := plainLine(m.Place + " " + m.Link); place != "" {
			e.SetLocation(place)
		}
	}
	return serialized(cal), nil
}

// serialized is a calendar as RFC 5545 §3.1 has it: CRLF, and no line over 75 octets.
func serialized(cal *ics.Calendar) []byte {
	return []byte(cal.Serialize(ics.WithNewLine("\r\n"), ics.WithLineLength(75)))
}

// plainLine is a text as one line without control characters.
func plainLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }), " ")
}
