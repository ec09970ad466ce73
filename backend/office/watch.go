package office

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/seeker"
)

// mostWatches is how many searches a business may have watched: as many as anybody reads.
const mostWatches = 20

// applyWatch has a search watched from now on, or no longer. One that cannot be, or is one too many, is answered as a search is.
func (o *Office) applyWatch(ctx context.Context, l letter.Opened) error {
	body, err := letter.ReadWatch(l.Letter)
	if err != nil {
		return err
	}
	from, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	if body.Off {
		return o.store.DropWatch(ctx, from.Account, l.Case)
	}
	all, err := o.store.Watches(ctx, from.Account)
	if err != nil {
		return err
	}
	rules, err := o.SeekerRules(ctx)
	if err != nil {
		return err
	}
	reason := ""
	switch {
	case len(all) >= mostWatches:
		reason = letter.SearchLimit
	case unclear(body.Values):
		reason = letter.SearchWrong
	}
	if reason != "" {
		return o.tellAccount(ctx, from.Account, letter.SeekerFound, l.Case, l.ID, letter.SeekerFoundBody{
			Values: body.Values, Posting: body.Posting, Reason: reason, Fresh: true, Limits: rules, At: clock.Text(o.now()),
		})
	}
	newest, err := o.store.NewestSeeker(ctx)
	if err != nil {
		return err
	}
	w := seeker.Watch{ID: l.Case, Account: from.Account, Asked: body.Values, Posting: body.Posting, Since: newest}
	if body.Since != nil {
		w.Since = min(*body.Since, newest) // whoever was published while the question was on its way is new
	}
	if err := o.store.PutWatch(ctx, w); err != nil {
		return err
	}
	return o.answerWatch(ctx, w, era.Of(o.now()))
}

// AnswerWatches tells businesses who is new for the searches they have watched: each at most once a day, and only where somebody is. It is
// due when somebody was published, and by the day.
func (o *Office) AnswerWatches(ctx context.Context) error {
	today := era.Of(o.now())
	for after, n := "", atOnce; n == atOnce; {
		err := o.does(ctx, func(ctx context.Context) error {
			due, err := o.store.WatchesDue(ctx, today, after, atOnce)
			if err != nil {
				return err
			}
			n = len(due)
			for _, w := range due {
				after = w.ID
				if err := o.answerWatch(ctx, w, today); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (o *Office) answerWatch(ctx context.Context, w seeker.Watch, today era.Date) error {
	valid, err := o.store.HasValid(ctx, w.Account, today)
	if err != nil || !valid {
		return err // once there is a posting again, it tells
	}
	c := seeker.ReadConditions(w.Asked)
	_, people, err := o.store.FindSeekers(ctx, c, today, 0, letter.MaxFound)
	if err != nil {
		return err
	}
	for i, s := range people {
		if s.Published <= w.Since {
			people = people[:i]
			break
		}
	}
	if len(people) == 0 {
		return nil
	}
	rules, err := o.SeekerRules(ctx)
	if err != nil {
		return err
	}
	body := letter.SeekerFoundBody{Values: w.Asked, Posting: w.Posting, Fresh: true, All: len(people), Limits: rules, At: clock.Text(o.now())}
	body.Found, body.Next = page(c, people)
	body.Upto = people[0].Published
	w.Since, w.Answered = people[0].Published, today
	if err := o.store.PutWatch(ctx, w); err != nil {
		return err
	}
	if err := o.noteSearch(ctx, account.Device{Account: w.Account}, w.ID, body, rules); err != nil {
		return err
	}
	return o.tellAccount(ctx, w.Account, letter.SeekerFound, w.ID, "", body)
}
