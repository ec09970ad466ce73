// Package talks is what a business and its office write to each other (メッセージ), kept sealed, with what is written and not sent yet. It knows
// nothing of SQL, mail servers or screens, nor how the office is reached.
package talks

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/talk"
)

// Store is where messages are kept.
type Store interface {
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
	PutTalkMessage(ctx context.Context, m talk.Sealed) error
	PutTalkFile(ctx context.Context, message string, n int, sealed []byte) error
	TalkMessage(ctx context.Context, id string) (talk.Sealed, error)
	TalkMessages(ctx context.Context, of string) ([]talk.Sealed, error)
	Talks(ctx context.Context) ([]talk.Head, error)
	TalkFile(ctx context.Context, message string, n int) ([]byte, error)
	SeeTalk(ctx context.Context, of string, at time.Time) (ids []string, err error)
	Unsent
	Postings(ctx context.Context) ([]posting.Summary, error)
	LettersAbout(ctx context.Context, about string) ([]letter.Outgoing, error)
}

// Outside is the way to the office.
type Outside interface {
	// Tell posts a letter to the office in the running transaction.
	Tell(ctx context.Context, l letter.Letter) error
	Posted()
	// Looked has the other computers of the business told what a person has looked at, in the running transaction.
	Looked(ctx context.Context, ids ...string) error
}

// Book is what the business and the office wrote.
type Book struct {
	store   Store
	secrets letter.Sealer
	now     clock.Clock
	out     Outside
}

// New makes the book over its file.
func New(store Store, secrets letter.Sealer, now clock.Clock, out Outside) *Book {
	return &Book{store, secrets, now, out}
}

// Way is how far a message of the business is.
type Way string

// The ways, in order. Whether anybody has read it cannot be known.
const (
	Queued  Way = "queued"  // no mail server took it yet
	Sent    Way = "sent"    // on its way
	Reached Way = "reached" // the office said that it has it
	Refused Way = "refused" // the office said that it does not take it
)

// Message is one message.
type Message struct {
	talk.Message           // its files have their names alone
	Seen         time.Time // of the office: looked at on this computer; zero for not yet
	Way          Way       // of the business; empty for the office's
	Refused      string    // why, see talk.Reasons
}

// Talk is one talk in a list.
type Talk struct {
	ID      string
	Title   string
	Posting string // id, or empty
	At      time.Time
	From    talk.Side // of the last message
	Way     Way       // of the last message, where the business wrote it
	Unseen  int
}

func place(id string) string            { return "talk/" + id }
func filePlace(id string, n int) string { return place(id) + "/" + strconv.Itoa(n) }

