package mailbox_test

import (
	"context"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"kyujindesk/backend/mailbox"
)

// badLine passes connections on to a server, and lets each misbehave after so many bytes of one direction.
type badLine struct {
	target string
	from   bool                       // count the bytes from the server, otherwise those to it
	after  atomic.Int64               // bytes; below 0: never
	then   func(done <-chan struct{}) // what happens then, before the line is cut
	passed atomic.Int64
	done   chan struct{}
	wg     sync.WaitGroup
	l      net.Listener

	mu    sync.Mutex
	hangs []func() // ends each connection
}

func newBadLine(t *testing.T, s *mailbox.Server, fromServer bool, then func(<-chan struct{})) *badLine {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	b := &badLine{target: net.JoinHostPort(s.Host, itoa(s.Port)), from: fromServer, then: then, done: make(chan struct{}), l: l}
	b.after.Store(-1)
	s.Port = portOf(t, l)
	b.wg.Go(b.accept)
	t.Cleanup(func() {
		close(b.done)
		_ = l.Close()
		b.wg.Wait()
	})
	return b
}

func (b *badLine) accept() {
	for {
		near, err := b.l.Accept()
		if err != nil {
			return
		}
		b.wg.Go(func() { b.pass(near) })
	}
}

func (b *badLine) pass(near net.Conn) {
	far, err := net.Dial("tcp", b.target)
	if err != nil {
		_ = near.Close()
		return
	}
	over := make(chan struct{})
	var once sync.Once
	hangUp := func() {
		once.Do(func() {
			close(over)
			_ = near.Close()
			_ = far.Close()
		})
	}
	b.mu.Lock()
	b.hangs = append(b.hangs, hangUp)
	b.mu.Unlock()
	stop := make(chan struct{})
	go func() { // ends with the connection, or with the test
		select {
		case <-b.done:
			hangUp()
		case <-stop:
		}
	}()
	left := b.after.Load()
	var both sync.WaitGroup
	both.Go(func() { defer hangUp(); b.copy(near, far, left, b.from, over) })
	both.Go(func() { defer hangUp(); b.copy(far, near, left, !b.from, over) })
	both.Wait()
	close(stop)
}

func (b *badLine) copy(to, from net.Conn, left int64, counted bool, over <-chan struct{}) {
	if !counted || left < 0 {
		n, _ := io.Copy(to, from)
		if counted {
			b.passed.Add(n)
		}
		return
	}
	_, _ = io.CopyN(to, from, left)
	if b.then != nil {
		b.then(over)
	}
}

// cutAll ends every connection there is; new ones are as before.
func (b *badLine) cutAll() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, hangUp := range b.hangs {
		hangUp()
	}
}

func itoa(n int) string { return (&net.TCPAddr{Port: n}).String()[1:] }

// cut ends a connection at once; stall leaves it open and silent.
func cut(<-chan struct{})        {}
func stall(over <-chan struct{}) { <-over }

// stride is how far from byte to byte: longer in the fast part of the tests.
func stride(step int64) int64 {
	if testing.Short() {
		return 17 * step
	}
	return step
}

// patient is how long a test waits for what must not hang.
const patient = 20 * time.Second

func within(t *testing.T, what string, do func()) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		do()
	}()
	select {
	case <-done:
	case <-time.After(patient):
		t.Fatalf("%s hangs", what)
	}
}

// TestReadingOverALineThatFailsAtEveryByte cuts or stalls the line after every byte of a session, in
// either direction, and reads on over a good one: every letter comes, whole, and the mark reaches the end.
func TestReadingOverALineThatFailsAtEveryByte(t *testing.T) {
	for name, test := range map[string]struct {
		fromServer bool
		then       func(<-chan struct{})
		step       int64
	}{
		"cut in an answer": {true, cut, 1}, "cut in a command": {false, cut, 1},
		"stalled in an answer": {true, stall, 29}, "stalled in a command": {false, stall, 29},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPost(t)
			p.put(t, "INBOX", letterMail(1), otherMail(2), letterMail(3))
			a := p.account()
			b := newBadLine(t, &a.IMAP, test.fromServer, test.then)
			r, s := mailbox.NewReader(a), newShelf()
			if err := s.read(t, r, "INBOX"); err != nil {
				t.Fatal(err)
			}
			r.Close()
			eventually(t, func() bool { return b.passed.Load() > 200 })
			whole := b.passed.Load()
			for k := int64(0); k <= whole; k += stride(test.step) {
				b.after.Store(k)
				r, s := mailbox.NewReader(a), newShelf()
				within(t, "reading", func() {
					ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
					if test.step > 1 {
						ctx, cancel = context.WithTimeout(t.Context(), 50*time.Millisecond)
					}
					defer cancel()
					if err := r.Read(ctx, "INBOX", s.mark, s.keep); err == nil && k < whole/2 {
						t.Errorf("byte %d: half a session was good enough", k)
					}
				})
				b.after.Store(-1)
				within(t, "reading on", func() {
					err := s.read(t, r, "INBOX")
					if err != nil { // a broken connection may be found out now only
						err = s.read(t, r, "INBOX")
					}
					if err != nil {
						t.Errorf("byte %d: %v", k, err)
					}
				})
				r.Close()
				if len(s.mails) != 2 || s.mails[string(letterMail(1))] == 0 || s.mails[string(letterMail(3))] == 0 || s.mark.UID != 3 {
					t.Fatalf("byte %d: %v, mark %v", k, s.mails, s.mark)
				}
			}
		})
	}
}

// TestSendingOverALineThatFailsAtEveryByte does the same to a mail on its way out: it is never taken in
// part, and who is told that it was taken finds it taken.
func TestSendingOverALineThatFailsAtEveryByte(t *testing.T) {
	mail := letterMail(1)
	for name, test := range map[string]struct {
		fromServer bool
		then       func(<-chan struct{})
		step       int64
	}{
		"cut in an answer": {true, cut, 1}, "cut on the way out": {false, cut, 1},
		"stalled in an answer": {true, stall, 29}, "stalled on the way out": {false, stall, 29},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPost(t)
			a := p.account()
			b := newBadLine(t, &a.SMTP, test.fromServer, test.then)
			once := func(wait time.Duration) (err error) {
				within(t, "sending", func() {
					s := mailbox.NewSender(a, time.Now)
					defer s.Close()
					ctx, cancel := context.WithTimeout(t.Context(), wait)
					defer cancel()
					err = s.Send(ctx, "madoguchi@example.jp", mail)
				})
				return err
			}
			if err := once(patient); err != nil {
				t.Fatal(err)
			}
			eventually(t, func() bool { return b.passed.Load() > 100 })
			wait := patient
			if test.step > 1 {
				wait = 50 * time.Millisecond
			}
			told := 1
			for k := int64(0); k <= b.passed.Load(); k += stride(test.step) {
				b.after.Store(k)
				if once(wait) == nil {
					told++
				}
			}
			b.after.Store(-1)
			if err := once(patient); err != nil {
				t.Fatal(err)
			}
			p.mu.Lock()
			defer p.mu.Unlock()
			if len(p.taken) < told+1 {
				t.Errorf("%d mails are said to be taken, and %d were", told+1, len(p.taken))
			}
			for _, got := range p.taken {
				if string(got) != string(mail) {
					t.Errorf("the server took %q", got)
				}
			}
		})
	}
}

// eventually waits for what another goroutine will do.
func eventually(t *testing.T, ok func() bool) {
	t.Helper()
	for end := time.After(patient); !ok(); {
		select {
		case <-end:
			t.Fatal("it does not come about")
		case <-time.After(time.Millisecond):
		}
	}
}
