package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// joiningSetting is where a desk that joins an office keeps what was its own until then: JSON, the ids of its postings. What the
// office tells meanwhile is not among them.
const joiningSetting = "joining"

// BeginJoining has a business that went to its office itself join one: what it says of its establishment becomes a change that can be
// asked for, and its postings go over once the office has opened the account.
func (d *Desk) BeginJoining(ctx context.Context) error {
	return d.store.Atomically(ctx, func(ctx context.Context) error {
		all, err := d.store.Postings(ctx)
		if err != nil {
			return err
		}
		ids := []string{}
		for _, p := range all {
			ids = append(ids, p.ID)
		}
		r, err := d.record(ctx)
		if err != nil {
			return err
		}
		r.Draft = r.Working()
		if err := d.putRecord(ctx, r); err != nil {
			return err
		}
		own, err := json.Marshal(ids)
		if err != nil {
			return fmt.Errorf("write own postings: %w", err)
		}
		return d.store.PutSetting(ctx, joiningSetting, own)
	})
}

// EndJoining gives up joining an office: the business goes there itself as before.
func (d *Desk) EndJoining(ctx context.Context) error {
	if err := d.GiveUp(ctx); err != nil {
		return err
	}
	return d.store.Atomically(ctx, func(ctx context.Context) error {
		r, err := d.record(ctx)
		if err != nil {
			return err
		}
		r.Keep()
		if err := d.putRecord(ctx, r); err != nil {
			return err
		}
		return d.store.PutSetting(ctx, joiningSetting, []byte{})
	})
}

// joins has opening an account bring along what is here, in the transaction that opens it.
func (d *Desk) joins(opens letter.Act) letter.Act {
	return func(ctx context.Context, l letter.Opened) error {
		if err := opens(ctx, l); err != nil {
			return err
		}
		own, err := d.store.Setting(ctx, joiningSetting)
		if err != nil || len(own) == 0 {
			return err
		}
		var ids []string
		if err := json.Unmarshal(own, &ids); err != nil {
			return fmt.Errorf("read own postings: %w", err)
		}
		for _, id := range ids {
			if err := d.bring(ctx, id); err != nil {
				return err
			}
		}
		if err := d.numberDraft(ctx); err != nil {
			return err
		}
		return d.store.PutSetting(ctx, joiningSetting, []byte{})
	}
}

// numberDraft gives the change of the establishment the number under which the office knows it: that is no change to ask for.
func (d *Desk) numberDraft(ctx context.Context) error {
	known, err := d.Known(ctx)
	if err != nil {
		return err
	}
	r, err := d.record(ctx)
	if err != nil || r.Draft == nil || known.Number == "" {
		return err
	}
	r.Draft["number"] = known.Number
	return d.putRecord(ctx, r)
}

// bring takes over one posting that was the business's own, in the running transaction: one that stands is told to the office, one that
// is filed and not decided is a draft again, and what was asked by hand is open no more. Nobody goes to the office any more.
func (d *Desk) bring(ctx context.Context, id string) error {
	p, err := d.store.Posting(ctx, id)
	if fault.Is(err, fault.NotFound) {
		return nil // taken back meanwhile
	}
	if err != nil {
		return err
	}
	tasks, err := d.store.TasksOf(ctx, id)
	if err != nil {
		return err
	}
	for _, t := range tasks {
		if !t.Open() {
			continue
		}
		t.Done = d.now()
		if err := d.store.PutTask(ctx, t); err != nil {
			return err
		}
	}
	stands := p.On(era.Of(d.now())) == posting.Valid
	if !stands && p.State != posting.Submitted {
		return nil
	}
	was := p
	if err := d.unask(ctx, &p); err != nil {
		return err
	}
	if stands {
		err = d.tellBrought(ctx, &p)
	} else {
		p.State = posting.Draft
		err = d.note(ctx, p, posting.WasUnfiled, "")
	}
	if err != nil {
		return err
	}
	p.Rev, p.UpdatedAt = p.Rev+1, d.now()
	return d.store.PutPosting(ctx, was, p)
}

// BringAgain has the office look up once more a posting that it could not verify, as it stands there: its number and days may be
// corrected, and its answers are those a person works on. It returns an Invalid fault at "number", "received" or "expires", Conflict at
// "number" where another posting here has it, and State where there is nothing to look up.
func (d *Desk) BringAgain(ctx context.Context, id string, as posting.Decision) (Page, error) {
	return d.request(ctx, id, func(ctx context.Context, p *posting.Posting) error {
		if !d.channel.Decides() || p.State != posting.Draft || p.Number == "" {
			return fault.New(fault.State, "posting.notWaiting")
		}
		number, err := posting.ParseNumber(as.Number)
		if err != nil {
			return err
		}
		rules, err := d.rules(ctx)
		if err != nil {
			return err
		}
		p.Number, p.Received, p.Expires, p.Held = number, as.Received, as.Expires, p.Values
		if err := p.Brings(era.Of(d.now()), rules.Windows); err != nil {
			return err
		}
		if err := d.unique(ctx, posting.Task{Posting: id, Errand: posting.ToFile}, number); err != nil {
			return err
		}
		return d.tellBrought(ctx, p)
	})
}

// unask closes what was asked by hand and is not decided. A change is a draft again; the history says of the rest that it was taken back.
func (d *Desk) unask(ctx context.Context, p *posting.Posting) error {
	for _, r := range p.Requests {
		if r.State != posting.Asked {
			continue
		}
		r.State = posting.Dropped
		if r.Kind == posting.Change {
			r.State = posting.Drafting
		}
		p.PutRequest(r)
		if err := d.note(ctx, *p, posting.WasDropped, r.Kind); err != nil {
			return err
		}
	}
	return nil
}

// tellBrought tells the office of a posting that stands.
func (d *Desk) tellBrought(ctx context.Context, p *posting.Posting) error {
	p.Held = posting.FormOf(p.Kind).Settled(p.Held)
	body := letter.PostingBroughtBody{
		Kind: p.Kind, State: posting.Valid, Values: p.Held, Number: p.Number, Received: p.Received, Expires: p.Expires, From: p.From,
	}
	l, err := letter.New(letter.PostingBrought, p.ID, body, d.now())
	if err != nil {
		return err
	}
	l.BaseRev = p.Base
	if err := l.Put(p.Rest); err != nil {
		return err
	}
	if err := d.Send(ctx, l); err != nil {
		return err
	}
	p.State, p.Alert = posting.Brought, ""
	p.Base++ // what the office makes of it
	return d.note(ctx, *p, posting.WasJoined, "")
}

// undrafted leaves a change out that changes nothing of what the office holds.
func undrafted(r establishment.Record) establishment.Record {
	f := establishment.Form()
	if r.Asked.IsZero() && r.Draft != nil && maps.Equal(f.Settled(r.Draft), f.Settled(r.Held.Values())) {
		r.Draft = nil
	}
	return r
}
