package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
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

func (d *db) streams(ctx context.Context, peer string) (s streams, err error) {
	var told string
	err = d.read(ctx).QueryRowContext(ctx, readStreams, peer).
		Scan(&s.epoch, &s.chain, &s.over, &s.confirmed, &s.theirs, &s.theirChain, &s.upto, &told)
	s.told = instant(told)
	if errors.Is(err, sql.ErrNoRows) {
		return streams{}, nil
	}
	return s, explain("read streams", err)
}

// Epoch is the present one of the stream to a peer; empty before its first letter.
func (d *db) Epoch(ctx context.Context, peer string) (string, error) {
	s, err := d.streams(ctx, peer)
	return s.epoch, err
}

const writeChain = `UPDATE peer SET chain = $2 WHERE name = $1`

// lengthen adds a letter to the running hash of its stream and gives the hash; empty outside of streams.
func (d *db) lengthen(ctx context.Context, o letter.Outgoing) (string, error) {
	if o.Seq == 0 {
		return "", nil
	}
	s, err := d.streams(ctx, o.Peer)
	if err != nil {
		return "", err
	}
	chain := letter.Chain(s.chain, o.Hash)
	_, err = d.exec(ctx, writeChain, o.Peer, chain)
	return chain, err
}

const (
	insertEpoch = `
		INSERT INTO epoch (peer, own, name, began_at, cause) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (peer, own, name) DO NOTHING`
	countEpoch = `SELECT count(*) FROM epoch WHERE peer = $1 AND own = $2 AND name = $3`
)

func (d *db) noteEpoch(ctx context.Context, peer string, own bool, name, cause string) error {
	_, err := d.exec(ctx, insertEpoch, peer, own, name, clock.Text(d.now()), cause)
	return err
}

func (d *db) knowsEpoch(ctx context.Context, peer string, own bool, name string) (bool, error) {
	var n int
	err := d.read(ctx).QueryRowContext(ctx, countEpoch, peer, own, name).Scan(&n)
	return n > 0, explain("find epoch", err)
}

// TakeAcks takes what a letter says of both streams: it marks what its sender has as delivered, and what it
// misses as due now, and notices when either side was put back to an earlier state.
func (d *db) TakeAcks(ctx context.Context, l letter.Opened) error {
	if err := d.meet(ctx, l); err != nil {
		return err
	}
	s, err := d.streams(ctx, l.From)
	if err != nil || l.Acks.Epoch == "" {
		return err
	}
	if l.Acks.Epoch != s.epoch {
		return d.strange(ctx, l.From, s, l.Acks.Epoch)
	}
	if s.over != "" {
		return nil
	}
	same, err := d.wrote(ctx, l.From, l.Acks)
	if err != nil {
		return err
	}
	if !same { // it has letters of this stream that are not in this file
		return d.end(ctx, l.From, restored)
	}
	return d.delivered(ctx, l.From, l.Acks)
}

const (
	turnTo = `
		INSERT INTO peer (name, theirs) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET theirs = excluded.theirs, upto = 0, their_chain = '', ahead = 0`
	// Everything not covered by what the other side says it has: later letters of the epoch it names, and
	// all of later epochs. Where it names none, or one not known here, everything.
	takeBack = `
		UPDATE outbox SET acked_at = NULL, next_try_at = $4
		 WHERE peer = $1 AND seq > 0 AND NOT (epoch = $2 AND seq <= $3)
		   AND epoch IN (SELECT name FROM epoch WHERE peer = $1 AND own = 1 AND id >=
		                 coalesce((SELECT id FROM epoch WHERE peer = $1 AND own = 1 AND name = $2), 0))`
)

// meet notices a new epoch of the other side. After the first one it means that the other side was put back
// to an earlier state: what it does not say it has is sent again.
func (d *db) meet(ctx context.Context, l letter.Opened) error {
	s, err := d.streams(ctx, l.From)
	if err != nil || l.Epoch == "" || l.Epoch == s.theirs {
		return err
	}
	if known, err := d.knowsEpoch(ctx, l.From, false, l.Epoch); err != nil || known {
		return err // of an epoch that is over: an old mail
	}
	if err := d.noteEpoch(ctx, l.From, false, l.Epoch, first); err != nil {
		return err
	}
	if _, err := d.exec(ctx, turnTo, l.From, l.Epoch); err != nil || s.theirs == "" {
		return err
	}
	if _, err := d.exec(ctx, wakeEarly, l.From); err != nil { // their turn never comes
		return err
	}
	n, err := d.exec(ctx, takeBack, l.From, l.Acks.Epoch, l.Acks.Upto, clock.Text(d.now()))
	if err != nil || n == 0 || l.Acks.Epoch == s.epoch {
		return err
	}
	return d.end(ctx, l.From, other) // what is missing there was written in epochs that are over
}

// strange takes acknowledgements of another epoch than the present one. One that was ours is over. One that
// never was is of a stream this file has no memory of; after this file has begun anew and was heard, it is
// somebody else's who writes with the same key at the same time.
func (d *db) strange(ctx context.Context, peer string, s streams, epoch string) error {
	known, err := d.knowsEpoch(ctx, peer, true, epoch)
	if err != nil || known {
		return err
	}
	if err := d.noteEpoch(ctx, peer, true, epoch, other); err != nil {
		return err
	}
	cause := restored
	if s.confirmed {
		var began string
		if err := d.read(ctx).QueryRowContext(ctx, `SELECT cause FROM epoch WHERE peer = $1 AND own = 1 AND name = $2`, peer, s.epoch).Scan(&began); err != nil {
			return explain("read epoch", err)
		}
		if began == restored || began == copied {
			cause = copied
		}
	}
	return d.end(ctx, peer, cause)
}

