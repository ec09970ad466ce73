package post

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/store"
)

const nextSeq = `
	INSERT INTO peer (name, epoch, sent) VALUES ($1, $2, 1)
	ON CONFLICT (name) DO UPDATE
	   SET sent = peer.sent + 1, epoch = CASE WHEN peer.epoch = '' THEN excluded.epoch ELSE peer.epoch END
	RETURNING epoch, sent`

// NextSeq gives the next number of the stream to a peer, and the epoch it counts in. It is used up only if
// the transaction commits.
func (p *Store) NextSeq(ctx context.Context, peer string) (epoch string, seq int64, err error) {
	fresh := letter.NewEpoch()
	if err := p.db.QueryRowContext(ctx, nextSeq, peer, fresh).Scan(&epoch, &seq); err != nil {
		return "", 0, p.db.Explain("number letter", err)
	}
	if epoch != fresh {
		return epoch, seq, nil
	}
	return epoch, seq, p.noteEpoch(ctx, peer, true, epoch, first)
}

const (
	readUpto = `SELECT theirs, upto, their_chain, ahead FROM peer WHERE name = $1`
	heldSeqs = `SELECT seq FROM inbox WHERE peer = $1 AND epoch = $2 AND seq > $3 ORDER BY seq LIMIT 1000`
)

// AcksFor is how far a peer's stream has come.
func (p *Store) AcksFor(ctx context.Context, peer string) (letter.Acks, error) {
	var a letter.Acks
	var ahead int64
	err := p.db.QueryRowContext(ctx, readUpto, peer).Scan(&a.Epoch, &a.Upto, &a.Chain, &ahead)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return a, p.db.Explain("read acknowledgement", err)
	}
	held, err := store.Collect(ctx, p.db, store.Value[int64], heldSeqs, peer, a.Epoch, a.Upto)
	if err != nil {
		return a, err
	}
	a.Gaps = gaps(a.Upto, append(held, ahead+1)) // of those that were seen and not kept, too
	return a, nil
}

// gaps lists the numbers that are missing, as many as one letter asks for; the rest is asked for in the next.
func gaps(upto int64, held []int64) []int64 {
	out := []int64{}
	next := upto + 1
	for _, h := range held {
		for ; next < h && len(out) < letter.MaxGaps; next++ {
			out = append(out, next)
		}
		next = h + 1
	}
	return out
}

const (
	insertOutgoing = `
		INSERT INTO outbox (id, peer, epoch, seq, chain, kind, ends, about, answers, recipient, raw, made_at, next_try_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`
	ackCarried = `UPDATE peer SET ack_due_at = NULL, trouble = '', told_at = $2 WHERE name = $1`
)

