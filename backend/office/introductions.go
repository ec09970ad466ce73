package office

import (
	"context"
	"unicode/utf8"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// Introductions is where the office records who applied to which posting, and what came of it.
type Introductions interface {
	PutIntroduction(ctx context.Context, i applicant.Introduction) error
	Introduction(ctx context.Context, id string) (applicant.Introduction, error)
	// IntroductionNumbered is the one of a referral number without its hyphens, to a posting of an account.
	IntroductionNumbered(ctx context.Context, account, digits string) (applicant.Introduction, error)
	Introductions(ctx context.Context, posting string) ([]applicant.Introduction, error)
}

// Persons is where the office keeps who they are, sealed.
type Persons interface {
	// MarkPerson keeps a mark of who was introduced; false where it is kept already.
	MarkPerson(ctx context.Context, mark, introduction string) (bool, error)
	FreePerson(ctx context.Context, introduction string) error
	PutDocument(ctx context.Context, introduction string, sealed []byte) error
	Documents(ctx context.Context, introduction string) ([][]byte, error)
	DropDocuments(ctx context.Context, introduction string) error
}

// Introductions lists who applied to a posting, the first first.
func (o *Office) Introductions(ctx context.Context, posting string) ([]applicant.Introduction, error) {
	return o.store.Introductions(ctx, posting)
}

// Introduce records that somebody applies to a posting, of whom the business hears by paper or telephone, and gives the record's
// id. It returns a State fault where the posting is not valid today, has found everybody, or does not take direct applications.
func (o *Office) Introduce(ctx context.Context, id string, by applicant.Route) (string, error) {
	i, err := newIntroduction(id, by)
	if err != nil {
		return "", err
	}
	return i.ID, o.byClerk(ctx, clerk.Introduce, i.ID, func(ctx context.Context) error {
		if _, err := o.open(ctx, id, by); err != nil {
			return err
		}
		i.On = era.Of(o.now())
		return o.put(ctx, i)
	})
}

// Conclude records what came of an introduction, as the business says by paper or telephone; a later word takes the place of an
// earlier one.
func (o *Office) Conclude(ctx context.Context, introduction string, r applicant.Result) error {
	return o.byClerk(ctx, clerk.ConcludeIntroduction, introduction, func(ctx context.Context) error {
		i, err := o.store.Introduction(ctx, introduction)
		if err != nil {
			return err
		}
		if !r.Known() {
			return fault.At("result", fault.Invalid, "introduction.result")
		}
		i.Result, i.ResultOn, i.Outcome = r, era.Of(o.now()), nil
		return o.put(ctx, i)
	})
}

// longestReason is how many characters a desk takes as the reason of a withdrawal, however many bytes each has.
const longestReason = 1000

// Withdraw takes an introduction back: the seeker does, or it was made in error. reason, of at most 1,000 characters, is told to the
// business, unless it knows of the person by paper or telephone. The person may be introduced to the posting again. It returns a State
// fault where it is over already, and an Invalid fault for a longer reason.
func (o *Office) Withdraw(ctx context.Context, introduction, reason string) error {
	if utf8.RuneCountInString(reason) > longestReason {
		return fault.At("reason", fault.Invalid, "introduction.reason")
	}
	return o.byClerk(ctx, clerk.WithdrawIntroduction, introduction, func(ctx context.Context) error {
		i, err := o.store.Introduction(ctx, introduction)
		if err != nil {
			return err
		}
		if i.Withdrawn || i.Result != "" {
			return fault.New(fault.State, "introduction.over")
		}
		i.Withdrawn, i.Result, i.ResultOn = true, applicant.Withdrawn, era.Of(o.now())
		if err := o.store.FreePerson(ctx, i.ID); err != nil {
			return err
		}
		if i.Issued() && !i.Erased {
			body := letter.IntroductionWithdrawnBody{Reason: reason, At: clock.Text(o.now())}
			if err := o.tellBusiness(ctx, i.Posting, letter.IntroductionWithdrawn, i.ID, body); err != nil {
				return err
			}
		}
		if err := o.reduce(ctx, &i); err != nil {
			return err
		}
		if err := o.store.ForgetReduced(ctx); err != nil { // a referral that waits goes no more
			return err
		}
		return o.tellFigures(ctx, i.Posting)
	})
}

// byClerk has the clerk at work do something to what has an id or a number. See entry.Does.
func (o *Office) byClerk(ctx context.Context, act clerk.Act, about string, do func(ctx context.Context) error) error {
	return o.Does(ctx, act, func(ctx context.Context) (string, error) { return about, do(ctx) })
}

// decides has the clerk at work decide on a matter that may be another's. See entry.Decide.
func (o *Office) decides(ctx context.Context, act clerk.Act, about string, m clerk.Matter, do func(ctx context.Context) error) error {
	return o.Decide(ctx, act, m, func(ctx context.Context) (string, error) { return about, do(ctx) })
}

// does runs in a transaction what the office does by itself, after which letters wait to be sent.
func (o *Office) does(ctx context.Context, act func(ctx context.Context) error) error {
	err := o.store.Atomically(ctx, act)
	if err == nil {
		o.post()
	}
	return err
}

func newIntroduction(posting string, by applicant.Route) (applicant.Introduction, error) {
	id, err := uuid.NewV7()
	return applicant.Introduction{ID: id.String(), Posting: posting, Route: by}, err
}

// open is a posting to which somebody may be introduced today, by a route.
func (o *Office) open(ctx context.Context, id string, by applicant.Route) (posting.Posting, error) {
	p, err := o.store.Posting(ctx, id)
	if err != nil {
		return p, err
	}
	all, err := o.store.Introductions(ctx, id)
	if err != nil {
		return p, err
	}
	p.Figures = applicant.Count(all)
	today := era.Of(o.now())
	switch {
	case !by.ThroughOffice():
		return p, fault.At(applicant.RouteKey, fault.Invalid, "introduction.route")
	case p.On(today) != posting.Valid:
		return p, fault.New(fault.State, "introduction.notValid")
	case by == applicant.Direct && !p.TakesDirect():
		return p, fault.New(fault.State, "introduction.notDirect")
	case p.Found():
		return p, fault.New(fault.State, "introduction.found")
	}
	return p, nil
}

// put keeps an introduction as it has become; what is no longer needed of it is erased, and the business is told the figures.
func (o *Office) put(ctx context.Context, i applicant.Introduction) error {
	if err := o.store.PutIntroduction(ctx, i); err != nil {
		return err
	}
	if !i.Open() {
		if err := o.store.DropDocuments(ctx, i.ID); err != nil {
			return err
		}
	}
	return o.tellFigures(ctx, i.Posting)
}

// business lists the desks of a posting's business.
func (o *Office) devicesOf(ctx context.Context, posting string) ([]account.Device, error) {
	filing, err := o.store.Filing(ctx, posting)
	if err != nil {
		return nil, err
	}
	return o.store.Devices(ctx, filing.Account)
}

// tellBusiness sends every desk of a posting's business a letter about an introduction.
func (o *Office) tellBusiness(ctx context.Context, posting string, k letter.Kind, about string, body any) error {
	devices, err := o.devicesOf(ctx, posting)
	if err != nil {
		return err
	}
	return o.tellDevices(ctx, devices, k, about, "", body)
}

func (o *Office) tellDevices(ctx context.Context, devices []account.Device, k letter.Kind, about, answers string, body any) error {
	for _, d := range devices {
		if err := o.send(ctx, d, k, about, answers, 0, body); err != nil {
			return err
		}
	}
	return nil
}

// tellFigures tells every desk of a posting's business what came of it so far.
func (o *Office) tellFigures(ctx context.Context, id string) error {
	devices, err := o.devicesOf(ctx, id)
	if err != nil {
		return err
	}
	return o.sendFigures(ctx, id, devices...)
}

// sendFigures sends desks what came of a posting; nothing while nobody applied.
func (o *Office) sendFigures(ctx context.Context, id string, to ...account.Device) error {
	all, err := o.store.Introductions(ctx, id)
	if err != nil || len(all) == 0 {
		return err
	}
	return o.tellDevices(ctx, to, letter.PostingFigures, id, "", letter.PostingFiguresBody{Figures: applicant.Count(all)})
}
