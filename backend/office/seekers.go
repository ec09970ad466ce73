package office

import (
	"context"
	"errors"
	"slices"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/seeker"
)

// Seekers is where the office keeps people who look for work.
type Seekers interface {
	PutSeeker(ctx context.Context, s seeker.Seeker) error
	Seeker(ctx context.Context, number string) (seeker.Seeker, error)
	Seekers(ctx context.Context, after string, in seeker.State, limit int) ([]seeker.Seeker, error)
	SeekersEnded(ctx context.Context, before era.Date, in seeker.State, limit int) ([]seeker.Seeker, error)
	DropSeeker(ctx context.Context, number string) error
	// RewriteWords leaves nothing of who was erased in an index.
	RewriteWords(ctx context.Context) error
}

// AddSeeker keeps somebody who looks for work, and gives the number: what may be published, as answers of seeker.Form, and apart from it,
// sealed, who that is, as answers of seeker.PersonForm. Nobody is shown to businesses before PublishSeeker. It returns an Invalid fault
// for an answer that is missing or wrong.
func (o *Office) AddSeeker(ctx context.Context, profile, person form.Values) (number string, err error) {
	err = o.Does(ctx, clerk.AddSeeker, func(ctx context.Context) (_ string, err error) {
		number, err = o.addSeeker(ctx, profile, person)
		return number, err
	})
	return number, err
}

func (o *Office) addSeeker(ctx context.Context, profile, person form.Values) (number string, err error) {
	n, err := o.store.Count(ctx, "seeker")
	if err != nil {
		return "", err
	}
	today := era.Of(o.now())
	s := seeker.Seeker{Number: seeker.Number(o.Code, n), State: seeker.Kept, Registered: today, Until: seeker.ValidUntil(today)}
	return s.Number, o.writeSeeker(ctx, s, profile, person)
}

// FillSeekers adds and publishes people until so many are published, in one transaction: of is the n-th, from 1. It is for practice and tests.
func (o *Office) FillSeekers(ctx context.Context, most int, of func(n int) (profile, person form.Values)) error {
	return o.byClerk(ctx, clerk.AddSeeker, "", func(ctx context.Context) error {
		there, err := o.store.Seekers(ctx, "", seeker.Published, most)
		if err != nil {
			return err
		}
		for n := len(there) + 1; n <= most; n++ {
			profile, person := of(n)
			number, err := o.addSeeker(ctx, profile, person)
			if err != nil {
				return err
			}
			if err := o.publishSeeker(ctx, number); err != nil {
				return err
			}
		}
		return nil
	})
}

// CorrectSeeker puts other answers in the place of those of a seeker (訂正); nil leaves them. Who is published and may not be any more
// stays as they were: the fault is that of PublishSeeker.
func (o *Office) CorrectSeeker(ctx context.Context, number string, profile, person form.Values) error {
	return o.byClerk(ctx, clerk.CorrectSeeker, number, func(ctx context.Context) error {
		s, err := o.store.Seeker(ctx, number)
		if err != nil {
			return err
		}
		if profile == nil {
			profile = s.Values
		}
		if person == nil {
			if person, err = o.SeekerPerson(s); err != nil {
				return err
			}
		}
		if s.State == seeker.Published {
			if err := publishable(seeker.Form().Settled(profile), seeker.PersonForm().Settled(person)); err != nil {
				return err
			}
		}
		return o.writeSeeker(ctx, s, profile, person)
	})
}

func (o *Office) writeSeeker(ctx context.Context, s seeker.Seeker, profile, person form.Values) (err error) {
	s.Values, person = seeker.Form().Settled(profile), seeker.PersonForm().Settled(person)
	if err := answered(seeker.Form(), s.Values); err != nil {
		return err
	}
	if err := answered(seeker.PersonForm(), person); err != nil {
		return err
	}
	if s.Person, err = o.sealValues(seekerPlace(s.Number), person); err != nil {
		return err
	}
	return o.store.PutSeeker(ctx, s)
}

// answered is an Invalid fault at the first answer that is missing or wrong.
func answered(f form.Form, v form.Values) error {
	if field, wrong := firstWrong(f, v); wrong {
		return fault.At(field, fault.Invalid, "seeker.answer")
	}
	return nil
}

// firstWrong is the field of the first answer that is missing or wrong.
func firstWrong(f form.Form, v form.Values) (field string, wrong bool) {
	for _, p := range f.Check(v) {
		if p.Severity == form.Error {
			return slices.Concat(p.Fields, []string{""})[0], true
		}
	}
	return "", false
}

// seekerPlace is the place in the vault of who a seeker is.
func seekerPlace(number string) string { return "seeker/" + number }

// Seeker reads one seeker. It returns a NotFound fault.
func (o *Office) Seeker(ctx context.Context, number string) (seeker.Seeker, error) {
	return o.store.Seeker(ctx, number)
}

// SeekerPerson is who a seeker is, for the counter and for the seeker who asks (開示).
func (o *Office) SeekerPerson(s seeker.Seeker) (form.Values, error) {
	return o.unseal(seekerPlace(s.Number), s.Person)
}

// Seekers lists at most limit seekers behind a number, in a state or in any where it is empty.
func (o *Office) Seekers(ctx context.Context, after string, in seeker.State, limit int) ([]seeker.Seeker, error) {
	return o.store.Seekers(ctx, after, in, limit)
}

