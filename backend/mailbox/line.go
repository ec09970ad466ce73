package mailbox

import (
	"context"
	"net"
	"sync/atomic"
	"time"
)

// line is a TCP connection that closes itself when nothing moves for a while although something should:
// the protocol libraries know neither contexts nor how long a server may be silent. After a computer
// has slept, that is how a connection is found to be gone.
type line struct {
	net.Conn
	watch    *time.Timer
	busy     atomic.Bool
	patience atomic.Int64 // nanoseconds without a byte in either direction while something is under way
}

// keepAlive has the system ask a silent peer whether it is still there, without waking the program: an
// idle line that a sleep or another network has cut is known to be dead within ten seconds.
func keepAlive() net.KeepAliveConfig {
	return net.KeepAliveConfig{Enable: true, Idle: 6 * time.Second, Interval: 2 * time.Second, Count: 2}
}

// dialTCP opens a line to a server.
func dialTCP(ctx context.Context, s Server) (*line, error) {
	d := s.Dialer
	if d == nil {
		d = &net.Dialer{KeepAliveConfig: keepAlive()}
	}
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	conn, err := d.DialContext(ctx, "tcp", s.address())
	if err != nil {
		return nil, err
	}
	return newLine(conn), nil
}

// newLine watches over a connection with the patience that servers may ask for before they have said a word.
func newLine(conn net.Conn) *line {
	l := &line{Conn: conn}
	l.patience.Store(int64(imapPatience))
	l.watch = time.AfterFunc(imapPatience, func() {
		if l.busy.Load() {
			_ = conn.Close()
		}
	})
	l.busy.Store(true)
	return l
}

// hurry says that an answer is waited for; rest, that silence is now as it should be.
func (l *line) hurry() {
	l.busy.Store(true)
	l.watch.Reset(time.Duration(l.patience.Load()))
}

// allow says how long the other side may be silent from now on.
func (l *line) allow(d time.Duration) {
	l.patience.Store(int64(d))
	l.hurry()
}

func (l *line) rest() {
	l.busy.Store(false)
	l.watch.Stop()
}

// Read notes that something moves.
func (l *line) Read(b []byte) (int, error) {
	n, err := l.Conn.Read(b)
	l.moved()
	return n, err
}

// Write notes that something moves.
func (l *line) Write(b []byte) (int, error) {
	n, err := l.Conn.Write(b)
	l.moved()
	return n, err
}

func (l *line) moved() {
	if l.busy.Load() {
		l.watch.Reset(time.Duration(l.patience.Load()))
	}
}

// Close ends the connection.
func (l *line) Close() error {
	l.rest()
	return l.Conn.Close()
}

// until closes the line when ctx ends, so that whatever waits on it returns. Call what it returns when
// the wait is over.
func (l *line) until(ctx context.Context) func() bool {
	return context.AfterFunc(ctx, func() { _ = l.Close() })
}
