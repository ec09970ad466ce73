package mailbox

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/letter"
)

// inbox is the folder every mailbox has.
const inbox = "INBOX"

// keeper stores letters with the mark up to which everything of the folder has been looked at. Letters
// above the mark come too, when a server leaves out others before them; they may come again.
type keeper func(letter.Mark, []letter.Incoming) error

// Reader reads the folders of one mailbox. It belongs to one goroutine.
type Reader struct {
	account Account
	client  *imapclient.Client
	line    *line
	filter  *filter
	ways    ways
	changed chan struct{} // the server announced something
	boxes   map[string]*box
}

// box is what is known of a folder since the program was started.
type box struct {
	validity uint32
	done     map[imap.UID]bool // looked at, above the mark, because the server left out others
	quiet    quiet
	omitted  int // looks in a row in which the server left something out
}

// quiet is a folder's state when it held nothing new. RFC 7162: any change raises the mod-sequence.
type quiet struct {
	mark   letter.Mark
	modSeq uint64 // 0: not known
	count  uint32
}

// NewReader makes a reader; it connects when it is first used.
func NewReader(a Account) *Reader {
	return &Reader{account: a, changed: make(chan struct{}, 1), boxes: map[string]*box{}}
}

// Boxes lists the folders letters may lie in: the one for junk mail where there is one, and the inbox
// last, because Wait waits for changes of the folder that was read last.
func (r *Reader) Boxes(ctx context.Context) ([]string, error) {
	var boxes []string
	err := r.use(ctx, func(context.Context) error {
		var o *imap.ListOptions
		if caps := r.client.Caps(); caps.Has(imap.CapSpecialUse) && caps.Has(imap.CapListExtended) {
			o = &imap.ListOptions{ReturnSpecialUse: true}
		}
		list, err := r.client.List("", "*", o).Collect()
		if err != nil {
			return fmt.Errorf("list folders: %w", err)
		}
		if junk := junkOf(list); junk != "" {
			boxes = append(boxes, junk)
		}
		boxes = append(boxes, inbox)
		return nil
	})
	return boxes, err
}

// junkOf finds the folder for junk mail: by its mark (RFC 6154), or by the names servers without marks use.
func junkOf(list []*imap.ListData) string {
	named := ""
	for _, l := range list {
		if slices.Contains(l.Attrs, imap.MailboxAttrNoSelect) {
			continue
		}
		if slices.Contains(l.Attrs, imap.MailboxAttrJunk) {
			return l.Mailbox
		}
		name := l.Mailbox
		if l.Delim != 0 {
			name = name[strings.LastIndex(name, string(l.Delim))+1:]
		}
		if named == "" && isJunk(name) {
			named = l.Mailbox
		}
	}
	return named
}

// Read brings every letter above the mark to keep, and what bounces say about letters, in order, with the
// mark that may be stored with them. Other people's mail is neither fetched nor changed. keep is called at least when the mark moved.
func (r *Reader) Read(ctx context.Context, name string, from letter.Mark, keep func(letter.Mark, []letter.Incoming) error) error {
	return r.use(ctx, func(ctx context.Context) error { return r.read(ctx, name, from, keep) })
}

// use connects where needed and bounds what is done with the connection.
func (r *Reader) use(ctx context.Context, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	if r.client == nil {
		if err := r.connect(ctx); err != nil {
			return explain(r.account.IMAP, err)
		}
	}
	defer r.line.until(ctx)()
	r.line.hurry()
	err := do(ctx)
	r.line.rest()
	var kept *keepError
	if errors.As(err, &kept) {
		return kept.error // the line is well; it is the store that could not
	}
	if err != nil && reason(err) == "mail.network" {
		r.Close()
	}
	return explain(r.account.IMAP, err)
}

// keepError is an error of the store, on its way through the line's.
type keepError struct{ error }

// Unwrap gives the store's error.
func (e *keepError) Unwrap() error { return e.error }

