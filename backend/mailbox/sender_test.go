package mailbox_test

import (
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

func TestOneRefusedMailDoesNotHoldUpTheNext(t *testing.T) {
	p := newPost(t)
	s := mailbox.NewSender(p.account(), time.Now)
	defer s.Close()
	if err := s.Send(t.Context(), "dare@example.jp", letterMail(1)); key(err) != "mail.recipient" {
		t.Fatal(err)
	}
	large := append(letterMail(2), []byte(strings.Repeat("a\r\n", 30_000))...)
	if err := s.Send(t.Context(), "madoguchi@example.jp", large); key(err) != "mail.tooLarge" { // the server says SIZE 65536
		t.Fatal(err)
	}
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(3)); err != nil {
		t.Fatal(err)
	}
	if len(p.taken) != 1 || string(p.taken[0]) != string(letterMail(3)) {
		t.Fatalf("the server took %q", p.taken)
	}
}

func TestAConnectionTheServerEndedIsMadeAnew(t *testing.T) {
	p := newPost(t)
	a := p.account()
	b := newBadLine(t, &a.SMTP, true, cut)
	s := mailbox.NewSender(a, time.Now)
	defer s.Close()
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1)); err != nil {
		t.Fatal(err)
	}
	b.cutAll()
	if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(2)); err != nil || len(p.taken) != 2 {
		t.Fatalf("%d taken, %v", len(p.taken), err)
	}
}

// TestWhatRepliesMean goes through the replies that servers give, at the place where they give them.
func TestWhatRepliesMean(t *testing.T) {
	for _, test := range []struct{ at, reply, key string }{
		{"MAIL", "553 5.7.1 not yours", "mail.sender"},
		{"MAIL", "552 5.3.4 too big", "mail.tooLarge"},
		{"MAIL", "452 4.3.1 no room on this server", "mail.later"},
		{"RCPT", "550 5.1.1 unknown", "mail.recipient"},
		{"RCPT", "550 no such user", "mail.refused"},
		{"RCPT", "552 5.2.2 mailbox full", "mail.quota"},
		{"RCPT", "452 4.2.2 mailbox full", "mail.quota"},
		{"RCPT", "450 4.2.0 greylisted, come again", "mail.later"},
		{"RCPT", "451 4.7.1 too many mails", "mail.later"},
		{"RCPT", "421 4.7.0 good bye", "mail.network"},
		{"DATA", "554 5.7.1 spam", "mail.refused"},
		{"END", "550 5.7.1 virus", "mail.refused"},
		{"END", "552 size", "mail.tooLarge"},
		{"END", "451 4.3.0 queue file write error", "mail.later"},
		{"END", "{hang up}", mailbox.Unsure},
		{"AUTH", "454 4.7.0 temporary failure", "mail.server"},
		{"AUTH", "535 5.7.8 no", "mail.password"},
		{"AUTH", "535 no", "mail.password"},
	} {
		t.Run(test.at+" "+test.reply, func(t *testing.T) {
			t.Parallel()
			s, _ := sending(t, xtest.Play{Rules: test.at + " => " + test.reply})
			if err := s.Send(t.Context(), "madoguchi@example.jp", letterMail(1)); key(err) != test.key {
				t.Fatalf("%v, want %s", err, test.key)
			}
		})
	}
}

// send hands one mail in.
func send(t *testing.T, a mailbox.Account, to, subject string) {
	t.Helper()
	s := mailbox.NewSender(a, time.Now)
	defer s.Close()
	if err := s.Send(t.Context(), to, []byte("From: "+a.Address+"\r\nTo: "+to+"\r\nSubject: "+subject+"\r\n\r\nhonbun\r\n")); err != nil {
		t.Fatalf("%s: %v", subject, err)
	}
}
