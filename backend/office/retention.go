package office

import (
	"context"
	"errors"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/talk"
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
// the register; two years after the posting ended, these. Seekers are withdrawn when their validity ends, and erased two years later; so are notices and messages after they were written. It is due by the day. On a day that does not follow one before, as when a
// clock is wrong, nobody is erased.
func (o *Office) ForgetPeople(ctx context.Context) error {
	today, follows := era.Of(o.now()), false
	err := o.store.Atomically(ctx, func(ctx context.Context) (err error) {
		follows, err = o.follows(ctx, today)
		return err
	})
	if err == nil && follows {
		err = errors.Join(o.forgetPeople(ctx, today), o.forgetSeekers(ctx, today), o.forgetWritten(ctx), o.forgetLines(ctx, today))
	}
	return errors.Join(err, o.store.Atomically(ctx, o.store.ForgetReduced))
}

// forgetWritten erases notices and messages whose time is over; a notice that brought a table is kept.
func (o *Office) forgetWritten(ctx context.Context) error {
	return o.store.Atomically(ctx, func(ctx context.Context) error {
		return errors.Join(o.store.ForgetNotices(ctx, o.now().Add(-keepNotices)), o.store.ForgetTalks(ctx, o.now().Add(-talk.KeepFor)))
	})
}

// The day people were looked for last, and how many days may lie between two looks: what was erased by a clock ten years ahead would be
// gone, and who is erased a day late is not.
const (
	lookedSetting = "people.looked"
	longestStride = 40
)

// follows notes, in the running transaction, that it is a day, and says whether it follows the one noted before.
func (o *Office) follows(ctx context.Context, today era.Date) (bool, error) {
	kept, err := o.store.Setting(ctx, lookedSetting)
	if err != nil {
		return false, err
	}
	last, err := era.Parse(string(kept))
	if err == nil && last == today {
		return false, nil
	}
	days := last.DaysUntil(today)
	return err == nil && 0 < days && days <= longestStride, o.store.PutSetting(ctx, lookedSetting, []byte(today.String()))
}

func (o *Office) forgetPeople(ctx context.Context, today era.Date) error {
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
	return nil
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
