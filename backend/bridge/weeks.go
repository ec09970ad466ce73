package bridge

import (
	"context"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

// WeekView is the interviews of seven days, from a Monday on.
type WeekView struct {
	Days    []WeekDayView `json:"days"`
	Planned []PlannedView `json:"planned"`
	From    int           `json:"from"` // hours of work, minutes after midnight; both 0 where nobody says them
	To      int           `json:"to"`
	Next    string        `json:"next"` // day of the first interview after today, or empty
}

// WeekDayView is a day of a week.
type WeekDayView struct {
	On      string     `json:"on"`
	Holiday form.Words `json:"holiday"` // empty on every other day
	Off     bool       `json:"off"`     // Sunday, holiday, or nobody works
}

// PlannedView is an interview as a calendar shows it.
type PlannedView struct {
	ID      string `json:"id"`
	Of      string `json:"of"` // the applicant
	Name    string `json:"name"`
	Posting string `json:"posting"` // its title
	Start   string `json:"start"`
	Minutes int    `json:"minutes"`
	Place   string `json:"place"`
	Link    string `json:"link"`
	With    string `json:"with"`
	State   string `json:"state"` // proposed, fixed, answered, accepted, tentative, declined
	Said    string `json:"said"`  // of an answer that nobody has taken over: ACCEPTED, DECLINED, TENTATIVE, COUNTER …
	Clash   bool   `json:"clash"` // it meets another interview
}

// CalendarInput asks for interviews as a calendar's file: one, or all to come without an id.
type CalendarInput struct {
	ID        string `json:"id"` // the applicant
	Interview string `json:"interview"`
	Named     bool   `json:"named"` // with names
}

// Week gives the interviews of the week a day lies in, YYYY-MM-DD.
func (s *Applicants) Week(day string) (WeekView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (WeekView, error) {
		on, err := era.Parse(day)
		if err != nil {
			return WeekView{}, fault.New(fault.Invalid, "interview.day").Because(err)
		}
		w, err := d.Applicants.Week(ctx, on)
		if err != nil {
			return WeekView{}, err
		}
		return weekView(w), nil
	})
}

func weekView(w applicants.Week) WeekView {
	v := WeekView{Planned: plannedViews(w.Planned), From: w.From, To: w.To, Next: w.Next.String()}
	for _, d := range w.Days {
		v.Days = append(v.Days, WeekDayView{d.On.String(), form.Words(d.Holiday), d.Off})
	}
	return v
}

func plannedViews(all []applicants.Planned) []PlannedView {
	out := make([]PlannedView, 0, len(all))
	for _, p := range all {
		out = append(out, PlannedView{
			ID: p.ID, Of: p.Of, Name: p.Name, Posting: p.Posting, Start: timeText(p.Start), Minutes: p.Minutes, Place: p.Place, Link: p.Link, With: p.With,
			State: string(p.State), Said: p.Said, Clash: p.Clash,
		})
	}
	return out
}

// Ahead lists the interviews of today and tomorrow that one is reminded of.
func (s *Applicants) Ahead() ([]PlannedView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]PlannedView, error) {
		all, err := d.Applicants.Ahead(ctx)
		return plannedViews(all), err
	})
}

// SaveCalendar asks where to save interviews as a calendar's file (.ics), and saves it. It is not opened: a calendar would take it in at
// once. It gives the path back, or nothing where the person cancelled.
func (s *Applicants) SaveCalendar(in CalendarInput) (string, error) {
	return saveFile(s.Edge, func(string) error { return nil }, func(ctx context.Context, d *desk.Desk) (file, error) {
		data, err := d.Applicants.Calendar(ctx, in.ID, in.Interview, in.Named)
		return file{"面接", ".ics", data}, err
	})
}