// PutOutgoing puts a sealed letter into the outbox, due at once or when it may be sent at the earliest. It carries what was to be acknowledged.
func (p *Store) PutOutgoing(ctx context.Context, o letter.Outgoing) error {
	chain, err := p.lengthen(ctx, o)
	if err != nil {
		return err
	}
	if _, err := p.db.Exec(ctx, insertOutgoing, o.ID, o.Peer, o.Epoch, o.Seq, chain, o.Kind, o.Ends, o.About, o.Answers, o.Recipient,
		o.Raw, clock.Text(o.MadeAt), clock.Text(later(o.MadeAt, o.NotBefore))); err != nil {
		return err
	}
	_, err = p.db.Exec(ctx, ackCarried, o.Peer, clock.Text(p.db.Now()))
	return err
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

const outgoingColumns = `
	SELECT id, peer, epoch, seq, kind, ends, about, answers, recipient, raw, made_at, attempts,
	       coalesce(sent_at, ''), coalesce(acked_at, ''), trouble, bounce, bounce_said, bounced_at
	  FROM outbox `

// notHeld is true of the letters that may go: while held, only those outside the stream, which are about logging in, and those
// to sisters, who ask for no login (docs/adr/0019-own-facts.md).
const notHeld = `(seq = 0 OR kind LIKE 'own.%' OR NOT EXISTS (SELECT 1 FROM post WHERE held))`

// untried is true of ordinary mails that nobody has tried to send yet: a person chose when they may go.
const untried = `(ends = 'once' AND attempts = 0)`

const dueLetters = outgoingColumns + `
	 WHERE next_try_at IS NOT NULL AND (next_try_at <= $1 OR CASE WHEN ` + untried + ` THEN made_at ELSE next_try_at END >
	       CASE WHEN kind LIKE 'own.%' THEN $4 ELSE $2 END) AND ` + notHeld + `
	 ORDER BY attempts > 0, made_at, seq, id LIMIT $3`

// Due takes letters whose next try has come, those never tried first: one process sends at a time. One that is put off for
// longer than any letter ever is was put off by a clock that was wrong.
func (p *Store) Due(ctx context.Context, limit int) ([]letter.Outgoing, error) {
	now, farthest := clock.Text(p.db.Now()), clock.Text(p.db.Now().Add(letter.LongestWait))
	sisters := clock.Text(p.db.Now().Add(letter.LongestSisterWait))
	return take(ctx, p, sending, func(ctx context.Context) ([]letter.Outgoing, error) {
		return store.Collect(ctx, p.db, scanOutgoing, dueLetters, now, farthest, limit, sisters)
	})
}

const lettersAbout = outgoingColumns + `
	 WHERE about = $1
	 ORDER BY made_at, seq, id`

// LettersAbout lists the letters sent about a case, oldest first.
func (p *Store) LettersAbout(ctx context.Context, about string) ([]letter.Outgoing, error) {
	return store.Collect(ctx, p.db, scanOutgoing, lettersAbout, about)
}

func scanOutgoing(r *sql.Rows) (o letter.Outgoing, err error) {
	var made, sent, acked, bounced string
	if err := r.Scan(&o.ID, &o.Peer, &o.Epoch, &o.Seq, &o.Kind, &o.Ends, &o.About, &o.Answers, &o.Recipient, &o.Raw,
		&made, &o.Attempts, &sent, &acked, &o.Trouble, &o.Bounce.Key, &o.Bounce.Said, &bounced); err != nil {
		return o, err
	}
	o.MadeAt, o.SentAt, o.AckedAt, o.Bounce.At = store.Instant(made), store.Instant(sent), store.Instant(acked), store.Instant(bounced)
	return o, nil
}

const tried = `
	UPDATE outbox
	   SET attempts = attempts + 1, tried_at = $4, trouble = $5, refused = $6,
	       next_try_at = CASE WHEN acked_at IS NULL AND NOT ($3 AND ends IN ('sent', 'once')) THEN $2 END,
	       sent_at = CASE WHEN $3 AND sent_at IS NULL THEN $4 ELSE sent_at END,
	       acked_at = CASE WHEN $3 AND ends IN ('sent', 'once') THEN $4 ELSE acked_at END,
	       erase_at = CASE WHEN $3 AND ends IN ('sent', 'once') THEN $7 ELSE erase_at END
	 WHERE id = $1`

// Tried keeps what came of a try. What ends with a mail server that took it is done with then.
func (p *Store) Tried(ctx context.Context, id string, a letter.Attempt) error {
	return p.Atomically(ctx, func(ctx context.Context) error {
		if _, err := p.db.Exec(ctx, tried, id, store.Text(a.Next), a.Sent, clock.Text(a.At), a.Trouble, a.Refused,
			clock.Text(a.At.Add(keepSent))); err != nil {
			return err
		}
		return p.goOn(ctx, sending)
	})
}

const (
	nextLetter = `SELECT coalesce(min(next_try_at), '') FROM outbox WHERE next_try_at IS NOT NULL AND ` + notHeld
	nextAck    = `SELECT coalesce(min(ack_due_at), '') FROM peer WHERE ack_due_at IS NOT NULL`
)

// NextDue is when something is to be sent next; zero while nothing is. While another process sends, letters are due here when
// it has died.
func (p *Store) NextDue(ctx context.Context) (time.Time, error) {
	next, err := p.moment(ctx, nextLetter)
	if err != nil {
		return time.Time{}, err
	}
	ack, err := p.moment(ctx, nextAck)
	if err != nil {
		return time.Time{}, err
	}
	name, until, err := p.taker(ctx, sending)
	if now := p.db.Now(); !next.IsZero() && name != p.name && until.After(next) && !until.After(now.Add(taken)) {
		next = until
	}
	if next.IsZero() || !ack.IsZero() && ack.Before(next) {
		return ack, err
	}
	return next, err
}

func (p *Store) moment(ctx context.Context, query string) (time.Time, error) {
	var s string
	err := p.db.QueryRowContext(ctx, query).Scan(&s)
	return store.Instant(s), p.db.Explain("read next due", err)
}

const retryUnacked = `UPDATE outbox SET next_try_at = $1 WHERE acked_at IS NULL AND NOT ` + untried

// RetryUnacked makes every letter that is not acknowledged due now: after the network came back, or
// where the mail server is known to have forgotten.
func (p *Store) RetryUnacked(ctx context.Context) error { return p.retry(ctx, retryUnacked) }

const (
	retryUnsent  = `UPDATE outbox SET next_try_at = $1 WHERE sent_at IS NULL AND acked_at IS NULL AND NOT (ends = 'once' AND trouble = 'mail.unsure') AND NOT ` + untried
	retryStopped = retryUnsent + ` AND NOT refused`
)

// RetryUnsent makes every letter that no mail server took yet due now: a person asks for it. An ordinary mail of which nobody
// knows whether a server took it is left alone: its reader might have it twice.
func (p *Store) RetryUnsent(ctx context.Context) error { return p.retry(ctx, retryUnsent) }

// RetryStopped makes the letters due now that only the line has stopped. What a server refused waits as
// long as was decided then.
func (p *Store) RetryStopped(ctx context.Context) error { return p.retry(ctx, retryStopped) }

func (p *Store) retry(ctx context.Context, which string) error {
	return p.atOnce(ctx, which, clock.Text(p.db.Now()))
}

const acksDue = `SELECT name FROM peer WHERE ack_due_at <= $1 OR ack_due_at > $2 ORDER BY ack_due_at LIMIT 100`

// AcksDue lists the peers that must hear now what has come of theirs.
func (p *Store) AcksDue(ctx context.Context) ([]string, error) {
	return store.Collect(ctx, p.db, store.Value[string],
		acksDue, clock.Text(p.db.Now()), clock.Text(p.db.Now().Add(letter.LongestWait)))
}

// AckSent notes that a peer was told.
func (p *Store) AckSent(ctx context.Context, peer string) error {
	return p.atOnce(ctx, ackCarried, peer, clock.Text(p.db.Now()))
}

const ackFailed = `UPDATE peer SET ack_due_at = $2, trouble = $3 WHERE name = $1`

// AckFailed puts off a peer to whom no acknowledgement can be written, and keeps the key of why.
func (p *Store) AckFailed(ctx context.Context, peer, trouble string, next time.Time) error {
	return p.atOnce(ctx, ackFailed, peer, clock.Text(next), trouble)
}

const unsettled = `
	SELECT count(*) FILTER (WHERE sent_at IS NULL AND NOT (` + untried + ` AND coalesce(next_try_at, '') > $1)), count(*) FILTER (WHERE sent_at IS NOT NULL AND kind NOT LIKE 'own.%'),
	       coalesce(max(CASE WHEN sent_at IS NULL THEN trouble END), '')
	  FROM outbox WHERE acked_at IS NULL`

// Unsettled counts the letters no mail server took yet, and those taken but not acknowledged, and
// gives a reason why the first still wait. A mail that a person has put off counts as settled until a minute before its time. A sister's computer may be off for weeks: what is under way to one counts as settled.
func (p *Store) Unsettled(ctx context.Context) (pending, underway int, trouble string, err error) {
	err = p.db.QueryRowContext(ctx, unsettled, clock.Text(p.db.Now().Add(time.Minute))).Scan(&pending, &underway, &trouble)
	return pending, underway, trouble, p.db.Explain("count letters", err)
}
