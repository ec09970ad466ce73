package mailbox

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/letter"
)

// Bounds of what is fetched at a time.
const (
	batchMails  = 500
	batchBytes  = 8 << 20  // up to seven batches are held at a time, most of them much smaller
	groupMails  = 8000     // of which it is asked at a time whether they have our mark
	inFlight    = 2        // groups that are fetched at the same time
	setBytes    = 7500     // of a list of UIDs: a server need not take commands of more than 8,000 (RFC 2683 §3.2.1.5)
	headerBytes = 64 << 10 // of the few header fields we ask for; what is more is no letter
	largeBytes  = 1 << 20  // a larger mail is fetched when all others are stored, and each alone: nobody can fill the memory
)

// part is a batch of mails that have come.
type part struct {
	answered []imap.UID // the server spoke about them
	mails    []letter.Incoming
	bytes    int
}

// with adds what has come meanwhile: where a store is slower than the line, because its disk is, it needs fewer transactions.
func (p part) with(more <-chan part) part {
	for p.bytes < batchBytes {
		select {
		case next, ok := <-more:
			if !ok {
				return p
			}
			p.answered, p.mails, p.bytes = append(p.answered, next.answered...), append(p.mails, next.mails...), p.bytes+next.bytes
		default:
			return p
		}
	}
	return p
}

// group is what is fetched with one command.
type group struct {
	answered []imap.UID // nothing more is wanted of these
	wanted   []imap.UID // the whole mails
	large    []imap.UID // the same, one at a time
}

// stream fetches mails, headers first, and gives them to take batch by batch, as they come. While those of one group
// come, the next is asked for already, and the headers of the one after: on a long line the server would else stand
// still for a round trip at each. Groups grow, because servers answer several commands at once, so that short ones end together.
// Every FETCH has its own goroutine, because the library stands still until all are listened to. An error
// closes the line: much is on its way then that nobody takes.
func (r *Reader) stream(ctx context.Context, uids []imap.UID, take func(part) error) error {
	if len(uids) == 0 {
		return nil
	}
	ctx, fail := context.WithCancelCause(ctx)
	defer fail(nil)
	defer r.line.until(ctx)()
	groups, parts := make(chan group, 1), make(chan part, 4)
	var all, fetching sync.WaitGroup
	var large heap
	all.Go(func() {
		defer close(groups)
		if err := r.divide(ctx, uids, func(one group) error { return give(ctx, groups, one) }); err != nil {
			fail(err)
		}
	})
	for range inFlight {
		fetching.Go(func() {
			for one := range groups {
				large.add(one.large)
				if err := r.bodies(one, func(p part) error { return give(ctx, parts, p) }); err != nil {
					fail(err)
				}
			}
		})
	}
	all.Go(func() {
		fetching.Wait()
		close(parts)
	})
	all.Go(func() {
		for one := range parts {
			if err := take(one.with(parts)); err != nil {
				fail(err)
				return
			}
		}
	})
	all.Wait()
	for _, u := range large.uids {
		if context.Cause(ctx) != nil {
			break
		}
		if err := r.bodies(group{wanted: []imap.UID{u}}, take); err != nil {
			fail(err)
		}
	}
	if err := context.Cause(ctx); err != nil {
		r.Close()
		return err
	}
	return nil
}

// heap is what several goroutines have put aside.
type heap struct {
	mu   sync.Mutex
	uids []imap.UID
}

func (h *heap) add(uids []imap.UID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.uids = append(h.uids, uids...)
}

