package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/seeker"
)

// HitKind is what was found.
type HitKind string

// The kinds, in the order of their weight where all else is equal.
const (
	HitApplicant HitKind = "applicant"
	HitPosting   HitKind = "posting"
	HitMail      HitKind = "mail"   // with an applicant
	HitTalk      HitKind = "talk"   // with the office
	HitNotice    HitKind = "notice" // of the office
	HitSearch    HitKind = "search" // for seekers, by its conditions or who was found
)

// Hit is something that fits what is looked for.
type Hit struct {
	Kind  HitKind
	ID    string // of a mail: the applicant's
	Title form.Words
	Sub   string // of an applicant: the posting's title; of a posting: its number; of a mail: whose it is
	State string // stage of an applicant or of a posting; empty for what has none
	At    time.Time
	Score int // higher comes first
}

// Palette is what is looked through from everywhere in the program (すべてから検索), but for applicants, whom their own book knows. What
// is sealed is in it only from Begin to End, and gone with the desk.
type Palette struct {
	desk    *Desk
	mu      sync.Mutex // guards what follows
	begun   bool
	entries []sought
	titles  map[string]string // of postings, by their ids
}

// sought is a hit before anybody looks for it, with its words as jptext.Sought writes them.
type sought struct {
	Hit
	called, words string
	over          bool
}

// Begin reads what is looked through, anew each time.
func (p *Palette) Begin(ctx context.Context) error {
	entries, err := p.desk.entriesSought(ctx)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.begun, p.entries, p.titles = true, entries, map[string]string{}
	for _, e := range entries {
		if e.Kind == HitPosting {
			p.titles[e.ID] = e.Title.JA
		}
	}
	return nil
}

// End forgets what was read.
func (p *Palette) End() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.begun, p.entries, p.titles = false, nil, nil
}

// Find gives at most so many hits that have all words of a text, however they are typed, the best first; of an empty text what was changed
// last. Deep, it looks into all answers of postings, too, which lie in the file: too slow for every key.
func (p *Palette) Find(ctx context.Context, text string, deep bool, most int) ([]Hit, error) {
	p.mu.Lock()
	begun, entries, titles := p.begun, p.entries, p.titles
	p.mu.Unlock()
	if !begun {
		return nil, nil
	}
	words, now := strings.Fields(jptext.Sought(text)), p.desk.now()
	people, mails, err := p.desk.Applicants.Seek(ctx, words, most)
	if err != nil {
		return nil, err
	}
	deeper := map[string]bool{} // postings whose answers have the words
	if deep && len(words) > 0 {
		ids, err := p.desk.Find(ctx, text)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			deeper[id] = true
		}
	}
	var hits []Hit
	for _, s := range people {
		e := sought{Hit: Hit{Kind: HitApplicant, ID: s.Of, Title: plain(s.Name), Sub: titles[s.Posting], State: string(s.Stage), At: s.At}, called: s.Called, over: s.Stage.Over()}
		hits = append(hits, e.scored(words, now))
	}
	for _, s := range mails {
		hits = append(hits, mailSought(s).scored(words, now))
	}
	for _, e := range entries {
		fits := jptext.HasAll(e.words, words)
		if len(words) == 0 && !e.over || len(words) > 0 && (fits || e.Kind == HitPosting && deeper[e.ID]) {
			hits = append(hits, e.scored(words, now))
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int { return cmp.Or(b.Score-a.Score, b.At.Compare(a.At), cmp.Compare(a.ID, b.ID)) })
	return hits[:min(len(hits), max(most, 0))], nil
}

func mailSought(s applicants.Sought) sought {
	return sought{Hit: Hit{Kind: HitMail, ID: s.Of, Title: plain(s.Subject), Sub: s.Name, At: s.At}, called: s.Called}
}

func plain(s string) form.Words { return form.Words{JA: s, EN: s} }

