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

// ackWithin is how soon a peer hears that its letter has come, when nothing else is sent to it before.
const ackWithin = 200 * time.Millisecond

// ackAgainWithin is how soon it hears so again, at the earliest, when letters come that had come before: anybody may send
// a mail once more.
const ackAgainWithin = time.Minute

// answerAgainAfter is how long an answer outside a stream is not sent once more, however often the question comes.
const answerAgainAfter = 10 * time.Minute

// place is where a letter stands in the memory of what has come.
type place struct {
	id, peer, epoch  string
	seq              int64
	hash             string
	applied, refused bool
}

const (
	placeColumns = `SELECT id, peer, epoch, seq, hash, applied_at IS NOT NULL, refused_at IS NOT NULL FROM inbox `
	placeOfID    = placeColumns + `WHERE id = $1`
	placeOfSeq   = placeColumns + `WHERE peer = $1 AND epoch = $2 AND seq = $3`
)

// place finds a letter; its id is empty where it never came.
func (p *Store) place(ctx context.Context, query string, args ...any) (l place, err error) {
	err = p.db.QueryRowContext(ctx, query, args...).Scan(&l.id, &l.peer, &l.epoch, &l.seq, &l.hash, &l.applied, &l.refused)
	if errors.Is(err, sql.ErrNoRows) {
		return place{}, nil
	}
	return l, p.db.Explain("find letter", err)
}

// Admit decides, inside the running transaction, whether a proved letter may be applied now. Applied:
// do it, in this transaction; its number may be past, where it was refused before. Duplicate: it was
// applied; nothing but the acknowledgement is due again. Early: an earlier one of its stream is missing.
// Quarantined: another letter had this number, or its stream is over.
//
// Later: it came too early, and too much of its sender waits here already; it is to be sent again.
func (p *Store) Admit(ctx context.Context, l letter.Opened) (letter.Verdict, error) {
	if err := p.attribute(ctx, l); err != nil {
		return "", err
	}
	known, err := p.place(ctx, placeOfID, l.ID)
	switch {
	case err != nil:
		return "", err
	case known.id != "" && known.peer != l.From:
		return letter.Quarantined, nil
	case l.Seq == 0:
		return p.admitFirst(ctx, l, known)
	}
	s, err := p.streams(ctx, l.From)
	if err != nil {
		return "", err
	}
	due := p.db.Now().Add(ackWithin)
	if again := s.told.Add(ackAgainWithin); (known.applied || known.refused) && again.After(due) && again.Before(due.Add(ackAgainWithin)) {
		due = again
	}
	if _, err := p.db.Exec(ctx, ackAgain, l.From, clock.Text(due)); err != nil {
		return "", err
	}
	if l.Epoch != s.theirs { // its stream is over; what was open in it comes again in the new one
		if known.applied || known.refused {
			return letter.Duplicate, nil
		}
		return letter.Quarantined, nil
	}
	return p.admitNumbered(ctx, l, s, known)
}

// admitFirst admits a letter outside of streams: first contact, whose answer may be lost.
func (p *Store) admitFirst(ctx context.Context, l letter.Opened, known place) (letter.Verdict, error) {
	switch {
	case known.id != "" && known.hash != l.Hash:
		return letter.Quarantined, nil
	case known.applied:
		return letter.Duplicate, p.answerAgain(ctx, l.ID)
	}
	return letter.Applied, p.remember(ctx, l, p.db.Now())
}

// admitNumbered admits a letter of the peer's present stream.
func (p *Store) admitNumbered(ctx context.Context, l letter.Opened, s streams, known place) (letter.Verdict, error) {
	here, err := p.place(ctx, placeOfSeq, l.From, l.Epoch, l.Seq)
	if err != nil {
		return "", err
	}
	if here.id != "" && (here.id != l.ID || here.hash != l.Hash) || here.id == "" && l.Seq <= s.upto || l.Seq > s.upto+furthest {
		return letter.Quarantined, nil // another letter has the number, or had it; or nobody writes so many
	}
	if _, err := p.db.Exec(ctx, seenAhead, l.From, l.Seq); err != nil {
		return "", err
	}
	done := known.applied || known.refused
	switch {
	case here.applied:
		return letter.Duplicate, nil
	case here.refused: // it has its place in the stream already
		return letter.Applied, p.remember(ctx, l, p.db.Now())
	case l.Seq > s.upto+1 && done:
		return letter.Early, nil // the same letter of a stream that is over keeps its place until its turn
	case l.Seq > s.upto+1:
		if room, err := p.makeRoom(ctx, l); !room || err != nil {
			return letter.Later, err
		}
		return letter.Early, p.remember(ctx, l, time.Time{})
	}
	if err := p.db.ExecOne(ctx, advance, l.From, l.Seq, letter.Chain(s.theirChain, l.Hash), s.theirs, s.upto); err != nil {
		return "", err
	}
	if _, err := p.db.Exec(ctx, lookAgain, l.From); err != nil {
		return "", err
	}
	if err := p.wakeNext(ctx, l); err != nil {
		return "", err
	}
	if done { // it was done when it came in a stream that is over
		_, err := p.db.Exec(ctx, moveInbox, l.ID, l.Epoch, l.Seq, l.Hash)
		return letter.Duplicate, err
	}
	return letter.Applied, p.remember(ctx, l, p.db.Now())
}

