package desk

import (
	"context"

	"github.com/google/uuid"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// byHand is the channel to an office that does not run the other end: a person carries what was filed there, and records what
// the office decided (Record).
type byHand struct {
	desk *Desk
}

// NewByHand makes the desk of a business that goes to its office itself, over its file. changed is called after its establishment
// was saved; it may not block.
func NewByHand(store Store, secrets entry.Secrets, now clock.Clock, wages posting.MinimumWages, changed func(letter.Topic)) *Desk {
	return open(store, secrets, now, wages, func() {}, changed, func(d *Desk) Channel { return byHand{d} })
}

// Decides is false: the business keeps its own record, and changes it.
func (c byHand) Decides() bool { return false }

// Tell keeps what a person has to do at the office.
func (c byHand) Tell(ctx context.Context, f Filing) error {
	switch f.Act {
	case Change, Forget:
		return nil // nobody is asked, or told
	case Result:
		// Whoever presses the button has been there.
		return c.desk.Applicants.Told(ctx, f.About, letter.ResultToldBody{Number: f.Number}, c.desk.now())
	}
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	t := posting.Task{ID: id.String(), Posting: f.About, Request: f.Request.ID, Kind: f.Request.Kind, Since: c.desk.now()}
	switch f.Act {
	case Submit:
		t.Errand = posting.ToFile
	case Request:
		t.Errand = posting.ToAsk
	case Drop:
		t.Errand = posting.ToRetire
		if err := c.end(ctx, f); err != nil {
			return err
		}
	}
	return c.desk.store.PutTask(ctx, t)
}

// end ends the task of a request that is taken back.
func (c byHand) end(ctx context.Context, f Filing) error {
	all, err := c.desk.store.TasksOf(ctx, f.About)
	if err != nil {
		return err
	}
	for _, t := range all {
		if !t.Open() || t.Request != f.Request.ID {
			continue
		}
		t.Done = c.desk.now()
		if err := c.desk.store.PutTask(ctx, t); err != nil {
			return err
		}
	}
	return nil
}
