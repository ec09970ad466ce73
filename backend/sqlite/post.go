package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
)

const nextSeq = `
	INSERT INTO peer (name, epoch, sent) VALUES ($1, $2, 1)
	ON CONFLICT (name) DO UPDATE
	   SET sent = peer.sent + 1, epoch = CASE WHEN peer.epoch = '' THEN excluded.epoch ELSE peer.epoch END
	RETURNING epoch, sent`

// NextSeq gives the next number of the stream to a peer, and the epoch it counts in. It is used up only if
// the transaction commits.
func (d *db) NextSeq(ctx context.Context, peer string) (epoch string, seq int64, err error) {
	fresh := letter.NewEpoch()
	if err := d.inside(ctx); err != nil {
		return "", 0, err
	}
	if err := d.read(ctx).QueryRowContext(ctx, nextSeq, peer, fresh).Scan(&epoch, &seq); err != nil {
		return "", 0, explain("number letter", err)
	}
	if epoch != fresh {
		return epoch, seq, nil
	}
	return epoch, seq, d.noteEpoch(ctx, peer, true, epoch, "first")
}

const (
	readUpto = `SELECT theirs, upto, their_chain, ahead FROM peer WHERE name = $1`
	heldSeqs = `SELECT seq FROM inbox WHERE peer = $1 AND epoch = $2 AND seq > $3 ORDER BY seq LIMIT 1000`
)

// AcksFor is how far a peer's stream has come.
func (d *db) AcksFor(ctx context.Context, peer string) (letter.Acks, error) {
	var a letter.Acks
	var ahead int64
	err := d.read(ctx).QueryRowContext(ctx, readUpto, peer).Scan(&a.Epoch, &a.Upto, &a.Chain, &ahead)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return a, explain("read acknowledgement", err)
	}
	held, err := collect(ctx, d.read(ctx), scanInt, heldSeqs, peer, a.Epoch, a.Upto)
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

func scanInt(r *sql.Rows) (int64, error) {
	var n int64
	return n, r.Scan(&n)
}

const (
	insertOutgoing = `
		INSERT INTO outbox (id, peer, epoch, seq, chain, kind, about, answers, recipient, raw, made_at, next_try_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`
	ackCarried = `UPDATE peer SET ack_due_at = NULL, trouble = '', told_at = $2 WHERE name = $1`
)

// PutOutgoing puts a sealed letter into the outbox, due at once. It carries what was to be acknowledged.
func (d *db) PutOutgoing(ctx context.Context, o letter.Outgoing) error {
	chain, err := d.lengthen(ctx, o)
	if err != nil {
		return err
	}
	if _, err := d.exec(ctx, insertOutgoing, o.ID, o.Peer, o.Epoch, o.Seq, chain, o.Kind, o.About, o.Answers, o.Recipient,
		o.Raw, clock.Text(o.MadeAt)); err != nil {
		return err
	}
	_, err = d.exec(ctx, ackCarried, o.Peer, clock.Text(d.now()))
	return err
}

const outgoingColumns = `
	SELECT id, peer, epoch, seq, kind, about, answers, recipient, raw, made_at, attempts,
	       coalesce(sent_at, ''), coalesce(acked_at, ''), trouble, bounce, bounce_said, bounced_at
	  FROM outbox `

// notHeld is true of the letters that may go: while held, only those outside the stream, which are about logging in.
const notHeld = `(seq = 0 OR NOT EXISTS (SELECT 1 FROM setting WHERE name = 'held'))`

const dueLetters = outgoingColumns + `
	 WHERE (next_try_at <= $1 OR next_try_at > $2) AND ` + notHeld + `
	 ORDER BY attempts > 0, made_at, seq, id LIMIT $3`

// Due lists letters whose next try has come, those never tried first. One that is put off for longer than
// any letter ever is was put off by a clock that was wrong.
func (d *db) Due(ctx context.Context, limit int) ([]letter.Outgoing, error) {
	return collect(ctx, d.read(ctx), scanOutgoing, dueLetters, clock.Text(d.now()), clock.Text(d.now().Add(letter.LongestWait)), limit)
}

const lettersAbout = outgoingColumns + `
	 WHERE about = $1
	 ORDER BY made_at, seq, id`

// LettersAbout lists the letters sent about a case, oldest first.
func (d *db) LettersAbout(ctx context.Context, about string) ([]letter.Outgoing, error) {
	return collect(ctx, d.read(ctx), scanOutgoing, lettersAbout, about)
}

func scanOutgoing(r *sql.Rows) (o letter.Outgoing, err error) {
	var made, sent, acked, bounced string
	if err := r.Scan(&o.ID, &o.Peer, &o.Epoch, &o.Seq, &o.Kind, &o.About, &o.Answers, &o.Recipient, &o.Raw,
		&made, &o.Attempts, &sent, &acked, &o.Trouble, &o.Bounce.Key, &o.Bounce.Said, &bounced); err != nil {
		return o, err
	}
	o.MadeAt, o.SentAt, o.AckedAt, o.Bounce.At = instant(made), instant(sent), instant(acked), instant(bounced)
	return o, nil
}

