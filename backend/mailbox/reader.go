package mailbox

import (
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
	account  Setup
	client   *imapclient.Client
	line     *line
	filter   *filter
	ways     ways
	changed  chan struct{} // the server announced something
	boxes    map[string]*box
	now      *box // being read
	ahead    map[string]look
	selected string       // the folder that is open, once the server has heard everything
	fresh    *letter.Mark // up to which it has just been read; nil where more may have come
	noIdle   bool         // the server offers IDLE and refuses it
	wants    letter.Wants
	recent   map[imap.UID]bool // only of these is anything wanted; nil for all
	vouchers map[string]bool   // who writes Authentication-Results at this server; nil where nobody has looked
}

// NewReader makes a reader; it connects when it is first used.
func NewReader(a Setup) *Reader {
	return &Reader{account: a, changed: make(chan struct{}, 1), boxes: map[string]*box{}}
}

// Boxes lists the folders letters may lie in: the one for junk mail where there is one, and the inbox
// last, because Wait waits for changes of the folder that was read last. In the same round trip it asks what is new in the inbox since its
// mark, and in the next what is new in the other: the inbox is to be read first then, and if there is nothing in the other, it stays open.
func (r *Reader) Boxes(ctx context.Context, mark func(box string) (letter.Mark, error)) ([]string, error) {
	var boxes []string
	err := r.use(ctx, func(context.Context) error {
		boxes = nil
		from, err := mark(inbox)
		if err != nil {
			return &keepError{err}
		}
		var o *imap.ListOptions
		if caps := r.client.Caps(); caps.Has(imap.CapSpecialUse) && caps.Has(imap.CapListExtended) {
			o = &imap.ListOptions{ReturnSpecialUse: true}
		}
		listing := r.client.List("", "*", o)
		ahead := map[string]look{inbox: r.ask(inbox, from)}
		list, err := listing.Collect()
		if err != nil && !isRefusal(err) { // the inbox is there in any case
			return fmt.Errorf("list folders: %w", err)
		}
		if junk := junkOf(list); junk != "" {
			boxes = append(boxes, junk)
			if from, err = mark(junk); err != nil {
				return &keepError{err}
			}
			other := r.ask(junk, from)
			other.behind = 1
			first := ahead[inbox]
			first.reopening = r.examine(inbox)
			ahead[junk], ahead[inbox] = other, first
		}
		boxes, r.ahead = append(boxes, inbox), ahead
		return nil
	})
	return boxes, err
}

// junkOf finds the folder for junk mail: by its mark (RFC 6154), or by the names servers without marks use.
func junkOf(list []*imap.ListData) string {
	named := ""
	for _, l := range list {
		if slices.Contains(l.Attrs, imap.MailboxAttrNoSelect) || slices.Contains(l.Attrs, imap.MailboxAttrNonExistent) || strings.EqualFold(l.Mailbox, inbox) {
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
	err := r.filter.said(do(ctx))
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

// pollEvery is how often to look where the server cannot say that something has come.
const pollEvery = time.Minute

// Wait returns when the server announces a change, when wake is signalled, or after at most max; sooner where the server
// cannot announce anything.
func (r *Reader) Wait(ctx context.Context, wake <-chan struct{}, max time.Duration) error {
	if r.client == nil {
		return explain(r.account.IMAP, net.ErrClosed)
	}
	r.fresh = nil
	defer r.line.until(ctx)()
	idle, err := r.idle()
	if err != nil {
		r.Close()
		return explain(r.account.IMAP, err)
	}
	if idle == nil {
		max = min(max, pollEvery)
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
	err = errors.Join(idle.Close(), idle.Wait())
	r.line.rest()
	if isRefusal(err) {
		r.noIdle, err = true, nil
	}
	if err = r.filter.said(err); err != nil {
		r.Close()
	}
	return explain(r.account.IMAP, err)
}

// idle has the server announce changes; nil where it cannot. Some offer it and refuse: they are not asked again.
func (r *Reader) idle() (*imapclient.IdleCommand, error) {
	if r.noIdle || !r.client.Caps().Has(imap.CapIdle) {
		return nil, nil //nolint:nilnil // both are as they should be
	}
	r.line.hurry()
	idle, err := r.client.Idle()
	r.line.rest()
	if isRefusal(err) {
		r.noIdle = true
		return nil, nil //nolint:nilnil // as above
	}
	if err != nil {
		return nil, r.filter.said(err)
	}
	return idle, nil
}

// isRefusal tells a server's no to one command. The line is well, and the no is about nothing else: it is no limit, and
// nobody is locked out.
func isRefusal(err error) bool {
	r, ok := reasonOf(err, reading)
	return ok && r.Key == "mail.server" && r.Pause == 0
}

// Close ends the connection, if there is one.
func (r *Reader) Close() {
	r.ahead, r.fresh, r.selected, r.vouchers = nil, nil, "", nil
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
