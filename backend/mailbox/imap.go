package mailbox

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// openIMAP connects, encrypts and logs in.
func (a Account) openIMAP(ctx context.Context, h *imapclient.UnilateralDataHandler) (*imapclient.Client, *line, error) {
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
	switch s.Security {
	case TLS:
		secure := tls.Client(l, o.TLSConfig)
		if err := secure.HandshakeContext(ctx); err != nil {
			return nil, err
		}
		return greeted(imapclient.New(secure, o))
	case Plain:
		return greeted(imapclient.New(l, o))
	case StartTLS:
	}
	c, err := imapclient.NewStartTLS(l, o)
	var refused *imap.Error
	if errors.As(err, &refused) {
		return nil, errors.Join(errNoStartTLS, err)
	}
	return c, err
}

func greeted(c *imapclient.Client) (*imapclient.Client, error) {
	if err := c.WaitGreeting(); err != nil {
		return nil, errors.Join(err, ignoreClosed(c.Close()))
	}
	return c, nil
}

// ignoreClosed drops what closing a connection says about its being closed.
func ignoreClosed(err error) error {
	if errors.Is(err, net.ErrClosed) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}
