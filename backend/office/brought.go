package office

import (
	"context"
	"strings"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// broughtMost is how many postings of one business may wait to be verified: a clerk's list holds 1,000, and others wait, too.
const broughtMost = 300

// Why a posting that was brought cannot be held, in the office's words.
const (
	notOurNumber  = "この窓口の求人番号ではありません。番号を確認してください。"
	wrongReceived = "受付年月日を確認してください。"
	wrongExpires  = "紹介期限日を確認してください。決まりより先の日か、受付より前の日です。"
	alreadyOver   = "紹介期限日を過ぎています。出すときは、新しい求人として送ってください。"
	numberHeld    = "この求人番号の求人は、窓口にもうあります。番号を確認してください。"
	tooManyHeld   = "確認を待っている求人が多すぎます。確認がすんでから、もう一度引き継いでください。"
)

// applyBrought takes a posting of a business that has joined: it stands by the business's word, so that nothing follows from it until
// a clerk has found that it does. What cannot be is told back at once, and not held.
func (o *Office) applyBrought(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.PostingBroughtBody](l.Letter)
	if err != nil {
		return err
	}
	rest, err := letter.Rest[letter.PostingBroughtBody](l.Letter)
	if err != nil {
		return err
	}
	if !body.Kind.Known() || body.State != posting.Valid {
		return fault.New(fault.Invalid, "posting.kind")
	}
	p, filing, err := o.heldOrNew(ctx, l, body.Kind, body.From)
	if err != nil {
		return err
	}
	was := p
	next, may := p.State.After(posting.Bring, posting.ByDesk)
	if !may || p.Rev != l.BaseRev || p.Kind != body.Kind {
		return o.overtaken(ctx, l, p, "")
	}
	p.Values, p.Rest, p.Number, p.Received, p.Expires = body.Values, rest, body.Number, body.Received, body.Expires
	reason, err := o.cannotHold(ctx, p, filing.Account)
	if err != nil {
		return err
	}
	if reason != "" {
		d, err := o.store.Device(ctx, l.From)
		if err != nil {
			return err
		}
		return o.sendTold(ctx, d, p, l.ID, o.told(p, happened{event: posting.WasRejected, reason: reason}, o.now()))
	}
	p.State, p.Remarks = next, nil
	filing.Device, filing.Letter = l.From, l.ID
	return o.keep(ctx, was, &p, filing, l.From, happened{event: posting.WasJoined})
}

// cannotHold says why a posting cannot be held as one that stands; empty where it can.
func (o *Office) cannotHold(ctx context.Context, p posting.Posting, account string) (string, error) {
	if reason, err := o.cannotBe(ctx, p); err != nil || reason != "" {
		return reason, err
	}
	others, err := o.store.Numbered(ctx, p.Number)
	if err != nil {
		return "", err
	}
	for _, other := range others {
		// What another business only says keeps nobody from the number: a clerk decides between the two.
		if other.ID != p.ID && (other.Account == account || other.State != posting.Brought) {
			return numberHeld, nil
		}
	}
	if held, err := o.store.BroughtBy(ctx, account); err != nil || held >= broughtMost {
		return tooManyHeld, err
	}
	return "", nil
}

// cannotBe says what of a posting's number and days cannot be at this office.
func (o *Office) cannotBe(ctx context.Context, p posting.Posting) (string, error) {
	rules, err := o.rules(ctx)
	if err != nil {
		return "", err
	}
	f, _ := fault.Of(p.Brings(era.Of(o.now()), rules.Windows))
	switch {
	case f == nil && !strings.HasPrefix(p.Number, o.Code+"-"), f != nil && f.Field == "number":
		return notOurNumber, nil
	case f == nil:
		return "", nil
	case f.Key == "brought.over":
		return alreadyOver, nil
	case f.Field == "received":
		return wrongReceived, nil
	}
	return wrongExpires, nil
}

// Verify finds that a posting stands as its business brought it (確認): it is valid from now on. What of as is not zero takes the place
// of the number and the days that were brought. It returns a State fault where the posting does not wait for it or its business is
// registered provisionally, Conflict at "number" where another has the number, and Invalid at "number", "received" or "expires".
func (o *Office) Verify(ctx context.Context, id string, as posting.Decision) (posting.Posting, error) {
	return o.decide(ctx, clerk.VerifyPosting, id, func(ctx context.Context, p *posting.Posting) (happened, error) {
		next, may := p.State.After(posting.Verify, posting.ByOffice)
		if !may {
			return happened{}, errNotWaiting
		}
		if err := o.registered(ctx, p.ID); err != nil {
			return happened{}, err
		}
		if as.Number != "" {
			p.Number = as.Number
		}
		if !as.Received.IsZero() {
			p.Received = as.Received
		}
		if !as.Expires.IsZero() {
			p.Expires = as.Expires
		}
		if _, err := posting.ParseNumber(p.Number); err != nil {
			return happened{}, err
		}
		if !p.Received.Valid() || !p.Expires.Valid() || p.Expires.Before(p.Received) || era.Of(o.now()).Before(p.Received) {
			return happened{}, fault.At("expires", fault.Invalid, "record.expires")
		}
		others, err := o.store.Numbered(ctx, p.Number)
		if err != nil {
			return happened{}, err
		}
		for _, other := range others {
			if other.ID != p.ID && other.State != posting.Brought {
				return happened{}, fault.At("number", fault.Conflict, "brought.held")
			}
		}
		p.State = next
		return happened{event: posting.WasVerified}, nil
	})
}

// Reject does not find that a posting stands as its business brought it, and says why: it is a draft again, with what was said of it.
func (o *Office) Reject(ctx context.Context, id, reason string) (posting.Posting, error) {
	if reason == "" {
		return posting.Posting{}, fault.At("reason", fault.Invalid, "office.reason")
	}
	return o.decide(ctx, clerk.RejectPosting, id, func(_ context.Context, p *posting.Posting) (happened, error) {
		next, may := p.State.After(posting.Reject, posting.ByOffice)
		if !may {
			return happened{}, errNotWaiting
		}
		p.State = next
		return happened{event: posting.WasRejected, reason: reason}, nil
	})
}
