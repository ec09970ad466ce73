package seekers

import (
	"context"
	"slices"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// Found takes who was found, in the running transaction. A search that another computer of the business asked is known from then on here,
// too; one that was asked here and forgotten stays so.
func (b *Book) Found(ctx context.Context, l letter.Letter) error {
	body, err := letter.ReadFound(l)
	if err != nil {
		return err
	}
	at, err := clock.Parse(body.At)
	if err != nil {
		return err
	}
	s, err := b.search(ctx, l.Case)
	switch {
	case fault.Is(err, fault.NotFound):
		if own, err := b.store.LettersAbout(ctx, l.Case); err != nil || len(own) > 0 {
			return err // asked here, and forgotten meanwhile
		}
		s = Search{ID: l.Case, Asked: at, Values: body.Values, Posting: body.Posting, Watched: body.Fresh && body.Reason == ""}
	case err != nil:
		return err
	}
	s.take(body, at)
	return b.put(ctx, s)
}

// take changes a search by an answer: the first page takes the place of who was found before, every other one is put to them.
func (s *Search) take(body letter.SeekerFoundBody, at time.Time) {
	s.Limits = body.Limits
	if body.Fresh && body.Reason != "" {
		s.Watched, s.Reason = false, body.Reason
		return
	}
	s.Reason = body.Reason
	if !body.Fresh {
		s.Answered = later(at, s.Asked) // the office's clock may be behind
	}
	if body.Reason != "" {
		return
	}
	s.Upto = max(s.Upto, body.Upto)
	people := make([]Person, 0, len(body.Found))
	for _, f := range body.Found {
		people = append(people, Person{Found: f, Since: at, Fresh: body.Fresh})
	}
	known := slices.DeleteFunc(s.People, func(p Person) bool {
		return slices.ContainsFunc(people, func(q Person) bool { return q.Number == p.Number })
	})
	switch {
	case body.Fresh:
		s.New += len(people)
		s.All = max(s.All, len(known)) + len(people)
		s.People = append(people, known...)
	case body.Before > 0:
		s.All, s.Next, s.People = body.All, body.Next, append(known, people...)
	default:
		s.All, s.Next, s.People, s.New = body.All, body.Next, people, 0
	}
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// Gone takes that profiles are withdrawn, in the running transaction.
func (b *Book) Gone(ctx context.Context, l letter.Letter) error {
	body, err := letter.ReadGone(l)
	if err != nil {
		return err
	}
	at, err := clock.Parse(body.At)
	if err != nil {
		return err
	}
	for _, n := range body.Numbers {
		if err := b.store.PutGone(ctx, n, at); err != nil {
			return err
		}
	}
	return nil
}

// Forget drops searches that nobody was answered for long, unless they are watched, and who is withdrawn long since. It is due by the day.
func (b *Book) Forget(ctx context.Context) error {
	limit := b.now().Add(-keepFor)
	return b.store.Atomically(ctx, func(ctx context.Context) error {
		kept, err := b.store.Searches(ctx)
		if err != nil {
			return err
		}
		for _, k := range kept {
			s, err := b.open(k)
			if err != nil {
				return err
			}
			if s.Watched || s.Asked.After(limit) || s.Answered.After(limit) {
				continue
			}
			if err := b.store.DropSearch(ctx, s.ID); err != nil {
				return err
			}
		}
		if err := b.forgetApproaches(ctx); err != nil {
			return err
		}
		return b.store.ForgetGone(ctx, limit)
	})
}