// Weights of a score. How well the words fit what a thing is called counts most, so that a name typed in full is the first; then how lately
// it was changed, what it is, and whether it is over.
const (
	fitsWhole  = 400
	fitsBegin  = 300
	fitsCalled = 200
	fitsWords  = 100
	lately     = 40 // of today; half of it for a week ago
	isOver     = -30
)

var weights = map[HitKind]int{HitApplicant: 12, HitPosting: 12, HitMail: 4, HitTalk: 4, HitNotice: 2} //nolint:gochecknoglobals // read only

func (e sought) scored(words []string, now time.Time) Hit {
	h := e.Hit
	whole := strings.Join(words, " ")
	lines := strings.Split(e.called, "\n")
	begins := func(line string) bool { return strings.HasPrefix(tight(line), tight(whole)) }
	switch {
	case len(words) == 0:
	case slices.ContainsFunc(lines, func(line string) bool { return tight(line) == tight(whole) }):
		h.Score = fitsWhole
	case slices.ContainsFunc(lines, begins):
		h.Score = fitsBegin
	case jptext.HasAll(e.called, words):
		h.Score = fitsCalled
	default:
		h.Score = fitsWords
	}
	if days := int(now.Sub(e.At).Hours() / 24); !e.At.IsZero() {
		h.Score += lately * 7 / (7 + max(days, 0))
	}
	h.Score += weights[e.Kind]
	if e.over {
		h.Score += isOver
	}
	return h
}

// tight leaves the blanks out: 山田 花子 is typed as 山田花子, too.
func tight(s string) string { return strings.ReplaceAll(s, " ", "") }

// entriesSought are all that is looked through, but for applicants.
func (d *Desk) entriesSought(ctx context.Context) (all []sought, err error) {
	add := func(h Hit, over bool, more ...string) {
		called := jptext.Sought(strings.Join([]string{h.Title.JA, h.Title.EN}, "\n"))
		all = append(all, sought{h, called, called + "\n" + jptext.Sought(strings.Join(more, "\n")), over})
	}
	postings, err := d.List(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range postings {
		over := p.On(era.Of(d.now())).Final()
		add(Hit{Kind: HitPosting, ID: p.ID, Title: plain(p.Title), Sub: p.Number, State: string(p.Stage), At: p.UpdatedAt}, over, p.Number, p.Wage.JA, p.Wage.EN)
	}
	notices, err := d.Notices(ctx)
	if err != nil {
		return nil, err
	}
	for _, n := range notices {
		add(Hit{Kind: HitNotice, ID: n.ID, Title: plain(n.Title), At: n.At}, false, n.Text)
	}
	talks, err := d.Talks.List(ctx)
	if err != nil {
		return nil, err
	}
	for _, t := range talks {
		messages, err := d.Talks.Open(ctx, t.ID)
		if err != nil {
			return nil, err
		}
		var texts []string
		for _, m := range messages {
			texts = append(texts, m.Text)
		}
		add(Hit{Kind: HitTalk, ID: t.ID, Title: plain(t.Title), At: t.At}, false, texts...)
	}
	searches, err := d.Seekers.Searches(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range searches {
		found, err := d.Seekers.Search(ctx, s.ID)
		if err != nil {
			return nil, err
		}
		var said []string
		for _, one := range found.People {
			said = append(said, one.Number)
			for _, line := range seeker.Form().Print(one.Values) {
				said = append(said, line.Text.JA)
			}
		}
		add(Hit{Kind: HitSearch, ID: s.ID, Title: conditions(s.Values), At: s.Asked}, false, said...)
	}
	return all, nil
}

// conditions are what is asked for in a search, in one line.
func conditions(v form.Values) form.Words {
	var ja, en []string
	for _, line := range seeker.SearchForm().Print(v) {
		ja, en = append(ja, line.Text.JA), append(en, line.Text.EN)
	}
	return form.Words{JA: strings.Join(ja, "・"), EN: strings.Join(en, ", ")}
}
