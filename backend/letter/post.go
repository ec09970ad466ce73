package letter

import (
	"context"
	"fmt"
	"time"

	"kyujindesk/backend/fault"
)

// Verdict says what became of a mail that came in.
type Verdict string

// The verdicts. Early letters are looked at again when an earlier one has come; waiting ones when their sender has
// logged in; quarantined ones when a person asks for it or the program was updated. What is elsewhere is for another
// computer that reads the same mailbox, or for the person.
const (
	Applied     Verdict = "applied"
	Duplicate   Verdict = "duplicate"
	Early       Verdict = "early"
	Waiting     Verdict = "waiting"
	Elsewhere   Verdict = "elsewhere"
	Quarantined Verdict = "quarantined"

	// Later is for letters that came before their turn, or before their sender has logged in, when too many of that sender
	// lie here already: they are not kept, and their sender is asked for them again.
	Later Verdict = "later"
	// Handed is for wanted mails that are no letters: whoever waits for them has them, and they are not kept a second time.
	Handed Verdict = "handed"
	// Dropped is for mails in quarantine that a person has deleted.
	Dropped Verdict = "dropped"
)

// Decision is what was decided on a mail.
type Decision struct {
	Verdict  Verdict
	Reason   string // key of why it is in quarantine; of a waiting one, the fingerprint of who must log in
	Incident string // number under which the log tells what went wrong; empty where the reason says it
}

// Outgoing is a sealed letter on its way, or an ordinary mail.
type Outgoing struct {
	ID        string
	Peer      string // fingerprint of the reader; empty in first contact
	Epoch     string // of the stream Seq counts in
	Seq       int64
	Hash      string // SHA-256 of the data part
	Kind      Kind
	Ends      Ends
	About     string
	Answers   string
	Recipient string // mail address
	Raw       []byte // the mail, frozen; nil once it is forgotten
	MadeAt    time.Time
	NotBefore time.Time // it may not be sent before; zero for at once
	Attempts  int
	SentAt    time.Time // zero until a mail server took it
	AckedAt   time.Time // zero until it is done with: the other side has it
	Trouble   string    // key of what went wrong at the last attempt, or empty
	Bounce    Bounce    // what a mail server said later, or zero
}

// Attempt is what came of one try to send a letter.
type Attempt struct {
	At      time.Time
	Next    time.Time // when to try again; zero for never
	Sent    bool      // a mail server took it
	Refused bool      // the server would not have this letter; the line is well
	Trouble string
}

// Incoming is a mail as it came, or what one said that a letter could not be delivered.
type Incoming struct {
	UID    uint32
	Raw    []byte
	Bounce Bounce // then Raw is empty: nothing else of such a mail is kept
}

// Complaint is what the server of a folder does wrong, so that a letter may be missing.
type Complaint struct {
	UID uint32 // of the mail, or 0 for the whole folder
	Key string // of the sentence that says it
}

// Bounce is what a mail server says about a letter it could not deliver (RFC 3464). Anybody can write
// one: it explains why a letter has no answer, and changes nothing that is known of it.
type Bounce struct {
	Letter string    // id
	Key    string    // of the sentence that explains it; empty for no bounce
	Said   string    // what the server said: one line, at most 300 characters
	At     time.Time // when it came; given by the store
}

// StuckAfter is how long a letter may be without acknowledgement before a person is told.
const StuckAfter = 3 * 24 * time.Hour

// LongestWait is longer than any letter is ever put off until its next try.
const LongestWait = 27 * time.Hour

// LongestSisterWait is the same for letters between computers of one business.
const LongestSisterWait = 31 * 24 * time.Hour

// Record is one letter's way, for people: out (made, sent, arrived, answered) or in (made: came; arrived:
// applied), or a mail in quarantine.
type Record struct {
	ID         string
	Out        bool
	Kind       Kind
	About      string
	MadeAt     time.Time
	SentAt     time.Time
	ArrivedAt  time.Time
	AnsweredAt time.Time
	Attempts   int
	NextTry    time.Time
	Trouble    string // key of what went wrong, or why it is quarantined
	Bounce     Bounce // what a mail server said later; zero for nothing
	Mail       int64  // number of the mail in quarantine, or 0
	Incident   string // number under which the log tells more of it, or empty
	Domain     string // of the address a mail in quarantine says it is from, where nobody is proved; or empty
	Size       int64  // of a mail in quarantine, in bytes
	Unread     bool   // its text was not compared with its data (Opened.Unread)
}

