package office

import (
	"context"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// Retention is what the office forgets of people it introduced.
type Retention interface {
	// IntroductionsTo lists at most limit introductions of which more is kept than the register must show, or with bare anything at
	// all, to postings that ended before a day.
	IntroductionsTo(ctx context.Context, endedBefore era.Date, bare bool, limit int) ([]applicant.Introduction, error)
	// ForgetReduced has letters about people of whom no more than the register's answers are kept forgotten as soon as they are done with.
	ForgetReduced(ctx context.Context) error
	// ForgetAbout has all letters about a case forgotten, as soon as they are done with.
	ForgetAbout(ctx context.Context, about string) error
}

// atOnce is how many people one transaction forgets: nobody waits long for it.
const atOnce = 100

// ForgetPeople erases what is kept of people longer than it is needed: once results can be told online no more, all but the answers of
// the register; two years after the posting ended, these. It is due by the day.
func (o *Office) ForgetPeople(ctx context.Context) error {
	today := era.Of(o.now())
	for _, step := range []struct {
		endedBefore era.Date
		bare        bool
		erase       func(ctx context.Context, i applicant.Introduction) error
	}{
		{posting.ResultsClosedFor(today), false, func(ctx context.Context, i applicant.Introduction) error {
			if err := o.reduce(ctx, &i); err != nil {
				return err
			}
			return o.store.FreePerson(ctx, i.ID) // nobody is introduced to the posting any more
		}},
		{posting.RegisterEndedFor(today), true, func(ctx context.Context, i applicant.Introduction) error {
			i.Person = nil
			return o.store.PutIntroduction(ctx, i)
		}},
	} {
		for n := atOnce; n == atOnce; {
			err := o.store.Atomically(ctx, func(ctx context.Context) error {
				all, err := o.store.IntroductionsTo(ctx, step.endedBefore, step.bare, atOnce)
				if err != nil {
					return err
				}
				n = len(all)
				for _, i := range all {
					if err := step.erase(ctx, i); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
	}
	return o.store.Atomically(ctx, o.store.ForgetReduced)
}

// reduce erases all that is kept of a person but the answers of the register.
func (o *Office) reduce(ctx context.Context, i *applicant.Introduction) error {
	i.Reduced, i.Outcome = true, nil
	v, err := o.Person(*i)
	if err != nil {
		i.Person = nil // what nobody can read is no register, and holds up nobody else's
	}
	if i.Person != nil {
		if i.Person, err = o.sealValues(personPlace(i.ID), inRegister(v)); err != nil {
			return err
		}
	}
	if err := o.store.PutIntroduction(ctx, *i); err != nil {
		return err
	}
	return o.store.DropDocuments(ctx, i.ID)
}

// inRegister are the answers the register of postings (求人管理簿) needs of who was introduced (職業安定法施行規則 24条の7): they stay,
// sealed, when everything else of the person is erased.
func inRegister(v form.Values) form.Values {
	left := form.Values{}
	for _, key := range []string{applicant.RouteKey, applicant.OnKey, applicant.NumberKey, applicant.SeekerKey, applicant.NameKey, applicant.KanaKey} {
		if v[key] != "" {
			left[key] = v[key]
		}
	}
	return left
}
