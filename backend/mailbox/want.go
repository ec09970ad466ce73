package mailbox

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
)

// Want says which mails that are no letters are brought from now on. Everything else stays on the server, unread.
func (r *Reader) Want(w letter.Wants) { r.wants = w }

// wanted tells from the header of a mail whether somebody waits for it.
func (r *Reader) wanted(m fetched) bool {
	return (r.recent == nil || r.recent[m.uid]) && r.wants.Fit(m.text)
}

// fromAtOnce is of how many writers one command asks.
const fromAtOnce = 10

// Back looks for what some writers sent before anybody wanted it: at mails up to the mark that came since a day and that the store
// does not know, and only at those the server says are from them. known is as with Audit.
func (r *Reader) Back(ctx context.Context, name string, mark letter.Mark, known []uint32, writers []string, since time.Time, keep func(letter.Mark, []letter.Incoming) error) (found int, err error) {
	err = r.use(ctx, func(ctx context.Context) error {
		selected, _, err := r.open(name)
		if err != nil || selected.UIDValidity != mark.Validity || mark.UID == 0 {
			return err // everything is still going to be looked at
		}
		r.announce() // what came before it was opened anew, the server will not name again
		var uids []imap.UID
		for some := range slices.Chunk(writers, fromAtOnce) {
			named, err := r.search(fromAny(some, mark, since))
			if err != nil && !isRefusal(err) {
				return fmt.Errorf("look back: %w", err)
			}
			uids = append(uids, named...)
		}
		slices.Sort(uids)
		all := r.wants
		r.wants = all.Only(writers)
		defer func() { r.wants = all }()
		found, err = r.unknown(ctx, slices.Compact(uids), mark, known, keep)
		return err
	})
	return found, err
}

// fromAny is what any of some writers sent, up to the mark.
func fromAny(writers []string, mark letter.Mark, since time.Time) *imap.SearchCriteria {
	what := &imap.SearchCriteria{}
	for i, w := range writers {
		one := imap.SearchCriteria{Header: []imap.SearchCriteriaHeaderField{{Key: "From", Value: w}}}
		if i == 0 {
			*what = one
			continue
		}
		what = &imap.SearchCriteria{Or: [][2]imap.SearchCriteria{{*what, one}}}
	}
	what.UID = []imap.UIDSet{{imap.UIDRange{Start: 1, Stop: imap.UID(mark.UID)}}}
	what.Since = since
	return what
}
