package desk_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

func TestAWeekShowsItsInterviewsAndHowTheyStand(t *testing.T) {
	k, id := writes(t)
	s := k.Drafted()
	_, err := k.Save(t.Context(), s.ID, form.Values{"holidays.days": "sat sun public", "hours.1.start": "9:00", "hours.1.end": "18:00"})
	k.Must(err)
	taro := applies(k, s.ID, form.Values{applicant.NameKey: "例示太郎", applicant.MailKey: "taro@example.jp"}).ID
	accepted, _ := invited(k, id, "", thursday)
	answered, _ := invited(k, id, "", thursday.Add(24*time.Hour))
	gone, _ := invited(k, id, "", thursday.Add(25*time.Hour))
	declined, _ := invited(k, taro, "", thursday)
	later, _ := invited(k, taro, "", thursday.Add(7*24*time.Hour))
	_, err = k.Applicants.Propose(t.Context(), taro, "", applicants.Meeting{Slots: []time.Time{thursday.Add(48 * time.Hour), thursday.Add(8 * 24 * time.Hour)}, Minutes: 30})
	k.Must(err)
	k.Must(k.Applicants.Agree(t.Context(), id, accepted, "ACCEPTED"))
	k.Must(k.Applicants.Agree(t.Context(), taro, declined, "DECLINED"))
	_, err = k.Applicants.CallOff(t.Context(), id, gone, letterTo())
	k.Must(err)
	replies(k, "hanako@example.jp", answered, "hanako@example.jp", "ACCEPTED", 0, "")

	w, err := k.Applicants.Week(t.Context(), era.Date{Y: 2026, M: 12, D: 6})
	k.Must(err)
	if w.Days[0].On.String() != "2026-11-30" || w.Days[6].On.String() != "2026-12-06" || !w.Days[5].Off || !w.Days[6].Off || w.Days[3].Off || w.From != 9*60 || w.To != 18*60 {
		t.Errorf("%+v, %d–%d", w.Days, w.From, w.To)
	}
	states := map[string]applicants.PlanState{}
	for _, p := range w.Planned {
		states[p.ID] = p.State
		if p.Clash {
			t.Errorf("%s meets one that was declined", p.ID)
		}
	}
	if len(w.Planned) != 4 || states[accepted] != applicants.Accepted || states[answered] != applicants.Answered || states[declined] != applicants.Declined {
		t.Errorf("%+v", w.Planned)
	}
	if last := w.Planned[3]; last.State != applicants.Offered || last.Name != "例示太郎" || w.Next.String() != "2026-12-03" {
		t.Errorf("%+v, next %s", last, w.Next)
	}
	w, err = k.Applicants.Week(t.Context(), era.Date{Y: 2026, M: 12, D: 7})
	k.Must(err)
	if len(w.Planned) != 2 || w.Planned[0].ID != later {
		t.Errorf("%+v", w.Planned)
	}
	k.At = thursday.Add(30 * 24 * time.Hour)
	w, err = k.Applicants.Week(t.Context(), era.Of(k.At))
	k.Must(err)
	if len(w.Planned) != 0 || !w.Next.IsZero() || w.Days[4].Holiday.JA != "元日" || !w.Days[4].Off {
		t.Errorf("%+v", w)
	}
}

