package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/calendar"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/holiday"
)

// Span is what of the calendar somebody looks at: the days from one to another, both included, and the groups that are not hidden.
type Span struct {
	From, Until era.Date
	Groups      []calendar.Group
	Each        int // at most so many of a kind are named on a day
}

// maxSpan is the most days of a span: a year, and the days around it that fill its weeks.
const maxSpan = 366 + 14

func (s Span) check() error {
	if s.From.IsZero() || s.Until.Before(s.From) || s.From.AddDays(maxSpan).Before(s.Until) {
		return fault.New(fault.Invalid, "calendar.span")
	}
	return nil
}

// Calendar is what lies before the business by the day.
type Calendar struct {
	Days    []calendar.Day       // those that have something on them
	Planned []applicants.Planned // interviews, the first one first
}

// Calendar gives what of a span is due, and its interviews. It returns an Invalid fault where the span is none, or too long.
func (d *Desk) Calendar(ctx context.Context, s Span) (c Calendar, err error) {
	if err := s.check(); err != nil {
		return c, err
	}
	entries, err := d.entries(ctx, s)
	if err != nil {
		return c, err
	}
	known, err := d.known(ctx)
	if err != nil {
		return c, err
	}
	c.Days = calendar.Days(s.From, s.Until, entries, s.Each, known.Holidays)
	if slices.Contains(s.Groups, calendar.Interviews) {
		c.Planned, err = d.Applicants.Planned(ctx, s.From, s.Until)
	}
	return c, err
}

// entries are all deadlines of the groups that are asked for, whenever they are. Each source says its own.
func (d *Desk) entries(ctx context.Context, s Span) (all []calendar.Entry, err error) {
	summaries, err := d.store.Postings(ctx)
	if err != nil {
		return nil, err
	}
	if slices.Contains(s.Groups, calendar.Postings) {
		rules, err := d.rules(ctx)
		if err != nil {
			return nil, err
		}
		for _, p := range summaries {
			all = append(all, calendar.OfPosting(p, rules.Windows, era.Of(d.now()))...)
		}
	}
	if slices.Contains(s.Groups, calendar.Account) {
		until, lapsed, err := d.Provisional(ctx)
		if err != nil {
			return nil, err
		}
		if on, err := era.Parse(until); err == nil && !lapsed {
			all = append(all, calendar.Entry{On: on, Kind: calendar.Counter})
		}
	}
	if slices.Contains(s.Groups, calendar.Applicants) || slices.Contains(s.Groups, calendar.Keeping) {
		people, err := d.Applicants.Days(ctx, summaries)
		if err != nil {
			return nil, err
		}
		for _, e := range people {
			if slices.Contains(s.Groups, e.Kind.Group()) {
				all = append(all, e)
			}
		}
	}
	return all, nil
}

// CalendarFile is a span of the calendar as a file for another calendar (.ics). It names applicants, and who of the business meets them, only
// where that is asked for; without it, how many they are. It returns a NotFound fault where nothing would be in it.
func (d *Desk) CalendarFile(ctx context.Context, s Span, named bool) ([]byte, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	entries, err := d.entries(ctx, s)
	if err != nil {
		return nil, err
	}
	var events []calendar.Event
	if slices.Contains(s.Groups, calendar.Interviews) {
		if events, err = d.Applicants.Events(ctx, s.From.Start(), s.Until.AddDays(1).Start(), named); err != nil {
			return nil, err
		}
	}
	for _, day := range calendar.Days(s.From, s.Until, entries, len(entries), holiday.Table{}) {
		for _, due := range day.Due {
			events = append(events, dueEvents(day.On, due, named)...)
		}
	}
	if len(events) == 0 {
		return nil, fault.New(fault.NotFound, "calendar.none")
	}
	return calendar.File(events, d.now()), nil
}

// CalendarPaper is a span of the calendar to be printed; it names applicants as CalendarFile does. It returns a NotFound fault where nothing
// would be on it.
func (d *Desk) CalendarPaper(ctx context.Context, s Span, named bool) (p calendar.Paper, err error) {
	s.Each = maxSpan * mostNamed
	c, err := d.Calendar(ctx, s)
	if err != nil {
		return p, err
	}
	business, err := d.Establishment(ctx)
	if err != nil {
		return p, err
	}
	p = calendar.Paper{Business: business.Name, From: s.From, Until: s.Until, Made: d.now()}
	lines := map[era.Date][]string{}
	for _, one := range c.Planned {
		if one.State != applicants.Declined {
			lines[era.Of(one.Start)] = append(lines[era.Of(one.Start)], plannedLine(one, named))
		}
	}
	holidays := map[era.Date]holiday.Name{}
	for _, day := range c.Days {
		holidays[day.On] = day.Holiday
		for _, due := range day.Due {
			lines[day.On] = append(lines[day.On], dueLines(due, named)...)
		}
	}
	if len(lines) == 0 {
		return p, fault.New(fault.NotFound, "calendar.none")
	}
	for on := s.From; !s.Until.Before(on); on = on.AddDays(1) {
		if name := holidays[on]; len(lines[on]) > 0 || !name.IsZero() {
			p.Days = append(p.Days, calendar.PaperDay{On: on, Holiday: name, Lines: lines[on]})
		}
	}
	return p, nil
}

// plannedLine is an interview as it is printed.
func plannedLine(one applicants.Planned, named bool) string {
	words := []string{clockOf(one.Start), "面接"}
	if one.State == applicants.Offered {
		words[1] = "面接（候補）"
	}
	if named {
		words = append(words, namesOf([]calendar.Item{{Name: one.Name}}, 1))
	}
	words = append(words, one.Posting, one.Place)
	if named && one.With != "" {
		words = append(words, "担当："+one.With)
	}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), "　")
}

// clockOf is a time of day in Japan.
func clockOf(at time.Time) string {
	minutes := int(at.Sub(era.Of(at).Start()).Minutes())
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// dueLines are what is due on a day as it is printed.
func dueLines(due calendar.Due, named bool) (all []string) {
	for _, e := range dueEvents(era.Date{}, due, named) {
		all = append(all, strings.TrimRight(e.Title+"　"+e.Text, "　"))
	}
	return all
}

// mostNamed is how many applicants one event names: more would be a list, not an appointment.
const mostNamed = 20

// dueEvents are what is due on a day: an event for each posting, so that one whose day moves is moved; people's together.
func dueEvents(on era.Date, due calendar.Due, named bool) (all []calendar.Event) {
	e := calendar.Event{UID: fmt.Sprintf("%s-%s@kyujindesk", due.Kind, on), Day: on, Title: due.Kind.Words()}
	switch {
	case due.Kind.Group() == calendar.Postings:
		for _, p := range due.First {
			one := e
			one.UID, one.Title = fmt.Sprintf("%s-%s@kyujindesk", due.Kind, p.ID), due.Kind.Words()+" "+p.Name
			all = append(all, one)
		}
		return all
	case due.Kind.Personal():
		e.Title += fmt.Sprintf("（%d人）", due.Count)
		if named {
			e.Text = namesOf(due.First[:min(len(due.First), mostNamed)], due.Count)
		}
	}
	return append(all, e)
}

// namesOf are people in one line, and how many more there are.
func namesOf(people []calendar.Item, count int) (text string) {
	for i, p := range people {
		if i > 0 {
			text += "、"
		}
		if p.Name == "" {
			text += "氏名なし"
		}
		text += p.Name
	}
	if more := count - len(people); more > 0 {
		text += fmt.Sprintf(" ほか%d人", more)
	}
	return text
}
