package sisters

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// patience is how long a sister may be silent who was asked for the whole, before another one is asked: her computer may be off.
const patience = 30 * time.Minute

// again is how long one who was asked may be silent before she is asked anew. Her question is in her stream and cannot be lost, but what
// she noted of it can, where her file was put back; asked sooner, she would answer questions that nobody waits for any more.
const again = 24 * time.Hour

// ask is what a sister was asked, and how far she has answered.
type ask struct {
	Letter string    `json:"letter"` // empty: not asked yet
	Whole  bool      `json:"whole"`
	At     time.Time `json:"at"` // of the question, or of what she gave last
	Given  int       `json:"given"`
	Of     int       `json:"of"`
	Done   bool      `json:"done"`
}

// debt is what is to be given to a sister: what she asked for, or what is known of one who was shut out.
type debt struct {
	Peer   string   `json:"peer"`
	Letter string   `json:"letter"` // her question; empty for none
	Parts  []string `json:"parts"`  // records in which one of these devices has a part; empty for all
	After  string   `json:"after"`  // id of the last record given
	Given  int      `json:"given"`
	Of     int      `json:"of"` // 0: not counted yet
}

// Follow looks who the sisters are, in the running transaction. A new one is asked: for the whole where this computer has not
// everything yet, one sister after the other, and then each for the records in which she or this computer has a part; so nothing is missed
// that was on its way elsewhere at the time. To one who was shut out nothing goes any more, and what is known of her is told to all
// others: each may have heard something else of her last words.
func (s *Sisters) Follow(ctx context.Context) error {
	list, alone, err := s.entry.Sisters(ctx)
	if err != nil {
		return err
	}
	return s.change(ctx, func(st *state) error {
		here := map[string]bool{}
		fresh := false
		for _, x := range list {
			here[x.Fingerprint] = true
			if st.Known[x.Fingerprint] == nil {
				st.Known[x.Fingerprint], fresh = &ask{}, true
			}
		}
		st.Whole = st.Whole || alone
		for _, name := range slices.Sorted(maps.Keys(st.Known)) {
			if here[name] {
				continue
			}
			if err := s.store.Part(ctx, name); err != nil {
				return err
			}
			delete(st.Known, name)
			st.Debts = slices.DeleteFunc(st.Debts, func(d debt) bool { return d.Peer == name })
			for _, x := range list {
				st.Debts = append(st.Debts, debt{Peer: x.Fingerprint, Parts: []string{name}})
			}
		}
		if fresh {
			if err := s.store.FetchRefused(ctx, "letter.sister"); err != nil {
				return err
			}
		}
		return s.asks(ctx, st)
	})
}

// asks asks who is to be asked now.
func (s *Sisters) asks(ctx context.Context, st *state) error {
	names := slices.Sorted(maps.Keys(st.Known))
	if st.Whole {
		for _, name := range names {
			if st.Known[name].Letter == "" {
				if err := s.ask(ctx, st, name, false); err != nil {
					return err
				}
			}
		}
		return nil
	}
	var next string
	for _, name := range names {
		a := st.Known[name]
		wait := s.now().Sub(a.At)
		open := a.Letter != "" && !a.Done && wait >= 0
		if open && wait < patience {
			return nil
		}
		if open && wait < again {
			continue
		}
		if next == "" || a.At.Before(st.Known[next].At) {
			next = name
		}
	}
	if next == "" {
		return nil
	}
	return s.ask(ctx, st, next, true)
}

func (s *Sisters) ask(ctx context.Context, st *state, name string, whole bool) error {
	l, err := letter.New(letter.OwnAsk, "", letter.OwnAskBody{Whole: whole}, s.now())
	if err != nil {
		return err
	}
	st.Known[name] = &ask{Letter: l.ID, Whole: whole, At: s.now()}
	return s.entry.SendTo(ctx, l, name)
}

// AskAnew has this computer ask for everything again: it was put back to an earlier state. It writes in the running transaction.
func (s *Sisters) AskAnew(ctx context.Context) error {
	return s.change(ctx, func(st *state) error {
		if len(st.Known) == 0 {
			return nil
		}
		st.Whole = false
		for name := range st.Known {
			st.Known[name] = &ask{}
		}
		return s.asks(ctx, st)
	})
}

// given notes what a sister has given of what she was asked for, in the running transaction.
func (s *Sisters) given(ctx context.Context, l letter.Opened, body letter.OwnFactsBody) error {
	if l.Answers == "" {
		return nil
	}
	return s.change(ctx, func(st *state) error {
		a := st.Known[l.From]
		if a == nil || a.Letter != l.Answers {
			return nil
		}
		a.Given, a.Of, a.At, a.Done = max(0, body.Given), max(0, body.Given, body.Of), s.now(), a.Done || body.Last
		if a.Done && a.Whole && !st.Whole {
			st.Whole = true
			return s.asks(ctx, st)
		}
		return nil
	})
}

