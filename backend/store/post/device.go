package post

import "context"

const (
	withdrawLetters = `DELETE FROM outbox WHERE peer = $1 AND acked_at IS NULL`
	withdrawAck     = `UPDATE peer SET ack_due_at = NULL WHERE name = $1`
)

// Withdraw takes back what is still under way to a device: it was revoked.
func (p *Store) Withdraw(ctx context.Context, fingerprint string) error {
	if _, err := p.db.Exec(ctx, withdrawLetters, fingerprint); err != nil {
		return err
	}
	_, err := p.db.Exec(ctx, withdrawAck, fingerprint)
	return err
}

// TakeBack takes back what is under way to a peer that applies nothing any more; what came from it is still acknowledged.
func (p *Store) TakeBack(ctx context.Context, fingerprint string) error {
	_, err := p.db.Exec(ctx, withdrawLetters, fingerprint)
	return err
}

const partWith = `UPDATE peer SET over = 'other' WHERE name = $1 AND epoch <> '' AND over = ''`

// Part is Withdraw from a side that may be written to again one day: the numbers taken back leave no gap for it, the stream begins anew.
func (p *Store) Part(ctx context.Context, fingerprint string) error {
	if err := p.Withdraw(ctx, fingerprint); err != nil {
		return err
	}
	_, err := p.db.Exec(ctx, partWith, fingerprint)
	return err
}

const underway = `SELECT count(*), coalesce(sum(length(raw)), 0) FROM outbox WHERE peer = $1 AND acked_at IS NULL`

// Underway counts the letters to a peer that are not acknowledged, and their bytes.
func (p *Store) Underway(ctx context.Context, peer string) (n int, bytes int64, err error) {
	err = p.db.QueryRowContext(ctx, underway, peer).Scan(&n, &bytes)
	return n, bytes, p.db.Explain("count letters", err)
}

const (
	forgetRefused = `DELETE FROM mail WHERE verdict = 'quarantined' AND peer = '' AND reason = $1`
	auditAll      = `UPDATE watermark SET audited_at = ''`
)

// FetchRefused has the mails that strangers wrote and that were refused for a reason fetched and judged anew, in the running
// transaction: one of them is no stranger any more.
func (p *Store) FetchRefused(ctx context.Context, reason string) error {
	n, err := p.db.Exec(ctx, forgetRefused, reason)
	if err != nil || n == 0 {
		return err
	}
	_, err = p.db.Exec(ctx, auditAll)
	return err
}

const wakeWaiting = `UPDATE mail SET verdict = '', reason = '' WHERE verdict = 'waiting' AND peer = $1`

// Wake has the letters of a device that wait for its login looked at again.
func (p *Store) Wake(ctx context.Context, fingerprint string) error {
	_, err := p.db.Exec(ctx, wakeWaiting, fingerprint)
	return err
}

const countAnswers = `SELECT count(*) FROM outbox WHERE answers = $1 AND ends IN ('sent', 'once') AND raw IS NOT NULL`

// AnswerAgain sends the answer to a letter once more; false where it has none, or none any more.
func (p *Store) AnswerAgain(ctx context.Context, letterID string) (bool, error) {
	var n int
	if err := p.db.QueryRowContext(ctx, countAnswers, letterID).Scan(&n); err != nil || n == 0 {
		return false, p.db.Explain("count answers", err)
	}
	return true, p.answerAgain(ctx, letterID)
}
