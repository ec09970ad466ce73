//go:build linux

package xtest

import (
	"fmt"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// relay passes connections on to a server on loopback until it is cut.
type relay struct {
	port   int // where it listens; the same after restore
	target int

	delay atomic.Int64 // of each direction, in nanoseconds, for connections made from now on

	mu       sync.Mutex // guards what follows
	listener net.Listener
	conns    map[net.Conn]struct{}
	wg       sync.WaitGroup
}

func newRelay(target int) (*relay, error) {
	r := &relay{target: target, conns: map[net.Conn]struct{}{}}
	if err := r.restore(); err != nil {
		return nil, err
	}
	return r, nil
}

// restore listens, on the port of before where there was one.
func (r *relay) restore() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.listener != nil {
		return nil
	}
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", r.port))
	if err != nil {
		return fmt.Errorf("restore line: %w", err)
	}
	r.listener, r.port = l, portOf(l)
	r.wg.Go(func() { r.accept(l) })
	return nil
}

// cut closes the listener and every connection, and waits until all are gone.
func (r *relay) cut() {
	r.mu.Lock()
	if r.listener != nil {
		_ = r.listener.Close()
		r.listener = nil
	}
	for c := range r.conns {
		_ = c.Close()
	}
	r.mu.Unlock()
	r.wg.Wait()
}

func (r *relay) accept(l net.Listener) {
	for {
		near, err := l.Accept()
		if err != nil {
			return
		}
		r.wg.Go(func() { r.pass(l, near) })
	}
}

// pass joins one caller and the server until either hangs up.
func (r *relay) pass(l net.Listener, near net.Conn) {
	far, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", r.target))
	if err != nil {
		_ = near.Close()
		return
	}
	if !r.hold(l, near, far) {
		return
	}
	defer r.drop(near, far)
	done := make(chan struct{}, 2)
	by := time.Duration(r.delay.Load())
	for _, way := range [][2]net.Conn{{near, far}, {far, near}} {
		r.wg.Go(func() {
			if by > 0 {
				late(way[0], way[1], by)
			} else {
				_, _ = io.Copy(way[0], way[1])
			}
			done <- struct{}{}
		})
	}
	<-done
}

// late copies as io.Copy does, each piece a while after it came. As on a long line, what follows does not
// wait for what is on its way.
func late(to io.Writer, from io.Reader, by time.Duration) {
	type piece struct {
		due   time.Time
		bytes []byte
	}
	way, over := make(chan piece, 1<<12), make(chan struct{})
	defer close(over)
	go func() { // ends with from, or with to
		defer close(way)
		for {
			b := make([]byte, 32<<10)
			n, err := from.Read(b)
			if n > 0 {
				select {
				case way <- piece{time.Now().Add(by), b[:n]}:
				case <-over:
					return
				}
			}
			if err != nil {
				return
			}
		}
	}()
	for p := range way {
		time.Sleep(time.Until(p.due))
		if _, err := to.Write(p.bytes); err != nil {
			return
		}
	}
}

// hold notes both ends so that cut finds them; false if the line was cut meanwhile.
func (r *relay) hold(l net.Listener, conns ...net.Conn) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range conns {
		if r.listener != l {
			_ = c.Close()
			continue
		}
		r.conns[c] = struct{}{}
	}
	return r.listener == l
}

func (r *relay) drop(conns ...net.Conn) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range conns {
		_ = c.Close()
		delete(r.conns, c)
	}
}

// portOf is the port a TCP listener was given.
func portOf(l net.Listener) int {
	if a, ok := l.Addr().(*net.TCPAddr); ok {
		return a.Port
	}
	return 0
}
