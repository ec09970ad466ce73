package applicants

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"kyujindesk/backend/calendar"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// appointment is an interview as calendar programs take it (RFC 5546 §3.2, RFC 6047): the same UID for good, a higher SEQUENCE each time.
// Nobody is named in it but the business and who is invited. Times are UTC, so that every program shows its own zone's; the mail's text
// says them in Japan's.
func appointment(m Interview, s Sender, d Draft, method string, at time.Time) letter.Calendar {
	cal := calendar.New(method)
	e := cal.AddEvent(m.ID)
	e.SetDtStampTime(at)
	e.SetSequence(m.Sequence)
	e.SetStartAt(m.Start)
	e.SetEndAt(m.Start.Add(time.Duration(m.Minutes) * time.Minute))
	e.SetSummary(calendar.Line(d.Subject))
	if place := calendar.Line(m.Place + " " + m.Link); place != "" {
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
	}, calendar.Line(s.Name))
	e.SetOrganizer("mailto:"+s.Address, ics.WithCN(name))
	e.AddAttendee("mailto:"+m.Guest, ics.CalendarUserTypeIndividual, ics.ParticipationRoleReqParticipant, ics.ParticipationStatusNeedsAction, ics.WithRSVP(true))
	return letter.Calendar{Method: method, Text: calendar.Serialized(cal)}
}

// Calendar is one interview of an applicant, or without an applicant everybody's that take place from today on, as a file for one's own
// calendar (RFC 5545); the UIDs are those of the invitations. Nobody is named in it unless that is asked for: such a file is often
// shared. It returns a NotFound fault where nothing would be in it.
func (b *Book) Calendar(ctx context.Context, of, interview string, named bool) ([]byte, error) {
	today := era.Of(b.now()).Start()
	all, err := b.events(ctx, named, func(m Interview) bool {
		return m.Of == of && m.ID == interview || of == "" && !m.Start.Before(today)
	})
	if err == nil && len(all) == 0 {
		err = fault.New(fault.NotFound, "interview.none")
	}
	if err != nil {
		return nil, err
	}
	return calendar.File(all, b.now()), nil
}

// Events are the interviews that take place in a span of time, as Calendar writes them.
func (b *Book) Events(ctx context.Context, from, until time.Time, named bool) ([]calendar.Event, error) {
	return b.events(ctx, named, func(m Interview) bool { return !m.Start.Before(from) && m.Start.Before(until) })
}

// events are those of all interviews that take place and are wanted, the first one first.
func (b *Book) events(ctx context.Context, named bool, wanted func(m Interview) bool) (all []calendar.Event, err error) {
	terms, err := b.terms(ctx)
	if err != nil {
		return nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, err
	}
	for of, meets := range b.cache.meets {
		row := b.cache.rows[of]
		for _, m := range meets {
			if row != nil && m.stands() && wanted(m) {
				all = append(all, m.event(row.Name, terms[row.Posting].title, named))
			}
		}
	}
	slices.SortFunc(all, func(a, b calendar.Event) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.UID, b.UID)) })
	return all, nil
}

// event is an interview in a calendar's file; who it is with, and what is said of it, stand there only where that is asked for.
func (m Interview) event(name, title string, named bool) calendar.Event {
	e := calendar.Event{
		UID: m.ID, Sequence: m.Sequence, Start: m.Start, Minutes: m.Minutes, Title: "面接 " + title, Place: m.Place + " " + m.Link,
	}
	if named {
		e.Title, e.Text = "面接 "+name+" "+title, m.With+" "+m.Bring
	}
	return e
}
