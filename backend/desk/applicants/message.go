package applicants

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/message"
	"kyujindesk/backend/replica"
)

const messageKind = "message"

// Fields of a message's record. All but wayField are of one way or both; what came is written once and the same by every computer.
const (
	wayField     = "way"     // inWay or outWay
	midField     = "mid"     // Message-ID, without <>
	fromField    = "from"    // of what came: the address it says it is from
	whoField     = "who"     // of what came: what the writer calls himself or herself
	toField      = "to"      // of what goes
	subjectField = "subject" //
	quotedField  = "quoted"  // of what came
	atField      = "at"      // RFC 3339: when it came, or was written
	sortField    = "sort"    // of what came: a message.Kind
	filesField   = "files"   // JSON, names
	pageField    = "page"    // of what came: it has a page besides its text
	doubtsField  = "doubts"  // of what came: JSON, keys
	calField     = "cal"     // of what came: JSON, a message.Event
	maybeField   = "maybe"   // of what came: JSON, ids of all whose it may be; empty once a person has decided
	seenField    = "seen"    // of what came: a person has looked at it
	sumField     = "sha256"  // of what came, as bytes
	sizeField    = "size"    // of what came: bytes that are kept of it for its files and its page
	sendField    = "sent"    // of what goes: RFC 3339, when a mail server took it
	troubleField = "trouble" // of what goes: key of why it did not go, or came back
	answersField = "answers" // of what goes: id of the message it answers
	laterField   = "later"   // of what goes: RFC 3339, the moment a person chose for it
	meetField    = "meet"    // id of the interview it is about
)

const inWay, outWay = "in", "out"

// newKind is what lists count a message as that nobody has looked at.
const newKind = "message.new"

// Bounds of what is kept of one applicant's mails.
const (
	maxIncoming = 500       // mails that came
	maxFiles    = 100 << 20 // bytes of mails with files
	maxWhose    = 8         // people whose a mail may be
	maxText     = 30_000    // bytes of a text, and of what it quotes
)

// Message is a mail from an applicant or to one.
type Message struct {
	ID      string
	Of      string // the applicant whose record it is
	Out     bool
	From    string // of what came: the address it says it is from; nobody has proved it
	Who     string // of what came: what the writer calls himself or herself
	To      string // of what goes
	Subject string
	Text    string
	Quoted  string
	At      time.Time // when it came, or was written
	Kind    message.Kind
	Files   []string
	Page    bool // of what came: it has a page besides its text
	Kept    bool // of what came: this computer has the files and the page
	Doubts  []string
	Answer  *message.Event // what a calendar program said
	Maybe   []Whose        // of whom it may be, where a person must say
	Seen    bool
	By      string // fingerprint of the computer that wrote it
	Sending Sending
	Meeting string // id of the interview it is about
}

// Whose is somebody whose a mail may be.
type Whose struct{ ID, Name string }

// tagOf is the word by which a mail's subject names an applicant. It tells a stranger nothing.
func tagOf(id string) string {
	sum := sha256.Sum256([]byte("mail tag " + id))
	return base32.HexEncoding.EncodeToString(sum[:5])
}

// Thread is everything that was written with one person, over all applications that were joined.
type Thread struct {
	Messages []Message // the oldest first
	To       string    // address mails go to
	Why      string    // key of why none can be written; empty where one can
	Meetings []Interview
	Draft    Draft                    // what this computer keeps of a mail that is not sent yet
	Forms    map[string]InterviewForm // and of interviews that are not settled, by their ids; "" is a new one
}

// Thread reads what was written with an applicant. It returns a NotFound fault.
func (b *Book) Thread(ctx context.Context, id string) (Thread, error) {
	group, to, err := b.group(ctx, id)
	if err != nil {
		return Thread{}, err
	}
	t := Thread{To: to}
	if _, err := b.mailbox(ctx, to); err != nil {
		f, known := fault.Of(err)
		if !known {
			return t, err
		}
		t.Why = f.Key
	}
	said := map[string]bool{}
	for _, one := range group {
		records, err := b.records(ctx, one)
		if err != nil {
			return t, err
		}
		for _, r := range records {
			if r.Kind != messageKind || r.Value(goneField) != "" {
				continue
			}
			m, err := b.messageOf(ctx, r)
			if err != nil {
				return t, err
			}
			// A server that hands a mail over twice writes other lines above it.
			if twin := r.Value(midField) + "\n" + m.Text; !m.Out && r.Value(midField) != "" && len(m.Maybe) == 0 {
				if said[twin] {
					continue
				}
				said[twin] = true
			}
			t.Messages = append(t.Messages, m)
		}
	}
	for i, m := range t.Messages {
		if now := b.now(); m.At.After(now) { // anybody can write a date
			t.Messages[i].At = now
		}
	}
	slices.SortStableFunc(t.Messages, func(a, b Message) int { return a.At.Compare(b.At) })
	kept, err := b.unfinished(ctx)
	if err != nil {
		return t, err
	}
	t.Draft, t.Forms = kept[id].Draft, kept[id].Forms
	t.Meetings, err = b.Interviews(ctx, id)
	return t, err
}

// group are the applications of one person, and where mails to that person go.
func (b *Book) group(ctx context.Context, id string) (group []string, to string, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return nil, "", err
	}
	own := b.cache.rows[id]
	if own == nil {
		return nil, "", fault.New(fault.NotFound, "applicant.notFound")
	}
	for other, r := range b.cache.rows {
		if lead(r) == lead(own) {
			group = append(group, other)
		}
	}
	slices.Sort(group)
	return group, strings.TrimSpace(own.values[applicant.MailKey]), nil
}

