package mailbox

import (
	"slices"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
)

// progress is how far one look into a folder has come.
type progress struct {
	mark letter.Mark
	uids []imap.UID // in order, all above the first mark
	next int        // of uids: the first that has not been answered
	done map[imap.UID]bool
	kept map[string]bool // by number and Message-ID; nil where that does not matter
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
		return err
	}
	if p.kept == nil {
		return nil
	}
	for _, in := range got.mails {
		p.kept[mailName(in.UID, head(in.Raw))] = true
	}
	return nil
}

// forget drops from done what the mark already says.
func (p *progress) forget() {
	for u := range p.done {
		if uint32(u) <= p.mark.UID {
			delete(p.done, u)
		}
	}
}
