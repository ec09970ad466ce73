package post

import (
	"context"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
)

// What is kept for how long after it is done with (docs/SECURITY.md).
const (
	// keepSent is for letters out: a reader who was put back to an earlier state is sent again what it has lost, and whoever
	// missed an answer asks for it again. Nobody goes back farther.
	keepSent = 90 * 24 * time.Hour
	// keepApplied is for mails whose letter was applied. The program needs them no more: a letter is known by its id and hash.
	// People may, who look for what was said and when.
	keepApplied = 30 * 24 * time.Hour
)

const kindOfMail = `SELECT coalesce(max(i.kind), '') FROM mail AS m JOIN inbox AS i ON i.mail = m.sha256 WHERE m.id = $1`

// eraseApplied is when the bytes of a mail are to be forgotten whose letter was applied. What a sister wrote is at once: it is in the
// records now, from which it may be erased any day.
func (p *Store) eraseApplied(ctx context.Context, mail int64) (time.Time, error) {
	var kind letter.Kind
	if err := p.db.QueryRowContext(ctx, kindOfMail, mail).Scan(&kind); err != nil {
		return time.Time{}, p.db.Explain("read mail", err)
	}
	if kind.OfSisters() {
		return p.db.Now(), nil
	}
	return p.db.Now().Add(keepApplied), nil
}

const (
	forgetSent  = `UPDATE outbox SET raw = NULL, erase_at = NULL WHERE erase_at <= $1 AND acked_at IS NOT NULL`
	forgetMails = `UPDATE mail SET raw = NULL, erase_at = NULL WHERE erase_at <= $1 AND verdict <> ''`
)

// Forget erases what is kept no longer: the bytes of letters and mails whose time has come, and the memory of mails that have
// lain in quarantine for 90 days. It tells how many there were. Nothing of them is left in any file of the store then.
func (p *Store) Forget(ctx context.Context) (n int, err error) {
	at := p.db.Now()
	err = p.Atomically(ctx, func(ctx context.Context) error {
		n = 0
		for _, what := range []struct {
			query string
			until time.Time
		}{{forgetSent, at}, {forgetMails, at}, {forgetOld, at.Add(-rememberFor)}} {
			erased, err := p.db.Exec(ctx, what.query, clock.Text(what.until))
			if err != nil {
				return err
			}
			n += int(erased)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return n, p.driver.Scrub(ctx)
}

const (
	endSent = `UPDATE outbox SET erase_at = $2 WHERE about = $1 AND raw IS NOT NULL`
	// What was written to a person who is to be forgotten is not sent any more.
	dropUnsent = `DELETE FROM outbox WHERE about = $1 AND kind = 'plain' AND acked_at IS NULL`
	endMails   = `UPDATE mail SET erase_at = $2 WHERE raw IS NOT NULL AND sha256 IN (SELECT mail FROM inbox WHERE about = $1)`
)

// ForgetAbout erases the bytes of all letters about one case, out and in, whatever their time; those that are still on their way go
// once they are acknowledged, and ordinary mails that no server took are not sent any more. Scrub leaves nothing of them in any file.
func (p *Store) ForgetAbout(ctx context.Context, about string) error {
	at := clock.Text(p.db.Now())
	if _, err := p.db.Exec(ctx, dropUnsent, about); err != nil {
		return err
	}
	for _, query := range []string{endSent, endMails} {
		if _, err := p.db.Exec(ctx, query, about, at); err != nil {
			return err
		}
	}
	for _, query := range []string{forgetSent, forgetMails} {
		if _, err := p.db.Exec(ctx, query, at); err != nil {
			return err
		}
	}
	return nil
}

// Scrub leaves nothing of what was erased in any file of the store. It returns a storage fault where somebody reads just now.
func (p *Store) Scrub(ctx context.Context) error { return p.driver.Scrub(ctx) }
