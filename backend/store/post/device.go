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
