package applicants

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/replica"
)

// Fields of an applicant's record beside the answers of its two forms.
const (
	postingField  = "posting"
	stageField    = "stage"
	joinedField   = "joined"       // id of the applicant who is the same person, and leads
	apartField    = "apart:"       // and an id: another person, whatever looks alike
	sentField     = "outcome.sent" // JSON: the result that was registered last
	toldField     = "outcome.told" // JSON: what the office said of one
	withdrawField = "withdrawn"    // why the office took the introduction back
	keepField     = "keep"         // months it is kept once it is over, where a person chose
	goneField     = "gone"         // of a note or a document: it was deleted
)

// atOnce is how many records are read at a time: all of ten thousand people at once would be a hundred megabytes.
const atOnce = 500

// Row is one applicant as lists show them.
type Row struct {
	ID        string
	Name      string
	Kana      string
	Posting   string
	Route     applicant.Route
	Media     string
	Stage     applicant.Stage
	Since     time.Time // in this stage
	On        era.Date  // applied, or was introduced
	Due       Due
	Result    applicant.Result
	Outcome   OutcomeState
	Documents int
	Notes     int
	New       int // mails that nobody here has looked at
	Doubles   int
	Meeting   time.Time // the next interview that stands, or the last one that did; zero for none
	Joined    string    // id of who leads, where two applications are one person's
	UpdatedAt time.Time

	Withdrawn string // why the office took the introduction back, or empty
	Keep      int    // months it is kept once it is over

	lost   time.Time // when the last interview would have been that was declined or called off; zero for none
	values form.Values
	marks  []string // what two applications of one person have in common
	apart  map[string]bool
	words  string // everything people search for, as jptext.Sought writes it
	called string // name and kana, so
}

// part is a record that belongs to an applicant, as far as lists need it.
type part struct{ about, kind string }

// cache holds what lists need of every applicant, so that no list opens ten thousand seals. It follows the file by the numbers of
// its changes, whoever wrote them.
type cache struct {
	upto   int64
	erased int64
	rows   map[string]*Row
	marked map[string][]string // ids by what they have in common
	parts  map[string]part     // by record
	count  map[part]int
	moves  map[string]map[string]applicant.Move // of an applicant, by event

	sent  map[string]string               // applicants by the Message-IDs of what was written to them
	open  map[string]sender               // mails of which nobody knows yet that they came back
	files map[string]int                  // bytes of mails that are kept for their files
	meets map[string]map[string]Interview // by applicant
	mails map[string]mail                 // by record

	templates map[string]KeptTemplate
}

func newCache() cache {
	return cache{
		rows: map[string]*Row{}, marked: map[string][]string{}, parts: map[string]part{}, count: map[part]int{}, moves: map[string]map[string]applicant.Move{},
		sent: map[string]string{}, open: map[string]sender{}, files: map[string]int{}, meets: map[string]map[string]Interview{}, mails: map[string]mail{},
		templates: map[string]KeptTemplate{},
	}
}

// fresh brings the cache up to what the file says. The lock is held.
func (b *Book) fresh(ctx context.Context) error {
	erased, err := b.store.LastErased(ctx)
	if err != nil {
		return err
	}
	if erased > b.cache.erased {
		b.cache = newCache()
	}
	b.cache.erased = erased
	for {
		written, err := b.store.RecordsPast(ctx, b.cache.upto, atOnce)
		if err != nil {
			return err
		}
		all, err := b.unsealAll(written)
		if err != nil {
			return err
		}
		for i, o := range all {
			b.cache.take(o)
			b.hear(o.Record)
			b.cache.upto = written[i].Change
		}
		if len(written) < atOnce {
			return nil
		}
	}
}

// hear makes the clock go on from what a record says. What this computer wrote itself counts whatever its clock says now.
func (b *Book) hear(r replica.Record) {
	for _, c := range r.Fields {
		if c.Stamp.By == b.clock.By {
			b.clock.Last = max(b.clock.Last, c.Stamp.At)
		}
		b.clock.See(c.Stamp, b.now())
	}
}

func (c *cache) take(r opened) {
	if r.Kind == applicantKind {
		if was := c.rows[r.ID]; was != nil {
			for _, m := range was.marks {
				c.marked[m] = slices.DeleteFunc(c.marked[m], func(id string) bool { return id == r.ID })
			}
		}
		c.rows[r.ID] = r.row
		for _, m := range r.row.marks {
			c.marked[m] = append(c.marked[m], r.ID)
		}
		return
	}
	if r.Kind == eventKind {
		c.happened(r.Record)
		return
	}
	if was, ok := c.parts[r.ID]; ok {
		c.count[was]--
		delete(c.parts, r.ID)
	}
	switch r.Kind {
	case messageKind:
		c.messageTaken(r.Record)
	case interviewKind:
		c.interviewTaken(r.Record)
	case templateKind:
		c.templates[r.ID] = keptTemplateOf(r.Record)
		if r.Value(goneField) != "" {
			delete(c.templates, r.ID)
		}
		return
	}
	if r.Value(goneField) == "" {
		p := part{r.Of, r.Kind}
		if isNew(r.Record) {
			p.kind = newKind
		}
		c.parts[r.ID] = p
		c.count[p]++
	}
}

// happened notes a move of an applicant.
func (c *cache) happened(r replica.Record) {
	if EventKind(r.Value("kind")) != WasMoved {
		return
	}
	if c.moves[r.Of] == nil {
		c.moves[r.Of] = map[string]applicant.Move{}
	}
	c.moves[r.Of][r.ID] = applicant.Move{To: applicant.Stage(r.Value("to")), At: r.Fields["kind"].Stamp.Time()}
}