// Mark is how far a mailbox is read.
type Mark struct{ Validity, UID uint32 }

// Outbox is the part of a store that takes letters, inside its running transaction.
type Outbox interface {
	// NextSeq gives the next number of the stream to a peer, and the epoch it counts in.
	NextSeq(ctx context.Context, peer string) (epoch string, seq int64, err error)
	// Epoch is the present one of the stream to a peer; empty before its first letter.
	Epoch(ctx context.Context, peer string) (string, error)
	AcksFor(ctx context.Context, peer string) (Acks, error)
	PutOutgoing(ctx context.Context, o Outgoing) error
	// SizeLimit is the largest mail, in bytes, that the mail server takes; 0 where it is not known.
	SizeLimit(ctx context.Context) (int64, error)
}

// Post numbers a letter, seals it and puts it into the outbox, all in the transaction that runs in ctx,
// so that the letter exists if and only if what it tells has happened. It returns the fault mail.tooLarge
// where the mail server would not take it, and ErrTooLarge where no reader would.
func Post(ctx context.Context, box Outbox, l Letter, peer string, e Envelope, at time.Time) error {
	var err error
	if l.Epoch, l.Seq, err = box.NextSeq(ctx, peer); err != nil {
		return err
	}
	return put(ctx, box, l, peer, e, at)
}

// PostFirst is Post for first contact, where there is no stream yet.
func PostFirst(ctx context.Context, box Outbox, l Letter, e Envelope, at time.Time) error {
	return put(ctx, box, l, "", e, at)
}

// SealAck seals a letter that holds nothing but acknowledgements. It is sent once and not kept: if it
// is lost, the other side sends its letter again and is answered again.
func SealAck(ctx context.Context, box Outbox, peer string, e Envelope, at time.Time) (Outgoing, error) {
	l, err := New(Ack, "", struct{}{}, at)
	if err != nil {
		return Outgoing{}, err
	}
	if l.Epoch, err = box.Epoch(ctx, peer); err != nil {
		return Outgoing{}, err
	}
	return seal(ctx, box, l, peer, e, at)
}

func put(ctx context.Context, box Outbox, l Letter, peer string, e Envelope, at time.Time) error {
	o, err := seal(ctx, box, l, peer, e, at)
	if err != nil {
		return err
	}
	if err := fitsServer(ctx, box, o.Raw); err != nil {
		return err
	}
	return box.PutOutgoing(ctx, o)
}

// fitsServer returns the fault mail.tooLarge for a mail that the mail server would not take.
func fitsServer(ctx context.Context, box Outbox, raw []byte) error {
	most, err := box.SizeLimit(ctx)
	if err == nil && most > 0 && int64(len(raw)) > most {
		err = fault.New(fault.Invalid, "mail.tooLarge").With("limit", most)
	}
	return err
}

func seal(ctx context.Context, box Outbox, l Letter, peer string, e Envelope, at time.Time) (Outgoing, error) {
	if peer != "" {
		acks, err := box.AcksFor(ctx, peer)
		if err != nil {
			return Outgoing{}, err
		}
		l.Acks = acks
	}
	raw, hash, err := sealHashed(l, e)
	if err != nil {
		return Outgoing{}, err
	}
	l.From, l.To = e.Signer.Fingerprint(), e.addressee()
	if why := l.malformed(); why != "" { // no other side would take it
		return Outgoing{}, fmt.Errorf("%s of %s: %w", why, l.Kind, ErrUnreadable)
	}
	return Outgoing{
		ID: l.ID, Peer: peer, Epoch: l.Epoch, Seq: l.Seq, Hash: hash, Kind: l.Kind, Ends: l.Kind.Ends(), About: l.Case, Answers: l.Answers,
		Recipient: e.To, Raw: raw, MadeAt: at,
	}, nil
}