// List lists the talks, that with the last message first.
func (b *Book) List(ctx context.Context) ([]Talk, error) {
	heads, err := b.store.Talks(ctx)
	all := make([]Talk, 0, len(heads))
	for _, h := range heads {
		first, err := b.open(h.First)
		if err != nil {
			return nil, err
		}
		t := Talk{ID: h.First.ID, Title: first.Title, Posting: h.First.Posting, At: h.Last.At, From: h.Last.From, Unseen: h.Unseen}
		if t.Way, err = b.way(ctx, h.Last); err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, err
}

// Unseen is how many messages of the office nobody has looked at.
func (b *Book) Unseen(ctx context.Context) (n int, err error) {
	heads, err := b.store.Talks(ctx)
	for _, h := range heads {
		n += h.Unseen
	}
	return n, err
}

// Open reads a talk, the oldest message first. It changes nothing. It returns a NotFound fault.
func (b *Book) Open(ctx context.Context, id string) ([]Message, error) {
	kept, err := b.store.TalkMessages(ctx, id)
	if err == nil && len(kept) == 0 {
		err = fault.New(fault.NotFound, "talk.notFound")
	}
	all := make([]Message, 0, len(kept))
	for _, k := range kept {
		m := Message{Seen: k.Seen, Refused: k.Refused}
		if m.Message, err = b.open(k); err != nil {
			return nil, err
		}
		if m.Way, err = b.way(ctx, k); err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, err
}

// See notes that a person looks at a talk; the office is told nothing of it.
func (b *Book) See(ctx context.Context, id string) error {
	return b.store.Atomically(ctx, func(ctx context.Context) error {
		ids, err := b.store.SeeTalk(ctx, id, b.now())
		if err != nil {
			return err
		}
		return b.out.Looked(ctx, ids...)
	})
}

// File reads a file of a message. It returns a NotFound fault.
func (b *Book) File(ctx context.Context, message string, n int) (talk.File, error) {
	k, err := b.store.TalkMessage(ctx, message)
	if err != nil {
		return talk.File{}, err
	}
	m, err := b.open(k)
	if err == nil && (n < 0 || n >= len(m.Files)) {
		err = fault.New(fault.NotFound, "talk.notFound")
	}
	if err != nil {
		return talk.File{}, err
	}
	sealed, err := b.store.TalkFile(ctx, message, n)
	if err != nil {
		return talk.File{}, err
	}
	f := m.Files[n]
	f.Content, err = b.secrets.Unseal(filePlace(message, n), sealed)
	return f, err
}

// About lists the postings that a talk may be about: those that were ever sent.
func (b *Book) About(ctx context.Context) ([]posting.Summary, error) {
	all, err := b.store.Postings(ctx)
	return slices.DeleteFunc(all, func(s posting.Summary) bool { return s.On(era.Of(b.now())) == posting.Draft }), err
}

// Told takes a message as the office has it, or that it does not take one, in the running transaction. Of one that is here it takes what
// became of it; none but the office changes that, and a message of the office that is here stays as it is.
func (b *Book) Told(ctx context.Context, l letter.Letter) error {
	m, refused, err := letter.ReadTalkTold(l)
	if err != nil {
		return err
	}
	k, err := b.store.TalkMessage(ctx, m.ID)
	switch {
	case err == nil && (k.From != m.From || m.From == talk.Office || !k.Told.IsZero()):
		return nil
	case err == nil:
		k.At, k.Told, k.Refused = m.At, m.At, refused
		return b.store.PutTalkMessage(ctx, k)
	case !fault.Is(err, fault.NotFound):
		return err
	}
	return b.keep(ctx, Message{Message: m, Refused: refused}, m.At)
}

// keep keeps a message that is new here, with its files, in the running transaction.
func (b *Book) keep(ctx context.Context, m Message, told time.Time) error {
	files := m.Files
	m.Files = nil
	for _, f := range files {
		m.Files = append(m.Files, talk.File{Name: f.Name})
	}
	plain, err := json.Marshal(m.Message)
	if err != nil {
		return fmt.Errorf("write message: %w", err)
	}
	if err := b.store.PutTalkMessage(ctx, talk.Sealed{
		ID: m.ID, Talk: m.Talk, Posting: m.Posting, From: m.From, At: m.At, Told: told, Refused: m.Refused, Body: b.secrets.Seal(place(m.ID), plain),
	}); err != nil {
		return err
	}
	for n, f := range files {
		if err := b.store.PutTalkFile(ctx, m.ID, n, b.secrets.Seal(filePlace(m.ID, n), f.Content)); err != nil {
			return err
		}
	}
	return nil
}

func (b *Book) open(k talk.Sealed) (m talk.Message, err error) {
	plain, err := b.secrets.Unseal(place(k.ID), k.Body)
	if err == nil {
		err = json.Unmarshal(plain, &m)
	}
	if err != nil {
		return m, fmt.Errorf("read message: %w", err)
	}
	if !k.At.IsZero() {
		m.At = k.At
	}
	return m, nil
}

// way is how far a message of the business is.
func (b *Book) way(ctx context.Context, k talk.Sealed) (Way, error) {
	switch {
	case k.From == talk.Office:
		return "", nil
	case k.Refused != "":
		return Refused, nil
	case !k.Told.IsZero():
		return Reached, nil
	}
	letters, err := b.store.LettersAbout(ctx, k.ID)
	if slices.ContainsFunc(letters, func(l letter.Outgoing) bool { return !l.SentAt.IsZero() }) {
		return Sent, err
	}
	return Queued, err
}

// write keeps a message of the business and posts it to the office, in the running transaction, and gives its talk.
func (b *Book) write(ctx context.Context, m talk.Message) (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", err
	}
	m.ID, m.From, m.At, m.Text, m.Title = id.String(), talk.Business, b.now(), strings.TrimSpace(m.Text), strings.TrimSpace(m.Title)
	if m.Talk == "" {
		m.Talk = m.ID
	}
	if err := m.Check(); err != nil {
		return "", err
	}
	if err := b.keep(ctx, Message{Message: m}, time.Time{}); err != nil {
		return "", err
	}
	l, err := letter.New(letter.TalkMessage, m.ID, letter.TalkMessageBody{Talk: m.Talk, Posting: m.Posting, Title: m.Title, Text: m.Text, At: clock.Text(m.At)}, b.now())
	if err != nil {
		return "", err
	}
	l.AttachTalk(m.Files)
	return m.Talk, b.out.Tell(ctx, l)
}
