package applicants

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/replica"
)

// mailName stamps what a mail says. Every computer of the business that reads it writes the same.
const mailName = "mail"

// ReadsBy has mails read by a reader that knows what this room does not. It is called before any mail comes.
func (b *Book) ReadsBy(r message.Reader) { b.reader = r }

// deaf is a reader that knows of no bounce and no letter.
func deaf() message.Reader {
	return message.Reader{
		Returned: func([]byte) (message.Bounce, bool) { return message.Bounce{}, false },
		Letter:   func([]byte) bool { return false },
	}
}

// Wants says which mails are waited for: answers to what was written to applicants, and what those write. Mails from the business
// itself and from its office are none of them, whatever address somebody gave. See courier.Correspondent.
func (b *Book) Wants(ctx context.Context) (w letter.Wants, err error) {
	own, err := b.ownAddresses(ctx)
	if err != nil {
		return w, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.fresh(ctx); err != nil {
		return w, err
	}
	for id, r := range b.cache.rows {
		if a := r.address(); !slices.Contains(own, a) {
			w.Writer(a)
		}
		w.Tag(tagOf(id))
	}
	for mid := range b.cache.sent {
		w.Answers(mid)
	}
	return w, nil
}

// address is where an applicant writes from, as far as is known: one spelling of each; empty for none.
func (r *Row) address() string { return letter.FoldAddress(r.values[applicant.MailKey]) }

func (b *Book) ownAddresses(ctx context.Context) (own []string, err error) {
	s, err := b.outside.Sender(ctx)
	if err != nil {
		return nil, err
	}
	return []string{letter.FoldAddress(s.Address), letter.FoldAddress(s.Office)}, nil
}

// ReceiveMail takes a mail that Wants fits. It becomes a message of whose it is; where that may be several people, of all of them,
// until a person says whose. Of mails that nobody wrote to the business (bounces, letters, what the service sends) nothing is kept, and
// nothing of one whose writer was erased. Attachments are not opened. See courier.Correspondent.
func (b *Book) ReceiveMail(ctx context.Context, raw []byte) (letter.Verdict, string, error) {
	own, err := b.ownAddresses(ctx)
	if err != nil {
		return "", "", err
	}
	if err := b.wake(ctx); err != nil {
		return "", "", err
	}
	head, m := message.ReadHead(raw), b.reader.Read(raw)
	if m.Kind == message.Returned || m.Kind == message.Letter || m.Kind == message.Service {
		return letter.Handed, "", nil
	}
	from := slices.DeleteFunc(letter.WritersOf(raw), func(a string) bool { return slices.Contains(own, a) })
	whose, doubts := b.whose(head, from)
	switch {
	case len(whose) > maxWhose:
		return letter.Quarantined, letter.WhoseMail, nil
	case len(whose) == 0:
		return letter.Handed, "", nil
	case b.floods(whose):
		return letter.Quarantined, letter.TooManyMails, nil
	}
	for _, key := range doubts {
		if !slices.Contains(m.Doubts, key) {
			m.Doubts = append(m.Doubts, key)
		}
	}
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		for _, id := range whose {
			if err := w.incoming(ctx, id, whose, raw, head, m); err != nil {
				return err
			}
		}
		return nil
	})
	return letter.Handed, "", err
}

// whose are the applicants a mail may be of, and what a person must know of that. What it answers counts most, then our tag in its
// subject, then its writer's address. A writer who is another applicant than the one answered makes it unsure.
func (b *Book) whose(h message.Head, from []string) (ids, doubts []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	c := &b.cache
	if c.sent[h.ID] != "" { // our own, come back
		return nil, nil
	}
	writers := map[string]bool{}
	for id, r := range c.rows {
		if a := r.address(); a != "" && slices.Contains(from, a) {
			writers[id] = true
		}
	}
	named := map[string]bool{}
	for _, mid := range h.Answers {
		if id := c.sent[mid]; c.rows[id] != nil {
			named[id] = true
		}
	}
	if len(named) == 0 {
		tags := letter.TagsIn(h.Subject)
		for id := range c.rows {
			if slices.Contains(tags, tagOf(id)) {
				named[id] = true
			}
		}
	}
	leads := map[string][]string{}
	for id := range named {
		leads[lead(c.rows[id])] = append(leads[lead(c.rows[id])], id)
	}
	for id := range writers {
		if l := lead(c.rows[id]); len(named) == 0 || leads[l] == nil {
			leads[l] = append(leads[l], id)
		}
	}
	if len(named) > 0 && len(writers) == 0 {
		doubts = append(doubts, "sender.other")
	}
	for l, some := range leads {
		slices.Sort(some)
		if len(some) > 1 && slices.Contains(some, l) {
			some[0] = l
		}
		ids = append(ids, some[0])
	}
	slices.Sort(ids)
	return ids, doubts
}