// kept marks what a store says.
func (k keeper) kept(m letter.Mark, mails []letter.Incoming) error {
	if err := k(m, mails); err != nil {
		return &keepError{err}
	}
	return nil
}

// Wait returns when the server announces a change, when wake is signalled, or after at most max.
func (r *Reader) Wait(ctx context.Context, wake <-chan struct{}, max time.Duration) error {
	if r.client == nil {
		return explain(r.account.IMAP, net.ErrClosed)
	}
	defer r.line.until(ctx)()
	var idle *imapclient.IdleCommand
	if r.client.Caps().Has(imap.CapIdle) {
		var err error
		if idle, err = r.client.Idle(); err != nil {
			r.Close()
			return explain(r.account.IMAP, err)
		}
	}
	timer := time.NewTimer(max)
	defer timer.Stop()
	select {
	case <-r.changed:
	case <-wake:
	case <-timer.C:
	case <-r.client.Closed():
	case <-ctx.Done():
	}
	if idle == nil {
		return ctx.Err()
	}
	r.line.hurry()
	err := errors.Join(idle.Close(), idle.Wait())
	r.line.rest()
	if err != nil {
		r.Close()
	}
	return explain(r.account.IMAP, err)
}

// Close ends the connection, if there is one.
func (r *Reader) Close() {
	if r.client != nil {
		_ = r.client.Close() // nothing on the server depends on a clean goodbye
		r.client = nil
	}
}

func (r *Reader) connect(ctx context.Context) error {
	l, err := r.account.openIMAP(ctx, &r.ways, &imapclient.UnilateralDataHandler{
		Mailbox: func(*imapclient.UnilateralDataMailbox) { r.announce() },
		Expunge: func(uint32) { r.announce() },
	})
	if err != nil {
		return err
	}
	r.client, r.line, r.filter = l.Client, l.line, l.filter
	return nil
}

func (r *Reader) announce() {
	select {
	case r.changed <- struct{}{}:
	default:
	}
}

// open opens a folder for reading, and forgets what was known of it when the server numbered it anew.
func (r *Reader) open(name string) (*imap.SelectData, *box, error) {
	return r.opened(name, r.examine(name))
}

func (r *Reader) examine(name string) *imapclient.SelectCommand {
	return r.client.Select(name, &imap.SelectOptions{ReadOnly: true, CondStore: r.client.Caps().Has(imap.CapCondStore)})
}

func (r *Reader) opened(name string, opening *imapclient.SelectCommand) (*imap.SelectData, *box, error) {
	selected, err := opening.Wait()
	if err != nil {
		return nil, nil, fmt.Errorf("open folder: %w", err)
	}
	b := r.boxes[name]
	if b == nil || b.validity != selected.UIDValidity {
		b = &box{validity: selected.UIDValidity, done: map[imap.UID]bool{}}
		r.boxes[name] = b
	}
	return selected, b, nil
}

func (r *Reader) read(ctx context.Context, name string, from letter.Mark, keep keeper) error {
	// What is new is asked before the folder is open: on a long line that saves a round trip.
	opening, listing := r.examine(name), r.list(over(from.UID))
	selected, b, err := r.opened(name, opening)
	uids, listErr := listed(listing)
	if err = cmp.Or(err, listErr); err != nil {
		return err
	}
	if selected.UIDValidity != from.Validity || selected.UIDNext != 0 && from.UID >= uint32(selected.UIDNext) {
		whole := from.UID == 0
		from = letter.Mark{Validity: selected.UIDValidity} // renumbered, or put back to an earlier state
		b.done, b.quiet = map[imap.UID]bool{}, quiet{}
		if !whole {
			if uids, err = r.search(over(0)); err != nil {
				return err
			}
		}
	}
	now := quiet{from, selected.HighestModSeq, selected.NumMessages}
	if now.modSeq != 0 && now == b.quiet {
		return nil
	}
	// A range to * always holds the last mail (RFC 3501 §6.4.8).
	uids = slices.DeleteFunc(uids, func(u imap.UID) bool { return uint32(u) <= from.UID })
	p := &progress{mark: from, uids: uids, done: b.done}
	if err := r.stream(ctx, p.open(), func(part part) error { return p.store(part, keep) }); err != nil {
		return err
	}
	if left := p.open(); len(left) > 0 {
		if err := r.again(ctx, b, p, left, keep); err != nil {
			return err
		}
	} else {
		b.omitted = 0
		b.quiet = quiet{p.mark, selected.HighestModSeq, selected.NumMessages}
	}
	p.forget()
	return nil
}

