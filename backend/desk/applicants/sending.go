package applicants

import (
	"context"
	"maps"
	"slices"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// Sending is how far a mail has come. Nobody knows whether a mail is read.
type Sending struct {
	State   SendingState
	At      time.Time // it may go then, went then, or is tried again then
	Trouble string    // key of why not
}

// SendingState is a step of a mail on its way.
type SendingState string

// The states.
const (
	MailWaits    SendingState = "waits"    // it may be taken back until At
	MailGoes     SendingState = "goes"     // it is due
	MailSent     SendingState = "sent"     // a mail server took it
	MailRefused  SendingState = "refused"  // no server would have it
	MailUnsure   SendingState = "unsure"   // the answer of the server was lost: it may have arrived
	MailReturned SendingState = "returned" // it came back
	MailThere    SendingState = "there"    // it lies at another computer of the business
)

// sender is the computer that sends a mail, and when it was written there, or may go.
type sender struct {
	by string
	at time.Time
}

// sending is how far a mail of ours has come, as this computer knows it.
func (b *Book) sending(ctx context.Context, r replica.Record) (Sending, error) {
	m, err := b.store.PlainMail(ctx, letter.IDOf(r.Value(midField)))
	if err != nil {
		return Sending{}, err
	}
	s := Sending{State: MailThere}
	if later := instantOf(r.Value(laterField)); later.After(b.now()) {
		s.At = later
	}
	switch {
	case m.ID == "" && r.Value(troubleField) != "":
		s = Sending{MailReturned, instantOf(r.Value(sendField)), r.Value(troubleField)}
	case m.ID == "" && r.Value(sendField) != "":
		s = Sending{MailSent, instantOf(r.Value(sendField)), ""}
	case m.ID == "":
	case m.Bounce.Key == "mail.bounce.delayed": // a server on the way tries on
		s = Sending{MailSent, m.SentAt, m.Bounce.Key}
	case m.Bounce.Key != "":
		s = Sending{MailReturned, m.Bounce.At, m.Bounce.Key}
	case !m.SentAt.IsZero():
		s = Sending{MailSent, m.SentAt, ""}
	case m.NextTry.IsZero() && m.Trouble == "mail.unsure":
		s = Sending{MailUnsure, m.MadeAt, m.Trouble}
	case m.Attempts == 0 && m.NextTry.After(b.now()):
		s = Sending{MailWaits, m.NextTry, ""}
	case m.Trouble != "" && m.NextTry.IsZero():
		s = Sending{MailRefused, m.NextTry, m.Trouble}
	default:
		s = Sending{MailGoes, m.NextTry, m.Trouble}
	}
	return s, nil
}

// followFor is how long after it was written, or may go, a mail may come back.
const followFor = 14 * 24 * time.Hour

// Follow tells the other computers how far mails have come that this one sends.
func (b *Book) Follow(ctx context.Context) error {
	if err := b.wake(ctx); err != nil {
		return err
	}
	moved := map[string]Sending{}
	for _, id := range b.underway() {
		r, err := b.read(ctx, id)
		if err != nil {
			return err
		}
		s, err := b.sending(ctx, r)
		if err != nil {
			return err
		}
		if s.State == MailSent && r.Value(sendField) == "" || s.State == MailReturned {
			moved[id] = s
		}
	}
	if len(moved) == 0 {
		return nil
	}
	return b.write(ctx, func(ctx context.Context, w *writing) error {
		for _, id := range slices.Sorted(maps.Keys(moved)) {
			r, err := w.record(ctx, id)
			if err != nil || r.ID == "" {
				return err
			}
			if r.Value(sendField) == "" {
				err = w.set(r, sendField, clock.Text(moved[id].At))
			}
			if err == nil {
				err = w.set(r, troubleField, moved[id].Trouble)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// underway are the mails this computer sends of which nothing final is known.
func (b *Book) underway() (ids []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for id, m := range b.cache.open {
		if m.by == b.clock.By && b.now().Sub(m.at) < followFor {
			ids = append(ids, id)
		}
	}
	return ids
}