// floods says whether there is more from one of these people than anybody writes.
func (b *Book) floods(ids []string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.ContainsFunc(ids, func(id string) bool {
		return b.cache.count[part{id, messageKind}]+b.cache.count[part{id, newKind}] >= maxIncoming
	})
}

// messageIDOf is the id of a mail's record with an applicant, the same at every computer.
func messageIDOf(about, sum string) string {
	return uuid.NewSHA1(uuid.NameSpaceOID, []byte("mail "+about+sum)).String()
}

// incoming writes down what a mail says, unless it is there, or was deleted.
func (w *writing) incoming(ctx context.Context, about string, whose []string, raw []byte, head message.Head, m message.Message) error {
	hash := sha256.Sum256(raw)
	sum := hex.EncodeToString(hash[:])
	r, err := w.record(ctx, messageIDOf(about, sum))
	if err != nil || r.ID != "" {
		return err
	}
	at := head.Came
	if at.IsZero() {
		at = head.Date
	}
	if at.IsZero() {
		at = w.book.now()
	}
	fields := map[string]string{
		wayField: inWay, sumField: sum, midField: cut(head.ID, 250), fromField: cut(head.From, 254), whoField: head.Name, subjectField: head.Subject,
		textField: cut(m.Text, maxText), quotedField: cut(m.Quoted, maxText), sortField: string(m.Kind),
		filesField: list(m.Files), doubtsField: list(m.Doubts), atField: clock.Text(at),
	}
	if len(m.Text) > maxText {
		fields[doubtsField] = list(append(m.Doubts, "mail.cut"))
	}
	if len(whose) > 1 {
		fields[maybeField] = list(whose)
	}
	if m.Calendar != nil {
		text, err := json.Marshal(m.Calendar)
		if err != nil {
			return err
		}
		fields[calField] = string(text)
	}
	if m.HasPage() {
		fields[pageField] = "1"
	}
	keep := (len(m.Files) > 0 || m.HasPage()) && w.book.keeps(about, len(raw))
	if keep {
		fields[sizeField] = strconv.Itoa(len(raw))
	}
	of := replica.Record{ID: messageIDOf(about, sum), Kind: messageKind, Of: about}
	for field, value := range fields {
		if value != "" {
			f := replica.Fact{Record: of.ID, Kind: of.Kind, Of: of.Of, Field: field, Value: value, Stamp: replica.Stamp{At: 1, By: mailName}}
			if r.Apply(f) {
				w.facts = append(w.facts, f)
			}
		}
	}
	if !keep {
		return nil
	}
	if err := w.keep(ctx); err != nil { // a document is kept after its record
		return err
	}
	return w.book.store.PutDocument(ctx, r.ID, w.book.secrets.Seal(documentPlace+r.ID, raw))
}

// keeps says whether there is room for another whole mail of somebody.
func (b *Book) keeps(about string, size int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	for id, n := range b.cache.files {
		if b.cache.parts[id].about == about {
			size += n
		}
	}
	return size <= maxFiles
}

// list is a list of texts as a field holds it; empty for an empty one. What no field would take is left out.
func list(all []string) string {
	if len(all) == 0 {
		return ""
	}
	for len(all) > 0 {
		text, err := json.Marshal(all)
		if err == nil && len(text) <= maxText {
			return string(text)
		}
		all = all[:len(all)-1]
	}
	return ""
}

// cut leaves of a text what a field takes, in whole characters.
func cut(text string, most int) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most]
}
