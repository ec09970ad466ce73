package mailbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// imapLine is a connection to an IMAP server.
type imapLine struct {
	*imapclient.Client
	line   *line
	filter *filter
}

// Close ends the connection; nothing on the server depends on a clean goodbye.
func (l imapLine) Close() { _ = l.Client.Close() }

// openIMAP connects, encrypts and logs in; with a new token where the first had been revoked, and in another way where the
// first was refused.
func (a Setup) openIMAP(ctx context.Context, w *ways, h *imapclient.UnilateralDataHandler) (l imapLine, err error) {
	err = w.each(func() error {
		l, err = a.openIMAPOnce(ctx, w, h)
		return err
	})
	return l, err
}

func (a Setup) openIMAPOnce(ctx context.Context, w *ways, h *imapclient.UnilateralDataHandler) (imapLine, error) {
	if err := a.withheld(); err != nil {
		return imapLine{}, err
	}
	l, err := a.IMAP.dialIMAP(ctx, h)
	if err != nil {
		return imapLine{}, fmt.Errorf("connect to IMAP: %w", err)
	}
	defer l.line.until(ctx)()
	if err := a.loginIMAP(ctx, l, w); err != nil {
		l.Close()
		return imapLine{}, l.filter.said(err)
	}
	return l, nil
}

// dialIMAP connects and encrypts.
func (s Server) dialIMAP(ctx context.Context, h *imapclient.UnilateralDataHandler) (imapLine, error) {
	if err := s.allowed(); err != nil {
		return imapLine{}, err
	}
	l, err := dialTCP(ctx, s)
	if err != nil {
		return imapLine{}, err
	}
	defer l.until(ctx)()
	greeted, err := s.greetIMAP(ctx, l, &imapclient.Options{UnilateralDataHandler: h})
	if err != nil {
		_ = l.Close()
		return imapLine{}, err
	}
	return greeted, nil
}

func (s Server) greetIMAP(ctx context.Context, l *line, o *imapclient.Options) (imapLine, error) {
	var conn net.Conn = l
	if s.Security == StartTLS {
		if err := startTLS(l); err != nil {
			return imapLine{}, err
		}
	}
	if s.Security != Plain {
		secure, err := s.shake(ctx, l)
		if err != nil {
			return imapLine{}, err
		}
		conn = secure
	}
	f := newFilter(conn, s.Security == StartTLS)
	c := imapclient.New(f, o)
	if err := c.WaitGreeting(); err != nil {
		closed := ignoreClosed(c.Close())
		return imapLine{}, f.said(errors.Join(err, f.err, closed)) // the library spells the filter's error, and loses it
	}
	return imapLine{c, l, f}, nil
}

// startTLS has a server begin to encrypt (RFC 9051 §6.2.1). The library does it too, but then its errors
// do not tell a server that does not offer it from one that is somebody else.
func startTLS(l *line) error {
	greeting, err := readLine(l)
	if err != nil {
		return err
	}
	first, rest := word(strings.TrimPrefix(greeting, "*"))
	if s := statusOf(strings.ToUpper(first), rest); !strings.HasPrefix(greeting, "*") || s.kind != "OK" {
		if s.kind == "BYE" {
			return &imap.Error{Type: imap.StatusResponseTypeBye, Code: imap.ResponseCode(s.code), Text: s.text}
		}
		return fmt.Errorf("greeting: %w", errNoStartTLS) // PREAUTH without protection is not meant for us
	}
	if _, err := l.Write([]byte("K STARTTLS\r\n")); err != nil {
		return err
	}
	for range 20 {
		answer, err := readLine(l)
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(answer, "K OK"):
			return nil
		case !strings.HasPrefix(answer, "* "):
			return errNoStartTLS
		}
	}
	return errNoStartTLS
}

// readLine reads one line and not a byte more: what follows may already be encrypted.
func readLine(r io.Reader) (string, error) {
	var text []byte
	for one := make([]byte, 1); len(text) < 8<<10; {
		if _, err := io.ReadFull(r, one); err != nil {
			return "", err
		}
		if one[0] == '\n' {
			return strings.TrimSuffix(string(text), "\r"), nil
		}
		text = append(text, one[0])
	}
	return "", fmt.Errorf("a line of more than 8 KiB: %w", errNoStartTLS)
}

// ignoreClosed drops what closing a connection says about its being closed.
func ignoreClosed(err error) error {
	if errors.Is(err, net.ErrClosed) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}

// offers is what a server says it can do. The library waits for that for thirty seconds, and some servers need longer; one
// that does not say can what every server can. nil is for a line that broke.
func (l imapLine) offers() imap.CapSet {
	for range int(imapPatience / (30 * time.Second)) {
		if caps := l.Caps(); caps != nil {
			return caps
		}
		select {
		case <-l.Closed():
			return nil
		default:
		}
	}
	return imap.CapSet{}
}
