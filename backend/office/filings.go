package office

import (
	"context"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// happened is what the desks of a business are told of a posting.
type happened struct {
	event   posting.EventKind
	request posting.RequestKind
	reason  string
	answers string // id of the letter it answers
}

// keep stores a posting as it has become and tells the business's desks, all but one.
func (o *Office) keep(ctx context.Context, was posting.Posting, p *posting.Posting, f posting.Filing, but string, what happened) error {
	p.UpdatedAt = o.now()
	p.Grow(was)
	if err := o.store.PutPosting(ctx, was, *p, f); err != nil {
		return err
	}
	return o.tell(ctx, f.Account, but, *p, what)
}

// tell sends a copy of a posting to every desk of an account but one.
func (o *Office) tell(ctx context.Context, account, but string, p posting.Posting, what happened) error {
	devices, err := o.store.Devices(ctx, account)
	if err != nil {
		return err
	}
	body := o.told(p, what, o.now())
	for _, d := range devices {
		if d.Fingerprint == but {
			continue
		}
		if err := o.sendTold(ctx, d, p, what.answers, body); err != nil {
			return err
		}
	}
	return nil
}

// TellAll sends a device everything the office holds of its business: a computer that is new, or was set up
// again, then knows what the others know. It runs in the transaction that lets the device in.
func (o *Office) TellAll(ctx context.Context, fingerprint string) error {
	d, err := o.store.Device(ctx, fingerprint)
	if err != nil {
		return err
	}
	if err := o.tellRules(ctx, d); err != nil {
		return err
	}
	number, err := o.store.EstablishmentOf(ctx, d.Account)
	if err != nil {
		return err
	}
	e, err := o.store.Establishment(ctx, number)
	if err != nil {
		return err
	}
	if err := o.sendPictures(ctx, number, e.Values(), d); err != nil {
		return err
	}
	if err := o.tellEstablishment(ctx, number, "", letter.EstablishmentToldBody{}, []account.Device{d}); err != nil {
		return err
	}
	all, err := o.store.PostingsOf(ctx, d.Account)
	if err != nil {
		return err
	}
	if err := o.tellNotices(ctx, d); err != nil {
		return err
	}
	if err := o.tellTalks(ctx, d); err != nil {
		return err
	}
	for _, p := range all {
		body := o.told(p, happened{event: posting.WasFiled}, p.UpdatedAt)
		if err := o.sendTold(ctx, d, p, "", body); err != nil {
			return err
		}
		if err := o.sendFigures(ctx, p.ID, d); err != nil {
			return err
		}
		if err := o.tellIntroductions(ctx, p.ID, d); err != nil {
			return err
		}
	}
	return nil
}

// told is a posting as it is sent.
func (o *Office) told(p posting.Posting, what happened, at time.Time) letter.PostingToldBody {
	office := ""
	if p.Number != "" && p.State != posting.Draft && p.State != posting.Brought { // whose number that is, its business only says
		office = o.Name
	}
	return letter.PostingToldBody{
		Event: what.event, Request: what.request, By: o.Clerk().Name, At: clock.Text(at), Reason: what.reason,
		Kind: p.Kind, State: p.State, Rev: p.Rev, Values: p.Values, Number: p.Number, Received: p.Received, Expires: p.Expires,
		Remarks: p.Remarks, Requests: p.ToldRequests(), Office: office, From: p.From,
	}
}

// sendTold sends a desk a posting as it is told, with what its business said of it in words this program does not know.
func (o *Office) sendTold(ctx context.Context, d account.Device, p posting.Posting, answers string, body letter.PostingToldBody) error {
	l, err := letter.New(letter.PostingTold, p.ID, body, o.now())
	if err != nil {
		return err
	}
	l.Answers, l.BaseRev = answers, p.Rev
	if err := l.Put(p.Rest); err != nil {
		return err
	}
	return o.Send(ctx, d, l)
}

// heldOrNew is the posting that a letter is about, or a draft of its business where it is the first of its case.
func (o *Office) heldOrNew(ctx context.Context, l letter.Opened, kind posting.Kind, from string) (posting.Posting, posting.Filing, error) {
	p, filing, err := o.held(ctx, l)
	if !fault.Is(err, fault.NotFound) {
		return p, filing, err
	}
	d, err := o.store.Device(ctx, l.From)
	p = posting.Posting{ID: l.Case, Kind: kind, State: posting.Draft, Rev: l.BaseRev, From: from}
	return p, posting.Filing{Account: d.Account}, err
}

// applySubmit takes a posting, new or corrected. One that was made on an older state than the office's is not taken:
// its sender is told how the posting is now, and keeps what it sent.
func (o *Office) applySubmit(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.PostingSubmitBody](l.Letter)
	if err != nil {
		return err
	}
	rest, err := letter.Rest[letter.PostingSubmitBody](l.Letter)
	if err != nil {
		return err
	}
	switch {
	case !body.Kind.Known():
		return fault.New(fault.Invalid, "posting.kind")
	case !posting.Confirms(body.Confirmed):
		return letter.ErrUnreadable
	}
	p, filing, err := o.heldOrNew(ctx, l, body.Kind, body.From)
	if err != nil {
		return err
	}
	was := p
	next, may := p.State.After(posting.Submit, posting.ByDesk)
	if !may || p.Rev != l.BaseRev {
		return o.overtaken(ctx, l, p, "")
	}
	p.State, p.Values, p.Remarks, p.Rest = next, body.Values, nil, rest
	p.Unnumber()
	filing.Device, filing.Letter, filing.Confirmed = l.From, l.ID, body.Confirmed
	return o.keep(ctx, was, &p, filing, l.From, happened{event: posting.WasFiled})
}

