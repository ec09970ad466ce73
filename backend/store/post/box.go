package post

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/store"
)

const readMark = `SELECT validity, uid FROM watermark WHERE box = $1`

// Mark is how far a mailbox is read; zero where it never was.
func (p *Store) Mark(ctx context.Context, box string) (letter.Mark, error) {
	var m letter.Mark
	err := p.db.QueryRowContext(ctx, readMark, box).Scan(&m.Validity, &m.UID)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return m, p.db.Explain("read watermark", err)
}

const (
	insertMail = `
		INSERT INTO mail (box, validity, uid, sha256, size, raw, stored_at) VALUES ($1, $2, $3, $4, $8, $5, $6)
		ON CONFLICT (sha256) DO UPDATE
		   SET verdict = CASE WHEN $7 AND (mail.box <> excluded.box OR mail.validity = excluded.validity AND mail.uid <> excluded.uid)
		                       AND mail.verdict NOT IN ('early', 'handed') THEN '' ELSE mail.verdict END,
		       raw = CASE WHEN $7 AND mail.verdict <> 'handed' THEN coalesce(mail.raw, excluded.raw) ELSE mail.raw END,
		       reason = CASE WHEN mail.verdict IN ('applied', 'duplicate') THEN 'done' ELSE mail.reason END,
		       box = excluded.box, validity = excluded.validity, uid = excluded.uid, moved_at = NULL`
	// A server's own words name the address, and an ordinary mail's lies sealed.
	noteBounce = `UPDATE outbox SET bounce = $2, bounce_said = CASE WHEN kind = 'plain' THEN '' ELSE $3 END, bounced_at = $4 WHERE id = $1 AND (acked_at IS NULL OR kind = 'plain')`
	writeMark  = `
		INSERT INTO watermark (box, validity, uid, audited_at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (box) DO UPDATE SET validity = excluded.validity, uid = excluded.uid`
)

// Keep stores mails and what bounces say, and moves the watermark over them, in one transaction. Bytes that
// are stored already are the same mail: under a new validity its folder was renumbered, below the mark it
// was looked at again, and nothing more is to be done; as a new mail it was sent again, and its sender must
// hear again that it has come; one that was refused is tried again on the way.
func (p *Store) Keep(ctx context.Context, box string, m letter.Mark, mails []letter.Incoming) error {
	at, sums := clock.Text(p.db.Now()), sumsOf(mails)
	return p.Atomically(ctx, func(ctx context.Context) error {
		old, err := p.Mark(ctx, box)
		if err != nil {
			return err
		}
		for _, in := range mails {
			sum := <-sums
			if in.Bounce.Key != "" {
				if _, err := p.db.Exec(ctx, noteBounce, in.Bounce.Letter, in.Bounce.Key, in.Bounce.Said, at); err != nil {
					return err
				}
				continue
			}
			isNew := old.Validity == m.Validity && in.UID > old.UID
			if _, err := p.db.Exec(ctx, insertMail, box, m.Validity, in.UID, sum, p.seal(sum, in.Raw), at, isNew, len(in.Raw)); err != nil {
				return err
			}
		}
		_, err = p.db.Exec(ctx, writeMark, box, m.Validity, m.UID, at)
		return err
	})
}

// sumsOf gives the SHA-256 of each mail in turn, while those before are being stored: so many bytes take their time.
func sumsOf(mails []letter.Incoming) <-chan string {
	sums := make(chan string, len(mails))
	go func() { // ends by itself: there is room for all
		for _, in := range mails {
			sum := sha256.Sum256(in.Raw)
			sums <- hex.EncodeToString(sum[:])
		}
	}()
	return sums
}

const unhandledMails = `SELECT id FROM mail WHERE verdict = '' ORDER BY id LIMIT 500`

// Unhandled takes up to 500 stored mails that no verdict was reached on, the oldest first: one process decides at a time.
func (p *Store) Unhandled(ctx context.Context) ([]int64, error) {
	return take(ctx, p, deciding, func(ctx context.Context) ([]int64, error) {
		return store.Collect(ctx, p.db, store.Value[int64], unhandledMails)
	})
}

const undecidedBytes = `SELECT coalesce(sum(size), 0) FROM mail WHERE verdict = ''`

// Undecided is how many bytes the mails have together that no verdict was reached on.
func (p *Store) Undecided(ctx context.Context) (n int64, err error) {
	err = p.db.QueryRowContext(ctx, undecidedBytes).Scan(&n)
	return n, p.db.Explain("count undecided mails", err)
}

const readRaw = `SELECT raw, sha256 FROM mail WHERE id = $1`

// Raw is a mail as it came; nil where it is not kept.
func (p *Store) Raw(ctx context.Context, id int64) (raw []byte, err error) {
	var sum string
	if err := p.db.QueryRowContext(ctx, readRaw, id).Scan(&raw, &sum); err != nil {
		return nil, p.db.Explain("read mail", err)
	}
	return p.unseal(sum, raw), nil
}

const knownMails = `SELECT uid FROM mail WHERE box = $1 AND validity = $2 ORDER BY uid`

// Known lists the numbers of the mails that are stored of a folder, as it is numbered under a validity.
func (p *Store) Known(ctx context.Context, box string, validity uint32) ([]uint32, error) {
	return store.Collect(ctx, p.db, store.Value[uint32], knownMails, box, validity)
}

// auditEvery is how often everything in a folder is compared with what is stored of it.
const auditEvery = 24 * time.Hour

const readAudited = `SELECT audited_at FROM watermark WHERE box = $1`

// AuditDue tells whether a folder is to be looked through again. One that was never read is not; one that
// was looked through in the future is: the clock was wrong.
func (p *Store) AuditDue(ctx context.Context, box string) (bool, error) {
	var at string
	err := p.db.QueryRowContext(ctx, readAudited, box).Scan(&at)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	age := p.db.Now().Sub(store.Instant(at))
	return age >= auditEvery || age < 0, p.db.Explain("read audit", err)
}

const writeAudited = `UPDATE watermark SET audited_at = $2 WHERE box = $1`

// Audited notes that a folder was looked through.
func (p *Store) Audited(ctx context.Context, box string) error {
	return p.Atomically(ctx, func(ctx context.Context) error {
		if _, err := p.db.Exec(ctx, writeAudited, box, clock.Text(p.db.Now())); err != nil {
			return err
		}
		return p.forgetQuarantine(ctx)
	})
}

const processedMails = `
	SELECT uid FROM mail
	 WHERE box = $1 AND validity = $2 AND verdict IN ('applied', 'duplicate') AND moved_at IS NULL
	 ORDER BY uid LIMIT 500`

// Processed lists up to 500 mails of a folder that are done with and may be moved; none where the person
// does not want it.
func (p *Store) Processed(ctx context.Context, box string, validity uint32) ([]uint32, error) {
	if on, err := p.Tidy(ctx); err != nil || !on {
		return nil, err
	}
	return store.Collect(ctx, p.db, store.Value[uint32], processedMails, box, validity)
}

const moveMail = `UPDATE mail SET moved_at = $4 WHERE box = $1 AND validity = $2 AND uid = $3`

// Moved notes that mails of a folder lie elsewhere now.
func (p *Store) Moved(ctx context.Context, box string, validity uint32, uids []uint32) error {
	at := clock.Text(p.db.Now())
	return p.Atomically(ctx, func(ctx context.Context) error {
		for _, u := range uids {
			if _, err := p.db.Exec(ctx, moveMail, box, validity, u, at); err != nil {
				return err
			}
		}
		return nil
	})
}
