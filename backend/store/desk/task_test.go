package desk_test

import (
	"context"
	"reflect"
	"testing"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
)

func putTask(t *testing.T, d *deskstore.Store, k posting.Task) {
	t.Helper()
	if err := d.Atomically(t.Context(), func(ctx context.Context) error { return d.PutTask(ctx, k) }); err != nil {
		t.Fatal(err)
	}
}

// fullTask has every member set; done says whether it is.
func fullTask(t *testing.T, id, about string, done bool) posting.Task {
	t.Helper()
	day := era.Date{Y: 2026, M: 11, D: 21}
	k := posting.Task{
		ID: id, Posting: about, Errand: posting.ToFile, Request: "request", Kind: posting.Renewal, Since: now().UTC(), Done: now().UTC().Add(time.Hour),
		Said: posting.Decision{
			Event: posting.WasAccepted, On: day, Number: "41010-01234567", Received: day, Expires: day,
			Remarks: []posting.Remark{{Field: "work.title", Text: "くわしく"}}, Reason: "なぜ",
		},
		Before: posting.Told{Event: posting.WasUnsaid, At: now().UTC(), State: posting.Submitted, Values: form.Values{"work.title": "事務"}, Here: true},
		Next:   "next", After: 4, With: "other",
	}
	v := reflect.ValueOf(k)
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			t.Fatalf("%s is not set", v.Type().Field(i).Name)
		}
	}
	if !done {
		k.Done = time.Time{}
	}
	return k
}

func TestTasksComeBackWhole(t *testing.T) {
	d := open(t)
	mustPut(t, d, posting.Posting{}, full(t, "p", 1))
	mustPut(t, d, posting.Posting{}, full(t, "q", 1))
	first, second, third := fullTask(t, "1", "p", false), fullTask(t, "2", "p", true), fullTask(t, "3", "q", false)
	for _, k := range []posting.Task{third, second, first} {
		putTask(t, d, k)
	}
	if got, err := d.Task(t.Context(), "2"); err != nil || !reflect.DeepEqual(got, second) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := d.TasksOf(t.Context(), "p"); err != nil || !reflect.DeepEqual(got, []posting.Task{first, second}) {
		t.Errorf("of one posting: %+v, %v", got, err)
	}
	if got, err := d.OpenTasks(t.Context()); err != nil || !reflect.DeepEqual(got, []posting.Task{first, third}) {
		t.Errorf("open: %+v, %v", got, err)
	}
	if _, err := d.Task(t.Context(), "4"); !fault.Is(err, fault.NotFound) {
		t.Errorf("none: %v", err)
	}
	made, err := d.Submissions(t.Context())
	if err != nil || len(made) != 2 || !made["p"].ToCarry || !made["q"].ToCarry {
		t.Errorf("to be carried: %v, %v", made, err)
	}
	first.Done, first.Said.Number, first.After = now().UTC(), "41010-01234575", 5
	putTask(t, d, first)
	if got, err := d.Task(t.Context(), "1"); err != nil || !reflect.DeepEqual(got, first) {
		t.Errorf("changed: %+v, %v", got, err)
	}
	if made, err = d.Submissions(t.Context()); err != nil || len(made) != 1 {
		t.Errorf("to be carried: %v, %v", made, err)
	}
}

func TestAPostingIsErasedOnlyAsItWasRead(t *testing.T) {
	d := open(t)
	p := full(t, "p", 1)
	mustPut(t, d, posting.Posting{}, p)
	err := d.Atomically(t.Context(), func(ctx context.Context) error {
		if err := d.PutEvent(ctx, "p", posting.Event{At: now(), Kind: posting.WasRenewed}); err != nil {
			return err
		}
		_, err := d.PutVersion(ctx, "p", posting.Version{At: now(), Origin: posting.FromOffice, Values: p.Values})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	erase := func(was posting.Posting) error {
		return d.Atomically(t.Context(), func(ctx context.Context) error { return d.RemovePosting(ctx, was) })
	}
	changed := p
	changed.Rev++
	if err := erase(changed); !fault.Is(err, fault.Storage) {
		t.Errorf("as it was not: %v", err)
	}
	if events, err := d.Events(t.Context(), "p"); err != nil || len(events) != 1 {
		t.Errorf("half erased: %v, %v", events, err)
	}
	if err := erase(p); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Posting(t.Context(), "p"); !fault.Is(err, fault.NotFound) {
		t.Errorf("still there: %v", err)
	}
	if versions, err := d.Versions(t.Context(), "p"); err != nil || len(versions) != 0 {
		t.Errorf("versions of nothing: %v, %v", versions, err)
	}
}
