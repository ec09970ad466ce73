package bridge

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/program"
)

func TestAPersonNeedNotWaitForAServer(t *testing.T) {
	m := NewMailbox(NewEdge(begun(t, slog.New(slog.DiscardHandler)), program.New(program.World{})))
	begins, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		_, err := waiting(m, time.Minute, func(ctx context.Context) (int, error) {
			close(begins)
			<-ctx.Done()
			return 7, ctx.Err()
		})
		ended <- err
	}()
	<-begins
	if err := m.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; !errors.Is(err, errStopped) {
		t.Errorf("it ended with %v", err)
	}
	if n, err := waiting(m, time.Minute, func(context.Context) (int, error) { return 7, nil }); n != 7 || err != nil {
		t.Errorf("the next one: %d, %v", n, err)
	}
	if _, err := waiting(m, time.Minute, func(context.Context) (int, error) { return 0, fault.New(fault.Network, "mail.network") }); !fault.Is(err, fault.Network) {
		t.Errorf("one that fails by itself: %v", err)
	}
}
