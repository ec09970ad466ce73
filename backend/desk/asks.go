package desk

import (
	"context"
	"maps"

	"github.com/google/uuid"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// Ask asks the office for something about a posting it holds: withdrawal, cancellation (with its reason), extension or
// renewal. It returns a State fault where the posting or the office's windows do not allow it. A change is drafted
// first: see DraftChange.
func (d *Desk) Ask(ctx context.Context, id string, k posting.RequestKind, reason string) (Page, error) {
	if k == posting.Cancellation && reason != posting.Filled && reason != posting.Plan {
		return Page{}, fault.At("reason", fault.Invalid, "posting.cancel.reason")
	}
	return d.request(ctx, id, func(ctx context.Context, p *posting.Posting) error {
		r, err := d.newRequest(ctx, *p, k)
		if err != nil {
			return err
		}
		r.Reason = reason
		if k == posting.Renewal {
			r.Values = maps.Clone(p.Values)
		}
		return d.ask(ctx, p, r)
	})
}

// DraftChange starts a change (変更申請) of a valid posting: Save then keeps its answers, and Submit asks for them.
func (d *Desk) DraftChange(ctx context.Context, id string) (Page, error) {
	return d.request(ctx, id, func(ctx context.Context, p *posting.Posting) error {
		r, err := d.newRequest(ctx, *p, posting.Change)
		if err != nil {
			return err
		}
		r.State, r.Values = posting.Drafting, maps.Clone(p.Values)
		p.PutRequest(r)
		return nil
	})
}

// Drop takes back a request that is not answered yet. The answers of a change are kept as a version.
func (d *Desk) Drop(ctx context.Context, id, request string) (Page, error) {
	return d.request(ctx, id, func(ctx context.Context, p *posting.Posting) error {
		r, _ := p.Request(request)
		asked := r.State == posting.Asked
		if !p.Answer(request, posting.Dropped, nil) {
			return fault.New(fault.State, "posting.request.closed")
		}
		if v := posting.WithoutSources(r.Values); len(v) > 0 && !maps.Equal(v, p.Values) {
			if _, err := d.store.PutVersion(ctx, id, posting.Version{At: d.now(), Origin: posting.Kept, Rev: p.Base, Values: v}); err != nil {
				return err
			}
		}
		if !asked {
			return nil
		}
		if err := d.note(ctx, *p, posting.WasDropped, r.Kind); err != nil {
			return err
		}
		return d.channel.Tell(ctx, Filing{Act: Drop, About: p.ID, Base: p.Base, Kind: p.Kind, Request: r})
	})
}

// Seen notes that a person has seen what the office told of a posting.
func (d *Desk) Seen(ctx context.Context, id string) (Page, error) {
	return d.request(ctx, id, func(_ context.Context, p *posting.Posting) error {
		p.Alert = ""
		return nil
	})
}

// request changes what is asked about a posting, in one transaction.
func (d *Desk) request(ctx context.Context, id string, change func(ctx context.Context, p *posting.Posting) error) (Page, error) {
	err := d.store.Atomically(ctx, func(ctx context.Context) error {
		p, err := d.store.Posting(ctx, id)
		if err != nil {
			return err
		}
		was := p
		if err := change(ctx, &p); err != nil {
			return err
		}
		p.Rev, p.UpdatedAt = p.Rev+1, d.now()
		return d.store.PutPosting(ctx, was, p)
	})
	if err != nil {
		return Page{}, err
	}
	d.post()
	return d.Open(ctx, id)
}

func (d *Desk) newRequest(ctx context.Context, p posting.Posting, k posting.RequestKind) (posting.Request, error) {
	rules, err := d.rules(ctx)
	if err != nil {
		return posting.Request{}, err
	}
	if !p.MayAsk(k, era.Of(d.now()), rules.Windows) {
		return posting.Request{}, fault.New(fault.State, "posting.request."+string(k))
	}
	id, err := uuid.NewV7()
	return posting.Request{ID: id.String(), Kind: k}, err
}

// ask sends a request to the office.
func (d *Desk) ask(ctx context.Context, p *posting.Posting, r posting.Request) error {
	r.State, r.Asked, r.Values = posting.Asked, era.Of(d.now()), posting.WithoutSources(r.Values)
	p.PutRequest(r)
	if err := d.note(ctx, *p, posting.WasAsked, r.Kind); err != nil {
		return err
	}
	return d.channel.Tell(ctx, Filing{
		Act: Request, About: p.ID, Base: p.Base, Kind: p.Kind, Request: r, Values: posting.FormOf(p.Kind).Settled(r.Values),
	})
}

// note writes into a posting's history what was done here.
func (d *Desk) note(ctx context.Context, p posting.Posting, e posting.EventKind, k posting.RequestKind) error {
	return d.store.PutEvent(ctx, p.ID, posting.Event{At: d.now(), Kind: e, Rev: p.Base, Request: k})
}
