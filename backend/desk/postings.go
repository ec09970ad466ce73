package desk

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// Sheet is a posting with all that a screen says about it.
type Sheet struct {
	posting.Posting
	Stage    posting.Stage
	Last     posting.Submission
	Problems []form.Problem
	Progress []form.Progress
	Lines    []form.Line
	Events   []posting.Event
}

// Row is a posting in the list.
type Row struct {
	posting.Summary
	Stage posting.Stage
	Last  posting.Submission
}

// Create starts a draft with what the kind and the establishment give.
func (d *Desk) Create(ctx context.Context, k posting.Kind) (Sheet, error) {
	if !k.Known() {
		return Sheet{}, fault.New(fault.Invalid, "posting.kind")
	}
	id, err := uuid.NewV7()
	if err != nil {
		return Sheet{}, err
	}
	e, err := d.Establishment(ctx)
	if err != nil {
		return Sheet{}, err
	}
	p := posting.Posting{ID: id.String(), Kind: k, State: posting.Draft, Rev: 1, Values: posting.From(k, e), UpdatedAt: d.now()}
	err = d.store.Atomically(ctx, func(ctx context.Context) error {
		if err := d.store.PutPosting(ctx, p); err != nil {
			return err
		}
		return d.store.PutEvent(ctx, p.ID, posting.Event{At: d.now(), Kind: posting.WasCreated, Rev: p.Rev})
	})
	if err != nil {
		return Sheet{}, err
	}
	return d.Open(ctx, p.ID)
}

// List is every posting that is not in the bin, the last changed first.
func (d *Desk) List(ctx context.Context) ([]Row, error) {
	all, err := d.store.Postings(ctx)
	if err != nil {
		return nil, err
	}
	last, err := d.store.Submissions(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]Row, 0, len(all))
	for _, p := range all {
		out = append(out, Row{Summary: p, Last: last[p.ID], Stage: posting.StageOf(p.State, last[p.ID])})
	}
	return out, nil
}

// Open reads one posting with its problems, preview and history.
func (d *Desk) Open(ctx context.Context, id string) (Sheet, error) {
	p, err := d.store.Posting(ctx, id)
	if err != nil {
		return Sheet{}, err
	}
	letters, err := d.store.LettersAbout(ctx, id)
	if err != nil {
		return Sheet{}, err
	}
	events, err := d.store.Events(ctx, id)
	if err != nil {
		return Sheet{}, err
	}
	s := d.sheet(p)
	for _, l := range letters {
		if l.Kind != letter.PostingSubmit {
			continue
		}
		s.Last = posting.Submission{SentAt: l.SentAt, AckedAt: l.AckedAt}
		events = append(events, stations(l)...)
	}
	slices.SortStableFunc(events, func(a, b posting.Event) int { return a.At.Compare(b.At) })
	s.Events, s.Stage = events, posting.StageOf(p.State, s.Last)
	return s, nil
}

func stations(l letter.Outgoing) (events []posting.Event) {
	if !l.SentAt.IsZero() {
		events = append(events, posting.Event{At: l.SentAt, Kind: posting.WasSent})
	}
	if !l.AckedAt.IsZero() {
		events = append(events, posting.Event{At: l.AckedAt, Kind: posting.WasDelivered})
	}
	return events
}

// Save keeps changed answers. An unfinished posting is normal, so it never asks for more.
func (d *Desk) Save(ctx context.Context, id string, changes form.Values) (Sheet, error) {
	var p posting.Posting
	err := d.store.Atomically(ctx, func(ctx context.Context) (err error) {
		if p, err = d.editable(ctx, id); err != nil {
			return err
		}
		if p.Values == nil {
			p.Values = form.Values{}
		}
		maps.Copy(p.Values, changes)
		maps.DeleteFunc(p.Values, func(_, v string) bool { return v == "" })
		p.Rev, p.UpdatedAt = p.Rev+1, d.now()
		return d.store.PutPosting(ctx, p)
	})
	if err != nil {
		return Sheet{}, err
	}
	return d.sheet(p), nil
}

// Discard puts a draft into the bin; Restore takes it out again.
func (d *Desk) Discard(ctx context.Context, id string) error {
	return d.store.Atomically(ctx, func(ctx context.Context) error {
		p, err := d.store.Posting(ctx, id)
		if err != nil {
			return err
		}
		if p.State != posting.Draft {
			return fault.New(fault.State, "posting.discard.sent")
		}
		return d.store.Discard(ctx, id, d.now())
	})
}

// Restore takes a draft out of the bin.
func (d *Desk) Restore(ctx context.Context, id string) error {
	return d.store.Atomically(ctx, func(ctx context.Context) error {
		return d.store.Discard(ctx, id, time.Time{})
	})
}

// Submit checks a posting and sends it: the new state and the letter commit together, whether there is
// a line or not. confirmed are the ids of the warnings the person has accepted. It returns an Invalid
// fault while there are errors or unconfirmed warnings, Conflict where rev is not the present one.
func (d *Desk) Submit(ctx context.Context, id string, rev int, confirmed []string) (Sheet, error) {
	err := d.store.Atomically(ctx, func(ctx context.Context) error {
		p, err := d.editable(ctx, id)
		if err != nil {
			return err
		}
		if p.Rev != rev {
			return fault.New(fault.Conflict, "posting.changed")
		}
		who, err := d.identity(ctx)
		if err != nil {
			return err
		}
		f := posting.FormOf(p.Kind)
		for k, v := range p.Values { // answers that do not apply now are kept, too
			p.Values[k] = f.Settle(k, v)
		}
		if err := sendable(posting.Check(p.Kind, p.Values, era.Of(d.now()), d.wages), confirmed); err != nil {
			return err
		}
		p.State, p.Remarks, p.Rev, p.UpdatedAt = posting.Submitted, nil, p.Rev+1, d.now()
		if err := d.store.PutPosting(ctx, p); err != nil {
			return err
		}
		if err := d.store.PutEvent(ctx, id, posting.Event{At: d.now(), Kind: posting.WasSubmitted, Rev: p.Rev}); err != nil {
			return err
		}
		body := letter.PostingSubmitBody{Kind: p.Kind, Values: f.Settled(p.Values)}
		return d.send(ctx, who, letter.PostingSubmit, id, "", p.Rev, body)
	})
	if err != nil {
		return Sheet{}, err
	}
	d.post()
	return d.Open(ctx, id)
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

func (d *Desk) editable(ctx context.Context, id string) (posting.Posting, error) {
	p, err := d.store.Posting(ctx, id)
	if err == nil && !p.State.Editable() {
		err = fault.New(fault.State, "posting.notEditable")
	}
	return p, err
}

func (d *Desk) sheet(p posting.Posting) Sheet {
	f := posting.FormOf(p.Kind)
	s := Sheet{Posting: p, Lines: f.Print(p.Values), Stage: posting.StageOf(p.State, posting.Submission{})}
	if p.State.Editable() {
		s.Problems = posting.Check(p.Kind, p.Values, era.Of(d.now()), d.wages)
	}
	s.Progress = f.Progress(p.Values, s.Problems)
	return s
}
