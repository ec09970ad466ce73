package post

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/store"
)

// Why a stream from here began anew (docs/adr/0009-epochs.md).
const (
	first    = "first"    // it did not: it is the first one
	restored = "restored" // this file was put back to an earlier state, or copied
	copied   = "copied"   // and somebody else goes on writing in its name
	other    = "other"    // the name was not given here
)

// streams is how far both streams between here and a peer have come.
type streams struct {
	epoch, chain, over string
	confirmed          bool
	theirs, theirChain string
	upto               int64
	told               time.Time // when it last heard how far its stream has come
}

const readStreams = `SELECT epoch, chain, over, confirmed, theirs, their_chain, upto, told_at FROM peer WHERE name = $1`

func (p *Store) streams(ctx context.Context, peer string) (s streams, err error) {
	var told string
	err = p.db.QueryRowContext(ctx, readStreams, peer).
		Scan(&s.epoch, &s.chain, &s.over, &s.confirmed, &s.theirs, &s.theirChain, &s.upto, &told)
	s.told = store.Instant(told)
	if errors.Is(err, sql.ErrNoRows) {
		return streams{}, nil
	}
	return s, p.db.Explain("read streams", err)
}

// Epoch is the present one of the stream to a peer; empty before its first letter.
func (p *Store) Epoch(ctx context.Context, peer string) (string, error) {
	s, err := p.streams(ctx, peer)
	return s.epoch, err
}

const writeChain = `UPDATE peer SET chain = $2 WHERE name = $1`

// lengthen adds a letter to the running hash of its stream and gives the hash; empty outside of streams.
func (p *Store) lengthen(ctx context.Context, o letter.Outgoing) (string, error) {
	if o.Seq == 0 {
		return "", nil
	}
	s, err := p.streams(ctx, o.Peer)
	if err != nil {
		return "", err
	}
	chain := letter.Chain(s.chain, o.Hash)
	_, err = p.db.Exec(ctx, writeChain, o.Peer, chain)
	return chain, err
}

const (
	insertEpoch = `
		INSERT INTO epoch (peer, own, name, began_at, cause) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (peer, own, name) DO NOTHING`
	countEpoch = `SELECT count(*) FROM epoch WHERE peer = $1 AND own = $2 AND name = $3`
)

func (p *Store) noteEpoch(ctx context.Context, peer string, own bool, name, cause string) error {
	_, err := p.db.Exec(ctx, insertEpoch, peer, own, name, clock.Text(p.db.Now()), cause)
	return err
}

func (p *Store) knowsEpoch(ctx context.Context, peer string, own bool, name string) (bool, error) {
	var n int
	err := p.db.QueryRowContext(ctx, countEpoch, peer, own, name).Scan(&n)
	return n > 0, p.db.Explain("find epoch", err)
}

// TakeAcks takes what a letter says of both streams: it marks what its sender has as delivered, and what it
// misses as due now, and sees when either side was put back to an earlier state.
func (p *Store) TakeAcks(ctx context.Context, l letter.Opened) error {
	if err := p.meet(ctx, l); err != nil {
		return err
	}
	s, err := p.streams(ctx, l.From)
	if err != nil || l.Acks.Epoch == "" {
		return err
	}
	if l.Acks.Epoch != s.epoch {
		return p.strange(ctx, l.From, s, l.Acks.Epoch)
	}
	if s.over != "" {
		return nil
	}
	same, err := p.wrote(ctx, l.From, l.Acks)
	if err != nil {
		return err
	}
	if !same { // it has letters of this stream that are not in this file
		return p.end(ctx, l.From, restored)
	}
	return p.delivered(ctx, l.From, l.Acks)
}

const (
	turnTo = `
		INSERT INTO peer (name, theirs) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET theirs = excluded.theirs, upto = 0, their_chain = '', ahead = 0`
	// Everything not covered by what the other side says it has: later letters of the epoch it names, and
	// all of later epochs. Where it names none, or one not known here, everything.
	missing = `
		 WHERE peer = $1 AND seq > 0 AND NOT (epoch = $2 AND seq <= $3)
		   AND epoch IN (SELECT e.name FROM epoch AS e WHERE e.peer = $1 AND e.own AND e.id >=
		                 coalesce((SELECT n.id FROM epoch AS n WHERE n.peer = $1 AND n.own AND n.name = $2), 0))`
	takeBack  = `UPDATE outbox SET acked_at = NULL, erase_at = NULL, next_try_at = $4` + missing + ` AND raw IS NOT NULL`
	forgotten = `SELECT count(*) FROM outbox` + missing + ` AND raw IS NULL`
)

