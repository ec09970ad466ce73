package world

import (
	"context"
	"fmt"
	"time"

	"kyujindesk/backend/letter"
)

// reader is a side that takes a mail.
type reader func(ctx context.Context, raw []byte) (letter.Verdict, string, error)

// postbag is what a courier takes letters from.
type postbag interface {
	Due(ctx context.Context, limit int) ([]letter.Outgoing, error)
	Tried(ctx context.Context, id string, a letter.Attempt) error
}

// Mail is an ordinary mail that went to a person.
type Mail struct {
	To  string
	Raw []byte
}

// ToOffice hands over what this computer has written, to its sisters too, and says how much it was.
func (k *Desk) ToOffice() int {
	k.Helper()
	return k.hand(k.Store, k.Office.Receive)
}

// ToDesks hands what the office has written to all computers, which read one mailbox.
func (w *World) ToDesks() int {
	w.Helper()
	return w.hand(w.Office.Store, w.computers()...)
}

// computers are all that read the mailbox of the business, as readers.
func (w *World) computers() (all []reader) {
	for _, k := range w.desks {
		all = append(all, k.Receive)
	}
	return all
}

// Carry brings everything over, both ways, until nothing is left. A round takes a second.
func (w *World) Carry() {
	w.Helper()
	for again := true; again; w.At = w.At.Add(time.Second) {
		carried := 0
		for _, k := range w.desks {
			carried += k.ToOffice()
		}
		again = carried+w.ToDesks() > 0
	}
	w.acknowledge()
}

// hand carries what is due to all who may be meant; one of them must take each letter.
func (w *World) hand(from postbag, to ...reader) (carried int) {
	w.Helper()
	due, err := from.Due(w.Context(), 100)
	w.Must(err)
	for _, l := range due {
		w.Must(from.Tried(w.Context(), l.ID, letter.Attempt{At: w.At, Sent: true}))
		if l.Kind == letter.PlainKind {
			addressee, raw, err := letter.OpenPlain(w.Secrets, l)
			w.Must(err)
			w.Mailed = append(w.Mailed, Mail{addressee, raw})
			continue
		}
		taken, said := false, ""
		readers := to
		if l.Recipient == DeskAddress && l.Kind.OfSisters() {
			readers = w.computers()
		}
		for _, receive := range readers {
			v, why, err := receive(w.Context(), l.Raw)
			w.Must(err)
			taken = taken || v == letter.Applied
			if l.Kind == letter.AccountMailKind && v == letter.Quarantined {
				w.Errorf("an account mail alarms the program: %s", why)
			}
			said += fmt.Sprint(v, " ", why, "; ")
		}
		if !taken && l.Kind != letter.AccountMailKind {
			w.Fatalf("%s: %s", l.Kind, said)
		}
	}
	return len(due)
}

// isDesk says whether a fingerprint is a computer's.
func (w *World) isDesk(peer string) bool {
	for _, k := range w.desks {
		if a, err := k.Account(w.Context()); err == nil && a.Own == peer {
			return true
		}
	}
	return false
}

// acknowledge tells the computers what the office, and what each of them, has of theirs and has not said on another letter.
func (w *World) acknowledge() {
	w.Helper()
	for _, k := range w.desks {
		due, err := k.Store.AcksDue(w.Context())
		w.Must(err)
		for _, peer := range due {
			if !w.isDesk(peer) {
				continue // the office hears on the next letter
			}
			ack, err := k.Ack(w.Context(), peer)
			w.Must(err)
			w.Must(k.Store.AckSent(w.Context(), peer))
			for _, to := range w.desks {
				_, _, err := to.Receive(w.Context(), ack.Raw)
				w.Must(err)
			}
		}
	}
	due, err := w.Office.Store.AcksDue(w.Context())
	w.Must(err)
	for _, peer := range due {
		ack, err := w.Office.Ack(w.Context(), peer)
		w.Must(err)
		w.Must(w.Office.Store.AckSent(w.Context(), peer))
		for _, k := range w.desks {
			_, _, err := k.Receive(w.Context(), ack.Raw)
			w.Must(err)
		}
	}
}