const (
	insertInbox = `
		INSERT INTO inbox (id, peer, epoch, seq, hash, kind, about, answers, came_at, applied_at, unread, mail)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
		ON CONFLICT (id) DO UPDATE
		   SET epoch = excluded.epoch, seq = excluded.seq, hash = excluded.hash, applied_at = excluded.applied_at,
		       refused_at = NULL, mail = excluded.mail`
	moveInbox   = `UPDATE inbox SET epoch = $2, seq = $3, hash = $4 WHERE id = $1`
	refuseInbox = `UPDATE inbox SET applied_at = NULL, refused_at = $2 WHERE id = $1`
	advance     = `UPDATE peer SET upto = $2, their_chain = $3 WHERE name = $1 AND theirs = $4 AND upto = $5`
	seenAhead   = `UPDATE peer SET ahead = $2 WHERE name = $1 AND ahead < $2`
	ackAgain    = `
		INSERT INTO peer (name, ack_due_at) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET ack_due_at = coalesce(peer.ack_due_at, excluded.ack_due_at)`
	// A letter quarantined for its number may have come in a new stream meanwhile.
	lookAgain = `
		UPDATE mail SET verdict = '', reason = ''
		 WHERE verdict = 'quarantined' AND peer = $1 AND reason = 'letter.number' AND raw IS NOT NULL
		   AND (SELECT count(*) FROM epoch AS e WHERE e.peer = $1 AND NOT e.own) > 1`
)

// remember keeps that a letter has come, and when it was applied: zero for not yet.
func (p *Store) remember(ctx context.Context, l letter.Opened, applied time.Time) error {
	_, err := p.db.Exec(ctx, insertInbox, l.ID, l.From, l.Epoch, l.Seq, l.Hash, l.Kind, l.Case, l.Answers,
		clock.Text(p.db.Now()), store.Text(applied), l.Unread, l.Mail)
	return err
}

// Refuse notes that a letter just admitted cannot be done. It keeps its place in the stream and is
// acknowledged; when its mail is looked at again, it is admitted again.
func (p *Store) Refuse(ctx context.Context, l letter.Opened) error {
	_, err := p.db.Exec(ctx, refuseInbox, l.ID, clock.Text(p.db.Now()))
	return err
}

const (
	answered = `
		UPDATE outbox SET acked_at = $2, erase_at = COALESCE(erase_at, $3), next_try_at = NULL, trouble = ''
		 WHERE id = $1 AND ends = 'answer' AND acked_at IS NULL`
	again = `
		UPDATE outbox SET next_try_at = $2, acked_at = NULL, erase_at = NULL
		 WHERE answers = $1 AND ends IN ('sent', 'once') AND raw IS NOT NULL AND (tried_at IS NULL OR tried_at <= $3 OR tried_at > $2)`
)

// answerAgain sends the answer to a letter outside a stream once more: it may have been lost.
func (p *Store) answerAgain(ctx context.Context, id string) error {
	_, err := p.db.Exec(ctx, again, id, clock.Text(p.db.Now()), clock.Text(p.db.Now().Add(-answerAgainAfter)))
	return err
}

// Answered notes that a letter that ends with its answer is done with: that is here, or nobody waits for it any more.
func (p *Store) Answered(ctx context.Context, id string) error {
	_, err := p.db.Exec(ctx, answered, id, clock.Text(p.db.Now()), clock.Text(p.db.Now().Add(keepSent)))
	return err
}

const hasArrived = `SELECT count(*) FROM outbox WHERE id = $1 AND acked_at IS NULL`

// Arrived says whether nobody waits any more for a letter to arrive.
func (p *Store) Arrived(ctx context.Context, letterID string) (bool, error) {
	var n int
	err := p.db.QueryRowContext(ctx, hasArrived, letterID).Scan(&n)
	return n == 0, p.db.Explain("find letter", err)
}
