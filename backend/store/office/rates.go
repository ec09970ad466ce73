package office

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
)

const (
	// A count ends an hour after it began. One that began in the future was begun by a clock that was wrong.
	dropRates = `DELETE FROM rate WHERE since <= $1 OR since > $2`
	spend     = `
		INSERT INTO rate (name, n, since) VALUES ($1, 1, $2)
		ON CONFLICT (name) DO UPDATE SET n = rate.n + 1 WHERE rate.n < $3
		RETURNING n`
	forgive = `DELETE FROM rate WHERE name = $1`
)

// Spend counts one use of a name within the hour that began with its first, in the running transaction. It is false where
// most were counted already.
func (o *Store) Spend(ctx context.Context, name string, most int) (bool, error) {
	now := o.DB.Now()
	if _, err := o.DB.Exec(ctx, dropRates, clock.Text(now.Add(-time.Hour)), clock.Text(now)); err != nil {
		return false, err
	}
	var n int
	err := o.DB.QueryRowContext(ctx, spend, name, clock.Text(now), most).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, o.DB.Explain("count", err)
}

// Forgive forgets what was counted of a name.
func (o *Store) Forgive(ctx context.Context, name string) error {
	_, err := o.DB.Exec(ctx, forgive, name)
	return err
}
