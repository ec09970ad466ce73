// Package desk is what a business does at its desk: it drafts, checks and sends, and applies what the
// office answers. It knows nothing of SQL, mail servers or screens.
package desk

import (
	"context"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/picture"
	"kyujindesk/backend/posting"
)

// Postings is where postings are kept.
type Postings interface {
	Posting(ctx context.Context, id string) (posting.Posting, error)
	Postings(ctx context.Context) ([]posting.Summary, error)
	PutPosting(ctx context.Context, p posting.Posting) error
	Discard(ctx context.Context, id string, at time.Time) error
	Find(ctx context.Context, text string) ([]string, error)
}

// History is what happened to postings and to the letters about them.
type History interface {
	PutEvent(ctx context.Context, id string, e posting.Event) error
	Events(ctx context.Context, id string) ([]posting.Event, error)
	PutVersion(ctx context.Context, id string, v posting.Version) (bool, error)
	Versions(ctx context.Context, id string) ([]posting.Version, error)
	LettersAbout(ctx context.Context, about string) ([]letter.Outgoing, error)
	Submissions(ctx context.Context) (map[string]posting.Submission, error)
}

// Records is what people may look up of letters.
type Records interface {
	Correspondence(ctx context.Context, limit int) ([]letter.Record, error)
	TakeUp(ctx context.Context, mail int64) error
	DropMail(ctx context.Context, mail int64) error
	EmptyQuarantine(ctx context.Context) error
}

// Requests is what the outbox does outside the stream: a request is sent until it is answered, and while the desk is
// not logged in nothing else is sent.
type Requests interface {
	Answered(ctx context.Context, letterID string) error
	Arrived(ctx context.Context, letterID string) (bool, error)
	Hold(ctx context.Context, held bool) error
}

// Pictures is where the pictures of the establishment are; owner is empty.
type Pictures interface {
	PutPicture(ctx context.Context, owner string, p picture.Picture) error
	Picture(ctx context.Context, owner, name string) (picture.Picture, error)
	Pictures(ctx context.Context, owner string) ([]picture.Picture, error)
	KeepPictures(ctx context.Context, owner string, names []string) error
}

// Settings is where the desk keeps what it is.
type Settings interface {
	Setting(ctx context.Context, name string) ([]byte, error)
	PutSetting(ctx context.Context, name string, value []byte) error
}

// Store is the desk's file.
type Store interface {
	letter.Outbox
	letter.Inbox
	letter.Restarts
	Postings
	History
	Records
	Requests
	Pictures
	Templates
	Settings
}

// Secrets seals what must not be readable without the password.
type Secrets interface {
	Seal(place string, plain []byte) []byte
	Unseal(place string, sealed []byte) ([]byte, error)
}

// Topic is what has changed; a screen that shows it reads again.
type Topic string

// The topics.
const (
	AboutPostings      Topic = "postings"
	AboutEstablishment Topic = "establishment"
	AboutAccount       Topic = "stage"
)

// Desk is one business's desk with its vault open.
type Desk struct {
	store   Store
	secrets Secrets
	keys    letter.ReadKeys
	now     clock.Clock
	wages   posting.MinimumWages // the program's own
	post    func()               // a letter was put into the outbox
	changed func(Topic)          // something was applied that a person did not do here
}

// New makes the desk over its file. post is called after a letter was put into the outbox, changed
// after a letter from the office was applied; neither may block.
func New(store Store, secrets Secrets, now clock.Clock, wages posting.MinimumWages, post func(), changed func(Topic)) *Desk {
	return &Desk{store: store, secrets: secrets, now: now, wages: wages, post: post, changed: changed}
}
