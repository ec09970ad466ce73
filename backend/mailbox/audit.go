package mailbox

import (
	"context"
	"slices"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
)

// Audit looks again at everything in a folder up to the mark, against the letters the store holds of it:
// a server may have numbered a mail late, or answered wrongly once. What is missing goes to keep, with the
// mark as it was; a store that knows a mail by its bytes takes nothing twice. Once a day is enough. known
// are the UIDs of the letters in the store that came from this folder under the mark's validity.
func (r *Reader) Audit(ctx context.Context, name string, mark letter.Mark, known []uint32, keep func(letter.Mark, []letter.Incoming) error) (found int, err error) {
	err = r.use(ctx, func(ctx context.Context) error {
		selected, _, err := r.open(name)
		if err != nil || selected.UIDValidity != mark.Validity || mark.UID == 0 {
			return err // numbered anew: the next Read looks at everything anyway
		}
		// A mail that came before the folder was opened anew is one the server will not name again.
		if selected.UIDNext == 0 || uint32(selected.UIDNext) > mark.UID+1 {
			r.announce()
		}
		all, err := r.search(among(imap.UIDSet{imap.UIDRange{Start: 1, Stop: imap.UID(mark.UID)}}))
		if err != nil {
			return err
		}
		have := make(map[imap.UID]bool, len(known))
		for _, u := range known {
			have[imap.UID(u)] = true
		}
		all = slices.DeleteFunc(all, func(u imap.UID) bool { return have[u] || uint32(u) > mark.UID })
		return r.stream(ctx, all, func(p part) error {
			if len(p.mails) == 0 {
				return nil
			}
			found += len(p.mails)
			return keeper(keep).kept(mark, p.mails)
		})
	})
	return found, err
}
