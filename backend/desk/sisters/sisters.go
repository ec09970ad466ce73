// Package sisters keeps what the computers of one business write of their applicants alike, by letters between them
// (docs/adr/0019-own-facts.md): what is written here is told to each sister within a minute, what they write is taken, and a new
// computer is given the whole. It knows nothing of applicants: a Book keeps the records. It knows nothing of SQL, mail servers or
// screens.
package sisters

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
	"kyujindesk/backend/sealed"
)

// Book is where the records are kept.
type Book interface {
	// Take applies facts of a sister in the running transaction; those it has already, or has erased the record of, change nothing, and
	// what is no fact of its own is passed over.
	Take(ctx context.Context, facts []replica.Fact, files []letter.File) error
	// All gives every record, one at a time, in the order of their ids, with the files its facts name. Erased ones are not among
	// them. It stops at the first error and returns it. Nothing may be locked while it gives one.
	All(ctx context.Context, give func(facts []replica.Fact, files []letter.File) error) error
}

// Store is what is needed of the desk's file.
type Store interface {
	entry.Settings
	// PutFacts keeps what waits to be told, sealed.
	PutFacts(ctx context.Context, sealed []byte) error
	// Facts lists what waits to be told, the oldest first, and up to which id; until there are so many bytes.
	Facts(ctx context.Context, bytes int64) (upto int64, sealed [][]byte, err error)
	DropFacts(ctx context.Context, upto int64) error
	Post
}

// Post is what is needed of the letters to a sister.
type Post interface {
	// Underway counts the letters to a peer that are not acknowledged, and their bytes.
	Underway(ctx context.Context, peer string) (n int, bytes int64, err error)
	// Part takes back what is under way to a peer, for good.
	Part(ctx context.Context, peer string) error
	// FetchRefused has the mails of strangers that were refused for a reason judged anew.
	FetchRefused(ctx context.Context, reason string) error
	// SizeLimit is the largest mail, in bytes, that the mail server takes; 0 where it is not known.
	SizeLimit(ctx context.Context) (int64, error)
}

// Sisters is what one computer says to the others of its business. Its acts run in the one transaction of who calls them; Minute has
// its own.
type Sisters struct {
	entry   *entry.Entry
	store   Store
	secrets entry.Secrets
	book    Book
	now     clock.Clock
	post    func() // a letter was put into the outbox

	turn sync.Mutex // one Minute at a time
}

// New makes the room over a desk's file. post may not block.
func New(in *entry.Entry, store Store, secrets entry.Secrets, book Book, now clock.Clock, post func()) *Sisters {
	return &Sisters{entry: in, store: store, secrets: secrets, book: book, now: now, post: post}
}

// Places of what is kept, in the vault.
const (
	stateSetting = "sisters"
	factPlace    = "fact"
)

// state is what this computer remembers of its sisters. It says nothing of applicants but ids.
type state struct {
	Whole bool            `json:"whole"` // a sister has given everything, or there was nobody to ask
	Known map[string]*ask `json:"known"` // by fingerprint
	Debts []debt          `json:"debts"` // what is to be given, in turn
}

func (s *Sisters) state(ctx context.Context) (state, error) {
	st, err := sealed.Read[state](ctx, s.store, s.secrets, stateSetting)
	if st.Known == nil {
		st.Known = map[string]*ask{}
	}
	return st, err
}

// change does something with the state in the running transaction.
func (s *Sisters) change(ctx context.Context, do func(st *state) error) error {
	st, err := s.state(ctx)
	if err != nil {
		return err
	}
	was, err := json.Marshal(st)
	if err != nil {
		return fmt.Errorf("write sisters: %w", err)
	}
	if err := do(&st); err != nil {
		return err
	}
	plain, err := json.Marshal(st)
	if err != nil || string(plain) == string(was) {
		return err
	}
	return sealed.Keep(ctx, s.store, s.secrets, stateSetting, st)
}

// told is what was written together, as it waits. Of a file it keeps the content, too.
type told struct {
	Facts    []replica.Fact `json:"facts"`
	Files    []letter.File  `json:"files"`
	Contents [][]byte       `json:"contents"`
}

