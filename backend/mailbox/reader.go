package mailbox

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/letter"
)

// batch is how many mails are fetched and stored at a time.
const batch = 500

// errOmitted says that a server answered OK and left out mails it had listed.
var errOmitted = errors.New("the server omitted mails it had listed")

// Reader reads one folder. It belongs to one goroutine.
type Reader struct {
	account Account
	client  *imapclient.Client
	line    *line
	changed chan struct{} // the server announced something
}

// NewReader makes a reader; it connects with the first Read.
func NewReader(a Account) *Reader { return &Reader{account: a, changed: make(chan struct{}, 1)} }

// Read brings every letter above the mark to keep, in order, with the mark that may be stored with
// them. Other people's mail is neither fetched nor changed. keep is called at least when the mark moved.
func (r *Reader) Read(ctx context.Context, box string, from letter.Mark, keep func(letter.Mark, []letter.Incoming) error) error {
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	if r.client == nil {
		if err := r.connect(ctx); err != nil {
			return explain(r.account.IMAP, err)
		}
	}
	defer r.line.until(ctx)()
	r.line.hurry()
	err := r.read(box, from, keep)
	r.line.rest()
	if err != nil && reason(err) == "mail.network" {
		r.Close()
	}
	return explain(r.account.IMAP, err)
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
	c, l, err := r.account.openIMAP(ctx, &imapclient.UnilateralDataHandler{
		Mailbox: func(*imapclient.UnilateralDataMailbox) { r.announce() },
		Expunge: func(uint32) { r.announce() },
	})
	if err != nil {
		return err
	}
	r.client, r.line = c, l
	return nil
}

func (r *Reader) announce() {
	select {
	case r.changed <- struct{}{}:
	default:
	}
}

func (r *Reader) read(box string, from letter.Mark, keep func(letter.Mark, []letter.Incoming) error) error {
	selected, err := r.client.Select(box, &imap.SelectOptions{ReadOnly: true}).Wait()
	if err != nil {
		return fmt.Errorf("open folder: %w", err)
	}
	if selected.UIDValidity != from.Validity || selected.UIDNext != 0 && from.UID >= uint32(selected.UIDNext) {
		from = letter.Mark{Validity: selected.UIDValidity} // renumbered, or put back to an earlier state
	}
	uids, err := r.above(from.UID)
	if err != nil {
		return err
	}
	for part := range slices.Chunk(uids, batch) {
		mails, seen, err := r.fetch(part)
		if err != nil {
			return err
		}
		to := letter.Mark{Validity: from.Validity, UID: seen}
		if err := keep(to, mails); err != nil {
			return err
		}
		if seen != uint32(part[len(part)-1]) {
			return errOmitted
		}
	}
	return nil
}

// above lists the UIDs above one, in order. A range to * always holds the last mail (RFC 3501 §6.4.8).
func (r *Reader) above(uid uint32) ([]imap.UID, error) {
	found, err := r.client.UIDSearch(&imap.SearchCriteria{
		UID: []imap.UIDSet{{imap.UIDRange{Start: imap.UID(uid + 1), Stop: 0}}},
	}, nil).Wait()
	if err != nil {
		return nil, fmt.Errorf("list mails: %w", err)
	}
	uids := slices.DeleteFunc(found.AllUIDs(), func(u imap.UID) bool { return uint32(u) <= uid })
	slices.Sort(uids)
	return uids, nil
}

// fetch gets the letters among some mails, and the UID up to which nothing was left out.
func (r *Reader) fetch(uids []imap.UID) (mails []letter.Incoming, seen uint32, err error) {
	header := &imap.FetchItemBodySection{
		Specifier: imap.PartSpecifierHeader, HeaderFields: []string{"Message-ID", "Kyujin-Desk-Letter"}, Peek: true,
	}
	heads, err := r.client.Fetch(imap.UIDSetNum(uids...), &imap.FetchOptions{
		UID: true, RFC822Size: true, BodySection: []*imap.FetchItemBodySection{header},
	}).Collect()
	if err != nil {
		return nil, 0, fmt.Errorf("fetch headers: %w", err)
	}
	answered := map[imap.UID]bool{}
	var mine []imap.UID
	for _, m := range heads {
		answered[m.UID] = true
		if letter.IsMineHeader(m.FindBodySection(header)) && m.RFC822Size <= letter.MaxMail {
			mine = append(mine, m.UID)
			answered[m.UID] = false
		}
	}
	if len(mine) > 0 {
		whole := &imap.FetchItemBodySection{Peek: true}
		bodies, err := r.client.Fetch(imap.UIDSetNum(mine...), &imap.FetchOptions{
			UID: true, BodySection: []*imap.FetchItemBodySection{whole},
		}).Collect()
		if err != nil {
			return nil, 0, fmt.Errorf("fetch mails: %w", err)
		}
		for _, m := range bodies {
			if raw := m.FindBodySection(whole); raw != nil {
				answered[m.UID] = true
				mails = append(mails, letter.Incoming{UID: uint32(m.UID), Raw: raw})
			}
		}
	}
	slices.SortFunc(mails, func(a, b letter.Incoming) int { return int(a.UID) - int(b.UID) })
	for _, u := range uids {
		if !answered[u] {
			break
		}
		seen = uint32(u)
	}
	if seen == 0 {
		seen = uint32(uids[0]) - 1
	}
	return mails, seen, nil
}
