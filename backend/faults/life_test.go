package faults_test

import (
	"context"
	"errors"
	"sync/atomic"

	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
	officestore "kyujindesk/backend/store/office"
)

var errDead = errors.New("the program is dead")

// life is one run of a program. Every write to the store and every command on the line is two points:
// just before it and just after. At the point it is told, the program dies: nothing it does from then
// on happens.
type life struct {
	points atomic.Int64
	dies   int64 // at this point; 0 for never
}

// over says whether the program has died.
func (l *life) over() bool { return l.dies > 0 && l.points.Load() >= l.dies }

// goesOn passes a point.
func (l *life) goesOn() bool {
	n := l.points.Add(1)
	return l.dies == 0 || n < l.dies
}

// around does something that the world can see, between two points.
func (l *life) around(do func() error) error {
	if !l.goesOn() {
		return errDead
	}
	err := do()
	if !l.goesOn() {
		return errDead
	}
	return err
}

// atomically is a transaction with one more point: everything is done and not committed.
func (l *life) atomically(ctx context.Context, run func(context.Context, func(context.Context) error) error, do func(context.Context) error) error {
	return l.around(func() error {
		return run(ctx, func(ctx context.Context) error {
			if err := do(ctx); err != nil {
				return err
			}
			if !l.goesOn() {
				return errDead
			}
			return nil
		})
	})
}

// courierStore is what the courier writes to.
type courierStore interface {
	Keep(ctx context.Context, box string, m letter.Mark, mails []letter.Incoming) error
	Settle(ctx context.Context, id int64, s letter.Decision) error
	Tried(ctx context.Context, id string, a letter.Attempt) error
	RetryUnsent(ctx context.Context) error
	AckSent(ctx context.Context, peer string) error
}

// mortalPost is the courier's store of a mortal.
type mortalPost struct {
	store courierStore
	life  *life
}

func (m mortalPost) Keep(ctx context.Context, box string, mark letter.Mark, mails []letter.Incoming) error {
	return m.life.around(func() error { return m.store.Keep(ctx, box, mark, mails) })
}

func (m mortalPost) Settle(ctx context.Context, id int64, s letter.Decision) error {
	return m.life.around(func() error { return m.store.Settle(ctx, id, s) })
}

func (m mortalPost) Tried(ctx context.Context, id string, a letter.Attempt) error {
	return m.life.around(func() error { return m.store.Tried(ctx, id, a) })
}

func (m mortalPost) RetryUnsent(ctx context.Context) error {
	return m.life.around(func() error { return m.store.RetryUnsent(ctx) })
}

func (m mortalPost) AckSent(ctx context.Context, peer string) error {
	return m.life.around(func() error { return m.store.AckSent(ctx, peer) })
}

// mortalDesk and mortalOffice are the stores of programs that die at a point.
type mortalDesk struct {
	*deskstore.Store
	mortalPost
}

func (m mortalDesk) Atomically(ctx context.Context, do func(context.Context) error) error {
	return m.life.atomically(ctx, m.Store.Atomically, do)
}

type mortalOffice struct {
	*officestore.Store
	mortalPost
}

func (m mortalOffice) Atomically(ctx context.Context, do func(context.Context) error) error {
	return m.life.atomically(ctx, m.Store.Atomically, do)
}
