package applicants

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/replica"
)

// undo takes an act back, in a transaction of its own.
type undo func(ctx context.Context, w *writing) error

// undoable keeps how an act is taken back, and gives the token for it.
func (b *Book) undoable(u undo) (token string) {
	token = uuid.NewString()
	b.mu.Lock()
	defer b.mu.Unlock()
	b.undos[token] = u
	return token
}

// Undo takes a move or an import back, of those who still are where it brought them. It returns a NotFound fault for a token that was
// used, or is of an earlier day's work.
func (b *Book) Undo(ctx context.Context, token string) error {
	b.mu.Lock()
	u, known := b.undos[token]
	b.mu.Unlock()
	if !known {
		return fault.New(fault.NotFound, "applicant.undo")
	}
	if err := b.write(ctx, u); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.undos, token)
	return nil
}

// Move brings applicants to a stage, all of them or none, and gives a token by which Undo takes it back. Nobody outside hears of it.
// It returns a State fault with the reason where a guard is in the way.
func (b *Book) Move(ctx context.Context, ids []string, to applicant.Stage) (token string, err error) {
	if !to.Known() {
		return "", fault.At("stage", fault.Invalid, "applicant.stage")
	}
	from := map[string]applicant.Stage{}
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		for _, id := range ids {
			r, err := w.applicant(ctx, id)
			if err != nil {
				return err
			}
			row := rowOf(*r)
			row.Meeting = b.meeting(id)
			if err := b.guard(row, to); err != nil {
				return err
			}
			was := r.Value(stageField)
			if was == string(to) {
				continue
			}
			from[id] = applicant.Stage(was)
			if err := w.move(r, was, to); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || len(from) == 0 {
		return "", err
	}
	return b.undoable(func(ctx context.Context, w *writing) error { return w.moveBack(ctx, from, to) }), nil
}

// moveBack brings those back who still are at a stage.
func (w *writing) moveBack(ctx context.Context, from map[string]applicant.Stage, to applicant.Stage) error {
	for id, was := range from {
		r, err := w.record(ctx, id)
		if err != nil {
			return err
		}
		if r.Value(stageField) != string(to) {
			continue
		}
		if err := w.move(r, string(to), was); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) move(r *replica.Record, was string, to applicant.Stage) error {
	if err := w.set(r, stageField, string(to)); err != nil {
		return err
	}
	return w.happened(r.ID, WasMoved, was, string(to))
}

// Import puts the people of a table into the book, who applied to a posting, all of them or none; those without a day came today. The token
// is for Undo, which erases them again, but for those somebody has worked on since.
func (b *Book) Import(ctx context.Context, posting string, people []applicant.Imported) (token string, err error) {
	if _, err := b.store.Posting(ctx, posting); err != nil || len(people) == 0 {
		return "", err
	}
	var ids []string
	var last replica.Stamp
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		for _, p := range people {
			if p.Values[applicant.OnKey] == "" {
				p.Values[applicant.OnKey] = era.Of(b.now()).String()
			}
			r, err := w.add(applicantKind, "", map[string]string{postingField: posting, stageField: string(p.Stage)})
			if err != nil {
				return err
			}
			ids = append(ids, r.ID)
			if err := w.answer(r, applicant.Form(), p.Values); err != nil {
				return err
			}
			if err := w.happened(r.ID, WasAdded, "", p.Values[applicant.RouteKey]); err != nil {
				return err
			}
		}
		last = w.facts[len(w.facts)-1].Stamp
		return nil
	})
	if err != nil {
		return "", err
	}
	return b.undoable(func(ctx context.Context, w *writing) error { return w.unimport(ctx, ids, last) }), nil
}

// unimport erases people of an import about whom nothing was written after its last word.
func (w *writing) unimport(ctx context.Context, ids []string, last replica.Stamp) error {
	later := func(r replica.Record) bool {
		return slices.ContainsFunc(r.Facts(), func(f replica.Fact) bool { return f.Stamp.After(last) })
	}
	for _, id := range ids {
		records, err := w.book.records(ctx, id)
		if err != nil {
			return err
		}
		if len(records) == 0 || slices.ContainsFunc(records, later) {
			continue
		}
		r, err := w.applicant(ctx, id)
		if err != nil {
			return err
		}
		if err := w.erase(ctx, r, Protocol{Posting: r.Value(postingField), As: neverWas}); err != nil {
			return err
		}
	}
	return nil
}
