package faults_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-smtp"

	"kyujindesk/backend/mailbox"
)

// hall is where connections to a server arrive.
type hall struct {
	door chan net.Conn
	shut chan struct{}
	once sync.Once
}

func newHall() *hall { return &hall{door: make(chan net.Conn), shut: make(chan struct{})} }

// Accept waits for the next connection.
func (h *hall) Accept() (net.Conn, error) {
	select {
	case c := <-h.door:
		return c, nil
	case <-h.shut:
		return nil, net.ErrClosed
	}
}

// Close ends Accept.
func (h *hall) Close() error {
	h.once.Do(func() { close(h.shut) })
	return nil
}

// Addr is nowhere.
func (h *hall) Addr() net.Addr { return &net.TCPAddr{} }

// owned is the server's end of a connection, with who is at the other.
type owned struct {
	net.Conn
	who string
}

// open starts both servers.
func (p *postOffice) open() {
	p.imapIn, p.smtpIn = newHall(), newHall()
	quiet := slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	p.imap = imapserver.New(&imapserver.Options{
		NewSession: func(c *imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return &imapSession{p: p, who: ownerOf(c.NetConn())}, nil, nil
		},
		Caps: imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapESearch: {}, imap.CapUIDPlus: {}, imap.CapSpecialUse: {}}, InsecureAuth: true, Logger: quiet,
	})
	p.smtp = smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) {
		return &smtpSession{p: p, who: ownerOf(c.Conn()), conn: c.Conn()}, nil
	}))
	p.smtp.AllowInsecureAuth, p.smtp.ErrorLog, p.smtp.Domain = true, quiet, "mail.example.jp"
	p.done.Go(func() { _ = p.imap.Serve(p.imapIn) })
	p.done.Go(func() { _ = p.smtp.Serve(p.smtpIn) })
}

func ownerOf(c net.Conn) string {
	if o, ok := c.(*owned); ok {
		return o.who
	}
	return ""
}

// close ends both servers and every connection.
func (p *postOffice) close() error {
	p.mu.Lock()
	p.hangUp()
	p.mu.Unlock()
	err := errors.Join(p.imap.Close(), p.smtp.Close(), p.imapIn.Close(), p.smtpIn.Close())
	p.done.Wait()
	return err
}

const password = "himitsu"

// mailbox is how a side of the story reaches its account.
func (p *postOffice) mailbox(address string, l *life) mailbox.Setup {
	server := func(port int) mailbox.Server {
		return mailbox.Server{Host: "127.0.0.1", Port: port, Security: mailbox.Plain, Dialer: dialer{p, address, l}}
	}
	return mailbox.Setup{Address: address, User: address, Password: password, IMAP: server(143), SMTP: server(587)}
}

// dialer is the way of one side to the servers.
type dialer struct {
	p    *postOffice
	who  string
	life *life
}

// DialContext connects, over a line that may break or fall silent at any byte.
func (d dialer) DialContext(ctx context.Context, _, address string) (net.Conn, error) {
	if !d.life.goesOn() {
		return nil, errDead
	}
	p := d.p
	p.mu.Lock()
	hall := p.smtpIn
	if strings.HasSuffix(address, ":143") {
		hall = p.imapIn
	}
	a := p.accounts[d.who]
	if time.Now().Before(a.asleep) || p.happens("line down", 10, d.who) {
		if time.Now().After(a.asleep) {
			a.asleep = p.soon(30 * time.Minute)
		}
		p.mu.Unlock()
		return nil, &net.OpError{Op: "dial", Net: "tcp", Err: errors.New("no route to host")}
	}
	near, far := newPipe()
	c := &weak{Conn: near, life: d.life, left: [2]int{-1, -1}, over: make(chan struct{})}
	side := p.r.IntN(2) // of the line: what is said to us, or what we say
	if p.happens("cut", 6, d.who) {
		c.left[side] = p.r.IntN(3000)
	} else if p.happens("stall", 12, d.who) {
		c.left[side], c.stalls = p.r.IntN(3000), true
	}
	p.conns = append(p.conns, c)
	p.mu.Unlock()
	select {
	case hall.door <- &owned{far, d.who}:
		return c, nil
	case <-hall.shut:
		return nil, net.ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// weak is a connection that lasts for so many bytes of one direction. What its program writes is a
// network command: two points in its life.
type weak struct {
	net.Conn
	life   *life
	left   [2]int // bytes in, bytes out; below 0: for ever
	stalls bool   // then it falls silent; otherwise it is cut
	over   chan struct{}
	once   sync.Once
}

// fail is the end of the line.
func (c *weak) fail() error {
	if c.stalls {
		<-c.over
	}
	_ = c.Close()
	return io.ErrUnexpectedEOF
}

// Read gives what is left.
func (c *weak) Read(b []byte) (int, error) {
	left := &c.left[0]
	if *left == 0 {
		return 0, c.fail()
	}
	if *left > 0 && len(b) > *left {
		b = b[:*left]
	}
	n, err := c.Conn.Read(b)
	if *left > 0 {
		*left -= n
	}
	return n, err
}

// Write says what is left to say.
func (c *weak) Write(b []byte) (n int, err error) {
	died := c.life.around(func() error {
		n, err = c.write(b)
		return nil
	})
	if died != nil {
		_ = c.Close()
		return n, net.ErrClosed
	}
	return n, err
}

func (c *weak) write(b []byte) (int, error) {
	left := &c.left[1]
	if *left < 0 || len(b) < *left {
		*left -= min(len(b), max(*left, 0))
		return c.Conn.Write(b)
	}
	n, _ := c.Conn.Write(b[:*left])
	*left = 0
	return n, c.fail()
}

// Close hangs up.
func (c *weak) Close() error {
	c.once.Do(func() { close(c.over) })
	return c.Conn.Close()
}
