package applicants

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/replica"
)

const textField = "text" // of a note

// change is an act on one applicant, who is shown afterwards.
func (b *Book) change(ctx context.Context, id string, act func(ctx context.Context, w *writing, r *replica.Record) error) (Page, error) {
	err := b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.applicant(ctx, id)
		if err != nil {
			return err
		}
		return act(ctx, w, r)
	})
	if err != nil {
		return Page{}, err
	}
	return b.Open(ctx, id)
}

// answer writes changed answers of a form, as they were typed. Keys of no field are left out.
func (w *writing) answer(r *replica.Record, f form.Form, changes form.Values) error {
	for _, s := range f.Sections {
		for _, fd := range s.Fields {
			if value, is := changes[fd.Key]; is {
				if err := w.set(r, fd.Key, value); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// Add puts somebody into the book by hand, at the first stage. It returns an Invalid fault without a posting. An unfinished entry is
// normal: nothing else is asked.
func (b *Book) Add(ctx context.Context, posting string, v form.Values) (Page, error) {
	if _, err := b.store.Posting(ctx, posting); err != nil {
		return Page{}, err
	}
	id := ""
	err := b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.add(applicantKind, "", map[string]string{postingField: posting, stageField: string(applicant.Notified)})
		if err != nil {
			return err
		}
		id = r.ID
		if err := w.answer(r, applicant.Form(), v); err != nil {
			return err
		}
		return w.happened(id, WasAdded, "", v[applicant.RouteKey])
	})
	if err != nil {
		return Page{}, err
	}
	return b.Open(ctx, id)
}

// Save keeps changed answers about an applicant.
func (b *Book) Save(ctx context.Context, id string, changes form.Values) (Page, error) {
	return b.change(ctx, id, func(ctx context.Context, w *writing, r *replica.Record) error {
		if held := r.Value(applicant.RouteKey); held == string(applicant.Online) && changes[applicant.RouteKey] != "" && changes[applicant.RouteKey] != held {
			return fault.At(applicant.RouteKey, fault.State, "applicant.routeHeld")
		}
		return w.answer(r, applicant.Form(), changes)
	})
}

// Keep sets for how many months an applicant is kept once nothing is left to decide: 1 to 12.
func (b *Book) Keep(ctx context.Context, id string, months string) (Page, error) {
	if !slices.Contains(strings.Fields("1 2 3 4 5 6 7 8 9 10 11 12"), months) {
		return Page{}, fault.At(keepField, fault.Invalid, "applicant.keep")
	}
	return b.change(ctx, id, func(ctx context.Context, w *writing, r *replica.Record) error { return w.set(r, keepField, months) })
}

// Yield writes what another computer wrote into a field at the same time in place of what stands there; drop leaves what stands.
func (b *Book) Yield(ctx context.Context, id, field, value string, drop bool) (Page, error) {
	return b.change(ctx, id, func(ctx context.Context, w *writing, r *replica.Record) error {
		return w.yield(r, field, value, drop)
	})
}

// guard is why somebody cannot come to a stage now; nil where nothing is in the way.
func guard(r Row, to applicant.Stage) error {
	switch {
	case (to == applicant.Offered || to == applicant.Joined) && r.Stage != applicant.Joined && r.Stage.Over():
		// Somebody who was refused gets no offer: first back into the selection.
		return fault.New(fault.State, "applicant.wasRefused")
	case to != applicant.Joined && r.Result == applicant.Hired && r.told():
		return fault.New(fault.State, "applicant.wasHired")
	case to == applicant.Joined && r.Result != applicant.Hired && r.Result != "" && r.told():
		return fault.New(fault.State, "applicant.wasRegistered")
	}
	return nil
}

// guard is the same with what only time tells: an interview that lies ahead has not taken place.
func (b *Book) guard(r Row, to applicant.Stage) error {
	if to == applicant.Interviewed && r.Meeting.After(b.now()) {
		return fault.New(fault.State, "interview.ahead")
	}
	return guard(r, to)
}

// told says whether the office has been told the result.
func (r Row) told() bool { return r.Outcome == OutcomeSent || r.Outcome == OutcomeTaken }

// AddNote puts a note to an applicant, and gives its id.
func (b *Book) AddNote(ctx context.Context, id, text string) (Page, error) {
	return b.change(ctx, id, func(ctx context.Context, w *writing, _ *replica.Record) error {
		if err := fits(text); err != nil {
			return err
		}
		_, err := w.add(noteKind, id, map[string]string{textField: text})
		return err
	})
}

// SaveNote changes a note; an empty text deletes it.
func (b *Book) SaveNote(ctx context.Context, id, note, text string) (Page, error) {
	return b.change(ctx, id, func(ctx context.Context, w *writing, _ *replica.Record) error {
		n, err := w.part(ctx, noteKind, id, note)
		if err != nil {
			return err
		}
		if text == "" {
			if err := w.set(n, goneField, "1"); err != nil {
				return err
			}
		} else if err := fits(text); err != nil {
			return err
		}
		return w.set(n, textField, text)
	})
}

// part is a record of an applicant. It returns a NotFound fault.
func (w *writing) part(ctx context.Context, kind, about, id string) (*replica.Record, error) {
	r, err := w.record(ctx, id)
	if err == nil && (r.Kind != kind || r.Of != about || r.Value(goneField) != "") {
		err = fault.New(fault.NotFound, "applicant.notFound")
	}
	return r, err
}

func fits(text string) error {
	if strings.TrimSpace(text) == "" || utf8.RuneCountInString(text) > applicant.MaxNote {
		return fault.At(textField, fault.Invalid, "applicant.note")
	}
	return nil
}

// Join says that two applications are one person's: the other is shown under the first. Nothing is mixed, and Part takes it back.
func (b *Book) Join(ctx context.Context, id, other string) (Page, error) {
	return b.change(ctx, id, func(ctx context.Context, w *writing, r *replica.Record) error {
		o, err := w.applicant(ctx, other)
		if err != nil {
			return err
		}
		lead := r.ID
		if led := r.Value(joinedField); led != "" {
			lead = led
		}
		if lead == other {
			return nil
		}
		if err := w.set(o, joinedField, lead); err != nil {
			return err
		}
		return w.happened(id, WasJoined, "", other)
	})
}

// Part takes an application out of those of one person again; where it leads them, all are taken apart.
func (b *Book) Part(ctx context.Context, id string) (Page, error) {
	rows, err := b.Rows(ctx)
	if err != nil {
		return Page{}, err
	}
	return b.change(ctx, id, func(ctx context.Context, w *writing, r *replica.Record) error {
		if err := w.set(r, joinedField, ""); err != nil {
			return err
		}
		for _, row := range rows {
			if row.Joined != id {
				continue
			}
			led, err := w.applicant(ctx, row.ID)
			if err != nil {
				return err
			}
			if err := w.set(led, joinedField, ""); err != nil {
				return err
			}
		}
		return w.happened(id, WasParted, "", "")
	})
}

// Distinct says that two applications are of two people, whatever looks alike.
func (b *Book) Distinct(ctx context.Context, id, other string) (Page, error) {
	return b.change(ctx, id, func(ctx context.Context, w *writing, r *replica.Record) error {
		if _, err := w.applicant(ctx, other); err != nil {
			return err
		}
		return w.set(r, apartField+other, "1")
	})
}

// nameMark is a name as two spellings of it have in common.
func nameMark(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u3000' || r == '・' {
			return -1
		}
		return r
	}, jptext.Fold(name))
}
