package office

import (
	"context"
	"strings"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// Waiting lists the postings that wait for a decision, on themselves or on a request, the longest waiting first.
func (o *Office) Waiting(ctx context.Context) ([]posting.Posting, error) { return o.store.Waiting(ctx) }

// BusinessOf is the establishment whose posting it is.
func (o *Office) BusinessOf(ctx context.Context, id string) (establishment.Establishment, error) {
	filing, err := o.store.Filing(ctx, id)
	if err != nil {
		return establishment.Establishment{}, err
	}
	number, err := o.store.EstablishmentOf(ctx, filing.Account)
	if err != nil {
		return establishment.Establishment{}, err
	}
	return o.store.Establishment(ctx, number)
}

// EstablishmentOf reads what the office holds of an establishment, by its number. It returns a NotFound fault.
func (o *Office) EstablishmentOf(ctx context.Context, number string) (establishment.Establishment, error) {
	return o.store.Establishment(ctx, number)
}

// List lists the postings in a state.
func (o *Office) List(ctx context.Context, s posting.State) ([]posting.Posting, error) {
	return o.store.Postings(ctx, s)
}

// decision is what a clerk does to a posting, and what the business is told of it.
type decision func(ctx context.Context, p *posting.Posting) (happened, error)

// Accept takes a posting (受理): it gets its number, the day it was received, and the day it expires.
// It returns a State fault where the posting does not wait for it, or its business is registered provisionally (仮登録).
func (o *Office) Accept(ctx context.Context, id string) (posting.Posting, error) {
	return o.decide(ctx, clerk.AcceptPosting, id, func(ctx context.Context, p *posting.Posting) (happened, error) {
		if err := o.registered(ctx, p.ID); err != nil {
			return happened{}, err
		}
		today := era.Of(o.now())
		if !p.Accept("", today, posting.ExpiryOf(today, p.Kind, p.Values)) {
			return happened{}, errNotWaiting
		}
		return happened{event: posting.WasAccepted}, o.giveNumber(ctx, p)
	})
}

// registered requires that the business of a posting has come to the counter (本登録).
func (o *Office) registered(ctx context.Context, id string) error {
	filing, err := o.store.Filing(ctx, id)
	if err != nil {
		return err
	}
	a, err := o.store.Account(ctx, filing.Account)
	if err == nil && !a.Provisional.IsZero() {
		err = fault.New(fault.State, "account.provisional")
	}
	return err
}

// giveNumber gives the next number that no posting has, nor is said to have: those that were brought were numbered elsewhere.
func (o *Office) giveNumber(ctx context.Context, p *posting.Posting) error {
	for {
		n, err := o.store.Count(ctx, "posting")
		if err != nil {
			return err
		}
		p.Number = posting.Number(o.Code, n, p.Received, p.Kind)
		if taken, err := o.store.Numbered(ctx, p.Number); err != nil || len(taken) == 0 {
			return err
		}
	}
}

// Return sends a posting back with what is to be changed (修正依頼).
func (o *Office) Return(ctx context.Context, id string, remarks []posting.Remark) (posting.Posting, error) {
	if len(remarks) == 0 {
		return posting.Posting{}, fault.At("remarks", fault.Invalid, "office.return.remarks")
	}
	return o.decide(ctx, clerk.ReturnPosting, id, func(_ context.Context, p *posting.Posting) (happened, error) {
		if !p.SendBack(remarks) {
			return happened{}, errNotWaiting
		}
		return happened{event: posting.WasReturned}, nil
	})
}

// Refuse does not take a posting (不受理), on one of the grounds of the law, and says what of the posting that is; the business is told both.
// It returns an Invalid fault at "ground" or "reason".
func (o *Office) Refuse(ctx context.Context, id string, on Ground, reason string) (posting.Posting, error) {
	if on.Says() == "" {
		return posting.Posting{}, fault.At("ground", fault.Invalid, "office.ground")
	}
	if reason = strings.TrimSpace(reason); reason == "" {
		return posting.Posting{}, fault.At("reason", fault.Invalid, "office.reason")
	}
	return o.decide(ctx, clerk.RefusePosting, id, func(_ context.Context, p *posting.Posting) (happened, error) {
		if !p.Refuse() {
			return happened{}, errNotWaiting
		}
		return happened{event: posting.WasRefused, reason: on.Says() + "\n" + reason}, nil
	})
}

// errNotWaiting is returned where there is nothing to decide any more.
var errNotWaiting = fault.New(fault.State, "posting.notWaiting")

// Grant does what a request of a posting asks (承認). A granted renewal makes a posting of its own, with a new number.
func (o *Office) Grant(ctx context.Context, id, request string) (posting.Posting, error) {
	return o.decide(ctx, clerk.GrantRequest, id, func(ctx context.Context, p *posting.Posting) (happened, error) {
		rules, err := o.rules(ctx)
		if err != nil {
			return happened{}, err
		}
		r, _ := p.Request(request)
		if !p.Grant(request, era.Of(o.now()), rules.Windows) {
			return happened{}, errNotWaiting
		}
		if r.Kind == posting.Renewal {
			if err := o.renew(ctx, *p, r); err != nil {
				return happened{}, err
			}
		}
		return happened{event: posting.WasGranted, request: r.Kind, answers: r.Letter}, nil
	})
}

func (o *Office) renew(ctx context.Context, p posting.Posting, r posting.Request) error {
	next := p.Successor(r)
	next.UpdatedAt = o.now()
	if err := o.giveNumber(ctx, &next); err != nil {
		return err
	}
	filing, err := o.store.Filing(ctx, p.ID)
	if err != nil {
		return err
	}
	if err := o.store.PutPosting(ctx, posting.Posting{}, next, filing); err != nil {
		return err
	}
	return o.tell(ctx, filing.Account, "", next, happened{event: posting.WasRenewed, answers: r.Letter})
}

// Decline does not do what a request asks (不承認), and says why.
func (o *Office) Decline(ctx context.Context, id, request string, remarks []posting.Remark) (posting.Posting, error) {
	if len(remarks) == 0 {
		return posting.Posting{}, fault.At("remarks", fault.Invalid, "office.return.remarks")
	}
	return o.decide(ctx, clerk.DeclineRequest, id, func(_ context.Context, p *posting.Posting) (happened, error) {
		r, _ := p.Request(request)
		if r.State != posting.Asked || !p.Answer(request, posting.Declined, remarks) {
			return happened{}, errNotWaiting
		}
		return happened{event: posting.WasDeclined, request: r.Kind, answers: r.Letter}, nil
	})
}

// Review decides on a posting, or on the requests that wait on it, as a careful clerk would by the rules alone: what the
// check finds no error in is accepted, the rest is returned with what was found.
func (o *Office) Review(ctx context.Context, id string) (posting.Posting, error) {
	p, err := o.store.Posting(ctx, id)
	if err != nil {
		return p, err
	}
	rules, err := o.rules(ctx)
	if err != nil {
		return p, err
	}
	filing, err := o.store.Filing(ctx, id)
	if err != nil {
		return p, err
	}
	if o = o.Seen(filing.Letter); p.State == posting.Submitted {
		if remarks := o.remarks(p.Kind, p.Values, rules); len(remarks) > 0 {
			return o.Return(ctx, id, remarks)
		}
		return o.Accept(ctx, id)
	}
	for _, r := range p.Requests {
		if r.State != posting.Asked {
			continue
		}
		o = o.Seen(r.Letter)
		if remarks := o.remarks(p.Kind, r.Values, rules); len(r.Values) > 0 && len(remarks) > 0 {
			return o.Decline(ctx, id, r.ID, remarks)
		}
		return o.Grant(ctx, id, r.ID)
	}
	return p, errNotWaiting
}

// remarks is what the check has against answers, as a clerk would write it.
func (o *Office) remarks(k posting.Kind, v form.Values, rules posting.Rules) (remarks []posting.Remark) {
	for _, problem := range posting.Check(k, v, era.Of(o.now()), rules.Wages) {
		if problem.Severity == form.Error {
			remarks = append(remarks, posting.Remark{Field: problem.Fields[0], Text: problem.Message.JA})
		}
	}
	return remarks
}

// decide changes a posting and tells the business, in one transaction.
func (o *Office) decide(ctx context.Context, act clerk.Act, id string, d decision) (p posting.Posting, err error) {
	err = o.decides(ctx, act, id, clerk.PostingMatter(id), func(ctx context.Context) error {
		if p, err = o.store.Posting(ctx, id); err != nil {
			return err
		}
		filing, err := o.store.Filing(ctx, id)
		if err != nil {
			return err
		}
		was := p
		what, err := d(ctx, &p)
		if err != nil {
			return err
		}
		if what.answers == "" {
			what.answers = filing.Letter
		}
		if err := o.Unchanged(what.answers); err != nil {
			return err
		}
		return o.keep(ctx, was, &p, filing, "", what)
	})
	return p, err
}
