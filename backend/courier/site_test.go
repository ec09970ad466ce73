//go:build linux

package courier_test

import (
	"context"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/courier"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/xtest"
)

// counted tells of every look that fails, to whoever listens.
type counted struct {
	*mailbox.Reader
	failed chan struct{}
}

func (c *counted) Boxes(ctx context.Context, mark func(string) (letter.Mark, error)) ([]string, error) {
	boxes, err := c.Reader.Boxes(ctx, mark)
	if err != nil {
		select {
		case c.failed <- struct{}{}:
		default:
		}
	}
	return boxes, err
}

// TestTheReturnOfTheNetworkIsAccountMaild cuts the line to real servers under a listening courier.
func TestTheReturnOfTheNetworkIsAccountMaild(t *testing.T) {
	s := xtest.StartMailSite(t)
	a := mailbox.Setup{
		Address: s.Kigyo.Address, User: s.Kigyo.Address, Password: s.Kigyo.Password,
		IMAP: mailbox.Server{Host: s.IMAPS.Host, Port: s.IMAPS.Port, Security: mailbox.TLS},
		SMTP: mailbox.Server{Host: s.SMTPS.Host, Port: s.SMTPS.Port, Security: mailbox.TLS},
	}
	r := mailbox.Test(t.Context(), a)
	a.IMAP.Pin, a.SMTP.Pin = r.IMAP[2].Certificate.Pin, r.SMTP[2].Certificate.Pin
	store, err := deskstore.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	in := &counted{mailbox.NewReader(a), make(chan struct{})}
	changed := make(chan struct{}, 1)
	c := courier.New(store, &world{t: t, store: store}, in, mailbox.NewSender(a, time.Now), time.Now,
		slog.New(slog.DiscardHandler), 0, func(courier.Change) {
			select {
			case changed <- struct{}{}:
			default:
			}
		})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	defer func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
		_ = store.Close()
	}()
	until := func(online bool, limit time.Duration) time.Duration {
		t.Helper()
		start, late := time.Now(), time.After(limit)
		for c.State().Online != online {
			select {
			case <-changed:
			case <-late:
				t.Fatalf("online is still %v after %s: %+v", !online, limit, c.State())
			}
		}
		return time.Since(start)
	}
	until(true, 10*time.Second)
	s.Cut()
	until(false, 10*time.Second)
	for range 4 { // the pauses between tries have grown by then
		<-in.failed
	}
	if err := s.Restore(); err != nil {
		t.Fatal(err)
	}
	t.Logf("back after %s", until(true, 10*time.Second))
}
