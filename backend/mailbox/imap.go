package mailbox

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/emersion/go-imap/v2/imapclient"
)

// openIMAP connects, encrypts and logs in; with a new token where the first had been revoked.
func (a Account) openIMAP(ctx context.Context, h *imapclient.UnilateralDataHandler) (*imapclient.Client, *line, error) {
	c, l, err := a.openIMAPOnce(ctx, h)
	if tokenRefused(err) {
		c, l, err = a.openIMAPOnce(ctx, h)
	}
	return c, l, err
}

func (a Account) openIMAPOnce(ctx context.Context, h *imapclient.UnilateralDataHandler) (*imapclient.Client, *line, error) {
	if err := a.withheld(); err != nil {
		return nil, nil, err
	}
	c, l, err := a.IMAP.dialIMAP(ctx, h)
	if err != nil {
		return nil, nil, fmt.Errorf("connect to IMAP: %w", err)
	}
	defer l.until(ctx)()
	if err := a.loginIMAP(ctx, c); err != nil {
		_ = c.Close()
		return nil, nil, err
	}
	return c, l, nil
}

// dialIMAP connects and encrypts.
func (s Server) dialIMAP(ctx context.Context, h *imapclient.UnilateralDataHandler) (*imapclient.Client, *line, error) {
	if err := s.allowed(); err != nil {
		return nil, nil, err
	}
	l, err := dialTCP(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	defer l.until(ctx)()
	c, err := s.greetIMAP(ctx, l, &imapclient.Options{TLSConfig: s.tls(), UnilateralDataHandler: h})
	if err != nil {
		_ = l.Close()
		return nil, nil, err
	}
	return c, l, nil
}

func (s Server) greetIMAP(ctx context.Context, l *line, o *imapclient.Options) (*imapclient.Client, error) {
	var conn net.Conn = l
	if s.Security == StartTLS {
		if err := startTLS(l); err != nil {
			return nil, err
		}
	}
	if s.Security != Plain {
		secure := tls.Client(l, o.TLSConfig)
		if err := secure.HandshakeContext(ctx); err != nil {
			return nil, err
		}
		conn = secure
	}
	words := &wording{Conn: conn}
	if s.Security == StartTLS {
		words.first = "* OK protected\r\n" // the one greeting was said before, and nothing in it can be believed
	}
	c := imapclient.New(words, o)
	if err := c.WaitGreeting(); err != nil {
		return nil, errors.Join(err, ignoreClosed(c.Close()))
	}
	return c, nil
}

// startTLS has a server begin to encrypt (RFC 9051 §6.2.1). The library does it too, but then its errors
// do not tell a server that does not offer it from one that is somebody else.
func startTLS(l *line) error {
	greeting, err := readLine(l)
	if err != nil {
		return err
	}
	if !strings.HasPrefix(greeting, "* OK") { // PREAUTH without protection is not meant for us
		return fmt.Errorf("greeting: %w", errNoStartTLS)
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

// wording is a connection that mends two things between the library and servers: it can be greeted after
// STARTTLS, where servers do not, and it says an empty SASL answer as an empty line (RFC 9051 §6.2.2),
// where the library says "=", which only an initial response may.
type wording struct {
	net.Conn
	first string // read before all else; the library's reader alone touches it
}

// Read gives what is to be read first, then what comes.
func (w *wording) Read(b []byte) (int, error) {
	if w.first != "" {
		n := copy(b, w.first)
		w.first = w.first[n:]
		return n, nil
	}
	return w.Conn.Read(b)
}

// Write sends; the library writes an answer in one piece.
func (w *wording) Write(b []byte) (int, error) {
	if string(b) == "=\r\n" {
		n, err := w.Conn.Write(b[1:])
		return n + 1, err
	}
	return w.Conn.Write(b)
}

// ignoreClosed drops what closing a connection says about its being closed.
func ignoreClosed(err error) error {
	if errors.Is(err, net.ErrClosed) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}