func TestACalendarsFileNamesNobodyUnlessAsked(t *testing.T) {
	k, id := writes(t)
	if _, err := k.Applicants.Calendar(t.Context(), "", "", false); !fault.Is(err, fault.NotFound) {
		t.Errorf("nothing to save: %v", err)
	}
	first, _ := invited(k, id, "", thursday)
	invited(k, id, first, thursday.Add(time.Hour))
	second, _ := invited(k, id, "", thursday.Add(7*24*time.Hour))
	declined, _ := invited(k, id, "", thursday.Add(8*24*time.Hour))
	k.Must(k.Applicants.Agree(t.Context(), id, declined, "DECLINED"))
	read := func(interview string, named bool) (string, []*ics.VEvent) {
		t.Helper()
		of := id
		if interview == "" {
			of = ""
		}
		raw, err := k.Applicants.Calendar(t.Context(), of, interview, named)
		k.Must(err)
		cal, err := ics.ParseCalendar(strings.NewReader(string(raw)))
		k.Must(err)
		return strings.ReplaceAll(string(raw), "\r\n ", ""), cal.Events()
	}
	text, all := read("", false)
	if len(all) != 2 || property(all[0], ics.ComponentPropertyUniqueId) != first || property(all[0], ics.ComponentPropertySequence) != "1" || property(all[0], ics.ComponentPropertyDtStart) != "20261203T060000Z" {
		t.Errorf("%s", text)
	}
	for _, personal := range []string{"花子", "佐藤", "筆記用具", "hanako@example.jp", "ATTENDEE", "ORGANIZER"} {
		if strings.Contains(text, personal) {
			t.Errorf("it holds %s: %s", personal, text)
		}
	}
	if text, all := read(second, true); len(all) != 1 || !strings.Contains(text, "面接 山田花子") || !strings.Contains(text, "佐藤") || !strings.Contains(text, "METHOD:PUBLISH") {
		t.Errorf("%s", text)
	}
	k.At = thursday.Add(24 * time.Hour)
	if _, all := read("", false); len(all) != 1 {
		t.Errorf("%d, of which one is over", len(all))
	}
}

func TestNoNameWritesIntoACalendarsFile(t *testing.T) {
	k, _ := writes(t)
	evil := "花子\r\nATTENDEE:mailto:x@example.com\r\nEND:VEVENT;BEGIN:VALARM"
	id := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: evil}).ID
	m := meetingAt(thursday)
	m.Place, m.With = "A;B,C\\nDESCRIPTION:x", "佐藤: END:VCALENDAR"
	_, _, err := k.Applicants.Invite(t.Context(), id, "", m, applicants.Draft{})
	k.Must(err)
	raw, err := k.Applicants.Calendar(t.Context(), "", "", true)
	k.Must(err)
	cal, err := ics.ParseCalendar(strings.NewReader(string(raw)))
	k.Must(err)
	if all := cal.Events(); len(all) != 1 || len(all[0].Attendees()) != 0 || len(all[0].Alarms()) != 0 {
		t.Errorf("%s", raw)
	}
	for line := range strings.SplitSeq(string(raw), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || strings.HasPrefix(line, "ATTENDEE") {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
}

func TestOneIsRemindedOfInterviewsToComeAlone(t *testing.T) {
	k, id := writes(t)
	first, _ := invited(k, id, "", thursday)
	gone, _ := invited(k, id, "", thursday.Add(time.Hour))
	declined, _ := invited(k, id, "", thursday.Add(2*time.Hour))
	answered, _ := invited(k, id, "", thursday.Add(3*time.Hour))
	_, err := k.Applicants.Propose(t.Context(), id, "", applicants.Meeting{Slots: []time.Time{thursday.Add(4 * time.Hour)}, Minutes: 30})
	k.Must(err)
	_, err = k.Applicants.CallOff(t.Context(), id, gone, letterTo())
	k.Must(err)
	k.Must(k.Applicants.Agree(t.Context(), id, declined, "DECLINED"))
	replies(k, "hanako@example.jp", answered, "hanako@example.jp", "DECLINED", 0, "")
	ahead := func(at time.Time, want ...string) {
		t.Helper()
		k.At = at
		all, err := k.Applicants.Ahead(t.Context())
		k.Must(err)
		var got []string
		for _, p := range all {
			got = append(got, p.ID)
			if p.ID == answered && (p.State != applicants.Answered || p.Said != "DECLINED") {
				t.Errorf("nothing is said of the answer: %+v", p)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, not %v", at, got, want)
		}
	}
	midnight := thursday.Add(-14 * time.Hour) // in Japan
	ahead(midnight.Add(-24*time.Hour - time.Minute))
	ahead(midnight.Add(-24*time.Hour), first, answered)
	ahead(thursday.Add(-time.Minute), first, answered)
	ahead(thursday, answered)
	ahead(thursday.Add(3 * time.Hour))
}