// instant reads a stored time; an empty one is zero.
func instant(s string) time.Time {
	t, err := clock.Parse(s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// text spells a time for the store; zero is NULL.
func text(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return clock.Text(t)
}

const tried = `
	UPDATE outbox
	   SET attempts = attempts + 1,
	       next_try_at = CASE WHEN acked_at IS NULL THEN $2 END,
	       tried_at = $4,
	       sent_at = CASE WHEN $3 AND sent_at IS NULL THEN $4 ELSE sent_at END,
	       acked_at = CASE WHEN $3 AND seq = 0 AND answers <> '' THEN $4 ELSE acked_at END,
	       trouble = $5, refused = $6
	 WHERE id = $1`

// Tried keeps what came of a try. An answer of first contact is done with once a mail server took it:
// whoever misses it asks again.
func (d *db) Tried(ctx context.Context, id string, a letter.Attempt) error {
	return d.Atomically(ctx, func(ctx context.Context) error {
		_, err := d.exec(ctx, tried, id, text(a.Next), a.Sent, clock.Text(a.At), a.Trouble, a.Refused)
		if err != nil {
			return err
		}
		_, err = d.exec(ctx, `UPDATE outbox SET next_try_at = NULL WHERE id = $1 AND acked_at IS NOT NULL`, id)
		return err
	})
}

const nextDue = `
	SELECT coalesce(min(t), '')
	  FROM (SELECT min(next_try_at) AS t FROM outbox WHERE next_try_at IS NOT NULL AND ` + notHeld + `
	        UNION ALL SELECT min(ack_due_at) FROM peer WHERE ack_due_at IS NOT NULL) AS due
	 WHERE t IS NOT NULL`

// NextDue is when something is to be sent next; zero while nothing is.
func (d *db) NextDue(ctx context.Context) (time.Time, error) {
	var s string
	err := d.read(ctx).QueryRowContext(ctx, nextDue).Scan(&s)
	return instant(s), explain("read next due", err)
}

const retryUnacked = `UPDATE outbox SET next_try_at = $1 WHERE acked_at IS NULL`

// RetryUnacked makes every letter that is not acknowledged due now: after the network came back, or
// where the mail server is known to have forgotten.
func (d *db) RetryUnacked(ctx context.Context) error { return d.retry(ctx, retryUnacked) }

const (
	retryUnsent  = `UPDATE outbox SET next_try_at = $1 WHERE sent_at IS NULL AND acked_at IS NULL AND NOT (kind = 'notice' AND trouble = 'mail.unsure')`
	retryStopped = retryUnsent + ` AND refused = 0`
)

// RetryUnsent makes every letter that no mail server took yet due now: a person asks for it. An ordinary mail of which nobody
// knows whether a server took it is left alone: its reader might have it twice.
func (d *db) RetryUnsent(ctx context.Context) error { return d.retry(ctx, retryUnsent) }

// RetryStopped makes the letters due now that only the line has stopped. What a server refused waits as
// long as was decided then.
func (d *db) RetryStopped(ctx context.Context) error { return d.retry(ctx, retryStopped) }

func (d *db) retry(ctx context.Context, which string) error {
	return d.Atomically(ctx, func(ctx context.Context) error {
		_, err := d.exec(ctx, which, clock.Text(d.now()))
		return err
	})
}

const acksDue = `SELECT name FROM peer WHERE ack_due_at <= $1 OR ack_due_at > $2 ORDER BY ack_due_at LIMIT 100`

// AcksDue lists the peers that must hear now what has come of theirs.
func (d *db) AcksDue(ctx context.Context) ([]string, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (s string, err error) { return s, r.Scan(&s) },
		acksDue, clock.Text(d.now()), clock.Text(d.now().Add(letter.LongestWait)))
}

// AckSent notes that a peer was told.
func (d *db) AckSent(ctx context.Context, peer string) error {
	return d.Atomically(ctx, func(ctx context.Context) error {
		_, err := d.exec(ctx, ackCarried, peer, clock.Text(d.now()))
		return err
	})
}

const ackFailed = `UPDATE peer SET ack_due_at = $2, trouble = $3 WHERE name = $1`

// AckFailed puts off a peer to whom no acknowledgement can be written, and keeps the key of why.
func (d *db) AckFailed(ctx context.Context, peer, trouble string, next time.Time) error {
	return d.Atomically(ctx, func(ctx context.Context) error {
		_, err := d.exec(ctx, ackFailed, peer, clock.Text(next), trouble)
		return err
	})
}

const unsettled = `
	SELECT count(*) FILTER (WHERE sent_at IS NULL), count(*) FILTER (WHERE sent_at IS NOT NULL),
	       coalesce(max(CASE WHEN sent_at IS NULL THEN trouble END), '')
	  FROM outbox WHERE acked_at IS NULL`

// Unsettled counts the letters no mail server took yet, and those taken but not acknowledged, and
// gives a reason why the first still wait.
func (d *db) Unsettled(ctx context.Context) (pending, underway int, trouble string, err error) {
	err = d.read(ctx).QueryRowContext(ctx, unsettled).Scan(&pending, &underway, &trouble)
	return pending, underway, trouble, explain("count letters", err)
}
