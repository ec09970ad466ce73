package desk

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// Page is a posting with all that a screen says about it. Problems, progress and lines are those of the answers a person
// works on.
type Page struct {
	posting.Posting
	Stage    posting.Stage
	Last     posting.Submission
	May      []posting.RequestKind // what can be asked now
	Editable bool
	Problems []form.Problem
	Aids     []form.Aid
	Progress []form.Progress
	Lines    []form.Line
	Standing []form.Line       // while a change is drafted: what is valid meanwhile
	Changes  []form.Difference // of the answers a person works on against those the office holds
	Events   []posting.Event
	Versions []posting.Version

	ResultsBy era.Date // last day to tell the results that are open; see posting.Posting

	Tasks []posting.Task // what a person carries, or has carried, to the office
	Undo  []string       // ids of those whose record can be taken back

	Followed form.Values // of a save: the answers and sources that changed with what was saved; empty ones are gone
}

// Row is a posting in the list.
type Row struct {
	posting.Summary
	Stage     posting.Stage
	Last      posting.Submission
	ResultsBy era.Date
}

// Create starts a draft with what the kind and the establishment give.
func (d *Desk) Create(ctx context.Context, k posting.Kind) (Page, error) {
	if !k.Known() {
		return Page{}, fault.New(fault.Invalid, "posting.kind")
	}
	e, err := d.Establishment(ctx)
	if err != nil {
		return Page{}, err
	}
	u, err := d.usual(ctx)
	if err != nil {
		return Page{}, err
	}
	var id string
	err = d.store.Atomically(ctx, func(ctx context.Context) (err error) {
		id, err = d.begin(ctx, k, posting.From(k, e, u.For(k), era.Of(d.now())))
		return err
	})
	if err != nil {
		return Page{}, err
	}
	return d.Open(ctx, id)
}

// begin keeps a new draft and gives its id.
func (d *Desk) begin(ctx context.Context, k posting.Kind, v form.Values) (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", err
	}
	p := posting.Posting{ID: id.String(), Kind: k, State: posting.Draft, Rev: 1, Values: v, UpdatedAt: d.now()}
	if err := d.store.PutPosting(ctx, posting.Posting{}, p); err != nil {
		return "", err
	}
	return p.ID, d.store.PutEvent(ctx, p.ID, posting.Event{At: d.now(), Kind: posting.WasCreated, Rev: p.Rev})
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
	today := era.Of(d.now())
	out := make([]Row, 0, len(all))
	for _, p := range all {
		way := last[p.ID]
		way.MadeAt = p.FiledAt
		out = append(out, Row{Summary: p, Last: way, Stage: posting.StageOf(p.On(today), way), ResultsBy: p.ResultsBy(today)})
	}
	return out, nil
}

// Find lists the ids of the postings in whose answers every word of a text occurs, however it is typed.
func (d *Desk) Find(ctx context.Context, text string) (found []string, err error) {
	asWritten := strings.Fields(jptext.Fold(text))
	for i, word := range strings.Fields(jptext.Sought(text)) {
		ids, err := d.store.Find(ctx, word)
		if err != nil {
			return nil, err
		}
		if word != asWritten[i] { // what was kept before variants of a kanji counted as one
			before, err := d.store.Find(ctx, asWritten[i])
			if err != nil {
				return nil, err
			}
			ids = append(ids, before...)
		}
		if i == 0 {
			found = ids
			continue
		}
		found = slices.DeleteFunc(found, func(id string) bool { return !slices.Contains(ids, id) })
	}
	return found, nil
}

// Open reads one posting with its problems, preview and history.
func (d *Desk) Open(ctx context.Context, id string) (Page, error) {
	p, err := d.store.Posting(ctx, id)
	if err != nil {
		return Page{}, err
	}
	letters, err := d.store.LettersAbout(ctx, id)
	if err != nil {
		return Page{}, err
	}
	events, err := d.store.Events(ctx, id)
	if err != nil {
		return Page{}, err
	}
	s, err := d.page(ctx, p)
	if err != nil {
		return Page{}, err
	}
	if err := d.compare(ctx, &s); err != nil {
		return Page{}, err
	}
	stations := []posting.Event{}
	for _, l := range letters {
		if l.Kind == letter.PostingSubmit {
			s.Last = posting.Submission{MadeAt: p.FiledAt, SentAt: l.SentAt, AckedAt: l.AckedAt}
		}
		stations = append(stations, stationsOf(l)...)
	}
	if err := d.errands(ctx, &s); err != nil {
		return Page{}, err
	}
	events = append(stations, events...) // what arrived stands before what was decided in the same moment
	if p.RunsOut(era.Of(d.now())) {
		events = append(events, posting.Event{At: p.Expires.AddDays(1).Start(), Kind: posting.HasExpired})
	}
	slices.SortStableFunc(events, func(a, b posting.Event) int { return a.At.Compare(b.At) })
	s.Events, s.Stage = events, posting.StageOf(s.State, s.Last)
	s.Versions, err = d.store.Versions(ctx, id)
	return s, err
}

