// Package desk is what a business does at its desk: it drafts, checks and sends, and applies what the
// office answers. It knows nothing of SQL, mail servers or screens.
package desk

import (
	"context"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/desk/seekers"
	"kyujindesk/backend/desk/sisters"
	"kyujindesk/backend/desk/talks"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/picture"
	"kyujindesk/backend/posting"
)

// Postings is where postings are kept.
type Postings interface {
	Posting(ctx context.Context, id string) (posting.Posting, error)
	Postings(ctx context.Context) ([]posting.Summary, error)
	// PutPosting keeps a posting as it has become of what it was; was is zero for a new one.
	PutPosting(ctx context.Context, was, p posting.Posting) error
	Discard(ctx context.Context, id string, at time.Time) error
	Find(ctx context.Context, text string) ([]string, error)
}

// History is what happened to postings and to the letters about them.
type History interface {
	PutEvent(ctx context.Context, id string, e posting.Event) error
	Events(ctx context.Context, id string) ([]posting.Event, error)
	PutVersion(ctx context.Context, id string, v posting.Version) (bool, error)
	Versions(ctx context.Context, id string) ([]posting.Version, error)
	Submissions(ctx context.Context) (map[string]posting.Submission, error)
}

// Records is what people may look up of letters.
type Records interface {
	Correspondence(ctx context.Context, limit int) ([]letter.Record, error)
	TakeUp(ctx context.Context, mail int64) error
	DropMail(ctx context.Context, mail int64) error
	EmptyQuarantine(ctx context.Context) error
}

// Pictures is where the pictures of the establishment are; owner is empty.
type Pictures interface {
	PutPicture(ctx context.Context, owner string, p picture.Picture) error
	Picture(ctx context.Context, owner, name string) (picture.Picture, error)
	Pictures(ctx context.Context, owner string) ([]picture.Picture, error)
	KeepPictures(ctx context.Context, owner string, names []string) error
}

// Store is the desk's file.
type Store interface {
	entry.Store
	letter.Inbox
	letter.Restarts
	Postings
	History
	Records
	Pictures
	Templates
	Notices
	Seen
	Tasks
	applicants.Store
	seekers.Store
	talks.Store
	Facts
}

// Facts is what waits to be told to the other computers of the business, and how far their letters are.
type Facts interface {
	PutFacts(ctx context.Context, sealed []byte) error
	Facts(ctx context.Context, bytes int64) (upto int64, sealed [][]byte, err error)
	DropFacts(ctx context.Context, upto int64) error
	sisters.Post
	// PutBack lists the peers whose stream is over because this file was put back to an earlier state.
	PutBack(ctx context.Context) ([]string, error)
}

// Desk is one business's desk with its vault open.
type Desk struct {
	*entry.Entry
	Applicants *applicants.Book
	Seekers    *seekers.Book
	Talks      *talks.Book
	Palette    *Palette

	channel Channel
	store   Store
	secrets entry.Secrets
	now     clock.Clock
	wages   posting.MinimumWages // the program's own
	post    func()               // a letter was put into the outbox
	changed func(letter.Topic)   // something was applied that a person did not do here
	acts    map[letter.Kind]letter.Act
	sisters *sisters.Sisters
}

// open makes the desk over its file, with the channel that what the account is asks for.
func open(store Store, secrets entry.Secrets, now clock.Clock, wages posting.MinimumWages, post func(), changed func(letter.Topic), through func(*Desk) Channel) *Desk {
	in := entry.New(store, secrets, now, post, func() { changed(letter.AboutStage) })
	d := &Desk{Entry: in, store: store, secrets: secrets, now: now, wages: wages, post: post, changed: changed}
	d.Applicants = applicants.New(store, secrets, now, outside{d})
	d.Seekers = seekers.New(store, secrets, now, toOffice{d})
	d.Talks = talks.New(store, secrets, now, toOffice{d})
	d.Palette = &Palette{desk: d}
	d.sisters = sisters.New(in, store, secrets, shelf{d.Applicants, d}, now, post)
	d.channel, d.acts = through(d), d.readers()
	return d
}
