package office

import (
	"context"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// Reviewed is what a clerk looks at to decide on a posting, or on the request of it that waits.
type Reviewed struct {
	Posting  posting.Posting
	Business establishment.Establishment
	Mark     string          // of what the clerk is shown: see Office.Seen
	Request  posting.Request // the one that waits; zero where the posting itself does
	Before   form.Values     // the last valid answers; nil where there are none
	Now      form.Values     // those to decide on
	Problems []form.Problem  // what the check says of them
	Settled  []string        // the rules of them whose question the business has answered with 確認済み
	Valid    int             // how many postings of the business are valid today
}

// ToReview reads what waits of a posting. It returns a State fault where nothing does.
func (o *Office) ToReview(ctx context.Context, id string) (r Reviewed, err error) {
	if r.Posting, err = o.store.Posting(ctx, id); err != nil {
		return r, err
	}
	filing, err := o.store.Filing(ctx, id)
	if err != nil {
		return r, err
	}
	r.Now, r.Mark, r.Settled = r.Posting.Values, filing.Letter, filing.Confirmed
	asked := r.Posting.AskedFirst()
	switch {
	case asked.ID != "":
		r.Request, r.Before = asked, r.Posting.Values
		r.Mark, r.Settled = r.Request.Letter, r.Request.Confirmed
		if len(r.Request.Values) > 0 {
			r.Now = r.Request.Values
		}
	case r.Posting.State == posting.Brought:
	case r.Posting.State != posting.Submitted:
		return r, errNotWaiting
	case r.Posting.From != "": // renewed or copied from one that was valid
		from, err := o.store.Posting(ctx, r.Posting.From)
		if err == nil {
			r.Before = from.Values
		} else if !fault.Is(err, fault.NotFound) {
			return r, err
		}
	}
	rules, err := o.rules(ctx)
	if err != nil {
		return r, err
	}
	today := era.Of(o.now())
	r.Problems = posting.Check(r.Posting.Kind, r.Now, today, rules.Wages)
	if r.Business, err = o.BusinessOf(ctx, id); err != nil {
		return r, err
	}
	all, err := o.store.PostingsOf(ctx, filing.Account)
	if err != nil {
		return r, err
	}
	for _, p := range all {
		if p.On(today) == posting.Valid {
			r.Valid++
		}
	}
	return r, nil
}
