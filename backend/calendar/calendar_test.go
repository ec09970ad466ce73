package calendar_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/calendar"
	"kyujindesk/backend/era"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/posting"
)

var today = era.Date{Y: 2026, M: 11, D: 21} // a Saturday

func day(t *testing.T, text string) era.Date {
	t.Helper()
	d, err := era.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func said(all []calendar.Entry) (words []string) {
	for _, e := range all {
		words = append(words, e.On.String()+" "+string(e.Kind))
	}
	slices.Sort(words)
	return words
}

func TestADayOfAPostingIsWhenRenewalOpensAWeekIsLeftItEndsOrResultsAreDue(t *testing.T) {
	for _, c := range []struct {
		what string
		in   posting.Summary
		want []string
	}{
		{"valid", posting.Summary{State: posting.Valid, Expires: day(t, "2026-12-10")}, []string{"2026-11-26 renewable", "2026-12-03 week", "2026-12-10 expires"}},
		{"brought", posting.Summary{State: posting.Brought, Expires: day(t, "2026-12-10")}, []string{"2026-11-26 renewable", "2026-12-03 week", "2026-12-10 expires"}},
		{"its last day", posting.Summary{State: posting.Valid, Expires: today}, []string{"2026-11-07 renewable", "2026-11-14 week", "2026-11-21 expires"}},
		{"renewal asked", posting.Summary{State: posting.Valid, Expires: day(t, "2026-12-21"), Asking: []posting.RequestKind{posting.Renewal}}, []string{"2026-12-21 expires"}},
		{"another thing asked", posting.Summary{State: posting.Valid, Expires: day(t, "2026-12-21"), Asking: []posting.RequestKind{posting.Change}}, []string{"2026-12-07 renewable", "2026-12-14 week", "2026-12-21 expires"}},
		{"ended", posting.Summary{State: posting.Valid, Expires: day(t, "2026-11-20")}, []string{"2026-11-20 expires"}},
		{"ended, and somebody waits", posting.Summary{State: posting.Valid, Expires: day(t, "2026-11-20"), Figures: applicant.Figures{Introduced: 1}}, []string{"2026-11-20 expires", "2027-02-28 results"}},
		{"cancelled", posting.Summary{State: posting.Cancelled, Expires: day(t, "2026-12-01")}, nil},
		{"a draft", posting.Summary{State: posting.Draft}, nil},
	} {
		if got := said(calendar.OfPosting(c.in, posting.UsualWindows(), today)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, not %v", c.what, got, c.want)
		}
	}
	own := calendar.OfPosting(posting.Summary{State: posting.Valid, Expires: day(t, "2026-12-31")}, posting.Windows{Renewal: 30}, today)
	if !slices.Contains(said(own), "2026-12-01 renewable") {
		t.Errorf("an office with its own window: %v", said(own))
	}
}

func TestADayNamesTheFirstOfEachKindAndCountsThemAll(t *testing.T) {
	at := func(on, id, name string, k calendar.Kind) calendar.Entry {
		return calendar.Entry{On: day(t, on), Kind: k, Item: calendar.Item{ID: id, Name: name}}
	}
	days := calendar.Days(day(t, "2026-11-22"), day(t, "2026-11-24"), []calendar.Entry{
		at("2026-11-24", "c", "ハ", calendar.Retention), at("2026-11-24", "a", "イ", calendar.Retention), at("2026-11-24", "b", "ロ", calendar.Retention),
		at("2026-11-24", "p", "求人", calendar.Expires), at("2026-11-25", "x", "", calendar.Answer), at("2026-11-21", "y", "", calendar.Answer),
	}, 2, holiday.Table{})
	if len(days) != 2 || days[0].Holiday.JA != "勤労感謝の日" || len(days[0].Due) != 0 {
		t.Fatalf("%+v", days)
	}
	due := days[1].Due
	if len(due) != 2 || due[0].Kind != calendar.Expires || due[1].Count != 3 || len(due[1].First) != 2 || due[1].First[0].ID != "a" || due[1].First[1].ID != "c" {
		t.Errorf("%+v", due)
	}
	if none := calendar.Days(day(t, "2026-11-24"), day(t, "2026-11-22"), nil, 2, holiday.Table{}); len(none) != 0 {
		t.Errorf("a span that ends before it begins: %+v", none)
	}
}

func TestEveryKindHasItsWordsAndAGroup(t *testing.T) {
	for _, k := range calendar.Kinds() {
		if k.Words() == "" || !slices.Contains(calendar.Groups(), k.Group()) {
			t.Errorf("%s: %q, %s", k, k.Words(), k.Group())
		}
	}
}

func TestADeadlineInACalendarsFileIsAWholeDayAndKeepsNobodyBusy(t *testing.T) {
	raw := string(calendar.File([]calendar.Event{
		{UID: "expires-1", Day: day(t, "2026-12-31"), Title: "求人の有効期限\r\nATTENDEE:mailto:x@example.com"},
		{UID: "m", Sequence: -1, Start: time.Date(2026, 12, 3, 5, 0, 0, 0, time.UTC), Minutes: 30, Title: strings.Repeat("面接", 60)},
	}, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)))
	for _, want := range []string{"DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT", "DTSTART:20261203T050000Z", "DTEND:20261203T053000Z", "METHOD:PUBLISH"} {
		if !strings.Contains(raw, want) {
			t.Errorf("no %s in\n%s", want, raw)
		}
	}
	for line := range strings.SplitSeq(raw, "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d octets: %s", len(line), line)
		}
	}
	cal, err := ics.ParseCalendar(strings.NewReader(raw))
	if err != nil || len(cal.Events()) != 2 || len(cal.Events()[0].Attendees()) != 0 {
		t.Errorf("%v: %+v", err, cal)
	}
}
