package practice

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/posting"
)

func openWorld(t *testing.T) *World {
	t.Helper()
	w, err := Open(t.Context(), t.TempDir(), time.Now, posting.LoadMinimumWages(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	w.Start(context.Background())
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

func TestEveryAddressOfTheDomainHasAMailboxAndNoOther(t *testing.T) {
	w := openWorld(t)
	box, err := w.Mailbox("Tenpo@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	if r := mailbox.Test(t.Context(), box); !r.OK() {
		t.Errorf("its connection test: %+v", r)
	}
	for _, address := range []string{"tenpo@example.com", "tenpo@example.jp.example.com", "@example.jp", "", OfficeAddress, "Madoguchi@example.jp"} {
		if _, err := w.Mailbox(address); !fault.Is(err, fault.Invalid) {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestPeopleReadOrdinaryMailAndNoLetters(t *testing.T) {
	w := openWorld(t)
	told := make(chan struct{}, 1)
	w.Watch(func() {
		select {
		case told <- struct{}{}:
		default:
		}
	})
	box, err := w.Mailbox("tenpo@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	deliver := func(kind, text string) {
		t.Helper()
		c, err := smtp.Dial(fmt.Sprintf("%s:%d", box.SMTP.Host, box.SMTP.Port))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = c.Close() }()
		raw := "Subject: =?utf-8?B?" + "44GK55+l44KJ44Gb" + "?=\r\nContent-Type: " + kind + "\r\n\r\n" + text + "\r\n"
		if err := c.Auth(sasl.NewPlainClient("", box.User, box.Password)); err != nil {
			t.Fatal(err)
		}
		if err := c.SendMail(OfficeAddress, []string{"tenpo@example.jp"}, strings.NewReader(raw)); err != nil {
			t.Fatal(err)
		}
	}
	deliver(`multipart/encrypted; boundary=x`, "--x--")
	deliver(`text/plain; charset=utf-8`, "一通目")
	deliver(`text/plain; charset=utf-8`, "二通目")
	for len(w.Mails()) < 2 {
		<-told
	}
	mails := w.Mails()
	if len(mails) != 2 || mails[0].Text != "二通目\n" || mails[0].Subject != "お知らせ" || mails[1].To != "tenpo@example.jp" {
		t.Errorf("%+v", mails)
	}
}
