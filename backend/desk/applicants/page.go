package applicants

import (
	"context"
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/replica"
)

// Page is one applicant with all a screen says of him or her.
type Page struct {
	Row
	Title, Number string // of the posting
	Values        form.Values
	Problems      []form.Problem
	Progress      []form.Progress
	Notes         []Note
	Documents     []Document
	Events        []Event
	Lost          []replica.Fact // what another computer wrote at the same time
	Alike         []Double
	With          []Row // the same person's other applications
	Outcome       Outcome
	Judged        []form.Problem // of the outcome
	Filled        []form.Progress
	Guards        map[applicant.Stage]error // why a stage is not possible now
	EraseOn       era.Date
}

// Note is a note about an applicant.
type Note struct {
	ID, Text, By string
	At           time.Time
	Private      []applicant.NoteMark
}

// EventKind is what happened to an applicant.
type EventKind string

// The kinds of event.
const (
	WasAdded      EventKind = "added"
	WasMoved      EventKind = "moved"
	WasRegistered EventKind = "registered"
	WasJoined     EventKind = "joined"
	WasParted     EventKind = "parted"
	WasFiled      EventKind = "document"
	WasUnfiled    EventKind = "document.gone"
)

// EventKinds lists them.
func EventKinds() []EventKind {
	return []EventKind{WasAdded, WasMoved, WasRegistered, WasJoined, WasParted, WasFiled, WasUnfiled}
}

// Event is a line of an applicant's history.
type Event struct {
	Kind     EventKind
	From, To string
	By       string // fingerprint of the computer
	At       time.Time
}

// Open is one applicant. It returns a NotFound fault.
func (b *Book) Open(ctx context.Context, id string) (Page, error) {
	rows, err := b.Rows(ctx)
	if err != nil {
		return Page{}, err
	}
	at := slices.IndexFunc(rows, func(r Row) bool { return r.ID == id })
	if at < 0 {
		return Page{}, fault.New(fault.NotFound, "applicant.notFound")
	}
	all, err := b.terms(ctx)
	if err != nil {
		return Page{}, err
	}
	p := Page{Row: rows[at], Guards: map[applicant.Stage]error{}}
	from := all[p.Posting]
	p.Title, p.Number, p.EraseOn = from.title, from.number, eraseOn(p.Row)
	records, err := b.records(ctx, id)
	if err != nil {
		return Page{}, err
	}
	for _, r := range records {
		b.read1(&p, r)
	}
	f := applicant.Form()
	p.Problems = f.Check(p.Values)
	p.Progress = f.Progress(p.Values, p.Problems)
	p.Outcome.Through, p.Outcome.Until = p.Route.ThroughOffice(), from.closes
	p.Judged = applicant.CheckOutcome(p.Outcome.Values, era.Of(b.now()))
	p.Filled = applicant.OutcomeForm().Progress(p.Outcome.Values, p.Judged)
	for _, s := range slices.Concat(applicant.Stages(), applicant.Exits()) {
		if why := guard(p.Row, s); why != nil {
			p.Guards[s] = why
		}
	}
	p.Alike = b.alike(rows, all, id)
	for _, r := range rows {
		if r.ID != id && (r.Joined == id || p.Joined != "" && (r.ID == p.Joined || r.Joined == p.Joined)) {
			p.With = append(p.With, r)
		}
	}
	return p, nil
}

// records opens everything on one applicant.
func (b *Book) records(ctx context.Context, id string) ([]replica.Record, error) {
	sealed, err := b.store.RecordsOf(ctx, id)
	if err != nil {
		return nil, err
	}
	all := make([]replica.Record, 0, len(sealed))
	for _, s := range sealed {
		r, err := b.unseal(s.ID, s.Content)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

// read1 puts what a record says where the page shows it.
func (b *Book) read1(p *Page, r replica.Record) {
	if r.Value(goneField) != "" {
		return
	}
	switch r.Kind {
	case applicantKind:
		p.Values, p.Outcome, p.Lost = valuesOf(r), outcomeOf(r), losers(r)
	case noteKind:
		c := r.Fields[textField]
		p.Notes = append(p.Notes, Note{r.ID, c.Value, c.Stamp.By, c.Stamp.Time(), applicant.ReadNote(c.Value)})
	case documentKind:
		p.Documents = append(p.Documents, documentOf(r))
	case eventKind:
		c := r.Fields["kind"]
		p.Events = append(p.Events, Event{EventKind(c.Value), r.Value("from"), r.Value("to"), c.Stamp.By, c.Stamp.Time()})
	}
}

// losers are what another computer wrote into an answer at the same time; who was faster with a stage stands in the history.
func losers(r replica.Record) []replica.Fact {
	return slices.DeleteFunc(r.Losers(), func(f replica.Fact) bool { return !isAnswer(f.Field) && f.Field != stageField })
}

// Double is somebody who may be the same person.
type Double struct {
	Row
	Title string // of the posting
	Why   string // what is the same: name, mail, phone or birth
}

// alike lists who looks like the same person, and is neither joined nor known to be another.
func (b *Book) alike(rows []Row, from terms, id string) (all []Double) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for other, why := range b.cache.doubles()[id] {
		if i := slices.IndexFunc(rows, func(r Row) bool { return r.ID == other }); i >= 0 {
			all = append(all, Double{rows[i], from[rows[i].Posting].title, why})
		}
	}
	slices.SortFunc(all, func(a, b Double) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// doubles finds for each applicant who looks like the same person, and why.
func (c *cache) doubles() map[string]map[string]string {
	by := map[string][]string{}
	for id, r := range c.rows {
		for _, k := range marks(*r) {
			by[k] = append(by[k], id)
		}
	}
	all := map[string]map[string]string{}
	note := func(a, b, why string) {
		if all[a] == nil {
			all[a] = map[string]string{}
		}
		if was := all[a][b]; was == "" || why < was {
			all[a][b] = why
		}
	}
	for k, ids := range by {
		why, _, _ := strings.Cut(k, ":")
		for _, a := range ids {
			for _, d := range ids {
				if a != d && !c.apart(a, d) {
					note(a, d, why)
				}
			}
		}
	}
	return all
}

// apart says whether a person has decided on two: they are joined, or two people.
func (c *cache) apart(a, b string) bool {
	ra, rb := c.rows[a], c.rows[b]
	lead := func(r *Row) string {
		if r.Joined != "" {
			return r.Joined
		}
		return r.ID
	}
	if lead(ra) == lead(rb) || ra.apart[b] || rb.apart[a] {
		return true
	}
	born, other := ra.values[applicant.BirthKey], rb.values[applicant.BirthKey]
	return born != "" && other != "" && born != other
}

// marks are what two applications of one person have in common.
func marks(r Row) (all []string) {
	v := r.values
	if mail := strings.ToLower(v[applicant.MailKey]); mail != "" {
		all = append(all, "mail:"+mail)
	}
	for _, key := range []string{applicant.PhoneKey, applicant.MobileKey} {
		if n := digits(v[key]); len(n) >= 9 {
			all = append(all, "phone:"+n)
		}
	}
	if name := nameMark(r.Kana); name != "" {
		all = append(all, "name:"+name)
	}
	if name := nameMark(r.Name); name != "" && v[applicant.BirthKey] != "" {
		all = append(all, "birth:"+name+v[applicant.BirthKey])
	}
	return slices.Compact(all)
}
