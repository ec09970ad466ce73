package office

import (
	"context"
	"slices"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/talk"
)

// At says that the clerk at work is at a matter where they may decide on it and nobody else is. It gives the claim of another clerk, or
// the zero one.
func (o *Office) At(ctx context.Context, m clerk.Matter, act clerk.Act) (clerk.Claim, error) {
	at, err := o.Claims(ctx)
	if err != nil {
		return clerk.Claim{}, err
	}
	if c := at[m]; c.Clerk != "" && c.Clerk != o.Clerk().ID {
		return c, nil
	}
	if !o.Clerk().May(act) {
		return clerk.Claim{}, nil
	}
	return clerk.Claim{}, o.Claim(ctx, m)
}

// ChangeAsked is what a clerk looks at to decide on a change of an establishment.
type ChangeAsked struct {
	Change   establishment.Change
	Now      establishment.Establishment
	Changes  []form.Difference
	Problems []form.Problem
	Mark     string // see Seen
}

// ChangeToReview reads the change of an establishment that waits. It returns a State fault where none does.
func (o *Office) ChangeToReview(ctx context.Context, number string) (c ChangeAsked, err error) {
	waiting, err := o.store.Changes(ctx)
	if err != nil {
		return c, err
	}
	i := slices.IndexFunc(waiting, func(c establishment.Change) bool { return c.Number == number })
	if i < 0 {
		return c, fault.New(fault.State, "establishment.notWaiting")
	}
	c.Change, c.Mark = waiting[i], waiting[i].Letter
	if c.Now, err = o.store.Establishment(ctx, number); err != nil {
		return c, err
	}
	c.Changes = establishment.Form().Differences(c.Now.Values(), c.Change.Values)
	c.Problems = establishment.Check(c.Change.Values, era.Of(o.now()))
	return c, nil
}

// ClosingAsked is what a clerk looks at to close an account (退会).
type ClosingAsked struct {
	entry.Closing
	Valid   int    // postings that end by it
	Waiting int    // postings, or requests of them, that wait for a decision: they end, too
	Mark    string // see Seen
}

// ClosingToReview reads the closing of an establishment's account that waits. It returns a State fault where none does.
func (o *Office) ClosingToReview(ctx context.Context, number string) (c ClosingAsked, err error) {
	waiting, err := o.Closings(ctx)
	if err != nil {
		return c, err
	}
	i := slices.IndexFunc(waiting, func(c entry.Closing) bool { return c.Account.Establishment == number })
	if i < 0 {
		return c, fault.New(fault.State, "account.close.notAsked")
	}
	c.Closing, c.Mark = waiting[i], clock.Text(waiting[i].Account.Closing)
	all, err := o.store.PostingsOf(ctx, c.Account.ID)
	for _, p := range all {
		if p.On(era.Of(o.now())) == posting.Valid {
			c.Valid++
		}
		if p.Waits() {
			c.Waiting++
		}
	}
	return c, err
}

// TalkToAnswer is a talk whole, with whose it is.
type TalkToAnswer struct {
	Business establishment.Establishment
	Messages []talk.Message // the oldest first
	Posting  posting.Posting
	Mark     string // see Seen
}

// TalkToAnswer reads a talk. It returns a NotFound fault.
func (o *Office) TalkToAnswer(ctx context.Context, id string) (t TalkToAnswer, err error) {
	if t.Messages, err = o.TalkMessages(ctx, id); err != nil {
		return t, err
	}
	t.Mark = t.Messages[len(t.Messages)-1].ID
	first, err := o.store.TalkMessage(ctx, id)
	if err != nil {
		return t, err
	}
	number, err := o.store.EstablishmentOf(ctx, first.Account)
	if err != nil {
		return t, err
	}
	if t.Business, err = o.store.Establishment(ctx, number); err != nil {
		return t, err
	}
	if first.Posting != "" {
		t.Posting, err = o.store.Posting(ctx, first.Posting)
	}
	return t, err
}
