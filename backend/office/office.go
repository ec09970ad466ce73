// Package office is what an employment office does (窓口): it takes postings and decides on them, keeps establishments, and
// tells desks. Whom it lets in is in its room entry. It knows nothing of SQL, mail servers or screens, and never assumes
// that it is the only process at work on its store.
package office

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
)

// Postings is where the office keeps postings and how they came.
type Postings interface {
	Posting(ctx context.Context, id string) (posting.Posting, error)
	Postings(ctx context.Context, s posting.State) ([]posting.Posting, error)
	PostingsOf(ctx context.Context, account string) ([]posting.Posting, error)
	Waiting(ctx context.Context) ([]posting.Posting, error)
	Filing(ctx context.Context, id string) (posting.Filing, error)
	// PutPosting keeps a posting as it has become of what it was; was is zero for a new one.
	PutPosting(ctx context.Context, was, p posting.Posting, f posting.Filing) error
	Count(ctx context.Context, name string) (int, error)
	// Numbered lists the postings that have a number, or are said to have it; drafts are none.
	Numbered(ctx context.Context, number string) ([]posting.Numbered, error)
	// BroughtBy is how many postings of a business wait to be verified.
	BroughtBy(ctx context.Context, account string) (int, error)
}

// Store is the office's file.
type Store interface {
	Approaches
	entry.Store
	Journal
	letter.Inbox
	letter.Restarts
	Establishments
	Intakes
	Introductions
	Notices
	Persons
	Postings
	Retention
	Searches
	Seekers
	Talks
}

// Office is one employment office with its vault open.
type Office struct {
	*entry.Entry
	store   Store
	secrets entry.Secrets
	now     clock.Clock
	wages   posting.MinimumWages // the program's own
	post    func()               // a letter was put into the outbox
	acts    map[letter.Kind]letter.Act

	means *means
}

// means is what this room does not know by itself: every clerk works with the same.
type means struct {
	reader message.Reader // of mails that seekers write
	sheets Sheets         // prints postings; nil for none
}

// Open opens a founded office. post is called after a letter was put into the outbox; it may not block.
func Open(ctx context.Context, store Store, secrets entry.Secrets, now clock.Clock, wages posting.MinimumWages, post func()) (*Office, error) {
	o := &Office{store: store, secrets: secrets, now: now, wages: wages, post: post, means: &means{reader: deaf()}}
	var err error
	if o.Entry, err = entry.Open(ctx, store, secrets, registry{o}, now, post); err != nil {
		return nil, err
	}
	o.acts = o.readers()
	return o, nil
}

// As is the same office with a clerk at work: what is done by it is done by that clerk, as far as they may. Without one an office does what
// it does by itself, and nothing that a clerk decides.
func (o *Office) As(c clerk.Clerk) *Office {
	as := *o
	as.Entry = o.Entry.As(c, registry{&as})
	return &as
}

// Seen is the same office, whose clerk decides on what they saw: mark is that of what they were shown. Where something newer waits, the
// decision is not made and a Conflict fault returned.
func (o *Office) Seen(mark string) *Office {
	as := *o
	as.Entry = o.Entry.Seen(mark)
	return &as
}

// send posts a letter to a device in the running transaction.
func (o *Office) send(ctx context.Context, d account.Device, k letter.Kind, about, answers string, rev int, body any) error {
	l, err := letter.New(k, about, body, o.now())
	if err != nil {
		return err
	}
	l.Answers, l.BaseRev = answers, rev
	return o.Send(ctx, d, l)
}
