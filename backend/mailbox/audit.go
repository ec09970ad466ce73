package mailbox

import (
	"context"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
)

// Audit looks again at everything in a folder up to the mark, against the letters the store holds of it:
// a server may have numbered a mail late, or answered wrongly once. What is missing goes to keep, with the
// mark as it was; a store that knows a mail by its bytes takes nothing twice. Once a day is enough. known
// are the UIDs of the letters in the store that came from this folder under the mark's validity. Of what is wanted and no letter, only
// what came since a day is brought: what a person wrote to us years ago is no business of ours.
func (r *Reader) Audit(ctx context.Context, name string, mark letter.Mark, known []uint32, since time.Time, keep func(letter.Mark, []letter.Incoming) error) (found int, err error) {
	err = r.use(ctx, func(ctx context.Context) error {
		selected, _, err := r.open(name)
		if err != nil || selected.UIDValidity != mark.Validity || mark.UID == 0 {
			return err // numbered anew: the next Read looks at everything anyway
		}
		// A mail that came before the folder was opened anew is one the server will not name again.
		if selected.UIDNext == 0 || uint32(selected.UIDNext) > mark.UID+1 {
			r.announce()
		}
		upTo := imap.UIDSet{imap.UIDRange{Start: 1, Stop: imap.UID(mark.UID)}}
		all, err := r.search(among(upTo))
		if err != nil {
			return err
		}
		if err := r.onlyRecent(upTo, since); err != nil {
			return err
		}
		defer func() { r.recent = nil }()
		found, err = r.unknown(ctx, all, mark, known, keep)
		return err
	})
	return found, err
}

// onlyRecent has nothing be wanted but what came since a day.
func (r *Reader) onlyRecent(upTo imap.UIDSet, since time.Time) error {
	if !r.wants.Any() {
		return nil
	}
	uids, err := r.search(&imap.SearchCriteria{UID: []imap.UIDSet{upTo}, Since: since})
	if err != nil && !isRefusal(err) {
		return err
	}
	r.recent = make(map[imap.UID]bool, len(uids))
	for _, u := range uids {
		r.recent[u] = true
	}
	return nil
}

// unknown brings what concerns us of some mails up to the mark, but for what the store knows.
func (r *Reader) unknown(ctx context.Context, uids []imap.UID, mark letter.Mark, known []uint32, keep keeper) (found int, err error) {
	have := make(map[imap.UID]bool, len(known))
	for _, u := range known {
		have[imap.UID(u)] = true
	}
	uids = slices.DeleteFunc(uids, func(u imap.UID) bool { return have[u] || uint32(u) > mark.UID })
	err = r.stream(ctx, uids, nil, func(p part) error {
		if len(p.mails) == 0 {
			return nil
		}
		found += len(p.mails)
		return keep.kept(mark, p.mails)
	})
	return found, err
}
