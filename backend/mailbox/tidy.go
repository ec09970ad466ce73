package mailbox

import (
	"context"
	"fmt"
	"strings"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
)

// archive is the folder that processed letters are moved to, where a person wants them out of the inbox.
const archive = "KyujinDesk"

// Tidy moves mails of a folder, as it is numbered under a validity, into the folder KyujinDesk, which it
// makes where there is none. It may be asked again for mails it has moved: what is there already is not
// moved twice. It is false where nothing was done: the folder is numbered anew, or the server can neither
// move mails nor delete some without deleting others.
func (r *Reader) Tidy(ctx context.Context, name string, validity uint32, uids []uint32) (done bool, err error) {
	if len(uids) == 0 {
		return false, nil
	}
	set := imap.UIDSet{}
	for _, u := range uids {
		set.AddNum(imap.UID(u))
	}
	err = r.use(ctx, func(context.Context) error {
		r.ahead, r.fresh, r.selected = nil, nil, "" // another folder is going to be open
		caps := r.client.Caps()
		if !caps.Has(imap.CapMove) && !caps.Has(imap.CapUIDPlus) {
			return nil
		}
		to, err := r.archive()
		if err != nil {
			return err
		}
		selected, err := r.client.Select(name, nil).Wait()
		if err != nil {
			return fmt.Errorf("open folder: %w", err)
		}
		r.announce() // what came before it was opened anew, the server will not name again
		if selected.UIDValidity != validity {
			return nil
		}
		done = true
		if caps.Has(imap.CapMove) {
			if _, err := r.client.Move(set, to).Wait(); err != nil {
				return fmt.Errorf("move letters: %w", err)
			}
			return nil
		}
		return r.copyAndDelete(name, to, set)
	})
	return done && err == nil, err
}

// archive finds or makes the folder. Some servers want every folder inside the inbox.
func (r *Reader) archive() (string, error) {
	list, err := r.client.List("", "*", nil).Collect()
	if err != nil {
		return "", fmt.Errorf("list folders: %w", err)
	}
	inside := ""
	for _, l := range list {
		if l.Mailbox == archive || strings.EqualFold(l.Mailbox, inbox+string(l.Delim)+archive) {
			return l.Mailbox, nil
		}
		if strings.EqualFold(l.Mailbox, inbox) && l.Delim != 0 {
			inside = inbox + string(l.Delim) + archive
		}
	}
	err = r.client.Create(archive, nil).Wait()
	if err == nil || inside == "" {
		return archive, err
	}
	if err := r.client.Create(inside, nil).Wait(); err != nil {
		return "", fmt.Errorf("make folder: %w", err)
	}
	return inside, nil
}

// copyAndDelete is MOVE on a server without it (RFC 6851 §3.3). A line that broke off in the middle may
// have left copies: what the archive has is not copied again.
func (r *Reader) copyAndDelete(from, to string, set imap.UIDSet) error {
	ids, err := r.messageIDs(set)
	if err != nil {
		return err
	}
	if _, err := r.client.Select(to, &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
		return fmt.Errorf("open folder: %w", err)
	}
	copied, missing := imap.UIDSet{}, imap.UIDSet{}
	for uid, id := range ids {
		copied.AddNum(uid)
		found, err := r.client.UIDSearch(&imap.SearchCriteria{Header: []imap.SearchCriteriaHeaderField{{Key: "Message-ID", Value: id}}}, nil).Wait()
		if err != nil {
			return fmt.Errorf("look into folder: %w", err)
		}
		if len(found.AllUIDs()) == 0 {
			missing.AddNum(uid)
		}
	}
	if _, err := r.client.Select(from, nil).Wait(); err != nil || len(copied) == 0 {
		return err
	}
	if len(missing) > 0 {
		if _, err := r.client.Copy(missing, to).Wait(); err != nil {
			return fmt.Errorf("copy letters: %w", err)
		}
	}
	deleted := &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{imap.FlagDeleted}}
	if err := r.client.Store(copied, deleted, nil).Close(); err != nil {
		return fmt.Errorf("mark letters: %w", err)
	}
	if err := r.client.UIDExpunge(copied).Close(); err != nil {
		return fmt.Errorf("delete copied letters: %w", err)
	}
	return nil
}

// messageIDs asks for the Message-IDs of the mails that are still there.
func (r *Reader) messageIDs(set imap.UIDSet) (map[imap.UID]string, error) {
	there, err := r.search(among(set))
	if err != nil || len(there) == 0 {
		return nil, err
	}
	section := &imap.FetchItemBodySection{Specifier: imap.PartSpecifierHeader, HeaderFields: []string{"Message-ID"}, Peek: true}
	heads, err := r.collect(there, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{section}}, headerBytes)
	if err != nil {
		return nil, fmt.Errorf("fetch headers: %w", err)
	}
	ids := map[imap.UID]string{}
	for _, m := range heads {
		if id := letter.MessageIDIn(m.text); id != "" {
			ids[m.uid] = id
		}
	}
	return ids, nil
}
