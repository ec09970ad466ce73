package office

import (
	"context"
	"database/sql"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/store"
)

// A challenge lives from the sending of its mail; before that, from its making.
const challengeColumns = `
	SELECT c.id, c.purpose, c.device, c.address, c.sealed, c.lives, c.mail, c.tries, coalesce(o.sent_at, c.made_at), c.matter
	  FROM challenge c LEFT JOIN outbox o ON o.id = c.mail `

const (
	insertChallenge = `
	INSERT INTO challenge (id, purpose, device, address, sealed, lives, mail, made_at, matter)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
	dropChallenges = `DELETE FROM challenge WHERE made_at < $1`
)

// keepChallenges is how long a challenge is remembered: beyond its life only for counting.
const keepChallenges = 7 * 24 * time.Hour

// PutChallenge keeps a new challenge.
func (o *Store) PutChallenge(ctx context.Context, c account.Challenge) error {
	if _, err := o.DB.Exec(ctx, dropChallenges, clock.Text(c.Made.Add(-keepChallenges))); err != nil {
		return err
	}
	_, err := o.DB.Exec(ctx, insertChallenge, c.ID, c.Purpose, c.Device, account.FoldAddress(c.Address), c.Sealed,
		seconds(c.Lives), c.Mail, clock.Text(c.Made), c.Matter)
	return err
}

const (
	readChallenge = challengeColumns + `WHERE c.id = $1`
	lastChallenge = challengeColumns + `
	 WHERE c.device = $1 AND c.purpose = $2 AND c.done_at IS NULL AND c.tries < $3 AND c.made_at <= $4
	 ORDER BY c.made_at DESC, c.id DESC LIMIT 1`
)

// Challenge reads a challenge. It returns a NotFound fault.
func (o *Store) Challenge(ctx context.Context, id string) (account.Challenge, error) {
	return o.oneChallenge(ctx, readChallenge, id)
}

// LastChallenge is the latest of a device that is neither done nor void; it may be too old. What a clock that ran ahead
// has made does not count. It returns a NotFound fault.
func (o *Store) LastChallenge(ctx context.Context, device string, p account.Purpose) (account.Challenge, error) {
	return o.oneChallenge(ctx, lastChallenge, device, p, account.ChallengeTries, clock.Text(o.DB.Now()))
}

func (o *Store) oneChallenge(ctx context.Context, query string, args ...any) (account.Challenge, error) {
	list, err := store.Collect(ctx, o.DB, scanChallenge, query, args...)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "account.challenge.unknown")
	}
	return firstOf(list), err
}

func scanChallenge(r *sql.Rows) (c account.Challenge, err error) {
	var lives int64
	var made string
	err = r.Scan(&c.ID, &c.Purpose, &c.Device, &c.Address, &c.Sealed, &lives, &c.Mail, &c.Tries, &made, &c.Matter)
	c.Lives, c.Made = time.Duration(lives)*time.Second, store.Instant(made)
	return c, err
}

const (
	spendChallenge = `
	UPDATE challenge SET tries = tries + 1
	 WHERE id = $1 AND device = $2 AND purpose = $3 AND done_at IS NULL AND tries < $4`
	finishChallenge = `UPDATE challenge SET done_at = $2 WHERE id = $1`
)

// SpendChallenge takes one of the tries of a challenge, before anything is compared. It is false where there is none
// left, it is done, or it is not that device's.
func (o *Store) SpendChallenge(ctx context.Context, id, device string, p account.Purpose) (bool, error) {
	n, err := o.DB.Exec(ctx, spendChallenge, id, device, p, account.ChallengeTries)
	return n == 1, err
}

// FinishChallenge ends a challenge: its digits came back.
func (o *Store) FinishChallenge(ctx context.Context, id string) error {
	_, err := o.DB.Exec(ctx, finishChallenge, id, clock.Text(o.DB.Now()))
	return err
}
