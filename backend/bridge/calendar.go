package bridge

import (
	"bytes"
	"context"
	"io"

	"kyujindesk/backend/calendar"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

// Calendar is what lies before the business by the day.
type Calendar struct {
	Edge
	print func(w io.Writer, p calendar.Paper, practice bool) error
	show  func(path string) error // opens a file with the system's program for it
}

// NewCalendar makes the service.
func NewCalendar(e Edge, print func(w io.Writer, p calendar.Paper, practice bool) error, show func(path string) error) *Calendar {
	return &Calendar{e, print, show}
}

// SpanInput is what of the calendar is looked at: days, YYYY-MM-DD, both included.
type SpanInput struct {
	From   string   `json:"from"`
	Until  string   `json:"until"`
	Groups []string `json:"groups"` // see calendar.Group
	Each   int      `json:"each"`   // at most so many of a kind are named on a day
}

// CalendarView is what of a span is due, and its interviews.
type CalendarView struct {
	Days    []CalendarDay `json:"days"` // those that have something on them
	Planned []PlannedView `json:"planned"`
}

// CalendarDay is a day with something on it.
type CalendarDay struct {
	On      string     `json:"on"`
	Holiday form.Words `json:"holiday"` // empty on every other day
	Due     []DueView  `json:"due"`
}

// DueView is all of one kind on a day.
type DueView struct {
	Kind  string    `json:"kind"` // see calendar.Kind
	Count int       `json:"count"`
	First []DueItem `json:"first"` // the first of them by name
}

// DueItem is a posting or an applicant whose day it is.
type DueItem struct {
	ID   string `json:"id"`
	Name string `json:"name"` // or title
}

// Read gives a span of the calendar.
func (s *Calendar) Read(in SpanInput) (CalendarView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (CalendarView, error) {
		span, err := in.span()
		if err != nil {
			return CalendarView{}, err
		}
		c, err := d.Calendar(ctx, span)
		if err != nil {
			return CalendarView{}, err
		}
		v := CalendarView{Days: make([]CalendarDay, 0, len(c.Days)), Planned: plannedViews(c.Planned)}
		for _, day := range c.Days {
			out := CalendarDay{day.On.String(), form.Words(day.Holiday), make([]DueView, 0, len(day.Due))}
			for _, due := range day.Due {
				first := make([]DueItem, 0, len(due.First))
				for _, item := range due.First {
					first = append(first, DueItem(item))
				}
				out.Due = append(out.Due, DueView{string(due.Kind), due.Count, first})
			}
			v.Days = append(v.Days, out)
		}
		return v, nil
	})
}

// SaveFile asks where to save a span as a calendar's file (.ics), and saves it; named, it says who the applicants are. It is not opened: a
// calendar would take it in at once. It gives the path back, or nothing where the person cancelled.
func (s *Calendar) SaveFile(in SpanInput, named bool) (string, error) {
	return saveFile(s.Edge, func(string) error { return nil }, func(ctx context.Context, d *desk.Desk) (file, error) {
		span, err := in.span()
		if err != nil {
			return file{}, err
		}
		data, err := d.CalendarFile(ctx, span, named)
		return file{"予定", ".ics", data}, err
	})
}

// Print asks where to save a span as PDF, saves and shows it; named, it says who the applicants are. It gives the path back, or nothing where
// the person cancelled.
func (s *Calendar) Print(in SpanInput, named bool) (string, error) {
	return saveFile(s.Edge, s.show, func(ctx context.Context, d *desk.Desk) (file, error) {
		span, err := in.span()
		if err != nil {
			return file{}, err
		}
		p, err := d.CalendarPaper(ctx, span, named)
		if err != nil {
			return file{}, err
		}
		var pdf bytes.Buffer
		err = s.print(&pdf, p, s.program.Practising())
		return file{"予定表", ".pdf", pdf.Bytes()}, err
	})
}

func (in SpanInput) span() (s desk.Span, err error) {
	s.Each = in.Each
	for _, g := range in.Groups {
		s.Groups = append(s.Groups, calendar.Group(g))
	}
	if s.From, err = era.Parse(in.From); err == nil {
		s.Until, err = era.Parse(in.Until)
	}
	if err != nil {
		return s, fault.New(fault.Invalid, "calendar.span").Because(err)
	}
	return s, nil
}