// meet sees a new epoch of the other side. After the first one it means that the other side was put back
// to an earlier state: what it does not say it has is sent again, but for what is forgotten here.
func (p *Store) meet(ctx context.Context, l letter.Opened) error {
	s, err := p.streams(ctx, l.From)
	if err != nil || l.Epoch == "" || l.Epoch == s.theirs {
		return err
	}
	if known, err := p.knowsEpoch(ctx, l.From, false, l.Epoch); err != nil || known {
		return err // of an epoch that is over: an old mail
	}
	if err := p.noteEpoch(ctx, l.From, false, l.Epoch, first); err != nil {
		return err
	}
	if _, err := p.db.Exec(ctx, turnTo, l.From, l.Epoch); err != nil || s.theirs == "" {
		return err
	}
	if _, err := p.db.Exec(ctx, wakeEarly, l.From); err != nil { // their turn never comes
		return err
	}
	n, err := p.db.Exec(ctx, takeBack, l.From, l.Acks.Epoch, l.Acks.Upto, clock.Text(p.db.Now()))
	if err != nil {
		return err
	}
	var lost int64
	if err := p.db.QueryRowContext(ctx, forgotten, l.From, l.Acks.Epoch, l.Acks.Upto).Scan(&lost); err != nil {
		return p.db.Explain("count forgotten letters", err)
	}
	if lost == 0 && (n == 0 || l.Acks.Epoch == s.epoch) {
		return nil
	}
	return p.end(ctx, l.From, other) // what is missing there was written in epochs that are over, or has gaps for ever
}

// strange takes acknowledgements of another epoch than the present one. One that was ours is over. One that
// never was is of a stream this file has no memory of; after this file has begun anew and was heard, it is
// somebody else's who writes with the same key at the same time.
func (p *Store) strange(ctx context.Context, peer string, s streams, epoch string) error {
	known, err := p.knowsEpoch(ctx, peer, true, epoch)
	if err != nil || known {
		return err
	}
	if err := p.noteEpoch(ctx, peer, true, epoch, other); err != nil {
		return err
	}
	cause := restored
	if s.confirmed {
		var began string
		if err := p.db.QueryRowContext(ctx, `SELECT cause FROM epoch WHERE peer = $1 AND own AND name = $2`, peer, s.epoch).Scan(&began); err != nil {
			return p.db.Explain("read epoch", err)
		}
		if began == restored || began == copied {
			cause = copied
		}
	}
	return p.end(ctx, peer, cause)
}

const findChain = `SELECT count(*) FROM outbox WHERE peer = $1 AND epoch = $2 AND seq = $3 AND chain = $4`

// wrote tells whether what the other side has of the present stream is what this file wrote.
func (p *Store) wrote(ctx context.Context, peer string, a letter.Acks) (bool, error) {
	if a.Upto == 0 {
		return true, nil
	}
	var n int
	err := p.db.QueryRowContext(ctx, findChain, peer, a.Epoch, a.Upto, a.Chain).Scan(&n)
	return n > 0, p.db.Explain("compare streams", err)
}

const (
	applyAcks = `
		UPDATE outbox SET acked_at = $4, erase_at = CASE WHEN kind LIKE 'own.%' THEN $4 ELSE coalesce(erase_at, $5) END, next_try_at = NULL, trouble = ''
		 WHERE peer = $1 AND epoch = $2 AND seq > 0 AND seq <= $3 AND acked_at IS NULL`
	resendGap = `
		UPDATE outbox SET next_try_at = $4, acked_at = NULL, erase_at = NULL
		 WHERE peer = $1 AND epoch = $2 AND seq = $3 AND raw IS NOT NULL`
	forgottenGap = `SELECT count(*) FROM outbox WHERE peer = $1 AND epoch = $2 AND seq = $3 AND raw IS NULL`
	confirm      = `UPDATE peer SET confirmed = TRUE WHERE name = $1`
)

func (p *Store) delivered(ctx context.Context, peer string, a letter.Acks) error {
	at := clock.Text(p.db.Now())
	if _, err := p.db.Exec(ctx, applyAcks, peer, a.Epoch, a.Upto, at, clock.Text(p.db.Now().Add(keepSent))); err != nil {
		return err
	}
	for _, seq := range a.Gaps {
		if seq <= a.Upto {
			continue
		}
		if err := p.fillGap(ctx, peer, a.Epoch, seq); err != nil {
			return err
		}
	}
	if a.Upto == 0 {
		return nil
	}
	_, err := p.db.Exec(ctx, confirm, peer)
	return err
}

