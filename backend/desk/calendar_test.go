package desk_test

import (
	"slices"
	"strings"
	"testing"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/calendar"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

// decembers is the calendar of December 2026 and the days around it.
func decembers() desk.Span {
	return desk.Span{From: era.Date{Y: 2026, M: 11, D: 29}, Until: era.Date{Y: 2027, M: 1, D: 2}, Groups: calendar.Groups(), Each: 5}
}

func TestTheCalendarHoldsInterviewsAndWhatIsDueForApplicants(t *testing.T) {
	k, id := writes(t)
	invited(k, id, "", thursday)
	late := applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示次郎", applicant.DueKey: "2026-12-08"}).ID
	c, err := k.Calendar(t.Context(), decembers())
	k.Must(err)
	if len(c.Planned) != 1 || c.Planned[0].Name != "山田花子" {
		t.Errorf("%+v", c.Planned)
	}
	i := slices.IndexFunc(c.Days, func(d calendar.Day) bool { return d.On == era.Date{Y: 2026, M: 12, D: 8} })
	if i < 0 || len(c.Days[i].Due) != 1 || c.Days[i].Due[0].Kind != calendar.Documents || c.Days[i].Due[0].First[0].ID != late {
		t.Fatalf("%+v", c.Days)
	}
	if last := c.Days[len(c.Days)-1]; last.On.String() != "2027-01-01" || last.Holiday.JA != "元日" {
		t.Errorf("%+v", last)
	}
	only := decembers()
	only.Groups = []calendar.Group{calendar.Postings}
	c, err = k.Calendar(t.Context(), only)
	k.Must(err)
	if len(c.Planned) != 0 || slices.ContainsFunc(c.Days, func(d calendar.Day) bool { return len(d.Due) > 0 }) {
		t.Errorf("hidden, and there: %+v", c)
	}
}

func TestTheCalendarsFileNamesNobodyUnlessAsked(t *testing.T) {
	k, id := writes(t)
	empty := decembers()
	empty.Groups = []calendar.Group{calendar.Keeping}
	if _, err := k.CalendarFile(t.Context(), empty, true); !fault.Is(err, fault.NotFound) {
		t.Errorf("nothing to save: %v", err)
	}
	invited(k, id, "", thursday)
	applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示次郎", applicant.DueKey: "2026-12-08"})
	read := func(named bool) string {
		raw, err := k.CalendarFile(t.Context(), decembers(), named)
		k.Must(err)
		return strings.ReplaceAll(string(raw), "\r\n ", "")
	}
	plain := read(false)
	for _, personal := range []string{"花子", "次郎", "佐藤", "筆記用具", "@example.jp", "ATTENDEE", "ORGANIZER"} {
		if strings.Contains(plain, personal) {
			t.Errorf("it holds %s: %s", personal, plain)
		}
	}
	if !strings.Contains(plain, "SUMMARY:書類が届く予定の日（1人）") || strings.Count(plain, "BEGIN:VEVENT") != 2 {
		t.Error(plain)
	}
	if named := read(true); !strings.Contains(named, "DESCRIPTION:例示次郎") || !strings.Contains(named, "面接 山田花子") {
		t.Error(named)
	}
}

func TestNoSpanIsLongerThanAYear(t *testing.T) {
	k, _ := writes(t)
	for _, s := range []desk.Span{
		{},
		{From: era.Date{Y: 2026, M: 12, D: 2}, Until: era.Date{Y: 2026, M: 12, D: 1}},
		{From: era.Date{Y: 2026, M: 12, D: 2}, Until: era.Date{Y: 2999, M: 12, D: 1}},
	} {
		if _, err := k.Calendar(t.Context(), s); !fault.Is(err, fault.Invalid) {
			t.Errorf("%v: %v", s, err)
		}
		if _, err := k.CalendarFile(t.Context(), s, false); !fault.Is(err, fault.Invalid) {
			t.Errorf("%v: %v", s, err)
		}
	}
}

func TestTheCalendarOnPaperNamesNobodyUnlessAsked(t *testing.T) {
	k, id := writes(t)
	invited(k, id, "", thursday)
	applies(k, k.Drafted().ID, form.Values{applicant.NameKey: "例示次郎", applicant.DueKey: "2026-12-08"})
	read := func(named bool) string {
		p, err := k.CalendarPaper(t.Context(), decembers(), named)
		k.Must(err)
		var all []string
		for _, d := range p.Days {
			all = append(all, d.On.String()+" "+d.Holiday.JA+" "+strings.Join(d.Lines, "／"))
		}
		return strings.Join(all, "\n")
	}
	plain := read(false)
	for _, personal := range []string{"花子", "次郎", "佐藤"} {
		if strings.Contains(plain, personal) {
			t.Errorf("it holds %s: %s", personal, plain)
		}
	}
	if !strings.Contains(plain, "2026-12-03  14:00　面接") || !strings.Contains(plain, "書類が届く予定の日（1人）") || !strings.Contains(plain, "2027-01-01 元日") {
		t.Error(plain)
	}
	if named := read(true); !strings.Contains(named, "面接　山田花子") || !strings.Contains(named, "（1人）　例示次郎") || !strings.Contains(named, "担当：佐藤") {
		t.Error(named)
	}
	empty := decembers()
	empty.Groups = []calendar.Group{calendar.Account}
	if _, err := k.CalendarPaper(t.Context(), empty, false); !fault.Is(err, fault.NotFound) {
		t.Errorf("nothing to print: %v", err)
	}
}
