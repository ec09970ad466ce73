package mailbox

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// box is what is known of a folder since the program was started.
type box struct {
	name     string
	validity uint32
	done     map[imap.UID]bool // looked at, above the mark, because the server left out others
	omitted  int               // looks in a row in which the server left something out
	unread   []imap.UID        // what it left out at the last look
	anew     int               // looks in a row at which the server had numbered the folder anew
	seen     map[string]bool   // mails that were kept meanwhile, by number and Message-ID
}

// restless is after how many looks in a row a folder that is numbered anew each time is no longer believed to hold new mail.
const restless = 2

// Complaints lists what the server of a folder did wrong at the last look, so that a person knows that something may be
// missing: mails that it lists and does not give (mail.unread), and that it numbers the folder anew at each look
// (mail.renumbered).
func (r *Reader) Complaints(name string) (list []letter.Complaint) {
	b := r.boxes[name]
	if b == nil {
		return nil
	}
	if b.anew >= restless {
		list = append(list, letter.Complaint{Key: "mail.renumbered"})
	}
	for _, u := range b.unread {
		list = append(list, letter.Complaint{Key: "mail.unread", UID: uint32(u)})
	}
	return list
}

// open opens a folder for reading, and forgets what was known of it when the server numbered it anew.
func (r *Reader) open(name string) (*imap.SelectData, *box, error) {
	return r.opened(name, r.examine(name))
}

func (r *Reader) examine(name string) *imapclient.SelectCommand {
	r.ahead, r.fresh, r.selected = nil, nil, name // what was asked ahead is not open any more
	return r.client.Select(name, &imap.SelectOptions{ReadOnly: true})
}

// opened is what a server says of a folder. Where it refuses that one, the fault is mail.folder.
func (r *Reader) opened(name string, opening *imapclient.SelectCommand) (*imap.SelectData, *box, error) {
	selected, err := opening.Wait()
	if isRefusal(err) {
		return nil, nil, fault.New(fault.Network, "mail.folder").With("host", r.account.IMAP.Host).Because(err)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("open folder: %w", err)
	}
	b := r.boxes[name]
	switch {
	case b == nil:
		b = &box{name: name, validity: selected.UIDValidity, done: map[imap.UID]bool{}}
		r.boxes[name] = b
	case b.validity != selected.UIDValidity:
		b.validity, b.done, b.omitted, b.unread = selected.UIDValidity, map[imap.UID]bool{}, 0, nil
		if b.anew++; b.seen == nil {
			b.seen = map[string]bool{}
		}
	default:
		b.anew, b.seen = 0, nil
	}
	return selected, b, nil
}

// look is what is asked of a folder to know what is new in it.
type look struct {
	from    letter.Mark
	opening *imapclient.SelectCommand
	listing *imapclient.SearchCommand
	first   *marking // about the first mails of a folder that was never read; nil for others
	behind  int      // looks that were sent after it, into other folders
	known   bool     // nothing was asked, because the folder has just been read

	reopening *imapclient.SelectCommand // of the same folder, behind a look into another; nil where there was none
}

// ask sends a look. What is new is asked before the folder is open: on a long line that saves a round trip. Of a folder that was
// never read it is also asked which of the first are letters, and that saves another.
func (r *Reader) ask(name string, from letter.Mark) look {
	l := look{from: from, opening: r.examine(name), listing: r.list(over(from.UID))}
	if from.UID == 0 && r.client.Caps().Has(imap.CapESearch) { // which tells two lists from one another
		what := marked()
		what.SeqNum = []imap.SeqSet{{imap.SeqRange{Start: 1, Stop: firstMails}}}
		l.first = &marking{searching: r.client.UIDSearch(what, &imap.SearchOptions{ReturnAll: true})}
	}
	return l
}

// Ahead asks what is new in all of the folders that are going to be read, in that order, so that the answers come in one round
// trip. It is a help and no more: Read asks anew where it must.
func (r *Reader) Ahead(boxes []string, from map[string]letter.Mark) {
	if r.client == nil || len(boxes) < 2 || r.askedWithBoxes(boxes, from) {
		return
	}
	r.line.hurry()
	ahead := map[string]look{}
	for i, name := range boxes {
		l := r.ask(name, from[name])
		l.behind = len(boxes) - 1 - i
		ahead[name] = l
	}
	r.ahead = ahead
}

// askedWithBoxes tells whether Boxes has asked what is new in all the folders but the inbox, and the inbox has been read since: it is
// open still, and need not be asked again.
func (r *Reader) askedWithBoxes(boxes []string, from map[string]letter.Mark) bool {
	if r.fresh == nil || *r.fresh != from[inbox] || r.selected != inbox {
		return false
	}
	for _, name := range boxes {
		if l, ok := r.ahead[name]; name != inbox && (!ok || l.from != from[name]) {
			return false
		}
	}
	r.ahead[inbox] = look{from: from[inbox], known: true}
	return true
}

