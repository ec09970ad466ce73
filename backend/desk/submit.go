package desk

import (
	"context"
	"maps"
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// Submit checks a posting and sends it: the new state and the letter commit together, whether there is
// a line or not. confirmed are the ids of the warnings the person has accepted. It returns an Invalid
// fault while there are errors, unconfirmed warnings, or answers taken from elsewhere that nobody has looked at, Conflict where rev is not the present one.
func (d *Desk) Submit(ctx context.Context, id string, rev int, confirmed []string) (Page, error) {
	err := d.store.Atomically(ctx, func(ctx context.Context) error {
		p, err := d.editable(ctx, id)
		if err != nil {
			return err
		}
		if p.Rev != rev {
			return fault.New(fault.Conflict, "posting.changed")
		}
		rules, err := d.rules(ctx)
		if err != nil {
			return err
		}
		was, f := p, posting.FormOf(p.Kind)
		answers := maps.Clone(p.Working())
		for k, v := range answers { // answers that do not apply now are kept, too
			answers[k] = f.Settle(k, v)
		}
		problems := posting.Check(p.Kind, answers, era.Of(d.now()), rules.Wages)
		if err := sendable(problems, confirmed); err != nil {
			return err
		}
		if unlooked := posting.Unlooked(p.Kind, answers); len(unlooked) > 0 {
			return fault.At(unlooked[0], fault.Invalid, "posting.submit.unlooked")
		}
		p.SetWorking(answers)
		if err := d.file(ctx, &p, f.Settled(answers), rulesOf(problems)); err != nil {
			return err
		}
		if err := d.chose(ctx, answers["work.occupation"]); err != nil {
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

// rulesOf are the rules that ask: each was confirmed, where nothing is to be mended.
func rulesOf(problems []form.Problem) []string {
	rules := make([]string, 0, len(problems))
	for _, p := range problems {
		rules = append(rules, p.ID)
	}
	return slices.Compact(slices.Sorted(slices.Values(rules)))
}

// file sends settled answers: as the posting, or as a change of it; and what was confirmed of them.
func (d *Desk) file(ctx context.Context, p *posting.Posting, settled form.Values, confirmed []string) error {
	if _, err := d.store.PutVersion(ctx, p.ID, posting.Version{At: d.now(), Origin: posting.FromHere, Rev: p.Base, Values: settled}); err != nil {
		return err
	}
	if r, drafted := p.OpenRequest(posting.Change); drafted {
		if maps.Equal(settled, p.Held) {
			return fault.New(fault.Invalid, "posting.change.nothing")
		}
		r.Confirmed = confirmed
		return d.ask(ctx, p, r)
	}
	if err := d.note(ctx, *p, posting.WasSubmitted, ""); err != nil {
		return err
	}
	if err := d.channel.Tell(ctx, Filing{Act: Submit, About: p.ID, Base: p.Base, Kind: p.Kind, From: p.From, Values: settled, Rest: p.Rest, Confirm: confirmed}); err != nil {
		return err
	}
	p.State, p.Remarks, p.Held, p.FiledAt = posting.Submitted, nil, settled, d.now()
	p.Unnumber()
	p.Base++ // what the office makes of it, unless somebody else was faster
	return nil
}

func sendable(problems []form.Problem, confirmed []string) error {
	for _, p := range problems {
		if p.Severity == form.Error {
			return fault.At(p.Fields[0], fault.Invalid, "posting.submit.errors")
		}
	}
	for _, p := range problems {
		if !slices.Contains(confirmed, p.ID) {
			return fault.At(p.Fields[0], fault.Invalid, "posting.submit.warnings")
		}
	}
	return nil
}
