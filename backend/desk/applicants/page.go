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

// Words are what people call it.
func (k EventKind) Words() form.Words {
	switch k {
	case WasAdded:
		return form.Words{JA: "追加", EN: "Added"}
	case WasMoved:
		return form.Words{JA: "段階", EN: "Stage"}
	case WasRegistered:
		return form.Words{JA: "選考結果を登録", EN: "Result registered"}
	case WasJoined:
		return form.Words{JA: "統合", EN: "Joined"}
	case WasParted:
		return form.Words{JA: "分けた", EN: "Taken apart"}
	case WasFiled:
		return form.Words{JA: "書類を追加", EN: "Paper filed"}
	case WasUnfiled:
		return form.Words{JA: "書類を消した", EN: "Paper deleted"}
	}
	return form.Words{}
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
	from, err := b.terms(ctx)
	if err != nil {
		return Page{}, err
	}
	p, err := b.shown(ctx, id, from)
	if err != nil {
		return Page{}, err
	}
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
	p.Outcome.Through, p.Outcome.Until = p.Route.ThroughOffice(), from[p.Posting].closes
	p.Judged = applicant.CheckOutcome(p.Outcome.Values, era.Of(b.now()))
	p.Filled = applicant.OutcomeForm().Progress(p.Outcome.Values, p.Judged)
	for _, s := range slices.Concat(applicant.Stages(), applicant.Exits()) {
		if why := b.guard(p.Row, s); why != nil {
			p.Guards[s] = why
		}
	}
	return p, nil
}

// shown is what is said of an applicant beside his or her own records.
func (b *Book) shown(ctx context.Context, id string, from terms) (Page, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return Page{}, err
	}
	c, now := &b.cache, b.now()
	own := c.rows[id]
	if own == nil {
		return Page{}, fault.New(fault.NotFound, "applicant.notFound")
	}
	p := Page{Row: c.row(*own, from, now), Guards: map[applicant.Stage]error{}, EraseOn: eraseOn(*own)}
	p.Title, p.Number = from[p.Posting].title, from[p.Posting].number
	for other, why := range c.doubles(own) {
		row := c.row(*c.rows[other], from, now)
		p.Alike = append(p.Alike, Double{row, from[row.Posting].title, why})
	}
	slices.SortFunc(p.Alike, func(a, b Double) int { return strings.Compare(a.ID, b.ID) })
	for _, r := range c.rows {
		if r.ID != id && lead(r) == lead(own) {
			p.With = append(p.With, c.row(*r, from, now))
		}
	}
	slices.SortFunc(p.With, func(a, b Row) int { return strings.Compare(a.ID, b.ID) })
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

// doubles are those who look like the same person as one, and by what.
func (c *cache) doubles(r *Row) map[string]string {
	var all map[string]string
	for _, m := range r.marks {
		why, _, _ := strings.Cut(m, ":")
		for _, other := range c.marked[m] {
			if other == r.ID || apart(r, c.rows[other]) {
				continue
			}
			if all == nil {
				all = map[string]string{}
			}
			if was := all[other]; was == "" || why < was {
				all[other] = why
			}
		}
	}
	return all
}

// lead is the id under which all applications of one person stand.
func lead(r *Row) string {
	if r.Joined != "" {
		return r.Joined
	}
	return r.ID
}

// apart says whether a person has decided on two: they are joined, or two people.
func apart(ra, rb *Row) bool {
	if lead(ra) == lead(rb) || ra.apart[rb.ID] || rb.apart[ra.ID] {
		return true
	}
	born, other := ra.values[applicant.BirthKey], rb.values[applicant.BirthKey]
	return born != "" && other != "" && born != other
}

// marks are what two applications of one person have in common.
func marks(v form.Values) (all []string) {
	if mail := strings.ToLower(v[applicant.MailKey]); mail != "" {
		all = append(all, "mail:"+mail)
	}
	for _, key := range []string{applicant.PhoneKey, applicant.MobileKey} {
		if n := digits(v[key]); len(n) >= 9 {
			all = append(all, "phone:"+n)
		}
	}
	if name := nameMark(v[applicant.KanaKey]); name != "" {
		all = append(all, "name:"+name)
	}
	if name := nameMark(v[applicant.NameKey]); name != "" && v[applicant.BirthKey] != "" {
		all = append(all, "birth:"+name+v[applicant.BirthKey])
	}
	return slices.Compact(all)
}