// omittedLooks is how often in a row mails that a server lists and does not give make a look fail. After
// that the rest goes on without them; they are asked for again at every look.
const omittedLooks = 3

// errOmitted says that a server answered OK and left out mails it had listed.
var errOmitted = errors.New("the server omitted mails it had listed")

// again asks once more for what a server left out: some of it may have been deleted meanwhile.
func (r *Reader) again(ctx context.Context, b *box, p *progress, left []imap.UID, keep keeper) error {
	there, err := r.search(among(imap.UIDSet{imap.UIDRange{Start: left[0], Stop: left[len(left)-1]}}))
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
	if err := r.stream(ctx, still, func(part part) error { return p.store(part, keep) }); err != nil {
		return err
	}
	if len(p.open()) == 0 {
		b.omitted = 0
		return nil
	}
	b.omitted++
	if b.omitted < omittedLooks {
		return errOmitted
	}
	return nil
}

// over is every UID above one.
func over(uid uint32) *imap.SearchCriteria {
	return among(imap.UIDSet{imap.UIDRange{Start: imap.UID(uid + 1), Stop: 0}})
}

// search lists the UIDs of what fits, in order.
func (r *Reader) search(what *imap.SearchCriteria) ([]imap.UID, error) { return listed(r.list(what)) }

func (r *Reader) list(what *imap.SearchCriteria) *imapclient.SearchCommand {
	return r.client.UIDSearch(what, nil)
}

// among is whatever there is of a set.
func among(set imap.UIDSet) *imap.SearchCriteria {
	return &imap.SearchCriteria{UID: []imap.UIDSet{set}}
}

func listed(listing *imapclient.SearchCommand) ([]imap.UID, error) {
	found, err := listing.Wait()
	if err != nil {
		return nil, fmt.Errorf("list mails: %w", err)
	}
	uids := found.AllUIDs()
	slices.Sort(uids)
	return uids, nil
}

// progress is how far one look into a folder has come.
type progress struct {
	mark letter.Mark
	uids []imap.UID // in order, all above the first mark
	next int        // of uids: the first that has not been answered
	done map[imap.UID]bool
}

// open lists what has not been answered.
func (p *progress) open() []imap.UID {
	return slices.DeleteFunc(slices.Clone(p.uids[p.next:]), func(u imap.UID) bool { return p.done[u] })
}

// note takes what was answered and gives the mark up to which nothing is missing.
func (p *progress) note(got part) letter.Mark {
	for _, u := range got.answered {
		p.done[u] = true
	}
	for p.next < len(p.uids) && p.done[p.uids[p.next]] {
		p.mark.UID = uint32(p.uids[p.next])
		p.next++
	}
	return p.mark
}

// store hands a part to keep. What could not be kept counts as never looked at.
func (p *progress) store(got part, keep keeper) error {
	err := keep.kept(p.note(got), got.mails)
	if err != nil {
		for _, u := range got.answered {
			delete(p.done, u)
		}
	}
	return err
}

// forget drops from done what the mark already says.
func (p *progress) forget() {
	for u := range p.done {
		if uint32(u) <= p.mark.UID {
			delete(p.done, u)
		}
	}
}