// Tell has every sister told what was just written, in the running transaction: within a minute, with what else is written by then. A
// business of one computer keeps nothing for it. A file that no letter can carry stays here.
func (s *Sisters) Tell(ctx context.Context, facts []replica.Fact, files []letter.File) error {
	list, _, err := s.entry.Sisters(ctx)
	if err != nil || len(list) == 0 || len(facts) == 0 {
		return err
	}
	t := told{Facts: facts, Files: files}
	for _, f := range files {
		t.Contents = append(t.Contents, f.Content)
	}
	plain, err := json.Marshal(t)
	if err != nil {
		return fmt.Errorf("write facts: %w", err)
	}
	return s.store.PutFacts(ctx, s.secrets.Seal(factPlace, plain))
}

// gathered is how many sealed bytes are told in one turn.
const gathered = 20 << 20

// flush tells the sisters what waits, some of it; more says whether there is more.
func (s *Sisters) flush(ctx context.Context) (more bool, err error) {
	err = s.store.Atomically(ctx, func(ctx context.Context) error {
		upto, sealed, err := s.store.Facts(ctx, gathered)
		if more = err == nil && len(sealed) > 0; !more {
			return err
		}
		room, err := s.room(ctx)
		if err != nil {
			return err
		}
		p := packer{attached: room}
		for _, one := range sealed {
			plain, err := s.secrets.Unseal(factPlace, one)
			if err != nil {
				return fmt.Errorf("read facts: %w", err)
			}
			var t told
			if err := json.Unmarshal(plain, &t); err != nil {
				return fmt.Errorf("read facts: %w", err)
			}
			for i := range t.Files {
				t.Files[i].Content = t.Contents[i]
			}
			p.add(t.Facts, t.Files)
		}
		list, _, err := s.entry.Sisters(ctx)
		if err != nil {
			return err
		}
		for _, to := range list {
			for _, piece := range p.pieces() {
				if err := s.send(ctx, to.Fingerprint, "", piece, letter.OwnFactsBody{}); err != nil {
					return err
				}
			}
		}
		return s.store.DropFacts(ctx, upto)
	})
	return more, err
}

// send posts a piece to a sister, answering a letter or none.
func (s *Sisters) send(ctx context.Context, to, answers string, p piece, body letter.OwnFactsBody) error {
	body.Facts = p.facts
	if body.Facts == nil {
		body.Facts = []replica.Fact{}
	}
	l, err := letter.New(letter.OwnFacts, "", body, s.now())
	if err != nil {
		return err
	}
	l.Answers = answers
	for _, f := range p.files {
		l.Attach(f.Name, f.Type, f.Content)
	}
	return s.entry.SendTo(ctx, l, to)
}

// Acts are what letters of sisters do, by their kind.
func (s *Sisters) Acts() map[letter.Kind]letter.Act {
	return map[letter.Kind]letter.Act{letter.OwnFacts: s.applyFacts, letter.OwnAsk: s.applyAsk}
}

// applyFacts takes what a sister has written or gives.
func (s *Sisters) applyFacts(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.OwnFactsBody](l.Letter)
	if err != nil {
		return err
	}
	if len(body.Facts) > letter.MaxFacts {
		return fmt.Errorf("%d facts: %w", len(body.Facts), letter.ErrTooLarge)
	}
	if len(body.Facts)+len(l.Files) > 0 {
		if err := s.book.Take(ctx, body.Facts, l.Files); err != nil {
			return err
		}
	}
	return s.given(ctx, l, body)
}

// Minute does what is due, at least once a minute: it looks who the sisters are, tells them what was written, asks and answers. One call
// at a time works; another one returns at once.
func (s *Sisters) Minute(ctx context.Context) error {
	if !s.turn.TryLock() {
		return nil
	}
	defer s.turn.Unlock()
	defer s.post()
	if err := s.store.Atomically(ctx, s.Follow); err != nil {
		return err
	}
	for more := true; more; {
		var err error
		if more, err = s.flush(ctx); err != nil {
			return err
		}
	}
	return s.pay(ctx)
}

// gone says whether somebody is not written to any more.
func gone(err error) bool { return fault.Is(err, fault.State) }
