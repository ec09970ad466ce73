package sqlite

import (
	"context"

	"kyujindesk/backend/letter"
)

// Bounds of what waits here for one peer: letters that came before their turn, or before their sender has logged in. What
// comes besides is not kept; its sender is asked for it when there is room.
const (
	parkedLetters = 1000
	parkedBytes   = 32 << 20
	furthest      = 100_000 // a number so far ahead of the last one applied is nobody's
)

const attribute = `UPDATE mail SET peer = $2, epoch = $3, seq = $4 WHERE sha256 = $1`

// attribute notes whose letter a mail holds, and its place in that one's stream.
func (d *db) attribute(ctx context.Context, l letter.Opened) error {
	_, err := d.exec(ctx, attribute, l.Mail, l.From, l.Epoch, l.Seq)
	return err
}

const (
	wakeNext  = `UPDATE mail SET verdict = '' WHERE verdict = 'early' AND peer = $1 AND epoch = $2 AND seq = $3`
	wakeEarly = `UPDATE mail SET verdict = '' WHERE verdict = 'early' AND peer = $1`
)

// wakeNext has the letter after one that takes its place now looked at again: nobody else's, and no later one.
func (d *db) wakeNext(ctx context.Context, l letter.Opened) error {
	_, err := d.exec(ctx, wakeNext, l.From, l.Epoch, l.Seq+1)
	return err
}

const parked = `SELECT count(*), coalesce(sum(size), 0) FROM mail WHERE verdict = $1 AND peer = $2`

// crowded says whether no more of a peer's letters are to wait here.
func (d *db) crowded(ctx context.Context, verdict letter.Verdict, peer string) (bool, error) {
	var n, bytes int64
	err := d.read(ctx).QueryRowContext(ctx, parked, verdict, peer).Scan(&n, &bytes)
	return n >= parkedLetters || bytes >= parkedBytes, explain("count waiting letters", err)
}
