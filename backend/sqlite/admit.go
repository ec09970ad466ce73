package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
)

// ackWithin is how soon a peer hears that its letter has come, when nothing else is sent to it before.
const ackWithin = time.Second

const (
	findInbox   = `SELECT hash, applied_at IS NOT NULL, refused_at IS NOT NULL FROM inbox WHERE id = $1 OR (peer = $2 AND seq = $3 AND seq > 0) LIMIT 1`
	insertInbox = `
		INSERT INTO inbox (id, peer, seq, hash, kind, about, answers, came_at, applied_at, mail)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
		ON CONFLICT (id) DO UPDATE SET applied_at = excluded.applied_at, refused_at = NULL, mail = excluded.mail`
	refuseInbox = `UPDATE inbox SET applied_at = NULL, refused_at = $2 WHERE id = $1`
	advance     = `
		INSERT INTO peer (name, upto, ack_due_at) VALUES ($1, $2, $3)
		ON CONFLICT (name) DO UPDATE SET upto = excluded.upto, ack_due_at = coalesce(peer.ack_due_at, excluded.ack_due_at)`
	ackAgain = `
		INSERT INTO peer (name, ack_due_at) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET ack_due_at = coalesce(peer.ack_due_at, excluded.ack_due_at)`
	applyAcks = `
		UPDATE outbox SET acked_at = $3, next_try_at = NULL, trouble = ''
		 WHERE peer = $1 AND seq > 0 AND seq <= $2 AND acked_at IS NULL`
	resendGap = `UPDATE outbox SET next_try_at = $3 WHERE peer = $1 AND seq = $2 AND acked_at IS NULL`
)

// Admit decides, inside the running transaction, whether a proved letter may be applied now. Applied:
// do it, in this transaction; its number may be past, where it was refused before. Duplicate: it was
// applied; nothing but the acknowledgement is due again. Early: an earlier one of its stream is missing.
// Quarantined: another letter had this number.
func (d *db) Admit(ctx context.Context, l letter.Opened) (letter.Verdict, error) {
	now := d.now()
	var hash string
	var applied, refused bool
	err := d.read(ctx).QueryRowContext(ctx, findInbox, l.ID, l.From, l.Seq).Scan(&hash, &applied, &refused)
	switch {
	case errors.Is(err, sql.ErrNoRows):
	case err != nil:
		return "", explain("find letter", err)
	case hash != l.Hash:
		return letter.Quarantined, nil
	case applied:
		if l.Seq == 0 { // first contact: its answer may be lost
			_, err := d.exec(ctx, again, l.ID, clock.Text(now))
			return letter.Duplicate, err
		}
		_, err := d.exec(ctx, ackAgain, l.From, clock.Text(now.Add(ackWithin)))
		return letter.Duplicate, err
	case refused && l.Seq > 0: // it has its place in the stream already
		if _, err := d.exec(ctx, ackAgain, l.From, clock.Text(now.Add(ackWithin))); err != nil {
			return "", err
		}
		return letter.Applied, d.remember(ctx, l, now)
	}
	if l.Seq == 0 {
		return letter.Applied, d.remember(ctx, l, now)
	}
	have, err := d.AcksFor(ctx, l.From)
	if err != nil {
		return "", err
	}
	if l.Seq > have.Upto+1 {
		if err := d.remember(ctx, l, time.Time{}); err != nil {
			return "", err
		}
		_, err := d.exec(ctx, ackAgain, l.From, clock.Text(now.Add(ackWithin)))
		return letter.Early, err
	}
	if l.Seq <= have.Upto {
		return letter.Quarantined, nil // the number is past, yet this letter was never seen
	}
	if err := d.remember(ctx, l, now); err != nil {
		return "", err
	}
	_, err = d.exec(ctx, advance, l.From, l.Seq, clock.Text(now.Add(ackWithin)))
	return letter.Applied, err
}

// remember keeps that a letter has come, and when it was applied: zero for not yet.
func (d *db) remember(ctx context.Context, l letter.Opened, applied time.Time) error {
	_, err := d.exec(ctx, insertInbox, l.ID, l.From, l.Seq, l.Hash, l.Kind, l.Case, l.Answers, clock.Text(d.now()), text(applied), l.Mail)
	return err
}

// Refuse notes that a letter just admitted cannot be done. It keeps its place in the stream and is
// acknowledged; when its mail is looked at again, it is admitted again.
func (d *db) Refuse(ctx context.Context, l letter.Opened) error {
	_, err := d.exec(ctx, refuseInbox, l.ID, clock.Text(d.now()))
	return err
}

// TakeAcks marks the letters a peer has as delivered, and those it misses as due now.
func (d *db) TakeAcks(ctx context.Context, peer string, a letter.Acks) error {
	at := clock.Text(d.now())
	if _, err := d.exec(ctx, applyAcks, peer, a.Upto, at); err != nil {
		return err
	}
	for _, seq := range a.Gaps {
		if _, err := d.exec(ctx, resendGap, peer, seq, at); err != nil {
			return err
		}
	}
	return nil
}

const (
	answered = `UPDATE outbox SET acked_at = $2, next_try_at = NULL, trouble = '' WHERE id = $1 AND acked_at IS NULL`
	again    = `UPDATE outbox SET next_try_at = $2, acked_at = NULL WHERE answers = $1 AND seq = 0`
)

// Answered marks a letter of first contact as delivered, because its answer is here.
func (d *db) Answered(ctx context.Context, id string) error {
	_, err := d.exec(ctx, answered, id, clock.Text(d.now()))
	return err
}
