// Package bridge is the thin edge between the screens and what is open: one service for each area of the
// screen, views the screens can show, and errors they can put into words. It decides nothing.
package bridge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/fault"
)

// Life is the running program as the services see it. Wails forces the context into it.
type Life struct {
	ready chan struct{} // closed when the services may work
	log   *slog.Logger

	mu   sync.Mutex // guards what follows
	ctx  context.Context
	dead error // why the program could not begin; every method says so
}

// NewLife makes the life of a program that is not ready yet.
func NewLife(log *slog.Logger) *Life { return &Life{ready: make(chan struct{}), log: log} }

// Begin opens the services: from here their methods work, or all say why the program could not begin.
func (l *Life) Begin(ctx context.Context, failed error) {
	l.mu.Lock()
	l.ctx, l.dead = ctx, failed
	l.mu.Unlock()
	close(l.ready)
}

// Front brings the window to the front, once there is one.
func (l *Life) Front() {
	l.mu.Lock()
	ctx := l.ctx
	l.mu.Unlock()
	if ctx != nil {
		runtime.WindowUnminimise(ctx)
		runtime.Show(ctx)
	}
}

// Tell says to the screens that a topic is to be read again. It carries no data.
func (l *Life) Tell(topic string) {
	l.mu.Lock()
	ctx := l.ctx
	l.mu.Unlock()
	if ctx != nil {
		runtime.EventsEmit(ctx, topic)
	}
}

// call runs one bound method: it waits until the program is ready, has a deadline, and never leaves
// the page waiting for ever, even where the method panics.
func call[T any](l *Life, limit time.Duration, do func(ctx context.Context) (T, error)) (out T, err error) {
	select {
	case <-l.ready:
	case <-time.After(30 * time.Second):
		return out, fault.New(fault.State, "program.notReady")
	}
	l.mu.Lock()
	parent, dead := l.ctx, l.dead
	l.mu.Unlock()
	if dead != nil {
		return out, dead
	}
	ctx, cancel := context.WithTimeout(parent, limit)
	defer cancel()
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return do(ctx)
}

// act is call for methods that give nothing back.
func act(l *Life, limit time.Duration, do func(ctx context.Context) error) error {
	_, err := call(l, limit, func(ctx context.Context) (struct{}, error) { return struct{}{}, do(ctx) })
	return err
}

// quick bounds what only touches this computer; slow what a server may take part in.
const (
	quick = 10 * time.Second
	slow  = 60 * time.Second
)

// rejection is what a failed call carries to the page, as JSON in the message: an object would arrive
// as "[object Object]".
type rejection struct {
	Code     string            `json:"code"`
	Field    string            `json:"field"`
	Key      string            `json:"key"`
	Args     map[string]string `json:"args"`
	Incident string            `json:"incident"`
}

// FormatError turns an error into what the page can put into words. What is no fault is a defect: it
// is logged here, and the page gets the number it is logged under.
func (l *Life) FormatError(err error) any {
	r := rejection{Code: "defect", Key: "defect", Args: map[string]string{}}
	switch f, ok := fault.Of(err); {
	case ok:
		r.Code, r.Field, r.Key = string(f.Code), f.Field, f.Key
		if f.Args != nil {
			r.Args = f.Args
		}
		if errors.Unwrap(f) != nil {
			l.log.Info("fault", "code", r.Code, "key", r.Key, "error", err)
		}
	case errors.Is(err, context.DeadlineExceeded):
		r.Code, r.Key = string(fault.State), "program.tooSlow"
	default:
		r.Incident = fmt.Sprintf("%06d", rand.IntN(1_000_000)) //nolint:gosec // a number to find a line by
		l.log.Error("defect", "incident", r.Incident, "error", err)
	}
	text, jsonErr := json.Marshal(r)
	if jsonErr != nil {
		return `{"code":"defect"}`
	}
	return string(text)
}
