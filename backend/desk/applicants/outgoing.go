package applicants

import (
	"context"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/replica"
)

// UndoFor is how long a mail stays here after it was sent, so that it can be taken back.
const UndoFor = 10 * time.Second

// MaxSubject is how many characters a subject has at most.
const MaxSubject = 100

// Draft is a mail as a person has it before it is sent.
type Draft struct {
	Subject, Text string
	Answers       string     // id of the message it answers, or empty
	Later         time.Time  // it goes then; zero for at once
	Files         []Attached // kept with it; only Attach, AttachDocument and Detach change them
}

// furthest is how far ahead a mail may be put.
const furthest = 366 * 24 * time.Hour

// hole is a place that must be filled before a mail is sent, in half or full width.
var hole = regexp.MustCompile(`[{｛][^{}｛｝\n]{1,20}[}｝]`)

// check returns a fault for a draft that must not be sent as it is.
func (d Draft) check(now time.Time) error {
	switch {
	case !d.Later.IsZero() && (!d.Later.After(now) || d.Later.Sub(now) > furthest):
		return fault.At("later", fault.Invalid, "message.later")
	case strings.TrimSpace(d.Subject) == "" || len([]rune(d.Subject)) > MaxSubject || strings.ContainsAny(d.Subject, "\r\n"):
		return fault.At("subject", fault.Invalid, "message.subject")
	case strings.TrimSpace(d.Text) == "" || len(d.Text) > maxText:
		return fault.At("text", fault.Invalid, "message.text")
	}
	for field, text := range map[string]string{"subject": d.Subject, "text": d.Text} {
		if open := hole.FindString(text); open != "" {
			if slices.Contains(Places(), strings.Trim(open, "{｛?？}｝ 　")) {
				return fault.At(field, fault.Invalid, "message.unfilled").With("place", open)
			}
			return fault.At(field, fault.Invalid, "message.unknownPlace").With("place", open)
		}
	}
	return nil
}

// mailbox is who writes to an address. It returns a fault where nobody can.
func (b *Book) mailbox(ctx context.Context, to string) (Sender, error) {
	s, err := b.outside.Sender(ctx)
	switch {
	case err != nil:
		return s, err
	case s.Address == "":
		return s, fault.New(fault.State, "message.noMailbox")
	case to == "":
		return s, fault.New(fault.State, "message.noAddress")
	case !letter.IsAddress(to):
		return s, fault.New(fault.Invalid, "message.address")
	case letter.FoldAddress(to) == letter.FoldAddress(s.Address), letter.FoldAddress(to) == letter.FoldAddress(s.Office):
		return s, fault.New(fault.State, "message.ownAddress")
	}
	return s, nil
}

// Send writes to an applicant, with the files of the mail in hand, and gives the id of the message. It stays here for UndoFor, or until the
// time a person chose; then it goes as soon as this computer has the account open. It returns an Invalid fault for a draft without subject or
// text, for one with places that are not filled and for a time that is over, and a State fault where no mail can be sent.
func (b *Book) Send(ctx context.Context, id string, d Draft) (message string, err error) {
	t, err := b.Thread(ctx, id)
	if err != nil {
		return "", err
	}
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		held, err := b.draft(ctx, id)
		if err != nil {
			return err
		}
		d.Files = held.Files
		if message, err = w.send(ctx, id, t, d, nil, letter.Calendar{}); err != nil {
			return err
		}
		return b.putDraft(ctx, id, Draft{})
	})
	return message, err
}

// Look is the mail in hand as Send would send it now, read from what would go. It returns the same faults as Send.
func (b *Book) Look(ctx context.Context, id string, d Draft) (seen message.Seen, err error) {
	t, err := b.Thread(ctx, id)
	if err != nil {
		return seen, err
	}
	d.Files = t.Draft.Files
	m, err := (&writing{book: b, records: map[string]*replica.Record{}}).compose(ctx, id, t, d, letter.Calendar{})
	if err != nil {
		return seen, err
	}
	raw, err := b.outside.Look(ctx, m)
	return message.See(raw), err
}

// compose is the mail that a draft becomes.
func (w *writing) compose(ctx context.Context, id string, thread Thread, d Draft, cal letter.Calendar) (m letter.PlainMail, err error) {
	b := w.book
	now := b.now()
	if err := d.check(now); err != nil {
		return m, err
	}
	s, err := b.mailbox(ctx, thread.To)
	if err != nil {
		return m, err
	}
	m = letter.PlainMail{
		From: s.Address, Name: s.Name, To: thread.To, Subject: letter.Tagged(d.Subject, tagOf(id)), Text: d.Text, ByHand: true, Calendar: cal,
		NotBefore: now.Add(UndoFor),
	}
	if d.Later.After(m.NotBefore) {
		m.NotBefore = d.Later
	}
	if m.Files, err = b.contents(ctx, d); err != nil {
		return m, err
	}
	m.Thread, err = w.threadOf(ctx, thread, d.Answers)
	return m, err
}