// applyAsk takes a request. What the business may do by right is done at once.
func (o *Office) applyAsk(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.PostingAskBody](l.Letter)
	if err != nil {
		return err
	}
	if !posting.Confirms(body.Confirmed) {
		return letter.ErrUnreadable
	}
	p, filing, err := o.held(ctx, l)
	if err != nil {
		return err
	}
	rules, err := o.rules(ctx)
	if err != nil {
		return err
	}
	was, today := p, era.Of(o.now())
	r := posting.Request{ID: body.ID, Kind: body.Kind, State: posting.Asked, Asked: today, Reason: body.Reason, Values: body.Values, Letter: l.ID, Confirmed: body.Confirmed}
	what := happened{event: posting.WasAsked, request: r.Kind, answers: l.ID}
	switch {
	case r.Kind == posting.Change && p.Rev != l.BaseRev:
		return o.overtaken(ctx, l, p, r.Kind)
	case !p.MayAsk(r.Kind, today, rules.Windows):
		r.State = posting.Declined
		p.PutRequest(r)
		what.event = posting.WasDeclined
		return o.keep(ctx, was, &p, filing, "", what)
	}
	p.PutRequest(r)
	if r.Kind.ByRight() && p.Grant(r.ID, today, rules.Windows) {
		what.event = posting.WasGranted
		return o.keep(ctx, was, &p, filing, "", what)
	}
	return o.keep(ctx, was, &p, filing, l.From, what)
}

// applyDrop takes a request back. One that was answered meanwhile stays answered; its answer is on the way.
func (o *Office) applyDrop(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.PostingDropBody](l.Letter)
	if err != nil {
		return err
	}
	p, filing, err := o.held(ctx, l)
	if err != nil {
		return err
	}
	was := p
	r, _ := p.Request(body.ID)
	if !p.Answer(body.ID, posting.Dropped, nil) {
		return nil
	}
	return o.keep(ctx, was, &p, filing, l.From, happened{event: posting.WasDropped, request: r.Kind, answers: l.ID})
}

// held is the posting a letter is about, which must be of the sender's business.
func (o *Office) held(ctx context.Context, l letter.Opened) (posting.Posting, posting.Filing, error) {
	filing, err := o.store.Filing(ctx, l.Case)
	if err != nil {
		return posting.Posting{}, filing, err
	}
	d, err := o.store.Device(ctx, l.From)
	if err != nil {
		return posting.Posting{}, filing, err
	}
	if filing.Account != "" && filing.Account != d.Account {
		return posting.Posting{}, filing, fault.New(fault.Denied, "posting.notYours")
	}
	p, err := o.store.Posting(ctx, l.Case)
	return p, filing, err
}

// overtaken tells a desk that what it sent was made on an older state, and how the posting is now.
func (o *Office) overtaken(ctx context.Context, l letter.Opened, p posting.Posting, asked posting.RequestKind) error {
	d, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	body := o.told(p, happened{event: posting.WasOvertaken, request: asked}, o.now())
	return o.sendTold(ctx, d, p, l.ID, body)
}