func stationsOf(l letter.Outgoing) (events []posting.Event) {
	if !l.SentAt.IsZero() {
		events = append(events, posting.Event{At: l.SentAt, Kind: posting.WasSent})
	}
	if !l.AckedAt.IsZero() {
		events = append(events, posting.Event{At: l.AckedAt, Kind: posting.WasDelivered})
	} else if l.Bounce.Key != "" {
		events = append(events, posting.Event{At: l.Bounce.At, Kind: posting.WasBounced})
	}
	return events
}

// Save keeps changed answers. An unfinished posting is normal, so it never asks for more.
func (d *Desk) Save(ctx context.Context, id string, changes form.Values) (Page, error) {
	e, err := d.Establishment(ctx)
	if err != nil {
		return Page{}, err
	}
	var p posting.Posting
	var followed form.Values
	err = d.store.Atomically(ctx, func(ctx context.Context) (err error) {
		if p, err = d.editable(ctx, id); err != nil {
			return err
		}
		was := p
		answers := posting.Derive(p.Kind, posting.Answered(p.Kind, p.Working(), changes), era.Of(d.now()), e)
		followed = follows(over(p.Working(), changes), answers)
		p.SetWorking(answers)
		p.Rev, p.UpdatedAt = p.Rev+1, d.now()
		return d.store.PutPosting(ctx, was, p)
	})
	if err != nil {
		return Page{}, err
	}
	page, err := d.page(ctx, p)
	page.Followed = followed
	return page, err
}

// follows is what must be put into some answers to make them others; empty answers are taken out.
func follows(from, to form.Values) form.Values {
	set := form.Values{}
	for key, value := range to {
		if from[key] != value {
			set[key] = value
		}
	}
	for key, value := range from {
		if _, kept := to[key]; !kept && value != "" {
			set[key] = ""
		}
	}
	return set
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

// Recall makes the answers of an earlier version those a person works on; what they take the place of is kept.
func (d *Desk) Recall(ctx context.Context, id string, version int) (Page, error) {
	return d.request(ctx, id, func(ctx context.Context, p *posting.Posting) error {
		if !p.Editable(era.Of(d.now())) {
			return fault.New(fault.State, "posting.notEditable")
		}
		versions, err := d.store.Versions(ctx, id)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(versions, func(v posting.Version) bool { return v.N == version })
		if i < 0 {
			return fault.New(fault.NotFound, "posting.notFound")
		}
		_, err = d.store.PutVersion(ctx, id, posting.Version{At: d.now(), Origin: posting.Kept, Rev: p.Base, Values: p.Working()})
		p.SetWorking(versions[i].Values)
		return err
	})
}

// Changed is what a version of a posting changed against the one before it; nothing of the first. It returns a NotFound fault.
func (d *Desk) Changed(ctx context.Context, id string, version int) ([]form.Difference, error) {
	p, err := d.store.Posting(ctx, id)
	if err != nil {
		return nil, err
	}
	versions, err := d.store.Versions(ctx, id)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(versions, func(v posting.Version) bool { return v.N == version })
	switch {
	case i < 0:
		return nil, fault.New(fault.NotFound, "posting.notFound")
	case i == 0:
		return nil, nil
	}
	return posting.FormOf(p.Kind).Differences(versions[i-1].Values, versions[i].Values), nil
}

func (d *Desk) editable(ctx context.Context, id string) (posting.Posting, error) {
	p, err := d.store.Posting(ctx, id)
	if err == nil && !p.Editable(era.Of(d.now())) {
		err = fault.New(fault.State, "posting.notEditable")
	}
	return p, err
}

// compare adds what only the page of a posting shows, not every save: what a change changes, and what can be asked.
func (d *Desk) compare(ctx context.Context, s *Page) error {
	rules, err := d.rules(ctx)
	if err != nil {
		return err
	}
	f, p := posting.FormOf(s.Kind), s.Posting
	s.ResultsBy = p.ResultsBy(era.Of(d.now()))
	if p.Held != nil {
		asked := p.Working()
		if r, open := p.OpenRequest(posting.Change); open {
			asked = r.Values
		}
		s.Changes = f.Differences(p.Held, asked)
	}
	if s.Editable && p.State == posting.Valid {
		s.Standing = f.Print(p.Values)
	}
	for _, k := range posting.RequestKinds() {
		if p.MayAsk(k, era.Of(d.now()), rules.Windows) {
			s.May = append(s.May, k)
		}
	}
	return nil
}

func (d *Desk) page(ctx context.Context, p posting.Posting) (Page, error) {
	rules, err := d.rules(ctx)
	if err != nil {
		return Page{}, err
	}
	today := era.Of(d.now())
	f, answers := posting.FormOf(p.Kind), p.Working()
	p.State = p.On(today)
	s := Page{Posting: p, Lines: f.Print(answers), Stage: posting.StageOf(p.State, posting.Submission{}), Editable: p.Editable(today)}
	if s.Editable {
		s.Problems = posting.Check(p.Kind, answers, today, rules.Wages)
		s.Aids = posting.Aids(p.Kind, answers, today, rules.Wages)
		e, err := d.Establishment(ctx)
		if err != nil {
			return Page{}, err
		}
		s.Aids = append(s.Aids, posting.Reasons(p.Kind, answers, today, e)...)
	}
	s.Progress = f.Progress(answers, s.Problems)
	return s, nil
}