// answered waits for what is asked of a folder, and asks again where another folder is open meanwhile and there is something to
// read.
func (r *Reader) answered(name string, from letter.Mark) (selected *imap.SelectData, b *box, uids []imap.UID, first *marking, err error) {
	l, ok := r.ahead[name]
	delete(r.ahead, name)
	if !ok || l.from != from || l.known {
		l = r.ask(name, from)
	}
	for {
		selected, b, err = r.opened(name, l.opening)
		var listErr error
		uids, listErr = listed(l.listing)
		if err = cmp.Or(err, listErr); err != nil {
			return nil, nil, nil, nil, err
		}
		news := len(uids) > 0 && uint32(uids[len(uids)-1]) > from.UID ||
			from.UID > 0 && (selected.UIDValidity != from.Validity || putBack(selected, uids, from))
		if (l.behind == 0 || !news) && r.reopened(l, selected) {
			return selected, b, uids, l.first, nil
		}
		l = r.ask(name, from)
	}
}

// reopened tells whether a folder is as it was before another was looked into.
func (r *Reader) reopened(l look, before *imap.SelectData) bool {
	if l.reopening == nil {
		return true
	}
	now, err := l.reopening.Wait()
	return err == nil && now.UIDValidity == before.UIDValidity
}

func (r *Reader) read(ctx context.Context, name string, from letter.Mark, keep keeper) error {
	if l := r.ahead[name]; l.known && l.from == from {
		delete(r.ahead, name)
		return nil
	}
	selected, b, uids, first, err := r.answered(name, from)
	if err != nil {
		return err
	}
	if selected.UIDValidity != from.Validity || putBack(selected, uids, from) {
		whole := from.UID == 0
		from = letter.Mark{Validity: selected.UIDValidity}
		b.done = map[imap.UID]bool{}
		if !whole {
			if uids, err = r.search(over(0)); err != nil {
				return err
			}
		}
	}
	// A range to * always holds the last mail (RFC 3501 §6.4.8).
	uids = slices.DeleteFunc(uids, func(u imap.UID) bool { return uint32(u) <= from.UID })
	p := &progress{mark: from, uids: uids, done: b.done}
	if b.seen != nil {
		p.kept = map[string]bool{}
	}
	r.now = b
	defer func() {
		r.now = nil
		maps.Copy(b.seen, p.kept)
	}()
	if err := r.stream(ctx, p.open(), first, func(part part) error { return p.store(part, keep) }); err != nil {
		return err
	}
	b.unread = nil
	if left := p.open(); len(left) == 0 {
		b.omitted = 0
	} else if err := r.again(ctx, b, p, left, keep); err != nil {
		return err
	}
	p.forget()
	if r.selected == name {
		r.fresh = &p.mark
	}
	return nil
}

// putBack tells whether a folder was put back to an earlier state: it holds nothing at or above the mark any more, and will
// number what comes below it. What is there is surer than the next number: some servers are late with that.
func putBack(selected *imap.SelectData, there []imap.UID, from letter.Mark) bool {
	return selected.UIDNext != 0 && from.UID >= uint32(selected.UIDNext) &&
		(len(there) == 0 || uint32(there[len(there)-1]) < from.UID)
}

// omittedLooks is how often in a row mails that a server lists and does not give make a look fail. After
// that the rest goes on without them; they are asked for again at every look.
const omittedLooks = 3

// mostAlone is how many mails are asked for one by one at a look.
const mostAlone = 200

// errOmitted says that a server answered OK and left out mails it had listed.
var errOmitted = errors.New("the server omitted mails it had listed")

// again asks once more for what a server left out: some of it may have been deleted meanwhile, and what does not come
// with others may come alone.
func (r *Reader) again(ctx context.Context, b *box, p *progress, left []imap.UID, keep keeper) error {
	there, err := r.search(among(imap.UIDSet{imap.UIDRange{Start: left[0], Stop: left[len(left)-1]}}))
	if isRefusal(err) {
		there, err = left, nil
	}
	if err != nil {
		return err
	}
	var still, gone []imap.UID
	for _, u := range left {
		if _, found := slices.BinarySearch(there, u); found {
			still = append(still, u)
		} else {
			gone = append(gone, u)
		}
	}
	if err := p.store(part{answered: gone}, keep); err != nil {
		return err
	}
	if err := r.stream(ctx, still, nil, func(part part) error { return p.store(part, keep) }); err != nil {
		return err
	}
	if err := r.oneByOne(ctx, p, keep); err != nil {
		return err
	}
	if b.unread = p.open(); len(b.unread) == 0 {
		b.omitted = 0
		return nil
	}
	b.omitted++
	if b.omitted < omittedLooks {
		return errOmitted
	}
	return nil
}

// oneByOne asks for each mail alone: then one that the server cannot give holds up no other, and an answer that does not
// say which mail it is about can be about that one only.
func (r *Reader) oneByOne(ctx context.Context, p *progress, keep keeper) error {
	left := p.open()
	for _, u := range left[:min(len(left), mostAlone)] {
		r.filter.alone.Store(uint32(u))
		err := r.stream(ctx, []imap.UID{u}, nil, func(part part) error { return p.store(part, keep) })
		r.filter.alone.Store(0)
		if err != nil {
			return err
		}
	}
	return nil
}

// mailName is what a mail is known by where its number alone is not enough.
func mailName(uid uint32, header []byte) string {
	return strconv.FormatUint(uint64(uid), 10) + " " + letter.MessageIDIn(header)
}
