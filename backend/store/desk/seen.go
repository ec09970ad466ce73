package desk

import (
	"context"
	"database/sql"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/store"
)

const (
	writeSeen   = `INSERT INTO seen (id, at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING`
	seenNotice  = `UPDATE notice SET read_at = $2 WHERE id = $1 AND read_at IS NULL`
	seenMessage = `UPDATE talk_message SET seen_at = $2 WHERE id = $1 AND side = 'office' AND seen_at IS NULL`
)

// PutSeen notes that notices or messages were looked at, whether they are here or not; what was noted stays.
func (d *Store) PutSeen(ctx context.Context, ids []string, at time.Time) error {
	for _, id := range ids {
		for _, q := range []string{writeSeen, seenNotice, seenMessage} {
			if _, err := d.DB.Exec(ctx, q, id, clock.Text(at)); err != nil {
				return err
			}
		}
	}
	return nil
}

const readSeen = `SELECT id, at FROM seen`

// Seen lists what was looked at, and when first.
func (d *Store) Seen(ctx context.Context) (map[string]time.Time, error) {
	all := map[string]time.Time{}
	_, err := store.Collect(ctx, d.DB, func(r *sql.Rows) (none struct{}, err error) {
		var id, at string
		err = r.Scan(&id, &at)
		all[id] = store.Instant(at)
		return none, err
	}, readSeen)
	return all, err
}
