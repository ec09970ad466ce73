// Package seekers is what a business does about people who look for work: it asks the office for them, and keeps what it answered, sealed,
// so that it can be read off line. It knows nothing of SQL, mail servers or screens, nor how the office is reached.
package seekers

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/sealed"
	"kyujindesk/backend/seeker"
)

// Store is where searches and what they found are kept.
type Store interface {
	Approaches
	sealed.Settings
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
	PutSearch(ctx context.Context, k seeker.Sealed) error
	// Search reads one, with who was found. It returns a NotFound fault.
	Search(ctx context.Context, id string) (seeker.Sealed, error)
	// Searches lists all, the last asked first, without who was found.
	Searches(ctx context.Context) ([]seeker.Sealed, error)
	DropSearch(ctx context.Context, id string) error
	PutGone(ctx context.Context, number string, at time.Time) error
	Gone(ctx context.Context) (map[string]time.Time, error)
	ForgetGone(ctx context.Context, before time.Time) error
	Posting(ctx context.Context, id string) (posting.Posting, error)
	Postings(ctx context.Context) ([]posting.Summary, error)
	LettersAbout(ctx context.Context, about string) ([]letter.Outgoing, error)
}

// Outside is the way to the office.
type Outside interface {
	// Tell posts a letter to the office in the running transaction.
	Tell(ctx context.Context, l letter.Letter) error
	Posted()
}

// Book is what the business knows of seekers.
type Book struct {
	store   Store
	secrets letter.Sealer
	now     clock.Clock
	out     Outside
}

// New makes the book over its file.
func New(store Store, secrets letter.Sealer, now clock.Clock, out Outside) *Book {
	return &Book{store, secrets, now, out}
}

// keepFor is for how long a search is kept after it was last answered: profiles are withdrawn after three months at the latest.
const keepFor = 100 * 24 * time.Hour

// Search is one search and what came of it.
type Search struct {
	ID       string              `json:"-"`
	Asked    time.Time           `json:"asked"`
	Values   form.Values         `json:"values"`
	Posting  string              `json:"posting"` // id, or empty
	Watched  bool                `json:"watched"`
	Answered time.Time           `json:"answered"` // the office's clock; zero until an answer is here
	Reason   string              `json:"reason"`   // why it was not answered with people, or empty
	All      int                 `json:"all"`
	Next     int64               `json:"next"` // what asks for more; 0 where there are none
	Upto     int64               `json:"upto"` // as far as the office has looked
	New      int                 `json:"new"`  // who came by themselves since somebody looked
	Limits   letter.SeekerLimits `json:"limits"`
	Way      Way                 `json:"-"`
	People   []Person            `json:"-"`
}

// Person is somebody who was found.
type Person struct {
	seeker.Found
	Since time.Time `json:"since"` // of the answer that brought the profile
	Fresh bool      `json:"fresh"` // came by itself
	Gone  time.Time `json:"-"`     // withdrawn since; zero where not known to be
}

// Way is how far the last question is.
type Way string

// The ways, in order.
const (
	Queued   Way = "queued"   // no mail server took it yet
	Sent     Way = "sent"     // on its way
	Arrived  Way = "arrived"  // the office has it
	Answered Way = "answered" // the answer is here
)

// ForPosting is the conditions of who might suit a posting.
func (b *Book) ForPosting(ctx context.Context, id string) (form.Values, error) {
	p, err := b.store.Posting(ctx, id)
	if err != nil {
		return nil, err
	}
	return seeker.ForPosting(p), nil
}

// Ask asks the office who there is, and gives the search's id. posting is the one it is for, or empty. It returns a State fault where no
// posting of the business is valid, and an Invalid fault where a condition cannot be read, or none narrows the search.
func (b *Book) Ask(ctx context.Context, v form.Values, posting string) (id string, err error) {
	v = seeker.SearchForm().Settled(v)
	if err := b.may(ctx); err != nil {
		return "", err
	}
	for _, p := range seeker.SearchForm().Check(v) {
		if p.Severity == form.Error {
			return "", fault.At(p.Fields[0], fault.Invalid, "seeker.condition")
		}
	}
	if !seeker.Enough(v) {
		return "", fault.New(fault.Invalid, "seeker.anything")
	}
	fresh, err := uuid.NewV7()
	if err != nil {
		return "", err
	}
	s := Search{ID: fresh.String(), Asked: b.now(), Values: v, Posting: posting}
	return s.ID, b.does(ctx, func(ctx context.Context) error {
		if err := b.put(ctx, s); err != nil {
			return err
		}
		if err := sealed.Keep(ctx, b.store, b.secrets, halfwaySetting, Halfway{}); err != nil {
			return err
		}
		return b.tell(ctx, letter.SeekerSearch, s.ID, letter.SeekerSearchBody{Values: v, Posting: posting})
	})
}

// may is a State fault where no posting is valid: the office answers nobody then.
func (b *Book) may(ctx context.Context) error {
	all, err := b.store.Postings(ctx)
	today := era.Of(b.now())
	if err == nil && !slices.ContainsFunc(all, func(s posting.Summary) bool { return s.On(today) == posting.Valid }) {
		err = fault.New(fault.State, "seeker.noPosting")
	}
	return err
}

// Again asks the same anew: who is there now.
func (b *Book) Again(ctx context.Context, id string) error { return b.ask(ctx, id, false) }

// More asks for the next page. It returns a State fault where there is none.
func (b *Book) More(ctx context.Context, id string) error { return b.ask(ctx, id, true) }