func (b *Book) messageOf(ctx context.Context, r replica.Record) (Message, error) {
	c := r.Fields[wayField]
	m := Message{
		ID: r.ID, Of: r.Of, Out: c.Value == outWay, From: r.Value(fromField), Who: r.Value(whoField), To: r.Value(toField), Subject: r.Value(subjectField),
		Text: r.Value(textField), Quoted: r.Value(quotedField), At: instantOf(r.Value(atField)), Kind: message.Kind(r.Value(sortField)),
		Seen: r.Value(seenField) != "", By: c.Stamp.By, Meeting: r.Value(meetField), Files: []string{}, Doubts: []string{},
	}
	read(r, filesField, &m.Files)
	if m.Out {
		var err error
		m.Sending, err = b.sending(ctx, r)
		return m, err
	}
	read(r, doubtsField, &m.Doubts)
	read(r, calField, &m.Answer)
	var ids []string
	read(r, maybeField, &ids)
	b.mu.Lock()
	for _, id := range ids {
		if row := b.cache.rows[id]; row != nil {
			m.Maybe = append(m.Maybe, Whose{id, row.Name})
		}
	}
	b.mu.Unlock()
	if len(m.Maybe) == 1 { // the others are gone
		m.Maybe = nil
	}
	m.Page = r.Value(pageField) != ""
	if len(m.Files) > 0 || m.Page {
		var err error
		m.Kept, err = b.store.HasDocument(ctx, r.ID)
		return m, err
	}
	return m, nil
}

// read fills a value from a field in JSON. What cannot be read is left as it is: no computer of ours writes that.
func read(r replica.Record, field string, into any) {
	if text := r.Value(field); text != "" {
		_ = json.Unmarshal([]byte(text), into)
	}
}

func instantOf(text string) time.Time {
	at, err := clock.Parse(text)
	if err != nil {
		return time.Time{}
	}
	return at
}

// Seen says that a person has looked at what came from an applicant.
func (b *Book) Seen(ctx context.Context, id string) error {
	t, err := b.Thread(ctx, id)
	if err != nil || !slices.ContainsFunc(t.Messages, func(m Message) bool { return !m.Out && !m.Seen }) {
		return err
	}
	return b.write(ctx, func(ctx context.Context, w *writing) error {
		for _, m := range t.Messages {
			if m.Out || m.Seen {
				continue
			}
			r, err := w.part(ctx, messageKind, m.Of, m.ID)
			if err != nil {
				return err
			}
			if err := w.set(r, seenField, "1"); err != nil {
				return err
			}
		}
		return nil
	})
}

// Claim says that a mail that could be of several people is this one's. The others have it no more.
func (b *Book) Claim(ctx context.Context, id, messageID string) error {
	return b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.part(ctx, messageKind, id, messageID)
		if err != nil {
			return err
		}
		var ids []string
		read(*r, maybeField, &ids)
		if err := w.set(r, maybeField, ""); err != nil {
			return err
		}
		for _, other := range ids {
			if other == id {
				continue
			}
			twin, err := w.record(ctx, messageIDOf(other, r.Value(sumField)))
			if err != nil {
				return err
			}
			if twin.ID == "" || twin.Of != other {
				continue
			}
			if err := w.set(twin, goneField, "1"); err != nil {
				return err
			}
			if err := b.store.DropDocument(ctx, twin.ID); err != nil {
				return err
			}
		}
		return nil
	})
}

// Drop deletes a message for good here; what a mail program has of it stays there.
func (b *Book) Drop(ctx context.Context, id, messageID string) error {
	return b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.part(ctx, messageKind, id, messageID)
		if err != nil {
			return err
		}
		if err := w.set(r, goneField, "1"); err != nil {
			return err
		}
		for _, field := range []string{subjectField, textField, quotedField, filesField, pageField, calField} {
			if r.Value(field) != "" {
				if err := w.set(r, field, ""); err != nil {
					return err
				}
			}
		}
		return b.store.DropDocument(ctx, r.ID)
	})
}

// messageTaken follows what records say of messages, for Wants and for lists. The lock is held.
func (c *cache) messageTaken(r replica.Record) {
	if mid := r.Value(midField); r.Value(wayField) == outWay && mid != "" {
		c.sent[mid] = r.Of
		if r.Value(goneField) != "" {
			delete(c.sent, mid)
		}
	}
	delete(c.mails, r.ID)
	if subject := r.Value(subjectField); subject != "" && r.Value(goneField) == "" && r.Value(maybeField) == "" {
		c.mails[r.ID] = mail{r.Of, subject, jptext.Sought(subject), instantOf(r.Value(atField))}
	}
	delete(c.open, r.ID)
	if own := r.Fields[wayField]; own.Value == outWay && r.Value(troubleField) == "" && r.Value(goneField) == "" {
		at := instantOf(r.Value(atField))
		if later := instantOf(r.Value(laterField)); later.After(at) {
			at = later
		}
		c.open[r.ID] = sender{own.Stamp.By, at}
	}
	delete(c.files, r.ID)
	if n, err := strconv.Atoi(r.Value(sizeField)); err == nil && r.Value(goneField) == "" {
		c.files[r.ID] = n
	}
}

// isNew says whether a record is a mail that somebody wrote and nobody here has looked at.
func isNew(r replica.Record) bool {
	kind := message.Kind(r.Value(sortField))
	return r.Kind == messageKind && r.Value(wayField) == inWay && r.Value(seenField) == "" && (kind == message.Answer || kind == message.Calendar)
}
