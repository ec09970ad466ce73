package mailbox

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// Spot is where a mail lies in the inbox, while the server does not number it anew.
type Spot struct{ Validity, UID uint32 }

// Glance is what stands above a mail of the inbox, for a person to choose by.
type Glance struct {
	Spot

	Head []byte // the fields of who wrote it, what about and when, and by which letters and reports are known
}

// glanceFields are asked for beside those that tell what concerns us.
func glanceFields() []string {
	return []string{"From", "Subject", "Date", "Auto-Submitted", "List-Id"}
}

// Newest is what stands above the newest mails of the inbox, at most so many, the newest first. It reads over a connection of its own, keeps
// nothing, and changes nothing at the server: not even that they were looked at.
func Newest(ctx context.Context, a Setup, most int) (list []Glance, err error) {
	r := NewReader(a)
	defer r.Close()
	err = r.use(ctx, func(context.Context) error {
		selected, _, err := r.open(inbox)
		if err != nil || selected.NumMessages == 0 {
			return err
		}
		first := uint32(max(1, int64(selected.NumMessages)-int64(most)+1)) //nolint:gosec // at least 1, at most what the server said
		uids, err := r.search(&imap.SearchCriteria{SeqNum: []imap.SeqSet{{imap.SeqRange{Start: first, Stop: 0}}}})
		if err != nil {
			return err
		}
		uids = slices.Compact(uids)
		section := &imap.FetchItemBodySection{Specifier: imap.PartSpecifierHeader, Peek: true, HeaderFields: append(r.fields(), glanceFields()...)}
		heads, err := r.collect(uids[max(0, len(uids)-most):], &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{section}}, headerBytes)
		if err != nil {
			return fmt.Errorf("fetch headers: %w", err)
		}
		slices.SortFunc(heads, func(a, b fetched) int { return cmp.Compare(b.uid, a.uid) })
		for _, m := range slices.CompactFunc(heads, func(a, b fetched) bool { return a.uid == b.uid }) {
			list = append(list, Glance{Spot{selected.UIDValidity, uint32(m.uid)}, m.text})
		}
		return nil
	})
	return list, err
}

// Fetch is one mail of the inbox, whole. It changes nothing at the server. It returns a NotFound fault for a mail that is not there any more,
// and an Invalid fault for one of more than letter.MaxWanted bytes.
func Fetch(ctx context.Context, a Setup, at Spot) (raw []byte, err error) {
	r := NewReader(a)
	defer r.Close()
	large := false
	err = r.use(ctx, func(context.Context) error {
		selected, _, err := r.open(inbox)
		if err != nil || selected.UIDValidity != at.Validity {
			return err
		}
		uids := []imap.UID{imap.UID(at.UID)}
		section := &imap.FetchItemBodySection{Specifier: imap.PartSpecifierHeader, Peek: true, HeaderFields: []string{"Message-ID"}}
		sizes, err := r.collect(uids, &imap.FetchOptions{UID: true, RFC822Size: true, BodySection: []*imap.FetchItemBodySection{section}}, headerBytes)
		if err != nil || len(sizes) == 0 {
			return err
		}
		if large = sizes[0].size > letter.MaxWanted; large {
			return nil
		}
		whole := &imap.FetchItemBodySection{Peek: true}
		mails, err := r.collect(uids, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{whole}}, letter.MaxWanted+1)
		if err != nil || len(mails) == 0 {
			return err
		}
		raw, large = mails[0].text, len(mails[0].text) > letter.MaxWanted // whatever it said before
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case large:
		return nil, fault.At("mail", fault.Invalid, "applicant.mailSize")
	case len(raw) == 0:
		return nil, fault.New(fault.NotFound, "mail.gone")
	}
	return raw, nil
}
