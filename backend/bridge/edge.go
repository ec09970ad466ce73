package bridge

import (
	"context"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/program"
)

// Edge is what every service has: the window's life, and what the program has open.
type Edge struct {
	life    *Life
	program *program.Program
}

// NewEdge makes the edge of a program.
func NewEdge(l *Life, p *program.Program) Edge { return Edge{l, p} }

// onDesk runs one bound method on the open desk; where none is open it returns a State fault.
func onDesk[T any](e Edge, limit time.Duration, do func(ctx context.Context, d *desk.Desk) (T, error)) (T, error) {
	return call(e.life, limit, func(ctx context.Context) (none T, err error) {
		d, err := e.program.Desk()
		if err != nil {
			return none, err
		}
		return do(ctx, d)
	})
}

// actOnDesk is a quick onDesk for methods that give nothing back.
func actOnDesk(e Edge, do func(ctx context.Context, d *desk.Desk) error) error {
	_, err := onDesk(e, quick, func(ctx context.Context, d *desk.Desk) (struct{}, error) { return struct{}{}, do(ctx, d) })
	return err
}
