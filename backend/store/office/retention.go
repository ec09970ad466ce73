package office

import (
	"context"
	"database/sql"
	"errors"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/store"
)

const introductionsTo = introductionColumns + `
	WHERE person IS NOT NULL AND ($3 OR NOT reduced OR outcome IS NOT NULL)
	  AND posting IN (SELECT id FROM posting
	                   WHERE state = 'valid' AND expires <> '' AND expires < $1 OR state = 'cancelled' AND updated_at < $2)
	ORDER BY id LIMIT $4`

// IntroductionsTo lists at most limit introductions of which more is kept than the register must show, or with bare anything at all, to
// postings that ended before a day: ran out, or were cancelled.
func (o *Store) IntroductionsTo(ctx context.Context, endedBefore era.Date, bare bool, limit int) ([]applicant.Introduction, error) {
	return store.Collect(ctx, o.DB, func(r *sql.Rows) (applicant.Introduction, error) { return scanIntroduction(r) }, introductionsTo,
		endedBefore.String(), clock.Text(endedBefore.Start()), bare, limit)
}

const (
	// What is said of a withdrawal names nobody, and stays as long as other letters: a desk that was put back to an earlier state hears of
	// it again. No subquery looks at the letter: it would be run for each.
	forgetOut = `
		UPDATE outbox SET erase_at = $1
		 WHERE acked_at IS NOT NULL AND raw IS NOT NULL AND erase_at > $1
		   AND (about IN (SELECT id FROM introduction WHERE erased)
		        OR kind <> 'introduction.withdrawn' AND about IN (SELECT id FROM introduction WHERE reduced)
		        OR kind = 'result.told' AND about ` + ownCases + `)`
	forgetIn = `
		UPDATE mail SET erase_at = $1
		 WHERE verdict <> '' AND raw IS NOT NULL AND erase_at > $1
		   AND sha256 IN (SELECT mail FROM inbox
		                   WHERE about IN (SELECT id FROM introduction WHERE reduced)
		                      OR kind IN ('result', 'applicant.erased') AND about ` + ownCases + `)`

	// A mail that is due may be on its way this moment.
	endMails = `
		UPDATE outbox SET acked_at = $1, erase_at = $1, next_try_at = NULL
		 WHERE kind = 'plain' AND acked_at IS NULL AND raw IS NOT NULL AND (next_try_at IS NULL OR next_try_at > $1)
		   AND about IN (SELECT id FROM introduction WHERE reduced)`

	// ownCases are people a business wrote down under a case of its own, and has erased.
	ownCases = `IN (SELECT about FROM inbox WHERE kind = 'applicant.erased' AND applied_at IS NOT NULL AND about NOT IN (SELECT id FROM introduction))`
)

// ForgetReduced has the next Forget erase the letters and mails about people of whom no more is kept than the register must show, and
// about those a business wrote down itself and has erased; what is still on its way is left until it has arrived. A mail to such a person
// that waits, or that no server took, goes no more.
func (o *Store) ForgetReduced(ctx context.Context) error {
	now := clock.Text(o.DB.Now())
	_, mails := o.DB.Exec(ctx, endMails, now)
	_, out := o.DB.Exec(ctx, forgetOut, now)
	_, in := o.DB.Exec(ctx, forgetIn, now)
	return errors.Join(mails, out, in)
}
