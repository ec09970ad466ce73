package mailbox_test

import (
	"context"
	"errors"
	"net"
	"testing"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
)

func key(err error) string {
	f, ok := fault.Of(err)
	if !ok {
		return ""
	}
	return f.Key
}

func portOf(t *testing.T, l net.Listener) int {
	t.Helper()
	a, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		t.Fatalf("listening on %v", l.Addr())
	}
	return a.Port
}

func TestAnUnprotectedLineIsRefused(t *testing.T) {
	for _, host := range []string{"mail.example.jp", "192.0.2.1", "localhost"} {
		a := mailbox.Setup{
			Address: "saiyo@example.jp",
			IMAP:    mailbox.Server{Host: host, Port: 143, Security: mailbox.Plain},
			SMTP:    mailbox.Server{Host: host, Port: 25, Security: mailbox.Plain},
		}
		if err := mailbox.NewSender(a, time.Now).Send(t.Context(), "x@example.jp", nil); key(err) != "mail.unprotected" {
			t.Errorf("send over %s: %v", host, err)
		}
		read := mailbox.NewReader(a).Read(t.Context(), "INBOX", letter.Mark{}, nil)
		if key(read) != "mail.unprotected" {
			t.Errorf("read over %s: %v", host, read)
		}
	}
}

func TestAServerThatIsNotThereIsNamed(t *testing.T) {
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := portOf(t, l)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	at := func(host string) mailbox.Setup {
		s := mailbox.Server{Host: host, Port: port, Security: mailbox.TLS}
		return mailbox.Setup{Address: "saiyo@example.jp", IMAP: s, SMTP: s}
	}
	for host, want := range map[string]string{"127.0.0.1": "mail.network", "mail.invalid": "mail.name"} {
		if err := mailbox.NewSender(at(host), time.Now).Send(t.Context(), "x@example.jp", nil); key(err) != want {
			t.Errorf("send over %s: %v, want %s", host, err, want)
		}
		if err := mailbox.NewReader(at(host)).Read(t.Context(), "INBOX", letter.Mark{}, nil); key(err) != want {
			t.Errorf("read over %s: %v, want %s", host, err, want)
		}
	}
}

func TestAServerThatSaysNothingDoesNotHoldTheProgram(t *testing.T) {
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	go func() {
		for {
			if _, err := l.Accept(); err != nil { // taken, and never answered
				return
			}
		}
	}()
	s := mailbox.Server{Host: "127.0.0.1", Port: portOf(t, l), Security: mailbox.Plain}
	a := mailbox.Setup{Address: "saiyo@example.jp", IMAP: s, SMTP: s}
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	if err := mailbox.NewReader(a).Read(ctx, "INBOX", letter.Mark{}, nil); err == nil || errors.Is(err, context.Canceled) {
		t.Errorf("read: %v", err)
	}
	ctx, cancel = context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	if err := mailbox.NewSender(a, time.Now).Send(ctx, "x@example.jp", nil); err == nil || errors.Is(err, context.Canceled) {
		t.Errorf("send: %v", err)
	}
}