// send writes a mail, about an interview or none, in the running transaction.
func (w *writing) send(ctx context.Context, id string, thread Thread, d Draft, about *replica.Record, cal letter.Calendar) (string, error) {
	m, err := w.compose(ctx, id, thread, d, cal)
	if err != nil {
		return "", err
	}
	mail, err := w.book.outside.Mail(ctx, m, id)
	if err != nil {
		return "", err
	}
	fields := map[string]string{
		wayField: outWay, toField: thread.To, midField: letter.MessageID(mail), subjectField: d.Subject, textField: d.Text, atField: clock.Text(w.book.now()),
	}
	if about != nil {
		fields[meetField], fields[seqField] = about.ID, about.Value(seqField)
	}
	if d.Answers != "" {
		fields[answersField] = d.Answers
	}
	if !d.Later.IsZero() {
		fields[laterField] = clock.Text(d.Later)
	}
	if len(d.Files) > 0 {
		names := make([]string, len(d.Files))
		for n, f := range d.Files {
			names[n] = f.Name
		}
		listed, err := json.Marshal(names)
		if err != nil {
			return "", err
		}
		fields[filesField] = string(listed)
	}
	r, err := w.add(messageKind, id, fields)
	if err != nil {
		return "", err
	}
	return r.ID, nil
}

// threadOf are the Message-IDs a mail names that answers a message, or follows the last one. Those whose writer is in doubt are none.
func (w *writing) threadOf(ctx context.Context, t Thread, answers string) (ids []string, err error) {
	for _, m := range t.Messages {
		if len(m.Maybe) > 0 {
			continue
		}
		r, err := w.record(ctx, m.ID)
		if err != nil {
			return nil, err
		}
		if mid := r.Value(midField); mid != "" && m.ID != answers {
			ids = append(ids, mid)
		}
	}
	if answers == "" {
		return ids, nil
	}
	r, err := w.record(ctx, answers)
	if err == nil && r.Kind == messageKind {
		ids = append(ids, r.Value(midField))
	}
	return ids, err
}

// Unsend takes a mail back that has not gone yet, and gives the mail in hand that it became: as it was, or with what was in hand before it,
// divided by a place that must be filled. It returns a State fault for one that was sent, or may have been.
func (b *Book) Unsend(ctx context.Context, id, messageID string) (d Draft, err error) {
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.part(ctx, messageKind, id, messageID)
		if err != nil {
			return err
		}
		sealed, err := b.store.WrittenMail(ctx, letter.IDOf(r.Value(midField)))
		if err != nil {
			return err
		}
		back, err := b.store.WithdrawMail(ctx, letter.IDOf(r.Value(midField)))
		if err != nil {
			return err
		}
		if !back {
			return fault.New(fault.State, "message.gone")
		}
		if d, err = b.backInHand(ctx, id, *r, sealed); err != nil {
			return err
		}
		for _, field := range []string{subjectField, textField, filesField} {
			if r.Value(field) == "" {
				continue
			}
			if err := w.set(r, field, ""); err != nil {
				return err
			}
		}
		return w.set(r, goneField, "1")
	})
	return d, err
}

// takenBack stands between a mail in hand and one that was taken back into it. No mail goes with it.
const takenBack = "\n\n{ここから、送信をやめたメール}\n\n"

// backInHand makes a mail that was taken back the mail in hand; sealed is how it lay in the outbox.
func (b *Book) backInHand(ctx context.Context, id string, r replica.Record, sealed []byte) (d Draft, err error) {
	_, raw, err := letter.OpenPlain(b.secrets, letter.Outgoing{ID: letter.IDOf(r.Value(midField)), Kind: letter.PlainKind, Raw: sealed})
	if err != nil {
		return d, err
	}
	d, err = b.draft(ctx, id)
	if err != nil {
		return d, err
	}
	if strings.TrimSpace(d.Subject+d.Text) == "" {
		d.Subject, d.Text, d.Answers, d.Later = r.Value(subjectField), r.Value(textField), r.Value(answersField), instantOf(r.Value(laterField))
		if !d.Later.After(b.now()) {
			d.Later = time.Time{}
		}
	} else {
		d.Text = strings.TrimRight(d.Text, "\n") + takenBack + r.Value(textField)
	}
	for _, f := range message.See(raw).Files {
		kind, _ := applicant.DocumentType(f.Name, f.Content)
		err := b.attach(ctx, id, &d, letter.File{Name: f.Name, Type: kind, Content: f.Content})
		if err != nil {
			return d, err
		}
	}
	return d, b.putDraft(ctx, id, d)
}

// SendAgain sends a mail once more that no server would have, or of which nobody knows whether one took it: a person has decided so. It
// returns a State fault for any other.
func (b *Book) SendAgain(ctx context.Context, id, messageID string) error {
	r, err := b.read(ctx, messageID)
	if err == nil && (r.Kind != messageKind || r.Of != id || r.Value(goneField) != "") {
		err = fault.New(fault.NotFound, "message.notFound")
	}
	if err != nil {
		return err
	}
	err = b.store.Atomically(ctx, func(ctx context.Context) error {
		again, err := b.store.SendMailAgain(ctx, letter.IDOf(r.Value(midField)))
		if err == nil && !again {
			err = fault.New(fault.State, "message.gone")
		}
		return err
	})
	if err == nil {
		b.outside.Posted()
	}
	return err
}
