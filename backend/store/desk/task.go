package desk

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/store"
)

const writeTask = `
	INSERT INTO task (id, posting, errand, request, kind, since, done_at, said, before, next, after, with_task)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
	ON CONFLICT (id) DO UPDATE
	   SET done_at = excluded.done_at, said = excluded.said, before = excluded.before, next = excluded.next, after = excluded.after, with_task = excluded.with_task`

// PutTask keeps what a person has to carry to the office.
func (d *Store) PutTask(ctx context.Context, t posting.Task) error {
	said, err := json.Marshal(t.Said)
	if err != nil {
		return fmt.Errorf("write task: %w", err)
	}
	before, err := json.Marshal(t.Before)
	if err != nil {
		return fmt.Errorf("write task: %w", err)
	}
	_, err = d.DB.Exec(ctx, writeTask, t.ID, t.Posting, t.Errand, t.Request, t.Kind, clock.Text(t.Since), store.Text(t.Done),
		string(said), string(before), t.Next, t.After, t.With)
	return err
}

const (
	taskColumns = `SELECT id, posting, errand, request, kind, since, coalesce(done_at, ''), said, before, next, after, with_task FROM task `
	oneTask     = taskColumns + `WHERE id = $1`
	tasksOf     = taskColumns + `WHERE posting = $1 ORDER BY id`
	openTasks   = taskColumns + `WHERE done_at IS NULL ORDER BY since, id`
)

// Task reads one task. It returns a NotFound fault.
func (d *Store) Task(ctx context.Context, id string) (posting.Task, error) {
	found, err := store.Collect(ctx, d.DB, readTask, oneTask, id)
	if err == nil && len(found) == 0 {
		err = fault.New(fault.NotFound, "task.notFound")
	}
	if err != nil {
		return posting.Task{}, err
	}
	return found[0], nil
}

// TasksOf lists all tasks about a posting, oldest first.
func (d *Store) TasksOf(ctx context.Context, id string) ([]posting.Task, error) {
	return store.Collect(ctx, d.DB, readTask, tasksOf, id)
}

// OpenTasks lists what is still to be done, the longest waiting first.
func (d *Store) OpenTasks(ctx context.Context) ([]posting.Task, error) {
	return store.Collect(ctx, d.DB, readTask, openTasks)
}

func readTask(r *sql.Rows) (t posting.Task, err error) {
	var since, done, said, before string
	if err := r.Scan(&t.ID, &t.Posting, &t.Errand, &t.Request, &t.Kind, &since, &done, &said, &before, &t.Next, &t.After, &t.With); err != nil {
		return t, err
	}
	t.Since, t.Done = store.Instant(since), store.Instant(done)
	err = errors.Join(json.Unmarshal([]byte(said), &t.Said), json.Unmarshal([]byte(before), &t.Before))
	if err != nil {
		return t, fmt.Errorf("task %s: %w", t.ID, err)
	}
	return t, nil
}

const (
	removeEvents   = `DELETE FROM event WHERE posting = $1`
	removeVersions = `DELETE FROM version WHERE posting = $1`
	removePosting  = `DELETE FROM posting WHERE id = $1 AND rev = $2`
)

// RemovePosting erases a posting with all that is kept of it. It returns the fault storage.busy where it is no longer what it was.
func (d *Store) RemovePosting(ctx context.Context, was posting.Posting) error {
	for _, query := range []string{removeEvents, removeVersions} {
		if _, err := d.DB.Exec(ctx, query, was.ID); err != nil {
			return err
		}
	}
	return d.DB.ExecOne(ctx, removePosting, was.ID, was.Rev)
}
