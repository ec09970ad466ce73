package post

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/store"
)

// work is what one process does at a time, for all that have the store open.
type work string

const (
	sending  work = "send"   // letters that are due
	deciding work = "decide" // on mails that came
)

// taken is how long work is one process's: that is renewed while it goes on with it. A process that has died is known at once
// where all of them run on one computer (Driver.Join); elsewhere its work is free after this time.
const (
	taken      = 15 * time.Minute
	renewUnder = 10 * time.Minute // so that nothing is written for most of what is done
)

const (
	readTaker = `SELECT name, until FROM taker WHERE work = $1`
	// An end farther off than any was made by a clock that was wrong.
	takeWork = `
		INSERT INTO taker (work, name, until) VALUES ($1, $2, $3)
		ON CONFLICT (work) DO UPDATE SET name = excluded.name, until = excluded.until
		 WHERE taker.name = excluded.name OR taker.until <= $4 OR taker.until > excluded.until`
	renewWork = `UPDATE taker SET until = $3 WHERE work = $1 AND name = $2 AND until < $4`
	freeWork  = `DELETE FROM taker`
)

// join makes this process one that takes work, once.
func (p *Store) join(ctx context.Context) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.joined {
		return nil
	}
	err := p.driver.Join(ctx, func(ctx context.Context) error { return p.atOnce(ctx, freeWork) })
	p.joined = err == nil
	return err
}

// taker is whose a work is, and until when; empty where it is nobody's.
func (p *Store) taker(ctx context.Context, w work) (name string, until time.Time, err error) {
	var at string
	err = p.db.QueryRowContext(ctx, readTaker, w).Scan(&name, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return "", time.Time{}, nil
	}
	return name, store.Instant(at), p.db.Explain("read taker", err)
}

// take gives what there is of a work to this process if it is the one that does it, or may begin to. What was found before it
// began may have been done by another one meanwhile, and is looked for again. Where there is nothing to do, nothing is written.
func take[T any](ctx context.Context, p *Store, w work, find func(ctx context.Context) ([]T, error)) ([]T, error) {
	if err := p.join(ctx); err != nil {
		return nil, err
	}
	found, err := find(ctx)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	now := p.db.Now()
	name, until, err := p.taker(ctx, w)
	if err != nil || name == p.name && now.Before(until) && !until.After(now.Add(taken)) {
		p.holds(w, until)
		return found, err
	}
	var n int64
	err = p.Atomically(ctx, func(ctx context.Context) (err error) {
		n, err = p.db.Exec(ctx, takeWork, w, p.name, clock.Text(now.Add(taken)), clock.Text(now))
		return err
	})
	if err != nil || n == 0 {
		return nil, err
	}
	return find(ctx)
}

// holds notes until when a work is this process's.
func (p *Store) holds(w work, until time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.until[w] = until
}

// goOn keeps a work this process's, in the running transaction; mostly there is no need yet.
func (p *Store) goOn(ctx context.Context, w work) error {
	now := p.db.Now()
	p.mu.Lock()
	left := p.until[w].Sub(now)
	p.mu.Unlock()
	if renewUnder < left && left <= taken {
		return nil
	}
	n, err := p.db.Exec(ctx, renewWork, w, p.name, clock.Text(now.Add(taken)), clock.Text(now.Add(renewUnder)))
	if n == 1 {
		p.holds(w, now.Add(taken)) // should the transaction fail, the next look reads what is true
	}
	return err
}
