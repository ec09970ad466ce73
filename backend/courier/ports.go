package courier

import (
	"context"
	"time"

	"kyujindesk/backend/letter"
)

// Inward is where mails are kept as they come.
type Inward interface {
	Mark(ctx context.Context, box string) (letter.Mark, error)
	Keep(ctx context.Context, box string, m letter.Mark, mails []letter.Incoming) error
	// Unhandled takes mails that no verdict was reached on, the oldest first; there may be more. Of several processes one gets
	// any.
	Unhandled(ctx context.Context) ([]int64, error)
	// Undecided is how many bytes such mails have together.
	Undecided(ctx context.Context) (int64, error)
	// Compact gives back what the store no longer needs of the disk.
	Compact(ctx context.Context) error
	// Raw reads one of them: a mail may be large, and there may be many.
	Raw(ctx context.Context, id int64) ([]byte, error)
	Settle(ctx context.Context, id int64, d letter.Decision) error
}

// Shelves is what is known of the folders that mails came from.
type Shelves interface {
	// Known lists the numbers of the stored mails of a folder.
	Known(ctx context.Context, box string, validity uint32) ([]uint32, error)
	AuditDue(ctx context.Context, box string) (bool, error)
	Audited(ctx context.Context, box string) error
	// Complain keeps what the server of a folder does wrong now, instead of what it did before.
	Complain(ctx context.Context, box string, list []letter.Complaint) error
	// Processed lists mails that are done with and are to be moved away; none where nobody wants that.
	Processed(ctx context.Context, box string, validity uint32) ([]uint32, error)
	Moved(ctx context.Context, box string, validity uint32, uids []uint32) error
}

// Outward is where letters wait to be sent.
type Outward interface {
	// Due takes letters that are to be sent now. Of several processes one gets any.
	Due(ctx context.Context, limit int) ([]letter.Outgoing, error)
	Tried(ctx context.Context, id string, a letter.Attempt) error
	NextDue(ctx context.Context) (time.Time, error)
	// PutSizeLimit keeps how large a mail, in bytes, the mail server takes.
	PutSizeLimit(ctx context.Context, bytes int64) error
	Retries
}

// Retries makes letters that no mail server took due now: all of them, or those only the line stopped.
type Retries interface {
	RetryUnsent(ctx context.Context) error
	RetryStopped(ctx context.Context) error
}

// Acknowledged is the record of who must still hear that a letter has come.
type Acknowledged interface {
	AcksDue(ctx context.Context) ([]string, error)
	AckSent(ctx context.Context, peer string) error
	// AckFailed puts off a peer that cannot be written to, and keeps why.
	AckFailed(ctx context.Context, peer, trouble string, next time.Time) error
}

// Store is what the courier needs of a desk's or an office's file.
type Store interface {
	Inward
	Shelves
	Outward
	Acknowledged
}

// Party is whose letters are carried: the desk or the office.
type Party interface {
	// Receive opens one mail and does what its letter says, in one transaction. An error means that it
	// could not be decided now, and is tried again.
	Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error)
	// Ack writes the letter that tells a peer how far its stream has come.
	Ack(ctx context.Context, peer string) (letter.Outgoing, error)
	// Replay numbers anew what is not acknowledged where a stream is over (docs/adr/0009-epochs.md).
	Replay(ctx context.Context) error
}

// Opener is a party whose ordinary mails about persons lie sealed in its outbox.
type Opener interface {
	// OpenMail gives what is to be sent, and to which address.
	OpenMail(o letter.Outgoing) (to string, raw []byte, err error)
}

// Correspondent is who waits for mails that are no letters: for an answer to a plain mail, or for what an applicant writes.
type Correspondent interface {
	// Wants says what is waited for. It is asked before each look; all other mail stays on the server, unread.
	Wants(ctx context.Context) (letter.Wants, error)
	// ReceiveMail takes one, in one transaction. mail is the store's number for it: when the program dies before the verdict is
	// kept, the same mail comes again under the same number, and nothing is done twice. The verdict is Handed, or Quarantined with
	// a reason. An error is as with Party.Receive.
	ReceiveMail(ctx context.Context, mail int64, raw []byte) (letter.Verdict, string, error)
}

// Reader is the way in.
type Reader interface {
	// Boxes lists the folders letters may lie in, the inbox last, and asks with that what is new in them since their marks. The inbox is
	// to be read first then. Wait waits for changes of the last one read.
	Boxes(ctx context.Context, mark func(box string) (letter.Mark, error)) ([]string, error)
	// Ahead asks what is new in all of the folders that are going to be read; Read would ask one by one.
	Ahead(boxes []string, from map[string]letter.Mark)
	Read(ctx context.Context, box string, from letter.Mark, keep func(letter.Mark, []letter.Incoming) error) error
	Wait(ctx context.Context, wake <-chan struct{}, max time.Duration) error
	Close()
	Lookout
	Caretaker
}

// Lookout brings mails that are no letters where somebody waits for them.
type Lookout interface {
	Want(w letter.Wants)
	// Back looks for what some writers sent since a day, up to the mark, and hands over what is not known.
	Back(ctx context.Context, box string, mark letter.Mark, known []uint32, writers []string, since time.Time, keep func(letter.Mark, []letter.Incoming) error) (found int, err error)
}

// Caretaker looks after folders that were read.
type Caretaker interface {
	// Complaints lists what the server of a folder did wrong at the last look.
	Complaints(box string) []letter.Complaint
	// Audit looks again at everything up to the mark and hands over what is not known; of wanted mails, what came since a day.
	Audit(ctx context.Context, box string, mark letter.Mark, known []uint32, since time.Time, keep func(letter.Mark, []letter.Incoming) error) (found int, err error)
	// Tidy moves mails into a folder of their own; false where the server or the numbering does not allow it.
	Tidy(ctx context.Context, box string, validity uint32, uids []uint32) (bool, error)
}

// Sender is the way out.
type Sender interface {
	Send(ctx context.Context, to string, raw []byte) error
	// Limit is the largest mail in bytes the server takes; 0 where it is not known yet.
	Limit() int64
	Close()
}
