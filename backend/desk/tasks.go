package desk

import (
	"context"
	"slices"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// Tasks is where it is kept what a person has to carry to the office.
type Tasks interface {
	PutTask(ctx context.Context, t posting.Task) error
	Task(ctx context.Context, id string) (posting.Task, error)
	TasksOf(ctx context.Context, id string) ([]posting.Task, error)
	OpenTasks(ctx context.Context) ([]posting.Task, error)
	// RemovePosting erases a posting that was made by a record which is taken back.
	RemovePosting(ctx context.Context, was posting.Posting) error
}

// Record records what the office decided on what a person carried there: the posting becomes what it then is at the office. It
// returns the faults of posting.Decide, and Conflict at "number" where another posting has that number.
func (d *Desk) Record(ctx context.Context, task string, said posting.Decision) (Page, error) {
	return d.onTask(ctx, task, func(ctx context.Context, t posting.Task) error { return d.decided(ctx, t, said) })
}

// TakeBack takes a record back: the posting is what it was before, and the task is open again. It returns a State fault once
// something has followed.
func (d *Desk) TakeBack(ctx context.Context, task string) (Page, error) {
	return d.onTask(ctx, task, func(ctx context.Context, t posting.Task) error {
		_, err := d.undecided(ctx, t)
		return err
	})
}

// Correct records something else in place of what was recorded; all of it happens, or nothing.
func (d *Desk) Correct(ctx context.Context, task string, said posting.Decision) (Page, error) {
	return d.onTask(ctx, task, func(ctx context.Context, t posting.Task) error {
		t, err := d.undecided(ctx, t)
		if err != nil {
			return err
		}
		return d.decided(ctx, t, said)
	})
}

// Propose is a decision on a task with what the rules say of it. received is the day it was received, zero for the likely one.
func (d *Desk) Propose(ctx context.Context, task string, received era.Date) (posting.Decision, error) {
	t, err := d.store.Task(ctx, task)
	if err != nil {
		return posting.Decision{}, err
	}
	p, err := d.store.Posting(ctx, t.Posting)
	return p.Proposed(t, received, era.Of(d.now())), err
}

// Errand is a task with the posting it is about.
type Errand struct {
	posting.Task
	Of posting.Summary
}

// Errands lists what a person has still to do at the office, the longest waiting first.
func (d *Desk) Errands(ctx context.Context) ([]Errand, error) {
	open, err := d.store.OpenTasks(ctx)
	if err != nil || len(open) == 0 {
		return nil, err
	}
	all, err := d.store.Postings(ctx)
	if err != nil {
		return nil, err
	}
	errands := make([]Errand, 0, len(open))
	for _, t := range open {
		if i := slices.IndexFunc(all, func(s posting.Summary) bool { return s.ID == t.Posting }); i >= 0 {
			errands = append(errands, Errand{t, all[i]})
		}
	}
	return errands, nil
}

// errands adds to a sheet what a person carries to the office.
func (d *Desk) errands(ctx context.Context, s *Page) (err error) {
	if s.Tasks, err = d.store.TasksOf(ctx, s.ID); err != nil {
		return err
	}
	for _, t := range s.Tasks {
		if t.Open() {
			s.Last.ToCarry = s.Last.ToCarry || t.Errand == posting.ToFile
			continue
		}
		may, err := d.mayUndo(ctx, t)
		if err != nil {
			return err
		}
		if may {
			s.Undo = append(s.Undo, t.ID)
		}
	}
	return nil
}

func (d *Desk) onTask(ctx context.Context, id string, do func(ctx context.Context, t posting.Task) error) (Page, error) {
	var t posting.Task
	err := d.store.Atomically(ctx, func(ctx context.Context) (err error) {
		if t, err = d.store.Task(ctx, id); err != nil {
			return err
		}
		return do(ctx, t)
	})
	if err != nil {
		return Page{}, err
	}
	return d.Open(ctx, t.Posting)
}

// decided applies a decision on an open task, in the running transaction.
func (d *Desk) decided(ctx context.Context, t posting.Task, said posting.Decision) error {
	p, err := d.store.Posting(ctx, t.Posting)
	if err != nil {
		return err
	}
	rules, err := d.rules(ctx)
	if err != nil {
		return err
	}
	made, err := p.Decide(t, said, d.now(), rules.Windows)
	if err != nil {
		return err
	}
	if err := d.unique(ctx, t, made.Said.Number); err != nil {
		return err
	}
	t.Done, t.Said, t.Before = d.now(), made.Said, p.AsTold(d.now())
	if t.Errand == posting.ToRetire {
		return d.store.PutTask(ctx, t)
	}
	if made.Next != nil {
		t.Next = made.Next.ID
		if err := d.become(ctx, t.Next, made.Next.Follows(d.now())); err != nil {
			return err
		}
	}
	if err := d.become(ctx, p.ID, made.Told); err != nil {
		return err
	}
	for _, r := range made.Fell {
		if err := d.note(ctx, p, posting.WasDeclined, r.Kind); err != nil {
			return err
		}
	}
	if err := d.endWith(ctx, t); err != nil {
		return err
	}
	events, err := d.store.Events(ctx, p.ID)
	if err != nil {
		return err
	}
	t.After = len(events)
	return d.store.PutTask(ctx, t)
}

// unique requires that no other posting has a number.
func (d *Desk) unique(ctx context.Context, t posting.Task, number string) error {
	if number == "" {
		return nil
	}
	all, err := d.store.Postings(ctx)
	if err != nil {
		return err
	}
	for _, other := range all {
		if other.Number == number && (other.ID != t.Posting || t.Errand != posting.ToFile) {
			return fault.At("number", fault.Conflict, "record.doubled").With("title", other.Title)
		}
	}
	return nil
}

// endWith ends the tasks of a posting whose requests are over because of the decision on another.
func (d *Desk) endWith(ctx context.Context, with posting.Task) error {
	p, err := d.store.Posting(ctx, with.Posting)
	if err != nil {
		return err
	}
	all, err := d.store.TasksOf(ctx, with.Posting)
	for _, t := range all {
		if r, _ := p.Request(t.Request); !t.Open() || t.ID == with.ID || t.Errand != posting.ToAsk || r.State == posting.Asked {
			continue
		}
		t.Done, t.With = with.Done, with.ID
		if err := d.store.PutTask(ctx, t); err != nil {
			return err
		}
	}
	return err
}

// undecided makes a posting what it was before the record of a task, and the task open again, in the running transaction.
func (d *Desk) undecided(ctx context.Context, t posting.Task) (posting.Task, error) {
	may, err := d.mayUndo(ctx, t)
	if err != nil {
		return t, err
	}
	if !may {
		return t, fault.New(fault.State, "record.followed")
	}
	if t.Next != "" {
		next, err := d.store.Posting(ctx, t.Next)
		if err != nil {
			return t, err
		}
		if err := d.store.RemovePosting(ctx, next); err != nil {
			return t, err
		}
	}
	if t.Errand != posting.ToRetire {
		t.Before.At = d.now()
		if err := d.become(ctx, t.Posting, t.Before); err != nil {
			return t, err
		}
	}
	all, err := d.store.TasksOf(ctx, t.Posting)
	if err != nil {
		return t, err
	}
	for _, other := range all {
		if other.ID != t.ID && other.With != t.ID {
			continue
		}
		other.Done, other.Said, other.Before, other.Next, other.With, other.After = time.Time{}, posting.Decision{}, posting.Told{}, "", "", 0
		if err := d.store.PutTask(ctx, other); err != nil {
			return t, err
		}
		if other.ID == t.ID {
			t = other
		}
	}
	return t, nil
}

// mayUndo says whether the record of a task can still be taken back: nothing was filed, recorded or taken back since, about the
// posting or the one that came of it.
func (d *Desk) mayUndo(ctx context.Context, t posting.Task) (bool, error) {
	if t.Said.Event == "" || d.channel.Decides() {
		return false, nil
	}
	if t.Errand == posting.ToRetire {
		return true, nil
	}
	events, err := d.store.Events(ctx, t.Posting)
	if err != nil || len(events) != t.After {
		return false, err
	}
	if t.Next == "" {
		return true, nil
	}
	next, err := d.store.Posting(ctx, t.Next)
	return next.Rev == 1, err
}