// Progress is how far this computer has been given what its sisters know.
type Progress struct {
	Asking bool // something is awaited still
	Given  int  // records so far
	Of     int  // of about so many; 0 while nobody has answered
}

// Progress tells how far the whole has come; it is for a new computer to show.
func (s *Sisters) Progress(ctx context.Context) (Progress, error) {
	st, err := s.state(ctx)
	if err != nil || st.Whole || len(st.Known) == 0 {
		return Progress{}, err
	}
	p := Progress{Asking: true}
	for _, a := range st.Known {
		if a.Whole && a.Given >= p.Given {
			p.Given, p.Of = a.Given, a.Of
		}
	}
	return p, nil
}

// applyAsk notes what a sister asks for. Her newer question takes the place of an older one.
func (s *Sisters) applyAsk(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.OwnAskBody](l.Letter)
	if err != nil {
		return err
	}
	return s.change(ctx, func(st *state) error {
		st.Debts = slices.DeleteFunc(st.Debts, func(d debt) bool { return d.Peer == l.From && d.Letter != "" })
		d := debt{Peer: l.From, Letter: l.ID}
		if !body.Whole {
			d.Parts = []string{l.From, l.To}
		}
		st.Debts = append(st.Debts, d)
		return nil
	})
}

// What may be under way to a sister at a time of what she is given, and how much of it is made in one turn.
const (
	mostLetters = 50
	mostBytes   = 32 << 20
)

// errEnough ends a walk through the book.
var errEnough = errors.New("enough for now")

// pay gives what is owed, as much as may be under way.
func (s *Sisters) pay(ctx context.Context) error {
	st, err := s.state(ctx)
	if err != nil {
		return err
	}
	paid := map[string]bool{}
	for _, d := range st.Debts {
		if paid[d.Peer] { // one after the other
			continue
		}
		paid[d.Peer] = true
		if err := s.give(ctx, d); err != nil && !gone(err) {
			return err
		}
	}
	return nil
}

// concerns says whether a record is one of those to be given.
func (d debt) concerns(facts []replica.Fact) bool {
	return len(d.Parts) == 0 || slices.ContainsFunc(facts, func(f replica.Fact) bool {
		return slices.Contains(d.Parts, f.Stamp.By) || slices.Contains(d.Parts, f.Over.By)
	})
}

// give gives the next pieces of a debt. They are made while the book is read, and sent afterwards: a transaction for each.
func (s *Sisters) give(ctx context.Context, d debt) error {
	n, bytes, err := s.store.Underway(ctx, d.Peer)
	if err != nil || n >= mostLetters || bytes >= mostBytes {
		return err
	}
	room, err := s.room(ctx)
	if err != nil {
		return err
	}
	if d.Of == 0 {
		if d.Of, err = s.count(ctx, d); err != nil {
			return err
		}
	}
	p, ahead := packer{attached: room}, d
	last := true
	err = s.book.All(ctx, func(facts []replica.Fact, files []letter.File) error {
		if len(facts) == 0 || facts[0].Record <= d.After || !d.concerns(facts) {
			return nil
		}
		if len(p.done) >= mostLetters-n || int64(p.attachedBytes()) >= mostBytes-bytes {
			last = false
			return errEnough
		}
		p.add(facts, files)
		ahead.After, ahead.Given = facts[0].Record, ahead.Given+1
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	pieces := p.pieces()
	if last && len(pieces) == 0 && d.Letter != "" {
		pieces = []piece{{}} // she waits for the last word
	}
	return s.store.Atomically(ctx, func(ctx context.Context) error {
		return s.change(ctx, func(st *state) error { return s.settle(ctx, st, d, ahead, pieces, last) })
	})
}

// settle sends pieces of a debt and notes how far it is paid, unless it was taken back meanwhile.
func (s *Sisters) settle(ctx context.Context, st *state, d, ahead debt, pieces []piece, last bool) error {
	i := slices.IndexFunc(st.Debts, func(x debt) bool {
		return x.Peer == d.Peer && x.Letter == d.Letter && slices.Equal(x.Parts, d.Parts) && x.After == d.After
	})
	if i < 0 {
		return nil
	}
	for k, piece := range pieces {
		end := k == len(pieces)-1
		body := letter.OwnFactsBody{}
		if d.Letter != "" {
			body.Given, body.Of = d.Given+(ahead.Given-d.Given)*(k+1)/len(pieces), max(ahead.Of, ahead.Given)
			body.Last = end && last
		}
		if err := s.send(ctx, d.Peer, d.Letter, piece, body); err != nil {
			return err
		}
	}
	if last {
		st.Debts = slices.Delete(st.Debts, i, i+1)
		return nil
	}
	st.Debts[i] = ahead
	return nil
}

// count is how many records a debt is about.
func (s *Sisters) count(ctx context.Context, d debt) (n int, err error) {
	err = s.book.All(ctx, func(facts []replica.Fact, _ []letter.File) error {
		if d.concerns(facts) {
			n++
		}
		return nil
	})
	return n, err
}
