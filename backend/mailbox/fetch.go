package mailbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
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
	firstMails  = 2000     // of which it is asked whether they have our mark before anything is known of them
	groupMails  = 8000     // of which it is asked so where most of those before had it
	inFlight    = 2        // groups that are fetched at the same time
	setBytes    = 7500     // of a list of UIDs: a server need not take commands of more than 8,000 (RFC 2683 §3.2.1.5)
	headerBytes = 64 << 10 // of the few header fields we ask for; what is more is no letter
	mostBytes   = max(letter.MaxMail, letter.MaxWanted)
	largeBytes  = 1 << 20 // a larger mail is fetched when all others are stored, and each alone: nobody can fill the memory
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
// Every FETCH has its own goroutine, because the line stands still until its mails are taken. An error closes the line: much is on
// its way then that nobody takes.
func (r *Reader) stream(ctx context.Context, uids []imap.UID, first *marking, take func(part) error) error {
	if len(uids) == 0 {
		return nil
	}
	if err := r.sample(); err != nil {
		return err
	}
	ctx, fail := context.WithCancelCause(ctx)
	defer fail(nil)
	defer r.line.until(ctx)()
	groups, parts := make(chan group, 1), make(chan part, 4)
	var all, fetching sync.WaitGroup
	var large heap
	all.Go(func() {
		defer close(groups)
		if err := r.divide(ctx, uids, first, func(one group) error { return give(ctx, groups, one) }); err != nil {
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

// divide sorts mails out into groups, of which the first may have been asked about already. Where most of one were letters, the
// next is long, and its letters are asked for before the bodies of this one: the answer is here, on a long line too, while those
// are still coming.
func (r *Reader) divide(ctx context.Context, uids []imap.UID, first *marking, give func(group) error) error {
	for asked := r.begin(uids, first); len(uids) > 0 && ctx.Err() == nil; {
		some := asked.among
		uids = uids[len(some):]
		g, rest, err := asked.answered()
		if err != nil {
			return err
		}
		if asked = nil; len(g.wanted) > len(some)/2 {
			asked = r.mark(uids)
		}
		for batch := range slices.Chunk(rest, batchMails) {
			if err := r.headers(batch, &g); err != nil {
				return err
			}
		}
		if asked == nil && len(g.wanted) > len(some)/2 {
			asked = r.mark(uids)
		}
		if asked == nil {
			asked = unmarked(uids)
		}
		if err := give(g); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// begin is what is known of the first group.
func (r *Reader) begin(uids []imap.UID, first *marking) *marking {
	if first == nil || r.restless() {
		return unmarked(uids)
	}
	first.among = uids[:min(len(uids), firstMails)]
	return first
}

// marking asks which mails of a group have our mark, where most will: the server need not send their headers then, which saves a
// third of the time. What it does not name is looked at as ever, because not every server searches well, and some gateways
// remove the mark.
type marking struct {
	among     []imap.UID
	searching *imapclient.SearchCommand // nil where nothing was asked
}

// unmarked is a group of which nothing is asked.
func unmarked(uids []imap.UID) *marking {
	return &marking{among: fitting(uids[:min(len(uids), batchMails)])}
}

// mark asks about the next group; nil where a mark is not enough to know what is wanted.
func (r *Reader) mark(uids []imap.UID) *marking {
	if len(uids) == 0 || r.restless() {
		return nil
	}
	some := fitting(uids[:min(len(uids), groupMails)])
	what := marked()
	what.UID = []imap.UIDSet{imap.UIDSetNum(some...)}
	return &marking{some, r.list(what)}
}

// marked is every letter of usual size that has its mark.
func marked() *imap.SearchCriteria {
	return &imap.SearchCriteria{
		Header:  []imap.SearchCriteriaHeaderField{{Key: letter.HeaderMark}},
		Smaller: batchBytes / batchMails,
	}
}

// answered are the letters the server named, and the rest of the group.
func (m *marking) answered() (g group, rest []imap.UID, err error) {
	if m.searching == nil {
		return group{}, m.among, nil
	}
	named, err := listed(m.searching)
	var refused *imap.Error
	if err != nil && !errors.As(err, &refused) {
		return group{}, nil, err
	}
	known := make(map[imap.UID]bool, len(named))
	for _, u := range named {
		known[u] = true
	}
	for _, u := range m.among { // what the server names beyond them was not asked about
		if known[u] {
			g.wanted = append(g.wanted, u)
		} else {
			rest = append(rest, u)
		}
	}
	return g, rest, nil
}

// fitting is the first part of some UIDs, as long as one command can list.
func fitting(uids []imap.UID) []imap.UID {
	for len(imap.UIDSetNum(uids...).String()) > setBytes {
		uids = uids[:len(uids)/2]
	}
	return uids
}

// headers looks which mails of a batch concern us, and adds them to a group.
func (r *Reader) headers(uids []imap.UID, g *group) error {
	section := &imap.FetchItemBodySection{Specifier: imap.PartSpecifierHeader, Peek: true, HeaderFields: r.fields()}
	heads, err := r.collect(uids, &imap.FetchOptions{UID: true, RFC822Size: true, BodySection: []*imap.FetchItemBodySection{section}}, headerBytes)
	if err != nil {
		return fmt.Errorf("fetch headers: %w", err)
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
	return nil
}

// restless tells whether the folder that is being read is numbered anew at each look.
func (r *Reader) restless() bool { return r.now != nil && r.now.anew >= restless }

// fields are the header fields that tell what concerns us. No others are asked for.
func (r *Reader) fields() []string {
	list := append([]string{"Message-ID", letter.HeaderOriginalID, letter.HeaderMark}, bounceFields...)
	if !r.wants.Any() {
		return list
	}
	for _, name := range letter.WantedFields() {
		if !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// concerns tells whether a mail is a letter, says that one could not be delivered, or is wanted.
func (r *Reader) concerns(m fetched) bool {
	if r.restless() && r.now.seen[mailName(uint32(m.uid), m.text)] {
		return false // it came at the last look, under another numbering
	}
	if letter.IsMineHeader(m.text) {
		return m.size <= letter.MaxMail
	}
	return m.size <= bounceMax && mayBounce(m.text) || m.size <= letter.MaxWanted && r.wanted(m)
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
	err := r.each(g.wanted, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{whole}}, mostBytes, func(m fetched) error {
		if m.text == nil {
			return nil // answered without what was asked for
		}
		p.answered = append(p.answered, m.uid)
		if in, ok := r.take(m); ok {
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

// take makes of a mail what is kept of it: a letter or a wanted mail whole, of a bounce what it says about a letter. It is
// false for other reports, on the person's other mail, which is no business of ours, or that say nothing; and for what a
// server named and should not have.
func (r *Reader) take(m fetched) (letter.Incoming, bool) {
	header := head(m.text)
	mine := letter.IsMineHeader(header)
	if mine && !isReport(header) {
		return letter.Incoming{UID: uint32(m.uid), Raw: m.text}, len(m.text) <= letter.MaxMail
	}
	b, ok := ParseBounce(m.text)
	if id, why := letter.IDOf(b.MessageID), b.Key(); ok && id != "" && why != "" && (!letter.ByHand(id) || comesBack(m.text)) {
		return letter.Incoming{UID: uint32(m.uid), Bounce: letter.Bounce{Letter: id, Key: why, Said: b.Diagnostic}}, true
	}
	return letter.Incoming{UID: uint32(m.uid), Raw: r.vouched(m.text)}, !mine && r.wanted(fetched{uid: m.uid, text: header})
}

// comesBack tells whether a mail says that one did not arrive. A person's absence is told without a way back, too, and answers a mail
// that did arrive.
func comesBack(text []byte) bool {
	_, is := Returned(text)
	return is
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
func (r *Reader) collect(uids []imap.UID, o *imap.FetchOptions, most int) (list []fetched, err error) {
	err = r.each(uids, o, most, func(one fetched) error {
		list = append(list, one)
		return nil
	})
	return list, err
}

// each fetches mails, with as few commands as can list them, and gives what is answered to do. Of what is longer than most
// bytes, only the beginning counts; what breaks off in the middle is an error.
func (r *Reader) each(uids []imap.UID, o *imap.FetchOptions, most int, do func(fetched) error) error {
	for len(uids) > 0 {
		some := fitting(uids)
		uids = uids[len(some):]
		err := r.fetch(some, o, func(m fetched) error {
			m.text = m.text[:min(len(m.text), most)]
			return do(m)
		})
		if err != nil && !isRefusal(err) { // what is refused is not answered, and asked for again
			return err
		}
	}
	return nil
}
