package post

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
func (p *Store) attribute(ctx context.Context, l letter.Opened) error {
	_, err := p.db.Exec(ctx, attribute, l.Mail, l.From, l.Epoch, l.Seq)
	return err
}

const (
	wakeNext  = `UPDATE mail SET verdict = '' WHERE verdict = 'early' AND peer = $1 AND epoch = $2 AND seq = $3`
	wakeEarly = `UPDATE mail SET verdict = '' WHERE verdict = 'early' AND peer = $1`
)

// wakeNext has the letter after one that takes its place now looked at again: nobody else's, and no later one.
func (p *Store) wakeNext(ctx context.Context, l letter.Opened) error {
	_, err := p.db.Exec(ctx, wakeNext, l.From, l.Epoch, l.Seq+1)
	return err
}

const parked = `SELECT count(*), coalesce(sum(size), 0) FROM mail WHERE verdict = $1 AND peer = $2`

// Parked counts the letters of a peer that wait here under a verdict, Early or Waiting, and their bytes.
func (p *Store) Parked(ctx context.Context, v letter.Verdict, peer string) (n int, bytes int64, err error) {
	err = p.db.QueryRowContext(ctx, parked, v, peer).Scan(&n, &bytes)
	return n, bytes, p.db.Explain("count waiting letters", err)
}

const (
	farthestParked = `SELECT coalesce(max(seq), 0) FROM mail WHERE verdict = 'early' AND peer = $1 AND epoch = $2`
	giveUpParked   = `UPDATE mail SET verdict = 'later', raw = NULL WHERE verdict = 'early' AND peer = $1 AND epoch = $2 AND seq = $3`
	forgetParked   = `DELETE FROM inbox WHERE peer = $1 AND epoch = $2 AND seq = $3 AND applied_at IS NULL AND refused_at IS NULL`
)

// makeRoom says whether a letter that came before its turn may wait here. Where too many of its sender's do, the one whose
// turn comes last gives way to it.
func (p *Store) makeRoom(ctx context.Context, l letter.Opened) (bool, error) {
	full, err := p.crowded(ctx, letter.Early, l.From)
	if err != nil || !full {
		return err == nil, err
	}
	var last int64
	err = p.db.QueryRowContext(ctx, farthestParked, l.From, l.Epoch).Scan(&last)
	if err != nil || last <= l.Seq {
		return false, p.db.Explain("find waiting letters", err)
	}
	for _, do := range []string{giveUpParked, forgetParked} {
		if _, err := p.db.Exec(ctx, do, l.From, l.Epoch, last); err != nil {
			return false, err
		}
	}
	return true, nil
}

// crowded says whether no more of a peer's letters are to wait here.
func (p *Store) crowded(ctx context.Context, v letter.Verdict, peer string) (bool, error) {
	n, bytes, err := p.Parked(ctx, v, peer)
	return n >= parkedLetters || bytes >= parkedBytes, err
}
