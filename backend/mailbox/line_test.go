package mailbox_test

import (
	"errors"
	"io"
	"net"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/mailbox"
)

func TestALineOnWhichNothingMovesEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		near, far := net.Pipe()
		defer func() { _ = far.Close() }()
		l := mailbox.LineOf(near)
		start := time.Now()
		go func() {
			for range 3 { // a slow server, but one that is there
				time.Sleep(2 * time.Minute)
				_, _ = far.Write([]byte("x"))
			}
		}()
		n, err := io.Copy(io.Discard, l)
		if took := time.Since(start); n != 3 || !errors.Is(err, io.ErrClosedPipe) || took != 9*time.Minute {
			t.Fatalf("%d bytes in %v, %v", n, took, err)
		}
	})
}

func TestALineAtRestMayBeSilent(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		near, far := net.Pipe()
		l := mailbox.LineOf(near)
		l.Rest()
		go func() {
			time.Sleep(time.Hour)
			_, _ = far.Write([]byte("x"))
			l.Hurry()
		}()
		start := time.Now()
		n, err := io.Copy(io.Discard, l)
		if took := time.Since(start); n != 1 || !errors.Is(err, io.ErrClosedPipe) || took != time.Hour+3*time.Minute {
			t.Fatalf("%d bytes in %v, %v", n, took, err)
		}
		_ = far.Close()
	})
}
