package faults_test

import (
	"io"
	"net"
	"sync"
	"time"
)

// stream is one direction of a connection in memory. As in a real one, writing does not wait for the
// reader; with net.Pipe a library would hold its lock while it waits, and virtual time would stand still.
type stream struct {
	mu     sync.Mutex // guards what follows
	bytes  []byte
	closed bool
	more   chan struct{}
}

func (s *stream) read(b []byte) (int, error) {
	for {
		s.mu.Lock()
		n := copy(b, s.bytes)
		s.bytes = s.bytes[n:]
		closed := s.closed
		s.mu.Unlock()
		if n > 0 {
			return n, nil
		}
		if closed {
			return 0, io.EOF
		}
		<-s.more
	}
}

func (s *stream) write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return 0, io.ErrClosedPipe
	}
	s.bytes = append(s.bytes, b...)
	s.tell()
	return len(b), nil
}

func (s *stream) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return
	}
	s.closed = true
	close(s.more)
}

// tell wakes the reader. The caller holds mu.
func (s *stream) tell() {
	select {
	case s.more <- struct{}{}:
	default:
	}
}

// end is one end of a connection in memory. Deadlines are the business of who uses it: a line that stands
// still is closed by its owner.
type end struct{ in, out *stream }

func newPipe() (near, far net.Conn) {
	a, b := &stream{more: make(chan struct{}, 1)}, &stream{more: make(chan struct{}, 1)}
	return end{a, b}, end{b, a}
}

// Read waits for bytes.
func (e end) Read(b []byte) (int, error) { return e.in.read(b) }

// Write never waits.
func (e end) Write(b []byte) (int, error) { return e.out.write(b) }

// Close ends both directions; what is on its way still arrives.
func (e end) Close() error {
	e.in.close()
	e.out.close()
	return nil
}

// LocalAddr is nowhere.
func (e end) LocalAddr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)} }

// RemoteAddr is nowhere.
func (e end) RemoteAddr() net.Addr { return e.LocalAddr() }

// SetDeadline does nothing.
func (e end) SetDeadline(time.Time) error { return nil }

// SetReadDeadline does nothing.
func (e end) SetReadDeadline(time.Time) error { return nil }

// SetWriteDeadline does nothing.
func (e end) SetWriteDeadline(time.Time) error { return nil }
