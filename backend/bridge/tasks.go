package bridge

import (
	"context"
	"slices"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// TaskView is one thing a person carries to the office.
type TaskView struct {
	ID     string       `json:"id"`
	Errand string       `json:"errand"` // see posting.Errand
	Kind   string       `json:"kind"`   // of the request it is about, or empty
	Since  string       `json:"since"`  // when it was filed here
	DoneAt string       `json:"doneAt"` // empty while it is open
	May    []string     `json:"may"`    // what can have become of it
	Said   DecisionView `json:"said"`   // what was recorded; its event is empty where nothing was
	Undo   bool         `json:"undo"`   // the record can be corrected or taken back
}

// DecisionView is what an office decided, as a person records it.
type DecisionView struct {
	Event    string           `json:"event"`
	On       string           `json:"on"` // YYYY-MM-DD, or empty
	Number   string           `json:"number"`
	Received string           `json:"received"`
	Expires  string           `json:"expires"`
	Remarks  []posting.Remark `json:"remarks"`
	Reason   string           `json:"reason"`
}

// ErrandView is a task in the list of what is to be done at the office.
type ErrandView struct {
	Task    TaskView `json:"task"`
	Posting string   `json:"posting"` // its id
	Title   string   `json:"title"`
	Number  string   `json:"number"`
}

// RecordInput is a decision on a task.
type RecordInput struct {
	Task    string       `json:"task"`
	Said    DecisionView `json:"said"`
	Correct bool         `json:"correct"` // it takes the place of what was recorded
}

// Errands lists what a person has still to do at the office.
func (s *Postings) Errands() ([]ErrandView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]ErrandView, error) {
		open, err := d.Errands(ctx)
		out := make([]ErrandView, 0, len(open))
		for _, e := range open {
			out = append(out, ErrandView{taskView(e.Task, false), e.Of.ID, e.Of.Title, e.Of.Number})
		}
		return out, err
	})
}

// Propose is a decision on a task with the dates the rules say; received is YYYY-MM-DD, or empty for the likely day.
func (s *Postings) Propose(task, received string) (DecisionView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (DecisionView, error) {
		day, err := dayOf("received", received)
		if err != nil {
			return decisionView(posting.Decision{}), err
		}
		said, err := d.Propose(ctx, task, day)
		return decisionView(said), err
	})
}

// Record records what the office decided.
func (s *Postings) Record(in RecordInput) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) {
		said, err := in.Said.decision()
		if err != nil {
			return desk.Page{}, err
		}
		if in.Correct {
			return d.Correct(ctx, in.Task, said)
		}
		return d.Record(ctx, in.Task, said)
	})
}

// TakeBack takes a record back.
func (s *Postings) TakeBack(task string) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) { return d.TakeBack(ctx, task) })
}

// BringAgain has the office look up once more a posting that it could not verify; of said number, received and expires count.
func (s *Postings) BringAgain(id string, said DecisionView) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) {
		as, err := said.decision()
		if err != nil {
			return desk.Page{}, err
		}
		return d.BringAgain(ctx, id, as)
	})
}

func taskViews(s desk.Page) []TaskView {
	out := []TaskView{}
	for _, t := range s.Tasks {
		out = append(out, taskView(t, slices.Contains(s.Undo, t.ID)))
	}
	return out
}

func taskView(t posting.Task, mayUndo bool) TaskView {
	return TaskView{t.ID, string(t.Errand), string(t.Kind), clock.Text(t.Since), timeText(t.Done), texts(t.May()), decisionView(t.Said), mayUndo}
}

func decisionView(d posting.Decision) DecisionView {
	return DecisionView{string(d.Event), d.On.String(), d.Number, d.Received.String(), d.Expires.String(), orEmpty(d.Remarks), d.Reason}
}

func (v DecisionView) decision() (d posting.Decision, err error) {
	d = posting.Decision{Event: posting.EventKind(v.Event), Number: v.Number, Remarks: v.Remarks, Reason: v.Reason}
	for _, day := range []struct {
		field, text string
		into        *era.Date
	}{{"on", v.On, &d.On}, {"received", v.Received, &d.Received}, {"expires", v.Expires, &d.Expires}} {
		if *day.into, err = dayOf(day.field, day.text); err != nil {
			return d, err
		}
	}
	return d, nil
}

// dayOf reads a day as people type it, in either calendar.
func dayOf(field, text string) (era.Date, error) {
	if text == "" {
		return era.Date{}, nil
	}
	day, err := era.Parse(text)
	if err != nil {
		return era.Date{}, fault.At(field, fault.Invalid, "record.day")
	}
	return day, nil
}
