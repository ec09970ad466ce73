package sqlite

import "context"

const (
	hold    = `INSERT INTO setting (name, value) VALUES ('held', x'') ON CONFLICT (name) DO NOTHING`
	release = `DELETE FROM setting WHERE name = 'held'`
)

// Hold keeps the letters of the stream in the outbox, or lets them go: until the desk is logged in they would only
// wait at the office.
func (d *Desk) Hold(ctx context.Context, held bool) error {
	if !held {
		_, err := d.exec(ctx, release)
		return err
	}
	_, err := d.exec(ctx, hold)
	return err
}

const hasArrived = `SELECT count(*) FROM outbox WHERE id = $1 AND acked_at IS NULL`

// Arrived says whether nobody waits any more for a letter to arrive.
func (d *Desk) Arrived(ctx context.Context, letterID string) (bool, error) {
	var n int
	err := d.read(ctx).QueryRowContext(ctx, hasArrived, letterID).Scan(&n)
	return n == 0, explain("find letter", err)
}