// fillGap has a letter that the other side misses sent again. One that is forgotten is missing for ever: the stream begins anew.
func (p *Store) fillGap(ctx context.Context, peer, epoch string, seq int64) error {
	n, err := p.db.Exec(ctx, resendGap, peer, epoch, seq, clock.Text(p.db.Now()))
	if err != nil || n > 0 {
		return err
	}
	var lost int64
	if err := p.db.QueryRowContext(ctx, forgottenGap, peer, epoch, seq).Scan(&lost); err != nil {
		return p.db.Explain("count forgotten letters", err)
	}
	if lost == 0 {
		return nil
	}
	return p.end(ctx, peer, other)
}

const (
	endStream  = `UPDATE peer SET over = $2 WHERE name = $1 AND over <> 'copied'`
	endStreams = `UPDATE peer SET over = 'restored' WHERE epoch <> '' OR theirs <> ''`
)

// EndStreams notes that all of this was put back to an earlier state: every stream begins anew.
func EndStreams(ctx context.Context, d store.Driver) error {
	_, err := d.ExecContext(ctx, endStreams)
	return d.Explain("end streams", err)
}

// end notes that the stream to a peer is over. It goes on until Restart, so that no letter is numbered
// between the two.
func (p *Store) end(ctx context.Context, peer, cause string) error {
	_, err := p.db.Exec(ctx, endStream, peer, cause)
	return err
}

const endedPeers = `SELECT name FROM peer WHERE over <> '' ORDER BY name`

// Ended lists the peers whose stream from here is over.
func (p *Store) Ended(ctx context.Context) ([]string, error) {
	return store.Collect(ctx, p.db, store.Value[string], endedPeers)
}

const restoredPeers = `SELECT name FROM peer WHERE over IN ('restored', 'copied') ORDER BY name`

// PutBack lists those of them whose stream is over because this file was put back to an earlier state.
func (p *Store) PutBack(ctx context.Context) ([]string, error) {
	return store.Collect(ctx, p.db, store.Value[string], restoredPeers)
}

const (
	beginAnew = `
		UPDATE peer SET epoch = $2, sent = 0, chain = '', confirmed = FALSE, over = '', ack_due_at = $3
		 WHERE name = $1`
	unacked = outgoingColumns + `
		 WHERE peer = $1 AND seq > 0 AND acked_at IS NULL
		 ORDER BY made_at, seq, id`
)

// Restart begins a new epoch of the stream to a peer, which is to hear of it at once, and lists the letters
// it has not acknowledged, in order.
func (p *Store) Restart(ctx context.Context, peer string) ([]letter.Outgoing, error) {
	s, err := p.streams(ctx, peer)
	if err != nil {
		return nil, err
	}
	fresh := letter.NewEpoch()
	if err := p.noteEpoch(ctx, peer, true, fresh, s.over); err != nil {
		return nil, err
	}
	if _, err := p.db.Exec(ctx, beginAnew, peer, fresh, clock.Text(p.db.Now())); err != nil {
		return nil, err
	}
	return store.Collect(ctx, p.db, scanOutgoing, unacked, peer)
}

const renumber = `
	UPDATE outbox SET epoch = $2, seq = $3, chain = $4, raw = $5, next_try_at = $6, trouble = '', refused = FALSE, bounce = ''
	 WHERE id = $1`

// Renumber replaces a letter by the same one with a number of the new epoch, due at once.
func (p *Store) Renumber(ctx context.Context, o letter.Outgoing) error {
	chain, err := p.lengthen(ctx, o)
	if err != nil {
		return err
	}
	_, err = p.db.Exec(ctx, renumber, o.ID, o.Epoch, o.Seq, chain, o.Raw, clock.Text(p.db.Now()))
	return err
}

const lastRestart = `
	SELECT cause, began_at FROM epoch
	 WHERE own AND NOT seen AND cause IN ('restored', 'copied')
	 ORDER BY cause = 'copied' DESC, id DESC LIMIT 1`

// Restarted tells why and when a stream last began anew and no person has understood it yet: "restored", or
// "copied" where somebody else writes with the same key. Empty for never.
func (p *Store) Restarted(ctx context.Context) (cause string, at time.Time, err error) {
	var began string
	err = p.db.QueryRowContext(ctx, lastRestart).Scan(&cause, &began)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return cause, store.Instant(began), p.db.Explain("read restarts", err)
}

// Understood notes that a person knows of all restarts so far.
func (p *Store) Understood(ctx context.Context) error {
	return p.atOnce(ctx, `UPDATE epoch SET seen = TRUE WHERE own`)
}