// PublishSeeker shows a seeker to the businesses that search. It returns a State fault where the validity has ended, and an Invalid fault,
// the field's, where an answer would say who it is (SeekerLeaks), or where the seeker may be approached and there is no mail address.
func (o *Office) PublishSeeker(ctx context.Context, number string) error {
	return o.byClerk(ctx, clerk.PublishSeeker, number, func(ctx context.Context) error { return o.publishSeeker(ctx, number) })
}

func (o *Office) publishSeeker(ctx context.Context, number string) error {
	s, err := o.store.Seeker(ctx, number)
	if err != nil {
		return err
	}
	today := era.Of(o.now())
	if s.Until.Before(today) {
		return fault.New(fault.State, "seeker.ended")
	}
	person, err := o.SeekerPerson(s)
	if err != nil {
		return err
	}
	if err := publishable(s.Values, person); err != nil || s.State == seeker.Published {
		return err
	}
	n, err := o.store.Count(ctx, "publication")
	if err != nil {
		return err
	}
	s.State, s.Published, s.PublishedOn = seeker.Published, int64(n), today
	return o.store.PutSeeker(ctx, s)
}

func publishable(profile, person form.Values) error {
	if leaks := seeker.Leaks(profile, person); len(leaks) > 0 {
		return fault.At(leaks[0].Field, fault.Invalid, "seeker.leak")
	}
	if profile[seeker.ApproachKey] == "yes" && person[applicant.MailKey] == "" {
		return fault.At(seeker.ApproachKey, fault.Invalid, "seeker.unreachable")
	}
	return nil
}

// SeekerLeaks is what of a seeker's profile would say who it is.
func (o *Office) SeekerLeaks(ctx context.Context, number string) ([]seeker.Leak, error) {
	s, err := o.store.Seeker(ctx, number)
	if err != nil {
		return nil, err
	}
	person, err := o.SeekerPerson(s)
	return seeker.Leaks(s.Values, person), err
}

// WithdrawSeeker shows a seeker to nobody any more. It returns a State fault where nobody is shown them now.
func (o *Office) WithdrawSeeker(ctx context.Context, number string) error {
	return o.byClerk(ctx, clerk.WithdrawSeeker, number, func(ctx context.Context) error {
		s, err := o.store.Seeker(ctx, number)
		if err != nil {
			return err
		}
		if s.State != seeker.Published {
			return fault.New(fault.State, "seeker.notPublished")
		}
		return o.withdrawSeeker(ctx, s)
	})
}

func (o *Office) withdrawSeeker(ctx context.Context, s seeker.Seeker) error {
	s.State, s.Published = seeker.Withdrawn, 0
	if err := o.store.PutSeeker(ctx, s); err != nil {
		return err
	}
	return o.tellGone(ctx, s.Number)
}

// EraseSeeker forgets a seeker at once, as if two years had passed since the end of the validity: what the seeker asks for, or what was
// made in error.
func (o *Office) EraseSeeker(ctx context.Context, number string) error {
	err := o.byClerk(ctx, clerk.EraseSeeker, number, func(ctx context.Context) error {
		s, err := o.store.Seeker(ctx, number)
		if err != nil {
			return err
		}
		return o.eraseSeeker(ctx, s)
	})
	if err != nil {
		return err
	}
	return o.store.Atomically(ctx, o.store.RewriteWords)
}

func (o *Office) eraseSeeker(ctx context.Context, s seeker.Seeker) error {
	if s.State == seeker.Published {
		if err := o.tellGone(ctx, s.Number); err != nil {
			return err
		}
	}
	asked, err := o.store.ApproachesTo(ctx, s.Number)
	if err != nil {
		return err
	}
	for _, a := range asked {
		if err := o.store.ForgetAbout(ctx, a.ID); err != nil { // the mails to the seeker
			return err
		}
	}
	return o.store.DropSeeker(ctx, s.Number)
}

// answeredFor is how long a seeker who answers late is told so.
const answeredFor = 120 * 24 * time.Hour

// forgetSeekers withdraws whose validity has ended, and erases who is kept no longer. It is due by the day.
func (o *Office) forgetSeekers(ctx context.Context, today era.Date) error {
	if _, err := o.eachEnded(ctx, today, seeker.Published, o.withdrawSeeker); err != nil {
		return err
	}
	n, err := o.eachEnded(ctx, seeker.EndedFor(today), "", o.eraseSeeker)
	if n > 0 {
		err = errors.Join(err, o.store.Atomically(ctx, o.store.RewriteWords))
	}
	return errors.Join(err, o.store.Atomically(ctx, func(ctx context.Context) error {
		return errors.Join(o.store.CloseApproaches(ctx, today.Start().Add(-answeredFor)))
	}))
}

// eachEnded does something about everybody whose validity ended before a day, some at a time: nobody waits long for it.
func (o *Office) eachEnded(ctx context.Context, before era.Date, in seeker.State, do func(ctx context.Context, s seeker.Seeker) error) (done int, err error) {
	for n := atOnce; n == atOnce; done += n {
		err := o.does(ctx, func(ctx context.Context) error {
			some, err := o.store.SeekersEnded(ctx, before, in, atOnce)
			n = len(some)
			for _, s := range some {
				if err == nil {
					err = do(ctx, s)
				}
			}
			return err
		})
		if err != nil {
			return done, err
		}
	}
	return done, nil
}