func rowOf(r replica.Record) Row {
	v := valuesOf(r)
	row := Row{
		ID: r.ID, Name: v[applicant.NameKey], Kana: v[applicant.KanaKey], Posting: r.Fields[postingField].Value,
		Route: applicant.Route(v[applicant.RouteKey]), Media: v[applicant.MediaKey],
		Stage: applicant.Stage(r.Fields[stageField].Value), Since: r.Fields[stageField].Stamp.Time(),
		Joined: r.Fields[joinedField].Value, values: v, apart: map[string]bool{},
	}
	row.On, _ = era.Parse(v[applicant.OnKey])
	row.Withdrawn = r.Value(withdrawField)
	if row.Keep, _ = strconv.Atoi(r.Value(keepField)); row.Keep == 0 {
		row.Keep = KeepMonths
	}
	if v[applicant.ResultKey] != "" {
		row.Result = applicant.ResultOf(v)
	}
	row.Outcome = outcomeOf(r).State
	for field, cell := range r.Fields {
		if other, ok := strings.CutPrefix(field, apartField); ok && cell.Value != "" {
			row.apart[other] = true
		}
		if at := cell.Stamp.Time(); at.After(row.UpdatedAt) {
			row.UpdatedAt = at
		}
	}
	row.words = jptext.Sought(strings.Join([]string{
		row.Name, row.Kana, v[applicant.MailKey], digits(v[applicant.PhoneKey]), digits(v[applicant.MobileKey]),
		v[applicant.AddressKey], v[applicant.NumberKey], v[applicant.SeekerKey], row.Media,
	}, "\n"))
	row.called = calledSo(row.Name, row.Kana)
	row.marks = marks(v)
	return row
}

// valuesOf are the answers of an applicant's forms.
func valuesOf(r replica.Record) form.Values {
	v := form.Values{}
	for key, c := range r.Fields {
		if isAnswer(key) && c.Value != "" {
			v[key] = c.Value
		}
	}
	return v
}

func isAnswer(key string) bool {
	_, of := applicant.Form().Field(key)
	_, result := applicant.OutcomeForm().Field(key)
	return of || result
}

// Rows lists everybody, who came last first.
func (b *Book) Rows(ctx context.Context) ([]Row, error) {
	terms, err := b.terms(ctx)
	if err != nil {
		return nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, err
	}
	rows := make([]Row, 0, len(b.cache.rows))
	for _, r := range b.cache.rows {
		rows = append(rows, b.cache.row(*r, terms, b.now()))
	}
	slices.SortFunc(rows, func(a, b Row) int {
		if a.On != b.On {
			if b.On.Before(a.On) {
				return -1
			}
			return 1
		}
		return strings.Compare(b.ID, a.ID)
	})
	return rows, nil
}

// row is a row with what the others and the postings say of it.
func (c *cache) row(r Row, t terms, now time.Time) Row {
	r = c.timed(r, t, now)
	r.Documents, r.Notes = c.count[part{r.ID, documentKind}], c.count[part{r.ID, noteKind}]
	r.New = c.count[part{r.ID, newKind}]
	r.Doubles = len(c.doubles(&r))
	return r
}

// timed is a row with its interview and what is due, without what only lists show.
func (c *cache) timed(r Row, t terms, now time.Time) Row {
	r.Meeting, r.lost = c.next(r.ID, now), c.lost(r.ID)
	r.Due = t.due(r)
	return r
}

// Find is who has all words of a text in what is kept of them, by id. Width, kana, blanks and variants of a kanji are no matter.
func (b *Book) Find(ctx context.Context, text string) ([]string, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, err
	}
	words := strings.Fields(jptext.Sought(text))
	ids := []string{}
	for id, r := range b.cache.rows {
		if jptext.HasAll(r.words, words) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids, nil
}

// Seekers is who has which 求職番号, by the number as jptext.Half writes it: all who applied with it, the last first.
func (b *Book) Seekers(ctx context.Context) (map[string][]Row, error) {
	rows, err := b.Rows(ctx)
	if err != nil {
		return nil, err
	}
	by := map[string][]Row{}
	for _, r := range rows {
		if n := jptext.Half(r.values[applicant.SeekerKey]); n != "" {
			by[n] = append(by[n], r)
		}
	}
	return by, nil
}

// digits leaves of a telephone number what two spellings of it have in common.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, jptext.Half(s))
}

// Listed are applicants as a list names them, in the order of ids; all of them without any, who came last first. It returns a NotFound
// fault.
func (b *Book) Listed(ctx context.Context, ids []string) ([]applicant.Listed, error) {
	rows, err := b.Rows(ctx)
	if err != nil {
		return nil, err
	}
	from, err := b.terms(ctx)
	if err != nil {
		return nil, err
	}
	by := map[string]Row{}
	for _, r := range rows {
		by[r.ID] = r
	}
	if len(ids) == 0 {
		for _, r := range rows {
			ids = append(ids, r.ID)
		}
	}
	people := make([]applicant.Listed, 0, len(ids))
	for _, id := range ids {
		r, known := by[id]
		if !known {
			return nil, fault.New(fault.NotFound, "applicant.notFound")
		}
		t := from[r.Posting]
		people = append(people, applicant.Listed{Posting: strings.TrimSpace(t.title + " " + t.number), Stage: r.Stage, Since: r.Since, Values: r.values})
	}
	return people, nil
}
