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

// Bounds of what is kept of mails that are not applied. Of those nobody is proved to have written, none is kept: an honest
// sender sends again what is not acknowledged.
const (
	keptPerPeer   = 200     // proved letters in quarantine
	keptBytes     = 4 << 20 // and their size
	rememberMails = 10_000  // lines about mails that are no letters
	rememberFor   = 90 * 24 * time.Hour
)

const (
	doneBefore = `SELECT reason = 'done', peer FROM mail WHERE id = $1`
	settleMail = `UPDATE mail SET verdict = $2, reason = $3, incident = $4, peer = $5, erase_at = $6 WHERE id = $1`
	// The letter whose turn it is came while this one was being parked.
	settleNext = `
		UPDATE mail SET verdict = ''
		 WHERE id = $1 AND verdict = 'early'
		   AND EXISTS (SELECT 1 FROM peer AS p WHERE p.name = mail.peer AND p.theirs = mail.epoch AND p.upto + 1 = mail.seq)`
)

// Settle keeps the decision on a mail. One that was done once and has come again is a duplicate even where it cannot be
// opened any more: what an account was opened with is forgotten afterwards. A letter that is not kept, because too many of
// its sender wait already, is Later.
func (p *Store) Settle(ctx context.Context, id int64, s letter.Decision) error {
	return p.Atomically(ctx, func(ctx context.Context) error {
		var done bool
		var peer string
		var err error
		if err = p.db.QueryRowContext(ctx, doneBefore, id).Scan(&done, &peer); err != nil {
			return p.db.Explain("read mail", err)
		}
		switch {
		case done && s.Verdict == letter.Quarantined:
			s = letter.Decision{Verdict: letter.Duplicate}
		case done:
			s.Reason = ""
		case s.Verdict == letter.Waiting:
			peer = s.Reason
			var full bool
			if full, err = p.crowded(ctx, letter.Waiting, peer); err != nil {
				return err
			}
			if full {
				s = letter.Decision{Verdict: letter.Later}
			}
		}
		var erase time.Time
		if s.Verdict == letter.Applied || s.Verdict == letter.Duplicate {
			if erase, err = p.eraseApplied(ctx, id); err != nil {
				return err
			}
		}
		if _, err := p.db.Exec(ctx, settleMail, id, s.Verdict, s.Reason, s.Incident, peer, store.Text(erase)); err != nil {
			return err
		}
		if err := p.goOn(ctx, deciding); err != nil {
			return err
		}
		switch {
		case s.Verdict == letter.Early:
			_, err := p.db.Exec(ctx, settleNext, id)
			return err
		case s.Verdict == letter.Quarantined && (peer != "" || s.Incident != ""):
			return p.keepWithin(ctx, peer)
		case s.Verdict == letter.Quarantined, s.Verdict == letter.Elsewhere, s.Verdict == letter.Later, s.Verdict == letter.Handed:
			return p.strip(ctx, id, s.Verdict)
		}
		return nil
	})
}

const (
	lineOfMail = `
		SELECT box, validity, uid, sha256, size, stored_at, verdict, reason, incident, peer, epoch, seq, moved_at FROM mail WHERE id = $1`
	deleteMail = `DELETE FROM mail WHERE id = $1`
	putLine    = `
		INSERT INTO mail (id, domain, box, validity, uid, sha256, size, stored_at, verdict, reason, incident, peer, epoch, seq, moved_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`
	// All beyond the bounds, counted from the newest.
	dropKept = `
		UPDATE mail SET raw = NULL
		 WHERE id IN (SELECT id FROM (
		       SELECT id, row_number() OVER latest AS n, sum(size) OVER latest AS bytes
		         FROM mail WHERE verdict = 'quarantined' AND peer = $1 AND raw IS NOT NULL
		       WINDOW latest AS (ORDER BY id DESC)) AS kept
		        WHERE n > $2 OR bytes > $3)`
	countStrange  = `SELECT count(*) FROM mail WHERE verdict = 'quarantined' AND peer = ''`
	forgetStrange = `
		DELETE FROM mail
		 WHERE id IN (SELECT id FROM mail WHERE verdict = 'quarantined' AND peer = '' ORDER BY id LIMIT $1)`
)

