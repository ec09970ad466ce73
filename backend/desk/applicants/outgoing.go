package applicants

import (
	"context"
	"regexp"
	"strings"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// UndoFor is how long a mail stays here after it was sent, so that it can be taken back.
const UndoFor = 10 * time.Second

// MaxSubject is how many characters a subject has at most.
const MaxSubject = 100

// Draft is a mail as a person has it before it is sent.
type Draft struct {
	Subject, Text string
	Answers       string    // id of the message it answers, or empty
	Later         time.Time // it goes then; zero for at once
}

// hole is a place that must be filled before a mail is sent, in half or full width.
var hole = regexp.MustCompile(`[{｛][^{}｛｝\n]{1,20}[}｝]`)

// check returns a fault for a draft that must not be sent as it is.
func (d Draft) check() error {
	switch {
	case strings.TrimSpace(d.Subject) == "" || len([]rune(d.Subject)) > MaxSubject || strings.ContainsAny(d.Subject, "\r\n"):
		return fault.At("subject", fault.Invalid, "message.subject")
	case strings.TrimSpace(d.Text) == "" || len(d.Text) > maxText:
		return fault.At("text", fault.Invalid, "message.text")
	}
	for field, text := range map[string]string{"subject": d.Subject, "text": d.Text} {
		if open := hole.FindString(text); open != "" {
			return fault.At(field, fault.Invalid, "message.unfilled").With("place", open)
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

// Send writes to an applicant and gives the id of the message. It stays here for UndoFor, or until the time a person chose. It returns an
// Invalid fault for a draft without subject or text and for one with places that are not filled, and a State fault where no mail can be sent.
func (b *Book) Send(ctx context.Context, id string, d Draft) (message string, err error) {
	t, err := b.Thread(ctx, id)
	if err != nil {
		return "", err
	}
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		if message, err = w.send(ctx, id, t, d, nil, letter.Calendar{}); err != nil {
			return err
		}
		return b.changeUnfinished(ctx, id, func(u *unfinished) { u.Draft = Draft{} })
	})
	return message, err
}

// send writes a mail, about an interview or none, in the running transaction.
func (w *writing) send(ctx context.Context, id string, thread Thread, d Draft, about *replica.Record, cal letter.Calendar) (string, error) {
	b := w.book
	if err := d.check(); err != nil {
		return "", err
	}
	s, err := b.mailbox(ctx, thread.To)
	if err != nil {
		return "", err
	}
	now := b.now()
	m := letter.PlainMail{
		From: s.Address, Name: s.Name, To: thread.To, Subject: letter.Tagged(d.Subject, tagOf(id)), Text: d.Text, ByHand: true, Calendar: cal,
		NotBefore: now.Add(UndoFor),
	}
	if d.Later.After(m.NotBefore) {
		m.NotBefore = d.Later
	}
	if m.Thread, err = w.threadOf(ctx, thread, d.Answers); err != nil {
		return "", err
	}
	mail, err := b.outside.Mail(ctx, m, id)
	if err != nil {
		return "", err
	}
	fields := map[string]string{
		wayField: outWay, toField: thread.To, midField: letter.MessageID(mail), subjectField: d.Subject, textField: d.Text, atField: clock.Text(now),
	}
	if about != nil {
		fields[meetField], fields[seqField] = about.ID, about.Value(seqField)
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

// Unsend takes a mail back that has not gone yet, and gives the draft it was. It returns a State fault for one that was sent, or may
// have been.
func (b *Book) Unsend(ctx context.Context, id, messageID string) (d Draft, err error) {
	err = b.write(ctx, func(ctx context.Context, w *writing) error {
		r, err := w.part(ctx, messageKind, id, messageID)
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
		d = Draft{Subject: r.Value(subjectField), Text: r.Value(textField)}
		for _, field := range []string{subjectField, textField} {
			if err := w.set(r, field, ""); err != nil {
				return err
			}
		}
		return w.set(r, goneField, "1")
	})
	return d, err
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