func give[T any](ctx context.Context, to chan<- T, v T) error {
	select {
	case to <- v:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// divide sorts mails out into groups. Where most of one were letters, the next is twice as long. Of many mails it is asked on
// a line of its own as soon as there is one: the server would else look into the mails and give them in turn.
func (r *Reader) divide(ctx context.Context, uids []imap.UID, give func(group) error) error {
	s := r.scout(ctx, len(uids))
	defer s.close()
	for many := batchMails; len(uids) > 0; {
		some := fitting(uids[:min(many, len(uids))])
		uids = uids[len(some):]
		found, err := s.sorter().sort(some, many)
		if err != nil && s.away() && ctx.Err() == nil {
			found, err = r.sort(some, many)
		}
		if err == nil {
			err = give(found)
		}
		if err != nil {
			return err
		}
		if many = min(2*many, groupMails); len(found.wanted) <= len(some)/2 {
			many = batchMails
		}
	}
	return nil
}

// sort finds what concerns us, of a group that may be as long as many.
func (r *Reader) sort(uids []imap.UID, many int) (group, error) {
	if many > batchMails && !r.restless() {
		return r.marked(uids)
	}
	return r.headers(uids)
}

// fitting is the first part of some UIDs, as long as one command can list.
func fitting(uids []imap.UID) []imap.UID {
	for len(imap.UIDSetNum(uids...).String()) > setBytes {
		uids = uids[:len(uids)/2]
	}
	return uids
}

// marked finds the mails that concern us where most will: the server is asked first for those with our mark, and need
// not send their headers then, which saves a third of the time. What it does not name is looked at as ever, because
// not every server searches well, and some gateways remove the mark.
func (r *Reader) marked(uids []imap.UID) (g group, err error) {
	named, err := r.search(&imap.SearchCriteria{
		UID:     []imap.UIDSet{imap.UIDSetNum(uids...)},
		Header:  []imap.SearchCriteriaHeaderField{{Key: letter.HeaderMark}},
		Smaller: batchBytes / batchMails,
	})
	var refused *imap.Error
	if err != nil && !errors.As(err, &refused) {
		return group{}, err
	}
	known := map[imap.UID]bool{}
	for _, u := range named {
		known[u] = true
	}
	var rest []imap.UID
	for _, u := range uids { // what the server names beyond them was not asked about
		if known[u] {
			g.wanted = append(g.wanted, u)
		} else {
			rest = append(rest, u)
		}
	}
	for batch := range slices.Chunk(rest, batchMails) {
		looked, err := r.headers(batch)
		if err != nil {
			return group{}, err
		}
		g.answered, g.wanted, g.large = append(g.answered, looked.answered...), append(g.wanted, looked.wanted...), append(g.large, looked.large...)
	}
	return g, nil
}

// headers looks which mails of a batch concern us.
func (r *Reader) headers(uids []imap.UID) (g group, err error) {
	section := &imap.FetchItemBodySection{
		Specifier: imap.PartSpecifierHeader, Peek: true,
		HeaderFields: append([]string{"Message-ID", letter.HeaderOriginalID, letter.HeaderMark}, bounceFields...),
	}
	heads, err := r.collect(uids, &imap.FetchOptions{UID: true, RFC822Size: true, BodySection: []*imap.FetchItemBodySection{section}}, headerBytes)
	if err != nil {
		return group{}, fmt.Errorf("fetch headers: %w", err)
	}
	for _, m := range heads {
		switch {
		case m.text == nil: // answered without what was asked for
		case r.concerns(m) && m.size > largeBytes:
			g.large = append(g.large, m.uid)
		case r.concerns(m):
			g.wanted = append(g.wanted, m.uid)
		default:
			g.answered = append(g.answered, m.uid)
		}
	}
	return g, nil
}

// restless tells whether the folder that is being read is numbered anew at each look.
func (r *Reader) restless() bool { return r.now != nil && r.now.anew >= restless }

// concerns tells whether a mail is a letter, or says that one could not be delivered.
func (r *Reader) concerns(m fetched) bool {
	if r.restless() && r.now.seen[mailName(uint32(m.uid), m.text)] {
		return false // it came at the last look, under another numbering
	}
	if letter.IsMineHeader(m.text) {
		return m.size <= letter.MaxMail
	}
	return m.size <= bounceMax && mayBounce(m.text)
}

// bodies gets the whole mails of a group, and gives them on in batches.
func (r *Reader) bodies(g group, give func(part) error) error {
	p := part{answered: g.answered}
	if len(g.wanted) == 0 {
		if len(p.answered) == 0 {
			return nil
		}
		return give(p)
	}
	whole := &imap.FetchItemBodySection{Peek: true}
	err := r.each(g.wanted, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{whole}}, letter.MaxMail, func(m fetched) error {
		if m.text == nil {
			return nil // answered without what was asked for
		}
		p.answered = append(p.answered, m.uid)
		if in, ok := take(m); ok {
			p.mails = append(p.mails, in)
		}
		if p.bytes += len(m.text); len(p.mails) < batchMails && p.bytes < batchBytes {
			return nil
		}
		full := p
		p = part{}
		return give(full)
	})
	if err != nil {
		return fmt.Errorf("fetch mails: %w", err)
	}
	if len(p.answered) == 0 {
		return nil
	}
	return give(p)
}

// take makes of a mail what is kept of it: a letter whole, of a bounce what it says about a letter. It is
// false for other reports, on the person's other mail, which is no business of ours, or that say nothing; and for what a
// server named and should not have.
func take(m fetched) (letter.Incoming, bool) {
	header := head(m.text)
	if letter.IsMineHeader(header) && !isReport(header) {
		return letter.Incoming{UID: uint32(m.uid), Raw: m.text}, true
	}
	b, ok := ParseBounce(m.text)
	id, why := letter.IDOf(b.MessageID), b.Key()
	return letter.Incoming{UID: uint32(m.uid), Bounce: letter.Bounce{Letter: id, Key: why, Said: b.Diagnostic}}, ok && id != "" && why != ""
}

// head is the header of a mail.
func head(mail []byte) []byte {
	for _, end := range []string{"\r\n\r\n", "\n\n"} {
		if at := bytes.Index(mail, []byte(end)); at >= 0 {
			return mail[:at+len(end)/2]
		}
	}
	return mail
}

// fetched is one mail of an answer. text is nil where the server gave none.
type fetched struct {
	uid  imap.UID
	size int64
	text []byte
}

// collect fetches mails and lists what is answered.
func (r *Reader) collect(uids []imap.UID, o *imap.FetchOptions, most int64) (list []fetched, err error) {
	err = r.each(uids, o, most, func(one fetched) error {
		list = append(list, one)
		return nil
	})
	return list, err
}

// each fetches mails, with as few commands as can list them, and gives what is answered to do. Of what is longer than most
// bytes, the answer holds the beginning only; what breaks off in the middle is an error.
func (r *Reader) each(uids []imap.UID, o *imap.FetchOptions, most int64, do func(fetched) error) error {
	for len(uids) > 0 {
		some := fitting(uids)
		uids = uids[len(some):]
		cmd := r.client.Fetch(imap.UIDSetNum(some...), o)
		for m := cmd.Next(); m != nil; m = cmd.Next() {
			one, err := readFetched(m, most)
			if err == nil && one.uid != 0 {
				err = do(one)
			}
			if err != nil {
				return err // the library must not be asked to read on: the line may have broken in a literal
			}
		}
		if err := cmd.Close(); err != nil && !isRefusal(err) { // what is refused is not answered, and asked for again
			return err
		}
	}
	return nil
}

func readFetched(m *imapclient.FetchMessageData, most int64) (one fetched, err error) {
	for item := m.Next(); item != nil; item = m.Next() {
		switch item := item.(type) {
		case imapclient.FetchItemDataUID:
			one.uid = item.UID
		case imapclient.FetchItemDataRFC822Size:
			one.size = item.Size
		case imapclient.FetchItemDataBodySection:
			if item.Literal == nil {
				continue
			}
			want := min(item.Literal.Size(), most)
			var text bytes.Buffer
			text.Grow(int(want) + bytes.MinRead) // what grows by and by is there twice in between
			if n, err := text.ReadFrom(io.LimitReader(item.Literal, want)); err != nil || n < want {
				return one, cmp.Or(err, io.ErrUnexpectedEOF)
			}
			one.text = text.Bytes()
		}
	}
	return one, nil
}