func (b *Book) ask(ctx context.Context, id string, more bool) error {
	if err := b.may(ctx); err != nil {
		return err
	}
	return b.does(ctx, func(ctx context.Context) error {
		s, err := b.search(ctx, id)
		if err != nil {
			return err
		}
		if way, err := b.way(ctx, s); err != nil || way != Answered {
			return cmp.Or(err, error(fault.New(fault.State, "seeker.asking")))
		}
		body := letter.SeekerSearchBody{Values: s.Values, Posting: s.Posting}
		if more {
			if body.Before = s.Next; body.Before == 0 {
				return fault.New(fault.State, "seeker.noMore")
			}
		}
		s.Asked = b.now()
		if err := b.put(ctx, s); err != nil {
			return err
		}
		return b.tell(ctx, letter.SeekerSearch, id, body)
	})
}

// Watch has the office tell by itself who is new, or no longer.
func (b *Book) Watch(ctx context.Context, id string, on bool) error {
	return b.does(ctx, func(ctx context.Context) error {
		s, err := b.search(ctx, id)
		if err != nil || s.Watched == on {
			return err
		}
		s.Watched = on
		if err := b.put(ctx, s); err != nil {
			return err
		}
		body := letter.SeekerWatchBody{Values: s.Values, Posting: s.Posting, Off: !on}
		if !s.Answered.IsZero() {
			body.Since = &s.Upto // 0, too: an office that knew nobody
		}
		return b.tell(ctx, letter.SeekerWatch, id, body)
	})
}

// Drop forgets a search and who it found; one that is watched is no longer.
func (b *Book) Drop(ctx context.Context, id string) error {
	if err := b.Watch(ctx, id, false); err != nil {
		return err
	}
	return b.store.Atomically(ctx, func(ctx context.Context) error { return b.store.DropSearch(ctx, id) })
}

// Searches lists the searches, the last asked first, without who was found.
func (b *Book) Searches(ctx context.Context) (all []Search, err error) {
	kept, err := b.store.Searches(ctx)
	if err != nil {
		return nil, err
	}
	for _, k := range kept {
		s, err := b.open(k)
		if err != nil {
			return nil, err
		}
		if s.Way, err = b.way(ctx, s); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// Search is one search with everybody it found, who was published last first, and who is withdrawn since.
func (b *Book) Search(ctx context.Context, id string) (Search, error) {
	s, err := b.search(ctx, id)
	if err != nil {
		return s, err
	}
	gone, err := b.store.Gone(ctx)
	if err != nil {
		return s, err
	}
	for i := range s.People {
		if at := gone[s.People[i].Number]; at.After(s.People[i].Since) {
			s.People[i].Gone = at
		}
	}
	s.Way, err = b.way(ctx, s)
	return s, err
}

// Seen says that somebody looked at who came by themselves.
func (b *Book) Seen(ctx context.Context, id string) error {
	return b.store.Atomically(ctx, func(ctx context.Context) error {
		s, err := b.search(ctx, id)
		if err != nil || s.New == 0 {
			return err
		}
		s.New = 0
		return b.put(ctx, s)
	})
}

// way is how far the last question of a search is; one that another computer of the business asked is answered.
func (b *Book) way(ctx context.Context, s Search) (Way, error) {
	sent, err := b.store.LettersAbout(ctx, s.ID)
	if err != nil {
		return "", err
	}
	sent = slices.DeleteFunc(sent, func(o letter.Outgoing) bool { return o.Kind != letter.SeekerSearch })
	if len(sent) == 0 {
		return Answered, nil
	}
	last := sent[len(sent)-1]
	switch {
	case !s.Answered.Before(s.Asked):
		return Answered, nil
	case !last.AckedAt.IsZero():
		return Arrived, nil
	case !last.SentAt.IsZero():
		return Sent, nil
	}
	return Queued, nil
}

func (b *Book) search(ctx context.Context, id string) (Search, error) {
	k, err := b.store.Search(ctx, id)
	if err != nil {
		return Search{}, err
	}
	return b.open(k)
}

// Places in the vault.
func headPlace(id string) string  { return "seekers/" + id }
func foundPlace(id string) string { return "seekers/found/" + id }

func (b *Book) open(k seeker.Sealed) (s Search, err error) {
	if err := b.unseal(headPlace(k.ID), k.Head, &s); err != nil {
		return s, err
	}
	s.ID = k.ID
	if k.Found != nil {
		err = b.unseal(foundPlace(k.ID), k.Found, &s.People)
	}
	return s, err
}

func (b *Book) put(ctx context.Context, s Search) error {
	head, err := b.seal(headPlace(s.ID), s)
	if err != nil {
		return err
	}
	found, err := b.seal(foundPlace(s.ID), s.People)
	if err != nil {
		return err
	}
	return b.store.PutSearch(ctx, seeker.Sealed{ID: s.ID, Asked: s.Asked, Head: head, Found: found})
}

func (b *Book) seal(place string, v any) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("write search: %w", err)
	}
	return b.secrets.Seal(place, text), nil
}

func (b *Book) unseal(place string, sealed []byte, into any) error {
	text, err := b.secrets.Unseal(place, sealed)
	if err != nil {
		return fmt.Errorf("read search: %w", err)
	}
	return json.Unmarshal(text, into)
}

func (b *Book) tell(ctx context.Context, k letter.Kind, about string, body any) error {
	l, err := letter.New(k, about, body, b.now())
	if err != nil {
		return err
	}
	return b.out.Tell(ctx, l)
}

// does runs one act in a transaction, after which letters wait to be sent.
func (b *Book) does(ctx context.Context, act func(ctx context.Context) error) error {
	err := b.store.Atomically(ctx, act)
	if err == nil {
		b.out.Posted()
	}
	return err
}