// strip keeps of a mail what it takes to know it again, and the domain it says it is from. The row is put in anew: SQLite joins pages
// that have become almost empty only where rows are deleted, and a stranger's mail of 3 KB would keep that room for ever.
func (p *Store) strip(ctx context.Context, id int64, v letter.Verdict) error {
	raw, err := p.Raw(ctx, id)
	if err != nil {
		return err
	}
	domain := ""
	if v != letter.Handed { // who has such a mail keeps it sealed
		domain = letter.WriterDomain(raw)
	}
	line := []any{id, domain}
	var columns [13]any
	into := make([]any, len(columns))
	for i := range columns {
		into[i] = &columns[i]
	}
	if err := p.db.QueryRowContext(ctx, lineOfMail, id).Scan(into...); err != nil {
		return p.db.Explain("read line of mail", err)
	}
	if _, err := p.db.Exec(ctx, deleteMail, id); err != nil {
		return err
	}
	if _, err := p.db.Exec(ctx, putLine, append(line, columns[:]...)...); err != nil {
		return err
	}
	var n int64
	if err := p.db.QueryRowContext(ctx, countStrange).Scan(&n); err != nil {
		return p.db.Explain("count mails in quarantine", err)
	}
	if n <= rememberMails {
		return nil
	}
	_, err = p.db.Exec(ctx, forgetStrange, n-rememberMails)
	return err
}

// keepWithin keeps the quarantine of a peer within its bounds.
func (p *Store) keepWithin(ctx context.Context, peer string) error {
	_, err := p.db.Exec(ctx, dropKept, peer, keptPerPeer, keptBytes)
	return err
}

const forgetOld = `DELETE FROM mail WHERE verdict IN ('quarantined', 'dropped') AND stored_at < $1`

// forgetQuarantine ends the memory of mails that have lain in quarantine for 90 days, in the running transaction. What still
// lies on the mail server is found and judged anew when its folder is looked through next.
func (p *Store) forgetQuarantine(ctx context.Context) error {
	_, err := p.db.Exec(ctx, forgetOld, clock.Text(p.db.Now().Add(-rememberFor)))
	return err
}

const countQuarantined = `
	SELECT count(*) FILTER (WHERE peer <> '' OR incident <> ''), count(*) FILTER (WHERE peer = '' AND incident = '')
	  FROM mail WHERE verdict = 'quarantined'`

// Quarantined counts the mails in quarantine: those somebody known has written, or that a defect stopped, and those of
// strangers.
func (p *Store) Quarantined(ctx context.Context) (known, strange int, err error) {
	err = p.db.QueryRowContext(ctx, countQuarantined).Scan(&known, &strange)
	return known, strange, p.db.Explain("count quarantined mails", err)
}

const quarantined = `
	SELECT id, stored_at, reason, incident, domain, size FROM mail
	 WHERE verdict = 'quarantined'
	 ORDER BY peer = '', id DESC LIMIT $1`

// Quarantine lists mails in quarantine, those of known sides first, the latest first.
func (p *Store) Quarantine(ctx context.Context, limit int) ([]letter.Record, error) {
	return store.Collect(ctx, p.db, func(r *sql.Rows) (c letter.Record, err error) {
		var at string
		err = r.Scan(&c.Mail, &at, &c.Trouble, &c.Incident, &c.Domain, &c.Size)
		c.MadeAt = store.Instant(at)
		return c, err
	}, quarantined, limit)
}

const (
	takeUpMail = `UPDATE mail SET verdict = '', reason = '', incident = '' WHERE id = $1 AND verdict = 'quarantined' AND raw IS NOT NULL`
	fetchAnew  = `DELETE FROM mail WHERE id = $1 AND verdict = 'quarantined' AND raw IS NULL RETURNING box`
	auditNow   = `UPDATE watermark SET audited_at = '' WHERE box = $1`
	dropMail   = `UPDATE mail SET verdict = 'dropped', raw = NULL WHERE id = $1 AND verdict = 'quarantined'`
	dropAll    = `UPDATE mail SET verdict = 'dropped', raw = NULL WHERE verdict = 'quarantined'`
)

// TakeUp makes a quarantined mail be looked at again (再試行). One that is not kept here is fetched anew, if it still lies
// on the mail server, when its folder is looked through next: that is due at once.
func (p *Store) TakeUp(ctx context.Context, mail int64) error {
	return p.Atomically(ctx, func(ctx context.Context) error {
		if n, err := p.db.Exec(ctx, takeUpMail, mail); n > 0 || err != nil {
			return err
		}
		var box string
		err := p.db.QueryRowContext(ctx, fetchAnew, mail).Scan(&box)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return p.db.Explain("forget mail", err)
		}
		_, err = p.db.Exec(ctx, auditNow, box)
		return err
	})
}

// DropMail deletes a mail in quarantine; the mail server keeps its own.
func (p *Store) DropMail(ctx context.Context, mail int64) error {
	return p.atOnce(ctx, dropMail, mail)
}

// EmptyQuarantine deletes all mails in quarantine; the mail server keeps its own.
func (p *Store) EmptyQuarantine(ctx context.Context) error {
	return p.atOnce(ctx, dropAll)
}
