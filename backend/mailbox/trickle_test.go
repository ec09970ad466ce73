package mailbox_test

import (
	"io"
	"net"
	"testing"
	"testing/iotest"
	"time"

	"kyujindesk/backend/mailbox"
)

// trickle passes connections on a byte at a time, late.
func trickle(t *testing.T, s *mailbox.Server) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	target := net.JoinHostPort(s.Host, itoa(s.Port))
	s.Port = portOf(t, l)
	go func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", target)
			if err != nil {
				_ = near.Close()
				return
			}
			for _, way := range [][2]net.Conn{{near, far}, {far, near}} {
				go func() { // ends with either connection
					time.Sleep(5 * time.Millisecond)
					_, _ = io.Copy(struct{ io.Writer }{way[0]}, iotest.OneByteReader(way[1]))
					_ = way[0].Close()
				}()
			}
		}
	}()
}

func TestALateLineThatGivesOneByteAtATime(t *testing.T) {
	p := newPost(t)
	p.put(t, "INBOX", letterMail(1), otherMail(2), letterMail(3))
	a := p.account()
	trickle(t, &a.IMAP)
	trickle(t, &a.SMTP)
	r, s := mailbox.NewReader(a), newShelf()
	defer r.Close()
	if err := s.read(t, r, "INBOX"); err != nil || len(s.mails) != 2 || s.mark.UID != 3 {
		t.Fatalf("%d letters, mark %v, %v", len(s.mails), s.mark, err)
	}
	send(t, a, "madoguchi@example.jp", "in pieces")
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.taken) != 1 {
		t.Fatalf("%d mails were taken", len(p.taken))
	}
}
