package office

import (
	"context"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// Waiting lists the postings that wait for a decision, the longest waiting first.
func (o *Office) Waiting(ctx context.Context) ([]posting.Posting, error) {
	return o.store.Postings(ctx, posting.Submitted)
}

// List lists the postings in a state.
func (o *Office) List(ctx context.Context, s posting.State) ([]posting.Posting, error) {
	return o.store.Postings(ctx, s)
}

// Accept takes a posting (受理): it gets its number, the day it was received, and the day it expires.
func (o *Office) Accept(ctx context.Context, id string) (posting.Posting, error) {
	return o.decide(ctx, id, func(ctx context.Context, p *posting.Posting) (letter.Kind, any, error) {
		received := era.Of(o.now())
		n, err := o.store.Count(ctx, "posting")
		if err != nil {
			return "", nil, err
		}
		p.State, p.Number, p.Received, p.Expires = posting.Valid, posting.Number(o.Code, n, received), received, posting.ExpiryOf(received, p.Kind, p.Values)
		return letter.PostingAccepted, letter.PostingAcceptedBody{
			Rev: p.Rev, Number: p.Number, Received: p.Received.String(), Expires: p.Expires.String(),
		}, nil
	})
}

// Return sends a posting back with what is to be changed (修正依頼).
func (o *Office) Return(ctx context.Context, id string, remarks []posting.Remark) (posting.Posting, error) {
	if len(remarks) == 0 {
		return posting.Posting{}, fault.At("remarks", fault.Invalid, "office.return.remarks")
	}
	return o.decide(ctx, id, func(_ context.Context, p *posting.Posting) (letter.Kind, any, error) {
		p.State, p.Remarks = posting.Returned, remarks
		return letter.PostingReturned, letter.PostingReturnedBody{Rev: p.Rev, Remarks: remarks}, nil
	})
}

// Review decides on a posting as a careful clerk would by the rules alone: it is accepted when the
// check finds no error, and else returned with what it found.
func (o *Office) Review(ctx context.Context, id string) (posting.Posting, error) {
	p, err := o.store.Posting(ctx, id)
	if err != nil {
		return p, err
	}
	var remarks []posting.Remark
	for _, problem := range posting.Check(p.Kind, p.Values, era.Of(o.now()), o.wages) {
		if problem.Severity == form.Error {
			remarks = append(remarks, posting.Remark{Field: problem.Fields[0], Text: problem.Message.JA})
		}
	}
	if len(remarks) > 0 {
		return o.Return(ctx, id, remarks)
	}
	return o.Accept(ctx, id)
}

// decide changes a posting that waits for it and tells the desk, in one transaction.
func (o *Office) decide(ctx context.Context, id string, change func(context.Context, *posting.Posting) (letter.Kind, any, error)) (p posting.Posting, err error) {
	err = o.store.Atomically(ctx, func(ctx context.Context) error {
		if p, err = o.store.Posting(ctx, id); err != nil {
			return err
		}
		if p.State != posting.Submitted {
			return fault.New(fault.State, "posting.notWaiting")
		}
		filing, err := o.store.Filing(ctx, id)
		if err != nil {
			return err
		}
		d, err := o.store.Device(ctx, filing.Device)
		if err != nil {
			return err
		}
		kind, body, err := change(ctx, &p)
		if err != nil {
			return err
		}
		p.UpdatedAt = o.now()
		if err := o.store.PutPosting(ctx, p, filing); err != nil {
			return err
		}
		return o.send(ctx, d, kind, p.ID, filing.Letter, p.Rev, body)
	})
	if err == nil {
		o.post()
	}
	return p, err
}