const findChain = `SELECT count(*) FROM outbox WHERE peer = $1 AND epoch = $2 AND seq = $3 AND chain = $4`

// wrote tells whether what the other side has of the present stream is what this file wrote.
func (d *db) wrote(ctx context.Context, peer string, a letter.Acks) (bool, error) {
	if a.Upto == 0 {
		return true, nil
	}
	var n int
	err := d.read(ctx).QueryRowContext(ctx, findChain, peer, a.Epoch, a.Upto, a.Chain).Scan(&n)
	return n > 0, explain("compare streams", err)
}

const (
	applyAcks = `
		UPDATE outbox SET acked_at = $4, next_try_at = NULL, trouble = ''
		 WHERE peer = $1 AND epoch = $2 AND seq > 0 AND seq <= $3 AND acked_at IS NULL`
	resendGap = `UPDATE outbox SET next_try_at = $4, acked_at = NULL WHERE peer = $1 AND epoch = $2 AND seq = $3`
	confirm   = `UPDATE peer SET confirmed = 1 WHERE name = $1`
)

func (d *db) delivered(ctx context.Context, peer string, a letter.Acks) error {
	at := clock.Text(d.now())
	if _, err := d.exec(ctx, applyAcks, peer, a.Epoch, a.Upto, at); err != nil {
		return err
	}
	for _, seq := range a.Gaps {
		if seq <= a.Upto {
			continue
		}
		if _, err := d.exec(ctx, resendGap, peer, a.Epoch, seq, at); err != nil {
			return err
		}
	}
	if a.Upto == 0 {
		return nil
	}
	_, err := d.exec(ctx, confirm, peer)
	return err
}

const (
	endStream  = `UPDATE peer SET over = $2 WHERE name = $1 AND over <> 'copied'`
	endStreams = `UPDATE peer SET over = 'restored' WHERE epoch <> '' OR theirs <> ''`
)

// end notes that the stream to a peer is over. It goes on until Restart, so that no letter is numbered
// between the two.
func (d *db) end(ctx context.Context, peer, cause string) error {
	_, err := d.exec(ctx, endStream, peer, cause)
	return err
}

const endedPeers = `SELECT name FROM peer WHERE over <> '' ORDER BY name`

// Ended lists the peers whose stream from here is over.
func (d *db) Ended(ctx context.Context) ([]string, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (s string, err error) { return s, r.Scan(&s) }, endedPeers)
}

const (
	beginAnew = `
		UPDATE peer SET epoch = $2, sent = 0, chain = '', confirmed = 0, over = '', ack_due_at = $3
		 WHERE name = $1`
	unacked = outgoingColumns + `
		 WHERE peer = $1 AND seq > 0 AND acked_at IS NULL
		 ORDER BY made_at, seq, id`
)

// Restart begins a new epoch of the stream to a peer, which is to hear of it at once, and lists the letters
// it has not acknowledged, in order.
func (d *db) Restart(ctx context.Context, peer string) ([]letter.Outgoing, error) {
	s, err := d.streams(ctx, peer)
	if err != nil {
		return nil, err
	}
	fresh := letter.NewEpoch()
	if err := d.noteEpoch(ctx, peer, true, fresh, s.over); err != nil {
		return nil, err
	}
	if _, err := d.exec(ctx, beginAnew, peer, fresh, clock.Text(d.now())); err != nil {
		return nil, err
	}
	return collect(ctx, d.read(ctx), scanOutgoing, unacked, peer)
}

const renumber = `
	UPDATE outbox SET epoch = $2, seq = $3, chain = $4, raw = $5, next_try_at = $6, trouble = '', refused = 0, bounce = ''
	 WHERE id = $1`

// Renumber replaces a letter by the same one with a number of the new epoch, due at once.
func (d *db) Renumber(ctx context.Context, o letter.Outgoing) error {
	chain, err := d.lengthen(ctx, o)
	if err != nil {
		return err
	}
	_, err = d.exec(ctx, renumber, o.ID, o.Epoch, o.Seq, chain, o.Raw, clock.Text(d.now()))
	return err
}

const lastRestart = `
	SELECT cause, began_at FROM epoch
	 WHERE own = 1 AND seen = 0 AND cause IN ('restored', 'copied')
	 ORDER BY cause = 'copied' DESC, id DESC LIMIT 1`

// Restarted tells why and when a stream last began anew and no person has understood it yet: "restored", or
// "copied" where somebody else writes with the same key. Empty for never.
func (d *db) Restarted(ctx context.Context) (cause string, at time.Time, err error) {
	var began string
	err = d.read(ctx).QueryRowContext(ctx, lastRestart).Scan(&cause, &began)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return cause, instant(began), explain("read restarts", err)
}

// Understood notes that a person knows of all restarts so far.
func (d *db) Understood(ctx context.Context) error {
	return d.Atomically(ctx, func(ctx context.Context) error {
		_, err := d.exec(ctx, `UPDATE epoch SET seen = 1 WHERE own = 1`)
		return err
	})
}
